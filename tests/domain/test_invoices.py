"""Invoices by rules alone: their moves, their status, schedules and gaps of numbers."""

from datetime import date, timedelta

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import (
    InstalmentDraft,
    InvoiceState,
    InvoiceStatus,
    check_move,
    check_schedule,
    gaps,
    status,
)

TODAY = date(2026, 11, 23)
ISSUED = InvoiceState.ISSUED


def test_a_draft_is_issued_and_an_issued_one_cancelled_and_nothing_else():
    check_move(InvoiceState.DRAFT, InvoiceState.ISSUED)
    check_move(InvoiceState.ISSUED, InvoiceState.VOID)
    with pytest.raises(RuleError) as refused:
        check_move(InvoiceState.DRAFT, InvoiceState.VOID)
    assert refused.value.rule is Rule.DOCUMENT_NOT_ISSUED
    for old, new in (
        (InvoiceState.ISSUED, InvoiceState.DRAFT),
        (InvoiceState.VOID, InvoiceState.ISSUED),
    ):
        with pytest.raises(RuleError) as refused:
            check_move(old, new)
        assert refused.value.rule is Rule.DOCUMENT_FROZEN
        assert refused.value.facts == {"state": old}


@pytest.mark.parametrize(
    ("total", "left", "due", "credited", "told"),
    [
        (100, 100, 1, 0, InvoiceStatus.WAITING),
        (100, 100, None, 0, InvoiceStatus.WAITING),
        (100, 99, 1, 0, InvoiceStatus.PART_PAID),
        (100, 1, 1, 0, InvoiceStatus.PART_PAID),
        (100, 100, 0, 0, InvoiceStatus.DUE_TODAY),
        (100, 100, -1, 0, InvoiceStatus.OVERDUE),
        (100, 0, -1, 0, InvoiceStatus.PAID),
        (100, 0, -1, 99, InvoiceStatus.PAID),
        (100, 0, -1, 100, InvoiceStatus.CREDITED),
        (1, 0, 1, 1, InvoiceStatus.CREDITED),
        (0, 0, 1, 0, InvoiceStatus.PAID),
        (100, 60, 1, 40, InvoiceStatus.WAITING),
        (100, 59, 1, 40, InvoiceStatus.PART_PAID),
    ],
)
def test_the_status_follows_the_facts(total, left, due, credited, told):
    on = None if due is None else TODAY + timedelta(days=due)
    assert status(ISSUED, total, left, on, TODAY, credited) is told
    assert status(InvoiceState.VOID, total, left, on, TODAY, credited) is InvoiceStatus.VOID


def test_the_parts_of_a_schedule_are_positive_and_make_up_the_whole():
    def parts(*amounts):
        return [InstalmentDraft(TODAY, amount) for amount in amounts]

    check_schedule(parts(1, 99), 100)
    for wrong in (parts(0, 100), parts(100, 0), parts(-1, 101)):
        with pytest.raises(RuleError) as refused:
            check_schedule(wrong, 100)
        assert refused.value.rule is Rule.AMOUNT_NOT_POSITIVE
        assert refused.value.facts == {"field": "amount_minor"}
    with pytest.raises(RuleError) as refused:
        check_schedule(parts(1, 100), 100)
    assert refused.value.facts == {"field": "instalments", "total": 100, "sum": 101}


def test_gaps_are_between_the_first_and_the_last_number():
    assert gaps([], 5) == []
    assert gaps([3, 4], 4) == []
    assert gaps([3, 5, 9], 10) == [(4, 4), (6, 8), (10, 10)]
