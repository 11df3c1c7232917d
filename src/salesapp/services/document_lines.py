"""Writing the lines of offers and invoices, and choosing them from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

from salesapp.db.connection import execute, executemany, marks, row, rows
from salesapp.db.queries import organizations
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft, PriceSource, price_in_mode
from salesapp.domain.organizations import OrganizationDraft, line_vat_bp
from salesapp.domain.pricing import DocumentTotals
from salesapp.domain.vat import VatMode

Table = Literal["offer", "invoice"]

_COLUMNS = """
(position, sku, name, unit, quantity_milli, base_price_minor, price_minor, is_price_manual,
 price_source, discount_bp, vat_bp, cost_minor, amount_minor, vat_minor, total_minor, product_id,
"""
_HOLES = " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CLEAR: Final[dict[Table, str]] = {
    "offer": "DELETE FROM offer_line WHERE offer_id = ?",
    "invoice": "DELETE FROM invoice_line WHERE invoice_id = ?",
}
_INSERT: Final[dict[Table, str]] = {
    "offer": "INSERT INTO offer_line " + _COLUMNS + " offer_id)" + _HOLES,
    "invoice": "INSERT INTO invoice_line " + _COLUMNS + " invoice_id)" + _HOLES,
}
_GOODS = """
SELECT id, min_price_minor, price_includes_vat, stock_milli, lead_days, is_active
FROM product WHERE id IN (
"""
_PRODUCT = """
SELECT name, sku, unit, price_minor, price_includes_vat, vat_bp, cost_minor FROM product
WHERE id = ? AND deleted_at IS NULL
"""


class Goods(NamedTuple):
    """What the catalogue says beside a row; the lowest price is in the mode of the document."""

    min_price_minor: int | None
    stock_milli: int | None
    lead_days: int | None
    is_active: bool


class Repricing(NamedTuple):
    """A row (from 0) whose price of the catalogue is not what it was; nothing changes by itself."""

    row: int
    old_base_minor: int | None
    new_base_minor: int | None


def replace_lines(
    table: Table, paper_id: int, lines: Sequence[LineDraft], totals: DocumentTotals
) -> None:
    """Write all lines of a draft anew, with their amounts."""
    execute(_CLEAR[table], paper_id)
    executemany(
        _INSERT[table],
        [
            (
                position,
                line.sku,
                line.name.strip(),
                line.unit,
                line.quantity_milli,
                line.base_price_minor,
                line.price_minor,
                int(line.is_price_manual),
                str(line.price_source),
                line.discount_bp,
                line.vat_bp,
                line.cost_minor,
                amounts.amount_minor,
                amounts.vat_minor,
                amounts.total_minor,
                line.product_id,
                paper_id,
            )
            for position, (line, amounts) in enumerate(zip(lines, totals.lines, strict=True))
        ],
    )


def line_from_product(
    product_id: int, quantity_milli: int, mode: VatMode, rated_on: date
) -> LineDraft:
    """A row for goods: price of the catalogue in the VAT mode, rate of the day of shipment."""
    found = row(_PRODUCT, product_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, field="product_id")
    name, sku, unit, price, includes_vat, product_bp, cost = found
    card = organizations.current()
    seller = OrganizationDraft("") if card is None else card.draft
    vat_bp = line_vat_bp(seller.tax_mode, product_bp, rated_on)
    base = None
    if price is not None:
        base = price_in_mode(price, vat_bp, mode, includes_vat=bool(includes_vat))
    return LineDraft(
        name=name,
        sku=sku,
        unit=unit,
        quantity_milli=quantity_milli,
        product_id=product_id,
        base_price_minor=base,
        price_minor=base or 0,
        price_source=PriceSource.NONE if base is None else PriceSource.BASE,
        vat_bp=vat_bp,
        cost_minor=cost,
    )


def goods(lines: Sequence[LineDraft], mode: VatMode) -> dict[int, Goods]:
    """Facts of the catalogue for the rows, by product: lowest price, stock, delivery time."""
    rates = {line.product_id: line.vat_bp for line in lines if line.product_id is not None}
    found: dict[int, Goods] = {}
    for product_id, lowest, includes_vat, stock, lead, active in rows(
        _GOODS + marks(len(rates)) + ")", *rates
    ):
        if lowest is not None:
            included = bool(includes_vat)
            lowest = price_in_mode(lowest, rates[product_id], mode, includes_vat=included)
        found[product_id] = Goods(lowest, stock, lead, bool(active))
    return found


def repricings(lines: Sequence[LineDraft], mode: VatMode, rated_on: date) -> list[Repricing]:
    """Rows whose goods have another price in the catalogue now."""
    changed: list[Repricing] = []
    for number, line in enumerate(lines):
        if line.product_id is None or row(_PRODUCT, line.product_id) is None:
            continue
        fresh = line_from_product(line.product_id, line.quantity_milli, mode, rated_on)
        if fresh.base_price_minor != line.base_price_minor:
            changed.append(Repricing(number, line.base_price_minor, fresh.base_price_minor))
    return changed
