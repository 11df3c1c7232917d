"""Tables as text: files with semicolons, and what a spreadsheet takes out of the clipboard."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Final

from salesapp.domain.fields import FieldType
from salesapp.domain.tables import (
    NUMBERS,
    Cell,
    OutColumn,
    OutTable,
    Row,
    plain_writer,
)
from salesapp.exchange.files import guard_text

ENCODINGS: Final = {"utf-8": "utf-8-sig", "cp1251": "cp1251"}
"""Encodings to choose from, with the codec: UTF-8 carries a mark, so that Excel knows it."""
_KNOWN_SIGNS: Final = str.maketrans({"₽": "руб.", "−": "-", "×": "x", "²": "2", "³": "3"})
_NUMBER_FORMATS: Final = {
    FieldType.MONEY: r"mso-number-format:\#\,\#\#0\.00",
    FieldType.NUMBER: "mso-number-format:General",
    FieldType.PERCENT: r"mso-number-format:0\.00%",
    FieldType.DAY: r"mso-number-format:dd\.mm\.yyyy",
    FieldType.MOMENT: r"mso-number-format:dd\.mm\.yyyy\ hh\:mm",
}
_TEXT_FORMAT: Final = r"mso-number-format:\@"


def write_csv(path: Path, table: OutTable, batches: Iterable[list[Row]], encoding: str) -> int:
    """Write the rows below a line of titles; return how many cells lost signs to the encoding.

    Cells that a spreadsheet would run are guarded by an apostrophe.
    """
    texts = _text_writers(table)
    lost = 0
    narrow = ENCODINGS[encoding] == "cp1251"
    with path.open("w", encoding=ENCODINGS[encoding], errors="replace", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow([guard_text(column.title) for column in table.columns])
        for batch in batches:
            lines = [_line(texts, row) for row in batch]
            if narrow:
                lost += _narrow(lines)
            writer.writerows(lines)
    return lost


def _text_writers(table: OutTable) -> list[Callable[[Cell], str]]:
    return [_guarded(column, table) for column in table.columns]


def _guarded(column: OutColumn, table: OutTable) -> Callable[[Cell], str]:
    plain = plain_writer(column, table)
    if column.type in NUMBERS:
        return lambda cell: plain(cell) if isinstance(cell, int | list) else guard_text(plain(cell))
    return lambda cell: guard_text(plain(cell))


def _line(texts: list[Callable[[Cell], str]], row: Row) -> list[str]:
    return [write(cell) for write, cell in zip(texts, row, strict=True)]


def _narrow(lines: list[list[str]]) -> int:
    """Replace what the old encoding lacks but has a word for; count the cells that lose."""
    lost = 0
    for line in lines:
        for place, text in enumerate(line):
            if text.isascii():
                continue
            try:
                text.encode("cp1251")
            except UnicodeEncodeError:
                line[place] = known = text.translate(_KNOWN_SIGNS)
                lost += known.encode("cp1251", "replace").decode("cp1251") != known
    return lost


def clipboard_text(table: OutTable, rows: Iterable[Row]) -> str:
    """Rows parted by tabs below the titles, as a spreadsheet pastes them."""
    texts = _text_writers(table)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter="\t", lineterminator="\r\n")
    writer.writerow([guard_text(column.title) for column in table.columns])
    writer.writerows(_line(texts, row) for row in rows)
    return stream.getvalue()


def clipboard_html(table: OutTable, rows: Iterable[Row]) -> str:
    """The same as a table whose cells say what they are: an INN stays a text, a day a day."""
    texts = [plain_writer(column, table) for column in table.columns]
    styles = [_NUMBER_FORMATS.get(column.type, _TEXT_FORMAT) for column in table.columns]
    head = "".join(f"<th>{escape(column.title)}</th>" for column in table.columns)
    lines = [
        "<html><head><meta charset='utf-8'></head><body><table border='1'>",
        f"<tr>{head}</tr>",
    ]
    for row in rows:
        cells = []
        for column, style, write, cell in zip(table.columns, styles, texts, row, strict=True):
            typed = column.type not in NUMBERS or type(cell) is int
            format_ = style if typed else _TEXT_FORMAT
            shown = escape(write(cell)).replace("\n", "<br>")
            cells.append(f'<td style="{format_}">{shown}</td>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    lines.append("</table></body></html>")
    return "\n".join(lines)


def read_block(text: str) -> list[list[str]]:
    """Rows and cells of a block copied from a spreadsheet; rows are of one length.

    Cells with tabs, line breaks or quotes stand in quotes, as spreadsheets write them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not text:
        return []
    rows: list[list[str]] = [[]]
    place = 0
    while True:
        cell, place = _read_cell(text, place)
        rows[-1].append(cell)
        if place >= len(text):
            break
        if text[place] == "\n":
            rows.append([])
        place += 1
        if place == len(text):
            rows[-1].append("")
            break
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def _read_cell(text: str, place: int) -> tuple[str, int]:
    """One cell and where it ends: at a tab, at a line break or at the end."""
    if text[place : place + 1] == '"':
        quoted = _read_quoted(text, place + 1)
        if quoted is not None:
            return quoted
    ends = [end for end in (text.find("\t", place), text.find("\n", place)) if end >= 0]
    end = min(ends, default=len(text))
    return text[place:end], end


def _read_quoted(text: str, place: int) -> tuple[str, int] | None:
    """A cell in quotes; None when the quote does not close right before the end of a cell."""
    parts: list[str] = []
    while (end := text.find('"', place)) >= 0:
        parts.append(text[place:end])
        if text[end + 1 : end + 2] != '"':
            ends = end + 1 == len(text) or text[end + 1] in "\t\n"
            return ("".join(parts), end + 1) if ends else None
        parts.append('"')
        place = end + 2
    return None
