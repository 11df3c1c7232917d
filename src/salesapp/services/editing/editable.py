"""Which fields of a record may be typed in a list: asked before anything is written."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import attributes
from salesapp.db.queries import fields as field_queries
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.tags import TAGGED

TAGS: Final = "tags"


def tags_field(entity: Entity) -> Field:
    """The tags of a kind of record as a field."""
    return Field(entity, TAGS, FieldType.CHOICES)


def editable_fields(entity: Entity) -> tuple[Field, ...]:
    """Fields that may be changed in a list, the tags last."""
    found = tuple(one for one in field_queries.fields_of(entity) if one.editable)
    if entity is Entity.PRODUCT:
        found += attributes.fields()
    return (*found, tags_field(entity)) if entity in TAGGED else found
