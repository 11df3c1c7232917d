"""The order of Tab, for what is made later than the parts around it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stand_after(place: QWidget, part: QWidget) -> None:
    """Let Tab come to what lies in a part right after a place, as if it had been made then.

    What is made last would be come to last. Inside the part they stand as they were made: the
    chain of Qt is not asked, see `focus.focusable_inside`.
    """
    for found in (part, *part.findChildren(QWidget)):
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
