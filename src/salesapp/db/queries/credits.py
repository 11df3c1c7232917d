"""Credit notes: the card, those of an invoice, what can still come back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, Literal, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.fields import parse_moment
from salesapp.db.queries import document_lines
from salesapp.domain.credits import CreditableInstalment, CreditState, ReturnableLine
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor
from salesapp.domain.pricing import LineTotals
from salesapp.domain.vat import VatMode


class CreditCard(NamedTuple):
    """A credit note with everything its panel shows."""

    id: int
    number: str | None
    state: CreditState
    organization_id: int
    client_id: int | None
    client_name: str
    deal_id: int | None
    deal_title: str
    invoice_id: int
    invoice_number: str
    invoice_on: date | None
    issued_on: date | None
    reason: str
    language: Literal["ru", "en"]
    currency: str
    vat_mode: VatMode
    subtotal_minor: Minor
    vat_minor: Minor
    total_minor: Minor
    issued_at: datetime | None
    voided_at: datetime | None
    void_reason: str
    pdf_id: int | None
    lines: tuple[document_lines.StoredLine, ...]


class CreditRow(NamedTuple):
    """A credit note in a list."""

    id: int
    number: str | None
    state: CreditState
    issued_on: date | None
    invoice_id: int
    invoice_number: str
    client_id: int | None
    client_name: str
    deal_title: str
    total_minor: Minor
    reason: str
    has_offer: bool
    has_order: bool
    currency: str = "RUB"


class FreedPayment(NamedTuple):
    """What a payment settles of an instalment by now, reversals set off."""

    payment_id: int
    settled_minor: Minor


_CARD: Final = """
SELECT note.id, note.number, note.state, note.organization_id, note.client_id,
    coalesce(client.name, ''), note.deal_id, coalesce(deal.title, ''), note.invoice_id,
    coalesce(paper.number, ''), paper.issued_on, note.issued_on, note.reason, note.language,
    note.currency, note.vat_mode, note.subtotal_minor, note.vat_minor, note.total_minor,
    note.issued_at, note.voided_at, note.void_reason, note.pdf_id
FROM credit_note AS note JOIN invoice AS paper ON paper.id = note.invoice_id
LEFT JOIN client ON client.id = note.client_id LEFT JOIN deal ON deal.id = note.deal_id
WHERE note.id = ? AND note.deleted_at IS NULL
"""
_ROWS: Final = """
SELECT note.id, note.number, note.state, note.issued_on, note.invoice_id,
    coalesce(paper.number, ''), note.client_id, coalesce(client.name, ''),
    coalesce(deal.title, ''), note.total_minor, note.reason, paper.offer_id IS NOT NULL,
    paper.sales_order_id IS NOT NULL, note.currency
FROM credit_note AS note JOIN invoice AS paper ON paper.id = note.invoice_id
LEFT JOIN client ON client.id = note.client_id LEFT JOIN deal ON deal.id = note.deal_id
"""
_OF_INVOICE: Final = (
    _ROWS + " WHERE note.invoice_id = ? AND note.deleted_at IS NULL ORDER BY note.id"
)
_RETURNED: Final = """
SELECT back.invoice_line_id, sum(back.quantity_milli), sum(back.amount_minor), 0,
    sum(back.vat_minor), sum(back.total_minor)
FROM credit_note_line AS back
JOIN credit_note AS note ON note.id = back.credit_note_id
WHERE note.invoice_id = ? AND note.state = 'issued' GROUP BY back.invoice_line_id
"""
_INSTALMENTS: Final = """
SELECT part.id, coalesce((SELECT own_minor FROM receivable WHERE instalment_id = part.id), 0),
    coalesce((SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0)
FROM instalment AS part WHERE part.invoice_id = ? ORDER BY part.due_on, part.position, part.id
"""
_SETTLED_BY: Final = """
SELECT coalesce(money.reverses_id, money.id) AS source, sum(set_off.amount_minor) AS settled
FROM allocation AS set_off JOIN payment AS money ON money.id = set_off.payment_id
WHERE set_off.instalment_id = ? GROUP BY source HAVING settled > 0 ORDER BY source DESC
"""
_ALLOCATIONS: Final = """
SELECT instalment_id, sum(amount_minor) FROM credit_allocation WHERE credit_note_id = ?
GROUP BY instalment_id HAVING sum(amount_minor) > 0
"""


def card(credit_id: int) -> CreditCard:
    """One credit note.

    Raises:
        RuleError: RECORD_GONE when there is no such note.
    """
    found = row(_CARD, credit_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    return CreditCard._make(
        (
            *found[:2],
            CreditState(found[2]),
            *found[3:10],
            _day(found[10]),
            _day(found[11]),
            found[12],
            "en" if found[13] == "en" else "ru",
            found[14],
            VatMode(found[15]),
            *found[16:19],
            _moment(found[19]),
            _moment(found[20]),
            *found[21:23],
            tuple(document_lines.of_credit(credit_id)),
        )
    )


def invoice_of(credit_id: int) -> int | None:
    """The invoice a note lessens; None when there is no such note."""
    found = value("SELECT invoice_id FROM credit_note WHERE id = ?", credit_id)
    return None if found is None else int(found)


def rows_of(wanted: Sequence[int]) -> list[CreditRow]:
    """Rows of a list in the order of the ids."""
    sql = _ROWS + " WHERE note.deleted_at IS NULL AND note.id IN (" + marks(len(wanted)) + ")"
    found = {int(one[0]): _row(one) for one in rows(sql, *wanted)}
    return [found[one] for one in wanted if one in found]


def of_invoice(invoice_id: int) -> list[CreditRow]:
    """Credit notes of an invoice, cancelled ones too."""
    return [_row(found) for found in rows(_OF_INVOICE, invoice_id)]


def returnable(invoice_id: int) -> list[ReturnableLine]:
    """Lines of an issued invoice with what came back of them."""
    back = {line: (much, LineTotals(*sums)) for line, much, *sums in rows(_RETURNED, invoice_id)}
    none = 0, LineTotals(0, 0, 0, 0)
    return [
        ReturnableLine(one.id, one.draft, one.totals, *back.get(one.id, none))
        for one in document_lines.of_invoice(invoice_id)
    ]


def instalments(invoice_id: int) -> list[CreditableInstalment]:
    """Instalments of an issued invoice in the order they are due."""
    return [CreditableInstalment._make(found) for found in rows(_INSTALMENTS, invoice_id)]


def settled_by(instalment_id: int) -> list[FreedPayment]:
    """Payments that settle an instalment by now, the last one first."""
    return [FreedPayment._make(found) for found in rows(_SETTLED_BY, instalment_id)]


def allocations(credit_id: int) -> list[tuple[int, Minor]]:
    """Instalments a note lessens, and by how much."""
    return [(int(one), int(amount)) for one, amount in rows(_ALLOCATIONS, credit_id)]


def _row(found: tuple[Any, ...]) -> CreditRow:
    return CreditRow._make(
        (
            *found[:2],
            CreditState(found[2]),
            _day(found[3]),
            *found[4:11],
            *map(bool, found[11:13]),
            found[13],
        )
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else parse_moment(text)
