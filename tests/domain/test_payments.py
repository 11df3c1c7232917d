"""Money given back: which payments give it, and what is opened for it."""

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.payments import (
    AllocationDraft,
    FreeMoney,
    Settled,
    check_allocations,
    share_refund,
    take_off,
)


def test_the_payments_it_is_about_give_first_and_no_more_than_they_have():
    free = [FreeMoney(1, 500), FreeMoney(2, 300, is_near=True), FreeMoney(3, 200)]
    assert share_refund(300, free) == ((2, 300),)
    assert share_refund(301, free) == ((2, 300), (1, 1))
    assert share_refund(900, free) == ((2, 300), (1, 500), (3, 100))
    assert share_refund(5_000, free) == ((2, 300), (1, 500), (3, 200))


def test_a_payment_that_has_nothing_gives_nothing():
    assert share_refund(10, [FreeMoney(1, 0), FreeMoney(2, 10)]) == ((2, 10),)
    assert share_refund(0, [FreeMoney(1, 10)]) == ()
    assert share_refund(10, []) == ()


def test_the_last_instalment_is_opened_before_the_first():
    settled = [Settled(1, 10, 400), Settled(1, 11, 100), Settled(2, 12, 1)]
    assert take_off(1, settled) == (Settled(2, 12, 1),)
    assert take_off(50, settled) == (Settled(2, 12, 1), Settled(1, 11, 49))
    assert take_off(501, settled) == (Settled(2, 12, 1), Settled(1, 11, 100), Settled(1, 10, 400))
    assert take_off(0, settled) == ()


def test_no_more_is_opened_than_was_settled():
    with pytest.raises(RuleError) as refused:
        take_off(502, [Settled(1, 10, 400), Settled(1, 11, 0), Settled(2, 12, 101)])
    assert refused.value.rule is Rule.REFUND_TOO_LARGE
    assert refused.value.facts == {"amount": 502, "sum": 501}


def test_what_is_set_against_a_debt_must_be_something():
    with pytest.raises(RuleError) as refused:
        check_allocations(100, [AllocationDraft(1, 0)], {1: 100})
    assert refused.value.rule is Rule.AMOUNT_NOT_POSITIVE
    assert refused.value.facts == {"field": "amount_minor"}
    check_allocations(100, [AllocationDraft(1, 60), AllocationDraft(1, 40)], {1: 100})
    with pytest.raises(RuleError):
        check_allocations(100, [AllocationDraft(1, 61), AllocationDraft(1, 40)], {1: 200})
