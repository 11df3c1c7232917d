"""What becomes of the rows of a table: values, troubles, outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from salesapp.domain.imports import Outcome
from salesapp.exchange.rows import Reach, Severity, Trouble


class Note(NamedTuple):
    """Something to know about a row; `subject` names a row, record or heading."""

    trouble: Trouble
    severity: Severity
    heading: str = ""
    value: str = ""
    subject: str = ""


def is_total(title: str) -> bool:
    """Whether a row is the sum of those above it: «Итого», «Всего», «Итого по складу»."""
    words = title.casefold().replace(":", " ").split()
    return words[:1] == ["итого"] or words in (["всего"], ["общий", "итог"], ["grand", "total"])


class Change(NamedTuple):
    """A field that gets another value; both as plain values of the field's type."""

    field: str
    old: Any
    new: Any


def change(field: str, old: Any, new: Any, _make: Any = tuple.__new__) -> Change:
    """A `Change`, made the quick way: a table has very many."""
    made: Change = _make(Change, (field, old, new))
    return made


@dataclass(slots=True)
class Row:
    """One row on its way."""

    number: int
    values: dict[str, Any]
    reaches: dict[str, tuple[Reach, ...]]
    notes: list[Note]
    is_refused: bool = False


@dataclass(slots=True)
class RowPlan:
    """What becomes of one row; `record_id` is the record it ends in."""

    number: int
    title: str
    outcome: Outcome
    record_id: int | None = None
    changes: list[Change] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    made: Mapping[str, Any] | None = None
    """Fields of a new record with their values, before they are listed as changes."""


class Seen(NamedTuple):
    """What earlier rows of the file said of a record: its first row, the fields it was given.

    `stands` is what the record is told apart by after them, as the kind of table says it.
    """

    row: int
    record_id: int
    given: frozenset[str]
    stands: tuple[str, ...] = ()
