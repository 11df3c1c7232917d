"""The order of Tab, for what is made later than the parts around it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stand_after(place: QWidget, part: QWidget) -> None:
    """Let Tab come to what lies in a part right after a place, as if it had been made then.

    What is made last would be come to last.
    """
    end = place.window()
    last: QWidget | None = place
    while last is not None and last is not end and not _takes_focus(last):
        last = last.previousInFocusChain()
    inside: list[QWidget] = []
    one: QWidget | None = part
    while one is not None and (one is part or part.isAncestorOf(one)):
        inside.append(one)
        one = one.nextInFocusChain()
    for found in filter(_takes_focus, inside):
        if last is not None and last is not end:
            QWidget.setTabOrder(last, found)
        last = found


def _takes_focus(one: QWidget) -> bool:
    return one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.focusProxy() is None
