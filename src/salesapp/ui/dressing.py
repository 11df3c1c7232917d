"""A new style sheet for the whole application: each widget is polished once, what is seen first.

`QApplication.setStyleSheet` polishes each widget once for every widget it lies in: seconds, when
all pages live. What is hidden is polished in short slices afterwards, or when its page is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_KNOWN = Qt.WidgetAttribute.WA_StyleSheet
"""The style sheet hears of the end of this widget; what it keeps of it goes with the sheet."""
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle
SLICE_S = 0.01


class Rest:
    """The hidden widgets that are not polished for the new sheet yet, the outer ones first."""

    def __init__(self) -> None:
        self._left: dict[QWidget, None] = {}
        self._sorted = True
        self._timer: QTimer | None = None

    def __len__(self) -> int:
        return len(self._left)

    def __contains__(self, widget: QWidget) -> bool:
        return widget in self._left

    def begin(self, hidden: Iterable[QWidget]) -> None:
        """Polish these between the events of the user, instead of what was left before."""
        self._left = dict.fromkeys(hidden)
        self._sorted = False
        if self._timer is None:
            self._timer = QTimer()
            self._timer.timeout.connect(self._slice)
        self._timer.start(0)

    def hurry(self, root: QWidget) -> None:
        """Polish what lies in a widget that is about to be shown."""
        if not self._left:
            return
        for one in (root, *root.findChildren(QWidget)):
            if one in self._left:
                del self._left[one]
                _polish(one)

    def _slice(self) -> None:
        if not self._sorted:
            self._left = dict.fromkeys(_outer_first(one for one in self._left if isValid(one)))
            self._sorted = True
            return
        end = perf_counter() + SLICE_S
        while self._left and perf_counter() < end:
            one = next(iter(self._left))
            del self._left[one]
            _polish(one)
        if not self._left and self._timer is not None:
            self._timer.stop()


rest = Rest()


def redress(application: QApplication, sheet: str) -> None:
    """Give a running application another style sheet.

    Args:
        application: The application, with its palette and font as they shall be.
        sheet: The style sheet.
    """
    widgets: list[QWidget] = []
    seen: list[QWidget] = []
    hidden: list[QWidget] = []
    for one in application.allWidgets():
        if one.testAttribute(_OWN_STYLE):
            continue
        widgets.append(one)
        if one.testAttribute(_POLISHED) or one in rest:
            (seen if one.isVisible() else hidden).append(one)
        # To Qt nothing is polished, and has a style of its own: it changes the style alone.
        one.setAttribute(_POLISHED, on=False)
        one.setAttribute(_OWN_STYLE)
    application.setStyleSheet("")
    for one in widgets:
        one.setAttribute(_KNOWN, on=False)
    application.setStyleSheet(sheet)
    for one in widgets:
        one.setAttribute(_OWN_STYLE, on=False)
    rest.begin(hidden)
    for one in _outer_first(seen):
        _polish(one)


def _polish(widget: QWidget) -> None:
    # What heard of the new style may have made this one anew.
    if isValid(widget):
        widget.style().polish(widget)
        widget.setAttribute(_POLISHED)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _outer_first(widgets: Iterable[QWidget]) -> list[QWidget]:
    depths: dict[QWidget | None, int] = {None: 0}

    def depth(widget: QWidget | None) -> int:
        found = depths.get(widget)
        if found is None and widget is not None:
            found = depths[widget] = depth(widget.parentWidget()) + 1
        return found or 0

    return sorted(widgets, key=depth)
