"""Rejected rows as a file to mend and to import again."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

from salesapp.exchange.files import guard_cell, write_safely
from salesapp.exchange.rows import ParsedFile, Rejected, Trouble


def write_rejects(
    path: Path,
    parsed: ParsedFile,
    reason_heading: str,
    reason_of: Callable[[Trouble], str],
) -> int:
    """Write the rejected rows with the reason in one more column; return how many."""
    headings = tuple(column.heading for column in parsed.columns)
    rows = [(one.cells, _reason(one, reason_of)) for one in parsed.rejected]
    return write_rows(path, headings, rows, reason_heading)


def write_rows(
    path: Path,
    headings: tuple[str, ...],
    rows: list[tuple[tuple[str, ...], str]],
    reason_heading: str,
) -> int:
    """Write rows (cells, reason) under the headings: UTF-8 with a mark, `;`, all quoted.

    Rows longer than the headings keep their cells; the reason then follows the last of them.
    """
    width = max((len(headings), *(len(cells) for cells, _reason in rows)))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow([*map(guard_cell, _padded(headings, width)), guard_cell(reason_heading)])
    for cells, reason in rows:
        writer.writerow([*map(guard_cell, _padded(cells, width)), guard_cell(reason)])
    write_safely(path, text.getvalue().encode("utf-8-sig", "backslashreplace"))
    return len(rows)


def _reason(one: Rejected, reason_of: Callable[[Trouble], str]) -> str:
    return f"{one.row_number}: {reason_of(one.code)}"


def _padded(cells: tuple[str, ...], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]
