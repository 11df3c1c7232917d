"""The number beside "Today" on the rail."""

from __future__ import annotations

from salesapp.db.queries import activities, plans
from salesapp.domain.plans import Measure, pace
from salesapp.ui.badge_value import BadgeValue, Share
from salesapp.ui.format import today
from salesapp.ui.today.words import month_name
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate
from salesapp.ui.work_calendar import work_calendar

_PLAN = QT_TRANSLATE_NOOP("Today", "Plan, {month}")
_REASON = QT_TRANSLATE_NOOP("Today", "%n item(s) left today")


def badge() -> BadgeValue | None:
    """What is left to do today, overdue things among it."""
    found = activities.counts(today())
    count = found.today + found.overdue
    return BadgeValue(count, reason=translate("Today", _REASON, count))


def share() -> Share | None:
    """How much of the month's plan is done, and should be; None without a plan."""
    day = today()
    target = plans.target(day, Measure.REVENUE, day)
    if not target:
        return None
    fact = plans.fact(day, Measure.REVENUE, day)
    stands = pace(target, fact, 0, day, work_calendar())
    words = translate("Today", _PLAN).format(month=month_name(day))
    return Share(words, stands.fact_bp, stands.norm_bp)
