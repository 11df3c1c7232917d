"""Spreading open activities over working days, no day getting more than it holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesapp.db.queries.activities import by_ids
from salesapp.db.queries.day_load import planned_per_day
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.spreading import free_places
from salesapp.services.work_calendar import work_calendar


def days_for(activity_ids: Sequence[int], first: date, per_day: int) -> dict[int, date]:
    """A working day for each open activity, the longest overdue first.

    Days count what stays planned there; the ones to be spread give their places back.

    Raises:
        RuleError: FIELD_INVALID (field `per_day`) when a day holds nothing.
    """
    if per_day < 1:
        raise RuleError(Rule.FIELD_INVALID, field="per_day")
    rows = [one for one in by_ids(activity_ids) if one.state == "planned"]
    busy = planned_per_day(first)
    for one in rows:
        if one.due_on in busy:
            busy[one.due_on] -= 1
    places = free_places(first, per_day, work_calendar().is_working, busy)
    return {one.id: day for one, day in zip(rows, places, strict=False)}
