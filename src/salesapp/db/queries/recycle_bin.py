"""What lies in the recycle bin: whole records; what went with one is counted, not listed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.fields import moment_text, parse_moment
from salesapp.domain.entities import Entity
from salesapp.domain.recycling import BINNED
from salesapp.domain.text import fold

Key = tuple[Entity, int]
"""Kind and id of a deleted record."""

LIMIT: Final = 20_000

_ALONE: Final[dict[Entity, str]] = {
    Entity.CONTACT: "AND NOT EXISTS (SELECT 1 FROM affiliation AS place JOIN client AS owner"
    " ON owner.id = place.client_id AND owner.deleted_at IS NOT NULL"
    " WHERE place.contact_id = it.id)",
    Entity.ACTIVITY: "AND NOT EXISTS (SELECT 1 FROM client AS owner WHERE owner.id = it.client_id"
    " AND owner.deleted_at IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM deal AS owner WHERE owner.id = it.deal_id"
    " AND owner.deleted_at IS NOT NULL)",
}
"""A part of a deleted record comes back with it."""

_TITLES: Final[dict[Entity, str]] = {
    Entity.CLIENT: "name, trim(inn || ' ' || city)",
    Entity.CONTACT: "name, ''",
    Entity.PRODUCT: "name, sku",
    Entity.LEAD: "title, trim(company_name || ' ' || contact_name)",
    Entity.DEAL: "title, coalesce((SELECT name FROM client WHERE id = it.client_id), '')",
    Entity.ACTIVITY: "subject, coalesce((SELECT name FROM client WHERE id = it.client_id), '')",
    Entity.OFFER: "coalesce((SELECT name FROM client WHERE id = it.client_id), ''),"
    " CAST(total_minor AS TEXT)",
    Entity.ORDER: "coalesce((SELECT name FROM client WHERE id = it.client_id), ''),"
    " CAST(total_minor AS TEXT)",
    Entity.INVOICE: "coalesce((SELECT name FROM client WHERE id = it.client_id), ''),"
    " CAST(total_minor AS TEXT)",
}


def _deleted(entity: Entity) -> str:
    return (
        f"SELECT '{entity}' AS entity, it.id AS id, it.deleted_at AS deleted_at FROM {entity} AS it"  # noqa: S608 - names of ours
        f" WHERE it.deleted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM merge_record"
        f" WHERE entity = '{entity}' AND merged_id = it.id) {_ALONE.get(entity, '')}"
    )


_KEYS: Final = {
    entity: _deleted(entity) + " ORDER BY deleted_at DESC, id DESC LIMIT ?" for entity in BINNED
}
_ROW: Final = {
    entity: f"SELECT {_TITLES[entity]}, it.deleted_at FROM {entity} AS it WHERE it.id = ?"  # noqa: S608 - names of ours
    for entity in BINNED
}
_EXPIRED: Final = {
    entity: f"SELECT id FROM {entity} AS it WHERE it.deleted_at < ? AND NOT EXISTS (SELECT 1"  # noqa: S608 - names of ours
    f" FROM merge_record WHERE entity = '{entity}' AND merged_id = it.id)"
    " ORDER BY it.deleted_at LIMIT ?"
    for entity in BINNED
}
_ENTRIES: Final = """
SELECT journal.id, journal.who FROM journal_subject AS about
JOIN journal ON journal.id = about.journal_id
WHERE about.entity = ? AND about.record_id = ? AND journal.at >= ?
ORDER BY journal.id LIMIT 100
"""
_PARTS: Final[dict[Entity, str]] = {
    Entity.CLIENT: "SELECT (SELECT count(*) FROM affiliation JOIN contact ON contact.id ="
    " contact_id AND contact.deleted_at IS NOT NULL WHERE client_id = ?1)"
    " + (SELECT count(*) FROM activity WHERE client_id = ?1 AND deleted_at IS NOT NULL)",
}


_OWNERS: Final[dict[Entity, tuple[Entity, ...]]] = {
    Entity.DEAL: (Entity.CLIENT,),
    Entity.ACTIVITY: (Entity.CLIENT, Entity.DEAL, Entity.LEAD),
    Entity.OFFER: (Entity.CLIENT, Entity.DEAL),
    Entity.ORDER: (Entity.CLIENT, Entity.DEAL),
    Entity.INVOICE: (Entity.CLIENT, Entity.DEAL),
}
"""Whose a record is: without them it would be nobody's."""


class Binned(NamedTuple):
    """A deleted record: what it was, when it went, by whom, and with how many of its parts."""

    entity: Entity
    id: int
    title: str
    detail: str
    deleted_at: datetime
    who: str
    parts: int


def keys(entity: Entity | None = None, text: str = "") -> list[Key]:
    """Deleted records, the latest first; on request of one kind, or with words in the title."""
    found: list[tuple[str, str, int]] = []
    for kind in BINNED if entity is None else (entity,):
        found += [(moment, kind, one) for _kind, one, moment in rows(_KEYS[kind], LIMIT)]
    found.sort(key=lambda one: one[0], reverse=True)
    named = [(Entity(kind), int(one)) for _moment, kind, one in found]
    asked = fold(text).split()
    if not asked:
        return named
    return [key for key in named if _matches(key, asked)]


def _matches(key: Key, asked: Sequence[str]) -> bool:
    kind, record_id = key
    cells = row(_ROW[kind], record_id)
    told = fold(f"{cells[0]} {cells[1]}") if cells else ""
    return all(word in told for word in asked)


def one(entity: Entity, record_id: int) -> Binned | None:
    """A deleted record in words; None when it came back or was purged."""
    found = row(_ROW[entity], record_id)
    if found is None or found[2] is None:
        return None
    title, detail, deleted_at = found
    entry = row(_ENTRIES, entity, record_id, deleted_at)
    parts = row(_PARTS[entity], record_id) if entity in _PARTS else (0,)
    return Binned(
        entity,
        record_id,
        str(title or ""),
        str(detail or ""),
        parse_moment(deleted_at),
        str(entry[1]) if entry else "",
        int(parts[0]) if parts else 0,
    )


def owners_of(entity: Entity, record_id: int) -> list[Key]:
    """Whose a record is, as far as they lie in the bin themselves."""
    found = []
    for owner in _OWNERS.get(entity, ()):
        sql = (
            f"SELECT owner.id FROM {entity} AS it JOIN {owner} AS owner ON owner.id = it.{owner}_id"  # noqa: S608 - names of ours
            " WHERE it.id = ? AND owner.deleted_at IS NOT NULL"
        )
        found += [(owner, int(one)) for (one,) in rows(sql, record_id)]
    return found


def read(found: Sequence[Key]) -> dict[Key, Binned]:
    """The records of a block of the list."""
    return {key: told for key in found if (told := one(*key)) is not None}


def count() -> int:
    """How many records lie in the bin."""
    return len(keys())


def entries_since(entity: Entity, record_id: int, deleted_at: datetime) -> list[int]:
    """Journal entries about a record from its deletion on; several may be of one millisecond."""
    return [int(one) for (one, _who) in rows(_ENTRIES, entity, record_id, moment_text(deleted_at))]


def expired(entity: Entity, before: datetime, limit: int) -> list[int]:
    """Records deleted before a moment, the oldest first."""
    return [int(one) for (one,) in rows(_EXPIRED[entity], moment_text(before), limit)]
