"""Values of the user's own fields out of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from salesapp.db import bulk
from salesapp.db.models.custom_fields import CustomValue
from salesapp.db.queries.field_values import field_values
from salesapp.db.writes.own_values import forget_values
from salesapp.domain.field_values import is_empty, stored
from salesapp.domain.fields import CUSTOM, TEXT_TYPES, Field
from salesapp.domain.table_imports import ENTITIES, TableOptions
from salesapp.services.importing.tables.rows import Change, Row, RowPlan


class OwnValues:
    """Compares and collects what rows say in fields of the user's own."""

    def __init__(self, options: TableOptions) -> None:
        self._entity = ENTITIES[options.kind]
        self.fields = [
            Field(self._entity, one.id, one.type, one.title, one.choices)
            for one in options.own
            if one.id.startswith(CUSTOM) and one.id in options.mapping
        ]
        self._have: dict[int, dict[str, object]] = {}
        self._gone: list[tuple[int, int]] = []
        self._new: list[dict[str, Any]] = []

    def load(self, ids: Sequence[int]) -> None:
        """Read what the records hold."""
        if self.fields and ids:
            today = date.today()  # noqa: DTZ011 - plain fields of the user do not depend on it
            self._have |= field_values(self._entity, ids, self.fields, today)

    def take(
        self, row: Row, record_id: int, plan: RowPlan, *, given: frozenset[str], fills: bool
    ) -> bool:
        """Take what differs; `given` are fields that an earlier row of the file has decided.

        Returns whether the record is found by other words now.
        """
        is_worded = False
        have = self._have.setdefault(record_id, {})
        for field in self.fields:
            value, old = row.values.get(field.id), have.get(field.id)
            if (
                is_empty(value)
                or value == old
                or field.id in given
                or (fills and not is_empty(old))
            ):
                continue
            have[field.id] = value
            plan.changes.append(Change(field.id, old, value))
            is_worded |= field.type in TEXT_TYPES
            if not is_empty(old):
                self._gone.append((field.custom_id, record_id))
            self._new += (
                {
                    "field_id": field.custom_id,
                    "entity": str(self._entity),
                    "record_id": record_id,
                    "slot": one.slot,
                    "text_value": one.text,
                    "text_key": one.key,
                    "int_value": one.number,
                }
                for one in stored(field.type, value)
            )
        return is_worded

    def touched(self) -> set[int]:
        """Records whose values are written."""
        return {one["record_id"] for one in self._new} | {record for _field, record in self._gone}

    def write(self) -> None:
        """Write what was taken; a changed value is a new row, as its history wants it."""
        for field_id, record_id in self._gone:
            forget_values(field_id, record_id)
        bulk.insert(CustomValue, self._new)

    def forget(self) -> None:
        """The batch is done."""
        self._have, self._gone, self._new = {}, [], []
