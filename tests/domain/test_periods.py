"""Periods of reports: whole months, quarters and years, any days, and their neighbours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.periods import Period, PeriodKind, period_of

K = PeriodKind


@pytest.mark.parametrize(
    ("kind", "first", "last", "days"),
    [
        (K.MONTH, date(2028, 2, 1), date(2028, 2, 29), 29),
        (K.QUARTER, date(2028, 1, 1), date(2028, 3, 31), 91),
        (K.YEAR, date(2028, 1, 1), date(2028, 12, 31), 366),
        (K.DAYS, date(2028, 2, 10), date(2028, 2, 10), 1),
    ],
)
def test_the_period_a_day_lies_in(kind, first, last, days):
    period = period_of(kind, date(2028, 2, 10))
    assert period == Period(first, last, kind)
    assert period.days == days


@pytest.mark.parametrize("month", range(1, 13))
def test_quarters_begin_in_january_april_july_and_october(month):
    first = period_of(K.QUARTER, date(2026, month, 15)).first
    assert first == date(2026, {0: 1, 1: 4, 2: 7, 3: 10}[(month - 1) // 3], 1)


def test_periods_are_moved_by_their_own_length():
    assert period_of(K.MONTH, date(2026, 1, 31)).moved(1) == period_of(K.MONTH, date(2026, 2, 1))
    assert period_of(K.MONTH, date(2026, 1, 31)).moved(-2) == period_of(K.MONTH, date(2025, 11, 1))
    assert period_of(K.QUARTER, date(2026, 1, 31)).moved(-1) == period_of(
        K.QUARTER, date(2025, 10, 1)
    )
    assert period_of(K.YEAR, date(2026, 5, 5)).moved(2) == period_of(K.YEAR, date(2028, 1, 1))
    week = Period(date(2026, 11, 23), date(2026, 11, 29))
    assert week.moved(2) == Period(date(2026, 12, 7), date(2026, 12, 13), K.DAYS)


@given(st.sampled_from(list(K)), st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-40, 40))
def test_neighbours_touch_and_moving_there_and_back_changes_nothing(kind, day, by):
    period = period_of(kind, day)
    assert period.holds(day)
    assert period.holds(period.first)
    assert period.holds(period.last)
    assert not period.holds(period.first - timedelta(days=1))
    assert not period.holds(period.last + timedelta(days=1))
    assert period.moved(1).first == period.last + timedelta(days=1)
    assert period.moved(by).moved(-by) == period


def test_a_period_that_runs_is_compared_with_as_many_days_of_the_one_before():
    december = period_of(PeriodKind.MONTH, date(2026, 12, 1))
    now, before = december.compared(date(2026, 12, 1))
    assert (now.days, before) == (1, Period(date(2026, 11, 1), date(2026, 11, 1)))
    now, before = december.compared(date(2026, 12, 12))
    assert (now.last, before.last) == (date(2026, 12, 12), date(2026, 11, 12))
    quarter = period_of(PeriodKind.QUARTER, date(2026, 11, 15))
    now, before = quarter.compared(date(2026, 11, 15))
    assert (now.days, before.days, before.first) == (46, 46, date(2026, 7, 1))


def test_a_month_longer_than_the_one_before_is_compared_with_the_whole_of_it():
    now, before = period_of(PeriodKind.MONTH, date(2027, 3, 1)).compared(date(2027, 3, 30))
    assert (now.days, before.last) == (30, date(2027, 2, 28))


def test_a_period_that_has_passed_is_compared_as_a_whole_and_one_to_come_not_at_all():
    november = period_of(PeriodKind.MONTH, date(2026, 11, 1))
    for day in (date(2026, 11, 30), date(2026, 12, 5)):
        assert november.compared(day) == (november, november.moved(-1))
    assert november.compared(date(2026, 10, 31)) is None
