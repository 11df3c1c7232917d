"""Keeping the focus where the user expects it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid


def focusable_inside(container: QWidget) -> list[QWidget]:
    """Widgets the Tab key visits inside a container, row by row as they are seen.

    The chain of Qt is not asked: PySide takes a widget for the owner of what its
    `nextInFocusChain` returns, and the garbage collector then deletes buttons in use.
    """
    places = [
        (QRect(one.mapTo(container, one.rect().topLeft()), one.size()), one)
        for one in container.findChildren(QWidget)
        if _takes_tab(one, container)
    ]
    places.sort(key=lambda place: place[0].center().y())
    found: list[QWidget] = []
    line: list[tuple[int, QWidget]] = []
    bottom = -1
    for rect, one in places:
        if line and rect.center().y() > bottom:
            found += _from_left(line)
            line = []
        if not line:
            bottom = rect.bottom()
        line.append((rect.left(), one))
    return found + _from_left(line)


def chosen_of(widget: QWidget) -> QWidget:
    """The chosen one of a row of exclusive buttons, else the widget itself."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen if chosen is not None and chosen.isVisible() else widget


def _takes_tab(widget: QWidget, container: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ready = widget.isVisibleTo(container) and widget.isEnabled()
    return bool(takes) and ready and widget.focusProxy() is None


def _from_left(line: list[tuple[int, QWidget]]) -> list[QWidget]:
    return [one for _left, one in sorted(line, key=lambda place: place[0])]


def cycle_focus(container: QWidget, forward: bool) -> bool:
    """Move the focus inside a container, from the last widget to the first."""
    if not container.isVisible():
        # Qt looks for another place when what had the focus is hidden: not in here.
        return False
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
    """Return the focus to a widget that had it, else to what now stands nearest to its place."""
    while widget is not None and isValid(widget):
        if widget.isVisible():
            near = [] if widget.focusPolicy() else focusable_inside(widget)
            (near or [widget])[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        widget = widget.parentWidget()
