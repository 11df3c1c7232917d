"""Writes small workbooks of Excel 97 (XLS, BIFF8) and of its binary form (XLSB) for the tests.

A cell is a text, a number, a share (shown in percent) or a day, as its Python value says.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence
from datetime import date

from tests.exchange.ole_writer import compound_file

Rows = Sequence[Sequence["str | float | Share | date | None"]]


class Share(float):
    """A number shown in percent."""


_GENERAL, _PERCENT, _DAY, _OWN_PERCENT = 0, 1, 2, 3
_FORMATS = (0, 10, 14, 164)
_OWN = "0.0#%"


def _style(cell: object) -> int:
    return _PERCENT if isinstance(cell, Share) else _DAY if isinstance(cell, date) else _GENERAL


def _number(cell: float | date) -> float:
    return float((cell - date(1899, 12, 30)).days) if isinstance(cell, date) else float(cell)


# XLS


def xls(sheets: dict[str, Rows], *, own_percent: bool = False) -> bytes:
    """A workbook of Excel 97."""
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0x41, 6))
    head += _record(0x0042, struct.pack("<H", 1200))
    head += _record(0x041E, struct.pack("<HHB", 164, len(_OWN), 0) + _OWN.encode("ascii"))
    formats = (0, 164 if own_percent else 10, 14)
    for number in formats:
        head += _record(0x00E0, struct.pack("<HHHBBBBIIH", 0, number, 0, 0, 0, 0, 0, 0, 0, 0))
    bodies = [_xls_sheet(rows) for rows in sheets.values()]
    names = [name.encode("utf-16-le") for name in sheets]
    whole = len(head) + sum(4 + 8 + len(name) for name in names) + 4
    bound, at = b"", whole
    for name, body in zip(names, bodies, strict=True):
        bound += _record(0x0085, struct.pack("<IBBBB", at, 0, 0, len(name) // 2, 1) + name)
        at += len(body)
    stream = head + bound + _record(0x000A, b"") + b"".join(bodies)
    # A stream shorter than this would lie among the small ones.
    return compound_file({"Workbook": stream.ljust(5_000, b"\0")})


def _xls_sheet(rows: Rows) -> bytes:
    body = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0x41, 6))
    width = max(map(len, rows), default=0)
    body += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = struct.pack("<HHH", row, column, _style(cell))
            if isinstance(cell, str):
                text = cell.encode("utf-16-le")
                body += _record(0x0204, place + struct.pack("<HB", len(text) // 2, 1) + text)
            elif cell is not None:
                body += _record(0x0203, place + struct.pack("<d", _number(cell)))
    return body + _record(0x000A, b"")


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


# XLSB


def xlsb(sheets: dict[str, Rows]) -> bytes:
    """A workbook of the binary form."""
    main = "http://schemas.openxmlformats.org/package/2006"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{links}/worksheet" Target="worksheets/sheet{n}.bin"/>'
        for n in range(1, len(sheets) + 1)
    )
    book = _part(131, b"") + _part(143, b"")
    for number, name in enumerate(sheets, 1):
        book += _part(156, struct.pack("<II", 0, number) + _wide(f"rId{number}") + _wide(name))
    book += _part(144, b"") + _part(132, b"")
    parts: dict[str, bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{main}/content-types"/>'.encode(),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": (
            f'<Relationships xmlns="{main}/relationships">{listed}</Relationships>'
        ).encode(),
        "xl/styles.bin": _styles(),
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.bin"] = _xlsb_sheet(rows)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _styles() -> bytes:
    data = _part(278, b"") + _part(615, struct.pack("<I", 1))
    data += _part(44, struct.pack("<H", 164) + _wide(_OWN)) + _part(616, b"")
    data += _part(617, struct.pack("<I", len(_FORMATS)))
    for number in _FORMATS:
        data += _part(47, struct.pack("<HHHHHBBBBH", 0, number, 0, 0, 0, 0, 0, 0, 0, 0))
    return data + _part(618, b"") + _part(279, b"")


def _xlsb_sheet(rows: Rows) -> bytes:
    width = max(map(len, rows), default=0)
    data = _part(129, b"") + _part(148, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1))
    data += _part(145, b"")
    for row, cells in enumerate(rows):
        data += _part(0, struct.pack("<IIHBBBI", row, 0, 300, 0, 0, 0, 0))
        for column, cell in enumerate(cells):
            place = struct.pack("<II", column, _style(cell))
            if isinstance(cell, str):
                data += _part(6, place + _wide(cell))
            elif cell is not None:
                data += _part(5, place + struct.pack("<d", _number(cell)))
    return data + _part(146, b"") + _part(130, b"")


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _part(kind: int, data: bytes) -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = b""
    left = len(data)
    while True:
        size += bytes([left & 0x7F | (0x80 if left > 0x7F else 0)])
        left >>= 7
        if not left:
            return head + size + data
