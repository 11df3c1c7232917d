"""Bitrix24 exports: what kind they are, and their rows in our words."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.exchange import encodings, records
from salesapp.exchange import headings as known
from salesapp.exchange.drafts import Draft, draft
from salesapp.exchange.rows import (
    AnyRow,
    Column,
    FileKind,
    ParsedFile,
    Problem,
    ReadOptions,
    Rejected,
    Severity,
    Trouble,
)
from salesapp.exchange.tables import Reason, Row, Table, guess_separator, read_table
from salesapp.whole_files import open_regular

_START = 64 * 1024
_STEP = 1_000
_SAMPLE_LENGTH = 80
_SINGLE: dict[FileKind, Callable[[Draft], AnyRow | None]] = {
    FileKind.COMPANIES: records.company,
    FileKind.CONTACTS: records.contact,
    FileKind.PRODUCTS: records.product,
}


def read(
    path: Path, options: ReadOptions | None = None, control: JobControl | None = None
) -> ParsedFile:
    """Read an export; every row of it is part of a typed row, rejected or blank.

    Raises `RuleError`: `FILE_UNREADABLE`, `FILE_EMPTY`, `FILE_NOT_UNDERSTOOD` (fact `reason`).
    """
    options = options or ReadOptions()
    control = control or Silent()
    table = read_table(path, options.encoding, options.separator, control)
    kind = options.kind or known.recognise(table.headings)
    if kind is None:
        raise RuleError(
            Rule.FILE_NOT_UNDERSTOOD,
            path=str(path),
            reason=Reason.UNKNOWN_HEADINGS,
            headings=", ".join(table.headings[:12])[:200],
        )
    return _Reader(kind, table, _fields(kind, table.headings, options)).read(control)


def is_export(path: Path) -> bool:
    """Whether a file looks like an export of Bitrix24: its headings, with the ID, at its start."""
    try:
        with open_regular(path) as file:
            start = file.read(_START)
    except (OSError, ValueError):
        return False
    if b"\0" in start and not start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    text = encodings.decode(start, encodings.detect(start)).removeprefix("\ufeff")
    line = next((one for one in text.splitlines() if one.strip()), "")[:20_000]
    separator = guess_separator([line + "\n"])
    headings = tuple(next(csv.reader([line], delimiter=separator), []))
    kind = known.recognise(headings)
    return kind is not None and "external_id" in {known.field_for(kind, one) for one in headings}


def _fields(
    kind: FileKind, headings: tuple[str, ...], options: ReadOptions
) -> tuple[str | None, ...]:
    """Our field for each column: what the user said, else what the heading says."""
    chosen = dict(options.mapping)
    allowed = known.fields_of(kind)
    for heading, name in chosen.items():
        if name and name not in allowed:
            raise RuleError(Rule.FIELD_INVALID, field=heading, value=name)
    return tuple(
        (chosen[heading] or None) if heading in chosen else known.field_for(kind, heading)
        for heading in headings
    )


class _Reader:
    """Turns a table into rows of one kind."""

    def __init__(self, kind: FileKind, table: Table, fields: tuple[str | None, ...]) -> None:
        self.kind = kind
        self.table = table
        self.columns = tuple(zip(table.headings, fields, strict=True))
        self.rows: list[AnyRow] = []
        self.problems: list[Problem] = []
        self.rejected: list[Rejected] = [
            Rejected(bad.number, bad.line, Trouble(bad.fault), bad.cells) for bad in table.bad_rows
        ]
        self.seen: set[str] = set()

    def read(self, control: JobControl) -> ParsedFile:
        """Do it."""
        self._check_headings()
        if self.kind in _SINGLE:
            self._read_single(_SINGLE[self.kind], control)
        else:
            self._read_groups(control)
        self.rejected.sort(key=lambda one: one.row_number)
        self.problems.extend(
            Problem(one.row_number, "", " ".join(one.cells)[:200], one.code, Severity.ERROR)
            for one in self.rejected
        )
        self.problems.sort(key=lambda problem: problem.row_number)
        table = self.table
        return ParsedFile(
            kind=self.kind,
            encoding=table.encoding,
            separator=table.separator,
            columns=self._described(),
            rows=tuple(self.rows),
            problems=tuple(self.problems),
            rejected=tuple(self.rejected),
            total_rows=len(table.rows) + len(table.bad_rows) + table.blank_rows,
            blank_rows=table.blank_rows,
        )

    def _check_headings(self) -> None:
        seen: set[str] = set()
        for heading in self.table.headings:
            if heading and heading in seen:
                self.problems.append(
                    Problem(1, heading, heading, Trouble.DUPLICATE_HEADING, Severity.WARNING)
                )
            seen.add(heading)

    def _described(self) -> tuple[Column, ...]:
        samples = [""] * len(self.columns)
        for row in self.table.rows[:50]:
            for index, cell in enumerate(row.cells):
                samples[index] = samples[index] or cell[:_SAMPLE_LENGTH]
        return tuple(
            Column(heading, name, sample)
            for (heading, name), sample in zip(self.columns, samples, strict=True)
        )

    def _read_single(self, build: Callable[[Draft], AnyRow | None], control: JobControl) -> None:
        for made in self._drafts(control):
            built = build(made)
            if built is None:
                self._reject(made.row)
                continue
            if made.text("external_id") in self.seen:
                made.note("external_id", Trouble.DUPLICATE_ID)
            elif made.text("external_id"):
                self.seen.add(made.text("external_id"))
            self.rows.append(built)
            self.problems.extend(made.problems)

    def _read_groups(self, control: JobControl) -> None:
        """A deal or lead with several products stands on several rows with one ID."""
        groups: dict[str, list[Draft]] = {}
        for made in self._drafts(control):
            key = made.text("external_id")
            if key in groups:
                groups[key].append(made)
            elif records.has_title(self.kind, made):
                groups[key or f"row {made.row.number}"] = [made]
            else:
                self._reject(made.row)
        build = records.deal if self.kind is FileKind.DEALS else records.lead
        for group in groups.values():
            self.rows.append(build(group))
            for made in group:
                self.problems.extend(made.problems)

    def _drafts(self, control: JobControl) -> Iterator[Draft]:
        total = len(self.table.rows)
        for done, row in enumerate(self.table.rows):
            if done % _STEP == 0:
                control.step(done, total)
            yield draft(row, self.columns)

    def _reject(self, row: Row) -> None:
        self.rejected.append(Rejected(row.number, row.line, Trouble.NO_NAME, row.cells))
