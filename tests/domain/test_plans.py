"""The plan of a month: norm, forecast, gap, the need of a day, and which deals would close it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.day import MUST_BE_ZERO, Check, Order, silent_since, week_of
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.plans import (
    Chance,
    Measure,
    PlanDraft,
    check_plan,
    closers,
    first_of,
    last_of,
    pace,
)
from salesapp.domain.work_hours import WorkHours, evening_has_come

RESOURCES = Path(__file__).parents[2] / "resources" / "calendar"
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
MONEY = st.integers(0, 10**12)


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return WorkCalendar(json.loads(next(RESOURCES.glob("*.json")).read_text("utf-8")))


def test_the_norm_counts_working_days_of_november(calendar):
    # November 2026 has 20 working days (the 4th is a holiday); the 23rd is the 15th of them.
    stands = pace(4_000_000_00, 2_500_000_00, 500_000_00, date(2026, 11, 23), calendar)
    assert stands.norm == 4_000_000_00 * 15 // 20
    assert stands.behind == 500_000_00
    assert stands.forecast == 3_000_000_00
    assert stands.gap == 1_000_000_00
    assert stands.days_left == 6
    assert stands.per_day == 250_000_00


def test_a_plan_that_is_done_asks_for_nothing(calendar):
    stands = pace(100, 250, 0, date(2026, 11, 23), calendar)
    assert (stands.gap, stands.per_day, stands.behind) == (0, 0, 0)
    assert stands.fact_bp == 25_000


def test_without_a_plan_no_share_is_told(calendar):
    stands = pace(0, 250, 10, date(2026, 11, 23), calendar)
    assert (stands.fact_bp, stands.norm_bp, stands.forecast_bp, stands.gap) == (0, 0, 0, 0)


@given(plan=MONEY, fact=MONEY, expected=MONEY, today=DAYS)
def test_the_days_left_bring_at_least_what_is_missing(plan, fact, expected, today):
    calendar = WorkCalendar(json.loads(next(RESOURCES.glob("*.json")).read_text("utf-8")))
    stands = pace(plan, fact, expected, today, calendar)
    assert stands.per_day * max(stands.days_left, 1) >= plan - fact
    assert stands.gap == max(0, plan - stands.forecast)
    assert 0 <= stands.norm <= plan
    if today == last_of(today):
        assert stands.norm == plan


CHANCES = st.lists(
    st.builds(
        Chance,
        st.integers(1, 10**6),
        st.just("сделка"),
        st.just("клиент"),
        st.integers(0, 10**10),
        st.integers(0, 10_000),
    ),
    max_size=30,
    unique_by=lambda one: one.deal_id,
)


@given(chances=CHANCES, gap=st.integers(0, 10**11))
def test_the_deals_that_close_the_gap_are_as_few_as_can_be(chances, gap):
    chosen = closers(chances, gap)
    covered = sum(one.upside_minor for one in chosen)
    useful = sum(one.upside_minor for one in chances)
    assert covered >= min(gap, useful)
    if chosen:
        assert covered - chosen[-1].upside_minor < gap
        best = sorted((one.upside_minor for one in chances), reverse=True)[: len(chosen)]
        assert [one.upside_minor for one in chosen] == best
    assert bool(chosen) == (gap > 0 and useful > 0)


def test_a_target_below_zero_is_refused():
    with pytest.raises(RuleError) as caught:
        check_plan(PlanDraft(date(2026, 11, 5), Measure.REVENUE, -1, date(2026, 11, 5)))
    assert caught.value.rule is Rule.FIELD_INVALID


def test_a_plan_stands_at_the_first_of_its_month():
    draft = check_plan(PlanDraft(date(2026, 11, 5), Measure.REVENUE, 1, date(2026, 11, 5)))
    assert draft.month_on == first_of(date(2026, 11, 30)) == date(2026, 11, 1)


def test_an_offer_is_silent_after_three_working_days(calendar):
    # Sent on Tuesday the 17th: on Monday the 23rd the fourth working day passes.
    assert silent_since(date(2026, 11, 23), calendar) == date(2026, 11, 17)
    assert silent_since(date(2026, 11, 20), calendar) == date(2026, 11, 16)


def test_a_week_begins_on_monday():
    assert week_of(date(2026, 11, 29)) == (date(2026, 11, 23), date(2026, 11, 29))


def test_only_what_must_be_zero_keeps_a_day_open():
    order = Order(client_step=1, deal_step=2, overdue=3, past_close=4, still=5, no_reason=6)
    assert order.left == 10
    assert [order.found(check) for check in Check] == [1, 2, 0, 3, 4, 5, 0, 6]
    assert Check.STILL not in MUST_BE_ZERO


def test_the_evening_comes_half_an_hour_before_the_end_of_work():
    hours = WorkHours()
    monday = datetime(2026, 11, 23, 17, 29, tzinfo=UTC)
    assert not evening_has_come(monday, hours)
    assert evening_has_come(monday.replace(minute=30), hours)
    assert not evening_has_come(datetime(2026, 11, 28, 23, 0, tzinfo=UTC), hours), (
        "nobody works on Saturdays"
    )
