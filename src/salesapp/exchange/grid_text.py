"""Where the headings of a table stand, and delimited text as rows."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.domain.phones import check_email, parse_phones
from salesapp.domain.tax_ids import check_inn
from salesapp.exchange.grid import HeadRow
from salesapp.exchange.table_headings import known_headings

_LOOKED_AT = 25


def find_header(head: Sequence[HeadRow]) -> int:
    """Number of the row with the headings, 0 when the first row is data already."""
    rows = head[:_LOOKED_AT]
    if not rows:
        return 0
    best = max(rows, key=lambda row: (known_headings(row.cells), -row.number))
    known = known_headings(best.cells)
    filled = sum(bool(cell.strip()) for cell in best.cells)
    if known >= 2 or (known and known == filled):
        return best.number
    usual = sorted(sum(bool(cell.strip()) for cell in row.cells) for row in rows)[len(rows) // 2]
    for row in rows:
        if sum(bool(cell.strip()) for cell in row.cells) < max(1, 0.6 * usual):
            # A title or a date above the table.
            continue
        return 0 if _is_data(row.cells) else row.number
    return rows[0].number


def _is_data(cells: Sequence[str]) -> bool:
    """Whether a row holds values rather than names of columns."""
    for cell in cells:
        text = cell.strip()
        if not text:
            continue
        if text.replace(",", "").replace(".", "").replace(" ", "").lstrip("-").isdigit():
            return True
        if check_inn(text).valid or check_email(text):
            return True
        if any(phone.valid for phone in parse_phones(text)):
            return True
    return False
