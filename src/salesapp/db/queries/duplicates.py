"""What the desk of duplicates shows: suspicions, the records of a group, what was decided."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.db.fields import parse_moment
from salesapp.domain.duplicates import Group, Pair, Reason, Suspected, groups_of
from salesapp.domain.entities import Entity

SHOWN: Final = 500
"""Suspicions read at a time, the surest first; the others come when these are settled."""

COUNTED: Final = 1_000
"""Counted up to here: more of them read "1000+" on a button."""

_LIVE = """
FROM suspicion AS one
JOIN {table} AS low ON low.id = one.low_id AND low.deleted_at IS NULL
JOIN {table} AS high ON high.id = one.high_id AND high.deleted_at IS NULL
WHERE one.entity = ?1 AND NOT EXISTS (
    SELECT 1 FROM not_duplicate AS said
    WHERE said.entity = ?1 AND said.low_id = one.low_id AND said.high_id = one.high_id)
"""
_SUSPICIONS: Final = {
    entity: "SELECT one.low_id, one.high_id, one.reasons, one.strength, one.is_new"
    + _LIVE.format(table=entity.value)
    + " ORDER BY one.strength DESC, one.low_id, one.high_id LIMIT ?2"
    for entity in (Entity.CLIENT, Entity.CONTACT, Entity.PRODUCT)
}
_COUNTS: Final = {
    entity: "SELECT count(*), coalesce(sum(is_new), 0) FROM (SELECT one.is_new AS is_new"  # noqa: S608
    + _LIVE.format(table=entity.value)
    + " LIMIT ?2)"
    for entity in _SUSPICIONS
}
_CLIENTS: Final = """
SELECT client.id, client.name, client.inn, client.kpp, client.city,
    (SELECT group_concat(value, ', ') FROM contact_point WHERE client_id = client.id
     AND kind IN ('phone', 'email')),
    client.status, client.created_at, client.updated_at
FROM client WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_CONTACTS: Final = """
SELECT contact.id, contact.name, '', '',
    coalesce((SELECT group_concat(client.name, ', ') FROM affiliation AS place
     JOIN client ON client.id = place.client_id AND client.deleted_at IS NULL
     WHERE place.contact_id = contact.id), ''),
    (SELECT group_concat(value, ', ') FROM contact_point WHERE contact_id = contact.id
     AND kind IN ('phone', 'email')),
    '', contact.created_at, contact.updated_at
FROM contact WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_PRODUCTS: Final = """
SELECT id, name, sku, '', manufacturer, unit, CASE is_active WHEN 1 THEN '' ELSE 'archived' END,
    created_at, updated_at
FROM product WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_READ: Final = {Entity.CLIENT: _CLIENTS, Entity.CONTACT: _CONTACTS, Entity.PRODUCT: _PRODUCTS}


class Alike(NamedTuple):
    """One record of a group, in the few words that tell it from the others."""

    id: int
    name: str
    number: str
    """ИНН or article."""
    kpp: str
    place: str
    """City, clients of the person, or manufacturer."""
    points: str
    status: str
    created_at: datetime
    updated_at: datetime


class Counts(NamedTuple):
    """Suspicions not settled yet, and how many of them nobody has seen."""

    pairs: int
    new: int


def groups(entity: Entity) -> list[Group]:
    """Groups of records that are likely one, the surest first."""
    found = rows(_SUSPICIONS[entity], entity, SHOWN)
    new: dict[Pair, bool] = {(low, high): bool(is_new) for low, high, _r, _s, is_new in found}
    return groups_of(
        (
            Suspected((low, high), tuple(map(Reason, reasons.split())), strength)
            for low, high, reasons, strength, _new in found
        ),
        new,
    )


def counts(entity: Entity) -> Counts:
    """How many suspicions wait for a decision, counted up to `COUNTED`."""
    (pairs, new), *_none = rows(_COUNTS[entity], entity, COUNTED)
    return Counts(int(pairs), int(new))


def read(entity: Entity, ids: Sequence[int]) -> list[Alike]:
    """The records of a group."""
    return [
        Alike(
            one, name, number, kpp, place or "", points or "", status, *map(parse_moment, moments)
        )
        for one, name, number, kpp, place, points, status, *moments in rows(
            _READ[entity], json.dumps(list(ids))
        )
    ]


def scanned_at(entity: Entity) -> datetime | None:
    """When duplicates were looked for last; None when never."""
    found = value("SELECT value FROM setting WHERE key = ?", f"duplicates_scanned:{entity}")
    return parse_moment(found) if found else None
