"""Rows of a table made of fields: a block reads a field once, when somebody first looks at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from salesapp.db.queries.field_values import currencies_of, field_values
from salesapp.db.queries.list_fields import fields_of
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field
from salesapp.ui.format import today


class BlockValues:
    """What the records of a block hold; fields not read with it are read for all when asked."""

    __slots__ = ("_currencies", "_entity", "_fields", "_ids", "_read", "_values")

    def __init__(self, entity: Entity, ids: Sequence[int], known: Mapping[str, Field]) -> None:
        self._entity, self._ids, self._fields = entity, list(ids), known
        self._values: dict[int, dict[str, object]] = {one: {} for one in ids}
        self._read: set[str] = set()
        self._currencies: dict[int, str] | None = None

    def read(self, codes: Sequence[str]) -> None:
        """Read these fields of all records of the block, in one statement."""
        wanted = [self._fields[one] for one in codes if one in self._fields]
        for record_id, values in field_values(self._entity, self._ids, wanted, today()).items():
            self._values[record_id].update(values)
        self._read.update(codes)

    def currency(self, record_id: int) -> str:
        """What money the sums of a record are in."""
        if self._currencies is None:
            self._currencies = currencies_of(self._entity, self._ids)
        return self._currencies.get(record_id, ROUBLE)

    def get(self, record_id: int, code: str) -> object:
        """What one record holds."""
        if code not in self._read:
            self.read([code])
        return self._values[record_id].get(code)


class LineValues:
    """The values of one row, by field."""

    __slots__ = ("_block", "_id")

    def __init__(self, block: BlockValues, record_id: int) -> None:
        self._block, self._id = block, record_id

    def get(self, code: str, default: object = None) -> Any:
        """The value of a field; `default` without one."""
        found = self._block.get(self._id, code)
        return default if found is None else found

    @property
    def currency(self) -> str:
        """What money the sums of the record are in."""
        return self._block.currency(self._id)


class RecordLine(NamedTuple):
    """A record and what the columns show of it."""

    id: int
    values: LineValues


def lines(
    entity: Entity, ids: Sequence[int], name: str, shown: Callable[[], Sequence[str]]
) -> list[RecordLine]:
    """The rows of these records; those gone meanwhile have no name and are left out."""
    block = BlockValues(entity, ids, fields_of(entity))
    block.read(list(dict.fromkeys([name, *shown()])))
    return [
        RecordLine(one, LineValues(block, one)) for one in ids if block.get(one, name) is not None
    ]
