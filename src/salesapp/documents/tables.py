"""The table of lines: repeated head, wrapped names, figures which never leave their cells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from typing_extensions import override

from salesapp.documents.flow import Band, Table
from salesapp.documents.fonts import Style
from salesapp.documents.sheet import MM, Align, Sheet
from salesapp.documents.wrap import wrap

# A name longer than this goes on in the next strip, so that no row is higher than a sheet.
_MAX_LINES = 40


class Column(NamedTuple):
    """A column: its title, width in points, side of its text, whether its text may wrap."""

    title: str
    width: float
    align: Align = "left"
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a table looks; with ``boxed`` every cell has a frame, otherwise rows have rules."""

    head: Style
    cell: Style
    note: Style
    boxed: bool
    head_fill: int | None = None
    head_rule: int = 0
    rule: int = 0
    pad_x: float = 1.3 * MM
    pad_y: float = 1.0 * MM
    row_min: float = 5 * MM


class Row(NamedTuple):
    """Cells in the order of the columns; the note stands small under the last wrapping cell."""

    cells: tuple[str, ...]
    note: str = ""


_Lines = list[tuple[str, Style]]


class LineTable(Table):
    """Rows between ``left`` and the sum of the column widths."""

    def __init__(self, left: float, columns: tuple[Column, ...], look: Look) -> None:
        self._columns = columns
        self._look = look
        self._edges = [left]
        for column in columns:
            self._edges.append(self._edges[-1] + column.width)
        self._anchors = [
            _anchor(column.align, start, end, look.pad_x)
            for column, start, end in zip(columns, self._edges, self._edges[1:], strict=False)
        ]
        self._room = [column.width - 2 * look.pad_x for column in columns]
        self._head = self._make_head()

    @property
    @override
    def head(self) -> Band:
        return self._head

    @override
    def close(self, sheet: Sheet, top: float, bottom: float) -> None:
        if not self._look.boxed:
            return
        left, right = self._edges[0], self._edges[-1]
        for edge in self._edges[1:-1]:
            sheet.rule((edge, top), (edge, bottom), 0.25 * MM)
        sheet.frame(left, top, right - left, bottom - top, 0.5 * MM)

    def bands(self, rows: Iterable[Row]) -> Iterator[Band]:
        """The strips of the rows."""
        note_room = self._note_room()
        for row in rows:
            cells = self._lay_out(row, note_room)
            longest = max(map(len, cells))
            yield self._strip([lines[:_MAX_LINES] for lines in cells])
            for start in range(_MAX_LINES, longest, _MAX_LINES):
                yield self._strip([lines[start : start + _MAX_LINES] for lines in cells])

    def _note_room(self) -> int:
        wrapping = [index for index, column in enumerate(self._columns) if column.wraps]
        return wrapping[-1] if wrapping else 0

    def _lay_out(self, row: Row, note_place: int) -> list[_Lines]:
        cell = self._look.cell
        clean = cell.face.clean
        cells: list[_Lines] = []
        for column, room, text in zip(self._columns, self._room, row.cells, strict=True):
            if column.wraps:
                cells.append([(line, cell) for line in wrap(text, cell, room)])
            else:
                text = clean(text).replace("\n", " ")
                cells.append([(text, cell.fitted(text, room))])
        if row.note:
            note = self._look.note
            cells[note_place] += [
                (line, note) for line in wrap(row.note, note, self._room[note_place])
            ]
        return cells

    def _strip(self, cells: list[_Lines]) -> Band:
        look = self._look
        leading, size = look.cell.leading, look.cell.size
        height = max(look.row_min, max(map(len, cells)) * leading + 2 * look.pad_y)
        columns, anchors = self._columns, self._anchors
        left, right = self._edges[0], self._edges[-1]
        # The first base line puts a single line in the middle of the smallest row.
        first = (max(look.row_min, leading + 2 * look.pad_y) + size * 0.7) / 2

        def draw(sheet: Sheet, y: float) -> None:
            for lines, column, anchor in zip(cells, columns, anchors, strict=True):
                base = y + first
                for text, style in lines:
                    if text:
                        sheet.text(anchor, base, text, style, column.align)
                    base += leading
            bottom = y + height
            if look.boxed:
                sheet.rule((left, bottom), (right, bottom), 0.25 * MM)
            else:
                sheet.rule((left, bottom), (right, bottom), 0.5, look.rule)

        return Band(height, draw, table=self)

    def _make_head(self) -> Band:
        look = self._look
        style = look.head
        titles = [
            wrap(column.title, style.fitted(_longest_word(column.title), room), room)
            for column, room in zip(self._columns, self._room, strict=True)
        ]
        styles = [
            style.fitted(_longest_word(column.title), room)
            for column, room in zip(self._columns, self._room, strict=True)
        ]
        deepest = max(map(len, titles))
        height = max(6 * MM, deepest * style.leading + 2 * look.pad_y)
        left, right = self._edges[0], self._edges[-1]

        def draw(sheet: Sheet, y: float) -> None:
            if look.head_fill is not None:
                sheet.fill(left, y, right - left, height, look.head_fill)
            for index, lines in enumerate(titles):
                column = self._columns[index]
                base = y + (height - len(lines) * style.leading) / 2 + style.size * 0.95
                for line in lines:
                    if look.boxed:
                        middle = (self._edges[index] + self._edges[index + 1]) / 2
                        sheet.text(middle, base, line, styles[index], "centre")
                    else:
                        sheet.text(self._anchors[index], base, line, styles[index], column.align)
                    base += style.leading
            bottom = (left, y + height), (right, y + height)
            sheet.rule(*bottom, 0.25 * MM if look.boxed else 0.8, look.head_rule)

        return Band(height, draw, table=self)


def _anchor(align: Align, start: float, end: float, pad: float) -> float:
    if align == "right":
        return end - pad
    return (start + end) / 2 if align == "centre" else start + pad


def _longest_word(text: str) -> str:
    return max(text.split(" "), key=len)
