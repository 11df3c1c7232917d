"""What the values of a field are chosen from, and the names of records by their ids."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.connection import named, value
from salesapp.db.queries.list_fields import SOURCES, place_of
from salesapp.db.queries.list_places import people_key
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType

MOST: Final = 1_000
_LOOKED_AT: Final = 20_000


class Choice(NamedTuple):
    """A value and, for records and stages, its name."""

    value: str | int
    name: str = ""


_STAGES: Final = """
SELECT stage.id, iif((SELECT count(*) FROM pipeline WHERE deleted_at IS NULL
    AND NOT is_archived) > 1, pipeline.name || ': ' || stage.name, stage.name)
FROM stage JOIN pipeline ON pipeline.id = stage.pipeline_id
WHERE stage.deleted_at IS NULL AND pipeline.deleted_at IS NULL AND NOT pipeline.is_archived
ORDER BY pipeline.position, pipeline.id, stage.position, stage.id
"""
_GROUPS: Final = "SELECT id, name FROM category WHERE deleted_at IS NULL ORDER BY name, id"
_HELD: Final = (
    "SELECT DISTINCT text_value FROM custom_value WHERE field_id = :field"
    " AND text_value <> '' ORDER BY text_key LIMIT 1000"
)
_NAMES: Final[dict[Entity, str]] = {
    Entity.CLIENT: "SELECT name FROM client WHERE id = :id",
    Entity.CATEGORY: "SELECT name FROM category WHERE id = :id",
    Entity.STAGE: "SELECT name FROM stage WHERE id = :id",
}


def choices(field: Field) -> list[Choice]:
    """The values to choose from; empty for records that are found by searching."""
    if field.choices:
        return [Choice(one) for one in field.choices]
    if field.target is Entity.STAGE:
        return [Choice(*one) for one in named(_STAGES, {})]
    if field.target is Entity.CATEGORY:
        groups = [Choice(*one) for one in named(_GROUPS, {})]
        return sorted(groups, key=lambda one: people_key(one.name))
    return [] if field.type is FieldType.RECORD else _used(field)


def _used(field: Field) -> list[Choice]:
    """The different texts records hold; of a field without an index, the latest records."""
    source, place = SOURCES[field.entity], place_of(field.entity, field)
    if field.is_custom:
        return [Choice(str(one)) for (one,) in named(_HELD, {"field": field.custom_id})]
    if place.many and not place.spellings:
        return []
    if place.spellings:
        found = named(place.spellings, {"most": MOST})
    else:
        sql = (
            f"SELECT DISTINCT value FROM (SELECT {place.sql} AS value FROM {source.table}"  # noqa: S608 - names of ours
            f" ORDER BY id DESC LIMIT {_LOOKED_AT}) WHERE value <> '' ORDER BY value LIMIT {MOST}"
        )
        found = named(sql, {})
    return [Choice(one) for one in sorted((str(one) for (one,) in found), key=people_key)]


def name_of(field: Field, record_id: int) -> str:
    """The name of a record a field may hold; its number when it is gone."""
    sql = _NAMES.get(field.target) if field.target is not None else None
    found = named(sql, {"id": record_id}) if sql else []
    return str(found[0][0]) if found else str(record_id)


def has_any(entity: Entity) -> bool:
    """Whether there is a record at all."""
    return bool(value(f"SELECT 1 FROM {SOURCES[entity].table} WHERE deleted_at IS NULL LIMIT 1"))  # noqa: S608 - names of ours
