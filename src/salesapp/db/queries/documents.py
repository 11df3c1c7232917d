"""Offers and invoices as one list, and the chain a document stands in."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.queries import invoices, offers
from salesapp.db.queries.document_filter import about, all_ids
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.money import Minor
from salesapp.domain.offers import OfferState

Kind = Literal["offer", "invoice"]


class DocumentTab(StrEnum):
    """Tabs above the list."""

    ALL = "all"
    OFFERS = "offers"
    INVOICES = "invoices"
    DRAFTS = "drafts"


class DocumentSort(StrEnum):
    """Columns the list is sorted by."""

    DATE = "date"
    TOTAL = "total"
    CLIENT = "client"


class DocumentFilter(NamedTuple):
    """What the list shows."""

    tab: DocumentTab = DocumentTab.ALL
    text: str = ""


class DocumentRow(NamedTuple):
    """A row of the list; `id` is the key of the table, `record_id` that of the record."""

    id: int
    kind: Kind
    record_id: int
    number: str | None
    version: int
    drawn_on: date | None
    client_id: int | None
    client_name: str
    deal_title: str
    total_minor: Minor
    offer_state: OfferState | None
    status: InvoiceStatus | None
    overdue_days: int
    paid_minor: Minor
    has_offer: bool
    has_invoice: bool


class ChainLink(NamedTuple):
    """An offer or an invoice of a chain."""

    id: int
    number: str | None
    on: date | None
    total_minor: Minor


class Chain(NamedTuple):
    """What belongs together: an offer, its invoices, what was paid for them."""

    offer: ChainLink | None
    offer_state: OfferState | None
    invoices: tuple[invoices.InvoiceRow, ...]
    paid_on: date | None

    @property
    def paid_minor(self) -> Minor:
        """What was received for the invoices of the chain."""
        return sum(one.paid_minor for one in self.invoices)

    @property
    def asked_minor(self) -> Minor:
        """What the invoices ask for; cancelled ones ask for nothing."""
        return sum(one.total_minor for one in self.invoices if one.status is not InvoiceStatus.VOID)


_OFFERS: Final = """
SELECT paper.id * 2 AS id, paper.drawn_on AS day, paper.total_minor AS total, client.name_key AS who
FROM offer AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM offer AS later WHERE later.root_id = paper.root_id
    AND later.version > paper.version AND later.deleted_at IS NULL)
"""
_INVOICES: Final = """
SELECT paper.id * 2 + 1 AS id, coalesce(paper.issued_on, substr(paper.created_at, 1, 10)) AS day,
    paper.total_minor AS total, client.name_key AS who
FROM invoice AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL
"""
_DRAFT: Final = " AND paper.state = 'draft'"
_ORDERS: Final = {
    DocumentSort.DATE: "day {0}, id {0}",
    DocumentSort.TOTAL: "total {0}, id {0}",
    DocumentSort.CLIENT: "who IS NULL, who {0}, id {0}",
}
_INVOICED: Final = """
SELECT DISTINCT made.root_id FROM invoice JOIN offer AS made ON made.id = invoice.offer_id
WHERE invoice.deleted_at IS NULL AND invoice.state <> 'void' AND made.root_id IN (
"""
_ROOTS: Final = "SELECT id, root_id FROM offer WHERE id IN ("
_OF_OFFER: Final = (
    "SELECT id FROM invoice WHERE deleted_at IS NULL AND offer_id IS NOT NULL AND id IN ("
)
_LINKS: Final = """
SELECT invoice.id FROM invoice JOIN offer AS made ON made.id = invoice.offer_id
WHERE invoice.deleted_at IS NULL AND made.root_id = ? ORDER BY invoice.id
"""
_ROOT_OF: Final = """
SELECT made.root_id FROM invoice JOIN offer AS made ON made.id = invoice.offer_id
WHERE invoice.id = ?
"""
_NEWEST: Final = """
SELECT id FROM offer WHERE root_id = ? AND deleted_at IS NULL ORDER BY version DESC LIMIT 1
"""
_PAID_ON: Final = """
SELECT max(share.allocated_on) FROM allocation AS share
JOIN instalment AS part ON part.id = share.instalment_id WHERE part.invoice_id IN (
"""


def key(kind: Kind, record_id: int) -> int:
    """The key of a document in the list."""
    return record_id * 2 + (kind == "invoice")


def record_of(document: int) -> tuple[Kind, int]:
    """What a key of the list stands for."""
    return ("invoice" if document % 2 else "offer"), document // 2


def ids(
    what: DocumentFilter, sort: DocumentSort = DocumentSort.DATE, *, descending: bool = True
) -> array[int]:
    """Keys of the whole list in its order."""
    condition = about(None, None, what.text)
    sources = {
        DocumentTab.OFFERS: (_OFFERS,),
        DocumentTab.INVOICES: (_INVOICES,),
        DocumentTab.DRAFTS: (_OFFERS + _DRAFT, _INVOICES + _DRAFT),
    }.get(what.tab, (_OFFERS, _INVOICES))
    parts = " UNION ALL ".join(source + condition.sql for source in sources)
    order = _ORDERS[sort].format("DESC" if descending else "ASC")
    return all_ids(
        f"SELECT id FROM ({parts}) ORDER BY {order}",  # noqa: S608 - constants of ours
        condition.params * len(sources),
    )


def counts() -> dict[DocumentTab, int]:
    """Numbers on the tabs."""
    return {tab: len(ids(DocumentFilter(tab))) for tab in DocumentTab}


def rows_of(wanted: Sequence[int], today: date) -> list[DocumentRow]:
    """Rows of the list in the order of the keys; those gone meanwhile are left out."""
    offer_ids = [one // 2 for one in wanted if one % 2 == 0]
    invoice_ids = [one // 2 for one in wanted if one % 2]
    found: dict[int, DocumentRow] = {}
    invoiced = _invoiced(offer_ids)
    for offer in offers.rows_of(offer_ids, today):
        made = _offer_row(offer, has_invoice=offer.id in invoiced)
        found[made.id] = made
    followed = {
        int(one) for (one,) in rows(_OF_OFFER + marks(len(invoice_ids)) + ")", *invoice_ids)
    }
    for invoice in invoices.rows_of(invoice_ids, today):
        made = _invoice_row(invoice, has_offer=invoice.id in followed)
        found[made.id] = made
    return [found[one] for one in wanted if one in found]


def chain(kind: Kind, record_id: int, today: date) -> Chain:
    """The chain of a document."""
    root = (
        value("SELECT root_id FROM offer WHERE id = ?", record_id)
        if kind == "offer"
        else value(_ROOT_OF, record_id)
    )
    if root is None:
        return Chain(None, None, tuple(invoices.rows_of([record_id], today)), _paid_on([record_id]))
    made = [int(one) for (one,) in rows(_LINKS, root)]
    newest = record_id if kind == "offer" else int(value(_NEWEST, root) or root)
    link = next(iter(offers.rows_of([newest], today)), None)
    offer = (
        None if link is None else ChainLink(link.id, link.number, link.drawn_on, link.total_minor)
    )
    state = None if link is None else link.state
    return Chain(offer, state, tuple(invoices.rows_of(made, today)), _paid_on(made))


def _paid_on(made: Sequence[int]) -> date | None:
    found = row(_PAID_ON + marks(len(made)) + ")", *made)
    return date.fromisoformat(found[0]) if found and found[0] else None


def _invoiced(offer_ids: Sequence[int]) -> set[int]:
    """Offers of whose chain an invoice was made."""
    roots = dict(rows(_ROOTS + marks(len(offer_ids)) + ")", *offer_ids))
    asked = list(roots.values())
    made = {root for (root,) in rows(_INVOICED + marks(len(asked)) + ")", *asked)}
    return {int(one) for one, root in roots.items() if root in made}


def _offer_row(offer: offers.OfferRow, *, has_invoice: bool) -> DocumentRow:
    return DocumentRow(
        id=key("offer", offer.id),
        kind="offer",
        record_id=offer.id,
        number=offer.number,
        version=offer.version,
        drawn_on=offer.drawn_on,
        client_id=offer.client_id,
        client_name=offer.client_name,
        deal_title=offer.deal_title,
        total_minor=offer.total_minor,
        offer_state=offer.state,
        status=None,
        overdue_days=0,
        paid_minor=0,
        has_offer=True,
        has_invoice=has_invoice,
    )


def _invoice_row(invoice: invoices.InvoiceRow, *, has_offer: bool) -> DocumentRow:
    return DocumentRow(
        id=key("invoice", invoice.id),
        kind="invoice",
        record_id=invoice.id,
        number=invoice.number,
        version=1,
        drawn_on=invoice.issued_on,
        client_id=invoice.client_id,
        client_name=invoice.client_name,
        deal_title=invoice.deal_title,
        total_minor=invoice.total_minor,
        offer_state=None,
        status=invoice.status,
        overdue_days=invoice.overdue_days,
        paid_minor=invoice.paid_minor,
        has_offer=has_offer,
        has_invoice=True,
    )
