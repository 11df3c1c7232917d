"""The number beside "Today" on the rail."""

from __future__ import annotations

from salesapp.db.queries import activities
from salesapp.ui.badge_value import BadgeValue
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_REASON = QT_TRANSLATE_NOOP("Today", "%n item(s) left today")


def badge() -> BadgeValue | None:
    """What is left to do today, overdue things among it."""
    found = activities.counts(today())
    count = found.today + found.overdue
    return BadgeValue(count, reason=translate("Today", _REASON, count))
