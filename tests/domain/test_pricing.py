"""Sums of documents: what must hold for any lines."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from salesapp.domain.pricing import (
    Counting,
    PricedLine,
    Rounding,
    cost_minor,
    distribute,
    document_totals,
    line_totals,
    margin_bp,
)
from salesapp.domain.vat import VatMode, vat_included, vat_on_top

rates = st.sampled_from([2200, 2000, 1000, 700, 500, 0, None])
sums_off = st.one_of(st.just(0), st.integers(0, 10_000_00))
lines = st.builds(
    PricedLine,
    quantity_milli=st.integers(0, 10_000_000),
    price_minor=st.integers(0, 10_000_000_00),
    discount_bp=st.integers(0, 10_000),
    vat_bp=rates,
    discount_minor=sums_off,
    is_counted=st.sampled_from([True, True, True, False]),
)
documents = st.lists(lines, max_size=12)
modes = st.sampled_from(VatMode)
discounts = st.integers(0, 10_000)
ways = st.builds(
    Counting,
    mode=modes,
    discount_bp=st.one_of(st.just(0), discounts),
    discount_minor=sums_off,
    rounding=st.sampled_from(Rounding),
)


def counted(rows, totals):
    return [one for row, one in zip(rows, totals.lines, strict=True) if row.is_counted]


@given(documents, ways)
def test_document_is_the_sum_of_its_printed_lines(rows, how):
    totals = document_totals(rows, how)
    told = counted(rows, totals)
    assert totals.total_minor == sum(line.total_minor for line in told)
    assert totals.vat_minor == sum(line.vat_minor for line in told)
    assert totals.amount_minor == sum(line.amount_minor for line in told)
    assert totals.discount_minor == sum(line.discount_minor for line in told)
    assert totals.subtotal_minor == sum(line.gross_minor for line in told)
    assert totals.subtotal_minor - totals.discount_minor == totals.amount_minor
    assert totals.net_minor + totals.vat_minor == totals.total_minor


@given(documents, ways)
def test_shares_by_rate_cover_the_document(rows, how):
    totals = document_totals(rows, how)
    assert sum(share.vat_minor for share in totals.vat_by_rate) == totals.vat_minor
    assert sum(share.base_minor for share in totals.vat_by_rate) == totals.net_minor
    told = [row for row in rows if row.is_counted]
    assert [share.vat_bp for share in totals.vat_by_rate] == sorted(
        {row.vat_bp for row in told}, key=lambda bp: -1 if bp is None else bp, reverse=True
    )
    assert totals.has_vat is any(row.vat_bp is not None for row in told)


@given(documents, modes)
def test_without_a_document_discount_lines_stand_as_computed_alone(rows, mode):
    totals = document_totals(rows, Counting(mode))
    assert totals.lines == tuple(line_totals(row, mode) for row in rows)


@given(documents, ways)
def test_no_line_becomes_negative_or_dearer(rows, how):
    plain = document_totals(rows, Counting(how.mode))
    for line, before in zip(document_totals(rows, how).lines, plain.lines, strict=True):
        assert 0 <= line.amount_minor <= before.amount_minor
        assert line.gross_minor == before.gross_minor
        assert 0 <= line.vat_minor <= line.total_minor


@given(documents, modes)
def test_full_discount_leaves_nothing(rows, mode):
    assert document_totals(rows, Counting(mode, 10_000)).total_minor == 0


@given(documents, ways, st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_no_amount(rows, how, chance):
    totals = document_totals(rows, how)
    mixed = list(range(len(rows)))
    chance.shuffle(mixed)
    again = document_totals([rows[place] for place in mixed], how)
    assert again.vat_by_rate == totals.vat_by_rate
    assert (again.total_minor, again.vat_minor) == (totals.total_minor, totals.vat_minor)

    def told(lines, computed):
        pairs = zip(lines, computed, strict=True)
        return sorted((repr(line), repr(one)) for line, one in pairs)

    assert told([rows[place] for place in mixed], again.lines) == told(rows, totals.lines)


@given(documents, ways, lines)
def test_a_line_that_is_only_shown_changes_nothing_for_the_others(rows, how, more):
    totals = document_totals(rows, how)
    shown = document_totals([*rows, replace(more, is_counted=False)], how)
    assert shown.lines[:-1] == totals.lines
    assert replace(shown, lines=()) == replace(totals, lines=())


@given(documents, modes, st.integers(0, 10**9))
def test_a_sum_off_the_document_is_taken_off_to_the_kopeck(rows, mode, off):
    plain = document_totals(rows, Counting(mode))
    totals = document_totals(rows, Counting(mode, discount_minor=off))
    assert plain.amount_minor - totals.amount_minor == min(off, plain.amount_minor)


@given(documents, ways)
def test_the_tax_by_total_is_that_of_the_sums_by_rate(rows, how):
    how = replace(how, rounding=Rounding.TOTAL)
    totals = document_totals(rows, how)
    tax = vat_included if how.mode is VatMode.INCLUDED else vat_on_top
    for share in totals.vat_by_rate:
        amount = sum(
            one.amount_minor
            for row, one in zip(rows, totals.lines, strict=True)
            if row.is_counted and row.vat_bp == share.vat_bp
        )
        assert share.vat_minor == tax(amount, share.vat_bp)


@given(documents, ways)
def test_both_roundings_differ_by_less_than_half_a_kopeck_a_line(rows, how):
    line, total = (
        document_totals(rows, replace(how, rounding=one)) for one in (Rounding.LINE, Rounding.TOTAL)
    )
    bound = (len(rows) + len(line.vat_by_rate)) / 2
    assert abs(line.vat_minor - total.vat_minor) <= bound
    for one, other in zip(line.lines, total.lines, strict=True):
        assert abs(one.vat_minor - other.vat_minor) <= 1


def test_the_two_roundings_on_the_example_of_the_reference():
    # vd-004: three lines of 7 kopecks with 22 % on top: 2 + 2 + 2 by line, 5 by total.
    rows = [PricedLine(1000, 7, vat_bp=2200)] * 3
    by_line = document_totals(rows, Counting(VatMode.ON_TOP))
    by_total = document_totals(rows, Counting(VatMode.ON_TOP, rounding=Rounding.TOTAL))
    assert [one.vat_minor for one in by_line.lines] == [2, 2, 2]
    assert sorted(one.vat_minor for one in by_total.lines) == [1, 2, 2]
    assert (by_line.total_minor, by_total.total_minor) == (27, 26)


def test_a_line_with_percent_and_sum_off():
    row = PricedLine(2000, 100_00, discount_bp=1000, discount_minor=30_00, vat_bp=2200)
    assert line_totals(row, VatMode.INCLUDED).amount_minor == 150_00
    deep = replace(row, discount_minor=1_000_00)
    assert line_totals(deep, VatMode.INCLUDED).amount_minor == 0, "never below zero"


amounts = st.lists(st.integers(0, 1_000_000_00), min_size=1, max_size=30)


@given(amounts, discounts)
@example([1] * 100, 5000)
@example([1] * 100 + [3], 4900)
def test_distribution_is_exact_and_within_the_amounts(weights, discount):
    total = sum(weights) * discount // 10_000
    shares = distribute(total, weights)
    assert sum(shares) == total
    assert all(0 <= share <= weight for share, weight in zip(shares, weights, strict=True))


def test_remainder_of_the_discount_goes_to_the_largest_line():
    # 10 % of 100,01: exact shares are 3,333 3,334 3,334 - the kopeck falls on the dearest.
    assert distribute(1000, [3333, 3333, 3335]) == (333, 333, 334)
    assert distribute(100, [3333, 3333, 3334]) == (33, 33, 34)


@given(amounts, discounts, st.randoms(use_true_random=False))
def test_each_share_is_the_exact_one_up_or_down(weights, discount, chance):
    total, whole = sum(weights) * discount // 10_000, sum(weights)
    mixed = list(range(len(weights)))
    chance.shuffle(mixed)
    shares = distribute(total, weights)
    for share, weight in zip(shares, weights, strict=True):
        exact = Fraction(total * weight, whole) if whole else 0
        assert abs(share - exact) < 1
    again = distribute(total, [weights[place] for place in mixed])
    assert sorted(zip([weights[place] for place in mixed], again, strict=True)) == sorted(
        zip(weights, shares, strict=True)
    )


def test_among_equal_lines_the_key_decides_not_the_place():
    assert distribute(1, [5, 5], [(1,), (2,)]) == (0, 1)
    assert distribute(1, [5, 5], [(2,), (1,)]) == (1, 0)


def test_distribution_over_nothing_is_nothing():
    assert distribute(0, []) == ()
    assert distribute(0, [0, 0]) == (0, 0)


@given(st.integers(0, 10**14), rates)
def test_tax_inside_of_what_was_taxed_on_top_is_the_same_tax(net, rate):
    tax = vat_on_top(net, rate)
    assert abs(vat_included(net + tax, rate) - tax) <= 1


@given(st.integers(0, 10**14), rates)
def test_returns_mirror_sales(amount, rate):
    assert vat_included(-amount, rate) == -vat_included(amount, rate)


def test_document_discount_changes_the_tax():
    rows = [PricedLine(1000, 122_00, vat_bp=2200)]
    totals = document_totals(rows, Counting(VatMode.INCLUDED, 5000))
    assert (totals.subtotal_minor, totals.discount_minor) == (12200, 6100)
    assert (totals.vat_minor, totals.net_minor) == (1100, 5000)


def test_margin_is_a_share_of_the_revenue():
    assert margin_bp(100_00, 75_00) == 2500
    assert margin_bp(100_00, 130_00) == -3000
    assert margin_bp(0, 10) is None
    assert cost_minor(2500, 10_01) == 2503


def test_nothing_is_profit_without_revenue():
    assert margin_bp(0, 5) is None
    assert margin_bp(-1, 5) is None
    assert margin_bp(1, 0) == 10_000


def test_equal_remainders_go_to_the_larger_weight_then_to_the_larger_key():
    assert distribute(1, [1, 1]) == (1, 0), "alike in everything, the first one bears it"
    assert distribute(1, [1, 1], [(1,), (2,)]) == (0, 1)
    assert distribute(1, [1, 1], [(2,), (1,)]) == (1, 0)
    assert distribute(2, [3, 1], [(0,), (9,)]) == (2, 0)
    assert distribute(0, [5, 5]) == (0, 0)


def test_of_lines_alike_the_dearer_rate_bears_the_odd_kopeck_wherever_it_stands():
    taxed = PricedLine(quantity_milli=1_000, price_minor=100, vat_bp=2200)
    free = PricedLine(quantity_milli=1_000, price_minor=100, vat_bp=None)
    zero = PricedLine(quantity_milli=1_000, price_minor=100, vat_bp=0)
    how = Counting(VatMode.INCLUDED, discount_minor=1)
    for dear, cheap in ((taxed, free), (taxed, zero), (zero, free)):
        for rows in ([dear, cheap], [cheap, dear]):
            totals = document_totals(rows, how)
            off = {
                row.vat_bp: one.discount_minor for row, one in zip(rows, totals.lines, strict=True)
            }
            assert off == {dear.vat_bp: 1, cheap.vat_bp: 0}


def test_rates_are_told_from_the_highest_and_without_vat_last():
    rows = [
        PricedLine(quantity_milli=1_000, price_minor=100, vat_bp=bp) for bp in (None, 0, 1000, 2200)
    ]
    told = document_totals(rows, Counting(VatMode.ON_TOP)).vat_by_rate
    assert [one.vat_bp for one in told] == [2200, 1000, 0, None]


def test_a_percent_and_a_sum_together_take_off_no_more_than_there_is():
    rows = [PricedLine(quantity_milli=1_000, price_minor=100, vat_bp=2200)]
    totals = document_totals(
        rows, Counting(VatMode.INCLUDED, discount_bp=5_000, discount_minor=200)
    )
    assert (totals.discount_minor, totals.total_minor) == (100, 0)
    totals = document_totals(rows, Counting(VatMode.INCLUDED, discount_bp=5_000, discount_minor=20))
    assert (totals.discount_minor, totals.total_minor) == (70, 30)
