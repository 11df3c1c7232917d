"""What hangs on a record of any kind: its tags, its star, its files."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.fields import parse_moment
from salesapp.domain.entities import Entity


class TagRow(NamedTuple):
    """A tag; `colour` is a name of the palette."""

    id: int
    name: str
    colour: str


class TagUse(NamedTuple):
    """A tag with the number of records it hangs on."""

    id: int
    name: str
    colour: str
    uses: int


class AttachmentRow(NamedTuple):
    """A file of a record."""

    id: int
    name: str
    note: str
    sha256: str
    size: int
    mime: str
    at: datetime


class Starred(NamedTuple):
    """A record with a star, the latest first."""

    entity: Entity
    record_id: int


_TAGS: Final = """
SELECT tag.id, tag.name, tag.colour FROM tag_link AS link
JOIN tag ON tag.id = link.tag_id AND tag.deleted_at IS NULL
WHERE link.entity = ? AND link.record_id = ? ORDER BY tag.name_key, tag.id
"""
_TAGS_OF_MANY: Final = """
SELECT link.record_id, tag.id, tag.name, tag.colour FROM tag_link AS link
JOIN tag ON tag.id = link.tag_id AND tag.deleted_at IS NULL
WHERE link.entity = ? AND link.record_id IN (SELECT value FROM json_each(?))
ORDER BY tag.name_key, tag.id
"""
_ALL_TAGS: Final = """
SELECT tag.id, tag.name, tag.colour,
    (SELECT count(*) FROM (SELECT 1 FROM tag_link WHERE tag_id = tag.id LIMIT 1000))
FROM tag WHERE deleted_at IS NULL ORDER BY name_key, id
"""
_TAGGED: Final = "SELECT record_id FROM tag_link WHERE tag_id = ? AND entity = ?"
_FILES: Final = """
SELECT link.id, link.name, link.note, stored.sha256, stored.size, stored.mime, link.created_at
FROM file_link AS link JOIN stored_file AS stored ON stored.id = link.file_id
WHERE link.entity = ? AND link.record_id = ? AND link.deleted_at IS NULL
ORDER BY link.position, link.created_at DESC, link.id DESC
"""
_FILE: Final = """
SELECT link.id, link.name, link.note, stored.sha256, stored.size, stored.mime, link.created_at
FROM file_link AS link JOIN stored_file AS stored ON stored.id = link.file_id
WHERE link.id = ? AND link.deleted_at IS NULL
"""
_PICTURES: Final = """
SELECT record_id, sha256 FROM (
    SELECT link.record_id, stored.sha256, row_number() OVER (PARTITION BY link.record_id
        ORDER BY link.position, link.created_at DESC, link.id DESC) AS place
    FROM file_link AS link JOIN stored_file AS stored ON stored.id = link.file_id
    WHERE link.entity = ? AND link.record_id IN (SELECT value FROM json_each(?))
        AND link.deleted_at IS NULL AND substr(stored.mime, 1, 6) = 'image/')
WHERE place = 1
"""
_FILE_COUNT: Final = """
SELECT count(*) FROM file_link WHERE entity = ? AND record_id = ? AND deleted_at IS NULL
"""
_STARRED: Final = "SELECT entity, record_id FROM favourite ORDER BY added_at DESC, id DESC LIMIT ?"
_STAR: Final = "SELECT 1 FROM favourite WHERE entity = ? AND record_id = ?"


def tags(entity: Entity, record_id: int) -> list[TagRow]:
    """Tags of a record by name."""
    return [TagRow._make(cells) for cells in rows(_TAGS, entity.value, record_id)]


def tags_of_many(entity: Entity, record_ids: Sequence[int]) -> dict[int, list[TagRow]]:
    """Tags of several records, for the rows of a list."""
    found: dict[int, list[TagRow]] = defaultdict(list)
    for record_id, *cells in rows(_TAGS_OF_MANY, entity.value, json.dumps(list(record_ids))):
        found[record_id].append(TagRow._make(cells))
    return found


def all_tags() -> list[TagUse]:
    """Every tag by name."""
    return [TagUse._make(cells) for cells in rows(_ALL_TAGS)]


def tagged(tag_id: int, entity: Entity) -> list[int]:
    """Records of one kind that carry a tag."""
    return [int(one) for (one,) in rows(_TAGGED, tag_id, entity.value)]


def attachments(entity: Entity, record_id: int) -> list[AttachmentRow]:
    """Files of a record in their order, the latest first among those never put in order."""
    return [
        AttachmentRow._make((*cells, parse_moment(at)))
        for *cells, at in rows(_FILES, entity.value, record_id)
    ]


def attachment(link_id: int) -> AttachmentRow | None:
    """One file of a record; None when it is gone."""
    found = row(_FILE, link_id)
    return None if found is None else AttachmentRow._make((*found[:6], parse_moment(found[6])))


def main_pictures(entity: Entity, record_ids: Sequence[int]) -> dict[int, str]:
    """The first picture of each record that has one: the hash of its content."""
    return {
        int(one): str(sha256)
        for one, sha256 in rows(_PICTURES, entity.value, json.dumps(list(record_ids)))
    }


def attachment_count(entity: Entity, record_id: int) -> int:
    """How many files a record has."""
    return int(value(_FILE_COUNT, entity.value, record_id))


def is_starred(entity: Entity, record_id: int) -> bool:
    """Whether a record has a star."""
    return row(_STAR, entity.value, record_id) is not None


def starred(limit: int = 50) -> list[Starred]:
    """Records with a star, the latest first."""
    known = set(Entity)
    return [
        Starred(Entity(entity), int(record_id))
        for entity, record_id in rows(_STARRED, limit)
        if entity in known
    ]
