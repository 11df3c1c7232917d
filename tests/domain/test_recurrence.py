"""Days of a rule: none is lost, none comes twice, and it ends when it should."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import RuleError
from salesapp.domain.recurrence import Frequency, Repeat, check_repeat, days_of, next_day

MONDAY = date(2026, 11, 23)


def weekday(day: date) -> bool:
    return day.weekday() < 5


STARTS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
RULES = st.builds(
    Repeat,
    st.sampled_from(Frequency),
    st.integers(1, 13),
    st.frozensets(st.integers(0, 6)),
    until=st.none() | st.dates(date(2036, 1, 1), date(2040, 1, 1)),
    times=st.none() | st.integers(1, 40),
)


def some(rule: Repeat, start: date, count: int = 60) -> list[date]:
    return list(islice(days_of(rule, start, weekday), count))


@given(RULES, STARTS)
def test_days_ascend_from_the_start_within_the_end_and_the_number(rule, start):
    days = some(rule, start)
    assert days[0] == start
    assert all(one < other for one, other in pairwise(days))
    assert rule.until is None or days[-1] <= rule.until
    assert rule.times is None or len(days) <= rule.times


@given(RULES, STARTS)
def test_going_from_one_day_to_the_next_gives_the_same_days(rule, start):
    days = some(rule, start, 20)
    for one, other in pairwise(days):
        assert next_day(rule, start, one, weekday) == other
    if rule.times is not None and rule.times <= 20:
        assert next_day(rule, start, days[-1], weekday) is None


@given(RULES, STARTS, st.integers(0, 400))
def test_what_was_missed_is_skipped_never_shifted(rule, start, late):
    rule = Repeat(rule.frequency, rule.every, rule.weekdays)
    today = start + timedelta(days=late)
    found = next_day(rule, start, start, weekday, not_before=today)
    assert found is not None
    assert found >= today
    assert found > start
    assert found in some(rule, start, 900)


@given(STARTS, st.integers(1, 12))
def test_months_keep_the_day_of_the_start_or_take_the_last_one(start, every):
    for place, day in enumerate(some(Repeat(Frequency.MONTHLY, every), start, 30)):
        months = start.year * 12 + start.month - 1 + place * every
        assert (day.year * 12 + day.month - 1) == months
        assert day.day == start.day or (day + timedelta(days=1)).day == 1


@given(STARTS, st.integers(1, 9))
def test_working_days_are_working_days_each_so_many_th(start, every):
    for one, other in pairwise(some(Repeat(Frequency.WORKING, every), start, 20)):
        between = (one + timedelta(days=step) for step in range(1, (other - one).days + 1))
        assert weekday(other)
        assert sum(weekday(day) for day in between) == every


def test_weeks_take_the_days_chosen():
    rule = Repeat(Frequency.WEEKLY, 2, frozenset({0, 3}))
    assert some(rule, MONDAY, 4) == [
        MONDAY,
        MONDAY + timedelta(days=3),
        MONDAY + timedelta(days=14),
        MONDAY + timedelta(days=17),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        Repeat(Frequency.DAILY, 0),
        Repeat(Frequency.DAILY, times=0),
        Repeat(Frequency.DAILY, until=MONDAY - timedelta(days=1)),
        Repeat(Frequency.WEEKLY, weekdays=frozenset({7})),
    ],
)
def test_a_rule_that_says_nothing_is_refused(rule):
    with pytest.raises(RuleError):
        check_repeat(rule, MONDAY)
