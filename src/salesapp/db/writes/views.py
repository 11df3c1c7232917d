"""Statements of changes to saved lists."""

from __future__ import annotations

from salesapp.db.connection import value
from salesapp.domain.entities import Entity

_NEXT = "SELECT coalesce(max(position), 0) + 1 FROM saved_view WHERE entity = ?"


def next_position(entity: Entity) -> int:
    """The place after the last saved list of a kind of records."""
    return int(value(_NEXT, entity.value))
