"""Statements of a merge: every row that points at one record is made to point at another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import peewee as pw

from salesapp.db.connection import database, execute, row, rows, value
from salesapp.db.relations import Link, columns, links, unique_sets
from salesapp.domain.clients import way_of
from salesapp.domain.merging import is_empty

_IDENTITY: Final = {
    "contact_point": ("kind", "value_norm"),
    "bank_account": ("bik", "account"),
}
"""Columns that make two parts the same thing; elsewhere it is everything they say."""

_OF_THE_ROW: Final = frozenset(
    {"id", "uid", "created_at", "updated_at", "rev", "deleted_at", "is_main"}
)
_OWN_CELLS: Final = """
SELECT field_id, text_value, int_value FROM custom_value
WHERE entity = ? AND record_id = ? AND slot = 0
"""
_CLIENTS_OF: Final = "SELECT client_id FROM affiliation WHERE contact_id = ?"


@dataclass
class Moved:
    """How many rows of each table moved, coincided with one that was there, or could not follow."""

    moved: Counter[str] = field(default_factory=Counter)
    coincided: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    lost: list[dict[str, object]] = field(default_factory=list)
    """What parts that coincided said otherwise than those that stayed."""


def children(record: str, record_id: int) -> Counter[str]:
    """How many rows of each table point at a record."""
    found: Counter[str] = Counter()
    for link in links(record):
        # The names are those of the schema.
        count = value(f"SELECT count(*) FROM {link.table} WHERE {link.where}", record_id)  # noqa: S608
        if count:
            found[link.table] += int(count)
    return found


def move(record: str, from_id: int, into_id: int, only: Collection[str] | None = None) -> Moved:
    """Let everything that points at one record point at another, inside an action.

    `only`: what stands in these tables, and nothing else.
    """
    done = Moved()
    for link in links(record):
        if only is not None and link.table not in only:
            continue
        if link.is_part:
            _move_parts(link, from_id, into_id, done)
        else:
            _move_records(link, from_id, into_id, done)
        # A record may point at its own like, and none at itself. What hangs on records of any kind
        # names one of another kind under the same number.
        if link.table == record and not link.kind:
            sql = (
                f"UPDATE {link.table} SET {link.column} = NULL WHERE id = ?1 AND {link.column} = ?1"  # noqa: S608
            )
            execute(sql, into_id)
    return done


def clients_of(contact_id: int) -> list[int]:
    """Clients a person works at."""
    return [int(one) for (one,) in rows(_CLIENTS_OF, contact_id)]


def deals_of(record: str, record_id: int) -> list[int]:
    """Deals whose search text names the record."""
    sql = f"SELECT id FROM deal WHERE {record}_id = ?"  # noqa: S608 - names of ours
    return [int(one) for (one,) in rows(sql, record_id)]


def _move_records(link: Link, from_id: int, into_id: int, done: Moved) -> None:
    set_all = f"UPDATE {link.table} SET {link.column} = ? WHERE {link.where}"  # noqa: S608
    try:
        with database.atomic():
            count = execute(set_all, into_id, from_id)
    except pw.IntegrityError as error:
        if "UNIQUE" not in str(error):
            raise
    else:
        if count:
            done.moved[link.table] += count
        return
    for row_id in _ids(link, from_id):
        if _move_row(link, row_id, into_id):
            done.moved[link.table] += 1
        else:
            done.left[link.table] += 1


def _move_row(link: Link, row_id: int, into_id: int) -> bool:
    """Move one row; False when a unique index has its place taken."""
    sql = f"UPDATE {link.table} SET {link.column} = ? WHERE id = ?"  # noqa: S608 - names of ours
    try:
        with database.atomic():
            execute(sql, into_id, row_id)
    except pw.IntegrityError as error:
        if "UNIQUE" not in str(error):
            raise
        return False
    return True


def _move_parts(link: Link, from_id: int, into_id: int, done: Moved) -> None:
    """Unite parts: what the survivor has already is not doubled, and its main one stays main."""
    own = _read(link, into_id)
    names = columns(link.table)
    shares_main = "is_main" in names and link.column == _scope(link)
    had_main = any(part["is_main"] for part in own if _lives(part)) if shares_main else False
    for part in _read(link, from_id):
        twin = next((one for one in own if _same(link, one, part)), None)
        if twin is None and not _move_row(link, int(part["id"]), into_id):
            twin = next(_rivals(link, own, part), None)
            if twin is None:
                done.left[link.table] += 1
                continue
        if twin is not None and _lives(part):
            _absorb(link, twin, part, done, with_main=not shares_main)
            continue
        if twin is not None:
            _move_row(link, int(part["id"]), into_id)
        done.moved[link.table] += 1
        if had_main and part["is_main"]:
            _set(link.table, int(part["id"]), {"is_main": 0})


def _absorb(
    link: Link, twin: dict[str, Any], part: dict[str, Any], done: Moved, *, with_main: bool
) -> None:
    """Fill the blanks of the part that stays, let others point at it, and take the double away."""
    own = _told(link, part)
    own += ["is_main"] if with_main and "is_main" in part else []
    filled = {
        name: part[name] for name in own if not is_empty(part[name]) and not (twin[name] or 0)
    }
    _set(link.table, int(twin["id"]), filled)
    twin |= filled
    lost = {
        name: part[name]
        for name in own
        if not is_empty(part[name]) and part[name] != twin[name] and name != "is_main"
    }
    if lost:
        done.lost.append({"table": link.table, **lost})
    below = move(link.table, int(part["id"]), int(twin["id"]))
    done.moved.update(below.moved)
    done.lost += below.lost
    execute(f"DELETE FROM {link.table} WHERE id = ?", part["id"])  # noqa: S608 - names of ours
    done.coincided[link.table] += 1


def _same(link: Link, one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two parts say the same."""
    if not (_lives(one) and _lives(other)):
        return False
    named = _IDENTITY.get(link.table)
    told = named or _told(link, one)
    if named and any(is_empty(other[name]) for name in named):
        return False
    if link.table == "contact_point" and _extension(one) != _extension(other):
        return False
    return all(one[name] == other[name] for name in told)


def _extension(point: dict[str, Any]) -> str:
    """Behind one switchboard many are reached."""
    return way_of(point["kind"], point["value_norm"], point["value"])[2]


def _told(link: Link, part: dict[str, Any]) -> list[str]:
    """What a part says: not its place in a list, nor whose it is."""
    return [
        name
        for name, cell in part.items()
        if name not in _OF_THE_ROW
        and name != link.column
        and not (name == "position" and isinstance(cell, int))
    ]


def _rivals(
    link: Link, own: Sequence[dict[str, Any]], part: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """Parts of the survivor that have the place of this one in a unique index."""
    for names in unique_sets(link.table):
        if link.column in names:
            others = [name for name in names if name != link.column]
            yield from (one for one in own if all(one[name] == part[name] for name in others))


def _scope(link: Link) -> str:
    """Within which column only one part is the main one."""
    return "client_id" if "client_id" in columns(link.table) else link.column


def _lives(part: dict[str, Any]) -> bool:
    return part.get("deleted_at") is None


def _read(link: Link, record_id: int) -> list[dict[str, Any]]:
    sql = f"SELECT * FROM {link.table} WHERE {link.where} ORDER BY id"  # noqa: S608 - names of ours
    return [dict(zip(columns(link.table), cells, strict=True)) for cells in rows(sql, record_id)]


def _ids(link: Link, record_id: int) -> list[int]:
    sql = f"SELECT id FROM {link.table} WHERE {link.where} ORDER BY id"  # noqa: S608 - names of ours
    return [int(one) for (one,) in rows(sql, record_id)]


def _set(table: str, row_id: int, cells: dict[str, Any]) -> None:
    if cells:
        assigned = ", ".join(f"{name} = ?" for name in cells)
        execute(f"UPDATE {table} SET {assigned} WHERE id = ?", *cells.values(), row_id)  # noqa: S608


def read_record(record: str, record_id: int) -> dict[str, Any] | None:
    """All columns of a record that is not deleted, as stored."""
    sql = f"SELECT * FROM {record} WHERE id = ? AND deleted_at IS NULL"  # noqa: S608 - names of ours
    found = row(sql, record_id)
    return None if found is None else dict(zip(columns(record), found, strict=True))


def own_cells(record: str, record_id: int) -> dict[int, object]:
    """What a record holds in the user's own fields of one value, as stored, by the field."""
    return {
        int(field): text if text is not None else number
        for field, text, number in rows(_OWN_CELLS, record, record_id)
    }


def follow_decisions(record: str, from_id: int, into_id: int) -> None:
    """What was said not to be a duplicate of the merged record is none of the survivor's."""
    decided = rows(
        "SELECT CASE low_id WHEN ?2 THEN high_id ELSE low_id END, decided_at FROM not_duplicate"
        " WHERE entity = ?1 AND ?2 IN (low_id, high_id)",
        record,
        from_id,
    )
    for other, decided_at in decided:
        low, high = sorted((into_id, int(other)))
        if low != high:
            execute(
                "INSERT OR IGNORE INTO not_duplicate (entity, low_id, high_id, decided_at)"
                " VALUES (?, ?, ?, ?)",
                record,
                low,
                high,
                decided_at,
            )
