"""Records that share something: each rule one statement that an index serves.

The statements run in a thread of their own; SQLite works without holding the others up.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from salesapp.db.connection import database, rows
from salesapp.domain.entities import Entity

Shared = tuple[str, int, int | None]
"""What is shared, the record, and the person through whom it is shared."""

_STEPS: Final = 200_000
"""Instructions of SQLite between two looks at Cancel."""

_EQUAL = """
SELECT {key}, id, NULL FROM {table} WHERE deleted_at IS NULL AND ({columns}) IN (
    SELECT {columns} FROM {table} WHERE {first} > '' GROUP BY {columns}
    HAVING count(*) BETWEEN 2 AND 60)
ORDER BY {columns}, id
"""
_POINTS_OF_CLIENTS = """
WITH shared AS (
    SELECT value_norm FROM contact_point WHERE kind = ?1 AND value_norm > ''
    GROUP BY value_norm HAVING count(*) BETWEEN 2 AND 60)
SELECT point.value_norm, client.id, point.contact_id FROM shared
JOIN contact_point AS point ON point.kind = ?1 AND point.value_norm = shared.value_norm
LEFT JOIN affiliation AS place ON place.contact_id = point.contact_id
JOIN client ON client.id = coalesce(point.client_id, place.client_id)
    AND client.deleted_at IS NULL
WHERE point.is_valid = 1
ORDER BY 1, 2
"""
_POINTS_OF_CONTACTS = """
WITH shared AS (
    SELECT value_norm FROM contact_point WHERE kind = ?1 AND value_norm > ''
    GROUP BY value_norm HAVING count(*) BETWEEN 2 AND 60)
SELECT point.value_norm, contact.id, NULL FROM shared
JOIN contact_point AS point ON point.kind = ?1 AND point.value_norm = shared.value_norm
JOIN contact ON contact.id = point.contact_id AND contact.deleted_at IS NULL
WHERE point.is_valid = 1
ORDER BY 1, 2
"""
_DOMAINS = """
WITH mail AS (
    SELECT DISTINCT substr(value_norm, instr(value_norm, '@') + 1) AS domain,
        coalesce(point.client_id, place.client_id) AS client_id
    FROM contact_point AS point LEFT JOIN affiliation AS place
        ON place.contact_id = point.contact_id
    WHERE point.kind = 'email' AND point.is_valid = 1)
SELECT mail.domain, client.id, NULL FROM mail
JOIN client ON client.id = mail.client_id AND client.deleted_at IS NULL
WHERE mail.domain IN (
    SELECT domain FROM mail GROUP BY domain HAVING count(*) BETWEEN 2 AND 60)
ORDER BY 1, 2
"""
_NEIGHBOURS = """
SELECT id, name_key, next_id, next_key FROM (
    SELECT id, name_key, lead(id, {distance}) OVER sorted AS next_id,
        lead(name_key, {distance}) OVER sorted AS next_key
    FROM {table} WHERE deleted_at IS NULL
    WINDOW sorted AS (ORDER BY name_key, id))
WHERE next_key <> name_key AND substr(name_key, 1, 4) = substr(next_key, 1, 4)
    AND abs(length(name_key) - length(next_key)) <= 3
    AND rtrim(name_key, '0123456789 ') <> rtrim(next_key, '0123456789 ')
"""
_COLLEAGUES = """
SELECT one.id, one.name_key, other.id, other.name_key
FROM affiliation AS place
JOIN affiliation AS beside ON beside.client_id = place.client_id
    AND beside.contact_id > place.contact_id
JOIN contact AS one ON one.id = place.contact_id AND one.deleted_at IS NULL
JOIN contact AS other ON other.id = beside.contact_id AND other.deleted_at IS NULL
WHERE substr(one.name_key, 1, 4) = substr(other.name_key, 1, 4)
"""
_PLAIN_SKU = "replace(replace(replace(upper(sku), '-', ''), ' ', ''), '.', '')"
_NUMBERS_OF: Final = {
    Entity.CLIENT: "SELECT id, inn, name_key FROM client"
    " WHERE id IN (SELECT value FROM json_each(?))",
    Entity.CONTACT: "SELECT id, coalesce((SELECT group_concat(value_norm, ' ') FROM contact_point"
    " WHERE contact_id = contact.id AND is_valid = 1 AND kind IN ('phone', 'email')), ''),"
    " name_key FROM contact WHERE id IN (SELECT value FROM json_each(?))",
    Entity.PRODUCT: f"SELECT id, {_PLAIN_SKU}, name_key FROM product"  # noqa: S608 - names of ours
    " WHERE id IN (SELECT value FROM json_each(?))",
}


def equal(table: str, *columns: str) -> list[Shared]:
    """Records with the same filled columns; the index of these columns finds them."""
    names = ", ".join(columns)
    key = " || '/' || ".join(columns)
    return rows(_EQUAL.format(table=table, columns=names, key=key, first=columns[0]))


def equal_articles() -> list[Shared]:
    """Products whose articles differ by hyphens, dots and blanks only."""
    return rows(_EQUAL.format(table="product", columns=_PLAIN_SKU, key=_PLAIN_SKU, first="sku"))


def points(entity: Entity, kind: str) -> list[Shared]:
    """Clients or people with the same telephone or e-mail."""
    sql = _POINTS_OF_CLIENTS if entity is Entity.CLIENT else _POINTS_OF_CONTACTS
    return rows(sql, kind)


def domains() -> list[Shared]:
    """Clients whose people write from the same domain."""
    return rows(_DOMAINS)


def neighbours(table: str, distance: int) -> Iterator[tuple[int, str, int, str]]:
    """Records whose names stand beside each other and begin alike."""
    sql = _NEIGHBOURS.format(table=table, distance=distance)
    yield from database.execute_sql(sql)


def colleagues() -> Iterator[tuple[int, str, int, str]]:
    """People of one client whose names begin alike."""
    yield from database.execute_sql(_COLLEAGUES)


def numbers_of(entity: Entity, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """What tells a record from others (ИНН, article, phones of a person), and its folded name."""
    found = rows(_NUMBERS_OF[entity], json.dumps(list(ids)))
    return {int(one): (str(number), str(name)) for one, number, name in found}


@contextmanager
def watched(look: Callable[[], None]) -> Iterator[None]:
    """Call `look` now and then while statements of the block run; what it raises ends them."""

    def handler() -> bool:
        look()
        return False

    connection = database.connection()
    connection.set_progress_handler(handler, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None)
