"""Things done again and again: the days of a rule, one after the other."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice, takewhile
from typing import Final

from salesapp.domain.errors import Rule, RuleError

LAST: Final = date(2199, 12, 31)
"""No rule goes further: an endless one ends somewhere."""
MOST_EVERY: Final = 99
MOST_TIMES: Final = 999

IsWorking = Callable[[date], bool]


class Frequency(StrEnum):
    """How often."""

    DAILY = "daily"
    WORKING = "working"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule: every so many days, working days, weeks or months.

    `weekdays` (0 is Monday) matter for weeks; without them the day of the start counts. The day of
    a month is that of the start; a shorter month gives its last day. The rule ends with a day or
    after so many times, or never.
    """

    frequency: Frequency
    every: int = 1
    weekdays: frozenset[int] = frozenset()
    until: date | None = None
    times: int | None = None


def check_repeat(rule: Repeat, start: date) -> None:
    """Refuse a rule that says nothing.

    Raises:
        RuleError: FIELD_INVALID with the field.
    """
    wrong = {
        "every": not 1 <= rule.every <= MOST_EVERY,
        "times": rule.times is not None and not 1 <= rule.times <= MOST_TIMES,
        "until": rule.until is not None and not start <= rule.until <= LAST,
        "weekdays": not rule.weekdays <= frozenset(range(7)),
    }
    for field, is_wrong in wrong.items():
        if is_wrong:
            raise RuleError(Rule.FIELD_INVALID, field=field)


def days_of(rule: Repeat, start: date, is_working: IsWorking) -> Iterator[date]:
    """The days of a rule from its start on, ascending; the start itself is the first one.

    So is a start that does not suit the rule: somebody has put the first one there.
    """
    last = min(rule.until or LAST, LAST)
    days = takewhile(lambda day: day <= last, _from(rule, start, is_working))
    return islice(days, rule.times)


def next_day(
    rule: Repeat, start: date, after: date, is_working: IsWorking, *, not_before: date | None = None
) -> date | None:
    """The day that follows one, None after the last; those before `not_before` are skipped."""
    earliest = after + timedelta(days=1)
    if not_before is not None:
        earliest = max(earliest, not_before)
    for day in days_of(rule, start, is_working):
        if day >= earliest:
            return day
    return None


def _from(rule: Repeat, start: date, is_working: IsWorking) -> Iterator[date]:
    yield start
    match rule.frequency:
        case Frequency.DAILY:
            yield from _steps(start, timedelta(days=rule.every))
        case Frequency.WORKING:
            yield from _working(start, rule.every, is_working)
        case Frequency.WEEKLY:
            yield from _weeks(start, rule)
        case Frequency.MONTHLY:
            yield from _months(start, rule.every)


def _steps(start: date, step: timedelta) -> Iterator[date]:
    day = start
    while day <= LAST - step:
        day += step
        yield day


def _working(start: date, every: int, is_working: IsWorking) -> Iterator[date]:
    passed = 0
    for day in _steps(start, timedelta(days=1)):
        if is_working(day):
            passed += 1
            if passed % every == 0:
                yield day


def _weeks(start: date, rule: Repeat) -> Iterator[date]:
    wanted = sorted(rule.weekdays or {start.weekday()})
    monday = start - timedelta(days=start.weekday())
    while monday <= LAST:
        for weekday in wanted:
            day = monday + timedelta(days=weekday)
            if day > start:
                yield day
        monday += timedelta(days=7 * rule.every)


def _months(start: date, every: int) -> Iterator[date]:
    months = start.year * 12 + start.month - 1
    while True:
        months += every
        year, month = divmod(months, 12)
        if year > LAST.year:
            return
        yield date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
