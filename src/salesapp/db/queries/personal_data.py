"""What the store knows of a person: consents, and everything that points at the person."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.fields import parse_moment
from salesapp.db.relations import columns, links
from salesapp.domain.personal_data import ConsentState, Purpose, state_of

WARNING: Final = "consent_warning"
"""Key of the setting."""

_FAMILY: Final = """
WITH RECURSIVE family (id) AS (
    SELECT ?1
    UNION
    SELECT merged_id FROM merge_record JOIN family ON survivor_id = family.id
    WHERE merge_record.entity = 'contact')
SELECT id FROM family
"""
_CONSENTS: Final = """
SELECT consent.id, consent.purpose, consent.source, consent.given_on, consent.withdrawn_on,
    consent.file_id, coalesce(stored_file.name, ''), consent.note
FROM consent LEFT JOIN stored_file ON stored_file.id = consent.file_id
WHERE consent.contact_id = ? ORDER BY consent.given_on DESC, consent.id DESC
"""
_STATES: Final = """
SELECT contact_id, withdrawn_on FROM consent
WHERE purpose = 'processing' AND contact_id IN (SELECT value FROM json_each(?))
"""
_LACKING: Final = """
SELECT contact.id, contact.name, coalesce(client.name, ''), coalesce(client.id, 0)
FROM contact
LEFT JOIN affiliation AS place ON place.id = (
    SELECT id FROM affiliation WHERE contact_id = contact.id
    ORDER BY until_on IS NOT NULL, is_main DESC, id LIMIT 1)
LEFT JOIN client ON client.id = place.client_id
WHERE contact.deleted_at IS NULL {condition}
ORDER BY contact.name_key, contact.id LIMIT ?
"""
_CONDITIONS: Final = {
    # Of whoever was erased nothing is left that a consent could be about.
    ConsentState.NONE: "AND NOT EXISTS (SELECT 1 FROM consent WHERE contact_id = contact.id"
    " AND purpose = 'processing')"
    " AND NOT EXISTS (SELECT 1 FROM erasure WHERE contact_uid = contact.uid)",
    ConsentState.GIVEN: "AND EXISTS (SELECT 1 FROM consent WHERE contact_id = contact.id"
    " AND purpose = 'processing' AND withdrawn_on IS NULL)",
    ConsentState.WITHDRAWN: "AND EXISTS (SELECT 1 FROM consent WHERE contact_id = contact.id"
    " AND purpose = 'processing') AND NOT EXISTS (SELECT 1 FROM consent"
    " WHERE contact_id = contact.id AND purpose = 'processing' AND withdrawn_on IS NULL)",
}
_ERASED: Final = """
SELECT contact.id FROM contact JOIN erasure ON contact_uid = contact.uid
WHERE contact.id IN (SELECT value FROM json_each(?))
"""
_ERASURES: Final = """
SELECT number, contact_uid, erased_at, who, reason FROM erasure ORDER BY number DESC
"""


class ConsentRow(NamedTuple):
    """One consent of a person."""

    id: int
    purpose: Purpose
    source: str
    given_on: date
    withdrawn_on: date | None
    file_id: int | None
    file_name: str
    note: str


class PersonAt(NamedTuple):
    """A person and the first of the clients they work at."""

    id: int
    name: str
    client: str
    client_id: int


class ErasureRow(NamedTuple):
    """A person who was erased."""

    number: int
    contact_uid: str
    erased_at: datetime
    who: str
    reason: str


class Known(NamedTuple):
    """Rows of one table that belong to a person."""

    table: str
    rows: list[dict[str, Any]]


def family(contact_id: int) -> list[int]:
    """The person, and the records that were merged into it."""
    return [int(one) for (one,) in rows(_FAMILY, contact_id)]


def consents(contact_id: int) -> list[ConsentRow]:
    """Consents of a person, the latest first."""
    return [
        ConsentRow(
            one[0],
            Purpose(one[1]),
            one[2],
            date.fromisoformat(one[3]),
            date.fromisoformat(one[4]) if one[4] else None,
            *one[5:],
        )
        for one in rows(_CONSENTS, contact_id)
    ]


def consent_states(contact_ids: Sequence[int]) -> dict[int, ConsentState]:
    """Who agreed to the processing of their data."""
    told: dict[int, list[date | None]] = {one: [] for one in contact_ids}
    for contact_id, withdrawn_on in rows(_STATES, json.dumps(list(contact_ids))):
        told[contact_id].append(date.fromisoformat(withdrawn_on) if withdrawn_on else None)
    return {one: state_of(days) for one, days in told.items()}


def people(state: ConsentState, limit: int) -> list[PersonAt]:
    """People whose consent stands so, by name."""
    sql = _LACKING.format(condition=_CONDITIONS[state])
    return [PersonAt._make(one) for one in rows(sql, limit)]


def people_count(state: ConsentState, limit: int) -> int:
    """How many there are of them, counted up to a limit."""
    sql = (
        "SELECT count(*) FROM (SELECT 1 FROM contact WHERE contact.deleted_at IS NULL"  # noqa: S608
        f" {_CONDITIONS[state]} LIMIT ?)"
    )
    return int(value(sql, limit))


def warns() -> bool:
    """Whether a missing consent is told on the card of a client."""
    return bool(value("SELECT value = '1' FROM setting WHERE key = ?", WARNING))


def person_names(contact_id: int) -> tuple[str, str] | None:
    """Name and uid of a person, deleted or not."""
    found = row("SELECT name, uid FROM contact WHERE id = ?", contact_id)
    return (str(found[0]), str(found[1])) if found else None


def contact_of(uid: str) -> int | None:
    """The person of that uid."""
    found = value("SELECT id FROM contact WHERE uid = ?", uid)
    return int(found) if found is not None else None


def is_erased(uid: str) -> bool:
    """Whether the person was erased in this store."""
    return bool(value("SELECT 1 FROM erasure WHERE contact_uid = ?", uid))


def erased(contact_ids: Sequence[int]) -> set[int]:
    """Who of them was erased in this store."""
    return {int(one) for (one,) in rows(_ERASED, json.dumps(list(contact_ids)))}


def erasures() -> list[ErasureRow]:
    """The log of erasures, the latest first."""
    return [
        ErasureRow(number, uid, parse_moment(at), who, reason)
        for number, uid, at, who, reason in rows(_ERASURES)
    ]


_FURTHER: Final = (
    ("activity", "id IN (SELECT activity_id FROM activity_contact WHERE contact_id = ?)"),
    ("lead_request", "lead_id IN (SELECT id FROM lead WHERE contact_id = ?)"),
)
"""What is of the person by another table: meetings they took part in, what they asked."""


def everything_about(contact_id: int) -> list[Known]:
    """Every row of the store that is the person's or points at the person."""
    found: list[Known] = []
    for one in family(contact_id):
        found.append(_read("contact", "id = ?", one))
        found += [_read(link.table, link.where, one) for link in links("contact")]
        found += [_read(table, where, one) for table, where in _FURTHER]
    merged: dict[str, list[dict[str, Any]]] = {}
    for known in found:
        merged.setdefault(known.table, []).extend(
            cells for cells in known.rows if cells not in merged.get(known.table, [])
        )
    return [Known(table, cells) for table, cells in merged.items() if cells]


def _read(table: str, where: str, record_id: int) -> Known:
    sql = f"SELECT * FROM {table} WHERE {where} ORDER BY id"  # noqa: S608 - names of ours
    names = columns(table)
    return Known(table, [dict(zip(names, one, strict=True)) for one in rows(sql, record_id)])
