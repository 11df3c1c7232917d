"""Mutual settlements: who owes whom at the beginning, what moved, what is owed at the end."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule
from salesapp.domain.reconciliation import Move, MoveKind, balance
from tests.refusals import refused

K = MoveKind
SINCE, UNTIL = date(2026, 1, 1), date(2026, 3, 31)


@pytest.mark.parametrize(
    ("kind", "owes_more"),
    [(K.INVOICE, True), (K.SHIPMENT, True), (K.REVERSAL, True), (K.REFUND, True),
     (K.PAYMENT, False), (K.CREDIT, False), (K.REFUND_BACK, False)],
)  # fmt: skip
def test_by_what_a_client_owes_more(kind, owes_more):
    assert Move(SINCE, kind, "1", 5).is_debit is owes_more


def test_a_period_with_a_client():
    moves = [
        Move(date(2026, 3, 31), K.PAYMENT, "8", 40),
        Move(date(2025, 12, 31), K.INVOICE, "1", 100),
        Move(date(2025, 12, 1), K.PAYMENT, "2", 30),
        Move(date(2026, 1, 1), K.PAYMENT, "5", 7),
        Move(date(2026, 1, 1), K.INVOICE, "9", 200),
        Move(date(2026, 1, 1), K.INVOICE, "4", 50),
        Move(date(2026, 4, 1), K.INVOICE, "10", 999),
    ]
    told = balance(SINCE, UNTIL, moves)
    assert (told.since, told.until, told.opening_minor) == (SINCE, UNTIL, 70)
    # By the day; on one day what is owed first, then by number.
    assert [one.number for one in told.moves] == ["4", "9", "5", "8"]
    assert (told.debit_minor, told.credit_minor, told.closing_minor) == (250, 47, 273)


def test_a_period_does_not_end_before_it_begins():
    assert balance(SINCE, SINCE, []).closing_minor == 0
    with refused(Rule.FIELD_INVALID, field="until", value=date(2025, 12, 31)):
        balance(SINCE, date(2025, 12, 31), [])


moves = st.lists(
    st.builds(
        Move,
        st.dates(date(2025, 10, 1), date(2026, 6, 30)),
        st.sampled_from(list(K)),
        st.just("1"),
        st.integers(1, 10**6),
    ),
    max_size=12,
)


@given(moves, st.dates(SINCE, UNTIL))
def test_what_is_owed_at_an_end_is_owed_at_the_next_beginning(told, end):
    first = balance(SINCE, end, told)
    following = balance(date.fromordinal(end.toordinal() + 1), date(2026, 12, 31), told)
    assert first.closing_minor == following.opening_minor
