"""From rows of a foreign file to records: what becomes of each row, and writing it.

The plan and the writing share this code, so that the preview shows what will happen.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from salesapp.db import bulk
from salesapp.db.connection import fetch
from salesapp.db.models.base import Record
from salesapp.db.models.clients import Client, Contact
from salesapp.db.models.products import Product
from salesapp.db.models.settings import ExternalKey
from salesapp.db.queries import import_matches
from salesapp.db.writes.external_keys import forget_keys
from salesapp.domain.changes import Entity
from salesapp.domain.imports import MatchPolicy, Outcome, of_own_key
from salesapp.domain.jobs import JobControl
from salesapp.domain.text import fold
from salesapp.exchange.rows import AnyRow, ParsedFile, Problem

SOURCE = "bitrix24"
_STEP = 200

RowT = TypeVar("RowT", bound=AnyRow)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What becomes of one row (or one group of rows); `record_id` is the record it ends in."""

    row_number: int
    title: str
    outcome: Outcome
    record_id: int | None
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Work:
    """What is to be written: new records, changed columns, children, keys."""

    new: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    keys: list[dict[str, Any]] = field(default_factory=list)
    planned: list[PlannedRow] = field(default_factory=list)


def known_keys(entity: Entity) -> dict[str, int]:
    """Records by their key in the other program; what was deleted here has none any more."""
    return import_matches.external_keys(SOURCE, entity.value)


def unique_names(model: type[Client | Product]) -> dict[str, int | None]:
    """Records that are not deleted by their folded name; None for a name that several have."""
    found: dict[str, list[int]] = {}
    names = model.select(model.name_key, model.id).where(model.deleted_at.is_null())
    for name, record_id in fetch(names):
        found.setdefault(name, []).append(record_id)
    return {name: ids[0] if len(ids) == 1 else None for name, ids in found.items() if name}


def living_names(model: type[Client | Contact]) -> dict[int, str]:
    """Names of the records that are not deleted."""
    return dict(fetch(model.select(model.id, model.name).where(model.deleted_at.is_null())))


def linked(keys: Mapping[str, int], names: Mapping[int, str], key: str, name: str) -> int | None:
    """The record that a row names by a key: the other program's, or ours if the name agrees."""
    found = keys.get(key)
    ours = of_own_key(key) if found is None else None
    if ours is not None and name and fold(names.get(ours, "")) == fold(name):
        return ours
    return found


class Importer(ABC, Generic[RowT]):
    """Imports the rows of one kind. Subclasses say what a row is in our columns."""

    entity: Entity
    model: type[Record]
    columns: tuple[str, ...]

    def __init__(self, policy: MatchPolicy) -> None:
        self.policy = policy
        self.keys = known_keys(self.entity)
        self.work = Work()
        self._next_id = bulk.next_id(self.model)
        self._pending: dict[int, dict[str, Any]] = {}
        self._existing: dict[int, dict[str, Any]] = {}
        self._own: set[int] = set()
        self.told: list[Problem] = []
        """What is to be said of the row besides the troubles of its cells."""

    @abstractmethod
    def title(self, row: RowT) -> str:
        """How the row is called in the preview."""

    @abstractmethod
    def wanted(self, row: RowT) -> dict[str, Any]:
        """The row in our columns (all of `columns`)."""

    def twin(self, row: RowT) -> int | None:
        """A record that is the same thing under no or another key."""
        return None

    def is_same(self, row: RowT, have: Mapping[str, Any]) -> bool:
        """Whether a row that left this base is about the record whose number it bears."""
        return fold(self.title(row)) == fold(str(have.get("title", have.get("name", ""))))

    def silent(self, row: RowT) -> Collection[str]:
        """Columns the row tells nothing of: what a new record gets there is no word of the file."""
        return ()

    def settle(self, row: RowT, record_id: int, changed: dict[str, Any], *, replaces: bool) -> None:
        """Judge together what the row would change in a record that is there already."""

    def remember(self, row: RowT, record_id: int) -> None:
        """Note a record for the twins that may follow in the file."""

    def children(self, row: RowT, record_id: int, *, is_new: bool) -> bool:
        """Collect what hangs on the record; return whether that changes anything."""
        return False

    def write_children(self) -> None:
        """Write what `children` collected."""

    def plan(self, parsed: ParsedFile, control: JobControl) -> list[PlannedRow]:
        """Decide for every row; `work` holds what writing takes."""
        rows: Sequence[Any] = parsed.rows
        problems = _by_row(parsed.problems)
        self._load(rows)
        for done, row in enumerate(rows):
            if done % _STEP == 0:
                control.step(done, len(rows), self.title(row))
            self.work.planned.append(self._decide(row, _of(row, problems)))
        self.work.planned += [
            PlannedRow(
                one.row_number,
                " ".join(one.cells)[:80],
                Outcome.REJECTED,
                None,
                tuple(problems.get(one.row_number, ())),
            )
            for one in parsed.rejected
        ]
        return self.work.planned

    def write(self) -> None:
        """Write the plan; runs inside the action of the import."""
        bulk.insert(self.model, self.work.new)
        bulk.update(self.model, self.work.changed)
        self.write_children()
        forget_keys(SOURCE, self.entity.value, [one["ext_id"] for one in self.work.keys])
        bulk.insert(ExternalKey, self.work.keys)

    def _load(self, rows: Sequence[RowT]) -> None:
        """Read the records the file speaks of, in one go."""
        ids = {self.keys[row.external_id] for row in rows if row.external_id in self.keys}
        own = {found for row in rows if (found := of_own_key(row.external_id)) is not None}
        deleted = bulk.read(self.model, sorted(own), ("deleted_at",))
        self._own = {found for found, one in deleted.items() if one["deleted_at"] is None}
        ids |= self._own
        self._existing = bulk.read(self.model, sorted(ids), self.columns)

    def _decide(self, row: RowT, problems: tuple[Problem, ...]) -> PlannedRow:
        self.told = []
        known = self.keys.get(row.external_id) if row.external_id else None
        ours = self._ours(row) if known is None else None
        record_id = known if known is not None else ours
        is_known = record_id is not None
        if record_id is None and self.policy is not MatchPolicy.ALLOW:
            record_id = self.twin(row)
        if record_id is None:
            record_id = self._make(row)
            outcome = Outcome.NEW
        else:
            outcome = self._update(row, record_id, is_twin=not is_known)
        if not is_known and row.external_id:
            self._name(row.external_id, record_id)
        self.remember(row, record_id)
        told = (*problems, *self.told)
        return PlannedRow(row.row_number, self.title(row), outcome, record_id, told)

    def _ours(self, row: RowT) -> int | None:
        """The record that went out of this base as the row."""
        found = of_own_key(row.external_id)
        if found is None or found not in self._own:
            return None
        return found if self.is_same(row, self._stored(found)) else None

    def _make(self, row: RowT) -> int:
        record_id, self._next_id = self._next_id, self._next_id + 1
        made = {**self.wanted(row), "id": record_id}
        self.work.new.append(made)
        self._pending[record_id] = made
        self.children(row, record_id, is_new=True)
        return record_id

    def _update(self, row: RowT, record_id: int, *, is_twin: bool) -> Outcome:
        if self.policy is MatchPolicy.SKIP:
            return Outcome.SKIPPED
        have = self._pending.get(record_id) or self._stored(record_id)
        replaces = self.policy is MatchPolicy.REPLACE and not is_twin
        silent = self.silent(row)
        wanted = {name: given for name, given in self.wanted(row).items() if name not in silent}
        changed = _difference(have, wanted, replaces=replaces)
        self.settle(row, record_id, changed, replaces=replaces)
        if record_id in self._pending:
            have.update(changed)
        elif changed:
            self.work.changed.setdefault(record_id, {}).update(changed)
            have.update(changed)
        grew = self.children(row, record_id, is_new=record_id in self._pending)
        if is_twin:
            return Outcome.MERGED
        return Outcome.UPDATED if changed or grew else Outcome.UNCHANGED

    def now_there(self, record_id: int) -> Mapping[str, Any]:
        """The columns of a record, with what the rows before gave it."""
        return self._pending.get(record_id) or self._stored(record_id)

    def _stored(self, record_id: int) -> dict[str, Any]:
        if record_id not in self._existing:
            self._existing |= bulk.read(self.model, [record_id], self.columns)
        return self._existing.setdefault(record_id, {})

    def _name(self, ext_id: str, record_id: int) -> None:
        self.keys[ext_id] = record_id
        self.work.keys.append(
            {
                "source": SOURCE,
                "entity": str(self.entity),
                "ext_id": ext_id,
                "record_id": record_id,
            }
        )


def _difference(
    have: Mapping[str, Any], wanted: Mapping[str, Any], *, replaces: bool
) -> dict[str, Any]:
    """Columns the row would change: empty ones, or all that differ when the file wins.

    What a record is found by follows from what it says, and is written after it.
    """
    return {
        name: given
        for name, given in wanted.items()
        if given not in ("", None)
        and name != "search_text"
        and have.get(name) != given
        and (replaces or _is_empty(name, have.get(name)))
    }


def _is_empty(name: str, value: object) -> bool:
    """A record without a sum holds zero."""
    return value in ("", None) or (name == "amount_minor" and value == 0)


def _by_row(problems: Sequence[Problem]) -> dict[int, list[Problem]]:
    found: dict[int, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.row_number, []).append(problem)
    return found


def _of(row: Any, problems: Mapping[int, list[Problem]]) -> tuple[Problem, ...]:
    numbers = getattr(row, "row_numbers", ()) or (row.row_number,)
    return tuple(problem for number in numbers for problem in problems.get(number, ()))
