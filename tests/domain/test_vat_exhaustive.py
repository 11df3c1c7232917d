"""The split of the tax, for every amount from 0 to 10^6 kopecks and every rate there is.

A rounding that was banker's, cut off, or made in floating point would show here: each amount is
held against the definition of "half up" on whole numbers, and the places where the tax steps up
against `Decimal` with ROUND_HALF_UP, as ru-business.md 2.2 tells it.
"""

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise, repeat
from operator import sub

import pytest

from salesapp.domain.pricing import Counting, PricedLine, Rounding, document_totals, line_totals
from salesapp.domain.vat import TAX_RATES, VatMode, vat_included, vat_on_top

MOST = 10**6
KOPECKS = range(MOST + 1)
RATES = sorted({rate.bp for rate in TAX_RATES})


def is_half_up(taxes, multiplier, divisor):
    """Whether each tax is amount x multiplier / divisor, rounded half up.

    The tax grows with the amount, so it is enough to know from which amount on it is how much:
    t is right from the first amount with amount x multiplier / divisor >= t - 1/2.
    """
    if not multiplier:
        return not any(taxes)
    expected = []
    for tax in range(taxes[-1] + 2):
        since = max(0, -((divisor - 2 * tax * divisor) // (2 * multiplier)))
        expected += [tax - 1] * (since - len(expected))
        if len(expected) > MOST:
            break
    return expected[: MOST + 1] == taxes


@pytest.mark.parametrize("bp", RATES)
def test_tax_inside_every_amount(bp):
    taxes = list(map(vat_included, KOPECKS, repeat(bp)))
    assert is_half_up(taxes, bp, 10_000 + bp)
    assert set(map(sub, taxes[1:], taxes)) <= {0, 1}, "a kopeck more brings a kopeck at most"
    assert all(tax <= amount for tax, amount in zip(taxes, KOPECKS, strict=True))


@pytest.mark.parametrize("bp", RATES)
def test_tax_on_top_of_every_amount(bp):
    taxes = list(map(vat_on_top, KOPECKS, repeat(bp)))
    assert is_half_up(taxes, bp, 10_000)
    # What is put on top of an amount is found inside the sum again, but for a kopeck.
    back = map(vat_included, map(sum, zip(KOPECKS, taxes, strict=True)), repeat(bp))
    assert set(map(sub, back, taxes)) <= {-1, 0, 1}


@pytest.mark.parametrize("bp", [rate for rate in RATES if rate])
@pytest.mark.parametrize(("tax_of", "base"), [(vat_included, "inside"), (vat_on_top, "on top")])
def test_the_steps_are_where_decimal_has_them(bp, tax_of, base):
    divisor = Decimal(10_000 + bp if base == "inside" else 10_000)

    def by_decimal(amount):
        return int((amount * Decimal(bp) / divisor).quantize(Decimal(1), ROUND_HALF_UP))

    halves = [int((Decimal(tax) - Decimal("0.5")) * divisor / bp) for tax in range(1, 3000)]
    for half in halves:
        for amount in (half - 1, half, half + 1):
            if 0 <= amount <= MOST:
                assert tax_of(amount, bp) == by_decimal(amount)


def test_without_vat_nothing_is_taxed():
    assert not any(map(vat_included, KOPECKS, repeat(None)))
    assert not any(map(vat_on_top, KOPECKS, repeat(None)))


@pytest.mark.parametrize("bp", [*RATES, None])
@pytest.mark.parametrize("mode", VatMode)
@pytest.mark.parametrize("rounding", Rounding)
def test_a_document_of_one_line_is_that_line_whatever_the_rounding(bp, mode, rounding):
    how = Counting(mode, rounding=rounding)
    for amount in range(0, MOST + 1, 997):
        line = PricedLine(1000, amount, vat_bp=bp)
        assert document_totals([line], how).lines == (line_totals(line, mode),)


def test_the_check_itself_notices_a_wrong_kopeck():
    taxes = list(map(vat_included, KOPECKS, repeat(2200)))
    step = next(at for at, (one, other) in enumerate(pairwise(taxes)) if one != other)
    for wrong in ([*taxes[:step], taxes[step] + 1, *taxes[step + 1 :]], [0] * len(taxes)):
        assert not is_half_up(wrong, 2200, 12_200)
