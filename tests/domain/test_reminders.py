"""Reminders ring before, never in the quiet hours, and later when they were put off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.activities import ActivityKind
from salesapp.domain.day_rules import DayRules
from salesapp.domain.reminders import Snooze, after_quiet, rings_at, snoozed_to
from salesapp.domain.work_hours import DayHours, WorkHours

DAY = date(2026, 11, 23)
RULES = DayRules()
HOURS = WorkHours()


@pytest.mark.parametrize(
    ("kind", "at", "own", "expected"),
    [
        (ActivityKind.MEETING, "11:00", None, "2026-11-23 10:30"),
        (ActivityKind.CALL, "11:00", 60, "2026-11-23 10:00"),
        (ActivityKind.TASK, "11:00", None, None),
        (ActivityKind.TASK, None, None, None),
        (ActivityKind.CALL, None, None, None),
        (ActivityKind.TASK, None, 0, "2026-11-23 09:00"),
        (ActivityKind.MEETING, "11:00", -1, None),
        (ActivityKind.MEETING, "07:00", None, "2026-11-23 08:00"),
        (ActivityKind.MEETING, "09:00", 24 * 60, "2026-11-22 09:00"),
        (ActivityKind.TASK, "21:00", 0, "2026-11-24 08:00"),
        (ActivityKind.TASK, "19:50", 0, "2026-11-23 19:50"),
    ],
)
def test_when_it_rings(kind, at, own, expected):
    found = rings_at(kind, DAY, at, own, RULES, HOURS)
    assert (f"{found:%Y-%m-%d %H:%M}" if found else None) == expected


MINUTES = st.integers(0, 24 * 60 - 1)
MOMENTS = st.builds(
    lambda minute, day: datetime.combine(DAY, time()) + timedelta(days=day, minutes=minute),
    MINUTES,
    st.integers(0, 400),
)


@given(MOMENTS, MINUTES, MINUTES)
def test_nothing_rings_in_the_quiet_hours_nor_is_it_lost(moment, begin, end):
    found = after_quiet(moment, replace(RULES, quiet_from=begin, quiet_until=end))
    assert moment <= found < moment + timedelta(days=1)
    minute = found.hour * 60 + found.minute
    if begin < end:
        assert not begin <= minute < end
    elif begin > end:
        assert end <= minute < begin


def test_putting_off():
    now = datetime.fromisoformat("2026-11-23 16:40+03:00")
    assert snoozed_to(Snooze.QUARTER, now, HOURS) == now + timedelta(minutes=15)
    assert f"{snoozed_to(Snooze.MORNING, now, HOURS):%d %H:%M}" == "24 09:00"


def test_the_morning_begins_when_work_does_on_that_weekday():
    days = [*WorkHours().days]
    days[1] = DayHours(11 * 60, 18 * 60)
    hours = WorkHours(tuple(days))
    now = datetime.fromisoformat("2026-11-23 16:40+03:00")
    assert f"{snoozed_to(Snooze.MORNING, now, hours):%d %H:%M}" == "24 11:00"
    tuesday = DAY + timedelta(days=1)
    found = rings_at(ActivityKind.TASK, tuesday, None, 0, RULES, hours)
    assert f"{found:%d %H:%M}" == "24 11:00"
