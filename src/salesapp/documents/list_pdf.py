"""A list on paper: the columns that were shown, their head on every sheet, page so and so of so."""

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

from salesapp.documents.flow import Area, Band, Printed, render
from salesapp.documents.fonts import Face, Style, faces
from salesapp.documents.sheet import MM, PAGE_HEIGHT, PAGE_WIDTH, Sheet
from salesapp.documents.tables import Column, LineTable, Look
from salesapp.documents.tables import Row as Line
from salesapp.documents.wrap import wrap
from salesapp.domain.tables import OutTable, Row, printed_writer, sorts_right

_MARGIN: Final = 12 * MM
_FOOT: Final = 7 * MM
_SIZE: Final = 8.0
_SMALLEST: Final = 6.0
_MEASURED: Final = 400
"""Rows by which the widths of the columns are found."""
_WIDEST: Final = 62 * MM
_NARROWEST: Final = 15 * MM
_PAD: Final = 2.6 * MM
_GREY: Final = 0x4C5560
_RULE: Final = 0xC4CAD2


class _Laid(NamedTuple):
    """How the columns lie on the sheet."""

    widths: tuple[float, ...]
    size: float
    landscape: bool


def list_pdf(table: OutTable, rows: Iterable[Row]) -> bytes:
    """The pages of a list.

    Columns take the room their texts need; when even a sheet lying on its side is too narrow, long
    texts wrap and the letters get smaller.
    """
    writers = [printed_writer(column, table) for column in table.columns]
    lines = [tuple(write(cell) for write, cell in zip(writers, row, strict=True)) for row in rows]
    face = faces()
    laid = _lay_out(table, lines, face.regular)
    width = PAGE_HEIGHT if laid.landscape else PAGE_WIDTH
    height = PAGE_WIDTH if laid.landscape else PAGE_HEIGHT
    area = Area(_MARGIN, _MARGIN, width - _MARGIN, height - _MARGIN - _FOOT)
    columns = tuple(
        Column(
            column.title,
            room,
            "right" if sorts_right(column) else "left",
            wraps=not sorts_right(column),
        )
        for column, room in zip(table.columns, laid.widths, strict=True)
    )
    cell = Style(face.regular, laid.size)
    look = Look(
        head=Style(face.bold, laid.size),
        cell=cell,
        note=cell,
        boxed=False,
        head_fill=0xEEF1F5,
        head_rule=_GREY,
        rule=_RULE,
        pad_y=0.7 * MM,
        row_min=4.6 * MM,
    )
    body = LineTable(area.left, columns, look)
    bands = [*_head(table, area), *body.bands(Line(line) for line in lines)]
    if not lines:
        bands.append(body.head)
    small = Style(face.regular, 7, _GREY)

    def footer(sheet: Sheet, page: int, pages: int) -> None:
        base = height - _MARGIN
        sheet.rule((area.left, base - 4 * MM), (area.right, base - 4 * MM), 0.5, _RULE)
        sheet.text(area.left, base, small.face.clean(table.title), small)
        told = table.pages.format(page=page, pages=pages)
        sheet.text(area.right, base, told, small, "right")

    printed = Printed(
        table.title, "Salesapp", table.language, date.fromisoformat(table.made_on), laid.landscape
    )
    return render(bands, area, footer, printed, 0)


def _head(table: OutTable, area: Area) -> list[Band]:
    """Title and day; below, small, what was filtered and how many rows there are."""
    face = faces()
    title, small = Style(face.bold, 14), Style(face.regular, _SIZE, _GREY)
    name = title.face.clean(table.title)
    fitted = title.fitted(name, area.width * 0.7)

    def draw_title(sheet: Sheet, y: float) -> None:
        sheet.text(area.left, y + 5 * MM, name, fitted)
        sheet.text(area.right, y + 5 * MM, small.face.clean(table.day), small, "right")

    told = ". ".join(part for part in (table.count, table.note) if part)
    notes = wrap(told, small, area.width)[:6]

    def draw_notes(sheet: Sheet, y: float) -> None:
        for place, line in enumerate(notes):
            sheet.text(area.left, y + 3.2 * MM + place * small.leading, line, small)

    bands = [Band(7 * MM, draw_title)]
    if notes:
        bands.append(Band(1.5 * MM + len(notes) * small.leading, draw_notes, keep=True))
    return [*bands, Band(2 * MM)]


def _lay_out(table: OutTable, lines: list[tuple[str, ...]], face: Face) -> _Laid:
    wanted = [_wanted(table, lines, face, place) for place in range(len(table.columns))]
    upright, lying = PAGE_WIDTH - 2 * _MARGIN, PAGE_HEIGHT - 2 * _MARGIN
    # An inch too wide is no reason to turn the sheet: the widest texts wrap.
    landscape = table.turn == "landscape" or (
        table.turn != "portrait" and sum(wanted) * _SIZE > upright * 1.12
    )
    room = lying if landscape else upright
    size = _SIZE
    while size > _SMALLEST and sum(wanted) * size > room * 1.12:
        size -= 0.25
    widths = [one * size for one in wanted]
    spare = room - sum(widths)
    if spare >= 0:
        return _Laid(tuple(one + spare * one / sum(widths) for one in widths), size, landscape)
    return _Laid(tuple(_squeezed(widths, room)), size, landscape)


def _wanted(table: OutTable, lines: list[tuple[str, ...]], face: Face, place: int) -> float:
    """The width of a column, in em: of its longest text among the first rows, within bounds."""
    column = table.columns[place]
    clean = face.clean
    texts = {line[place] for line in islice(lines, _MEASURED)}
    longest = max((face.width(clean(text).replace("\n", " ")) for text in texts), default=0.0)
    words = [column.title] if len(column.title) < 13 else column.title.split()
    title = max(face.width(clean(word)) for word in words) * 1.06
    widest = _WIDEST / _SIZE if not sorts_right(column) else longest
    return max(min(longest, widest), title, 2.0) + _PAD / _SIZE


def _squeezed(widths: list[float], room: float) -> list[float]:
    """The same columns in less room: the wide ones give first, in equal measure."""
    low, high = 0.0, max(widths)
    for _step in range(40):
        limit = (low + high) / 2
        if sum(min(one, limit) for one in widths) > room:
            high = limit
        else:
            low = limit
    squeezed = [min(one, max(low, min(_NARROWEST, room / len(widths)))) for one in widths]
    over = sum(squeezed) / room
    return [one / over for one in squeezed] if over > 1 else squeezed
