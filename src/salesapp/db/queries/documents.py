"""Offers, orders, invoices and credit notes as one list, and the chain a document stands in."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from salesapp.db.connection import marks, row, rows, value
from salesapp.db.queries import credits, invoices, offers, order_list
from salesapp.db.queries.day_sql import CLOCK
from salesapp.db.queries.document_filter import about, all_ids
from salesapp.domain.credits import CreditState
from salesapp.domain.invoices import InvoiceStatus
from salesapp.domain.money import Minor
from salesapp.domain.offers import OfferState
from salesapp.domain.orders import OrderStatus

Kind = Literal["offer", "invoice", "sales_order", "credit_note"]
_KINDS: Final[tuple[Kind, ...]] = ("offer", "invoice", "sales_order", "credit_note")


class DocumentTab(StrEnum):
    """Tabs above the list."""

    ALL = "all"
    OFFERS = "offers"
    ORDERS = "orders"
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
    order_status: OrderStatus | None = None
    has_order: bool = False
    credit_state: CreditState | None = None
    currency: str = "RUB"


class ChainLink(NamedTuple):
    """An offer or an invoice of a chain."""

    id: int
    number: str | None
    on: date | None
    total_minor: Minor


class Chain(NamedTuple):
    """What belongs together: an offer, its order, their invoices, what was paid for them."""

    offer: ChainLink | None
    offer_state: OfferState | None
    order: order_list.OrderRow | None
    invoices: tuple[invoices.InvoiceRow, ...]
    paid_on: date | None

    @property
    def paid_minor(self) -> Minor:
        """What was received for the invoices of the chain."""
        return sum(one.paid_minor for one in self.invoices)

    @property
    def asked_minor(self) -> Minor:
        """What the issued invoices ask for, less what was credited."""
        return sum(one.paid_minor + one.open_minor for one in self.invoices)


_OFFERS: Final = """
SELECT paper.id * 4 AS id, paper.drawn_on AS day, paper.total_minor AS total, client.name_key AS who
FROM offer AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM offer AS later WHERE later.root_id = paper.root_id
    AND later.version > paper.version AND later.deleted_at IS NULL)
"""
_INVOICES: Final = f"""
SELECT paper.id * 4 + 1 AS id, coalesce(paper.issued_on, date(paper.created_at, {CLOCK})) AS day,
    paper.total_minor AS total, client.name_key AS who
FROM invoice AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL
"""  # noqa: S608 - constants
_ORDERS_OF: Final = """
SELECT paper.id * 4 + 2 AS id, paper.drawn_on AS day, paper.total_minor AS total,
    client.name_key AS who
FROM sales_order AS paper LEFT JOIN client ON client.id = paper.client_id
WHERE paper.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM sales_order AS later WHERE later.root_id = paper.root_id
    AND later.version > paper.version AND later.deleted_at IS NULL)
"""
_CREDITS: Final = """
SELECT paper.id * 4 + 3 AS id, paper.issued_on AS day, paper.total_minor AS total,
    client.name_key AS who FROM credit_note AS paper LEFT JOIN client ON client.id = paper.client_id
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
_ORDERED: Final = """
SELECT DISTINCT made.root_id FROM sales_order JOIN offer AS made ON made.id = sales_order.offer_id
WHERE sales_order.deleted_at IS NULL AND sales_order.state <> 'cancelled' AND made.root_id IN (
"""
_OF_ORDER: Final = (
    "SELECT id FROM invoice WHERE deleted_at IS NULL AND sales_order_id IS NOT NULL AND id IN ("
)
_LINKS: Final = """
SELECT invoice.id FROM invoice JOIN offer AS made ON made.id = invoice.offer_id
WHERE invoice.deleted_at IS NULL AND made.root_id = ?1
UNION SELECT id FROM invoice WHERE deleted_at IS NULL AND sales_order_id = ?2
ORDER BY 1
"""
_STANDS: Final[dict[Kind, str]] = {
    "offer": "SELECT root_id, NULL FROM offer WHERE id = ?",
    "sales_order": "SELECT made.root_id, paper.root_id FROM sales_order AS paper"
    " LEFT JOIN offer AS made ON made.id = paper.offer_id WHERE paper.id = ?",
    "invoice": "SELECT made.root_id, paper.sales_order_id FROM invoice AS paper"
    " LEFT JOIN offer AS made ON made.id = paper.offer_id WHERE paper.id = ?",
    "credit_note": "SELECT made.root_id, paper.sales_order_id FROM credit_note AS note"
    " JOIN invoice AS paper ON paper.id = note.invoice_id"
    " LEFT JOIN offer AS made ON made.id = paper.offer_id WHERE note.id = ?",
}
"""The first versions of the offer and the order a document stands with."""
_ORDER_OF_OFFER: Final = """
SELECT max(paper.root_id) FROM sales_order AS paper JOIN offer AS made ON made.id = paper.offer_id
WHERE made.root_id = ? AND paper.deleted_at IS NULL
"""
_NEWEST: Final = """
SELECT id FROM offer WHERE root_id = ? AND deleted_at IS NULL ORDER BY version DESC LIMIT 1
"""
_NEWEST_ORDER: Final = """
SELECT id FROM sales_order WHERE root_id = ? AND deleted_at IS NULL ORDER BY version DESC LIMIT 1
"""
_PAID_ON: Final = """
SELECT max(share.allocated_on) FROM allocation AS share
JOIN instalment AS part ON part.id = share.instalment_id WHERE part.invoice_id IN (
"""


_CHAINS: Final = """
SELECT (SELECT count(DISTINCT root_id) FROM {0})
    + (SELECT count(*) FROM {0} WHERE root_id IS NULL AND deleted_at IS NULL)
    - (SELECT count(DISTINCT gone.root_id) FROM {0} AS gone WHERE gone.deleted_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM {0} AS kept WHERE kept.root_id = gone.root_id
           AND kept.deleted_at IS NULL))
"""
_ALIVE: Final = """
SELECT (SELECT count(*) FROM {0}) - (SELECT count(*) FROM {0} WHERE deleted_at IS NOT NULL)
"""
_BEGUN: Final = "SELECT count(*) FROM {0} WHERE state = 'draft' AND deleted_at IS NULL"


def key(kind: Kind, record_id: int) -> int:
    """The key of a document in the list."""
    return record_id * 4 + _KINDS.index(kind)


def record_of(document: int) -> tuple[Kind, int]:
    """What a key of the list stands for."""
    return _KINDS[document % 4], document // 4


def ids(
    what: DocumentFilter, sort: DocumentSort = DocumentSort.DATE, *, descending: bool = True
) -> array[int]:
    """Keys of the whole list in its order."""
    offer, invoice = about(None, None, what.text, "offer"), about(None, None, what.text, "invoice")
    order = about(None, None, what.text, "sales_order")
    credit = about(None, None, what.text, "credit_note")
    drafts = (
        (_OFFERS + _DRAFT, offer),
        (_ORDERS_OF + _DRAFT, order),
        (_INVOICES + _DRAFT, invoice),
    )
    every = ((_OFFERS, offer), (_ORDERS_OF, order), (_INVOICES, invoice), (_CREDITS, credit))
    sources = {
        DocumentTab.OFFERS: every[:1],
        DocumentTab.ORDERS: every[1:2],
        DocumentTab.INVOICES: every[2:],
        DocumentTab.DRAFTS: drafts,
    }.get(what.tab, every)
    parts = " UNION ALL ".join(source + condition.sql for source, condition in sources)
    by = _ORDERS[sort].format("DESC" if descending else "ASC")
    return all_ids(
        f"SELECT id FROM ({parts}) ORDER BY {by}",  # noqa: S608 - constants of ours
        [param for _source, condition in sources for param in condition.params],
    )


def counts() -> dict[DocumentTab, int]:
    """Numbers on the tabs, counted along indexes: a chain of versions is one document."""
    offers_, orders_ = _chains("offer"), _chains("sales_order")
    drafts = ("offer", "sales_order", "invoice")
    papers = int(value(_ALIVE.format("invoice"))) + int(value(_ALIVE.format("credit_note")))
    return {
        DocumentTab.ALL: offers_ + orders_ + papers,
        DocumentTab.OFFERS: offers_,
        DocumentTab.ORDERS: orders_,
        DocumentTab.INVOICES: papers,
        DocumentTab.DRAFTS: sum(int(value(_BEGUN.format(table))) for table in drafts),
    }


def _chains(table: str) -> int:
    return int(value(_CHAINS.format(table)))


def rows_of(wanted: Sequence[int], today: date) -> list[DocumentRow]:
    """Rows of the list in the order of the keys; those gone meanwhile are left out."""
    ids_of = {kind: [one // 4 for one in wanted if record_of(one)[0] == kind] for kind in _KINDS}
    offer_ids, invoice_ids = ids_of["offer"], ids_of["invoice"]
    invoiced, ordered = _roots_with(_INVOICED, offer_ids), _roots_with(_ORDERED, offer_ids)
    made = [
        _offer_row(one, has_invoice=one.id in invoiced, has_order=one.id in ordered)
        for one in offers.rows_of(offer_ids, today)
    ]
    followed, of_order = _among(_OF_OFFER, invoice_ids), _among(_OF_ORDER, invoice_ids)
    made += [
        _invoice_row(one, has_offer=one.id in followed, has_order=one.id in of_order)
        for one in invoices.rows_of(invoice_ids, today)
    ]
    made += [_order_row(one) for one in order_list.rows_of(ids_of["sales_order"], today)]
    made += [_credit_row(one) for one in credits.rows_of(ids_of["credit_note"])]
    found = {one.id: one for one in made}
    return [found[one] for one in wanted if one in found]


def chain(kind: Kind, record_id: int, today: date) -> Chain:
    """The chain of a document."""
    invoice_id = record_id if kind == "invoice" else None
    if kind == "credit_note":
        invoice_id = int(value("SELECT invoice_id FROM credit_note WHERE id = ?", record_id) or 0)
    root, order_root = row(_STANDS[kind], record_id) or (None, None)
    if order_root is None and root is not None:
        order_root = value(_ORDER_OF_OFFER, root)
    made = [int(one) for (one,) in rows(_LINKS, root, order_root)]
    if invoice_id is not None and invoice_id not in made:
        made.append(invoice_id)
    newest = record_id if kind == "offer" else value(_NEWEST, root) or root
    link = None if newest is None else next(iter(offers.rows_of([newest], today)), None)
    offer = link and ChainLink(link.id, link.number, link.drawn_on, link.total_minor)
    order_id = value(_NEWEST_ORDER, order_root)
    order = None if order_id is None else next(iter(order_list.rows_of([order_id], today)), None)
    state = None if link is None else link.state
    return Chain(offer, state, order, tuple(invoices.rows_of(made, today)), _paid_on(made))


def _paid_on(made: Sequence[int]) -> date | None:
    found = row(_PAID_ON + marks(len(made)) + ")", *made)
    return date.fromisoformat(found[0]) if found and found[0] else None


def _roots_with(sql: str, offer_ids: Sequence[int]) -> set[int]:
    """Offers of whose chain an order or an invoice was made."""
    roots = dict(rows(_ROOTS + marks(len(offer_ids)) + ")", *offer_ids))
    asked = list(roots.values())
    made = {root for (root,) in rows(sql + marks(len(asked)) + ")", *asked)}
    return {int(one) for one, root in roots.items() if root in made}


def _among(sql: str, invoice_ids: Sequence[int]) -> set[int]:
    return {int(one) for (one,) in rows(sql + marks(len(invoice_ids)) + ")", *invoice_ids)}


def _offer_row(offer: offers.OfferRow, *, has_invoice: bool, has_order: bool) -> DocumentRow:
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
        currency=offer.currency,
        offer_state=offer.state,
        status=None,
        overdue_days=0,
        paid_minor=0,
        has_offer=True,
        has_invoice=has_invoice,
        has_order=has_order,
    )


def _invoice_row(invoice: invoices.InvoiceRow, *, has_offer: bool, has_order: bool) -> DocumentRow:
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
        currency=invoice.currency,
        offer_state=None,
        status=invoice.status,
        overdue_days=invoice.overdue_days,
        paid_minor=invoice.paid_minor,
        has_offer=has_offer,
        has_invoice=True,
        has_order=has_order,
    )


def _order_row(order: order_list.OrderRow) -> DocumentRow:
    return DocumentRow(
        id=key("sales_order", order.id),
        kind="sales_order",
        record_id=order.id,
        number=order.number,
        version=order.version,
        drawn_on=order.drawn_on,
        client_id=order.client_id,
        client_name=order.client_name,
        deal_title=order.deal_title,
        total_minor=order.total_minor,
        currency=order.currency,
        offer_state=None,
        status=None,
        overdue_days=0,
        paid_minor=order.paid_minor,
        has_offer=order.has_offer,
        has_invoice=order.invoiced_minor > 0,
        order_status=order.status,
        has_order=True,
    )


def _credit_row(note: credits.CreditRow) -> DocumentRow:
    return DocumentRow(
        id=key("credit_note", note.id),
        kind="credit_note",
        record_id=note.id,
        number=note.number,
        version=1,
        drawn_on=note.issued_on,
        client_id=note.client_id,
        client_name=note.client_name,
        deal_title=note.deal_title,
        total_minor=note.total_minor,
        currency=note.currency,
        offer_state=None,
        status=None,
        overdue_days=0,
        paid_minor=0,
        has_offer=note.has_offer,
        has_invoice=True,
        has_order=note.has_order,
        credit_state=note.state,
    )
