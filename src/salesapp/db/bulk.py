"""Many rows at once, with the models' defaults and conversions."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from types import NoneType
from typing import Any, Final

from salesapp.db import born, fulltext, watching
from salesapp.db.changesets import Same, inserted
from salesapp.db.connection import executemany, marks, rows, value
from salesapp.db.fields import moment_text, now
from salesapp.db.models.base import Base, Record

_CHUNK = 500
_MOMENTS = ("created_at", "updated_at")


def next_id(model: type[Base]) -> int:
    """The id the next row would get; exact inside the writing transaction only."""
    return int(value(f"SELECT coalesce(max(id), 0) + 1 FROM {_table(model)}"))


def insert(model: type[Base], made: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows given by column name; what is left out takes the model's default."""
    made = list(made)
    if not made:
        return
    fields = [field for field in _fields(model) if field.column_name != "id"]
    names = ["id", *(field.column_name for field in fields)]
    lines = []
    for row in made:
        line: list[object] = [row.get("id")]
        for field in fields:
            given = row[field.column_name] if field.column_name in row else _default(field)
            line.append(field.db_value(given))
        lines.append(line)
    columns = ", ".join(f'"{name}"' for name in names)
    executemany(f"INSERT INTO {_table(model)} ({columns}) VALUES ({marks(len(names))})", lines)


class Inserter:
    """Inserts many rows of given columns; all other columns take the model's default at once.

    Values are given as the store holds them (ids, whole numbers, texts): nothing is converted.
    """

    def __init__(self, model: type[Base], names: Sequence[str]) -> None:
        self._names = tuple(names)
        self._has_uid = False
        self._same: dict[str, Any] = {}
        columns, values = [], []
        for field in _fields(model):
            name = field.column_name
            if name in self._names:
                columns.append(name)
                values.append(f"?{self._names.index(name) + 1}")
            elif name == "uid":
                self._has_uid = True
                columns.append(name)
                values.append(f"?{len(self._names) + 1}")
            elif name in _MOMENTS:
                columns.append(name)
                values.append("{moment}")
            elif name != "id":
                columns.append(name)
                self._same[name] = field.db_value(_default(field))
                values.append(_literal(self._same[name]))
        self._table = _table(model).strip('"')
        self._has_id = "id" in self._names
        listed = ", ".join(f'"{name}"' for name in columns)
        self._sql = f"INSERT INTO {_table(model)} ({listed}) VALUES ({', '.join(values)})"

    def insert(self, lines: Sequence[Sequence[Any]]) -> None:
        """Insert rows whose values stand in the order of the names."""
        if not lines:
            return
        places = list(self._names)
        if self._has_uid:
            lines = [(*line, uid) for line, uid in zip(lines, _uids(len(lines)), strict=True)]
            places.append("uid")
        # Each call has its moment: a list by moments then has few equal ones to put in order.
        moment = moment_text(now())
        sql = self._sql.replace("{moment}", f"'{moment}'")
        if not self._has_id:
            executemany(sql, lines)
            return
        given = dict(zip(places, zip(*lines, strict=True), strict=True))
        with watching.told(self._table, given["id"], lambda: self._told(given, moment)):
            if self._table in born.BORN and fulltext.gathering() is not None:
                born.insert(self._table, sql, lines, given["id"])
            else:
                executemany(sql, lines)

    def _told(self, given: Mapping[str, Sequence[Any]], moment: str) -> bytes | None:
        """The rows as the session would tell them; None when it has to see them itself."""
        columns: list[Same | Sequence[Any]] = []
        shape = _shape(self._table)
        for name, kind, _key in shape:
            if name in given:
                cells = given[name]
                if not all(issubclass(one, _HELD.get(kind, ())) for one in set(map(type, cells))):
                    return None
                columns.append(Same(cells[0]) if cells.count(cells[0]) == len(cells) else cells)
            elif name in _MOMENTS:
                columns.append(Same(moment))
            elif name in self._same:
                columns.append(Same(self._same[name]))
            else:
                return None
        keys = [key for _name, _kind, key in shape]
        return inserted(self._table, keys, len(given["id"]), columns)


_HELD: Final = {"INTEGER": (int, NoneType), "TEXT": (str, NoneType)}
"""What columns hold as it is given; anything else may be converted by SQLite."""


@cache
def _shape(table: str) -> list[tuple[str, str, int]]:
    """Name, type and place in the key of each column, in the order of the table."""
    sql = "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid"
    return [(str(name), str(kind), int(key)) for name, kind, key in rows(sql, table)]


def _uids(count: int) -> Iterator[str]:
    """Names no other machine gives, one after the other in the index: it is written in one place.

    The moment in milliseconds, then chance; counted on from there.
    """
    first = (time.time_ns() // 1_000_000 << 80) | secrets.randbits(79)
    return (f"{number:032x}" for number in range(first, first + count))


def plain(value: object) -> object:
    """A value as the store holds it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return moment_text(value)
    return value.isoformat() if isinstance(value, date) else value


_AS_THEY_ARE = frozenset({int, str, type(None)})


def stored(values: Iterable[object]) -> tuple[object, ...]:
    """Values as the store holds them."""
    line = tuple(values)
    if _AS_THEY_ARE.issuperset(map(type, line)):
        return line
    return tuple([one if type(one) in _AS_THEY_ARE else plain(one) for one in line])


def _literal(value: object) -> str:
    """A default of ours as SQL."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, bool | int):
        return str(int(value))
    raise TypeError(type(value).__name__)


def update(model: type[Record], changed: Mapping[int, Mapping[str, Any]]) -> None:
    """Write the changed columns of records, by id; revision and moment follow."""
    fields = {field.column_name: field for field in _fields(model)}
    moment = moment_text(now())
    for record_id, columns in changed.items():
        if not columns:
            continue
        assigned = ", ".join(f'"{name}" = ?' for name in columns)
        sql = f"UPDATE {_table(model)} SET {assigned}, rev = rev + 1, updated_at = ? WHERE id = ?"
        values = [fields[name].db_value(given) for name, given in columns.items()]
        executemany(sql, [[*values, moment, record_id]])


def read(model: type[Base], ids: Sequence[int], names: Sequence[str]) -> dict[int, dict[str, Any]]:
    """Columns of records by id, in Python's types."""
    fields = {field.column_name: field for field in _fields(model)}
    columns = ", ".join(f'"{name}"' for name in names)
    found: dict[int, dict[str, Any]] = {}
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        sql = f"SELECT id, {columns} FROM {_table(model)} WHERE id IN ({marks(len(part))})"
        for record_id, *cells in rows(sql, *part):
            found[record_id] = {
                name: fields[name].python_value(cell)
                for name, cell in zip(names, cells, strict=True)
            }
    return found


def _table(model: type[Base]) -> str:
    return f'"{model._meta.table_name}"'  # noqa: SLF001 - peewee's own place for it


def _fields(model: type[Base]) -> list[Any]:
    return list(model._meta.sorted_fields)  # noqa: SLF001 - peewee's own place for it


def _default(field: Any) -> Any:
    return field.default() if callable(field.default) else field.default
