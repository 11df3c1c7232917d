"""The plan of an import on the disk: outcomes at hand, rows read where somebody looks."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from salesapp.domain.imports import Outcome
from salesapp.exchange.rows import Severity, Trouble
from salesapp.services.importing.tables.rows import Change, Note, RowPlan

_OUTCOMES: Final = tuple(Outcome)
_NOTE: Final = Severity.NOTE
_WARY: Final = 0x80
"""Marks rows with something to look at, beside the outcome."""


class PlanWriter:
    """Writes plans of rows, batch by batch, in the order of the file."""

    def __init__(self, folder: Path, name: str) -> None:
        self._file = (folder / f"{name}.jsonl").open("wb")
        self._folder, self._name = folder, name
        self._marks = bytearray()
        self._offsets = array("q")
        self.touched = 0
        """Rows that change anything."""

    def add(self, plans: Sequence[RowPlan]) -> None:
        """Take a batch."""
        self._offsets.append(self._file.tell())
        lines = []
        marks = self._marks
        for plan in plans:
            notes = plan.notes
            wary = bool(notes) and any(note.severity is not _NOTE for note in notes)
            marks.append(_OUTCOMES.index(plan.outcome) | (_WARY if wary else 0))
            if plan.changes or plan.made:
                self.touched += 1
            line = (
                plan.number,
                plan.title[:200],
                plan.outcome,
                plan.record_id,
                plan.changes,
                notes,
            )
            lines.append(line if plan.made is None else (*line, plan.made))
        self._offsets.append(len(self._marks))
        text = json.dumps(lines, ensure_ascii=False, separators=(",", ":"), default=_plain)
        self._file.write(text.encode("utf-8", "backslashreplace") + b"\n")

    def counts(self) -> dict[Outcome, int]:
        """How many rows end in each outcome."""
        return counted(self._marks)

    def close(self) -> None:
        """Write the index."""
        self._file.close()
        (self._folder / f"{self._name}.marks").write_bytes(self._marks)
        (self._folder / f"{self._name}.index").write_bytes(self._offsets.tobytes())


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def counted(marks: bytes | bytearray) -> dict[Outcome, int]:
    """How many rows end in each outcome, without zeros, in the order of `Outcome`."""
    found = Counter(marks)
    sums = ((one, found[place] + found[place | _WARY]) for place, one in enumerate(_OUTCOMES))
    return {one: number for one, number in sums if number}


class TablePlan:
    """A written plan; rows are read from the disk in batches."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / f"{name}.jsonl"
        self._marks = (folder / f"{name}.marks").read_bytes()
        index = array("q")
        index.frombytes((folder / f"{name}.index").read_bytes())
        self._starts = index[0::2]
        self._ends = index[1::2]
        self._batch = -1
        self._rows: list[RowPlan] = []

    def __len__(self) -> int:
        return len(self._marks)

    def counts(self) -> dict[Outcome, int]:
        """How many rows end in each outcome, without zeros, in the order of `Outcome`."""
        return counted(self._marks)

    def places(self, outcome: Outcome | None = None, *, wary: bool = False) -> array[int]:
        """Where rows of an outcome stand, or those with remarks, or all."""
        if wary:
            return array("q", (at for at, mark in enumerate(self._marks) if mark & _WARY))
        if outcome is None:
            return array("q", range(len(self._marks)))
        wanted = _OUTCOMES.index(outcome)
        return array("q", (at for at, mark in enumerate(self._marks) if mark & ~_WARY == wanted))

    def wary_count(self) -> int:
        """How many rows have something to look at."""
        return sum(mark >= _WARY for mark in self._marks)

    def rows(self, places: Sequence[int]) -> list[RowPlan]:
        """The rows at the places."""
        return [self._row(place) for place in places]

    def all(self) -> Iterator[RowPlan]:
        """Every row, in the order of the file."""
        with self._path.open("rb") as file:
            for line in file:
                yield from map(_row, json.loads(line))

    def _row(self, place: int) -> RowPlan:
        batch = self._find(place)
        if batch != self._batch:
            with self._path.open("rb") as file:
                file.seek(self._starts[batch])
                self._rows = [_row(one) for one in json.loads(file.readline())]
            self._batch = batch
        first = self._ends[batch - 1] if batch else 0
        return self._rows[place - first]

    def _find(self, place: int) -> int:
        low, high = 0, len(self._ends) - 1
        while low < high:
            middle = (low + high) // 2
            if self._ends[middle] <= place:
                low = middle + 1
            else:
                high = middle
        return low


def _row(plain: Any) -> RowPlan:
    number, title, outcome, record_id, changes, notes, *made = plain
    return RowPlan(
        number,
        title,
        Outcome(outcome),
        record_id,
        [Change(name, None, new) for one in made for name, new in one.items()]
        + [Change(*one) for one in changes],
        [Note(Trouble(one[0]), Severity(one[1]), *one[2:]) for one in notes],
    )
