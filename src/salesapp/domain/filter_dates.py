"""Which days a relative period means today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from salesapp.domain.dates import add_months
from salesapp.domain.filters import Condition, Op, Period, Value

_DAY: Final = timedelta(days=1)
_SHIFTS: Final = {"last": -1, "this": 0, "next": 1}
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


class Span(NamedTuple):
    """Days from the first to the last, both belong to it; None is an open end."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        """Whether a day belongs to it."""
        after = self.first is None or day >= self.first
        return after and (self.last is None or day <= self.last)


def period_span(period: Period, today: date) -> Span:
    """The days of a period."""
    if period is Period.PAST:
        return Span(None, today - _DAY)
    if period is Period.FUTURE:
        return Span(today + _DAY, None)
    near = {Period.TODAY: 0, Period.YESTERDAY: -1, Period.TOMORROW: 1}
    if period in near:
        day = today + near[period] * _DAY
        return Span(day, day)
    which, unit = period.value.split("_")
    shift = _SHIFTS[which]
    if unit == "week":
        monday = today - today.weekday() * _DAY + shift * 7 * _DAY
        return Span(monday, monday + 6 * _DAY)
    months = _MONTHS[unit]
    begun = today.replace(day=1, month=(today.month - 1) // months * months + 1)
    first = add_months(begun, shift * months)
    return Span(first, add_months(first, months) - _DAY)


def span_of(condition: Condition, today: date) -> Span:
    """The days a condition over a day lets through, whatever it says of empty ones."""
    op, values = condition.op, condition.values
    if op is Op.BETWEEN:
        return Span(_day(values[0]), _day(values[1]))
    first = values[0]
    if op is Op.WITHIN:
        return period_span(Period(str(first)), today)
    if isinstance(first, date):
        spans = {
            Op.IS: Span(first, first),
            Op.LESS: Span(None, first - _DAY),
            Op.MORE: Span(first + _DAY, None),
        }
        return spans[op]
    days = int(first or 0)
    if op is Op.LAST_DAYS:
        return Span(today - max(days - 1, 0) * _DAY, today)
    if op is Op.NEXT_DAYS:
        return Span(today, today + max(days - 1, 0) * _DAY)
    return Span(None, today - (days + 1) * _DAY)


def _day(given: Value) -> date | None:
    return given if isinstance(given, date) else None
