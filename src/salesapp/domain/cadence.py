"""When to try again after nobody answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.work_hours import DayHours

_ROUND: Final = 5
MOST_STEPS: Final = 12


class Wait(StrEnum):
    """What a step of the cadence counts in."""

    HOURS = "hours"
    DAYS = "days"
    """Working days, at the same time."""
    OTHER_HALF = "other_half"
    """Working days, in the other half of the day: who is not there in the morning may be later."""


class Step(NamedTuple):
    """How long to wait before the next try."""

    number: int
    wait: Wait


class Try(NamedTuple):
    """When to try, and which try it is; `change_channel` says that another one is due instead."""

    due_on: date
    due_time: str
    attempt: int
    change_channel: bool


CADENCE: Final = (
    Step(2, Wait.HOURS),
    Step(1, Wait.OTHER_HALF),
    Step(2, Wait.DAYS),
    Step(3, Wait.OTHER_HALF),
)
"""Steps until the user has chosen others."""
TRIES: Final = 4
"""So many tries of one channel until another one is proposed."""


def check_cadence(steps: Sequence[Step], tries: int) -> None:
    """Refuse a cadence that waits for nothing.

    Raises:
        RuleError: FIELD_INVALID with the field.
    """
    if not 1 <= len(steps) <= MOST_STEPS or any(not 1 <= one.number <= 60 for one in steps):
        raise RuleError(Rule.FIELD_INVALID, field="cadence")
    if not 1 <= tries <= 50:
        raise RuleError(Rule.FIELD_INVALID, field="tries")


def next_try(
    attempt: int,
    now: datetime,
    steps: Sequence[Step],
    tries: int,
    hours_of: Callable[[date], DayHours],
) -> Try:
    """The try after this one.

    Args:
        attempt: Which try has just failed, 1 for the first.
        now: Local time of the failure.
        steps: The cadence; after its end the last step goes on.
        tries: How many there are before another channel is proposed.
        hours_of: The hours of a day; one without work is no day for a try.
    """
    if attempt >= tries:
        day = _working_day(now.date(), 1, hours_of)
        there = hours_of(day)
        at = min(there.start + 60, max(there.start, there.end - 30))
        return Try(day, clock(at), 1, change_channel=True)
    step = steps[min(attempt, len(steps)) - 1]
    day, minute = _place(step, now, hours_of)
    return Try(day, clock(minute), attempt + 1, change_channel=False)


def clock(minute: int) -> str:
    """``HH:MM`` of a minute of the day."""
    return f"{minute // 60:02}:{minute % 60:02}"


def minute_of(text: str) -> int:
    """Minute of the day of ``HH:MM``."""
    return int(text[:2]) * 60 + int(text[3:5])


def _place(step: Step, now: datetime, hours_of: Callable[[date], DayHours]) -> tuple[date, int]:
    minute, today = now.hour * 60 + now.minute, hours_of(now.date())
    if step.wait is Wait.HOURS:
        later = now + timedelta(hours=step.number)
        at = _rounded(later.hour * 60 + later.minute)
        if later.date() == now.date() and at < today.end:
            return now.date(), max(at, today.start)
        day = _working_day(now.date(), 1, hours_of)
        return day, hours_of(day).start
    day = _working_day(now.date(), step.number, hours_of)
    there = hours_of(day)
    if step.wait is Wait.OTHER_HALF:
        half = (there.end - there.start) // 4
        is_late = minute >= (today if today.works else there).middle
        return day, _rounded((there.start if is_late else there.middle) + half)
    return day, max(there.start, min(_rounded(minute), there.end - 30))


def _working_day(day: date, count: int, hours_of: Callable[[date], DayHours]) -> date:
    last = day + timedelta(days=400)
    while count and day < last:
        day += timedelta(days=1)
        count -= hours_of(day).works
    return day


def _rounded(minute: int) -> int:
    return -(-minute // _ROUND) * _ROUND
