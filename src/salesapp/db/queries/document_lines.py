"""Stored lines of offers and invoices."""

from __future__ import annotations

from typing import Any, NamedTuple

from salesapp.db.connection import rows
from salesapp.domain.lines import LineDraft, PriceSource
from salesapp.domain.money import div_half_up
from salesapp.domain.pricing import LineTotals


class StoredLine(NamedTuple):
    """A line with the amounts stored beside it."""

    id: int
    draft: LineDraft
    totals: LineTotals


_COLUMNS = """
SELECT id, name, quantity_milli, price_minor, unit, sku, product_id, base_price_minor,
    is_price_manual, price_source, discount_bp, vat_bp, cost_minor, amount_minor, vat_minor,
    total_minor
"""
_OFFER = _COLUMNS + " FROM offer_line WHERE offer_id = ? ORDER BY position, id"
_INVOICE = _COLUMNS + " FROM invoice_line WHERE invoice_id = ? ORDER BY position, id"


def of_offer(offer_id: int) -> list[StoredLine]:
    """Lines of an offer in their order."""
    return [_line(found) for found in rows(_OFFER, offer_id)]


def of_invoice(invoice_id: int) -> list[StoredLine]:
    """Lines of an invoice in their order."""
    return [_line(found) for found in rows(_INVOICE, invoice_id)]


def _line(found: tuple[Any, ...]) -> StoredLine:
    draft = LineDraft(
        name=found[1],
        quantity_milli=found[2],
        price_minor=found[3],
        unit=found[4],
        sku=found[5],
        product_id=found[6],
        base_price_minor=found[7],
        is_price_manual=bool(found[8]),
        price_source=PriceSource(found[9]),
        discount_bp=found[10],
        vat_bp=found[11],
        cost_minor=found[12],
    )
    amount, vat, total = found[13:16]
    gross = div_half_up(draft.quantity_milli * draft.price_minor, 1000)
    return StoredLine(int(found[0]), draft, LineTotals(amount, gross - amount, vat, total))
