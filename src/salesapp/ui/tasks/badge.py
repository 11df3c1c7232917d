"""The number beside "Tasks" on the rail."""

from __future__ import annotations

from salesapp.db.queries import activities
from salesapp.ui.badge_value import BadgeTone, BadgeValue
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_REASON = QT_TRANSLATE_NOOP("Tasks", "%n task(s) overdue")


def badge() -> BadgeValue | None:
    """Tasks past their day."""
    count = activities.counts(today()).overdue
    return BadgeValue(count, BadgeTone.RISK, translate("Tasks", _REASON, count))
