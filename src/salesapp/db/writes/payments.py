"""Statements of changes to money received."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from salesapp.db.connection import executemany
from salesapp.domain.money import Minor
from salesapp.domain.payments import AllocationDraft

_ALLOCATE = """
INSERT INTO allocation (payment_id, instalment_id, amount_minor, allocated_on)
VALUES (?, ?, ?, ?)
"""
_REFUND = """
INSERT INTO refund_part (refund_id, payment_id, amount_minor, refunded_on) VALUES (?, ?, ?, ?)
"""


def refund(refund_id: int, parts: Iterable[tuple[int, Minor]], on: date) -> None:
    """Give payments back by a refund: payments with their shares."""
    executemany(_REFUND, [(refund_id, payment, amount, on) for payment, amount in parts])


def allocate(payment_id: int, parts: Iterable[AllocationDraft], on: date) -> None:
    """Set a payment against instalments."""
    lines = [(payment_id, part.instalment_id, part.amount_minor, on) for part in parts]
    executemany(_ALLOCATE, lines)
