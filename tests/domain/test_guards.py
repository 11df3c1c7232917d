"""Limits of price and margin, and what was agreed to before."""

from dataclasses import replace

from salesapp.domain.guards import Agreed, breaches, covers, is_below
from salesapp.domain.lines import LineDraft, LineKind, margins, totals
from salesapp.domain.pricing import Counting

PLAIN = Counting()
BOLT = LineDraft("Болт", 10_000, 100_00, cost_minor=60_00, product_id=7)


def agreed(*lines):
    return Agreed(lines, totals(lines, PLAIN), "так решили")


def is_covered(before, *now):
    return covers(agreed(*before), now, totals(now, PLAIN))


def test_a_margin_at_its_limit_is_enough():
    computed = totals([BOLT], PLAIN)
    margin = margins([BOLT], computed)[1]
    assert margin.bp is not None
    assert breaches([BOLT], computed, margin, {}, margin.bp) == ()
    assert breaches([BOLT], computed, margin, {}, margin.bp + 1)[0].margin_bp == margin.bp


def test_only_goods_have_a_lowest_price():
    assert is_below(BOLT, 999_99, 100_00) is True
    assert is_below(BOLT, 1_000_00, 100_00) is False
    other = next(kind for kind in LineKind if kind is not LineKind.GOODS)
    assert is_below(replace(BOLT, kind=other), 1, 100_00) is False


def test_a_line_is_known_by_its_name_in_the_order_then_by_its_goods_then_by_its_words():
    named, other = replace(BOLT, order_key=1), replace(BOLT, order_key=2)
    assert is_covered([named], named)
    assert not is_covered([named], other), "another line of the order, though of the same goods"
    assert is_covered([BOLT], named), "made before the order was"
    assert is_covered([BOLT], replace(BOLT, name="Болт М20"))
    assert not is_covered([BOLT], replace(BOLT, product_id=8))
    assert not is_covered([BOLT], replace(BOLT, product_id=None))
    assert not is_covered([replace(BOLT, product_id=None)], BOLT)
    words = replace(BOLT, product_id=None)
    assert is_covered([words], words)
    assert not is_covered([words], replace(words, name="Гайка"))


def test_a_kopeck_is_left_to_the_rounding_of_a_part_and_no_more():
    assert is_covered([BOLT], BOLT)
    assert is_covered([BOLT], replace(BOLT, discount_minor=1))
    assert not is_covered([BOLT], replace(BOLT, discount_minor=2))


def test_goods_that_cost_us_more_than_agreed_are_not_covered():
    assert not is_covered([BOLT], replace(BOLT, cost_minor=60_01))
    assert not is_covered([replace(BOLT, cost_minor=None)], BOLT)
    assert is_covered([BOLT], replace(BOLT, cost_minor=None))
