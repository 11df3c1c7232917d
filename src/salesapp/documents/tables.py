"""The table of lines: repeated head, wrapped names, figures which never leave their cells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from salesapp.documents.flow import Band, Draw, Table
from salesapp.documents.fonts import Style
from salesapp.documents.pictures import fit, read_picture
from salesapp.documents.sheet import MM, Align, Sheet
from salesapp.documents.wrap import wrap, wrap_short
from salesapp.overriding import override

# A name longer than this goes on in the next strip, so that no row is higher than a sheet.
_MAX_LINES = 40


_PICTURE = 18 * MM
# 18 mm at 300 dpi.
_PICTURE_PIXELS = 220


class Column(NamedTuple):
    """A column: its title, width in points, side of its text, whether its text may wrap.

    Notes stand under the column that `notes`, else under the last one that wraps.
    """

    title: str
    width: float
    align: Align = "left"
    wraps: bool = False
    notes: bool = False
    pictures: bool = False


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
    """Cells in the order of the columns, the note small under one of them.

    A faint row stands back, a strong one is set as the head is.
    """

    cells: tuple[str, ...]
    note: str = ""
    picture: bytes | None = None
    is_faint: bool = False
    is_strong: bool = False


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
        # A strip runs over all columns: then each row draws the lines between its own cells.
        self._has_strips = False
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
        if not self._has_strips:
            self._verticals(sheet, top, bottom)
        sheet.frame(left, top, right - left, bottom - top, 0.5 * MM)

    def bands(self, rows: Iterable[Row]) -> Iterator[Band]:
        """The strips of the rows."""
        note_room = self._note_room()
        for row in rows:
            cells = self._lay_out(row, note_room)
            longest = max(map(len, cells))
            yield self._strip([lines[:_MAX_LINES] for lines in cells], row.picture)
            for start in range(_MAX_LINES, longest, _MAX_LINES):
                yield self._strip([lines[start : start + _MAX_LINES] for lines in cells])

    def strip(self, text: str, value: str = "") -> Band:
        """A filled strip over the whole table: the name of a group, or its sum."""
        self._has_strips = True
        look = self._look
        style = look.head
        left, right = self._edges[0], self._edges[-1]
        height = max(look.row_min, 6.6 * MM)
        text, value = style.face.clean(text).replace("\n", " "), style.face.clean(value)
        room = right - left - style.width(value) - 4 * look.pad_x
        fitted = style.fitted(text, room)

        def draw(sheet: Sheet, y: float) -> None:
            if look.head_fill is not None:
                sheet.fill(left, y, right - left, height, look.head_fill)
            base = y + height / 2 + style.size * 0.35
            sheet.text(left + look.pad_x, base, text, fitted)
            if value:
                sheet.text(right - look.pad_x, base, value, style, "right")
            bottom = (left, y + height), (right, y + height)
            sheet.rule(*bottom, 0.25 * MM if look.boxed else 0.5, 0 if look.boxed else look.rule)

        return Band(height, draw, table=self)

    def _note_room(self) -> int:
        noting = [index for index, column in enumerate(self._columns) if column.notes]
        if noting:
            return noting[0]
        wrapping = [index for index, column in enumerate(self._columns) if column.wraps]
        return wrapping[-1] if wrapping else 0

    def _lay_out(self, row: Row, note_place: int) -> list[_Lines]:
        cell = self._look.cell
        if row.is_faint:
            cell = cell._replace(colour=self._look.note.colour)
        elif row.is_strong:
            cell = self._look.head
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

    def _strip(self, cells: list[_Lines], picture: bytes | None = None) -> Band:
        look = self._look
        leading, size = look.cell.leading, look.cell.size
        height = max(look.row_min, max(map(len, cells)) * leading + 2 * look.pad_y)
        lay = self._picture(picture) if picture else None
        if lay is not None:
            height = max(height, _PICTURE + 2 * look.pad_y)
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
            if lay is not None:
                lay(sheet, y + look.pad_y)
            bottom = y + height
            if look.boxed:
                sheet.rule((left, bottom), (right, bottom), 0.25 * MM)
                if self._has_strips:
                    self._verticals(sheet, y, bottom)
            else:
                sheet.rule((left, bottom), (right, bottom), 0.5, look.rule)

        return Band(height, draw, table=self)

    def _picture(self, data: bytes) -> Draw | None:
        """Draws a picture into its column; None when there is no column or no picture."""
        image = read_picture(data, _PICTURE_PIXELS)
        place = next((at for at, one in enumerate(self._columns) if one.pictures), None)
        if image is None or place is None:
            return None
        width, height = fit(image, min(_PICTURE, self._room[place]), _PICTURE)
        middle = (self._edges[place] + self._edges[place + 1]) / 2

        def draw(sheet: Sheet, top: float) -> None:
            corner = middle - width / 2, top + (_PICTURE - height) / 2
            sheet.picture(image, (*corner, width, height))

        return draw

    def _verticals(self, sheet: Sheet, top: float, bottom: float) -> None:
        for edge in self._edges[1:-1]:
            sheet.rule((edge, top), (edge, bottom), 0.25 * MM)

    def _make_head(self) -> Band:
        look = self._look
        # All titles in one size: that of the narrowest column.
        style = min(
            (
                look.head.fitted(_longest_word(column.title), room)
                for column, room in zip(self._columns, self._room, strict=True)
            ),
            key=lambda one: one.size,
        )
        titles = [
            wrap_short(column.title, style, room, 4)
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
                        sheet.text(middle, base, line, style, "centre")
                    else:
                        sheet.text(self._anchors[index], base, line, style, column.align)
                    base += style.leading
            bottom = (left, y + height), (right, y + height)
            sheet.rule(*bottom, 0.25 * MM if look.boxed else 0.8, look.head_rule)
            if look.boxed and self._has_strips:
                self._verticals(sheet, y, y + height)

        return Band(height, draw, table=self)


def _anchor(align: Align, start: float, end: float, pad: float) -> float:
    if align == "right":
        return end - pad
    return (start + end) / 2 if align == "centre" else start + pad


def _longest_word(text: str) -> str:
    return max(text.split(" "), key=len)
