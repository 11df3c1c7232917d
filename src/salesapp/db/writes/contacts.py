"""Statements of changes to people: where they work, and how to reach them."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from salesapp.db.connection import execute, row, rows, value
from salesapp.domain.clients import ContactDraft, Point

Owner = Literal["client", "contact"]

_PLACE = """
UPDATE affiliation SET position = ?1, role = ?2, attitude = ?3, since_on = ?4, until_on = ?5,
    is_main = CASE WHEN ?5 IS NULL THEN is_main ELSE 0 END
WHERE contact_id = ?6 AND client_id = ?7
"""
_WORKS_AT = """
SELECT 1 FROM affiliation JOIN contact ON contact.id = contact_id AND contact.deleted_at IS NULL
WHERE client_id = ? AND contact_id = ? AND until_on IS NULL
"""
_IS_GONE = """
SELECT 1 FROM contact WHERE id = ?1 AND (deleted_at IS NOT NULL OR EXISTS (
    SELECT 1 FROM affiliation
    WHERE contact_id = ?1 AND client_id = ?2 AND until_on IS NOT NULL))
"""
_MAKE_MAIN = """
UPDATE affiliation SET is_main = (contact_id = ?2)
WHERE client_id = ?1 AND is_main <> (contact_id = ?2)
"""
_ONE_MAIN = """
UPDATE affiliation SET is_main = (id = ?2) WHERE client_id = ?1 AND is_main <> (id = ?2)
"""
_CHOSEN_MAIN = """
SELECT place.id FROM affiliation AS place
JOIN contact ON contact.id = place.contact_id AND contact.deleted_at IS NULL
WHERE place.client_id = ? AND place.until_on IS NULL
ORDER BY place.is_main DESC, place.id LIMIT 1
"""
_END = """
UPDATE affiliation SET until_on = ?1, is_main = CASE WHEN ?1 IS NULL THEN is_main ELSE 0 END
WHERE contact_id = ?2 AND client_id = ?3
"""
_POINTS_OF = {
    "client": "SELECT id, kind, value_norm, value, purpose, position, is_valid FROM contact_point"
    " WHERE client_id = ?",
    "contact": "SELECT id, kind, value_norm, value, purpose, position, is_valid FROM contact_point"
    " WHERE contact_id = ?",
}
_VALUES = ", kind, value_norm, value, purpose, position, is_valid) VALUES (?, ?, ?, ?, ?, ?, ?)"
_ADD_POINT = {
    "client": "INSERT INTO contact_point (client_id" + _VALUES,
    "contact": "INSERT INTO contact_point (contact_id" + _VALUES,
}
_SET_POINT = """
UPDATE contact_point SET value = ?, purpose = ?, position = ?, is_valid = ? WHERE id = ?
"""


class StoredPoint(NamedTuple):
    """A stored way to reach somebody."""

    id: int
    kind: str
    norm: str
    value: str
    purpose: str
    position: int
    is_valid: bool


def set_place(contact_id: int, client_id: int, place: ContactDraft) -> None:
    """Write what the person is at the client; who left is not the main one."""
    days = [day and day.isoformat() for day in (place.since_on, place.until_on)]
    position = place.position.strip()
    execute(_PLACE, position, place.role, place.attitude, *days, contact_id, client_id)


def set_end(contact_id: int, client_id: int, until_on: date | None) -> None:
    """Write the last day of the person at the client; None: still there."""
    execute(_END, until_on and until_on.isoformat(), contact_id, client_id)


def is_placed(contact_id: int, client_id: int) -> bool:
    """Whether the person is written down at the client."""
    sql = "SELECT 1 FROM affiliation WHERE contact_id = ? AND client_id = ?"
    return row(sql, contact_id, client_id) is not None


def works_at(contact_id: int, client_id: int) -> bool:
    """Whether the person works at the client and was not deleted."""
    return row(_WORKS_AT, client_id, contact_id) is not None


def is_gone(contact_id: int, client_id: int | None) -> bool:
    """Whether the person was deleted, or has left the client."""
    return row(_IS_GONE, contact_id, client_id) is not None


def take_from(contact_id: int, client_id: int) -> None:
    """Let the person work at the client no more."""
    sql = "DELETE FROM affiliation WHERE contact_id = ? AND client_id = ?"
    execute(sql, contact_id, client_id)


def take_from_all(contact_id: int) -> list[int]:
    """Let the person work nowhere; return the clients that were left."""
    found = rows("SELECT client_id FROM affiliation WHERE contact_id = ?", contact_id)
    execute("DELETE FROM affiliation WHERE contact_id = ?", contact_id)
    return [int(one) for (one,) in found]


def make_main(contact_id: int, client_id: int) -> None:
    """Make the person the only main one of the client."""
    execute(_MAKE_MAIN, client_id, contact_id)


def keep_one_main(client_id: int) -> None:
    """Of the people who are there and work at a client, one is the main one."""
    chosen = value(_CHOSEN_MAIN, client_id)
    if chosen is not None:
        execute(_ONE_MAIN, client_id, chosen)


def points_of(owner: Owner, owner_id: int) -> list[StoredPoint]:
    """Ways to reach a client or a person."""
    found = [StoredPoint._make(cells) for cells in rows(_POINTS_OF[owner], owner_id)]
    return [point._replace(is_valid=bool(point.is_valid)) for point in found]


def add_point(owner: Owner, owner_id: int, point: Point, position: int) -> None:
    """Write a new way to reach the owner."""
    execute(
        _ADD_POINT[owner],
        owner_id,
        point.kind.value,
        point.norm,
        point.value,
        point.purpose,
        position,
        int(point.is_valid),
    )


def set_point(point_id: int, point: Point, position: int) -> None:
    """Write a known way to reach somebody anew."""
    execute(_SET_POINT, point.value, point.purpose, position, int(point.is_valid), point_id)


def delete_point(point_id: int) -> None:
    """Forget a way to reach somebody."""
    execute("DELETE FROM contact_point WHERE id = ?", point_id)
