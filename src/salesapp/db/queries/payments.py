"""Payments: the list, what they settled, what waits for money."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.queries.document_filter import Condition, all_ids, match, named, some_ids
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor, parse_money
from salesapp.domain.payments import FreeMoney, OpenInstalment, PaymentKind, Settled
from salesapp.domain.text import fold


class PaymentRow(NamedTuple):
    """A payment; `open_minor` is the part not yet set against anything (an advance).

    A refund is negative and may name the invoice or credit note it is for; `refunded_minor` is
    what refunds gave back of a payment.
    """

    id: int
    paid_on: date
    amount_minor: Minor
    client_id: int | None
    client_name: str
    reference: str
    purpose: str
    reverses_id: int | None
    reversed_by_id: int | None
    open_minor: Minor
    reason: str
    currency: str
    kind: PaymentKind
    invoice_id: int | None
    invoice_number: str
    credit_id: int | None
    credit_number: str
    refunded_minor: Minor

    @property
    def is_refund(self) -> bool:
        """Whether it is money given back, or that taken back."""
        return self.kind is PaymentKind.REFUND


class RefundPartRow(NamedTuple):
    """A share of a refund: which refund gave how much of which payment back."""

    refund_id: int
    refund_on: date
    payment_id: int
    paid_on: date
    amount_minor: Minor


class AllocationRow(NamedTuple):
    """What a payment settled, or what settled an invoice."""

    id: int
    payment_id: int
    paid_on: date
    invoice_id: int
    invoice_number: str
    instalment_id: int
    due_on: date
    amount_minor: Minor
    allocated_on: date


class PaymentFilter(NamedTuple):
    """What the list shows; the newest payment first."""

    client_id: int | None = None
    since: date | None = None
    until: date | None = None
    text: str = ""


_ROWS = """
SELECT money.id, money.paid_on, money.amount_minor, money.client_id, coalesce(client.name, ''),
    money.reference, money.purpose, money.reverses_id,
    (SELECT id FROM payment WHERE reverses_id = money.id),
    coalesce((SELECT own_minor FROM advance WHERE payment_id = money.id), 0), money.reason,
    money.currency, money.kind, money.invoice_id, coalesce(paper.number, ''),
    money.credit_note_id, coalesce(note.number, ''),
    coalesce((SELECT sum(amount_minor) FROM refund_part WHERE payment_id = money.id), 0)
FROM payment AS money LEFT JOIN client ON client.id = money.client_id
LEFT JOIN invoice AS paper ON paper.id = money.invoice_id
LEFT JOIN credit_note AS note ON note.id = money.credit_note_id
WHERE money.id IN (
"""
_IDS = "SELECT money.id AS id FROM payment AS money WHERE true"
_ORDER = " ORDER BY money.paid_on DESC, money.id DESC"
_ALLOCATIONS = """
SELECT set_off.id, money.id, money.paid_on, paper.id, coalesce(paper.number, ''), part.id,
    part.due_on, set_off.amount_minor, set_off.allocated_on
FROM allocation AS set_off
JOIN payment AS money ON money.id = set_off.payment_id
JOIN instalment AS part ON part.id = set_off.instalment_id
JOIN invoice AS paper ON paper.id = part.invoice_id
"""
_OF_PAYMENT = _ALLOCATIONS + " WHERE set_off.payment_id = ? ORDER BY set_off.id"
_OF_INVOICE = _ALLOCATIONS + " WHERE part.invoice_id = ? ORDER BY money.paid_on, set_off.id"
_WAITING = """
SELECT debt.instalment_id, debt.invoice_id, debt.due_on, debt.own_minor, paper.number
FROM receivable AS debt JOIN invoice AS paper ON paper.id = debt.invoice_id
WHERE debt.client_id = ? AND paper.currency = ? ORDER BY debt.due_on, debt.instalment_id
"""
_OWED_IN = """
SELECT paper.currency FROM receivable AS debt JOIN invoice AS paper ON paper.id = debt.invoice_id
WHERE debt.client_id = ?1
ORDER BY debt.invoice_id IS ?2 DESC, paper.currency <> 'RUB', debt.due_on LIMIT 1
"""
_ADVANCES = """
SELECT payment_id FROM advance WHERE client_id = ? AND own_minor > 0 ORDER BY payment_id
"""
_PARTS = """
SELECT part.refund_id, back.paid_on, part.payment_id, source.paid_on, part.amount_minor
FROM refund_part AS part JOIN payment AS back ON back.id = part.refund_id
JOIN payment AS source ON source.id = part.payment_id
"""
_REFUNDS_OF = """
SELECT id FROM payment WHERE invoice_id = ? AND kind = 'refund' ORDER BY paid_on, id
"""
_FREE = """
SELECT held.payment_id, held.own_minor, EXISTS (SELECT 1 FROM allocation AS share
    JOIN instalment AS part ON part.id = share.instalment_id
    WHERE share.payment_id = held.payment_id AND part.invoice_id = ?3)
FROM advance AS held JOIN payment AS money ON money.id = held.payment_id
WHERE held.client_id = ?1 AND money.currency = ?2 AND held.own_minor > 0
AND (?4 IS NULL OR held.payment_id = ?4)
ORDER BY money.paid_on, money.id
"""
_HELD_IN = """
SELECT money.currency FROM advance AS held JOIN payment AS money ON money.id = held.payment_id
WHERE held.client_id = ? AND held.own_minor > 0
ORDER BY money.currency <> 'RUB', money.paid_on, money.id LIMIT 1
"""
_ALL_OWED_IN = """
SELECT DISTINCT paper.currency FROM receivable AS debt
JOIN invoice AS paper ON paper.id = debt.invoice_id
WHERE debt.client_id = ? ORDER BY paper.currency <> 'RUB', paper.currency
"""
_ALL_HELD_IN = """
SELECT DISTINCT money.currency FROM advance AS held JOIN payment AS money
    ON money.id = held.payment_id
WHERE held.client_id = ? AND held.own_minor > 0 ORDER BY money.currency <> 'RUB', money.currency
"""
_SETTLED = """
SELECT coalesce(money.reverses_id, money.id) AS source, share.instalment_id,
    sum(share.amount_minor) AS settled
FROM allocation AS share JOIN payment AS money ON money.id = share.payment_id
JOIN instalment AS part ON part.id = share.instalment_id
WHERE part.invoice_id = ? GROUP BY source, share.instalment_id HAVING settled > 0
ORDER BY part.due_on, part.position, part.id, source
"""


def card(payment_id: int) -> PaymentRow:
    """One payment.

    Raises:
        RuleError: RECORD_GONE when there is no such payment.
    """
    found = row(_ROWS + "?)", payment_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    return _row(found)


def ids(what: PaymentFilter) -> array[int]:
    """Ids of the whole list in its order."""
    condition = _condition(what)
    return all_ids(_IDS + condition.sql + _ORDER, condition.params)


def first_ids(what: PaymentFilter, limit: int = 200) -> list[int]:
    """The first ids of the list."""
    condition = _condition(what, begins=True)
    return some_ids(_IDS + condition.sql + _ORDER, condition.params, limit)


def rows_of(wanted: Sequence[int]) -> list[PaymentRow]:
    """Rows of the list in the order of the ids."""
    found = {
        int(money[0]): _row(money) for money in rows(_ROWS + marks(len(wanted)) + ")", *wanted)
    }
    return [found[payment_id] for payment_id in wanted if payment_id in found]


def allocations_of_payment(payment_id: int) -> list[AllocationRow]:
    """What a payment settled."""
    return [_allocation(found) for found in rows(_OF_PAYMENT, payment_id)]


def allocations_of_invoice(invoice_id: int) -> list[AllocationRow]:
    """What settled an invoice, reversals included."""
    return [_allocation(found) for found in rows(_OF_INVOICE, invoice_id)]


def open_instalments(client_id: int, currency: str = "RUB") -> list[OpenInstalment]:
    """What a client owes in a currency, the oldest debt first."""
    return [
        OpenInstalment(found[0], found[1], date.fromisoformat(found[2]), found[3], found[4] or "")
        for found in rows(_WAITING, client_id, currency)
    ]


def currency_owed(client_id: int, invoice_id: int | None = None) -> str:
    """The currency of an unpaid invoice of a client, else of its debts, roubles before others."""
    return str(value(_OWED_IN, client_id, invoice_id) or ROUBLE)


def currencies_owed(client_id: int) -> list[str]:
    """Every currency a client owes in, roubles first."""
    return [str(one) for (one,) in rows(_ALL_OWED_IN, client_id)]


def currencies_held(client_id: int) -> list[str]:
    """Every currency of what a client paid and nothing was settled with, roubles first."""
    return [str(one) for (one,) in rows(_ALL_HELD_IN, client_id)]


def currency_held(client_id: int) -> str:
    """The currency of what a client paid and nothing was settled with, roubles before others."""
    return str(value(_HELD_IN, client_id) or ROUBLE)


def refund_parts(payment_id: int) -> list[RefundPartRow]:
    """The shares of a refund, or what refunds gave back of a payment."""
    found = rows(
        _PARTS + " WHERE ?1 IN (part.refund_id, part.payment_id) ORDER BY part.id", payment_id
    )
    return [
        RefundPartRow(
            one[0], date.fromisoformat(one[1]), one[2], date.fromisoformat(one[3]), one[4]
        )
        for one in found
    ]


def refunds_of_invoice(invoice_id: int) -> list[PaymentRow]:
    """Refunds for an invoice or a credit note of it, those taken back too."""
    return rows_of([int(one) for (one,) in rows(_REFUNDS_OF, invoice_id)])


def refunded_for(credit_id: int) -> Minor:
    """What was given back for a credit note; refunds taken back are not."""
    sql = "SELECT coalesce(-sum(amount_minor), 0) FROM payment WHERE credit_note_id = ?"
    return int(value(f"{sql} AND kind = 'refund' AND deleted_at IS NULL", credit_id))


def free_money(
    client_id: int, currency: str, near: int | None = None, only: int | None = None
) -> list[FreeMoney]:
    """What a client paid that settles nothing; `near`: an invoice, `only`: one payment."""
    return [
        FreeMoney(payment, amount, bool(is_near))
        for payment, amount, is_near in rows(_FREE, client_id, currency, near, only)
    ]


def settled_of_invoice(invoice_id: int) -> list[Settled]:
    """What payments settle of an invoice by now, the instalment due first before the others."""
    return [Settled._make(one) for one in rows(_SETTLED, invoice_id)]


def advances(client_id: int) -> list[PaymentRow]:
    """Payments of a client with a part not yet set against anything."""
    return rows_of([int(found[0]) for found in rows(_ADVANCES, client_id)])


def _condition(what: PaymentFilter, *, begins: bool = False) -> Condition:
    condition = Condition()
    for sql, wanted in (
        (" AND money.client_id = ?", what.client_id),
        (" AND money.paid_on >= ?", what.since),
        (" AND money.paid_on <= ?", what.until),
    ):
        if wanted is not None:
            condition &= Condition(sql, (wanted,))
    if fold(what.text):
        client = named("money.client_id", what.text, begins=begins)
        found = Condition(f" AND ({client}", (match(what.text),))
        amount = parse_money(what.text)
        if amount is not None:
            found &= Condition(" OR money.amount_minor = ?", (amount,))
        condition &= found & Condition(")")
    return condition


def _row(found: tuple[Any, ...]) -> PaymentRow:
    day, kind = date.fromisoformat(found[1]), PaymentKind(found[12])
    return PaymentRow._make((found[0], day, *found[2:12], kind, *found[13:]))


def _allocation(found: tuple[Any, ...]) -> AllocationRow:
    return AllocationRow._make(
        (
            *found[:2],
            date.fromisoformat(found[2]),
            *found[3:6],
            date.fromisoformat(found[6]),
            found[7],
            date.fromisoformat(found[8]),
        )
    )
