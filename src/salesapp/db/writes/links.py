"""Statements of changes to what may hang on any record: tags, the star, files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from salesapp.db.connection import execute, executemany, row, value
from salesapp.db.fields import moment_text, now
from salesapp.domain.entities import Entity

_TAG: Final = "SELECT id FROM tag WHERE name_key = ? AND deleted_at IS NULL LIMIT 1"
_ADD_TAG: Final = """
INSERT INTO tag_link (tag_id, entity, record_id) VALUES (?, ?, ?)
ON CONFLICT (entity, record_id, tag_id) DO NOTHING
"""
_STAR: Final = """
INSERT INTO favourite (entity, record_id, added_at) VALUES (?, ?, ?)
ON CONFLICT (entity, record_id) DO NOTHING
"""
_SAME_FILE: Final = """
SELECT 1 FROM file_link
WHERE entity = ? AND record_id = ? AND file_id = ? AND deleted_at IS NULL LIMIT 1
"""


def tag_called(key: str) -> int | None:
    """The tag of that folded name."""
    found = value(_TAG, key)
    return None if found is None else int(found)


def put_tag(tag_id: int, entity: Entity, record_id: int) -> None:
    """Hang a tag on a record; twice is once."""
    execute(_ADD_TAG, tag_id, entity.value, record_id)


def take_tag(tag_id: int, entity: Entity, record_id: int) -> None:
    """Take a tag from a record."""
    sql = "DELETE FROM tag_link WHERE tag_id = ? AND entity = ? AND record_id = ?"
    execute(sql, tag_id, entity.value, record_id)


def take_everywhere(tag_id: int) -> None:
    """Take a tag from every record."""
    execute("DELETE FROM tag_link WHERE tag_id = ?", tag_id)


def move_tag(tag_id: int, to_id: int) -> None:
    """Hang another tag where this one hangs."""
    execute("UPDATE OR IGNORE tag_link SET tag_id = ? WHERE tag_id = ?", to_id, tag_id)
    take_everywhere(tag_id)


def is_starred(entity: Entity, record_id: int) -> bool:
    """Whether the record has a star."""
    sql = "SELECT 1 FROM favourite WHERE entity = ? AND record_id = ?"
    return row(sql, entity.value, record_id) is not None


def put_star(entity: Entity, record_id: int) -> None:
    """Put a star on a record."""
    execute(_STAR, entity.value, record_id, moment_text(now()))


def take_star(entity: Entity, record_id: int) -> None:
    """Take the star from a record."""
    sql = "DELETE FROM favourite WHERE entity = ? AND record_id = ?"
    execute(sql, entity.value, record_id)


def has_file(entity: Entity, record_id: int, file_id: int) -> bool:
    """Whether the very same content hangs on the record already."""
    return row(_SAME_FILE, entity.value, record_id, file_id) is not None


def set_file_order(link_ids: Sequence[int]) -> None:
    """Write the order of the files of a record."""
    executemany(
        "UPDATE file_link SET position = ?1 WHERE id = ?2 AND position <> ?1",
        [(at, one) for at, one in enumerate(link_ids)],
    )
