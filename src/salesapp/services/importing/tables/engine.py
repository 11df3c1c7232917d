"""From rows of a table to records, batch by batch: the plan and the writing share this code."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from salesapp.db import bulk
from salesapp.db.connection import others_wrote
from salesapp.db.fulltext import Words
from salesapp.db.models.base import Record
from salesapp.db.models.settings import ExternalKey
from salesapp.db.queries import import_matches as matches
from salesapp.db.writes.external_keys import forget_keys
from salesapp.domain.imports import Outcome
from salesapp.domain.table_imports import ENTITIES, EXTERNAL_ID, ID, Mode, TableOptions
from salesapp.exchange.rows import Severity, Trouble
from salesapp.services.importing.tables.hooks import Hooks
from salesapp.services.importing.tables.match import Match
from salesapp.services.importing.tables.memory import Memory
from salesapp.services.importing.tables.own import OwnValues
from salesapp.services.importing.tables.rows import Note, Row, RowPlan, Seen, change, is_total

_EMPTY: Final = ("", None)
# Looked up once: a member of an enumeration costs a call at each mention.
_NEW, _REJECTED, _SKIPPED = Outcome.NEW, Outcome.REJECTED, Outcome.SKIPPED
_CREATE, _UPDATE, _FILL = Mode.CREATE, Mode.UPDATE, Mode.FILL
_ERROR, _NOTE = Severity.ERROR, Severity.NOTE


class TableImporter(Hooks, ABC):
    """Imports tables of one kind. Subclasses say what a row is in our columns."""

    model: ClassVar[type[Record]]
    table: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    """Columns that may change, as they are compared."""
    told_none: ClassVar[frozenset[str]] = frozenset()
    """Columns of which «none» is a value: it is brought, and nothing fills it."""

    def __init__(self, options: TableOptions, *, writes: bool) -> None:
        self.options = options
        self.writes = writes
        self.own = OwnValues(options)
        self.entity = ENTITIES[options.kind]
        self._version = others_wrote()
        self._next_id = bulk.next_id(self.model)
        self._made: list[range] = []
        self._is_shared = False
        self.memory = Memory()
        self._have: dict[int, dict[str, Any]] = {}
        self._new: list[dict[str, Any]] = []
        self._changed: dict[int, dict[str, Any]] = {}
        self._lines: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        self._texts: dict[int, str] = {}
        self._keys: list[dict[str, Any]] = []
        self._refresh: set[int] = set()
        self._fresh: set[int] = set()
        self._known_keys: dict[str, int] = {}
        self._free_keys: list[str] = []
        self._inserters: dict[tuple[str, ...], bulk.Inserter] = {}
        self._shapes: dict[tuple[str, ...], frozenset[str]] = {}
        self._is_named = EXTERNAL_ID in options.mapping
        self.touched: dict[str, set[int]] = defaultdict(set)
        """Records written in the transaction, by their kind: whose history it is."""

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
        """Decide for every row of a batch. Nothing is written yet: others may write meanwhile."""
        sound: list[tuple[Row, RowPlan, list[str]]] = []
        planned: list[RowPlan] = []
        for row in rows:
            title = self.title(row)
            plan = RowPlan(row.number, title, _REJECTED, None, [], row.notes)
            planned.append(plan)
            if is_total(title):
                plan.outcome = _SKIPPED
                plan.notes.append(Note(Trouble.TOTAL, _NOTE))
            elif row.is_refused:
                plan.title = title or next(iter(map(str, row.values.values())), "")
            elif keys := self.keys(row):
                sound.append((row, plan, keys))
            else:
                plan.notes.append(Note(Trouble.NO_KEY, _ERROR))
        known = self.memory.records(key for _row, _plan, keys in sound for key in keys)
        if self._is_shared and known:
            # Records of earlier rows that somebody deleted meanwhile are not met again.
            alive = matches.alive(self.table, known)
            self.memory.forget(known.difference(alive))
            known = known.intersection(alive)
        found = self._match(sound)
        self._load(known.union(*found.values()))
        for row, plan, keys in sound:
            self._decide(row, keys, found, plan)
        self.look_alikes([(row, plan) for row, plan, _keys in sound if plan.outcome is _NEW])
        return planned

    def is_stale(self) -> bool:
        """At the beginning of a transaction: has anybody written since the last one?

        What was planned is forgotten then, with what was remembered of the store: plan again.
        """
        version = others_wrote()
        if version == self._version:
            return False
        self._version, self._is_shared = version, True
        self.memory.take_back()
        self._fresh = set()
        self.settle()
        self._next_id = bulk.next_id(self.model)
        self.ask_anew()
        return True

    def take_touched(self, words: Words) -> dict[str, set[int]]:
        """The records this transaction has written, by their kind."""
        touched, self.touched = self.touched, defaultdict(set)
        for table, ids in words.changed.items():
            touched[table] |= ids
        return touched

    def have(self, record_id: int) -> dict[str, Any]:
        """Columns of a record as they are after the rows before."""
        return self._have.setdefault(record_id, {})

    def is_fresh(self, record_id: int) -> bool:
        """Whether the record was made in this batch."""
        return record_id in self._fresh

    def keeps(self, record_id: int) -> bool:
        """Whether a value that is there stays: the file only fills what is empty."""
        return self.options.mode is _FILL and record_id not in self._fresh

    def must_refresh(self, record_id: int) -> None:
        """The search text of the record follows after the writing."""
        self._refresh.add(record_id)

    def _match(self, sound: Sequence[tuple[Row, RowPlan, list[str]]]) -> dict[str, list[int]]:
        """Records of the store that have the keys of the rows."""
        wanted: dict[str, set[str]] = defaultdict(set)
        for _row, _plan, keys in sound:
            for key in keys:
                code, _, value = key.partition(":")
                wanted[code].add(value)
        match = Match()
        if ids := wanted.get(ID):
            for record_id in matches.alive(self.table, [int(one) for one in ids if one.isdigit()]):
                match.put(f"{ID}:{record_id}", [record_id])
        self._free_keys = []
        if self._is_named:
            self._match_external({row.values.get(EXTERNAL_ID, "") for row, *_ in sound}, match)
        self.ask(wanted, match)
        return {key: ids for key, ids in match.found.items() if ids}

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

    def _decide(
        self, row: Row, keys: list[str], found: Mapping[str, list[int]], plan: RowPlan
    ) -> None:
        ids = self._who(row, keys, found)
        if len(ids) > 1:
            plan.notes.append(Note(Trouble.AMBIGUOUS, _ERROR, subject=str(len(ids))))
            return
        record_id = ids[0] if ids else None
        # Rows may have met the record by other keys: what all of them said counts.
        before = self.memory.of(record_id) if record_id is not None else None
        if keys[0].startswith("id:") and record_id is None:
            plan.notes.append(Note(Trouble.UNKNOWN, _ERROR, value=keys[0][3:]))
            return
        mode = self.options.mode
        if record_id is None and mode is _UPDATE:
            plan.outcome = _SKIPPED
            plan.notes.append(Note(Trouble.UNKNOWN, _NOTE))
            return
        columns: dict[str, Any] = {}
        if record_id is None:
            if not plan.title:
                plan.notes.append(Note(Trouble.NO_NAME, _ERROR))
                return
            columns = self.record(row)
            record_id = self._make(row, columns, plan)
        elif mode is _CREATE and not self._is_made(record_id):
            plan.outcome, plan.record_id = _SKIPPED, record_id
            plan.notes.append(Note(Trouble.KNOWN, _NOTE))
        else:
            columns = self.record(row)
            self._update(row, columns, record_id, before, plan)
        given = self._filled((*row.values, *row.reaches, *columns))
        if before is not None and plan.outcome is not _SKIPPED:
            plan.outcome = Outcome.MERGED
            plan.notes.append(Note(Trouble.REPEATS, _NOTE, subject=str(before.row)))
            given |= before.given
        first = before.row if before else row.number
        self.memory.tell(Seen(first, record_id, given, self.stands(record_id)))
        self._register(row, keys, record_id)
        if self._is_named:
            self._name(row, record_id)

    def _filled(self, shape: tuple[str, ...]) -> frozenset[str]:
        """Most rows of a table have the same cells filled: they share the set."""
        found = self._shapes.get(shape)
        if found is None:
            found = self._shapes[shape] = frozenset(shape)
        return found

    def _who(self, row: Row, keys: list[str], found: Mapping[str, list[int]]) -> list[int]:
        """Records the row may be: by the first key that an earlier row or the store knows."""
        for key in keys:
            met = self.memory.under(key)
            if met is not None and self.meets(row, key, met):
                return [met]
            ids = found.get(key, [])
            if len(ids) > 1 or (ids and self.meets(row, key, ids[0])):
                return ids
        return []

    def _is_made(self, record_id: int) -> bool:
        """Whether an earlier row of the file, or of this batch, made the record."""
        return record_id in self._fresh or any(record_id in one for one in self._made)

    def _register(self, row: Row, keys: list[str], record_id: int) -> None:
        """Let later rows of the file find the record."""
        memory = self.memory
        for key in keys:
            if self.meets(row, key, record_id):
                memory.keep(key, record_id)
        for key in self.aliases(row, record_id):
            # Of several the first in the store is meant, as when the table comes again.
            if (met := memory.under(key)) is None or record_id < met:
                memory.keep(key, record_id)

    def _make(self, row: Row, columns: dict[str, Any], plan: RowPlan) -> int:
        record_id, self._next_id = self._next_id, self._next_id + 1
        plan.outcome, plan.record_id = _NEW, record_id
        plan.made = self.shown(row, columns)
        made = self.complete(columns, row)
        made["id"] = record_id
        self._new.append(made)
        self._have[record_id] = made
        self._fresh.add(record_id)
        self.children(row, record_id, plan)
        if self.own.fields:
            self._take_own(row, record_id, plan, given=frozenset(), fills=False)
        return record_id

    def _take_own(
        self, row: Row, record_id: int, plan: RowPlan, *, given: frozenset[str], fills: bool
    ) -> None:
        """Values of the user's own fields; the record is found by their texts, too."""
        if self.own.take(row, record_id, plan, given=given, fills=fills):
            self._refresh.add(record_id)

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
        is_made = self._is_made(record_id)
        fills = self.options.mode is _FILL
        changed: dict[str, Any] = {}
        for name, given in columns.items():
            old = None if is_made else have.get(name)
            tells = name in self.told_none
            if (given in _EMPTY and not tells) or given == old:
                continue
            # The first row of a file that speaks of a field decides it: the same file again
            # then changes nothing.
            if before is not None and name in before.given:
                continue
            if fills and (old not in _EMPTY or (tells and not is_made)):
                continue
            changed[name] = given
        self.keep_apart(changed, columns, record_id, plan)
        plan.changes += [
            change(name, None if is_made else have.get(name), given)
            for name, given in changed.items()
        ]
        written = dict(changed)
        for name, given in changed.items():
            written |= self.derived(name, given)
        have.update(written)
        if written and record_id not in self._fresh:
            self._changed.setdefault(record_id, {}).update(written)
        if written:
            self._refresh.add(record_id)
        self.children(row, record_id, plan)
        if self.own.fields:
            given = before.given if before is not None else frozenset()
            self._take_own(row, record_id, plan, given=given, fills=fills)
        plan.outcome = Outcome.UPDATED if plan.changes else Outcome.UNCHANGED

    def _name(self, row: Row, record_id: int) -> None:
        """Remember the key of the other program."""
        name = row.values.get(EXTERNAL_ID, "")
        if not name or name in self._known_keys:
            return
        if self.options.mode is _CREATE and record_id not in self._fresh:
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

    def prepare(self) -> None:
        """Make the lines of the new records out of the plan: before the transaction."""
        groups: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        texts: dict[int, str] = {}
        for made in self._new:
            record_id = made["id"]
            text = "" if record_id in self._refresh else self.search_text(made, record_id)
            made["search_text"] = texts[record_id] = text
            groups[tuple(made)].append(bulk.stored(made.values()))
        self._lines, self._texts = groups, texts

    def write(self, words: Words) -> None:
        """Write what was prepared, inside a transaction; `words` gathers for the index."""
        texts = self._texts
        self.write_before(words)
        for names, lines in self._lines.items():
            if names not in self._inserters:
                self._inserters[names] = bulk.Inserter(self.model, names)
            self._inserters[names].insert(lines)
        words.come(self.table, texts)
        bulk.update(self.model, self._changed)
        self.write_children(words)
        self.own.write()
        if self._free_keys:
            forget_keys(self.options.program, str(self.entity), self._free_keys)
        bulk.insert(ExternalKey, self._keys)
        for record_id in sorted(self._refresh):
            self.refresh(record_id)
        self.touched[self.table] |= {*texts, *self._changed, *self._refresh, *self.own.touched()}

    def settle(self) -> None:
        """The batch is done: only what later rows have to know is kept."""
        if self._fresh:
            self._made.append(range(min(self._fresh), max(self._fresh) + 1))
        if len(self._made) > 1 and self._made[-2].stop == self._made[-1].start:
            self._made[-2:] = [range(self._made[-2].start, self._made[-1].stop)]
        self._new, self._changed, self._keys, self._lines = [], {}, [], {}
        self._refresh, self._fresh = set(), set()
        self.own.forget()
        self._known_keys = {}
        self.memory.settle()
