"""Lines of documents: what counts, what is chosen, what a line keeps of how its price was found."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.currencies import format_rate, from_roubles, in_roubles, parse_rate
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.guards import Breach, Guard, breaches, check_guard
from salesapp.domain.line_choices import as_alternative, as_firm, as_optional, firm, settled
from salesapp.domain.lines import (
    LineDraft,
    LineKind,
    Standing,
    check_lines,
    check_ready,
    margins,
    stale_rates,
    totals,
    with_rates_of,
)
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.price_trace import MOST_PASSED, kept, trace_of, trace_text
from salesapp.domain.prices import PassedOver, PriceRow, Resolution, Unused
from salesapp.domain.pricing import Counting
from salesapp.domain.vat import VatMode

BOLT = LineDraft("Болт", 10_000, 100_00, vat_bp=2200, cost_minor=60_00, product_id=7)
PLAIN = Counting()
ON = date(2026, 11, 23)


def names(lines):
    return [(line.name, str(line.standing), line.variant) for line in lines]


def test_optional_and_alternative_lines_are_shown_and_not_counted():
    lines = [
        BOLT,
        replace(BOLT, name="Болт А4", price_minor=300_00, standing=Standing.ALTERNATIVE, variant=1),
        replace(BOLT, name="Монтаж", kind=LineKind.SERVICE, standing=Standing.OPTIONAL),
    ]
    sums = totals(lines, PLAIN)
    assert sums.total_minor == 1_000_00
    assert [one.total_minor for one in sums.lines] == [1_000_00, 3_000_00, 1_000_00]
    assert [line.name for line in firm(lines)] == ["Болт"]
    _each, whole = margins(lines, sums)
    assert whole.profit_minor == 819_67 - 600_00


def test_choosing_an_alternative_changes_places_with_the_firm_line():
    lines = as_alternative([BOLT, replace(BOLT, name="Б"), replace(BOLT, name="В")], 1)
    lines = as_alternative(lines, 2)
    assert names(lines) == [("Болт", "firm", 1), ("Б", "alternative", 1), ("В", "alternative", 1)]
    chosen = as_firm(lines, 2)
    assert names(chosen) == [("Болт", "alternative", 1), ("Б", "alternative", 1), ("В", "firm", 1)]
    assert as_firm(chosen, 0) == lines, "and back"


def test_the_first_line_has_nothing_above_it_to_replace():
    assert as_alternative([BOLT], 0) == (BOLT,)


def test_without_the_firm_line_its_alternatives_become_optional():
    lines = as_alternative([BOLT, replace(BOLT, name="Б")], 1)
    assert names(settled(lines[1:])) == [("Б", "optional", 0)]
    assert names(settled(lines[:1])) == [("Болт", "firm", 0)]


line_sets = st.lists(
    st.builds(
        lambda standing, variant: replace(BOLT, standing=standing, variant=variant),
        st.sampled_from(Standing),
        st.integers(0, 3),
    ),
    max_size=8,
)


@given(line_sets, st.data())
def test_every_gesture_leaves_sets_that_make_sense(lines, data):
    lines = settled(lines)
    assert settled(lines) == lines
    if lines:
        place = data.draw(st.integers(0, len(lines) - 1))
        act = data.draw(st.sampled_from([as_alternative, as_optional, as_firm]))
        lines = act(lines, place)
        assert settled(lines) == lines
    for variant in {line.variant for line in lines if line.variant}:
        members = [line for line in lines if line.variant == variant]
        assert sum(line.is_counted for line in members) == 1
        assert any(line.standing is Standing.ALTERNATIVE for line in members)
    assert all(line.variant for line in lines if line.standing is Standing.ALTERNATIVE)


@given(line_sets)
def test_settling_never_makes_a_document_dearer(lines):
    assert totals(settled(lines), PLAIN).total_minor <= totals(lines, PLAIN).total_minor


def test_a_document_of_options_only_is_empty():
    with pytest.raises(RuleError) as refused:
        check_ready([replace(BOLT, standing=Standing.OPTIONAL)], ON)
    assert refused.value.rule is Rule.DOCUMENT_EMPTY


def test_a_sum_off_a_line_cannot_exceed_it_when_the_document_goes_out():
    check_ready([replace(BOLT, discount_minor=1_000_00)], ON)
    with pytest.raises(RuleError) as refused:
        check_ready([replace(BOLT, discount_minor=1_000_01)], ON)
    assert refused.value.facts == {"field": "discount_minor", "line": 1}
    with pytest.raises(RuleError):
        check_lines([replace(BOLT, discount_minor=-1)], PLAIN)
    with pytest.raises(RuleError):
        check_lines([BOLT], Counting(discount_minor=-1))


def test_rates_that_do_not_hold_on_the_day_are_told_and_changed_on_request():
    old = replace(BOLT, vat_bp=2000)
    lines = [old, BOLT, replace(BOLT, vat_bp=None), replace(BOLT, vat_bp=1000)]
    assert stale_rates(lines, date(2026, 1, 1)) == (0,)
    assert stale_rates(lines, date(2025, 12, 31)) == (1,)
    mended = with_rates_of(lines, date(2026, 1, 1))
    assert [line.vat_bp for line in mended] == [2200, 2200, None, 1000]
    assert [line.price_minor for line in mended] == [100_00] * 4


def test_the_guard_counts_prices_after_all_discounts():
    lines = [BOLT, replace(BOLT, kind=LineKind.DELIVERY)]
    how = Counting(discount_bp=1000)
    sums = totals(lines, how)
    _each, whole = margins(lines, sums)
    assert breaches(lines, sums, whole, {7: 90_00}, 0) == ()
    assert breaches(lines, sums, whole, {7: 90_01}, 0) == (Breach(0, lowest_minor=90_01),)
    low = breaches(lines, sums, whole, {}, 9000)
    assert low == (Breach(None, margin_bp=whole.bp),)
    check_guard(low, Guard.WARN, "")
    check_guard(low, Guard.BLOCK, "согласовал РОП")
    check_guard((), Guard.BLOCK, "")
    with pytest.raises(RuleError) as refused:
        check_guard(low, Guard.BLOCK, "  ")
    assert refused.value.rule is Rule.BELOW_LIMIT
    assert refused.value.facts == {"lines": (), "margin_bp": whole.bp}


days = st.one_of(st.none(), st.dates())
price_rows = st.builds(
    PriceRow,
    id=st.integers(1, 10**9),
    rank=st.sampled_from([PriceSource.CONTRACT, PriceSource.LIST, PriceSource.TIER]),
    amount_minor=st.integers(0, 10**12),
    from_milli=st.integers(0, 10**9),
    valid_from=days,
    valid_to=days,
    includes_vat=st.booleans(),
    currency=st.sampled_from(["RUB", "CNY"]),
    name=st.text(max_size=30),
)
traces = st.builds(
    Resolution,
    source=st.sampled_from(PriceSource),
    amount_minor=st.one_of(st.none(), st.integers(0, 10**12)),
    includes_vat=st.booleans(),
    row=st.one_of(st.none(), price_rows),
    passed=st.lists(
        st.builds(PassedOver, price_rows, st.sampled_from(Unused)), max_size=MOST_PASSED + 2
    ).map(tuple),
    on=days,
    rate_micro=st.one_of(st.none(), st.integers(1, 10**9)),
)


@given(traces)
def test_a_line_remembers_how_its_price_was_found(trace):
    assert trace_of(trace_text(trace)) == kept(trace)


@given(st.text(max_size=40))
def test_a_trace_that_is_not_understood_is_none(text):
    assert trace_of(text) is None


def test_no_trace_is_kept_for_a_line_of_ones_own():
    assert trace_text(None) == ""


@given(st.integers(0, 10**12), st.integers(10_000, 10**9))
def test_roubles_and_another_currency_come_back_within_a_unit(minor, rate):
    back = from_roubles(in_roubles(minor, rate), rate)
    assert abs(back - minor) * rate <= 500_000 + rate // 2


@pytest.mark.parametrize(
    ("text", "micro"),
    [("90,4512", 90_451_200), ("12.5", 12_500_000), ("0,173", 173_000), ("", None), ("0", None)],
)
def test_a_rate_is_read_and_told(text, micro):
    assert parse_rate(text) == micro
    if micro:
        assert format_rate(micro) == text.replace(".", ",")


def test_margin_in_another_currency_is_told_in_roubles():
    line = replace(BOLT, price_minor=10_00, cost_minor=60_00)
    sums = totals([line], Counting(VatMode.ON_TOP))
    _each, whole = margins([line], sums, 12_500_000)
    assert (whole.profit_minor, whole.bp) == (1_250_00 - 600_00, 5200)


def test_sets_of_alternatives_are_numbered_one_after_the_other():
    rows = [replace(BOLT, name=name) for name in "абвг"]
    rows = list(as_alternative(rows, 1))
    rows = list(as_alternative(rows, 3))
    assert [line.variant for line in rows] == [1, 1, 2, 2]
    freed = as_optional(rows, 1)
    assert [(line.standing, line.variant) for line in freed][:2] == [
        (Standing.FIRM, 0),
        (Standing.OPTIONAL, 0),
    ]
    assert [line.variant for line in freed][2:] == [2, 2]
