"""Writing the lines of documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from salesapp.db.connection import execute, executemany
from salesapp.db.queries.document_lines import AMOUNTS, COLUMNS, Paper
from salesapp.domain.lines import LineDraft
from salesapp.domain.price_trace import trace_text
from salesapp.domain.pricing import DocumentTotals

_NAMES: Final = ", ".join((*COLUMNS, *AMOUNTS, "position"))
_HOLES: Final = ", ".join("?" for _ in (*COLUMNS, *AMOUNTS, "position", "paper"))
_CLEAR: Final[dict[Paper, str]] = {
    "offer": "DELETE FROM offer_line WHERE offer_id = ?",
    "invoice": "DELETE FROM invoice_line WHERE invoice_id = ?",
}
_INSERT: Final[dict[Paper, str]] = {
    "offer": f"INSERT INTO offer_line ({_NAMES}, offer_id) VALUES ({_HOLES})",  # noqa: S608
    "invoice": f"INSERT INTO invoice_line ({_NAMES}, invoice_id) VALUES ({_HOLES})",  # noqa: S608
}


def replace_lines(
    paper: Paper, paper_id: int, lines: Sequence[LineDraft], totals: DocumentTotals
) -> None:
    """Write all lines of a draft anew, with their amounts."""
    execute(_CLEAR[paper], paper_id)
    executemany(
        _INSERT[paper],
        [
            (
                *line_facts(line),
                amounts.amount_minor,
                amounts.vat_minor,
                amounts.total_minor,
                position,
                paper_id,
            )
            for position, (line, amounts) in enumerate(zip(lines, totals.lines, strict=True))
        ],
    )


def line_facts(line: LineDraft) -> tuple[Any, ...]:
    """Values of `COLUMNS` for a line."""
    return (
        line.name.strip(),
        line.quantity_milli,
        line.price_minor,
        line.unit,
        line.sku,
        line.product_id,
        line.base_price_minor,
        int(line.is_price_manual),
        str(line.price_source),
        line.discount_bp,
        line.vat_bp,
        line.cost_minor,
        line.discount_minor,
        str(line.kind),
        str(line.standing),
        line.variant,
        line.note,
        trace_text(line.trace),
    )
