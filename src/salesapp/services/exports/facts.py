"""Whole lists for scripts as files: the columns of `db.queries.exports`, their cells typed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from salesapp.db.fields import now, parse_moment
from salesapp.db.queries.exports import columns_of, facts, own_of
from salesapp.domain.fields import FieldType
from salesapp.domain.tables import OutColumn, OutTable, Row, cell_of
from salesapp.services.exports.write import FileKind, Target, write_table

_BATCH: Final = 500
_TYPES: Final = (
    ("_minor", FieldType.MONEY),
    ("_milli", FieldType.NUMBER),
    ("_bp", FieldType.PERCENT),
    ("_on", FieldType.DAY),
    ("_until", FieldType.DAY),
    ("_at", FieldType.MOMENT),
)
"""What a column holds, by the end of its name; the names stay those of the JSON."""
_FLAGS: Final = frozenset({"price_includes_vat", "is_active"})


def write_facts(name: str, path: Path, kind: str, encoding: str = "utf-8") -> int:
    """Write a list to a file; return how many rows it has.

    Raises:
        RuleError: DISK_FULL, FILE_UNREADABLE (``reason="not_writable"``).
    """
    names = columns_of(name)
    columns = tuple(OutColumn(one, _type_of(one), 130) for one in names)
    own = tuple(OutColumn(one.title, one.type, 130) for one in own_of(name))
    day = now().astimezone().date()
    table = OutTable(
        name, (*columns, *own), day=day.isoformat(), made_on=day.isoformat(), yes="1", no="0"
    )
    count = 0

    def batches() -> Iterator[list[Row]]:
        nonlocal count
        records = facts(name)
        while part := list(islice(records, _BATCH)):
            count += len(part)
            yield [
                [
                    *(_cell(column, record[column.title]) for column in columns),
                    *(_cell(column, record["fields"][column.title]) for column in own),
                ]
                for record in part
            ]

    write_table(Target(path, FileKind(kind), encoding), table, batches())
    return count


def _type_of(name: str) -> FieldType:
    if name in _FLAGS:
        return FieldType.FLAG
    return next((kind for end, kind in _TYPES if name.endswith(end)), FieldType.TEXT)


def _cell(column: OutColumn, value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(value)
    if column.type is FieldType.MOMENT and value:
        return cell_of(parse_moment(str(value)))
    if column.type is FieldType.TEXT and isinstance(value, int):
        return str(value)
    return cell_of(value)
