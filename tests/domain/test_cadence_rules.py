"""When nobody answered: bounds of a cadence, tries on known days, what becomes of odd hours."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from salesapp.domain.cadence import (
    MOST_STEPS,
    DayHours,
    Step,
    Try,
    Wait,
    check_cadence,
    clock,
    minute_of,
    next_try,
)
from salesapp.domain.errors import Rule
from tests.refusals import refused

MONDAY = date(2026, 11, 23)
W = Wait


def hours_of(day: date) -> DayHours:
    """Nine to six on working days, till one on Fridays, never at the end of the week."""
    if day.weekday() > 4:
        return DayHours()
    return DayHours(9 * 60, (13 if day.weekday() == 4 else 18) * 60)


def after(
    steps: list[Step], now: datetime, attempt: int = 1, tries: int = 9
) -> tuple[date, str, int, bool]:
    found = next_try(attempt, now, steps, tries, hours_of)
    return found.due_on, found.due_time, found.attempt, found.change_channel


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(date(2026, 11, day), time(hour, minute))


@pytest.mark.parametrize(
    ("steps", "tries", "field"),
    [
        ([], 4, "cadence"),
        ([Step(1, W.DAYS)] * (MOST_STEPS + 1), 4, "cadence"),
        ([Step(1, W.DAYS), Step(0, W.DAYS)], 4, "cadence"),
        ([Step(61, W.DAYS), Step(1, W.DAYS)], 4, "cadence"),
        ([Step(1, W.DAYS)], 0, "tries"),
        ([Step(1, W.DAYS)], 51, "tries"),
    ],
)
def test_a_cadence_that_waits_for_nothing_is_refused(steps, tries, field):
    for most in (1, 50):
        check_cadence([Step(1, W.DAYS)], most)
    check_cadence([Step(60, W.HOURS)] * MOST_STEPS, 4)
    with refused(Rule.FIELD_INVALID, field=field):
        check_cadence(steps, tries)


@pytest.mark.parametrize(
    ("step", "now", "day", "clocked"),
    [
        # In two hours, when the day still lasts then; else the next working morning.
        (Step(2, W.HOURS), at(23, 10, 1), 23, "12:05"),
        (Step(2, W.HOURS), at(23, 15, 55), 23, "17:55"),
        (Step(2, W.HOURS), at(23, 16, 0), 24, "09:00"),
        (Step(2, W.HOURS), at(23, 5, 0), 23, "09:00"),
        (Step(2, W.HOURS), at(23, 23, 0), 24, "09:00"),
        (Step(2, W.HOURS), at(27, 12, 0), 30, "09:00"),
        # After so many working days at the same time, within the hours of that day.
        (Step(2, W.DAYS), at(23, 10, 0), 25, "10:00"),
        (Step(1, W.DAYS), at(23, 10, 2), 24, "10:05"),
        (Step(4, W.DAYS), at(23, 17, 0), 27, "12:30"),
        (Step(1, W.DAYS), at(23, 7, 0), 24, "09:00"),
        (Step(5, W.DAYS), at(23, 17, 45), 30, "17:30"),
        # In the other half of the day: who was tried early is tried late, and the other way round.
        (Step(1, W.OTHER_HALF), at(23, 10, 0), 24, "15:45"),
        (Step(1, W.OTHER_HALF), at(23, 15, 0), 24, "11:15"),
        (Step(1, W.OTHER_HALF), at(23, 13, 30), 24, "11:15"),
        (Step(1, W.OTHER_HALF), at(23, 13, 29), 24, "15:45"),
        # On a day without work the middle is that of the day of the try.
        (Step(4, W.OTHER_HALF), at(28, 12, 0), 3, "15:45"),
        (Step(5, W.OTHER_HALF), at(28, 12, 0), 4, "10:00"),
    ],
)
def test_the_next_try(step, now, day, clocked):
    found = after([step], now)
    month = now.month if day >= now.day else now.month + 1
    assert found == (date(2026, month, day), clocked, 2, False)


def test_the_last_step_goes_on_and_then_another_channel_is_tried():
    steps = [Step(2, W.HOURS), Step(3, W.DAYS)]
    assert after(steps, at(23, 10), attempt=2)[:3] == (date(2026, 11, 26), "10:00", 3)
    assert after(steps, at(23, 10), attempt=5)[:3] == (date(2026, 11, 26), "10:00", 6)
    assert after(steps, at(23, 10), attempt=8, tries=9)[3] is False
    assert after(steps, at(23, 10), attempt=9, tries=9) == (date(2026, 11, 24), "10:00", 1, True)
    assert after(steps, at(26, 10), attempt=9, tries=9) == (date(2026, 11, 27), "10:00", 1, True)


@pytest.mark.parametrize(
    ("length", "clocked"),
    [(20, "09:00"), (30, "09:00"), (50, "09:20"), (90, "10:00"), (91, "10:00")],
)
def test_on_a_short_day_another_channel_is_tried_half_an_hour_before_its_end(length, clocked):
    found = next_try(4, at(23, 10), [Step(1, W.DAYS)], 4, lambda _day: DayHours(540, 540 + length))
    assert found == Try(date(2026, 11, 24), clocked, 1, change_channel=True)


def test_who_never_works_is_tried_in_four_hundred_days_not_never():
    found = next_try(1, at(23, 10), [Step(1, W.DAYS)], 9, lambda _day: DayHours())
    assert found.due_on == MONDAY + timedelta(days=400)


def test_minutes_of_the_clock():
    assert [minute_of(text) for text in ("00:00", "09:05", "23:59")] == [0, 545, 1439]
    assert minute_of("09:30:15") == 570
    assert [clock(minute) for minute in (0, 545, 1439)] == ["00:00", "09:05", "23:59"]
