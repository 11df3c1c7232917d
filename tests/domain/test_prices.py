"""Which price holds, and many prices changed at once: rules that hold for any numbers."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.prices import (
    RANKS,
    ROUND_STEPS,
    BasePrice,
    PriceChange,
    PriceRow,
    RoundWay,
    Unused,
    changed_price,
    check_change,
    check_prices,
    resolve,
    unused_why,
)

TODAY = date(2026, 11, 23)
DAYS = st.none() | st.integers(-40, 40).map(lambda days: TODAY + timedelta(days=days))
ROWS = st.lists(
    st.builds(
        PriceRow,
        id=st.integers(1, 10_000),
        rank=st.sampled_from(RANKS),
        amount_minor=st.integers(0, 10**9),
        from_milli=st.sampled_from((0, 1_000, 50_000, 1_000_000)),
        valid_from=DAYS,
        valid_to=DAYS,
        currency=st.sampled_from(("RUB", "RUB", "RUB", "CNY")),
    ),
    max_size=12,
    unique_by=lambda row: row.id,
)
BASES = (st.none() | st.integers(0, 10**9)).map(BasePrice)
QUANTITIES = st.integers(1, 3_000_000)
CHANGES = st.builds(
    PriceChange,
    percent_bp=st.integers(-9_999, 50_000),
    add_minor=st.integers(-100_000, 100_000),
    step_minor=st.sampled_from(ROUND_STEPS),
    way=st.sampled_from(RoundWay),
)
PRICES = st.integers(0, 10**11)


@given(BASES, ROWS, QUANTITIES)
def test_the_highest_rank_that_holds_wins(base, rows, quantity):
    found = resolve(base, rows, quantity, TODAY)
    holding = [one for one in rows if unused_why(one, quantity, TODAY, "RUB") is None]
    if holding:
        best = min(RANKS.index(one.rank) for one in holding)
        same = [one for one in holding if one.rank is RANKS[best]]
        assert found.source is RANKS[best]
        assert found.row in same
        assert found.row.from_milli == max(one.from_milli for one in same)
        assert found.amount_minor == found.row.amount_minor
    else:
        assert found.row is None
        assert found.amount_minor == base.amount_minor
        wanted = PriceSource.NONE if base.amount_minor is None else PriceSource.BASE
        assert found.source is wanted


@given(BASES, ROWS, QUANTITIES, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(base, rows, quantity, random):
    mixed = list(rows)
    random.shuffle(mixed)
    assert resolve(base, rows, quantity, TODAY) == resolve(base, mixed, quantity, TODAY)


@given(BASES, ROWS, QUANTITIES)
def test_what_was_passed_over_stands_higher_and_does_not_hold(base, rows, quantity):
    found = resolve(base, rows, quantity, TODAY)
    taken = RANKS.index(found.source) if found.source in RANKS else len(RANKS)
    for row, why in found.passed:
        assert unused_why(row, quantity, TODAY, "RUB") is why
        assert RANKS.index(row.rank) < taken


def test_each_reason_is_told():
    own = PriceRow(1, PriceSource.CONTRACT, 90, valid_to=date(2026, 11, 22))
    soon = PriceRow(2, PriceSource.CONTRACT, 80, valid_from=date(2026, 11, 24))
    many = PriceRow(3, PriceSource.LIST, 70, from_milli=5_000)
    foreign = PriceRow(4, PriceSource.TIER, 60, currency="CNY")
    found = resolve(BasePrice(100), [own, soon, many, foreign], 1_000, TODAY)
    assert (found.source, found.amount_minor) == (PriceSource.BASE, 100)
    assert {one.row.id: one.why for one in found.passed} == {
        1: Unused.EXPIRED,
        2: Unused.NOT_YET,
        3: Unused.QUANTITY,
        4: Unused.CURRENCY,
    }


def test_the_last_day_counts_and_a_price_of_another_currency_is_no_price():
    own = PriceRow(1, PriceSource.CONTRACT, 90, valid_from=TODAY, valid_to=TODAY)
    assert resolve(BasePrice(100), [own], 1_000, TODAY).amount_minor == 90
    assert resolve(BasePrice(100, currency="CNY"), [], 1_000, TODAY).source is PriceSource.NONE


@given(PRICES, CHANGES)
def test_a_changed_price_is_the_exact_one_rounded_once(price, change):
    made = changed_price(price, change)
    exact = Fraction(price * (10_000 + change.percent_bp), 10_000) + change.add_minor
    assert isinstance(made, int)
    assert made >= 0
    assert made % change.step_minor == 0
    if exact <= 0:
        assert made == 0
    elif change.way is RoundWay.UP:
        assert exact <= made < exact + change.step_minor
    elif change.way is RoundWay.DOWN:
        assert exact - change.step_minor < made <= exact
    else:
        assert abs(made - exact) * 2 <= change.step_minor


@given(PRICES, PRICES, CHANGES)
def test_the_dearer_stays_the_dearer(one, two, change):
    low, high = sorted((one, two))
    assert changed_price(low, change) <= changed_price(high, change)


@given(PRICES)
def test_no_change_changes_nothing(price):
    assert changed_price(price, PriceChange()) == price


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (PriceChange(percent_bp=-10_000), "percent_bp"),
        (PriceChange(step_minor=0), "step_minor"),
        (PriceChange(add_minor=10**17), "add_minor"),
    ],
)
def test_a_change_without_meaning_is_refused(change, field):
    with pytest.raises(RuleError) as caught:
        check_change(change)
    assert (caught.value.rule, caught.value.facts["field"]) == (Rule.FIELD_INVALID, field)


def test_a_price_that_could_never_hold_is_refused():
    with pytest.raises(RuleError) as caught:
        check_prices(100, 0, TODAY, TODAY - timedelta(days=1))
    assert caught.value.facts["field"] == "valid_to"


def refused(work, *given):
    with pytest.raises(RuleError) as told:
        work(*given)
    assert told.value.rule is Rule.FIELD_INVALID
    return told.value.facts["field"]


def test_a_change_has_its_bounds():
    from salesapp.domain.money import MAX_MINOR

    check_change(PriceChange(percent_bp=1_000_000))
    check_change(PriceChange(percent_bp=-9_999))
    check_change(PriceChange(add_minor=MAX_MINOR))
    check_change(PriceChange(add_minor=-MAX_MINOR))
    assert refused(check_change, PriceChange(percent_bp=1_000_001)) == "percent_bp"
    assert refused(check_change, PriceChange(percent_bp=-10_000)) == "percent_bp"
    assert refused(check_change, PriceChange(add_minor=MAX_MINOR + 1)) == "add_minor"
    assert refused(check_change, PriceChange(step_minor=0)) == "step_minor"


def test_half_a_step_goes_up_and_nothing_goes_below_nothing():
    assert changed_price(5, PriceChange(step_minor=10)) == 10
    assert changed_price(4, PriceChange(step_minor=10)) == 0
    assert changed_price(10, PriceChange(add_minor=-10, step_minor=1, way=RoundWay.UP)) == 0
    assert changed_price(10, PriceChange(add_minor=-20, way=RoundWay.UP)) == 0
    assert changed_price(1, PriceChange(percent_bp=-9_999, way=RoundWay.UP)) == 1


def test_a_price_has_its_bounds():
    from salesapp.domain.money import MAX_MINOR

    check_prices(MAX_MINOR, 0, TODAY, TODAY)
    check_prices(0, 0, None, None)
    assert refused(check_prices, MAX_MINOR + 1, 0, None, None) == "price_minor"
    assert refused(check_prices, -1, 0, None, None) == "price_minor"
    assert refused(check_prices, 1, -1, None, None) == "from_milli"
    assert refused(check_prices, 1, 0, TODAY, TODAY - timedelta(days=1)) == "valid_to"


def test_the_nearest_tier_wins_then_the_younger_agreement():
    def row(number, since=None, tier=0, amount=100):
        return PriceRow(
            id=number, rank=RANKS[0], amount_minor=amount, from_milli=tier, valid_from=since
        )

    rows = [row(1, tier=0), row(2, tier=5_000), row(3, TODAY, tier=5_000), row(4, tier=9_000)]
    base = BasePrice(500)
    for order in (rows, rows[::-1]):
        assert resolve(base, order, 6_000, TODAY).row.id == 3
        assert resolve(base, order, 9_000, TODAY).row.id == 4
        assert resolve(base, order, 1_000, TODAY).row.id == 1
