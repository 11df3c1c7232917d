"""Writing the lines of documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from salesapp.db.connection import execute, executemany
from salesapp.db.queries.document_lines import AMOUNTS, COLUMNS, Paper
from salesapp.domain.lines import LineDraft
from salesapp.domain.price_trace import trace_text
from salesapp.domain.pricing import DocumentTotals

_NAMES: Final = (*COLUMNS, *AMOUNTS, "position")
_CLEAR: Final[dict[Paper, str]] = {
    "offer": "DELETE FROM offer_line WHERE offer_id = ?",
    "sales_order": "DELETE FROM sales_order_line WHERE sales_order_id = ?",
    "invoice": "DELETE FROM invoice_line WHERE invoice_id = ?",
    "credit_note": "DELETE FROM credit_note_line WHERE credit_note_id = ?",
}


def _insert(paper: Paper, more: Sequence[str]) -> str:
    names = (*_NAMES, f"{paper}_id", *more)
    holes = ", ".join("?" for _ in names)
    return f"INSERT INTO {paper}_line ({', '.join(names)}) VALUES ({holes})"  # noqa: S608


def replace_lines(
    paper: Paper,
    paper_id: int,
    lines: Sequence[LineDraft],
    totals: DocumentTotals,
    more: Mapping[str, Sequence[object]] = MappingProxyType({}),
) -> None:
    """Write all lines of a draft anew, with their amounts.

    `more` are columns of this kind of document only, each with a value for every line.
    """
    execute(_CLEAR[paper], paper_id)
    executemany(
        _insert(paper, tuple(more)),
        [
            (
                *line_facts(line),
                amounts.amount_minor,
                amounts.vat_minor,
                amounts.total_minor,
                position,
                paper_id,
                *(cells[position] for cells in more.values()),
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
        line.order_key,
    )
