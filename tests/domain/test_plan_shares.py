"""The plan of a month: shares, days left, and the deals that close the gap."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.errors import Rule
from salesapp.domain.plans import (
    Chance,
    Measure,
    Pace,
    PlanDraft,
    check_plan,
    closers,
    last_of,
    pace,
)
from tests.refusals import refused

FIVE_DAYS = WorkCalendar({"years": {}})


def test_shares_are_parts_of_the_plan():
    told = Pace(plan=200, fact=50, norm=80, expected=30, gap=120, per_day=15, days_left=10)
    assert (told.forecast, told.fact_bp, told.norm_bp, told.forecast_bp) == (
        80,
        2_500,
        4_000,
        4_000,
    )
    assert told.behind == 30
    none = told._replace(plan=0)
    assert (none.fact_bp, none.norm_bp, none.forecast_bp) == (0, 0, 0)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2026, 4, 30), date(2026, 4, 30)),
        (date(2027, 2, 28), date(2027, 2, 28)),
        (date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_the_last_day_of_a_month(day, last):
    assert last_of(day) == last


@pytest.mark.parametrize(
    ("today", "passed", "left"),
    [
        # June 2026 begins with a Monday and has 22 working days without the holiday of the 12th.
        (date(2026, 6, 1), 1, 21),
        (date(2026, 6, 2), 2, 20),
        (date(2026, 6, 7), 5, 16),
        (date(2026, 6, 30), 21, 1),
    ],
)
def test_days_are_counted_with_today(today, passed, left):
    told = pace(2_100, 0, 0, today, FIVE_DAYS)
    assert (told.norm, told.days_left) == (100 * passed, left)
    assert told.per_day == -(-2_100 // left)


def test_after_a_friday_the_norm_begins_with_monday():
    # August 2026 begins with a Saturday: nothing is to be done before Monday, the 3rd.
    first = pace(2_100, 0, 0, date(2026, 8, 1), FIVE_DAYS)
    assert (first.norm, first.days_left) == (0, 21)
    assert pace(2_100, 0, 0, date(2026, 8, 3), FIVE_DAYS).norm == 100


def test_a_target_of_nothing_is_a_plan_one_below_is_none():
    draft = PlanDraft(date(2026, 6, 9), Measure.REVENUE, 0, date(2026, 6, 1), " a ")
    assert check_plan(draft) == draft._replace(month_on=date(2026, 6, 1), comment="a")
    with refused(Rule.FIELD_INVALID, field="target"):
        check_plan(draft._replace(target=-1))


def chance(number: int, rest: int, bp: int) -> Chance:
    return Chance(number, f"Сделка {number}", "Мост", rest, bp)


def test_what_a_deal_would_add():
    one = chance(1, 1_000, 2_500)
    assert (one.weighted_minor, one.upside_minor) == (250, 750)


def test_the_deals_that_close_a_gap():
    small, large, sure, kopeck = (
        chance(1, 100, 0),
        chance(2, 900, 0),
        chance(3, 500, 10_000),
        chance(4, 1, 0),
    )
    rows = [sure, kopeck, small, large]
    assert closers(rows, 900) == [large]
    assert closers(rows, 901) == [large, small]
    # The last kopeck helps, a sure deal adds nothing.
    assert closers(rows, 5_000) == [large, small, kopeck]
    assert closers(rows, 0) == closers([], 5) == []
