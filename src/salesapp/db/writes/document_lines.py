"""Writing the lines of documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from salesapp.db.connection import executemany, rows
from salesapp.db.queries.document_lines import AMOUNTS, COLUMNS, Paper
from salesapp.domain.lines import LineDraft
from salesapp.domain.price_trace import trace_text
from salesapp.domain.pricing import DocumentTotals

_NAMES: Final = (*COLUMNS, *AMOUNTS, "position")


def _names(more: Sequence[str]) -> tuple[str, ...]:
    return (*_NAMES, *more)


def _kept(paper: Paper, more: Sequence[str]) -> str:
    names = ", ".join(_names(more))
    return f"SELECT id, {names} FROM {paper}_line WHERE {paper}_id = ? ORDER BY position, id"  # noqa: S608


def _insert(paper: Paper, more: Sequence[str]) -> str:
    names = (*_names(more), f"{paper}_id")
    holes = ", ".join("?" for _ in names)
    return f"INSERT INTO {paper}_line ({', '.join(names)}) VALUES ({holes})"  # noqa: S608


def _update(paper: Paper, more: Sequence[str]) -> str:
    cells = ", ".join(f"{name} = ?" for name in _names(more))
    return f"UPDATE {paper}_line SET {cells} WHERE id = ?"  # noqa: S608


def replace_lines(
    paper: Paper,
    paper_id: int,
    lines: Sequence[LineDraft],
    totals: DocumentTotals,
    more: Mapping[str, Sequence[object]] = MappingProxyType({}),
) -> None:
    """Write the lines of a draft with their amounts; rows that stay as they are, are not touched.

    So a gesture on one line of a thousand is one row in the journal, not two thousand.
    `more` are columns of this kind of document only, each with a value for every line.
    """
    names = tuple(more)
    wanted = [
        (
            *line_facts(line),
            amounts.amount_minor,
            amounts.vat_minor,
            amounts.total_minor,
            position,
            *map(_plain, (cells[position] for cells in more.values())),
        )
        for position, (line, amounts) in enumerate(zip(lines, totals.lines, strict=True))
    ]
    kept = rows(_kept(paper, names), paper_id)
    changed = [
        (*new, old[0]) for old, new in zip(kept, wanted, strict=False) if tuple(old[1:]) != new
    ]
    executemany(_update(paper, names), changed)
    executemany(_insert(paper, names), [(*new, paper_id) for new in wanted[len(kept) :]])
    executemany(
        f"DELETE FROM {paper}_line WHERE id = ?",  # noqa: S608
        [(old[0],) for old in kept[len(wanted) :]],
    )


def _plain(cell: object) -> object:
    """A cell as the store has it, to be held against what is there."""
    return cell.isoformat() if isinstance(cell, date) else cell


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
