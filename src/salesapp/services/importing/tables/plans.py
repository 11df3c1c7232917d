"""The plan of an import on the disk: outcomes at hand, rows read where somebody looks."""

from __future__ import annotations

import marshal
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final

from salesapp.domain.imports import Outcome
from salesapp.exchange.rows import Severity, Trouble
from salesapp.services.importing.tables.rows import Change, Note, RowPlan

_OUTCOMES: Final = tuple(Outcome)
_PLACES: Final = {one: place for place, one in enumerate(_OUTCOMES)}
_NOTE: Final = Severity.NOTE
_WARY: Final = 0x80
"""Marks rows with something to look at, beside the outcome."""


class PlanWriter:
    """Writes plans of rows, batch by batch, in the order of the file."""

    def __init__(self, folder: Path, name: str) -> None:
        self._file = (folder / f"{name}.plan").open("wb")
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
            place = _PLACES[plan.outcome]
            marks.append(place | (_WARY if wary else 0))
            if plan.changes or plan.made:
                self.touched += 1
            lines.append(
                (
                    plan.number,
                    plan.title[:200],
                    place,
                    plan.record_id,
                    [*map(tuple, plan.changes)],
                    [(note[0].value, note[1].value, *note[2:]) for note in notes],
                    plan.made,
                )
            )
        self._offsets.append(len(self._marks))
        self._file.write(_packed(lines))

    def counts(self) -> dict[Outcome, int]:
        """How many rows end in each outcome."""
        return counted(self._marks)

    def close(self) -> None:
        """Write the index."""
        self._file.close()
        (self._folder / f"{self._name}.marks").write_bytes(self._marks)
        (self._folder / f"{self._name}.index").write_bytes(self._offsets.tobytes())


def _packed(lines: list[tuple[Any, ...]]) -> bytes:
    """The rows as bytes; read by ourselves alone, a moment later: the quickest way will do."""
    with suppress(ValueError):
        return marshal.dumps(lines)
    # Days and words of a list of ours are no values that every Python knows.
    return marshal.dumps(_plain(lines))


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def counted(marks: bytes | bytearray) -> dict[Outcome, int]:
    """How many rows end in each outcome, without zeros, in the order of `Outcome`."""
    found = Counter(marks)
    sums = ((one, found[place] + found[place | _WARY]) for place, one in enumerate(_OUTCOMES))
    return {one: number for one, number in sums if number}


class TablePlan:
    """A written plan; rows are read from the disk in batches."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / f"{name}.plan"
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
        size = self._path.stat().st_size
        with self._path.open("rb") as file:
            while file.tell() < size:
                yield from map(_row, marshal.load(file))

    def _row(self, place: int) -> RowPlan:
        batch = self._find(place)
        if batch != self._batch:
            with self._path.open("rb") as file:
                file.seek(self._starts[batch])
                self._rows = [_row(one) for one in marshal.load(file)]
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
    number, title, outcome, record_id, changes, notes, made = plain
    return RowPlan(
        number,
        title,
        _OUTCOMES[outcome],
        record_id,
        [Change(name, None, _listed(new)) for name, new in (made or {}).items()]
        + [Change(name, _listed(old), _listed(new)) for name, old, new in changes],
        [Note(Trouble(one[0]), Severity(one[1]), *one[2:]) for one in notes],
    )


def _listed(value: Any) -> Any:
    """Several values are a list, however they were written."""
    return list(value) if isinstance(value, tuple) else value
