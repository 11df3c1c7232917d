"""Delimited text of any origin, read with limits: every row is a row, a rejected row or blank."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.exchange import encodings
from salesapp.exchange.files import unguard_cell
from salesapp.whole_files import NotAFileError, open_regular

MAX_BYTES = 100 * 1024 * 1024
MAX_ROWS = 1_000_000
MAX_COLUMNS = 512
MAX_CELL = 32_768
SEPARATORS = (";", ",", "\t")

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SUSPECT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_STEP = 5_000
_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"MZ\x90", "program"),
    (b"\x7fELF", "program"),
)


class Reason(StrEnum):
    """The fact `reason` of a refused file (`Rule.FILE_UNREADABLE`, `FILE_NOT_UNDERSTOOD`)."""

    NOT_READABLE = "not_readable"
    NOT_A_FILE = "not_a_file"
    STILL_CHANGING = "still_changing"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    OTHER_FORMAT = "other_format"
    BINARY = "binary"
    BROKEN_HEADINGS = "broken_headings"
    UNKNOWN_HEADINGS = "unknown_headings"
    WRONG_ENCODING = "wrong_encoding"
    FOLDER = "folder"
    ENCRYPTED = "encrypted"
    DAMAGED_BOOK = "damaged_book"
    FAR_CELL = "far_cell"
    UNFOLDS = "unfolds"
    NO_SHEET = "no_sheet"
    XML_ENTITIES = "xml_entities"
    DAMAGED_XML = "damaged_xml"
    NO_GOODS = "no_goods"
    NO_STATEMENT = "no_statement"
    CRASHED = "crashed"
    TIMED_OUT = "timed_out"


class RowFault(StrEnum):
    """Why one row of a table was rejected before its cells were looked at."""

    BROKEN_QUOTES = "broken_quotes"
    CELL_TOO_LONG = "cell_too_long"
    TOO_FEW_CELLS = "too_few_cells"
    TOO_MANY_CELLS = "too_many_cells"


class Row(NamedTuple):
    """One row; `number` counts as a spreadsheet does (headings are 1), `line` as an editor.

    `suspect` tells the columns with broken bytes or control characters, which are shown.
    """

    number: int
    line: int
    cells: tuple[str, ...]
    suspect: tuple[int, ...] = ()


class BadRow(NamedTuple):
    """A row that cannot be trusted, with its text as it stood."""

    number: int
    line: int
    fault: RowFault
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A whole file; rows + bad rows + blank rows are all rows below the headings."""

    encoding: str
    separator: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    bad_rows: tuple[BadRow, ...]
    blank_rows: int


def read_bytes(path: Path) -> bytes:
    """Read a foreign file of bearable size that nobody is writing at the moment."""
    try:
        with open_regular(path) as stream:
            before = os.fstat(stream.fileno())
            if before.st_size > MAX_BYTES:
                raise _refused(path, Reason.TOO_LARGE, size=before.st_size, limit=MAX_BYTES)
            data = stream.read(MAX_BYTES + 1)
        after = path.stat()
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise RuleError(Rule.FILE_UNREADABLE, path=str(path), reason=Reason.STILL_CHANGING)
    return data


def look_at(path: Path, limit: int) -> int:
    """The size of a foreign file that may be read: neither folder nor device, not too large.

    Raises:
        RuleError: FILE_UNREADABLE, FILE_EMPTY, FILE_NOT_UNDERSTOOD with the fact `reason`.
    """
    try:
        with open_regular(path) as stream:
            size = os.fstat(stream.fileno()).st_size
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if size == 0:
        raise RuleError(Rule.FILE_EMPTY, path=str(path))
    if size > limit:
        raise _refused(path, Reason.TOO_LARGE, size=size, limit=limit)
    return size


def unreadable(path: Path, error: Exception) -> RuleError:
    """Why a foreign file cannot be opened; a name no system takes is a ValueError."""
    reason = Reason.NOT_READABLE
    if isinstance(error, IsADirectoryError):
        reason = Reason.FOLDER
    elif isinstance(error, NotAFileError):
        reason = Reason.NOT_A_FILE
    return RuleError(Rule.FILE_UNREADABLE, path=str(path), name=path.name, reason=reason)


class TextRecord(NamedTuple):
    """One record of a delimited text as it stands."""

    line: int
    cells: list[str]
    fault: RowFault | None


class Delimited(NamedTuple):
    """A delimited text: how it was read, and its records one by one."""

    encoding: str
    separator: str
    lines: int
    records: Iterator[TextRecord]


def read_table(
    path: Path,
    encoding: str | None = None,
    separator: str | None = None,
    control: JobControl | None = None,
) -> Table:
    """Read a delimited text; encoding and separator are guessed unless they are given."""
    text, encoding = _text(path, encoding)
    return _Reading(path, text, encoding, separator, control or Silent()).table(text)


def read_delimited(
    path: Path, encoding: str | None = None, separator: str | None = None
) -> Delimited:
    """The records of a delimited text, nothing taken off them and nothing expected of them."""
    text, encoding = _text(path, encoding)
    reading = _Reading(path, text, encoding, separator, Silent(), (*SEPARATORS, "|"))
    return Delimited(encoding, reading.separator, len(reading.lines), reading.limited())


def _text(path: Path, encoding: str | None) -> tuple[str, str]:
    """The whole text of a file that holds one, and its encoding."""
    data = read_bytes(path)
    if not data.strip(b" \t\r\n\x1a\0"):
        raise RuleError(Rule.FILE_EMPTY, path=str(path))
    for start, name in _SIGNATURES:
        if data.startswith(start):
            raise _refused(path, Reason.OTHER_FORMAT, format=name)
    encoding = encoding or encodings.detect(data)
    try:
        text = encodings.decode(data, encoding)
    except (LookupError, UnicodeError) as error:
        raise _refused(path, Reason.WRONG_ENCODING, encoding=encoding) from error
    text = text.removeprefix("\ufeff").rstrip("\x1a")
    if not text.strip():
        raise RuleError(Rule.FILE_EMPTY, path=str(path))
    if len(_SUSPECT.findall(text)) > max(16, len(text) // 50):
        raise _refused(path, Reason.BINARY, encoding=encoding)
    return text, encoding


def guess_separator(lines: list[str], signs: tuple[str, ...] = SEPARATORS) -> str:
    """The separator that splits the first rows into the most, and equally many, cells."""

    def fitness(separator: str) -> tuple[float, int]:
        rows: list[list[str]] = []
        # A row that breaks the limits is judged later, with its number.
        with contextlib.suppress(csv.Error):
            rows.extend(row for row in csv.reader(lines, delimiter=separator) if any(row))
        rows = rows[:20]
        width = len(rows[0]) if rows else 0
        if width < 2:
            return (0.0, 0)
        return (sum(len(row) == width for row in rows) / len(rows), width)

    return max(signs, key=fitness)


def _refused(path: Path, reason: Reason, **facts: object) -> RuleError:
    return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason, **facts)


class _Reading:
    """One pass over the text of a file."""

    def __init__(
        self,
        path: Path,
        text: str,
        encoding: str,
        separator: str | None,
        control: JobControl,
        signs: tuple[str, ...] = SEPARATORS,
    ) -> None:
        self.path = path
        # str.splitlines would also split at form feeds and Unicode line separators.
        self.lines = io.StringIO(text, newline="").readlines()
        self.first = 0
        declared = re.fullmatch(r"sep=(.)\s*", self.lines[0]) if self.lines else None
        if declared:
            self.first = 1
            separator = separator or declared.group(1)
        self.encoding = encoding
        self.control = control
        self.suspicious = self.guarded = True
        self.separator = separator or guess_separator(
            self.lines[self.first : self.first + 60], signs
        )

    def limited(self) -> Iterator[TextRecord]:
        """The records, each cell bounded."""
        limit = csv.field_size_limit(MAX_CELL)
        try:
            yield from self._records()
        finally:
            csv.field_size_limit(limit)

    def table(self, text: str) -> Table:
        """Read it all; `text` is the text that is read."""
        self.suspicious, self.guarded = bool(_SUSPECT.search(text)), "'" in text
        limit = csv.field_size_limit(MAX_CELL)
        try:
            return self._table()
        finally:
            csv.field_size_limit(limit)

    def _table(self) -> Table:
        records = enumerate(self._records(), start=1)
        headings: tuple[str, ...] = ()
        for _number, record in records:
            if record.fault:
                raise _refused(self.path, Reason.BROKEN_HEADINGS, line=record.line)
            if any(cell.strip() for cell in record.cells):
                headings = _trimmed(record.cells)
                break
        if len(headings) > MAX_COLUMNS:
            raise _refused(
                self.path, Reason.TOO_MANY_COLUMNS, columns=len(headings), limit=MAX_COLUMNS
            )
        rows: list[Row] = []
        bad: list[BadRow] = []
        blank = 0
        for number, record in records:
            if number > MAX_ROWS + 1:
                raise _refused(self.path, Reason.TOO_MANY_ROWS, limit=MAX_ROWS)
            if number % _STEP == 0:
                self.control.step(record.line, len(self.lines))
            answer = self._row(number, record, len(headings))
            if answer is None:
                blank += 1
            elif isinstance(answer, Row):
                rows.append(answer)
            else:
                bad.append(answer)
        return Table(self.encoding, self.separator, headings, tuple(rows), tuple(bad), blank)

    def _records(self) -> Iterator[TextRecord]:
        """Records; after a broken one reading goes on at the line below its first line."""
        start = self.first
        while start < len(self.lines):
            reader = csv.reader(
                map(self.lines.__getitem__, range(start, len(self.lines))),
                delimiter=self.separator,
                strict=True,
            )
            begun = start
            try:
                for cells in reader:
                    yield TextRecord(begun + 1, cells, None)
                    begun = start + reader.line_num
            except csv.Error as error:
                too_long = "field larger" in str(error)
                fault = RowFault.CELL_TOO_LONG if too_long else RowFault.BROKEN_QUOTES
            else:
                return
            yield TextRecord(begun + 1, [self.lines[begun].rstrip("\r\n")], fault)
            start = begun + 1

    def _row(self, number: int, record: TextRecord, width: int) -> Row | BadRow | None:
        cells = record.cells
        if record.fault:
            return BadRow(number, record.line, record.fault, tuple(cells))
        if not any(cells) or not any(cell.strip() for cell in cells):
            return None
        if len(cells) != width:
            if len(cells) < width:
                return BadRow(number, record.line, RowFault.TOO_FEW_CELLS, tuple(cells))
            if any(cell.strip() for cell in cells[width:]):
                return BadRow(number, record.line, RowFault.TOO_MANY_CELLS, tuple(cells))
            cells = cells[:width]
        suspect: tuple[int, ...] = ()
        if self.suspicious:
            suspect = tuple(i for i, cell in enumerate(cells) if _SUSPECT.search(cell))
            cells = [show_controls(cell) for cell in cells] if suspect else cells
        if self.guarded:
            cells = [unguard_cell(cell) for cell in cells]
        return Row(number, record.line, tuple(cells), suspect)


def show_controls(text: str) -> str:
    """Make control characters visible (a NUL becomes ␀), so that nothing is lost or acts."""
    return _CONTROL.sub(lambda found: chr(0x2400 + min(ord(found[0]), 0x21)), text)


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    """Headings without empty ones at the end."""
    kept = [show_controls(cell).strip() for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
