"""Statements of the recycle bin: bringing a record back with its parts, and purging it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import apsw
import peewee as pw

from salesapp.db.connection import database, execute, row, rows, value
from salesapp.db.fields import moment_text, now
from salesapp.db.journal import entry_changeset
from salesapp.db.relations import columns, links


class Gone(NamedTuple):
    """A row that a deletion took away: the table and its cells."""

    table: str
    cells: dict[str, Any]


class Ended(NamedTuple):
    """A step that a deletion cancelled."""

    activity_id: int
    state: str


def come_back(table: str, record_id: int) -> bool:
    """Take a record out of the bin; False when it is not there."""
    sql = (
        f"UPDATE {table} SET deleted_at = NULL, rev = rev + 1, updated_at = ?"  # noqa: S608 - names of ours
        " WHERE id = ? AND deleted_at IS NOT NULL"
    )
    return bool(execute(sql, moment_text(now()), record_id))


def buried_with(journal_id: int) -> dict[str, list[int]]:
    """Records that the same action put into the bin, by table."""
    found: dict[str, list[int]] = {}
    for change, names in _changes(journal_id):
        if change.op == "UPDATE" and "deleted_at" in names:
            place = names.index("deleted_at")
            if change.old[place] is None and change.new[place] is not None:
                row_id = int(change.old[names.index("id")])
                found.setdefault(change.name, []).append(row_id)
    return found


def taken_away(journal_id: int, table: str, record_id: int) -> list[Gone]:
    """Parts of a record that its deletion removed."""
    keys = {link.table: link.column for link in links(table) if link.is_part and not link.kind}
    found = []
    for change, names in _changes(journal_id):
        if change.op == "DELETE" and change.name in keys:
            cells = dict(zip(names, change.old, strict=True))
            if cells[keys[change.name]] == record_id:
                found.append(Gone(change.name, cells))
    return found


def clients_left(journal_id: int, contact_id: int) -> list[int]:
    """The clients a person worked at when it was deleted; those they were merged into since."""
    gone = taken_away(journal_id, "contact", contact_id)
    places = [part.cells["client_id"] for part in gone if part.table == "affiliation"]
    found = [_survivor("client", int(one)) for one in places]
    return [one for one in found if value("SELECT 1 FROM client WHERE id = ?", one)]


def cancelled_by(journal_id: int) -> list[Ended]:
    """Planned steps that the deletion cancelled."""
    found = []
    for change, names in _changes(journal_id):
        if change.name == "activity" and change.op == "UPDATE":
            place = names.index("state")
            if change.new[place] == "cancelled" and change.old[place] is not apsw.no_change:
                row_id = int(change.old[names.index("id")])
                found.append(Ended(row_id, str(change.old[place])))
    return found


def left_behind(journal_id: int, deal_id: int) -> list[int]:
    """Steps that the deletion of a deal left with its client."""
    found = []
    for change, names in _changes(journal_id):
        if change.name == "activity" and change.op == "UPDATE":
            place = names.index("deal_id")
            if change.old[place] == deal_id and change.new[place] is None:
                found.append(int(change.old[names.index("id")]))
    return found


def follow_again(activity_id: int, deal_id: int) -> None:
    """Give a step that was left behind to its deal again, unless it is another's by now."""
    execute(
        "UPDATE activity SET deal_id = ?1, rev = rev + 1, updated_at = ?2"
        " WHERE id = ?3 AND deal_id IS NULL AND deleted_at IS NULL"
        " AND client_id = (SELECT client_id FROM deal WHERE id = ?1)",
        deal_id,
        moment_text(now()),
        activity_id,
    )


def put_back(part: Gone) -> bool:
    """Write a removed part again; False when what it belongs to is gone, or its place is taken."""
    cells: dict[str, Any] = dict(part.cells)
    for target, column in rows(
        'SELECT "table", "from" FROM pragma_foreign_key_list(?)', part.table
    ):
        if cells[column] is not None:
            cells[column] = _survivor(target, int(cells[column]))
            if not _is_there(target, cells[column]):
                return False
    if value(f"SELECT 1 FROM {part.table} WHERE id = ?", cells["id"]):  # noqa: S608 - names of ours
        cells = {name: cell for name, cell in cells.items() if name != "id"}
    if "is_main" in cells:
        cells = {**cells, "is_main": 0}
    names = ", ".join(cells)
    marks = ", ".join("?" * len(cells))
    try:
        with database.atomic():
            execute(f"INSERT INTO {part.table} ({names}) VALUES ({marks})", *cells.values())  # noqa: S608
    except pw.IntegrityError:
        return False
    return True


def plan_again(step: Ended) -> None:
    """Bring a cancelled step back unless something else was done with it."""
    execute(
        "UPDATE activity SET state = ?, rev = rev + 1, updated_at = ?"
        " WHERE id = ? AND state = 'cancelled' AND deleted_at IS NULL",
        step.state,
        moment_text(now()),
        step.activity_id,
    )


def belongs(table: str, row_id: int, owner: str, owner_id: int) -> bool:
    """Whether a row went into the bin as a part of the owner."""
    if table == "contact":
        sql = "SELECT 1 FROM affiliation WHERE contact_id = ? AND client_id = ?"
        return owner == "client" and row(sql, row_id, owner_id) is not None
    if f"{owner}_id" not in columns(table):
        return False
    sql = f"SELECT 1 FROM {table} WHERE id = ? AND {owner}_id = ?"  # noqa: S608 - names of ours
    return row(sql, row_id, owner_id) is not None


_NUMBERED: Final = {"offer": ("number",), "sales_order": ("number", "year", "counter")}
"""Papers in versions, and the columns that all versions bear alike."""


def free_version(table: str, record_id: int) -> None:
    """Give a restored version its number again, and the next place if its own is taken."""
    found = row(f"SELECT root_id, version FROM {table} WHERE id = ?", record_id)  # noqa: S608
    if found is None or found[0] is None:
        return
    root, version = found
    names = _NUMBERED[table]
    others = f"FROM {table} WHERE root_id = ? AND id <> ?"
    numbered = row(
        f"SELECT {', '.join(names)} {others} AND number IS NOT NULL LIMIT 1",
        root,
        record_id,
    )
    living = f"{others} AND deleted_at IS NULL"
    if value(f"SELECT 1 {living} AND version = ?", root, record_id, version):
        version = value(f"SELECT max(version) + 1 {living}", root, record_id)
    sets = ", ".join(f"{name} = ?" for name in (*names, "version"))
    cells = numbered or (None,) * len(names)
    execute(f"UPDATE {table} SET {sets} WHERE id = ?", *cells, version, record_id)  # noqa: S608


def purge(table: str, record_id: int) -> bool:
    """Take a deleted record out of the store for good; False while something else needs it.

    Parts go with it; a record of its own that only mentions it forgets the link.
    """
    try:
        with database.atomic():
            for link in links(table):
                _let_go(link.table, link.column, link.where, record_id, is_part=link.is_part)
            sql = f"DELETE FROM {table} WHERE id = ? AND deleted_at IS NOT NULL"  # noqa: S608
            return bool(execute(sql, record_id))
    except pw.IntegrityError:
        return False


def _let_go(table: str, column: str, where: str, record_id: int, *, is_part: bool) -> None:
    if is_part:
        execute(f"DELETE FROM {table} WHERE {where}", record_id)  # noqa: S608 - names of ours
        return
    # A living record of its own keeps the link: its owner cannot be purged then.
    kept = " AND deleted_at IS NOT NULL" if "deleted_at" in columns(table) else ""
    execute(f"UPDATE {table} SET {column} = NULL WHERE {where}{kept}", record_id)  # noqa: S608


def _survivor(table: str, row_id: int) -> int:
    """The record another one was merged into meanwhile, else itself."""
    sql = "SELECT survivor_id FROM merge_record WHERE entity = ? AND merged_id = ?"
    while (found := value(sql, table, row_id)) is not None:
        row_id = int(found)
    return row_id


def _is_there(table: str, row_id: int) -> bool:
    living = " AND deleted_at IS NULL" if "deleted_at" in columns(table) else ""
    return bool(value(f"SELECT 1 FROM {table} WHERE id = ?{living}", row_id))  # noqa: S608


def _changes(journal_id: int) -> Iterator[tuple[Any, tuple[str, ...]]]:
    for change in apsw.Changeset.iter(entry_changeset(journal_id)[2]):
        yield change, columns(change.name)
