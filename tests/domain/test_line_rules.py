"""Lines of documents: bounds of a draft, what a document lacks, prices in the other VAT mode."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule
from salesapp.domain.lines import (
    LineDraft,
    Margin,
    Standing,
    check_lines,
    check_ready,
    converted,
    effective_discount_bp,
    has_sum_discount,
    is_unsolved,
    line_gross,
    margins,
    price_in_mode,
    totals,
)
from salesapp.domain.money import MAX_MINOR
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.pricing import Counting
from salesapp.domain.vat import VatMode
from tests.refusals import refused

ON = date(2026, 11, 23)
BOLT = LineDraft("Болт", 10_000, 100_00, vat_bp=2200, product_id=7)
PLAIN = Counting()


@pytest.mark.parametrize(
    ("price", "bp", "mode", "includes", "written"),
    [
        (100_00, 2200, VatMode.INCLUDED, False, 122_00),
        (122_00, 2200, VatMode.INCLUDED, True, 122_00),
        (122_00, 2200, VatMode.ON_TOP, True, 100_00),
        (100_00, 2200, VatMode.ON_TOP, False, 100_00),
        (100_00, None, VatMode.INCLUDED, False, 100_00),
        (100_00, 0, VatMode.ON_TOP, True, 100_00),
    ],
)
def test_a_price_of_the_catalogue_as_a_document_writes_it(price, bp, mode, includes, written):
    assert price_in_mode(price, bp, mode, includes_vat=includes) == written


def test_prices_change_over_to_the_other_mode():
    inside = replace(BOLT, price_minor=122_00, base_price_minor=244_00)
    outside = replace(BOLT, price_minor=100_00, base_price_minor=200_00)
    assert converted(inside, VatMode.ON_TOP) == outside
    assert converted(outside, VatMode.INCLUDED) == inside
    assert converted(BOLT, VatMode.ON_TOP).base_price_minor is None


@pytest.mark.parametrize(
    ("line_bp", "document_bp", "both"),
    [
        (0, 0, 0),
        (1000, 0, 1000),
        (0, 500, 500),
        (1000, 1000, 1900),
        (10_000, 5, 10_000),
        (3333, 3333, 5555),
    ],
)
def test_two_discounts_are_printed_as_one(line_bp, document_bp, both):
    assert effective_discount_bp(line_bp, document_bp) == both


@pytest.mark.parametrize(
    ("line", "how", "as_sum"),
    [
        (BOLT, PLAIN, False),
        (replace(BOLT, discount_minor=1), PLAIN, True),
        (BOLT, replace(PLAIN, discount_minor=1), True),
        (replace(BOLT, standing=Standing.OPTIONAL), replace(PLAIN, discount_minor=1), False),
        (replace(BOLT, discount_bp=500), replace(PLAIN, discount_bp=500), False),
    ],
)
def test_a_sum_taken_off_is_printed_as_a_sum(line, how, as_sum):
    assert has_sum_discount(line, how) is as_sum


@pytest.mark.parametrize(
    ("field", "most"),
    [
        ("quantity_milli", MAX_MINOR),
        ("price_minor", MAX_MINOR),
        ("discount_bp", 10_000),
        ("discount_minor", MAX_MINOR),
    ],
)
def test_no_draft_holds_a_line_beyond_its_bounds(field, most):
    small = replace(BOLT, quantity_milli=1, price_minor=1)
    for right in (0, most):
        check_lines([replace(small, **{field: right})], PLAIN)
    for wrong in (-1, most + 1):
        with refused(Rule.FIELD_INVALID, field=field, line=2):
            check_lines([BOLT, replace(small, **{field: wrong})], PLAIN)


def test_no_draft_holds_an_amount_beyond_all_money():
    dear = replace(BOLT, quantity_milli=1_000, price_minor=MAX_MINOR)
    check_lines([dear], PLAIN)
    check_lines([replace(dear, quantity_milli=1_001, price_minor=MAX_MINOR * 1000 // 1001)], PLAIN)
    with refused(Rule.FIELD_INVALID, field="amount_minor", line=1):
        check_lines([replace(dear, quantity_milli=1_001)], PLAIN)
    with refused(Rule.FIELD_REQUIRED, field="name", line=1):
        check_lines([replace(BOLT, name="  ")], PLAIN)


@pytest.mark.parametrize(
    ("field", "most"), [("discount_bp", 10_000), ("discount_minor", MAX_MINOR)]
)
def test_discounts_of_a_document_have_their_bounds(field, most):
    for right in (0, most):
        check_lines([], replace(PLAIN, **{field: right}))
    for wrong in (-1, most + 1):
        with refused(Rule.FIELD_INVALID, field=field):
            check_lines([], replace(PLAIN, **{field: wrong}))


UNKNOWN = replace(BOLT, product_id=None, price_source=PriceSource.NONE)


def test_a_pasted_article_nobody_knows_is_solved_by_goods_or_a_price():
    assert is_unsolved(UNKNOWN)
    assert not is_unsolved(replace(UNKNOWN, product_id=7))
    assert not is_unsolved(replace(UNKNOWN, price_source=PriceSource.TYPED))


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (UNKNOWN, {"field": "sku", "value": "Болт"}),
        (replace(BOLT, quantity_milli=0), {"field": "quantity_milli"}),
        (replace(BOLT, vat_bp=2000), {"field": "vat_bp", "on": ON}),
        (replace(BOLT, discount_minor=1_000_01), {"field": "discount_minor"}),
    ],
)
def test_a_document_that_is_not_complete_does_not_leave(line, facts):
    whole = replace(BOLT, discount_minor=1_000_00)
    option = replace(BOLT, standing=Standing.OPTIONAL)
    check_ready([whole, option, replace(BOLT, quantity_milli=1)], ON)
    with refused(Rule.FIELD_INVALID, line=2, **facts):
        check_ready([whole, line], ON)
    for empty in ([], [option]):
        with refused(Rule.DOCUMENT_EMPTY):
            check_ready(empty, ON)


def test_quantity_times_price_is_rounded_half_up():
    assert line_gross(replace(BOLT, quantity_milli=1_500, price_minor=1)) == 2
    assert line_gross(replace(BOLT, quantity_milli=1_499, price_minor=1)) == 1


def test_the_margin_of_a_document_is_of_the_lines_whose_cost_is_known():
    known = replace(BOLT, price_minor=122_00, cost_minor=60_00)
    dark = replace(BOLT, cost_minor=None)
    option = replace(known, standing=Standing.OPTIONAL)
    lines = [dark, known, option, known]
    each, whole = margins(lines, totals(lines, PLAIN))
    earned = Margin(400_00, 4_000)
    assert each == (Margin(None, None), earned, earned, earned)
    assert whole == Margin(800_00, 4_000)
    for nobody in ([dark], [option], [dark, option], []):
        assert margins(nobody, totals(nobody, PLAIN))[1] == Margin(None, None)


@given(st.integers(0, 10**7), st.sampled_from([0, 500, 700, 1000, 2000, 2200]))
def test_there_and_back_a_price_differs_by_a_kopeck_at_most(price, bp):
    line = replace(BOLT, price_minor=price, vat_bp=bp)
    back = converted(converted(line, VatMode.INCLUDED), VatMode.ON_TOP)
    assert abs(back.price_minor - price) <= 1
