"""People at clients and the ways to reach them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from salesapp.db import connection
from salesapp.db.matching import Source, candidates


class PointRow(NamedTuple):
    """A way to reach somebody; `norm` of a phone is E.164 when valid."""

    id: int
    kind: str
    value: str
    norm: str
    purpose: str
    is_valid: bool


class ContactRow(NamedTuple):
    """A person at one client."""

    id: int
    rev: int
    name: str
    position: str
    role: str
    attitude: str
    is_main: bool
    birth_on: date | None
    source: str
    note: str
    points: tuple[PointRow, ...]
    since_on: date | None = None
    until_on: date | None = None
    other_places: int = 0

    @property
    def phones(self) -> tuple[PointRow, ...]:
        """Telephones, the first one to be called."""
        return tuple(point for point in self.points if point.kind == "phone")

    @property
    def emails(self) -> tuple[PointRow, ...]:
        """Addresses of e-mail, the first one to be written to."""
        return tuple(point for point in self.points if point.kind == "email")


class PersonRow(NamedTuple):
    """A person apart from any client."""

    id: int
    name: str
    birth_on: date | None
    note: str
    points: tuple[PointRow, ...]


class PlaceRow(NamedTuple):
    """A person's place at a client; with `until_on` a former one."""

    client_id: int
    client_name: str
    city: str
    position: str
    role: str
    attitude: str
    is_main: bool
    since_on: date | None
    until_on: date | None


class ContactHit(NamedTuple):
    """A person with one of the clients they work at."""

    id: int
    name: str
    client_id: int | None
    client_name: str
    position: str


_OF_CLIENT = """
SELECT contact.id, contact.rev, contact.name, place.position, place.role, place.attitude,
    place.is_main, contact.birth_on, contact.source, contact.note,
    (SELECT json_group_array(json_array(point.id, kind, value, value_norm, purpose, is_valid))
     FROM (SELECT * FROM contact_point WHERE contact_id = contact.id
           ORDER BY position, id) AS point),
    place.since_on, place.until_on,
    (SELECT count(*) FROM affiliation AS other
     JOIN client ON client.id = other.client_id AND client.deleted_at IS NULL
     WHERE other.contact_id = contact.id AND other.client_id <> place.client_id)
FROM affiliation AS place
JOIN contact ON contact.id = place.contact_id AND contact.deleted_at IS NULL
WHERE place.client_id = ?1 AND (?2 OR place.until_on IS NULL)
ORDER BY place.until_on IS NOT NULL, place.is_main DESC, contact.name_key, contact.id
"""

_PLACES = """
SELECT client.id, client.name, client.city, place.position, place.role, place.attitude,
    place.is_main, place.since_on, place.until_on
FROM affiliation AS place
JOIN client ON client.id = place.client_id AND client.deleted_at IS NULL
WHERE place.contact_id = ?
ORDER BY place.until_on IS NOT NULL, place.until_on DESC, client.name_key, client.id
"""

_PERSON = """
SELECT id, name, birth_on, note,
    (SELECT json_group_array(json_array(point.id, kind, value, value_norm, purpose, is_valid))
     FROM (SELECT * FROM contact_point WHERE contact_id = contact.id
           ORDER BY position, id) AS point)
FROM contact WHERE id = ? AND deleted_at IS NULL
"""

_BY_POINT = """
SELECT DISTINCT contact.id FROM contact_point AS point
JOIN contact ON contact.id = point.contact_id AND contact.deleted_at IS NULL
WHERE point.kind = ? AND point.value_norm = ? LIMIT 20
"""

_BY_NAME = """
SELECT id FROM contact WHERE name_key = ? AND deleted_at IS NULL ORDER BY id LIMIT 20
"""

_POINTS_OF_CLIENT = """
SELECT id, kind, value, value_norm, purpose, is_valid FROM contact_point
WHERE client_id = ? ORDER BY position, id
"""

_HITS = """
SELECT contact.id, contact.name, client.id, coalesce(client.name, ''),
    coalesce(place.position, '')
FROM contact
LEFT JOIN affiliation AS place ON place.id = (
    SELECT affiliation.id FROM affiliation
    JOIN client ON client.id = affiliation.client_id AND client.deleted_at IS NULL
    WHERE contact_id = contact.id ORDER BY until_on IS NOT NULL, affiliation.id LIMIT 1)
LEFT JOIN client ON client.id = place.client_id
WHERE contact.deleted_at IS NULL AND contact.id IN (SELECT value FROM json_each(?))
"""

_CLIENTS_OF = """
SELECT place.contact_id, client.id FROM affiliation AS place
JOIN client ON client.id = place.client_id AND client.deleted_at IS NULL
WHERE place.contact_id IN (SELECT value FROM json_each(?)) ORDER BY place.id
"""


def of_client(client_id: int, *, former: bool = False) -> list[ContactRow]:
    """People at a client, the main one first; those who left stand last, if asked for."""
    return [_contact(one) for one in connection.rows(_OF_CLIENT, client_id, int(former))]


def places(contact_id: int) -> list[PlaceRow]:
    """Every client a person works or worked at, the present ones first."""
    return [
        PlaceRow._make((*cells[:6], bool(cells[6]), _day(cells[7]), _day(cells[8])))
        for cells in connection.rows(_PLACES, contact_id)
    ]


def person(contact_id: int) -> PersonRow | None:
    """A person apart from any client; None when it is gone."""
    one = connection.row(_PERSON, contact_id)
    if one is None:
        return None
    points = tuple(point(cell) for cell in json.loads(one[4]))
    return PersonRow(one[0], one[1], _day(one[2]), one[3], points)


def names(contact_ids: Iterable[int]) -> dict[int, str]:
    """What people are called, also those who are deleted."""
    sql = "SELECT id, name FROM contact WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    found = connection.rows(sql, json.dumps(sorted(contact_ids)))
    return {int(one): str(name) for one, name in found}


def search(text: str, limit: int = 12) -> list[ContactHit]:
    """People found by name, phone or address, the best first."""
    found = candidates(Source.CONTACT, text, limit, forgiving=True)
    return hits([one.id for one in found[:limit]])


def with_point(kind: str, norm: str) -> list[int]:
    """People who have that phone or address."""
    return [int(one) for (one,) in connection.rows(_BY_POINT, kind, norm)]


def called(key: str) -> list[int]:
    """People of that folded name."""
    return [int(one) for (one,) in connection.rows(_BY_NAME, key)]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _contact(one: tuple[Any, ...]) -> ContactRow:
    cells = list(one)
    cells[6] = bool(cells[6])
    for place in (7, 11, 12):
        cells[place] = _day(cells[place])
    cells[10] = tuple(point(cell) for cell in json.loads(cells[10]))
    return ContactRow(*cells)


def points_of_client(client_id: int) -> list[PointRow]:
    """Ways to reach the client itself, not a person there."""
    return [point(one) for one in connection.rows(_POINTS_OF_CLIENT, client_id)]


def hits(wanted: Sequence[int]) -> list[ContactHit]:
    """People by id, in the order asked, each with one client."""
    found = {one[0]: ContactHit(*one) for one in connection.rows(_HITS, json.dumps(list(wanted)))}
    return [found[one] for one in wanted if one in found]


def clients_of(contacts: Sequence[int]) -> dict[int, list[int]]:
    """Clients at which each of the people works."""
    found: dict[int, list[int]] = defaultdict(list)
    for contact_id, client_id in connection.rows(_CLIENTS_OF, json.dumps(list(contacts))):
        found[contact_id].append(client_id)
    return found


def point(one: Sequence[Any]) -> PointRow:
    """A row of points out of its cells."""
    cells = list(one)
    cells[5] = bool(cells[5])
    return PointRow(*cells)
