"""What does not agree with the chain: which record, which fields, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import apsw

from salesapp.db import backup
from salesapp.db.chain import (
    KINDS,
    Cells,
    Form,
    every,
    exists,
    forms,
    halves,
    hash_of,
    link_of,
    restored_at,
)
from salesapp.db.connection import database, row, rows, value
from salesapp.db.relations import columns
from salesapp.domain.errors import RuleError

_LINKS: Final = "SELECT id, kind, record_id, form_id, content, link FROM chain ORDER BY id"
_NEWEST: Final = """
SELECT record_id, form_id, content FROM chain
WHERE id IN (SELECT max(id) FROM chain WHERE kind = ? GROUP BY record_id) ORDER BY record_id
"""
_ENTRIES: Final = """
SELECT journal.changeset FROM journal_subject JOIN journal ON journal.id = journal_id
WHERE entity = ? AND record_id = ? ORDER BY journal.id
"""
_LONGEST: Final = 60
_OWNERS: Final = {
    "allocation": "payment",
    "refund_part": "payment",
    "credit_allocation": "credit_note",
}
_LOOKED_AT: Final = 5
"""So many of the newest backups are asked since when a record differs."""


class Change(NamedTuple):
    """A field that is not what was written; `part` is a line, by its id, or None."""

    table: str
    part: int | None
    column: str
    was: object
    now: object


class Touched(NamedTuple):
    """A record that was changed past the program."""

    code: str
    """``sealed_changed``, ``sealed_gone`` or ``unsealed``."""
    kind: str
    record_id: int
    name: str = ""
    """Its number, or what else it is known by."""
    changes: tuple[Change, ...] = ()
    whole_in: str = ""
    """Name of the newest backup in which it is still as it was written."""

    @property
    def where(self) -> str:
        """All of it in one line, in the words of the store."""
        told = f"{self.kind} {self.record_id}" + (f" ({self.name})" if self.name else "")
        parts = [
            f"{one.table}{'' if one.part is None else f' {one.part}'} {one.column}:"
            f" {_short(one.was)} → {_short(one.now)}"
            for one in self.changes
        ]
        since = [f"whole in {self.whole_in}"] if self.whole_in else []
        return "; ".join([told, *parts, *since])


def broken_links() -> Iterator[str]:
    """Links that do not follow from the one before: the chain itself was written over."""
    if not exists():
        return
    before, last = b"", 0
    for one, kind, record_id, form_id, content, link in database.execute_sql(_LINKS):
        if one != last + 1:
            yield f"chain {last + 1}–{one - 1}"
        elif bytes(link) != link_of(before, kind, record_id, form_id, bytes(content)):
            yield f"chain {one}: {kind} {record_id}"
        before, last = bytes(link), int(one)


def unlike_backups(store: Path) -> Iterator[str]:
    """Backups whose newest link is not in the chain any more: it was written anew since."""
    if not exists():
        return
    since = restored_at()
    for copy in backup.backups(store):
        manifest = backup.manifest_of(copy)
        if manifest is None or not manifest.chain or (since and backup.made_at(copy) <= since):
            continue
        number, _colon, link = manifest.chain.partition(":")
        found = row("SELECT link FROM chain WHERE id = ?", int(number))
        if found is None or bytes(found[0]).hex() != link:
            yield copy.name


def touched(store: Path) -> Iterator[Touched]:
    """Records that differ from what was last written of them, that are gone, or came in past us."""
    if not exists():
        return
    known = forms()
    for kind in KINDS:
        for code, record_id, told in _differing(kind, known):
            yield _explained(code, kind, record_id, told, store)


class _Told(NamedTuple):
    """The newest link about a record."""

    form: Form
    content: bytes


def _differing(kind: str, known: dict[int, Form]) -> Iterator[tuple[str, int, _Told | None]]:
    """Walk over the records of a kind, once for each form its links are written in."""
    links = {
        int(record_id): _Told(known[int(form_id)], bytes(content))
        for record_id, form_id, content in database.execute_sql(_NEWEST, (kind,))
    }
    newest = [form for form in known.values() if kind in form.columns][-1:]
    seen: set[int] = set()
    for form in {told.form.id: told.form for told in links.values()}.values() or newest:
        for record_id, head, parts in every(kind, form):
            told = links.get(record_id)
            if told is None:
                if record_id not in seen:
                    yield "unsealed", record_id, None
            elif told.form is form and hash_of(kind, form, head, parts) != told.content:
                yield "sealed_changed", record_id, told
            seen.add(record_id)
    for record_id, told in links.items():
        if told.content and record_id not in seen:
            yield "sealed_gone", record_id, told


def _explained(code: str, kind: str, record_id: int, told: _Told | None, store: Path) -> Touched:
    """Name what was changed: by the newest backup that has it whole, else by the journal."""
    found = Touched(code, kind, record_id, _name(kind, record_id))
    if told is None:
        return found
    now = _rows_of(database.connection(), kind, record_id, told.form)
    for copy in backup.backups(store)[:_LOOKED_AT]:
        was = _in_backup(copy, kind, record_id, told)
        if was is not None:
            name = found.name or _name_in(was, kind)
            changes = tuple(_changes(kind, was, now, told.form))
            return found._replace(name=name, changes=changes, whole_in=copy.name)
    if code == "sealed_changed":
        written = _written(kind, record_id)
        changes = tuple(_changes(kind, written, now, told.form)) if written else ()
        found = found._replace(changes=changes or tuple(_sides(kind, now, told)))
    return found


State = dict[tuple[str, int], dict[str, Any]]
"""Columns of rows, by table and id."""


def _rows_of(connection: apsw.Connection, kind: str, record_id: int, form: Form) -> State:
    state: State = {}
    for table in (kind, *KINDS[kind].parts):
        names = form.columns[table]
        where = f"id = ? AND {KINDS[kind].posted}" if table == kind else f"{kind}_id = ?"
        sql = f"SELECT {', '.join(names)} FROM {table} WHERE {where} ORDER BY id"  # noqa: S608 - names of ours
        for cells in connection.execute(sql, (record_id,)):
            told = dict(zip(names, cells, strict=True))
            state[table, int(told["id"])] = told
    return state


def _in_backup(copy: Path, kind: str, record_id: int, told: _Told) -> State | None:
    """The rows of a record in a backup; None unless they are what was written of it."""
    from salesapp.db.cipher import connect

    reader = None
    try:
        reader = connect(copy, read_only=True)
        state = _rows_of(reader, kind, record_id, told.form)
    except (apsw.Error, RuleError):
        return None
    finally:
        if reader is not None:
            reader.close()
    return state if state and _hash(kind, state, told.form) == told.content else None


def _hash(kind: str, state: State, form: Form) -> bytes:
    cells: dict[str, list[Cells]] = {}
    for (table, _one), told in state.items():
        cells.setdefault(table, []).append([told[name] for name in form.columns[table]])
    if kind not in cells:
        return b""
    parts = [cells.get(part, []) for part in KINDS[kind].parts]
    return hash_of(kind, form, cells[kind][0], parts)


def _changes(kind: str, was: State, now: State, form: Form) -> Iterator[Change]:
    for (table, one), old in was.items():
        part = None if table == kind else one
        new = now.get((table, one))
        if new is None:
            yield Change(table, part, "", "", None)
            continue
        for name in form.columns[table]:
            if name in old and old[name] != new[name]:
                yield Change(table, part, name, old[name], new[name])
    for table, one in now.keys() - was.keys():
        yield Change(table, None if table == kind else one, "", None, "")


def _sides(kind: str, now: State, told: _Told) -> Iterator[Change]:
    """Which half differs, when nothing more can be told."""
    for side, one, other in zip(
        ("*head", "*parts"), halves(told.content), halves(_hash(kind, now, told.form)), strict=True
    ):
        if one != other:
            yield Change(kind, None, side, "", "")


def _written(kind: str, record_id: int) -> State:
    """What the commands wrote of a record, read out of the journal; empty when it has none."""
    owner = _OWNERS.get(kind)
    about = (kind, record_id)
    if owner is not None:
        sql = f"SELECT {owner}_id FROM {kind} WHERE id = ?"  # noqa: S608 - names of ours
        about = (owner, int(value(sql, record_id) or 0))
    state: State = {}
    for (changeset,) in rows(_ENTRIES, *about):
        for change in apsw.Changeset.iter(bytes(changeset)):
            if change.name == kind or change.name in KINDS[kind].parts:
                _follow(state, change, kind, record_id)
    return state


def _follow(state: State, change: Any, kind: str, record_id: int) -> None:
    """Do to the rows what a change did."""
    names = columns(change.name)
    one = int((change.old or change.new)[0])
    if change.op == "DELETE":
        state.pop((change.name, one), None)
        return
    told = {
        name: cell
        for name, cell in zip(names, change.new, strict=False)
        if cell is not apsw.no_change
    }
    if change.op == "UPDATE":
        if (change.name, one) in state:
            state[change.name, one].update(told)
    elif told["id" if change.name == kind else f"{kind}_id"] == record_id:
        state[change.name, one] = told


def _name(kind: str, record_id: int) -> str:
    told = KINDS[kind].name
    if not told:
        return ""
    return str(value(f"SELECT {told} FROM {kind} WHERE id = ?", record_id) or "")  # noqa: S608 - names of ours


def _name_in(state: State, kind: str) -> str:
    told = KINDS[kind].name
    return next(
        (str(one.get(told) or "") for (table, _), one in state.items() if table == kind), ""
    )


def _short(told: object) -> str:
    if isinstance(told, bytes):
        return f"{len(told)} B"
    text = "–" if told is None else str(told)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
