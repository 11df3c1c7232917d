"""Cells of a batch as values of our fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final

from salesapp.domain.fields import FieldType
from salesapp.domain.table_imports import EXTERNAL_ID, ID, LIST, ImportField, TableOptions
from salesapp.domain.text import fold
from salesapp.exchange.cells import CellError, converter, currency_sign, one_line
from salesapp.exchange.reaches import read_cell
from salesapp.exchange.rows import ReachKind, Severity, Trouble
from salesapp.exchange.spool import Batch
from salesapp.exchange.table_headings import beside_price, told_of_price
from salesapp.services.importing.tables.rows import Note, Row

_REACHES: Final = {
    FieldType.PHONE: ReachKind.PHONE,
    FieldType.EMAIL: ReachKind.EMAIL,
}
_OF_CURRENCY: Final = frozenset({"price_minor", "amount_minor"})
"""Sums that are in the currency of their record; all others are in roubles."""
_PURPOSES: Final = {"mobile": "mobile", "other": "other"}


class CellReader:
    """Reads rows with the mapping and the formats the user chose."""

    def __init__(self, options: TableOptions, headings: Sequence[str]) -> None:
        self._header = options.header
        self._width = options.width or 1 << 30
        self._headings = headings
        self._plain: list[tuple[int, str, Callable[[str], Any]]] = []
        self._reached: list[tuple[int, str, ReachKind, str]] = []
        self._told: dict[str, Any] = {}
        self._of_lists: list[tuple[str, dict[str, Any], dict[str, int]]] = []
        seen: set[str] = set()
        for place, code in enumerate(options.mapping):
            # A field is filled by the first column sent to it.
            if not code or code in seen:
                continue
            seen.add(code)
            self._take_column(place, code, options.field(code), options)
            if code.startswith(LIST) and place < len(headings):
                self._of_lists.append((code, *_told_of_list(headings, place)))
            if code == "price_minor" and place < len(headings):
                self._told = told_of_price(headings[place])
        self._takes_currency = "currency" not in seen
        self._told = {name: value for name, value in self._told.items() if name not in seen}

    def _take_column(
        self, place: int, code: str, field: ImportField | None, options: TableOptions
    ) -> None:
        if code in (ID, EXTERNAL_ID) or field is None:
            self._plain.append((place, code, one_line))
            return
        kind = ReachKind.SITE if code == "site" else _REACHES.get(field.type)
        # Leads keep their phones as the text they came in.
        if kind is None or code in ("phones", "emails") or code.startswith("custom:"):
            self._plain.append((place, code, converter(field, options)))
        else:
            purpose = _PURPOSES.get(code.rpartition(".")[2], "work")
            self._reached.append((place, code, kind, purpose))

    def read(self, batch: Batch) -> list[Row]:
        """The rows below the headings."""
        return [
            self._row(number, cells)
            for number, cells in zip(batch.numbers, batch.rows, strict=True)
            if number > self._header
        ]

    def _row(self, number: int, cells: list[str]) -> Row:
        values: dict[str, Any] = {}
        row = Row(number, values, {}, [])
        width = len(cells)
        if width > self._width:
            row.is_refused = True
            row.notes.append(Note(Trouble.TOO_MANY_CELLS, Severity.ERROR))
            return row
        for place, code, convert in self._plain:
            if place < width and (text := cells[place]):
                if code in _OF_CURRENCY:
                    text = self._without_sign(text, values)
                try:
                    values[code] = convert(text)
                except CellError as wrong:
                    if code == "stock_milli" and wrong.trouble is Trouble.NEGATIVE:
                        # Some programs sell what is not there yet: nothing is in store then.
                        values[code] = 0
                        self._note(row, place, text, wrong.trouble, Severity.WARNING)
                        continue
                    row.is_refused = True
                    self._note(row, place, text, wrong.trouble, Severity.ERROR)
        if self._told and "price_minor" in values:
            # What the cell itself says goes before what its heading says.
            values |= {name: told for name, told in self._told.items() if name not in values}
        self._tell_of_lists(values, cells)
        self._reach(row, cells)
        return row

    def _without_sign(self, text: str, values: dict[str, Any]) -> str:
        """A sum as a number; the sign of its currency is told unless a column tells it."""
        told = currency_sign(text)
        if told is None:
            return text
        if self._takes_currency:
            values["currency"] = told[1]
        return told[0]

    def _tell_of_lists(self, values: dict[str, Any], cells: list[str]) -> None:
        """Tax and currency of the prices of lists, beside them as ``list:1 price_includes_vat``."""
        for code, told, places in self._of_lists:
            if code not in values:
                continue
            for name, one in told.items():
                values[f"{code} {name}"] = one
            for name, place in places.items():
                if place < len(cells) and (text := cells[place]):
                    with suppress(CellError):
                        values[f"{code} {name}"] = _OF_LIST[name](text)

    def _reach(self, row: Row, cells: list[str]) -> None:
        for place, code, kind, purpose in self._reached:
            if place < len(cells) and (text := cells[place]):
                found, bad = read_cell(kind, purpose, text)
                row.reaches[code] = found
                if bad:
                    trouble = Trouble.PHONE if kind is ReachKind.PHONE else Trouble.EMAIL
                    row.notes += (
                        Note(trouble, Severity.WARNING, self._headings[place], one) for one in bad
                    )

    def _note(self, row: Row, place: int, text: str, trouble: Trouble, severity: Severity) -> None:
        row.notes.append(Note(trouble, severity, self._headings[place], text[:200]))


_OF_LIST: Final[dict[str, Callable[[str], Any]]] = {
    name: converter(ImportField(name, kind), TableOptions())
    for name, kind in (("price_includes_vat", FieldType.FLAG), ("currency", FieldType.TEXT))
}


def _told_of_list(headings: Sequence[str], place: int) -> tuple[dict[str, Any], dict[str, int]]:
    """What the heading of a price tells of it, and which columns tell it row by row."""
    wanted = {fold(heading): at for at, heading in enumerate(headings) if heading and at != place}
    places = {
        name: wanted[told]
        for name, beside in beside_price(headings[place]).items()
        for told in beside
        if told in wanted
    }
    return told_of_price(headings[place]), places
