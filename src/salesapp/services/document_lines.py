"""Choosing the lines of offers and invoices from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from salesapp.db.queries import document_lines, organizations
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft, PriceSource, price_in_mode
from salesapp.domain.organizations import OrganizationDraft, line_vat_bp
from salesapp.domain.vat import VatMode


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


def line_from_product(
    product_id: int, quantity_milli: int, mode: VatMode, rated_on: date
) -> LineDraft:
    """A row for goods: price of the catalogue in the VAT mode, rate of the day of shipment."""
    found = document_lines.product(product_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, field="product_id")
    name, sku, unit, price, includes_vat, product_bp, cost = found
    card = organizations.current()
    seller = OrganizationDraft("") if card is None else card.draft
    vat_bp = line_vat_bp(seller.tax_mode, product_bp, rated_on)
    base = None
    if price is not None:
        base = price_in_mode(price, vat_bp, mode, includes_vat=includes_vat)
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
    for one in document_lines.goods(list(rates)):
        lowest = one.min_price_minor
        if lowest is not None:
            rate = rates[one.product_id]
            lowest = price_in_mode(lowest, rate, mode, includes_vat=one.price_includes_vat)
        found[one.product_id] = Goods(lowest, one.stock_milli, one.lead_days, one.is_active)
    return found


def repricings(lines: Sequence[LineDraft], mode: VatMode, rated_on: date) -> list[Repricing]:
    """Rows whose goods have another price in the catalogue now."""
    changed: list[Repricing] = []
    for number, line in enumerate(lines):
        if line.product_id is None or document_lines.product(line.product_id) is None:
            continue
        fresh = line_from_product(line.product_id, line.quantity_milli, mode, rated_on)
        if fresh.base_price_minor != line.base_price_minor:
            changed.append(Repricing(number, line.base_price_minor, fresh.base_price_minor))
    return changed
