"""Many rows at once, with the models' defaults and conversions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from salesapp.db.connection import executemany, marks, rows, value
from salesapp.db.fields import moment_text, now
from salesapp.db.models.base import Base, Record

_CHUNK = 500


def next_id(model: type[Base]) -> int:
    """The id the next row would get; exact inside the writing transaction only."""
    return int(value(f"SELECT coalesce(max(id), 0) + 1 FROM {_table(model)}"))


def insert(model: type[Base], made: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows given by column name; what is left out takes the model's default."""
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
