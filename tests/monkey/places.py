"""Where the monkey may put its hand: what lies in front, and what can be seen of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.popover import Popover

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def lives(widget: QWidget) -> bool:
    """Whether Qt has not deleted it yet."""
    return isValid(widget)


def front() -> QWidget | None:
    """What lies in front: a popup, a modal window, the active one."""
    popup = QApplication.activePopupWidget()
    found = popup or QApplication.activeModalWidget() or active()
    if found is None:
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        found = shown[-1] if shown else None
    if found is None or popup is not None:
        return found
    over = [one for one in over_window(found) if isinstance(one, Dialog | Popover)]
    return over[-1] if over else found


def active() -> QWidget | None:
    """The active window, if it is shown.

    Without a screen Qt hears that a popup is active when that may be hidden again, and nobody gives
    the window back what it was.
    """
    found = QApplication.activeWindow()
    return found if found is not None and found.isVisible() else None


def over_window(window: QWidget) -> list[QWidget]:
    """The widgets that lie in a window itself: its body, and what covers it."""
    return [one for one in window.findChildren(QWidget, options=DIRECT) if one.isVisible()]


def roots(place: QWidget | None, window: QWidget) -> list[QWidget]:
    """Where to look for widgets: of the main window the page in view, not those behind it."""
    if place is None:
        return []
    if place is not window:
        return [place]
    page = window.navigator.page
    frame = [window.rail, window.top_bar, window.status]
    return [page, page, page, *frame] if page is not None else frame


def seen_widgets(root: QWidget) -> list[QWidget]:
    """Widgets that can be seen and used."""
    return [
        one
        for one in (root, *root.findChildren(QWidget))
        if one.isVisible() and one.width() > 2 and one.height() > 2 and one.isEnabled()
    ]


def at_chance(place: QWidget, x: float, y: float) -> QWidget:
    """What lies at a place of a window, told in parts of its size."""
    spot = QPoint(round(x * place.width()), round(y * place.height()))
    return place.childAt(spot) or place


def called(widget: QWidget) -> str:
    """What a widget is called: its class, its name or words, and what it lies in."""
    words = widget.objectName() or widget.accessibleName()
    if not words and isinstance(widget, QAbstractButton):
        words = widget.text()
    holders = []
    holder = widget.parentWidget()
    while holder is not None and len(holders) < 3:
        if type(holder) is not QWidget:
            holders.append(type(holder).__name__)
        holder = holder.parentWidget()
    inside = f" ({' < '.join(holders)})" if holders else ""
    return f"{type(widget).__name__} {words}".strip() + inside
