"""People who look like the one being typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.db.connection import row
from salesapp.db.queries import contacts
from salesapp.domain.clients import ContactDraft, PointKind, read_points
from salesapp.domain.text import name_key

MOST: Final = 3
_AT: Final = "SELECT 1 FROM affiliation WHERE contact_id = ? AND client_id = ?"


class PersonReason(StrEnum):
    """Why a person looks the same, strongest first."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


class PersonMatch(NamedTuple):
    """A known person; `is_here` tells that they are at this client already."""

    contact_id: int
    name: str
    where: str
    reason: PersonReason
    is_here: bool


def find_people(
    draft: ContactDraft, client_id: int | None, exclude_id: int | None = None
) -> list[PersonMatch]:
    """Known people like the typed one, each once.

    A name counts from two words on: there are many an Anna.
    """
    reasons: dict[int, PersonReason] = {}
    for point in read_points(draft.points):
        if point.is_valid and point.kind in (PointKind.PHONE, PointKind.EMAIL):
            for one in contacts.with_point(point.kind.value, point.norm):
                reasons.setdefault(one, PersonReason(point.kind.value))
    key = name_key(draft.name)
    if " " in key:
        for one in contacts.called(key):
            reasons.setdefault(one, PersonReason.NAME)
    reasons.pop(exclude_id or 0, None)
    order = list(PersonReason)
    found = sorted(reasons, key=lambda one: (order.index(reasons[one]), one))[:MOST]
    return [
        PersonMatch(
            hit.id,
            hit.name,
            ", ".join(part for part in (hit.position, hit.client_name) if part),
            reasons[hit.id],
            client_id is not None and row(_AT, hit.id, client_id) is not None,
        )
        for hit in contacts.hits(found)
    ]
