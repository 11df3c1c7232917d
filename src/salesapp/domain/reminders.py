"""When a reminder rings: so long before, not in the quiet hours, later when it was put off."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from salesapp.domain.activities import ActivityKind
from salesapp.domain.day_rules import DayRules
from salesapp.domain.work_hours import WorkHours

MISSED_DAYS: Final = 3
"""What rang longer ago, with nobody there, is not brought up again: it stands among the overdue."""


class Snooze(StrEnum):
    """How long a reminder is put off."""

    FIVE = "5"
    QUARTER = "15"
    HOUR = "60"
    MORNING = "morning"


def rings_at(
    kind: ActivityKind,
    due_on: date,
    due_time: str | None,
    remind_min: int | None,
    rules: DayRules,
    hours: WorkHours,
) -> datetime | None:
    """The local moment of a reminder; None when there is none.

    What has no time rings only when a reminder was asked for: so long before the working day.
    """
    minutes = rules.reminders[kind] if remind_min is None else remind_min
    if minutes < 0 or (due_time is None and remind_min is None):
        return None
    start = hours.starts(due_on)
    at = time.fromisoformat(due_time) if due_time else time(start // 60, start % 60)
    return after_quiet(datetime.combine(due_on, at) - timedelta(minutes=minutes), rules)


def after_quiet(moment: datetime, rules: DayRules) -> datetime:
    """The moment itself, or the end of the quiet hours it falls into."""
    begin, end = rules.quiet_from, rules.quiet_until
    minute = moment.hour * 60 + moment.minute
    if begin == end:
        return moment
    over_night = begin > end
    inside = minute >= begin or minute < end if over_night else begin <= minute < end
    if not inside:
        return moment
    day = moment.date() + timedelta(days=1 if over_night and minute >= begin else 0)
    return datetime.combine(day, time(end // 60, end % 60), moment.tzinfo)


def snoozed_to(choice: Snooze, now: datetime, hours: WorkHours) -> datetime:
    """When a reminder put off now rings again."""
    if choice is Snooze.MORNING:
        day = now.date() + timedelta(days=1)
        start = hours.starts(day)
        return datetime.combine(day, time(start // 60, start % 60), now.tzinfo)
    return now + timedelta(minutes=int(choice.value))
