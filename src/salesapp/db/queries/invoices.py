"""Invoices: the card, the list by urgency, numbers missing."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.fields import parse_moment
from salesapp.db.queries import document_lines
from salesapp.db.queries.document_filter import Condition, about, all_ids, names_few, some_ids
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import (
    InvoiceDraft,
    InvoiceState,
    InvoiceStatus,
    status,
)
from salesapp.domain.money import Minor
from salesapp.domain.pricing import Rounding
from salesapp.domain.receivables import AgeBucket, due_between
from salesapp.domain.schedules import InstalmentDraft
from salesapp.domain.vat import VatMode


class InstalmentRow(NamedTuple):
    """A part of an invoice with what is still open of it."""

    id: int
    due_on: date
    amount_minor: Minor
    open_minor: Minor


class InvoiceCard(NamedTuple):
    """An invoice with everything its page shows; `open_minor` is 0 for drafts and void ones."""

    id: int
    number: str | None
    state: InvoiceState
    rev: int
    organization_id: int
    bank_account_id: int | None
    client_name: str
    deal_title: str
    offer_number: str
    issued_on: date | None
    subtotal_minor: Minor
    vat_minor: Minor
    total_minor: Minor
    issued_at: datetime | None
    voided_at: datetime | None
    void_reason: str
    pdf_id: int | None
    replaces_id: int | None
    replaced_by_id: int | None
    open_minor: Minor
    credited_minor: Minor
    order_number: str
    instalments: tuple[InstalmentRow, ...]
    draft: InvoiceDraft
    guard_reason: str

    @property
    def paid_minor(self) -> Minor:
        """What was received for it."""
        if self.state is not InvoiceState.ISSUED:
            return 0
        return self.total_minor - self.open_minor - self.credited_minor

    @property
    def next_due_on(self) -> date | None:
        """The first day something still open is due, in whatever order the parts were typed."""
        return min((part.due_on for part in self.instalments if part.open_minor), default=None)

    def status(self, today: date) -> InvoiceStatus:
        """The status by facts on a day."""
        due = self.next_due_on
        return status(
            self.state, self.total_minor, self.open_minor, due, today, self.credited_minor
        )


class InvoiceRow(NamedTuple):
    """A row of the list; `due_on` is the day of the first instalment still open."""

    id: int
    number: str | None
    status: InvoiceStatus
    issued_on: date | None
    due_on: date | None
    overdue_days: int
    client_id: int | None
    client_name: str
    deal_id: int | None
    deal_title: str
    total_minor: Minor
    paid_minor: Minor
    open_minor: Minor
    currency: str = "RUB"


class InvoiceGroup(StrEnum):
    """Pills above the list."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    DRAFT = "draft"
    PAID = "paid"
    VOID = "void"


class InvoiceSort(StrEnum):
    """Orders of the list; URGENCY: oldest debt first, then drafts, paid, void."""

    URGENCY = "urgency"
    NEWEST = "newest"
    TOTAL = "total"
    CLIENT = "client"


class InvoiceFilter(NamedTuple):
    """What the list shows."""

    group: InvoiceGroup = InvoiceGroup.ALL
    client_id: int | None = None
    deal_id: int | None = None
    text: str = ""
    age: AgeBucket | None = None
    """Only those with an open instalment of this age."""


_DRAFTS_OF_OFFER = """
SELECT id FROM invoice WHERE offer_id = ? AND sales_order_id IS NULL AND state = 'draft'
AND deleted_at IS NULL ORDER BY id
"""
_CARD = """
SELECT paper.id, paper.number, paper.state, paper.rev, paper.organization_id,
    paper.bank_account_id, coalesce(client.name, ''), coalesce(deal.title, ''),
    coalesce(offer.number, ''), paper.issued_on, paper.subtotal_minor, paper.vat_minor,
    paper.total_minor, paper.issued_at, paper.voided_at, paper.void_reason, paper.pdf_id,
    paper.replaces_id,
    (SELECT max(id) FROM invoice WHERE replaces_id = paper.id AND deleted_at IS NULL),
    coalesce((SELECT sum(own_minor) FROM receivable WHERE invoice_id = paper.id), 0),
    coalesce((SELECT sum(total_minor) FROM credit_note
        WHERE invoice_id = paper.id AND state = 'issued'), 0),
    coalesce((SELECT max(number) FROM sales_order WHERE root_id = paper.sales_order_id), ''),
    paper.client_id, paper.deal_id, paper.offer_id, paper.due_on, paper.ship_on, paper.currency,
    paper.vat_mode, paper.discount_bp, paper.basis, paper.terms, paper.with_signature,
    paper.discount_minor, paper.rounding, paper.rate_micro, paper.rate_on, paper.guard_reason,
    paper.sales_order_id
FROM invoice AS paper
LEFT JOIN client ON client.id = paper.client_id
LEFT JOIN deal ON deal.id = paper.deal_id
LEFT JOIN offer ON offer.id = paper.offer_id
WHERE paper.id = ? AND paper.deleted_at IS NULL
"""
_INSTALMENTS = """
SELECT part.id, part.due_on, part.amount_minor, coalesce(debt.own_minor, 0)
FROM instalment AS part LEFT JOIN receivable AS debt ON debt.instalment_id = part.id
WHERE part.invoice_id = ? ORDER BY part.position, part.id
"""
_ROWS = """
SELECT paper.id, paper.number, paper.state, paper.issued_on, paper.due_on, paper.client_id,
    coalesce(client.name, ''), paper.deal_id, coalesce(deal.title, ''), paper.total_minor,
    (SELECT min(due_on) FROM receivable WHERE invoice_id = paper.id),
    (SELECT sum(own_minor) FROM receivable WHERE invoice_id = paper.id),
    coalesce((SELECT sum(total_minor) FROM credit_note
        WHERE invoice_id = paper.id AND state = 'issued'), 0), paper.currency
FROM invoice AS paper
LEFT JOIN client ON client.id = paper.client_id
LEFT JOIN deal ON deal.id = paper.deal_id
WHERE paper.id IN (
"""
_OPEN = """
SELECT paper.id AS id
FROM (SELECT invoice_id, min(due_on) AS next_on FROM receivable GROUP BY invoice_id) AS debt
JOIN invoice AS paper ON paper.id = debt.invoice_id
LEFT JOIN client ON client.id = paper.client_id WHERE true
"""
_OPEN_OF_FEW = """
SELECT paper.id AS id FROM invoice AS paper
CROSS JOIN (SELECT instalment_id, due_on AS next_on FROM receivable) AS debt
    ON debt.instalment_id = (SELECT instalment_id FROM receivable WHERE invoice_id = paper.id
        ORDER BY due_on, instalment_id LIMIT 1)
LEFT JOIN client ON client.id = paper.client_id WHERE true
"""
_PAPERS = """
SELECT paper.id AS id FROM invoice AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL
"""
_SETTLED = """
AND +paper.state = 'issued'
AND NOT EXISTS (SELECT 1 FROM receivable WHERE invoice_id = paper.id)
"""
_SOURCES = {
    InvoiceGroup.ALL: _PAPERS,
    InvoiceGroup.OPEN: _OPEN,
    InvoiceGroup.OVERDUE: _OPEN + " AND debt.next_on < ?",
    InvoiceGroup.DRAFT: _PAPERS + " AND paper.state = 'draft'",
    InvoiceGroup.PAID: _PAPERS + _SETTLED,
    InvoiceGroup.VOID: _PAPERS + " AND paper.state = 'void'",
}
_OF_AGE = """
AND paper.id IN (SELECT invoice_id FROM receivable WHERE due_on BETWEEN ? AND ?)
"""
_NEWEST = " ORDER BY paper.issued_on DESC, paper.id DESC"
_URGENT = " ORDER BY debt.next_on, paper.id"
_ORDERS = {
    InvoiceSort.NEWEST: _NEWEST,
    InvoiceSort.TOTAL: " ORDER BY paper.total_minor DESC, paper.id DESC",
    InvoiceSort.CLIENT: " ORDER BY client.name_key IS NULL, client.name_key, paper.id DESC",
}
_BY_URGENCY = (InvoiceGroup.OPEN, InvoiceGroup.DRAFT, InvoiceGroup.PAID, InvoiceGroup.VOID)
_COUNTS = "SELECT state, count(*) FROM invoice WHERE deleted_at IS NULL GROUP BY state"
_DEBTS = """
SELECT count(*), coalesce(sum(next_on < ?), 0)
FROM (SELECT min(due_on) AS next_on FROM receivable GROUP BY invoice_id)
"""


def card(invoice_id: int) -> InvoiceCard:
    """The card of an invoice.

    Raises:
        RuleError: RECORD_GONE when there is no such invoice.
    """
    found = row(_CARD, invoice_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE)
    head, rest = found[:22], found[22:]
    parts = tuple(
        InstalmentRow(part[0], date.fromisoformat(part[1]), part[2], part[3])
        for part in rows(_INSTALMENTS, invoice_id)
    )
    draft = InvoiceDraft(
        client_id=rest[0],
        deal_id=rest[1],
        offer_id=rest[2],
        due_on=_day(rest[3]),
        ship_on=_day(rest[4]),
        currency=rest[5],
        vat_mode=VatMode(rest[6]),
        discount_bp=rest[7],
        basis=rest[8],
        terms=rest[9],
        with_signature=bool(rest[10]),
        discount_minor=rest[11],
        rounding=Rounding(rest[12]),
        rate_micro=rest[13],
        rate_on=_day(rest[14]),
        order_id=rest[16],
        instalments=tuple(InstalmentDraft(part.due_on, part.amount_minor) for part in parts),
        lines=tuple(line.draft for line in document_lines.of_invoice(invoice_id)),
    )
    return InvoiceCard._make(
        (
            *head[:2],
            InvoiceState(head[2]),
            *head[3:9],
            _day(head[9]),
            *head[10:13],
            _moment(head[13]),
            _moment(head[14]),
            *head[15:22],
            parts,
            draft,
            rest[15],
        )
    )


def ids(what: InvoiceFilter, today: date, sort: InvoiceSort = InvoiceSort.URGENCY) -> array[int]:
    """Ids of the whole list in its order."""
    found: array[int] = array("q")
    for sql, params in _statements(what, today, sort):
        found.extend(all_ids(sql, params))
    return found


def first_ids(
    what: InvoiceFilter, today: date, sort: InvoiceSort = InvoiceSort.URGENCY, limit: int = 200
) -> list[int]:
    """The first ids of the list: painted while the others are read."""
    found: list[int] = []
    for sql, params in _statements(what, today, sort):
        if len(found) < limit:
            found += some_ids(sql, params, limit - len(found))
    return found


def rows_of(wanted: Sequence[int], today: date) -> list[InvoiceRow]:
    """Rows of the list in the order of the ids; those gone meanwhile are left out."""
    found = {
        int(paper[0]): _row(paper, today)
        for paper in rows(_ROWS + marks(len(wanted)) + ")", *wanted)
    }
    return [found[invoice_id] for invoice_id in wanted if invoice_id in found]


def counts(today: date) -> dict[InvoiceGroup, int]:
    """How many invoices stand under each pill."""
    states = {str(state): int(number) for state, number in rows(_COUNTS)}
    unpaid, overdue = row(_DEBTS, today) or (0, 0)
    return {
        InvoiceGroup.ALL: sum(states.values()),
        InvoiceGroup.OPEN: int(unpaid),
        InvoiceGroup.OVERDUE: int(overdue),
        InvoiceGroup.DRAFT: states.get("draft", 0),
        InvoiceGroup.PAID: states.get("issued", 0) - int(unpaid),
        InvoiceGroup.VOID: states.get("void", 0),
    }


def drafts_of_offer(offer_id: int) -> list[int]:
    """Draft invoices made of an offer itself, not of its order."""
    return [int(one) for (one,) in rows(_DRAFTS_OF_OFFER, offer_id)]


def number_of(invoice_id: int) -> str:
    """The number, empty for a draft."""
    return str(value("SELECT number FROM invoice WHERE id = ?", invoice_id) or "")


def _statements(
    what: InvoiceFilter, today: date, sort: InvoiceSort
) -> list[tuple[str, tuple[object, ...]]]:
    """Statements whose answers, one after another, are the list."""
    split = what.group is InvoiceGroup.ALL and sort is InvoiceSort.URGENCY
    more = about(what.client_id, what.deal_id, what.text, "invoice")
    if what.age is not None:
        more &= Condition(_OF_AGE, due_between(what.age, today))
    found_by_few = names_few(what.text)
    statements = []
    for group in _BY_URGENCY if split else (what.group,):
        source = _SOURCES[group]
        if found_by_few:
            # The debts of all invoices are not gathered for the sake of a few.
            source = source.replace(_OPEN, _OPEN_OF_FEW)
        own = Condition(source, (today,) if group is InvoiceGroup.OVERDUE else ())
        whole = own & more
        indebted = group in {InvoiceGroup.OPEN, InvoiceGroup.OVERDUE}
        urgent = _URGENT if indebted else _NEWEST
        statements.append((whole.sql + _ORDERS.get(sort, urgent), whole.params))
    return statements


def _row(found: tuple[Any, ...], today: date) -> InvoiceRow:
    state, total = InvoiceState(found[2]), found[9]
    next_on = _day(found[10])
    rest, credited = found[11] or 0, found[12]
    shown = status(state, total, rest, next_on, today, credited)
    late = (today - next_on).days if next_on is not None and next_on < today else 0
    return InvoiceRow._make(
        (
            found[0],
            found[1],
            shown,
            _day(found[3]),
            next_on or _day(found[4]),
            late,
            *found[5:9],
            total,
            total - rest - credited if state is InvoiceState.ISSUED else 0,
            rest,
            found[13],
        )
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else parse_moment(text)
