"""Any table read in a limited child process: its look comes back, its rows lie in a spool.

The child: ``python -m salesapp.exchange.grid_child REQUEST``, in a frozen build
``salesapp --job grid REQUEST``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.exchange import child
from salesapp.exchange.files import unguard_cell
from salesapp.exchange.grid import HEAD_ROWS, Form, GridLook, GridOptions, HeadRow, Trait
from salesapp.exchange.spool import SpoolTooLargeError, SpoolWriter
from salesapp.exchange.tables import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_ROWS,
    Reason,
    look_at,
    unreadable,
)
from salesapp.whole_files import open_regular

READER = ("grid", "salesapp.exchange.grid_child")
_STEP = 2_000


def read_grid(
    paths: Sequence[Path],
    spool: Path,
    control: JobControl,
    options: GridOptions | None = None,
    timeout_seconds: float = 300.0,
) -> GridLook:
    """Read a table (or the files of one CommerceML exchange) into a spool.

    Raises:
        RuleError: FILE_UNREADABLE, FILE_EMPTY, FILE_NOT_UNDERSTOOD with the fact `reason`.
    """
    # A folder or a giant is refused without starting anything.
    for path in paths:
        _check_size(path)
    request = {
        "paths": [str(path) for path in paths],
        "spool": str(spool),
        "options": asdict(options or GridOptions()),
    }
    found: list[GridLook] = []

    def take(message: dict[str, Any]) -> bool:
        found.append(load_look(message["look"]))
        return True

    child.converse(READER, [json.dumps(request)], paths[0], control, take, timeout_seconds)
    return found[0]


def load_look(plain: dict[str, Any]) -> GridLook:
    """A look out of JSON; `ValueError`, `TypeError` or `KeyError` when it is none."""
    head = tuple(HeadRow(int(number), tuple(map(str, cells))) for number, cells in plain["head"])
    return GridLook(
        form=Form(plain["form"]),
        encoding=str(plain["encoding"]),
        separator=str(plain["separator"]),
        sheets=tuple(map(str, plain["sheets"])),
        sheet=str(plain["sheet"]),
        header=int(plain["header"]),
        head=head,
        width=int(plain["width"]),
        total_rows=int(plain["total_rows"]),
        faulty_rows=int(plain["faulty_rows"]),
        traits=tuple(
            Trait(str(one["heading"]), str(one["kind"]), tuple(map(str, one["choices"])))
            for one in plain["traits"]
        ),
        is_whole=plain["is_whole"] is True,
    )


def main(arguments: list[str]) -> int:
    """Read the tables of a request in this process."""
    child.limit_resources()
    out = child.own_output()
    request = json.loads(arguments[0])
    paths = [Path(name) for name in request["paths"]]
    telling = child.Telling(out)
    with out:
        try:
            look = read_here(
                paths, Path(request["spool"]), telling, GridOptions(**request["options"])
            )
        except RuleError as refused:
            message: dict[str, Any] = {"rule": str(refused.rule), "facts": refused.facts}
        else:
            plain = asdict(look)
            plain["head"] = [(row.number, row.cells) for row in look.head]
            message = {"look": plain}
        out.write(json.dumps(message, default=str).encode("ascii") + b"\n")
    return 0


def read_here(
    paths: Sequence[Path], spool: Path, control: JobControl, options: GridOptions
) -> GridLook:
    """Read a table in this process: for the child, and for tests of the readers."""
    for path in paths:
        _check_size(path)
    try:
        with SpoolWriter(spool) as writer:
            return _Reading(paths, writer, control, options).read()
    except SpoolTooLargeError as error:
        raise _refused(paths[0], Reason.UNFOLDS, limit=MAX_BYTES) from error
    except MemoryError as error:
        raise _refused(paths[0], Reason.UNFOLDS, limit=child.MEMORY_LIMIT) from error


class _Reading:
    """One reading of a table."""

    def __init__(
        self, paths: Sequence[Path], spool: SpoolWriter, control: JobControl, options: GridOptions
    ) -> None:
        self._paths = paths
        self._path = paths[0]
        self._spool = spool
        self._control = control
        self._options = options
        self._head: list[HeadRow] = []
        self._width = 0

    def read(self) -> GridLook:
        """Read it all and tell what it is."""
        from salesapp.exchange.commerceml import is_commerceml
        from salesapp.exchange.grid_book import is_book

        start = _start_of(self._path)
        if not start.strip(b" \t\r\n\x1a\0\xef\xbb\xbf"):
            raise RuleError(Rule.FILE_EMPTY, path=str(self._path))
        if is_book(start):
            return self._read_book()
        if is_commerceml(start) or start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
            return self._read_commerceml()
        return self._read_text()

    def _read_book(self) -> GridLook:
        from salesapp.exchange.grid_book import Book

        book = Book(self._path, self._options.sheet)
        for number, cells in book.rows():
            if number % _STEP == 0:
                self._control.step(number, book.height)
            self._add(number, cells)
        return self._look(Form.BOOK, sheets=book.sheets, sheet=book.sheet)

    def _read_commerceml(self) -> GridLook:
        from salesapp.exchange.commerceml import Exchange

        exchange = Exchange()
        exchange.read(self._paths, self._control)
        headings = exchange.headings()
        self._add(1, headings)
        for number, cells in enumerate(exchange.rows(), start=2):
            self._add(number, cells)
        look = self._look(Form.COMMERCEML, header=1)
        return replace(look, traits=exchange.traits(), is_whole=exchange.is_whole)

    def _read_text(self) -> GridLook:
        from salesapp.exchange.tables import read_delimited, show_controls

        text = read_delimited(self._path, self._options.encoding, self._options.separator)
        number = 0
        for number, record in enumerate(text.records, start=1):
            if number % _STEP == 0:
                self._control.step(record.line, text.lines)
            cells = _clean(record.cells, show_controls)
            if record.fault:
                self._spool.bad(number, str(record.fault), [cell[:500] for cell in cells])
            elif any(cells):
                self._add(number, cells)
        return self._look(Form.TEXT, encoding=text.encoding, separator=text.separator)

    def _add(self, number: int, cells: Sequence[str]) -> None:
        width = len(cells)
        if width > self._width:
            if width > MAX_COLUMNS:
                raise _refused(
                    self._path, Reason.TOO_MANY_COLUMNS, columns=width, limit=MAX_COLUMNS
                )
            self._width = width
        if number > MAX_ROWS + 1:
            raise _refused(self._path, Reason.TOO_MANY_ROWS, limit=MAX_ROWS)
        self._spool.add(number, cells)
        if len(self._head) < HEAD_ROWS:
            self._head.append(HeadRow(number, tuple(cells)))

    def _look(
        self,
        form: Form,
        *,
        encoding: str = "",
        separator: str = "",
        sheets: tuple[str, ...] = (),
        sheet: str = "",
        header: int | None = None,
    ) -> GridLook:
        from salesapp.exchange.grid_text import find_header

        if not self._spool.count:
            if self._spool.faults:
                raise _refused(self._path, Reason.BROKEN_HEADINGS, line=1)
            raise RuleError(Rule.FILE_EMPTY, path=str(self._path))
        return GridLook(
            form=form,
            encoding=encoding,
            separator=separator,
            sheets=sheets,
            sheet=sheet,
            header=find_header(self._head) if header is None else header,
            head=tuple(self._head),
            width=self._width,
            total_rows=self._spool.count + self._spool.faults,
            faulty_rows=self._spool.faults,
        )


def _clean(cells: list[str], show: Callable[[str], str]) -> list[str]:
    """Cells without empty ones at the end, control characters shown, our own guards taken off."""
    kept = list(map(str.strip, cells))
    while kept and not kept[-1]:
        kept.pop()
    whole = "".join(kept)
    if whole.isprintable() and "'" not in whole:
        # Most rows: nothing to look at cell by cell.
        return kept
    for place, cell in enumerate(kept):
        if cell[:1] == "'":
            kept[place] = unguard_cell(cell)
        if not cell.isprintable():
            kept[place] = show(kept[place])
    return kept


def _start_of(path: Path) -> bytes:
    try:
        with open_regular(path) as file:
            return file.read(4096)
    except OSError as error:
        raise unreadable(path, error) from error


def _check_size(path: Path) -> None:
    look_at(path, MAX_BYTES)


def _refused(path: Path, reason: Reason, **facts: object) -> RuleError:
    return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), reason=reason, **facts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
