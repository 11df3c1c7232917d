"""Saved lists of a kind of records."""

from __future__ import annotations

from typing import NamedTuple

from salesapp.db import connection
from salesapp.domain.entities import Entity


class ViewRow(NamedTuple):
    """A saved list; filter, sort and columns are texts of JSON."""

    id: int
    name: str
    asked: str
    sort: str
    columns: str
    is_pinned: bool


_SAVED = """
SELECT id, name, asked, sort, columns, is_pinned FROM saved_view
WHERE entity = ? AND deleted_at IS NULL ORDER BY position, id
"""


def saved(entity: Entity) -> list[ViewRow]:
    """Lists saved for a kind of records, in the user's order."""
    return [
        ViewRow(*one)._replace(is_pinned=bool(one[5]))
        for one in connection.rows(_SAVED, entity.value)
    ]
