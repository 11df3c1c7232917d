"""Statements of the user's own fields and of what they hold."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from salesapp.db.connection import execute, executemany, rows, value
from salesapp.db.search_text import (
    refresh_client,
    refresh_contact,
    refresh_deal,
    refresh_lead,
    refresh_product,
)
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import Stored, loaded, stored
from salesapp.domain.fields import Field

_HELD: Final = """
SELECT id, record_id, slot, text_value, text_key, int_value FROM custom_value
WHERE field_id = ? AND record_id IN (SELECT value FROM json_each(?))
"""
_ALL: Final = "SELECT record_id, text_value, int_value FROM custom_value WHERE field_id = ?"
_INSERT: Final = """
INSERT INTO custom_value (id, field_id, entity, record_id, slot, text_value, text_key, int_value)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_BLOCK: Final = 500

_REFRESH: Final = {
    Entity.CLIENT: refresh_client,
    Entity.CONTACT: refresh_contact,
    Entity.PRODUCT: refresh_product,
    Entity.LEAD: refresh_lead,
    Entity.DEAL: refresh_deal,
}


def write(field: Field, values: Mapping[int, object]) -> set[int]:
    """Let the records hold these values (checked ones) in a field; say which have changed.

    A changed value gets a new id, so that the journal holds the whole row: the history can tell
    whose value it was when the row is gone. The search text is not refreshed here.
    """
    fresh_id = int(value("SELECT coalesce(max(id), 0) + 1 FROM custom_value"))
    gone: list[tuple[int]] = []
    made: list[tuple[object, ...]] = []
    changed: set[int] = set()
    for part in _blocks(list(values)):
        held: dict[int, dict[int, tuple[int, Stored]]] = defaultdict(dict)
        for cells in rows(_HELD, field.custom_id, json.dumps(part)):
            row_id, record_id, slot, text, key, number = cells
            held[record_id][slot] = (row_id, Stored(text, key, number, slot))
        for record_id in part:
            wanted = {one.slot: one for one in stored(field.type, values[record_id])}
            here = held.get(record_id, {})
            old = [row_id for slot, (row_id, one) in here.items() if wanted.get(slot) != one]
            new = [one for slot, one in wanted.items() if here.get(slot, (0, None))[1] != one]
            gone += [(row_id,) for row_id in old]
            for one in new:
                made.append(
                    (
                        fresh_id,
                        field.custom_id,
                        field.entity.value,
                        record_id,
                        one.slot,
                        one.text,
                        one.key,
                        one.number,
                    )
                )
                fresh_id += 1
            if old or new:
                changed.add(record_id)
    executemany("DELETE FROM custom_value WHERE id = ?", gone)
    executemany(_INSERT, made)
    return changed


def values_of(field: Field) -> dict[int, object]:
    """Everything a field holds, by record."""
    held: dict[int, list[tuple[str | None, int | None]]] = defaultdict(list)
    for record_id, text, number in rows(_ALL, field.custom_id):
        held[record_id].append((text, number))
    return {one: loaded(field.type, cells, field.choices) for one, cells in held.items()}


def clear(field_id: int) -> None:
    """Take every value of a field away."""
    execute("DELETE FROM custom_value WHERE field_id = ?", field_id)


def refresh(entity: Entity, record_ids: Iterable[int]) -> None:
    """Write the search text of records anew."""
    for record_id in record_ids:
        _REFRESH[entity](record_id)


def next_position(entity: Entity) -> int:
    """The place after the last field of a kind of record."""
    sql = "SELECT coalesce(max(position), 0) + 1 FROM custom_field WHERE entity = ?"
    return int(value(sql, entity.value))


def next_gate(stage_id: int) -> int:
    """The place after the last demand of a stage."""
    sql = "SELECT coalesce(max(position), -1) + 1 FROM stage_gate WHERE stage_id = ?"
    return int(value(sql, stage_id))


def set_severity(code: str, stage_id: int, severity: str) -> None:
    """Let a stage demand a field more, or less, strictly."""
    sql = "UPDATE stage_gate SET severity = ? WHERE stage_id = ? AND field = ?"
    execute(sql, severity, stage_id, code)


def drop_gates(code: str, stage_ids: Sequence[int]) -> None:
    """Let stages demand a field no more."""
    sql = "DELETE FROM stage_gate WHERE stage_id = ? AND field = ?"
    executemany(sql, [(one, code) for one in stage_ids])


def _blocks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(ids), _BLOCK):
        yield ids[first : first + _BLOCK]
