"""A table that leaves the program: typed columns, plain cells, the words about it.

Cells are values that JSON can hold, by the type of their column: money in minor units, numbers in
thousandths, percents in basis points, days and moments as ISO text (moments by the local clock),
flags as they are, everything else as text. A text in a typed column stays a text; money of another
currency than roubles is a list of the sum and the code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, TypeAlias

from salesapp.domain.currencies import SIGNS
from salesapp.domain.fields import FieldType
from salesapp.domain.money import format_money, format_percent, format_quantity

Cell: TypeAlias = str | int | bool | list[Any] | None
Row: TypeAlias = list[Cell]

NUMBERS: Final = {FieldType.MONEY: 2, FieldType.NUMBER: 3, FieldType.PERCENT: 2}
"""Types whose cells are integers, with the places behind the comma."""
DAYS: Final = frozenset({FieldType.DAY, FieldType.MOMENT})


@dataclass(frozen=True, slots=True)
class OutColumn:
    """A column: its title, what its cells are, its width on the screen in pixels."""

    title: str
    type: FieldType = FieldType.TEXT
    width: int = 100


@dataclass(frozen=True, slots=True)
class OutTable:
    """What a file or a sheet of paper says besides its rows.

    Attributes:
        title: Name of the list.
        note: Filters, order, what was marked: in words.
        day: The day it was made, as it is printed.
        yes: The word for a flag that is set.
        no: The word for a flag that is not set.
        pages: Words of the foot of a page, with the places {page} and {pages}.
        count: How many rows there are, in words.
        made_on: The same day as ISO text, for what the file says of itself.
        turn: How the sheets lie: ``portrait``, ``landscape``, or as the columns need it.
    """

    title: str
    columns: tuple[OutColumn, ...]
    note: str = ""
    day: str = ""
    yes: str = "да"
    no: str = "нет"
    pages: str = "{page} / {pages}"
    count: str = ""
    made_on: str = "2026-01-01"
    turn: str = ""
    language: str = "ru"


def cell_of(value: object) -> Cell:
    """A value of a record as a cell."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, tuple | list) and is_foreign(value):
        return list(value)
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value.value) if isinstance(value, Enum) else str(value)


def is_foreign(cell: object) -> bool:
    """Whether a cell is a sum of another currency with its code."""
    return (
        isinstance(cell, tuple | list)
        and len(cell) == 2
        and type(cell[0]) is int
        and isinstance(cell[1], str)
    )


def foreign_text(cell: list[Any]) -> str:
    """``1234,50 USD``: the code stands in letters of every encoding, and no sum takes it in."""
    return f"{decimal_text(cell[0], 2, exact=True)} {cell[1]}"


def decimal_text(value: int, places: int, *, exact: bool, point: str = ",") -> str:
    """An integer of the smallest unit as people type it: ``1234,50``; not `exact`: ``2,5``."""
    whole, rest = divmod(abs(value), 10**places)
    tail = f"{rest:0{places}}"
    if not exact:
        tail = tail.rstrip("0")
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}{point}{tail}" if tail else f"{sign}{whole}"


def plain_writer(column: OutColumn, table: OutTable) -> Callable[[Cell], str]:
    """How cells of a column are typed in a file of text: ``1234,50``, ``29.11.2026``."""

    def number(cell: Cell) -> str:
        if isinstance(cell, list):
            return foreign_text(cell)
        if type(cell) is not int:
            return text(cell)
        exact = column.type is FieldType.MONEY
        shown = decimal_text(cell, NUMBERS[column.type], exact=exact)
        return shown + "%" if column.type is FieldType.PERCENT else shown

    def text(cell: Cell) -> str:
        if isinstance(cell, bool):
            return table.yes if cell else table.no
        return "" if cell is None else str(cell)

    def day(cell: Cell) -> str:
        shown = text(cell)
        if len(shown) >= 10 and shown[4] == shown[7] == "-":
            return f"{shown[8:10]}.{shown[5:7]}.{shown[:4]}{shown[10:16]}"
        return shown

    if column.type in NUMBERS:
        return number
    return day if column.type in DAYS else text


def sorts_right(column: OutColumn) -> bool:
    """Whether the cells of a column stand at its right edge."""
    return column.type in NUMBERS


def printed_writer(column: OutColumn, table: OutTable) -> Callable[[Cell], str]:
    """How cells of a column are printed: digits in groups, days as people read them."""
    plain = plain_writer(column, table)
    shown: Callable[[int], str] | None = {
        FieldType.MONEY: format_money,
        FieldType.NUMBER: format_quantity,
        FieldType.PERCENT: format_percent,
    }.get(column.type)
    if shown is None:
        return plain
    nothing = column.type is FieldType.MONEY

    def printed(cell: Cell) -> str:
        if isinstance(cell, list):
            return f"{format_money(cell[0])}\u00a0{SIGNS.get(cell[1], cell[1])}"
        if type(cell) is not int:
            return plain(cell)
        return shown(cell) if cell or not nothing else "—"

    return printed
