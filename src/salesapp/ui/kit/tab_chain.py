"""The order of Tab, for what is made later than the parts around it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stand_after(place: QWidget, part: QWidget) -> None:
    """Let Tab come to what lies in a part right after a place, as if it had been made then.

    What is made last would be come to last.
    """
    inside: list[QWidget] = []
    one: QWidget | None = part
    while one is not None and (one is part or part.isAncestorOf(one)):
        inside.append(one)
        one = one.nextInFocusChain()
    for found in inside:
        if found.focusProxy() is None:
            _put_after(place, found)
            place = found


def _put_after(place: QWidget, one: QWidget) -> None:
    """Qt moves only what takes the focus; the others show later where to put what lies in them."""
    policies = [(each, each.focusPolicy()) for each in (place, one)]
    for each, _policy in policies:
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    QWidget.setTabOrder(place, one)
    for each, policy in policies:
        each.setFocusPolicy(policy)
