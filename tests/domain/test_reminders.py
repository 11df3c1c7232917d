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

DAY = date(2026, 11, 23)
RULES = DayRules()


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
    ],
)
def test_when_it_rings(kind, at, own, expected):
    found = rings_at(kind, DAY, at, own, RULES)
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
    assert snoozed_to(Snooze.QUARTER, now, RULES) == now + timedelta(minutes=15)
    assert f"{snoozed_to(Snooze.MORNING, now, RULES):%d %H:%M}" == "24 09:00"
