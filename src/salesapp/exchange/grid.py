"""Any table from outside, as it stands: where it came from, its first rows, all rows in a spool."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What kind of file a table came in."""

    TEXT = "text"
    BOOK = "book"
    COMMERCEML = "commerceml"


HEAD_ROWS = 60
"""So many rows are shown and looked at for headings and samples."""


@dataclass(frozen=True, slots=True)
class GridOptions:
    """How a file is to be read: what the user decided instead of the guesses."""

    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class HeadRow:
    """One of the first rows of a table."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trait:
    """A column that another program calls a property of goods, and what its values are."""

    heading: str
    kind: str
    """`number`, `list`, `text` or `flag`."""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridLook:
    """What a file turned out to be.

    Attributes:
        header: Row where the headings seem to stand, 0 when there are none.
        width: Cells of the widest row.
        is_whole: Whether the file says that it holds all goods there are.
        total_rows: All rows with anything in them, the headings too, faulty ones too.
    """

    form: Form
    encoding: str
    separator: str
    sheets: tuple[str, ...]
    sheet: str
    header: int
    head: tuple[HeadRow, ...]
    width: int
    total_rows: int
    faulty_rows: int
    traits: tuple[Trait, ...] = ()
    is_whole: bool = False

    def headings(self, header: int) -> tuple[str, ...]:
        """Heading of each column, empty where there is none."""
        named: tuple[str, ...] = ()
        for row in self.head:
            if row.number == header:
                named = tuple(" ".join(cell.split()) for cell in row.cells)
        return named + ("",) * (self.width - len(named))

    def samples(self, header: int, count: int = 8) -> tuple[tuple[str, ...], ...]:
        """A few filled cells of each column below the headings."""
        found: list[list[str]] = [[] for _ in range(self.width)]
        for row in self.head:
            if row.number <= header:
                continue
            for place, cell in enumerate(row.cells):
                if cell.strip() and len(found[place]) < count:
                    found[place].append(" ".join(cell.split())[:120])
        return tuple(map(tuple, found))
