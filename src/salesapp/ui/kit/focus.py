"""Keeping the focus where the user expects it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


def focusable_inside(container: QWidget) -> list[QWidget]:
    """Widgets the Tab key visits inside a container, in their order."""
    found: list[QWidget] = []
    widget = container.nextInFocusChain()
    while widget is not container and widget is not None:
        inside = container.isAncestorOf(widget)
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ready = widget.isVisibleTo(container) and widget.isEnabled()
        if inside and takes and ready and widget.focusProxy() is None:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def cycle_focus(container: QWidget, forward: bool) -> bool:
    """Move the focus inside a container, from the last widget to the first."""
    order = focusable_inside(container)
    if not order:
        return True
    now = QApplication.focusWidget()
    at = order.index(now) if now in order else (-1 if forward else 0)
    step = 1 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(at + step) % len(order)].setFocus(reason)
    return True


def give_back_focus(widget: QWidget | None) -> None:
    """Return the focus to a widget that had it, if it is still there."""
    if widget is not None and isValid(widget) and widget.isVisible():
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
