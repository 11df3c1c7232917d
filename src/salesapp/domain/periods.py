"""Periods of reports: months, quarters, years, any days; the one before and the one after."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from salesapp.domain.dates import add_months


class PeriodKind(StrEnum):
    """How long a period is; the codes stand in the state of pages."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DAYS = "days"
    """From any day to any day."""


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}


class Compared(NamedTuple):
    """Equal stretches of two periods that follow each other."""

    now: Period
    before: Period


class Period(NamedTuple):
    """Days from the first to the last, both within."""

    first: date
    last: date
    kind: PeriodKind = PeriodKind.DAYS

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether a day lies within."""
        return self.first <= day <= self.last

    def moved(self, by: int) -> Period:
        """The period of the same kind so many places later (negative: earlier)."""
        months = _MONTHS.get(self.kind)
        if months is not None:
            return period_of(self.kind, add_months(self.first, months * by))
        shift = timedelta(days=self.days * by)
        return Period(self.first + shift, self.last + shift, self.kind)

    def compared(self, today: date) -> Compared | None:
        """Its days beside those of the period before; None while none of them has come.

        Of a period that runs the days that have passed, beside as many of the one before (all of
        them where it is shorter).
        """
        if today < self.first:
            return None
        former = self.moved(-1)
        if today >= self.last:
            return Compared(self, former)
        until = min(former.last, former.first + (today - self.first))
        return Compared(Period(self.first, today), Period(former.first, until))


def period_of(kind: PeriodKind, day: date) -> Period:
    """The month, quarter or year a day lies in; of DAYS the day alone."""
    if kind is PeriodKind.DAYS:
        return Period(day, day, kind)
    months = _MONTHS[kind]
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return Period(first, add_months(first, months) - timedelta(days=1), kind)
