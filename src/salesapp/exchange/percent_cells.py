"""Columns of a workbook whose numbers say more than they hold: 0.22 is seen as 22 %, 5 as 5 USD.

The reader of workbooks gives numbers without their formats, so the formats of the first rows are
looked up beside it: in XLSX, XLSB and in old Excel books.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final
from xml.parsers import expat

from salesapp.domain.currencies import CURRENCIES, ROUBLE, SIGNS

_ROWS: Final = 400
"""So many rows are looked at."""
_READ: Final = 1 << 16
_MOST: Final = 64 * 1024 * 1024
_BUILT_IN: Final = frozenset({9, 10})
_QUOTED: Final = re.compile(r'"[^"]*"|\\.')
_PLACE: Final = re.compile(r"([A-Z]{1,3})(\d+)")
_XF_CELL, _XF_STYLE = "cellXfs", "cellStyleXfs"

_CURRENCY: Final = re.compile(r"\[\$([^\]-]+)(?:-[^\]]*)?\]")
"""The money of a format, as spreadsheets write it: ``[$USD]``, ``[$€-407]``."""
_OF_SIGN: Final = {sign: code for code, sign in SIGNS.items()}
PERCENT: Final = "%"

Cell = tuple[int, int, int]
"""Row, column and style of a cell with a number, counted from 0."""


def number_looks(path: Path, sheet: str, sheets: tuple[str, ...]) -> dict[int, str]:
    """Columns all of whose numbers are shown in percent, or in one currency that is no rouble.

    As far as the first rows tell. A book that cannot be looked into has none: its numbers stay
    what they are.
    """
    try:
        place = sheets.index(sheet)
        if not zipfile.is_zipfile(path):
            return _judged(*_old(path, place))
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "xl/workbook.bin" in names:
                return _judged(*_binary(archive, place))
            if "xl/workbook.xml" in names:
                return _judged(*_open_xml(archive, sheet))
    except (OSError, ValueError, KeyError, IndexError, struct.error, expat.ExpatError):
        pass
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        pass
    return {}


def is_percent(code: str) -> bool:
    """Whether a format of cells shows shares."""
    return "%" in _QUOTED.sub("", code)


def _look(number: int, code: str) -> str:
    """What a format says of its numbers: `PERCENT`, a currency, or nothing."""
    if number in _BUILT_IN or is_percent(code):
        return PERCENT
    found = _CURRENCY.search(code)
    told = "" if found is None else found[1].strip()
    currency = _OF_SIGN.get(told, told)
    return currency if currency in CURRENCIES and currency != ROUBLE else ""


def _judged(looks: Iterable[str], cells: Iterable[Cell]) -> dict[int, str]:
    """Columns whose every number has a style that says the same."""
    known = list(looks)
    told: dict[int, set[str]] = defaultdict(set)
    for row, column, style in cells:
        if row >= _ROWS:
            break
        told[column].add(known[style] if style < len(known) else "")
    return {
        column: look
        for column, (look, *others) in ((one, sorted(found)) for one, found in told.items())
        if look and not others
    }


# XLSX


class _Done(Exception):  # noqa: N818 - enough was read
    """Enough was read."""


def _walk(stream: Any, start: Any) -> None:
    """Tell the elements of a part; what it declares of its own is not read."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = start

    def refuse(*_told: object) -> None:
        raise ValueError

    parser.EntityDeclHandler = refuse
    seen = 0
    try:
        while piece := stream.read(_READ):
            seen += len(piece)
            if seen > _MOST:
                return
            parser.Parse(piece, False)  # noqa: FBT003 - its own order
    except _Done:
        return


def _open_xml(archive: zipfile.ZipFile, sheet: str) -> tuple[list[str], list[Cell]]:
    wanted, targets = "", {}

    def of_book(tag: str, given: dict[str, str]) -> None:
        nonlocal wanted
        if tag.endswith("sheet") and given.get("name") == sheet:
            wanted = next((one for name, one in given.items() if name.endswith(":id")), "")

    def of_links(tag: str, given: dict[str, str]) -> None:
        if tag.endswith("Relationship"):
            targets[given.get("Id", "")] = given.get("Target", "")

    with archive.open("xl/workbook.xml") as stream:
        _walk(stream, of_book)
    with archive.open("xl/_rels/workbook.xml.rels") as stream:
        _walk(stream, of_links)
    part = targets[wanted]
    part = part.removeprefix("/") if part.startswith("/") else f"xl/{part}"
    return _xml_styles(archive), _xml_cells(archive, part)


def _xml_styles(archive: zipfile.ZipFile) -> list[str]:
    codes: dict[str, str] = {}
    looks: list[str] = []
    inside = ""

    def start(tag: str, given: dict[str, str]) -> None:
        nonlocal inside
        name = tag.rpartition(":")[2]
        if name == "numFmt":
            codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif name in (_XF_CELL, _XF_STYLE, "cellStyles", "dxfs"):
            inside = name
        elif name == "xf" and inside == _XF_CELL:
            number = given.get("numFmtId", "0")
            looks.append(_look(int(number), codes.get(number, "")))

    with archive.open("xl/styles.xml") as stream:
        _walk(stream, start)
    return looks


def _xml_cells(archive: zipfile.ZipFile, part: str) -> list[Cell]:
    cells: list[Cell] = []
    row = -1

    def start(tag: str, given: dict[str, str]) -> None:
        nonlocal row
        name = tag.rpartition(":")[2]
        if name == "row":
            row += 1
            if row >= _ROWS:
                raise _Done
        elif name == "c" and given.get("t", "n") == "n":
            found = _PLACE.fullmatch(given.get("r", ""))
            if found is not None:
                cells.append((row, _column(found[1]), int(given.get("s", "0"))))

    with archive.open(part) as stream:
        _walk(stream, start)
    return cells


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


# XLSB


def _binary(archive: zipfile.ZipFile, place: int) -> tuple[list[str], list[Cell]]:
    codes: dict[int, str] = {}
    looks: list[str] = []
    inside = False
    for kind, data in _records(archive.read("xl/styles.bin")):
        if kind == 44:
            number, length = struct.unpack_from("<HI", data)
            codes[number] = data[6 : 6 + 2 * length].decode("utf-16-le")
        elif kind in (617, 618):
            inside = kind == 617
        elif kind == 47 and inside:
            (number,) = struct.unpack_from("<H", data, 2)
            looks.append(_look(number, codes.get(number, "")))
    return looks, list(_binary_cells(archive.read(_binary_part(archive, place))))


def _binary_part(archive: zipfile.ZipFile, place: int) -> str:
    """The part of a sheet, by its place in the book."""
    targets: dict[str, str] = {}

    def of_links(tag: str, given: dict[str, str]) -> None:
        if tag.endswith("Relationship"):
            targets[given.get("Id", "")] = given.get("Target", "")

    with archive.open("xl/_rels/workbook.bin.rels") as stream:
        _walk(stream, of_links)
    links = []
    for kind, data in _records(archive.read("xl/workbook.bin")):
        if kind == 156:
            (length,) = struct.unpack_from("<I", data, 8)
            links.append(data[12 : 12 + 2 * length].decode("utf-16-le"))
    part = targets[links[place]]
    return part.removeprefix("/") if part.startswith("/") else f"xl/{part}"


def _binary_cells(data: bytes) -> Iterator[Cell]:
    row = -1
    for kind, record in _records(data):
        if kind == 0:
            row += 1
        elif kind in (2, 5):
            column, style = struct.unpack_from("<II", record)
            yield row, column, style & 0xFFFFFF


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Records of a binary part: kind and length in seven bits a byte."""
    at = 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | data[at] << 7
            at += 1
        size = shift = 0
        while True:
            one = data[at]
            at += 1
            size |= (one & 0x7F) << shift
            shift += 7
            if not one & 0x80:
                break
        yield kind, data[at : at + size]
        at += size


# Old Excel books


def _old(path: Path, place: int) -> tuple[list[str], list[Cell]]:
    from salesapp.exchange.ole import BrokenOleError, CompoundFile

    try:
        book = CompoundFile(path.read_bytes())
        parts = book.children()
        data = book.stream(parts.get("Workbook", parts.get("Book", -1)), _MOST)
    except BrokenOleError:
        return [], []
    codes: dict[int, str] = {}
    looks: list[str] = []
    starts: list[int] = []
    for kind, record in _old_records(data, 0):
        if kind == 0x041E:
            number, length, wide = struct.unpack_from("<HHB", record)
            text = record[5:]
            codes[number] = (
                text[: 2 * length].decode("utf-16-le")
                if wide & 1
                else text[:length].decode("latin-1")
            )
        elif kind == 0x00E0:
            (number,) = struct.unpack_from("<H", record, 2)
            looks.append(_look(number, codes.get(number, "")))
        elif kind == 0x0085:
            starts.append(struct.unpack_from("<I", record)[0])
    return looks, list(_old_cells(data, starts[place]))


def _old_cells(data: bytes, start: int) -> Iterator[Cell]:
    for kind, record in _old_records(data, start):
        if kind in (0x0203, 0x027E):
            yield struct.unpack_from("<HHH", record)
        elif kind == 0x00BD:
            row, first = struct.unpack_from("<HH", record)
            for step in range((len(record) - 6) // 6):
                yield row, first + step, struct.unpack_from("<H", record, 4 + 6 * step)[0]


def _old_records(data: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Records from a place to the end of their part."""
    while at + 4 <= len(data):
        kind, size = struct.unpack_from("<HH", data, at)
        yield kind, data[at + 4 : at + 4 + size]
        if kind == 0x000A:
            return
        at += 4 + size
