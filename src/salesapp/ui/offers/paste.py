"""Tables out of a spreadsheet, pasted as text: article and quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from salesapp.domain.money import MAX_MILLI, parse_quantity

_ONE_ROW = re.compile(r"[^;]+;\s*[\d\s.,]+(?:[^\W\d_]+\.?)?;?")
"""`БТЦ-20-80; 3 200`: one row is a table, too."""
_THOUSANDS = re.compile(r"([\d\s.,]+?)\s*тыс(?:\.|яч\w*)?(?:\s*шт\w*\.?)?", re.IGNORECASE)
_COLUMNS = re.compile(r"\t|;|\s{2,}")


class PastedRow(NamedTuple):
    """A line of the table; without a number the quantity is one."""

    sku: str
    quantity_milli: int


def is_table(text: str) -> bool:
    """Whether a text is a table rather than a word to search for."""
    told = text.strip()
    return "\t" in told or "\n" in told or _ONE_ROW.fullmatch(told) is not None


def rows_of(text: str) -> list[PastedRow]:
    """Articles with quantities; a line of headings and empty lines are left out."""
    found: list[PastedRow] = []
    for number, line in enumerate(filter(None, map(str.strip, text.splitlines()))):
        cells = [cell.strip() for cell in _COLUMNS.split(line) if cell.strip()]
        quantity = _quantity(cells[1:])
        if quantity is None and number == 0 and len(cells) > 1:
            continue
        if cells:
            found.append(PastedRow(cells[0], 1000 if quantity is None else quantity))
    return found


def _quantity(cells: Sequence[str]) -> int | None:
    """The first cell that is a number."""
    numbers = (_number(cell) for cell in cells)
    return next((number for number in numbers if number is not None), None)


def _number(cell: str) -> int | None:
    """`3 200 шт`, `1,5 тыс. шт`."""
    thousands = _THOUSANDS.fullmatch(cell)
    if thousands is None:
        return parse_quantity(cell)
    number = parse_quantity(thousands[1])
    return None if number is None or number > MAX_MILLI // 1000 else number * 1000
