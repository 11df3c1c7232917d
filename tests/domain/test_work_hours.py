"""Working time to the second, against the shared vectors and a clock that looks each minute."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.work_hours import (
    DayHours,
    WorkClock,
    WorkHours,
    check_hours,
    dump_hours,
    load_hours,
)

ROOT = Path(__file__).parents[2]
CALENDAR = WorkCalendar(
    json.loads((ROOT / "resources" / "calendar" / "ru.json").read_text(encoding="utf-8"))
)
VECTORS = json.loads(
    (ROOT / "tests" / "data" / "vectors" / "business_days.json").read_text(encoding="utf-8")
)
MOSCOW = timezone(timedelta(hours=3))
CLOCK = WorkClock(CALENDAR, zone=MOSCOW)
HOUR = 3600


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=MOSCOW)


@pytest.mark.parametrize("case", VECTORS["count"], ids=lambda case: case.get("id", ""))
def test_whole_days_are_eight_hours_and_short_ones_seven(case):
    after, until = date.fromisoformat(case["after"]), date.fromisoformat(case["until"])
    start = datetime.combine(after + timedelta(days=1), time(), MOSCOW)
    end = datetime.combine(until + timedelta(days=1), time(), MOSCOW)
    span = (after + timedelta(days=step) for step in range(1, (until - after).days + 1))
    short = sum(CALENDAR.is_short(day) for day in span)
    assert CLOCK.seconds_between(start, end) == (case["working_days"] * 8 - short) * HOUR


@pytest.mark.parametrize("case", VECTORS["is_working_day"], ids=lambda case: case["date"])
def test_work_begins_on_the_days_of_the_vectors(case):
    day = date.fromisoformat(case["date"])
    nine = datetime.combine(day, time(9), MOSCOW)
    assert CLOCK.is_open(nine) is case["working"]
    assert (CLOCK.opens(day) == nine) is case["working"]


@pytest.mark.parametrize("case", VECTORS["add_working_days"][:40], ids=str)
def test_terms_of_whole_days_end_on_the_days_of_the_vectors(case):
    """From the evening of the start, the N-th working day is over when its hours have gone by."""
    if not case["working_days"]:
        return
    start = datetime.combine(date.fromisoformat(case["start"]), time(18), MOSCOW)
    seconds = 0
    day, left = date.fromisoformat(case["start"]), case["working_days"]
    while left:
        day += timedelta(days=1)
        if CALENDAR.is_working(day):
            left -= 1
            seconds += (7 if CALENDAR.is_short(day) else 8) * HOUR
    assert CLOCK.after(start, seconds).date() == date.fromisoformat(case["result"])


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        ("2026-11-27T19:00", 30, "2026-11-30T09:30"),
        ("2026-11-27T17:50", 30, "2026-11-30T09:20"),
        ("2026-11-27T12:50", 30, "2026-11-27T14:20"),
        ("2026-11-28T12:00", 30, "2026-11-30T09:30"),
        ("2026-11-03T16:50", 30, "2026-11-05T09:20"),
        ("2026-12-30T17:45", 30, "2027-01-11T09:15"),
        ("2026-11-27T08:00", 0, "2026-11-27T09:00"),
    ],
    ids=[
        "Friday at 19:00 starts on Monday morning",
        "what is left of Friday counts",
        "lunch does not count",
        "Saturday does not count",
        "a short day before a holiday",
        "the days off of New Year",
        "before work",
    ],
)
def test_a_term_runs_in_working_time_only(start, minutes, due):
    assert CLOCK.after(at(start), minutes * 60) == at(due)
    assert CLOCK.seconds_between(at(start), at(due)) == minutes * 60


def test_a_saturday_worked_by_transfer_has_the_hours_of_a_weekday():
    table = {"years": {"2027": {"working_weekends": ["2027-02-20"]}}}
    clock = WorkClock(WorkCalendar(table), zone=MOSCOW)
    assert clock.seconds_between(at("2027-02-20T00:00"), at("2027-02-21T00:00")) == 8 * HOUR
    assert clock.seconds_between(at("2027-02-21T00:00"), at("2027-02-22T00:00")) == 0


def test_who_works_on_saturdays_does_but_not_on_a_holiday():
    hours = WorkHours((*WorkHours().days[:5], DayHours(600, 840), DayHours()))
    clock = WorkClock(CALENDAR, hours, MOSCOW)
    assert clock.seconds_between(at("2026-11-28T00:00"), at("2026-11-29T00:00")) == 4 * HOUR
    # 9 May 2026 is a Saturday.
    assert clock.seconds_between(at("2026-05-09T00:00"), at("2026-05-10T00:00")) == 0


def test_the_zone_decides_what_day_it_is():
    east = WorkClock(CALENDAR, zone=timezone(timedelta(hours=10)))
    sunday_evening = datetime(2026, 11, 29, 23, 0, tzinfo=UTC)
    assert east.is_open(sunday_evening)
    assert not CLOCK.is_open(sunday_evening)


MOMENTS = st.integers(0, 120 * 24 * HOUR).map(
    lambda seconds: datetime(2026, 10, 1, tzinfo=MOSCOW) + timedelta(seconds=seconds)
)


@given(MOMENTS, st.integers(0, 10 * 24 * HOUR), st.integers(0, 10 * 24 * HOUR))
def test_spans_add_up_and_never_exceed_the_wall_clock(start, first, second):
    middle, end = start + timedelta(seconds=first), start + timedelta(seconds=first + second)
    one, other = CLOCK.seconds_between(start, middle), CLOCK.seconds_between(middle, end)
    assert one + other == CLOCK.seconds_between(start, end)
    assert 0 <= one <= first
    assert CLOCK.seconds_between(middle, start) == 0


@given(MOMENTS, st.integers(0, 60 * HOUR))
def test_a_term_and_its_length_are_inverse(start, seconds):
    due = CLOCK.after(start, seconds)
    assert due >= start
    assert CLOCK.seconds_between(start, due) == seconds
    if seconds:
        assert CLOCK.seconds_between(start, due - timedelta(seconds=1)) == seconds - 1


@given(MOMENTS, st.integers(1, 3 * 24 * 60))
def test_it_counts_as_a_clock_that_looks_each_minute(start, minutes):
    start = start.replace(second=0)
    ticks = (start + timedelta(minutes=one) for one in range(minutes))
    told = CLOCK.seconds_between(start, start + timedelta(minutes=minutes))
    assert told == 60 * sum(_works(tick) for tick in ticks)


def _works(moment: datetime) -> bool:
    """Nine to six with lunch from one to two, by the calendar of the country."""
    local = moment.astimezone(MOSCOW)
    day, minute = local.date(), local.hour * 60 + local.minute
    last = 17 if CALENDAR.is_short(day) else 18
    working = 9 * 60 <= minute < last * 60 and not 13 * 60 <= minute < 14 * 60
    return CALENDAR.is_working(day) and working


def test_hours_survive_the_settings():
    hours = WorkHours((DayHours(480, 1020, 720, 750), *WorkHours().days[1:]))
    assert load_hours(dump_hours(hours)) == hours
    for broken in ("", "[]", "nonsense", '[["a"]]', "[[1,2]]", dump_hours(WorkHours())[:-1]):
        assert load_hours(broken) == WorkHours()


@pytest.mark.parametrize(
    "day",
    [
        DayHours(600, 540),
        DayHours(540, 1080, 500, 560),
        DayHours(540, 1500),
        DayHours(0, 60, 50, 10),
    ],
    ids=["ends before it starts", "lunch before work", "longer than a day", "lunch backwards"],
)
def test_hours_nobody_can_work_are_refused(day):
    with pytest.raises(RuleError) as caught:
        check_hours(WorkHours((day, *WorkHours().days[1:])))
    assert (caught.value.rule, caught.value.facts["day"]) == (Rule.FIELD_INVALID, 0)


def test_somebody_works_some_day():
    with pytest.raises(RuleError) as caught:
        check_hours(WorkHours((DayHours(),) * 7))
    assert caught.value.rule is Rule.FIELD_REQUIRED
