"""Workbooks with typed cells, written row by row: a text stays a text, whatever it looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from salesapp.domain.fields import FieldType
from salesapp.domain.tables import DAYS, NUMBERS, Cell, OutColumn, OutTable, Row, foreign_text
from salesapp.exchange.money_columns import MoneyColumns

LAST_ROW: Final = 1_048_575
"""Number of the last row of a sheet, counted from zero."""
LONGEST: Final = 32_767
"""Signs that a cell can hold."""
_EPOCH: Final = date(1899, 12, 30).toordinal()
_HEAD: Final = 0xEEF1F5
_DAY_MINUTES: Final = 24 * 60
_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NOT_IN_A_NAME: Final = re.compile(r"[\[\]:*?/\\]")

Put = Callable[[int, int, Cell], object]


def write_xlsx(
    path: Path, table: OutTable, batches: Iterable[list[Row]], folder: Path | None = None
) -> None:
    """Write the rows below a head that stays in view; `folder` is for what is written meanwhile.

    A list longer than a sheet goes on in the next one.

    Raises:
        OSError: What the machine refuses.
    """
    write_book(path, [(table, batches)], folder)


def write_book(
    path: Path,
    tables: Sequence[tuple[OutTable, Iterable[list[Row]]]],
    folder: Path | None = None,
) -> None:
    """Write tables one after the other, each in a sheet of its name; the first one names the book.

    Raises:
        OSError: What the machine refuses.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    options = dict(_OPTIONS) if folder is None else {**_OPTIONS, "tmpdir": str(folder)}
    book = Workbook(str(path), options)
    book.set_properties({"title": tables[0][0].title, "comments": tables[0][0].note})
    formats = _Formats(book)
    try:
        for table, batches in tables:
            money = MoneyColumns(table, folder)
            rows = money.watched(row for batch in batches for row in batch)
            number = 1
            while _fill(book, table, _Looks(formats, money), rows, number):
                number += 1
        book.close()
    except FileCreateError as error:
        _let_go(book)
        # The library wraps what the machine said; whoever tells it asks for the number.
        raise error.args[0] from error
    except BaseException:
        _let_go(book)
        raise


def _let_go(book: Any) -> None:
    """Close what the sheets of a broken off book keep beside: the library leaves it open."""
    for sheet in book.worksheets():
        # A full disk refuses what is left to be written: it was told already.
        with suppress(OSError):
            if sheet.row_data_fh is not None:
                sheet.row_data_fh.close()


class _Formats:
    """The looks of cells, each made once for the book."""

    def __init__(self, book: Any) -> None:
        from xlsxwriter.color import Color

        self._book = book
        self._foreign: dict[str, Any] = {}
        self.head = book.add_format(
            {"bold": True, "bg_color": Color(_HEAD), "bottom": 1, "text_wrap": True}
        )
        self.text = book.add_format({"num_format": "@"})
        self.money = book.add_format({"num_format": "#,##0.00"})
        self.whole = book.add_format({"num_format": "#,##0"})
        self.part = book.add_format({"num_format": "#,##0.0##"})
        self.whole_percent = book.add_format({"num_format": "0%"})
        self.percent = book.add_format({"num_format": "0.0#%"})
        self.day = book.add_format({"num_format": "dd.mm.yyyy"})
        self.moment = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})

    def foreign(self, code: str) -> Any:
        """Sums of another currency: its code stands in the format, the cell is a number."""
        if code not in self._foreign:
            look = f"#,##0.00\\ [${code}]"
            self._foreign[code] = self._book.add_format({"num_format": look})
        return self._foreign[code]


class _Looks(NamedTuple):
    """The looks of the book, and which columns of a table are of one other currency."""

    formats: _Formats
    money: MoneyColumns


def _fill(book: Any, table: OutTable, looks: _Looks, rows: Iterator[Row], number: int) -> bool:
    """Fill one sheet; whether rows are left for another."""
    formats = looks.formats
    first = next(rows, None)
    if first is None and number > 1:
        return False
    sheet = book.add_worksheet(_sheet_name(table.title, number))
    for place, column in enumerate(table.columns):
        width = max(48, min(column.width, 420))
        # What is typed into a column of texts later stays a text, too; a look for every cell of
        # it would cost a seventh of the whole.
        is_text = column.type not in NUMBERS and column.type not in DAYS
        sheet.set_column_pixels(place, place, width, formats.text if is_text else None)
        sheet.write_string(0, place, column.title, formats.head)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    puts = [(place, _put(sheet, one, table, looks)) for place, one in enumerate(table.columns)]
    at = 0
    while first is not None:
        at += 1
        for (place, put), cell in zip(puts, first, strict=True):
            if cell is not None and cell != "":
                put(at, place, cell)
        if at == LAST_ROW:
            break
        first = next(rows, None)
    last = len(table.columns) - 1
    sheet.autofilter(0, 0, max(at, 1), last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{LAST_ROW + 1}"})
    return at == LAST_ROW


def _put(sheet: Any, column: OutColumn, table: OutTable, looks: _Looks) -> Put:
    """How a cell of a column is written."""
    formats, codes = looks.formats, looks.money.codes
    string, number = sheet.write_string, sheet.write_number
    text_look = formats.text

    def text(row: int, place: int, cell: Cell) -> object:
        if cell.__class__ is str and len(cell) <= LONGEST:
            return string(row, place, cell)
        return string(row, place, _as_text(cell, table)[:LONGEST], text_look)

    def day(row: int, place: int, cell: Cell) -> object:
        serial = _serial(cell)
        if serial is None:
            return text(row, place, cell)
        look = formats.day if column.type is FieldType.DAY else formats.moment
        return number(row, place, serial, look)

    if column.type in (FieldType.DAY, FieldType.MOMENT):
        return day
    if column.type not in NUMBERS:
        return text
    unit = {FieldType.MONEY: 100, FieldType.NUMBER: 1000, FieldType.PERCENT: 10_000}[column.type]
    whole_unit = 100 if column.type is FieldType.PERCENT else unit
    whole, part = {
        FieldType.MONEY: (formats.money, formats.money),
        FieldType.NUMBER: (formats.whole, formats.part),
        FieldType.PERCENT: (formats.whole_percent, formats.percent),
    }[column.type]

    def amount(row: int, place: int, cell: Cell) -> object:
        if type(cell) is not int:
            if isinstance(cell, list) and codes.get(place) == cell[1]:
                return number(row, place, cell[0] / unit, formats.foreign(cell[1]))
            return text(row, place, cell)
        look = whole if part is whole or not cell % whole_unit else part
        return number(row, place, cell / unit, look)

    return amount


def _as_text(cell: Cell, table: OutTable) -> str:
    """A cell as a text; dollars beside roubles are one, so that no sum of the column adds both."""
    if isinstance(cell, bool):
        return table.yes if cell else table.no
    return foreign_text(cell) if isinstance(cell, list) else str(cell)


def _serial(cell: Cell) -> float | None:
    """A day, or a moment, as the number spreadsheets know it by; None for another text."""
    try:
        shown = str(cell)
        days = date.fromisoformat(shown[:10]).toordinal() - _EPOCH
        if len(shown) > 10:
            return days + (int(shown[11:13]) * 60 + int(shown[14:16])) / _DAY_MINUTES
    except ValueError:
        return None
    return days if days > 0 else None


def _sheet_name(title: str, number: int) -> str:
    """The title as the name of a sheet: 31 signs, none of those a name may not hold."""
    tail = f" {number}" if number > 1 else ""
    name = " ".join(_NOT_IN_A_NAME.sub(" ", title).split()).strip("'")[: 31 - len(tail)]
    return (name.strip("'") or "Salesapp") + tail
