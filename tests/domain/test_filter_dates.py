"""Which days «last week», «this quarter» or «older than 5 days» mean today."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.filter_dates import Span, period_span, span_of
from salesapp.domain.filters import Condition, Op, Period

TODAY = date(2026, 11, 25)  # a Wednesday
P = Period


def d(month: int, day: int, year: int = 2026) -> date:
    return date(year, month, day)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (P.TODAY, d(11, 25), d(11, 25)),
        (P.YESTERDAY, d(11, 24), d(11, 24)),
        (P.TOMORROW, d(11, 26), d(11, 26)),
        (P.PAST, None, d(11, 24)),
        (P.FUTURE, d(11, 26), None),
        (P.THIS_WEEK, d(11, 23), d(11, 29)),
        (P.LAST_WEEK, d(11, 16), d(11, 22)),
        (P.NEXT_WEEK, d(11, 30), d(12, 6)),
        (P.THIS_MONTH, d(11, 1), d(11, 30)),
        (P.LAST_MONTH, d(10, 1), d(10, 31)),
        (P.NEXT_MONTH, d(12, 1), d(12, 31)),
        (P.THIS_QUARTER, d(10, 1), d(12, 31)),
        (P.LAST_QUARTER, d(7, 1), d(9, 30)),
        (P.NEXT_QUARTER, d(1, 1, 2027), d(3, 31, 2027)),
        (P.THIS_YEAR, d(1, 1), d(12, 31)),
        (P.LAST_YEAR, d(1, 1, 2025), d(12, 31, 2025)),
        (P.NEXT_YEAR, d(1, 1, 2027), d(12, 31, 2027)),
    ],
)
def test_a_period_seen_from_a_wednesday_in_november(period, first, last):
    assert period_span(period, TODAY) == Span(first, last)


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["week", "month", "quarter", "year"]),
)
def test_last_this_and_next_lie_side_by_side_and_this_one_holds_today(today, unit):
    last, this, following = (
        period_span(Period(f"{which}_{unit}"), today) for which in ("last", "this", "next")
    )
    assert this.holds(today)
    assert last.last + timedelta(days=1) == this.first
    assert this.last + timedelta(days=1) == following.first


@pytest.mark.parametrize(
    ("op", "values", "first", "last"),
    [
        (Op.BETWEEN, (d(1, 5), d(2, 5)), d(1, 5), d(2, 5)),
        (Op.BETWEEN, (None, d(2, 5)), None, d(2, 5)),
        (Op.BETWEEN, (d(1, 5), None), d(1, 5), None),
        (Op.WITHIN, ("last_week",), d(11, 16), d(11, 22)),
        (Op.IS, (d(1, 5),), d(1, 5), d(1, 5)),
        (Op.LESS, (d(1, 5),), None, d(1, 4)),
        (Op.MORE, (d(1, 5),), d(1, 6), None),
        (Op.LAST_DAYS, (7,), d(11, 19), d(11, 25)),
        (Op.LAST_DAYS, (1,), d(11, 25), d(11, 25)),
        (Op.LAST_DAYS, (0,), d(11, 25), d(11, 25)),
        (Op.NEXT_DAYS, (7,), d(11, 25), d(12, 1)),
        (Op.NEXT_DAYS, (0,), d(11, 25), d(11, 25)),
        (Op.OLDER, (5,), None, d(11, 19)),
        (Op.IDLE, (0,), None, d(11, 24)),
        (Op.IDLE, (None,), None, d(11, 24)),
    ],
)
def test_the_days_a_condition_lets_through(op, values, first, last):
    assert span_of(Condition("due_on", op, values), TODAY) == Span(first, last)


def test_both_ends_belong_to_a_span_and_an_open_end_stops_nothing():
    span = Span(d(1, 5), d(1, 7))
    assert [span.holds(d(1, day)) for day in (4, 5, 7, 8)] == [False, True, True, False]
    assert Span(None, d(1, 7)).holds(date.min)
    assert Span(d(1, 5), None).holds(date.max)
    assert not Span(None, d(1, 7)).holds(d(1, 8))
    assert Span(None, None).holds(TODAY)
