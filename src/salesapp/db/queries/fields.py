"""Which fields a kind of record has: the built-in ones, then the user's own in their order."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Final

from salesapp.db.connection import rows, value
from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN, CUSTOM, Field, FieldType, own_id

_OWN: Final = (
    "SELECT id, kind, title, choices, hint, is_archived FROM custom_field"
    " WHERE entity = ? AND deleted_at IS NULL ORDER BY position, id"
)
_HELD: Final = (
    "SELECT count(*) FROM (SELECT DISTINCT record_id FROM custom_value WHERE field_id = ? LIMIT ?)"
)


def fields_of(entity: Entity, *, archived: bool = False) -> tuple[Field, ...]:
    """All fields of a kind of record; `archived` adds those the user put aside.

    The fields of the user are read each time (a small table), their objects are kept: the answer
    is right after every undo and in every thread.
    """
    return BUILT_IN[entity] + own_fields(entity, archived=archived)


def own_fields(entity: Entity, *, archived: bool = False) -> tuple[Field, ...]:
    """The user's own fields of a kind of record, in their order."""
    found = _made(entity, tuple(rows(_OWN, entity.value)))
    return found if archived else tuple(one for one in found if not one.is_archived)


def field_of(entity: Entity, code: str) -> Field | None:
    """One field by its id, an archived one too; None when there is none."""
    found = own_fields(entity, archived=True) if code.startswith(CUSTOM) else BUILT_IN[entity]
    return next((one for one in found if one.id == code), None)


def title_of(code: str) -> str:
    """Title of a field of the user's own, deleted or not."""
    number = code.removeprefix(CUSTOM)
    return str(value("SELECT title FROM custom_field WHERE id = ?", number) or code)


def kind_of(code: str) -> FieldType | None:
    """Type of a field of the user's own, deleted or not; None for one that never was."""
    found = value("SELECT kind FROM custom_field WHERE id = ?", code.removeprefix(CUSTOM))
    return None if found is None else FieldType(str(found))


def gates_of(code: str) -> dict[int, str]:
    """Stages that demand a field of deals, with the severity of the demand."""
    found = rows("SELECT stage_id, severity FROM stage_gate WHERE field = ?", code)
    return {int(stage_id): str(severity) for stage_id, severity in found}


def holders(field_id: int, most: int = -1) -> int:
    """How many records hold a value in a field of the user's own, counted up to `most`."""
    return int(value(_HELD, field_id, most))


@lru_cache(maxsize=64)
def _made(entity: Entity, stored: tuple[tuple[object, ...], ...]) -> tuple[Field, ...]:
    return tuple(
        Field(
            entity,
            own_id(int(str(number))),
            FieldType(str(kind)),
            title=str(title),
            choices=tuple(json.loads(str(choices))),
            hint=str(hint),
            is_archived=bool(archived),
        )
        for number, kind, title, choices, hint, archived in stored
    )
