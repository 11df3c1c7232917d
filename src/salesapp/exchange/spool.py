"""Rows of a foreign table between the reading child and the planning one: batches as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

BATCH = 500
MAX_BYTES = 2 * 1024**3
"""So much a table may take on the disk while it is imported."""


class Faulty(NamedTuple):
    """A row that cannot be trusted, with its text as it stood."""

    number: int
    fault: str
    cells: tuple[str, ...]


class Batch(NamedTuple):
    """Rows of a table: their numbers, their cells, and the faulty ones among them."""

    numbers: list[int]
    rows: list[list[str]]
    faulty: list[Faulty]

    def with_more(self, other: Batch) -> Batch:
        """These rows, and those of the next batch."""
        return Batch(
            self.numbers + other.numbers, self.rows + other.rows, self.faulty + other.faulty
        )


class SpoolTooLargeError(Exception):
    """The table takes more room than a file of bearable size may unfold to."""


class SpoolWriter:
    """Writes batches; a context manager."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._numbers: list[int] = []
        self._rows: list[Sequence[str]] = []
        self._faulty: list[tuple[int, str, Sequence[str]]] = []
        self._written = 0
        self.count = 0
        self.faults = 0

    def __enter__(self) -> SpoolWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._flush()
        self._file.close()

    def add(self, number: int, cells: Sequence[str]) -> None:
        """One sound row."""
        self._numbers.append(number)
        self._rows.append(cells)
        self.count += 1
        if len(self._rows) >= BATCH:
            self._flush()

    def bad(self, number: int, fault: str, cells: Sequence[str]) -> None:
        """One faulty row."""
        self._faulty.append((number, fault, cells))
        self.faults += 1
        if len(self._faulty) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        if not self._rows and not self._faulty:
            return
        text = json.dumps(
            [self._numbers, self._rows, self._faulty], ensure_ascii=False, separators=(",", ":")
        )
        data = text.encode("utf-8", "backslashreplace") + b"\n"
        self._written += len(data)
        if self._written > MAX_BYTES:
            raise SpoolTooLargeError
        self._file.write(data)
        self._numbers, self._rows, self._faulty = [], [], []


def read_spool(path: Path) -> Iterator[Batch]:
    """The batches of a spool, one at a time."""
    with path.open("rb") as file:
        for line in file:
            plain: Any = json.loads(line)
            numbers, rows, faulty = plain
            yield Batch(
                numbers,
                rows,
                [Faulty(number, fault, tuple(cells)) for number, fault, cells in faulty],
            )
