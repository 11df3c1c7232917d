"""Sums of documents: what must hold for any lines."""

from hypothesis import example, given
from hypothesis import strategies as st

from salesapp.domain.pricing import (
    PricedLine,
    cost_minor,
    distribute,
    document_totals,
    line_totals,
    margin_bp,
)
from salesapp.domain.vat import VatMode, vat_included, vat_on_top

rates = st.sampled_from([2200, 2000, 1000, 700, 500, 0, None])
lines = st.builds(
    PricedLine,
    quantity_milli=st.integers(0, 10_000_000),
    price_minor=st.integers(0, 10_000_000_00),
    discount_bp=st.integers(0, 10_000),
    vat_bp=rates,
)
documents = st.lists(lines, max_size=12)
modes = st.sampled_from(VatMode)
discounts = st.integers(0, 10_000)


@given(documents, modes, discounts)
def test_document_is_the_sum_of_its_lines(rows, mode, discount):
    totals = document_totals(rows, mode, discount)
    assert totals.total_minor == sum(line.total_minor for line in totals.lines)
    assert totals.vat_minor == sum(line.vat_minor for line in totals.lines)
    assert totals.amount_minor == sum(line.amount_minor for line in totals.lines)
    assert totals.discount_minor == sum(line.discount_minor for line in totals.lines)
    assert totals.subtotal_minor - totals.discount_minor == totals.amount_minor
    assert totals.net_minor + totals.vat_minor == totals.total_minor


@given(documents, modes, discounts)
def test_shares_by_rate_cover_the_document(rows, mode, discount):
    totals = document_totals(rows, mode, discount)
    assert sum(share.vat_minor for share in totals.vat_by_rate) == totals.vat_minor
    assert sum(share.base_minor for share in totals.vat_by_rate) == totals.net_minor
    assert [share.vat_bp for share in totals.vat_by_rate] == sorted(
        {row.vat_bp for row in rows}, key=lambda bp: -1 if bp is None else bp, reverse=True
    )
    assert totals.has_vat is any(row.vat_bp is not None for row in rows)


@given(documents, modes)
def test_without_a_document_discount_lines_stand_as_computed_alone(rows, mode):
    totals = document_totals(rows, mode)
    assert totals.lines == tuple(line_totals(row, mode) for row in rows)


@given(documents, modes, discounts)
def test_no_line_becomes_negative_or_dearer(rows, mode, discount):
    plain = document_totals(rows, mode)
    for line, before in zip(document_totals(rows, mode, discount).lines, plain.lines, strict=True):
        assert 0 <= line.amount_minor <= before.amount_minor
        assert line.gross_minor == before.gross_minor


@given(documents, modes)
def test_full_discount_leaves_nothing(rows, mode):
    assert document_totals(rows, mode, 10_000).total_minor == 0


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
    totals = document_totals(rows, VatMode.INCLUDED, 5000)
    assert (totals.subtotal_minor, totals.discount_minor) == (12200, 6100)
    assert (totals.vat_minor, totals.net_minor) == (1100, 5000)


def test_margin_is_a_share_of_the_revenue():
    assert margin_bp(100_00, 75_00) == 2500
    assert margin_bp(100_00, 130_00) == -3000
    assert margin_bp(0, 10) is None
    assert cost_minor(2500, 10_01) == 2503
