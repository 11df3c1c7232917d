"""F6: the focus goes from one part of the screen to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step_pane(panes: Sequence[QWidget], focused: QWidget | None, by: int) -> None:
    """Focus the pane after (or before) the one that holds the focus, going round."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return
    holders = [place for place, pane in enumerate(shown) if focused and _holds(pane, focused)]
    place = (holders[-1] + by) if holders else 0
    focus_first(shown[place % len(shown)])


def focus_first(pane: QWidget) -> None:
    """Focus the pane itself, or the first thing in it that takes the focus."""
    takers = [pane, *pane.findChildren(QWidget)]
    for taker in takers:
        if taker.focusPolicy() & Qt.FocusPolicy.TabFocus and _usable(taker, pane):
            taker.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)


def _usable(widget: QWidget, pane: QWidget) -> bool:
    return widget.isEnabled() and (widget is pane or widget.isVisibleTo(pane))
