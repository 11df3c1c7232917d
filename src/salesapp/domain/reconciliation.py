"""Mutual settlements with a client over a period: what was owed, what moved, what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor, div_half_up


class DebtBasis(StrEnum):
    """What makes a client owe: the invoices issued to it, or the goods shipped to it."""

    INVOICES = "invoices"
    SHIPMENTS = "shipments"


class MoveKind(StrEnum):
    """What moved the balance."""

    INVOICE = "invoice"
    SHIPMENT = "shipment"
    PAYMENT = "payment"
    REVERSAL = "reversal"
    CREDIT = "credit"
    REFUND = "refund"
    REFUND_BACK = "refund_back"


class Move(NamedTuple):
    """A document of the period; `amount_minor` is positive, its kind tells the side."""

    on: date
    kind: MoveKind
    number: str
    amount_minor: Minor

    @property
    def is_debit(self) -> bool:
        """Whether the client owes more by it."""
        return self.kind in _DEBITS


_DEBITS = frozenset({MoveKind.INVOICE, MoveKind.SHIPMENT, MoveKind.REVERSAL, MoveKind.REFUND})


@dataclass(frozen=True, slots=True)
class Balance:
    """A period with a client; balances are positive when the client owes us."""

    since: date
    until: date
    opening_minor: Minor
    moves: tuple[Move, ...]

    @property
    def debit_minor(self) -> Minor:
        """What the client came to owe in the period."""
        return sum(move.amount_minor for move in self.moves if move.is_debit)

    @property
    def credit_minor(self) -> Minor:
        """What the client paid or gave back in the period."""
        return sum(move.amount_minor for move in self.moves if not move.is_debit)

    @property
    def closing_minor(self) -> Minor:
        """What is owed at the end."""
        return self.opening_minor + self.debit_minor - self.credit_minor


class NotedLine(NamedTuple):
    """Goods of an order on a credit note, with what was done of them up to its day.

    Quantities in thousandths; those of a lowered price come back none. `returned_milli` are those
    of the notes before, `counted_milli` what of them had left before it came back.
    """

    quantity_milli: int
    total_minor: Minor
    shipped_milli: int
    invoiced_milli: int
    returned_milli: int
    counted_milli: int = 0


def came_back(line: NotedLine) -> int:
    """How much of what a note takes back had left: what was given up before was never a debt."""
    returned = line.returned_milli + line.quantity_milli
    stays = line.invoiced_milli - returned
    whole = max(0, min(returned, line.shipped_milli - stays))
    return max(0, min(line.quantity_milli, whole - line.counted_milli))


def lessens(line: NotedLine) -> Minor:
    """By how much a note lessens the debt for goods that left."""
    if line.quantity_milli:
        return div_half_up(line.total_minor * came_back(line), line.quantity_milli)
    # What leaves after its price was lowered leaves at the lower price.
    stays = line.invoiced_milli - line.returned_milli
    gone = max(0, min(line.shipped_milli, stays))
    return div_half_up(line.total_minor * gone, stays) if stays > 0 else 0


def balance(since: date, until: date, moves: Sequence[Move]) -> Balance:
    """The period out of all moves up to its end, in any order.

    Raises:
        RuleError: FIELD_INVALID (`until`) for a period that ends before it begins.
    """
    if until < since:
        raise RuleError(Rule.FIELD_INVALID, field="until", value=until)
    opening = sum(
        move.amount_minor if move.is_debit else -move.amount_minor
        for move in moves
        if move.on < since
    )
    within = [move for move in moves if since <= move.on <= until]
    within.sort(key=lambda move: (move.on, not move.is_debit, move.number))
    return Balance(since, until, opening, tuple(within))
