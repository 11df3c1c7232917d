"""Workbooks (XLSX, XLSM, XLSB, XLS, ODS) as rows of texts, with what they may unfold to bounded."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.exchange.percent_cells import PERCENT, number_looks
from salesapp.exchange.tables import MAX_CELL, MAX_COLUMNS, MAX_ROWS, Reason

MAX_UNFOLDED: Final = 600 * 1024 * 1024
"""All parts of a workbook together, unpacked."""
_MAX_PARTS: Final = 10_000
_PIECE: Final = 1 << 20
_FAR: Final = re.compile(rb'r="(?:[A-Z]{3,}\d+|[A-Z]{1,2}\d{8,})"')
"""Cells beyond column ZZ or row ten million: the reader would ask for all the room up to there."""
_OVERLAP: Final = 32
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_SPREADSHEET: Final = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")


def is_book(start: bytes) -> bool:
    """Whether a file that begins so may be a workbook."""
    return start.startswith((b"PK\x03\x04", b"PK\x05\x06", _OLE))


class Book:
    """An open workbook and one of its sheets."""

    def __init__(self, path: Path, sheet: str | None) -> None:
        self._path = path
        _look_inside(path)
        self._book = self._open()
        self.sheets = tuple(self._book.sheet_names)
        if not self.sheets or (sheet is not None and sheet not in self.sheets):
            raise _refused(path, Reason.NO_SHEET, sheet=sheet or "")
        self._sheet = self._guarded(lambda: self._pick(sheet))
        self.sheet = str(self._sheet.name)
        row, column = self._sheet.end or (0, 0)
        self.height, width = row + 1, column + 1
        if width > MAX_COLUMNS:
            raise _refused(path, Reason.TOO_MANY_COLUMNS, columns=width, limit=MAX_COLUMNS)
        if self.height > MAX_ROWS:
            raise _refused(path, Reason.TOO_MANY_ROWS, limit=MAX_ROWS)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Number and texts of each row that is not empty."""
        start = self._sheet.start
        if start is None:
            return
        looks = number_looks(self._path, self.sheet, self.sheets)
        # The reader gives the empty rows above the first filled one, not the columns before it.
        for number, cells in enumerate(self._sheet.iter_rows(), start=1):
            texts = [_text(cell) if cell != "" else "" for cell in cells]
            for place, look in looks.items():
                at = place - start[1]
                if 0 <= at < len(texts) and isinstance(cells[at], int | float):
                    texts[at] = _shown(cells[at], look)
            if any(texts):
                while texts and not texts[-1]:
                    texts.pop()
                yield number, [""] * start[1] + texts

    def _open(self) -> Any:
        import python_calamine as calamine

        return self._guarded(lambda: calamine.CalamineWorkbook.from_path(str(self._path)))

    def _pick(self, sheet: str | None) -> Any:
        """The sheet asked for, else the first visible one with anything in it."""
        if sheet is not None:
            return self._book.get_sheet_by_name(sheet)
        shown = [
            one.name
            for one in self._book.sheets_metadata
            if str(one.visible).endswith("Visible") and str(one.typ).endswith("WorkSheet")
        ]
        first = None
        for name in shown or self.sheets:
            found = self._book.get_sheet_by_name(name)
            if found.start is not None:
                return found
            first = first or found
        return first

    def _guarded(self, work: Any) -> Any:
        import python_calamine as calamine

        try:
            return work()
        except calamine.PasswordError as error:
            raise _refused(self._path, Reason.ENCRYPTED) from error
        except (calamine.CalamineError, OSError, ValueError) as error:
            raise _refused(self._path, Reason.DAMAGED_BOOK, detail=str(error)[:200]) from error
        except BaseException as error:
            # A panic of the reader is no Exception.
            if type(error).__name__ != "PanicException":
                raise
            raise _refused(self._path, Reason.DAMAGED_BOOK) from error


def _shown(cell: float, look: str) -> str:
    """A number as its cell shows it: 22 % for 0.22, 5 USD for 5."""
    if look == PERCENT:
        return f"{_text(float(f'{cell * 100:.12g}'))}%"
    return f"{_text(cell)} {look}"


def _text(cell: object) -> str:
    """A cell as text that is read back without doubt: ISO days, a point in numbers."""
    if isinstance(cell, str):
        return cell[:MAX_CELL]
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, datetime):
        is_day = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
        return cell.date().isoformat() if is_day else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    # As a spreadsheet shows it: fifteen digits, whole ones without a point.
    text = f"{cell:.15g}"
    return text if "e" not in text else f"{cell:f}".rstrip("0").rstrip(".")


def _look_inside(path: Path) -> None:
    """Refuse what is locked, unfolds to too much or has a cell at the end of the world."""
    with path.open("rb") as file:
        start = file.read(8)
        if start.startswith(_OLE):
            _look_for_lock(path)
            return
    try:
        with zipfile.ZipFile(path) as archive:
            _look_at_parts(path, archive)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError) as error:
        raise _refused(path, Reason.DAMAGED_BOOK, detail=str(error)[:200]) from error


def _look_for_lock(path: Path) -> None:
    with path.open("rb") as file:
        if _ENCRYPTED in file.read(_PIECE):
            raise _refused(path, Reason.ENCRYPTED)


def _look_at_parts(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if not names.intersection(_SPREADSHEET):
        raise _refused(path, Reason.OTHER_FORMAT, format="archive")
    if any(part.flag_bits & 1 for part in parts):
        raise _refused(path, Reason.ENCRYPTED)
    unfolded = sum(part.file_size for part in parts)
    if unfolded > MAX_UNFOLDED or len(parts) > _MAX_PARTS:
        raise _refused(path, Reason.UNFOLDS, limit=MAX_UNFOLDED)
    for part in parts:
        if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml"):
            _look_for_far_cells(path, archive, part)


def _look_for_far_cells(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    seen, tail = 0, b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            seen += len(piece)
            if seen > part.file_size or seen > MAX_UNFOLDED:
                raise _refused(path, Reason.UNFOLDS, limit=MAX_UNFOLDED)
            if found := _FAR.search(tail + piece):
                cell = found[0][3:-1].decode("ascii", "replace")
                raise _refused(path, Reason.FAR_CELL, cell=cell, sheet=part.filename)
            tail = piece[-_OVERLAP:]


def _refused(path: Path, reason: Reason, **facts: object) -> RuleError:
    return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason, **facts)
