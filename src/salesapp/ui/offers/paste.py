"""Tables out of a spreadsheet, pasted as text: article and quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from salesapp.domain.money import parse_quantity
from salesapp.ui.format import quantity
from salesapp.ui.translate import translate

_NAMED = 8
_LONGEST = 32
_COLUMNS = re.compile(r"\t|;|\s{2,}")


class PastedRow(NamedTuple):
    """A line of the table; without a number the quantity is one."""

    sku: str
    quantity_milli: int


def is_table(text: str) -> bool:
    """Whether a text is a table rather than a word to search for."""
    return "\t" in text.strip() or "\n" in text.strip()


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


def unknown_text(articles: Sequence[str]) -> str:
    """Names the first articles that nobody knows, and counts them all."""
    shown = ", ".join(one[:_LONGEST] for one in articles[:_NAMED])
    if len(articles) <= _NAMED:
        return translate("Paste", "Not in the catalogue: {articles}").format(articles=shown)
    told = translate("Paste", "Not in the catalogue: {articles} and others, {count} in all")
    return told.format(articles=shown, count=quantity(len(articles) * 1000))


def _quantity(cells: Sequence[str]) -> int | None:
    """The first cell that is a number."""
    numbers = (parse_quantity(cell) for cell in cells)
    return next((number for number in numbers if number is not None), None)
