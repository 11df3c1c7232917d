"""Writing the lines of offers and invoices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from salesapp.db.connection import execute, executemany
from salesapp.domain.lines import LineDraft
from salesapp.domain.pricing import DocumentTotals

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
