"""Money against instalments: the oldest debt first, and never more than came or is owed."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule
from salesapp.domain.payments import (
    AllocationDraft,
    OpenInstalment,
    allocate_oldest_first,
    check_allocations,
)
from tests.refusals import refused


def part(number: int, day: int, open_minor: int) -> OpenInstalment:
    return OpenInstalment(number, 1, date(2026, 11, day), open_minor)


WAITING = [part(3, 9, 50), part(2, 5, 30), part(1, 5, 1), part(4, 1, 0)]


def test_the_instalments_due_first_are_settled_first():
    assert allocate_oldest_first(60, WAITING) == ((1, 1), (2, 30), (3, 29))
    assert allocate_oldest_first(1, WAITING) == ((1, 1),)
    # What is left over stays an advance.
    assert allocate_oldest_first(500, WAITING) == ((1, 1), (2, 30), (3, 50))
    assert allocate_oldest_first(0, WAITING) == ()
    assert allocate_oldest_first(60, []) == ()


@given(st.integers(0, 500), st.lists(st.integers(0, 100), max_size=6))
def test_no_kopeck_is_set_off_twice_or_lost(amount, sums):
    waiting = [part(at, 1 + at, each) for at, each in enumerate(sums)]
    settled = allocate_oldest_first(amount, waiting)
    assert sum(each.amount_minor for each in settled) == min(amount, sum(sums))
    check_allocations(amount, settled, dict(enumerate(sums)))


def test_what_may_be_set_off():
    def wanted(*parts: tuple[int, int]) -> list[AllocationDraft]:
        return [AllocationDraft(*each) for each in parts]

    check_allocations(10, wanted((1, 1), (2, 9)), {1: 1, 2: 9})
    check_allocations(10, [], {})
    for nothing in (0, -1):
        with refused(Rule.AMOUNT_NOT_POSITIVE, field="amount_minor"):
            check_allocations(10, wanted((1, 5), (2, nothing)), {1: 9, 2: 9})
    with refused(Rule.ALLOCATION_TOO_LARGE, amount=10, sum=11):
        check_allocations(10, wanted((1, 5), (2, 6)), {1: 9, 2: 9})
    with refused(Rule.NOT_FOUND, instalment_id=7):
        check_allocations(10, wanted((1, 5), (7, 1)), {1: 9})
    # Two parts of one instalment are one.
    with refused(Rule.ALLOCATION_TOO_LARGE, open=9, sum=10):
        check_allocations(10, wanted((1, 5), (1, 5)), {1: 9})
