"""Debts by age."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class AgeBucket(StrEnum):
    """How late a debt is."""

    NOT_DUE = "not_due"
    WEEK = "week"
    MONTH = "month"
    OLDER = "older"


WEEK_DAYS: Final = 7
MONTH_DAYS: Final = 30


def bucket(due_on: date, today: date) -> AgeBucket:
    """The bucket of a debt: not due, 1 to 7 days late, 8 to 30, older."""
    late = (today - due_on).days
    if late <= 0:
        return AgeBucket.NOT_DUE
    if late <= WEEK_DAYS:
        return AgeBucket.WEEK
    return AgeBucket.MONTH if late <= MONTH_DAYS else AgeBucket.OLDER


def due_between(age: AgeBucket, today: date) -> tuple[date, date]:
    """The first and the last due day of debts of an age."""
    week = today - timedelta(days=WEEK_DAYS)
    month = today - timedelta(days=MONTH_DAYS)
    day = timedelta(days=1)
    return {
        AgeBucket.NOT_DUE: (today, date.max),
        AgeBucket.WEEK: (week, today - day),
        AgeBucket.MONTH: (month, week - day),
        AgeBucket.OLDER: (date.min, month - day),
    }[age]
