"""Debts by age."""

from __future__ import annotations

from datetime import date
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
