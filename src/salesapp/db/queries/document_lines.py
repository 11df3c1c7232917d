"""Stored lines of documents: one set of columns for offers, orders and invoices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal, NamedTuple

from salesapp.db.connection import marks, row, rows
from salesapp.domain.lines import LineDraft, LineKind, Standing
from salesapp.domain.money import div_half_up
from salesapp.domain.price_sources import PriceSource
from salesapp.domain.price_trace import trace_of
from salesapp.domain.pricing import LineTotals

Paper = Literal["offer", "sales_order", "invoice", "credit_note"]
"""A document with priced lines: its lines lie in `<paper>_line`, linked by `<paper>_id`."""


class StoredLine(NamedTuple):
    """A line with the amounts stored beside it."""

    id: int
    draft: LineDraft
    totals: LineTotals


class ProductFacts(NamedTuple):
    """What a line takes from a product of the catalogue."""

    name: str
    sku: str
    unit: str
    price_minor: int | None
    price_includes_vat: bool
    vat_bp: int | None
    cost_minor: int | None


class GoodsFacts(NamedTuple):
    """What the catalogue says beside a line."""

    product_id: int
    min_price_minor: int | None
    price_includes_vat: bool
    stock_milli: int | None
    lead_days: int | None
    is_active: bool
    min_lot_milli: int | None = None
    multiple_milli: int | None = None


_PRODUCT = """
SELECT name, sku, unit, price_minor, price_includes_vat, vat_bp, cost_minor FROM product
WHERE id = ? AND deleted_at IS NULL
"""
_GOODS = """
SELECT id, min_price_minor, price_includes_vat, stock_milli, lead_days, is_active, min_lot_milli,
    multiple_milli
FROM product WHERE id IN (
"""
COLUMNS: Final = (
    "name",
    "quantity_milli",
    "price_minor",
    "unit",
    "sku",
    "product_id",
    "base_price_minor",
    "is_price_manual",
    "price_source",
    "discount_bp",
    "vat_bp",
    "cost_minor",
    "discount_minor",
    "kind",
    "standing",
    "variant",
    "note",
    "price_trace",
    "order_key",
)
"""What a line is stored as, in the order of the fields of `LineDraft`."""
AMOUNTS: Final = ("amount_minor", "vat_minor", "total_minor")
_SELECT: Final = f"SELECT id, {', '.join((*COLUMNS, *AMOUNTS))}"
_ORDER: Final = " ORDER BY position, id"
_LINES: Final[dict[Paper, str]] = {
    "offer": f"{_SELECT} FROM offer_line WHERE offer_id = ?{_ORDER}",
    "invoice": f"{_SELECT} FROM invoice_line WHERE invoice_id = ?{_ORDER}",
    "sales_order": f"{_SELECT} FROM sales_order_line WHERE sales_order_id = ?{_ORDER}",
    "credit_note": f"{_SELECT} FROM credit_note_line WHERE credit_note_id = ?{_ORDER}",
}


def of(paper: Paper, paper_id: int) -> list[StoredLine]:
    """Lines of a document in their order."""
    return [_line(found) for found in rows(_LINES[paper], paper_id)]


def of_offer(offer_id: int) -> list[StoredLine]:
    """Lines of an offer in their order."""
    return of("offer", offer_id)


def of_invoice(invoice_id: int) -> list[StoredLine]:
    """Lines of an invoice in their order."""
    return of("invoice", invoice_id)


def of_order(order_id: int) -> list[StoredLine]:
    """Lines of a version of an order in their order."""
    return of("sales_order", order_id)


def of_credit(credit_id: int) -> list[StoredLine]:
    """Lines of a credit note in their order."""
    return of("credit_note", credit_id)


def product(product_id: int) -> ProductFacts | None:
    """What a line takes from the product, or None when it is gone."""
    found = row(_PRODUCT, product_id)
    if found is None:
        return None
    facts = ProductFacts._make(found)
    return facts._replace(price_includes_vat=bool(facts.price_includes_vat))


def goods(product_ids: Sequence[int]) -> list[GoodsFacts]:
    """What the catalogue says of the products, deleted ones too."""
    found = rows(_GOODS + marks(len(product_ids)) + ")", *product_ids)
    return [
        GoodsFacts(product_id, lowest, bool(included), stock, lead, bool(active), lot, multiple)
        for product_id, lowest, included, stock, lead, active, lot, multiple in found
    ]


def _line(found: tuple[Any, ...]) -> StoredLine:
    facts = list(found[1 : 1 + len(COLUMNS)])
    facts[7] = bool(facts[7])
    facts[8] = PriceSource(facts[8])
    facts[13], facts[14] = LineKind(facts[13]), Standing(facts[14])
    facts[17] = trace_of(facts[17])
    draft = LineDraft(*facts)
    amount, vat, total = found[1 + len(COLUMNS) :]
    gross = div_half_up(draft.quantity_milli * draft.price_minor, 1000)
    # A lowered price is a sum without a quantity: nothing was taken off it.
    discount = gross - amount if draft.quantity_milli else 0
    return StoredLine(int(found[0]), draft, LineTotals(amount, discount, vat, total))
