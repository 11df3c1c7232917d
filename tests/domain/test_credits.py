"""Credit notes by rules alone: shares of printed lines, lowered prices, instalments."""

import pytest

from salesapp.domain.credits import (
    CreditableInstalment,
    ReturnableLine,
    credited,
    lowered,
    shared_out,
    spread,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import AllocationDraft
from salesapp.domain.pricing import LineTotals
from salesapp.domain.vat import VatMode

DRAFT = LineDraft("Болт", 10_000, 100_00, vat_bp=2200, discount_bp=1_000, note="мелко")
LINE = ReturnableLine(1, DRAFT, LineTotals(900_00, 100_00, 162_30, 900_00), 0)
OTHER = ReturnableLine(2, DRAFT, LineTotals(900_00, 100_00, 162_30, 900_00), 4_000)


def facts_of(work, *given):
    with pytest.raises(RuleError) as refused:
        work(*given)
    return refused.value.rule, refused.value.facts


def test_a_part_of_a_line_takes_its_part_of_every_amount():
    (half,) = credited([LINE], {1: 5_000}, VatMode.INCLUDED)
    assert half.totals == LineTotals(450_00, 50_00, 81_15, 450_00)
    on_top = ReturnableLine(1, DRAFT, LineTotals(900_00, 100_00, 198_00, 1_098_00), 0)
    (part,) = credited([on_top], {1: 2_500}, VatMode.ON_TOP)
    assert part.totals == LineTotals(225_00, 25_00, 49_50, 274_50)


def test_what_is_left_of_a_line_is_each_amount_less_what_went():
    went = LineTotals(400_00, 40_00, 70_00, 410_00)
    line = ReturnableLine(1, DRAFT, LineTotals(900_00, 100_00, 162_30, 900_00), 0, went)
    assert line.left == LineTotals(500_00, 60_00, 92_30, 490_00)


def test_more_than_is_left_is_refused_with_the_number_of_its_line():
    told = facts_of(credited, [LINE, OTHER], {2: 6_001}, VatMode.INCLUDED)
    assert told == (
        Rule.FIELD_INVALID,
        {"field": "quantity_milli", "line": 2, "left": 6_000},
    )
    told = facts_of(lowered, [LINE, OTHER], {2: 900_01}, VatMode.INCLUDED)
    assert told == (Rule.FIELD_INVALID, {"field": "amount_minor", "line": 2, "left": 900_00})
    assert facts_of(credited, [LINE], {}, VatMode.INCLUDED)[0] is Rule.DOCUMENT_EMPTY
    assert facts_of(lowered, [LINE], {}, VatMode.INCLUDED)[0] is Rule.DOCUMENT_EMPTY


def test_a_lowered_price_has_no_quantity_no_discount_and_no_note():
    (one,) = lowered([LINE], {1: 122_00}, VatMode.INCLUDED)
    assert one.totals == LineTotals(122_00, 0, 22_00, 122_00)
    assert (one.quantity_milli, one.draft.quantity_milli, one.draft.discount_bp) == (0, 0, 0)
    assert (one.draft.discount_minor, one.draft.note) == (0, "")
    (top,) = lowered([LINE], {1: 122_00}, VatMode.ON_TOP)
    assert top.totals == LineTotals(100_00, 0, 22_00, 122_00)


def test_what_empties_a_line_takes_the_tax_that_is_left():
    odd = ReturnableLine(1, DRAFT, LineTotals(100, 0, 30, 100), 0)
    (whole,) = lowered([odd], {1: 100}, VatMode.INCLUDED)
    assert whole.totals.vat_minor == 30
    (almost,) = lowered([odd], {1: 90}, VatMode.INCLUDED)
    assert almost.totals.vat_minor == 20, "no more than the net amount stays without tax"


def test_a_sum_for_all_is_shared_by_what_is_left():
    assert shared_out([LINE, OTHER], 100) == {1: 50, 2: 50}
    assert shared_out([LINE, OTHER], 1) == {1: 1}
    told = facts_of(shared_out, [LINE, OTHER], 1_800_01)
    assert told == (Rule.FIELD_INVALID, {"field": "amount_minor", "left": 1_800_00})


def test_open_instalments_are_lessened_first_and_money_is_given_back_from_the_last():
    parts = [CreditableInstalment(1, 1, 50), CreditableInstalment(2, 0, 1)]
    assert spread(1, parts) == ((AllocationDraft(1, 1),), ())
    assert spread(2, parts) == (
        (AllocationDraft(1, 1), AllocationDraft(2, 1)),
        (AllocationDraft(2, 1),),
    )
    assert spread(12, parts) == (
        (AllocationDraft(1, 11), AllocationDraft(2, 1)),
        (AllocationDraft(2, 1), AllocationDraft(1, 10)),
    )
    told = facts_of(spread, 53, parts)
    assert told == (Rule.ALLOCATION_TOO_LARGE, {"amount": 53, "sum": 52})
