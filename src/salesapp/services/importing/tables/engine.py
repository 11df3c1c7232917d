"""From rows of a table to records, batch by batch: the plan and the writing share this code."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Final

from salesapp.db import bulk
from salesapp.db.models.base import Record
from salesapp.db.models.settings import ExternalKey
from salesapp.db.queries import import_matches as matches
from salesapp.db.writes.external_keys import forget_keys
from salesapp.domain.imports import Outcome
from salesapp.domain.table_imports import ENTITIES, EXTERNAL_ID, ID, Mode, TableOptions
from salesapp.exchange.rows import Severity, Trouble
from salesapp.services.importing.tables.hooks import Hooks
from salesapp.services.importing.tables.own import OwnValues
from salesapp.services.importing.tables.rows import Change, Note, Row, RowPlan, Seen

_EMPTY: Final = ("", None)


class Match:
    """Answers of the store to all keys of a batch: a record, none, or several."""

    def __init__(self) -> None:
        self.found: dict[str, list[int]] = {}

    def put(self, key: str, ids: Iterable[int]) -> None:
        """Records that have the key."""
        self.found[key] = list(ids)

    def get(self, key: str) -> list[int]:
        """Records that have the key."""
        return self.found.get(key, [])


class TableImporter(Hooks, ABC):
    """Imports tables of one kind. Subclasses say what a row is in our columns."""

    model: ClassVar[type[Record]]
    table: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    """Columns that may change, as they are compared."""

    def __init__(self, options: TableOptions, *, writes: bool) -> None:
        self.options = options
        self.writes = writes
        self.own = OwnValues(options)
        self.entity = ENTITIES[options.kind]
        self._next_id = self._first_id = bulk.next_id(self.model)
        self._seen: dict[str, Seen] = {}
        self._have: dict[int, dict[str, Any]] = {}
        self._new: list[dict[str, Any]] = []
        self._changed: dict[int, dict[str, Any]] = {}
        self._keys: list[dict[str, Any]] = []
        self._refresh: set[int] = set()
        self._told: dict[int, Seen] = {}
        self._fresh: set[int] = set()
        self._known_keys: dict[str, int] = {}
        self._free_keys: list[str] = []
        self._inserters: dict[tuple[str, ...], bulk.Inserter] = {}

    # What a kind says

    @abstractmethod
    def title(self, row: Row) -> str:
        """How the row is called in the preview; empty when it cannot become a record."""

    @abstractmethod
    def record(self, row: Row) -> dict[str, Any]:
        """The given values of a row in our columns; nothing that the row does not say."""

    @abstractmethod
    def complete(self, columns: dict[str, Any], row: Row) -> dict[str, Any]:
        """What a new record has beside what the row gives."""

    @abstractmethod
    def keys(self, row: Row) -> list[str]:
        """Keys of the row, each as ``code:value``, the chosen one first."""

    @abstractmethod
    def ask(self, wanted: Mapping[str, set[str]], match: Match) -> None:
        """Look for the keys (values by code) in the store."""

    @abstractmethod
    def search_text(self, columns: Mapping[str, Any], record_id: int) -> str:
        """What a new record is found by."""

    @abstractmethod
    def refresh(self, record_id: int) -> None:
        """Write the search text of a changed record."""

    # What all kinds share

    def plan(self, rows: Sequence[Row]) -> list[RowPlan]:
        """Decide for every row of a batch, and write them when this is the import."""
        sound: list[tuple[Row, list[str]]] = []
        planned: list[RowPlan] = []
        for row in rows:
            title = self.title(row)
            plan = RowPlan(row.number, title, Outcome.REJECTED, notes=row.notes)
            planned.append(plan)
            if row.is_refused:
                plan.title = title or next(iter(map(str, row.values.values())), "")
                continue
            keys = self.keys(row)
            if keys:
                sound.append((row, keys))
            else:
                plan.notes.append(Note(Trouble.NO_KEY, Severity.ERROR))
        found = self._match(sound)
        by_number = {plan.number: plan for plan in planned}
        pairs = [(row, by_number[row.number]) for row, _keys in sound]
        seen = {
            self._seen[key].record_id for _row, keys in sound for key in keys if key in self._seen
        }
        self._load(seen.union(*found) if found else seen)
        for (row, keys), ids, (_row, plan) in zip(sound, found, pairs, strict=True):
            self._decide(row, keys, ids, plan)
        self.look_alikes([(row, plan) for row, plan in pairs if plan.outcome is Outcome.NEW])
        if self.writes:
            self._write()
        else:
            self._forget()
        return planned

    def have(self, record_id: int) -> dict[str, Any]:
        """Columns of a record as they are after the rows before."""
        return self._have.setdefault(record_id, {})

    def is_fresh(self, record_id: int) -> bool:
        """Whether the record was made in this batch."""
        return record_id in self._fresh

    def keeps(self, record_id: int) -> bool:
        """Whether a value that is there stays: the file only fills what is empty."""
        return self.options.mode is Mode.FILL and record_id not in self._fresh

    def must_refresh(self, record_id: int) -> None:
        """The search text of the record follows after the writing."""
        self._refresh.add(record_id)

    def _match(self, sound: Sequence[tuple[Row, list[str]]]) -> list[list[int]]:
        """Records each row may be."""
        wanted: dict[str, set[str]] = defaultdict(set)
        for _row, keys in sound:
            for key in keys:
                code, _, value = key.partition(":")
                wanted[code].add(value)
        match = Match()
        if ids := wanted.get(ID):
            for record_id in matches.alive(self.table, [int(one) for one in ids if one.isdigit()]):
                match.put(f"{ID}:{record_id}", [record_id])
        self._match_external({row.values.get(EXTERNAL_ID, "") for row, _keys in sound}, match)
        self.ask(wanted, match)
        return [next(filter(None, map(match.get, keys)), []) for _row, keys in sound]

    def _match_external(self, names: set[str], match: Match) -> None:
        """Records the other program's keys name; a key of a deleted record is free again."""
        found = matches.by_external(self.options.program, str(self.entity), names - {""})
        alive = matches.alive(self.table, set(found.values()))
        self._known_keys = {name: one for name, one in found.items() if one in alive}
        self._free_keys = [name for name, one in found.items() if one not in alive]
        for name, record_id in self._known_keys.items():
            match.put(f"{EXTERNAL_ID}:{name}", [record_id])

    def _load(self, ids: set[int]) -> None:
        self._have = bulk.read(self.model, sorted(ids), self.columns)
        self.load(sorted(ids))
        self.own.load(sorted(ids))

    def _decide(self, row: Row, keys: list[str], ids: list[int], plan: RowPlan) -> None:
        before = next((self._seen[key] for key in keys if key in self._seen), None)
        if before is None and len(ids) > 1:
            plan.notes.append(Note(Trouble.AMBIGUOUS, Severity.ERROR, subject=str(len(ids))))
            return
        record_id = before.record_id if before else (ids[0] if ids else None)
        # Rows may have met the record by other keys: what all of them said counts.
        if record_id is not None:
            before = self._told.get(record_id, before)
        if keys[0].startswith("id:") and record_id is None:
            plan.notes.append(Note(Trouble.UNKNOWN, Severity.ERROR, value=keys[0][3:]))
            return
        mode = self.options.mode
        if record_id is None and mode is Mode.UPDATE:
            plan.outcome = Outcome.SKIPPED
            plan.notes.append(Note(Trouble.UNKNOWN, Severity.NOTE))
            return
        columns: dict[str, Any] = {}
        if record_id is None:
            if not plan.title:
                plan.notes.append(Note(Trouble.NO_NAME, Severity.ERROR))
                return
            columns = self.record(row)
            record_id = self._make(row, columns, plan)
        elif mode is Mode.CREATE and record_id < self._first_id:
            plan.outcome, plan.record_id = Outcome.SKIPPED, record_id
            plan.notes.append(Note(Trouble.KNOWN, Severity.NOTE))
        else:
            columns = self.record(row)
            self._update(row, columns, record_id, before, plan)
        given = frozenset((*row.values, *row.reaches, *columns))
        if before is not None and plan.outcome is not Outcome.SKIPPED:
            plan.outcome = Outcome.MERGED
            plan.notes.append(Note(Trouble.REPEATS, Severity.NOTE, subject=str(before.row)))
            given |= before.given
        self._register(row, keys, Seen(before.row if before else row.number, record_id, given))
        self._name(row, record_id)

    def _register(self, row: Row, keys: list[str], seen: Seen) -> None:
        """Let later rows of the file find the record."""
        self._told[seen.record_id] = seen
        for key in keys:
            self._seen[key] = seen
        for key in self.aliases(row):
            if key not in self._seen or self._seen[key].record_id == seen.record_id:
                self._seen[key] = seen

    def _make(self, row: Row, columns: dict[str, Any], plan: RowPlan) -> int:
        record_id, self._next_id = self._next_id, self._next_id + 1
        plan.outcome, plan.record_id = Outcome.NEW, record_id
        plan.changes = [
            Change(name, None, given) for name, given in self.shown(row, columns).items()
        ]
        made = self.complete(columns, row)
        made["id"] = record_id
        self._new.append(made)
        self._have[record_id] = made
        self._fresh.add(record_id)
        self.children(row, record_id, plan)
        self.own.take(row, record_id, plan, given=frozenset(), fills=False)
        return record_id

    def _update(
        self,
        row: Row,
        columns: Mapping[str, Any],
        record_id: int,
        before: Seen | None,
        plan: RowPlan,
    ) -> None:
        plan.record_id = record_id
        have = self.have(record_id)
        # What such a record has beside what its rows said are defaults of ours.
        is_made = record_id >= self._first_id
        fills = self.options.mode is Mode.FILL
        changed: dict[str, Any] = {}
        for name, given in columns.items():
            old = None if is_made else have.get(name)
            if given in _EMPTY or given == old:
                continue
            # The first row of a file that speaks of a field decides it: the same file again
            # then changes nothing.
            if before is not None and name in before.given:
                continue
            if fills and old not in _EMPTY:
                continue
            changed[name] = given
            plan.changes.append(Change(name, old, given))
        written = dict(changed)
        for name, given in changed.items():
            written |= self.derived(name, given)
        have.update(written)
        if written and record_id not in self._fresh:
            self._changed.setdefault(record_id, {}).update(written)
        if written:
            self._refresh.add(record_id)
        self.children(row, record_id, plan)
        given = before.given if before is not None else frozenset()
        self.own.take(row, record_id, plan, given=given, fills=fills)
        plan.outcome = Outcome.UPDATED if plan.changes else Outcome.UNCHANGED

    def _name(self, row: Row, record_id: int) -> None:
        """Remember the key of the other program."""
        name = row.values.get(EXTERNAL_ID, "")
        if not name or name in self._known_keys:
            return
        if self.options.mode is Mode.CREATE and record_id not in self._fresh:
            return
        self._known_keys[name] = record_id
        self._keys.append(
            {
                "source": self.options.program,
                "entity": str(self.entity),
                "ext_id": name,
                "record_id": record_id,
            }
        )

    def _write(self) -> None:
        self.write_before()
        groups: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for made in self._new:
            record_id = made["id"]
            if record_id not in self._refresh:
                made["search_text"] = self.search_text(made, record_id)
            groups[tuple(made)].append(tuple(map(bulk.plain, made.values())))
        for names, lines in groups.items():
            if names not in self._inserters:
                self._inserters[names] = bulk.Inserter(self.model, names)
            self._inserters[names].insert(lines)
        bulk.update(self.model, self._changed)
        self.write_children()
        self.own.write()
        forget_keys(self.options.program, str(self.entity), self._free_keys)
        bulk.insert(ExternalKey, self._keys)
        for record_id in sorted(self._refresh):
            self.refresh(record_id)
        self._forget()

    def _forget(self) -> None:
        self._new, self._changed, self._keys = [], {}, []
        self._refresh, self._fresh = set(), set()
        self.own.forget()
        self._known_keys = {}
