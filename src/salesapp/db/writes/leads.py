"""Statements of changes to leads and their requests."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from salesapp.db.connection import execute, rows, value
from salesapp.db.fields import moment_text, parse_moment

_PERSON_AT = """
SELECT contact.id FROM contact JOIN affiliation ON affiliation.contact_id = contact.id
WHERE affiliation.client_id = ? AND contact.name_key = ? AND contact.deleted_at IS NULL LIMIT 1
"""
_MOVE = """
UPDATE lead_request SET state = ? WHERE lead_id = ? AND state IN (SELECT value FROM json_each(?))
"""
_UNANSWERED = """
SELECT id, kind, received_at FROM lead_request
WHERE lead_id = ? AND answered_at IS NULL AND direction = 'in' ORDER BY received_at
"""
_ANSWERED = """
UPDATE lead_request SET answered_at = ?, response_seconds = ?, target_seconds = ? WHERE id = ?
"""
_STEPS = """
SELECT id FROM activity WHERE lead_id = ? AND state = 'planned' AND deleted_at IS NULL ORDER BY id
"""
_LEAVE_LAST = """
UPDATE activity SET lead_id = NULL, rev = rev + 1 WHERE id = (
    SELECT step.id FROM activity AS step
    JOIN client_state AS state ON state.client_id = step.client_id AND state.is_open = 1
    WHERE step.lead_id = ?1 AND step.state = 'planned' AND step.due_on IS NOT NULL
    AND step.deleted_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM activity AS other WHERE other.client_id = step.client_id
        AND other.state = 'planned' AND other.due_on IS NOT NULL AND other.deleted_at IS NULL
        AND (other.lead_id IS NULL OR other.lead_id <> ?1))
    ORDER BY step.due_on, step.due_time IS NULL, step.due_time, step.id LIMIT 1)
"""
_RING = """
INSERT INTO lead_alarm (id, since_at, rung_at) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET since_at = excluded.since_at, rung_at = excluded.rung_at
"""
_OTHER_CLIENT = "INSERT OR IGNORE INTO lead_other (lead_id, client_id) VALUES (?, ?)"
_OTHER_LEAD = "INSERT OR IGNORE INTO lead_other (lead_id, other_id) VALUES (?, ?)"
_FORGET_CLIENT = "DELETE FROM lead_other WHERE lead_id = ? AND client_id = ?"


def person_at(client_id: int, name_key: str) -> int | None:
    """The person of that name at a client."""
    found = value(_PERSON_AT, client_id, name_key)
    return None if found is None else int(found)


def move_requests(lead_id: int, state: str, sources: Sequence[str]) -> None:
    """Write another state of the requests of a lead that are in one of these."""
    execute(_MOVE, state, lead_id, json.dumps(list(sources)))


def unanswered(lead_id: int) -> list[tuple[int, str, datetime]]:
    """Requests without an answer: id, kind, when they came."""
    return [
        (int(one), str(kind), parse_moment(received))
        for one, kind, received in rows(_UNANSWERED, lead_id)
    ]


def has_requests(lead_id: int) -> bool:
    """Whether a lead has any: imported ones have not."""
    return value("SELECT 1 FROM lead_request WHERE lead_id = ? LIMIT 1", lead_id) is not None


def answered(request_id: int, at: datetime, seconds: int, target: int) -> None:
    """Write down when a request was answered, and how long that took."""
    execute(_ANSWERED, moment_text(at), seconds, target, request_id)


def give_requests(request_ids: Sequence[int], lead_id: int) -> None:
    """Hang requests on another lead."""
    for one in request_ids:
        execute("UPDATE lead_request SET lead_id = ? WHERE id = ?", lead_id, one)


def first_asked(lead_id: int) -> str | None:
    """When the first request of a lead came, as stored."""
    found = value("SELECT min(received_at) FROM lead_request WHERE lead_id = ?", lead_id)
    return None if found is None else str(found)


def planned_steps(lead_id: int) -> list[int]:
    """Ids of what is planned with a lead."""
    return [int(one) for (one,) in rows(_STEPS, lead_id)]


def leave_last_step(lead_id: int) -> None:
    """Let the last step of the client of a lead be the client's alone."""
    execute(_LEAVE_LAST, lead_id)


def ring(lead_id: int, since: datetime, at: datetime) -> None:
    """Remember that the alarm of a request has rung."""
    execute(_RING, lead_id, moment_text(since), moment_text(at))


def is_other_client(lead_id: int, client_id: int) -> None:
    """Remember that a client is another one."""
    execute(_OTHER_CLIENT, lead_id, client_id)


def is_other_lead(lead_id: int, other_id: int) -> None:
    """Remember, on both sides, that two leads are different."""
    execute(_OTHER_LEAD, lead_id, other_id)
    execute(_OTHER_LEAD, other_id, lead_id)


def is_this_client(lead_id: int, client_id: int) -> None:
    """Forget that a client was said to be another one."""
    execute(_FORGET_CLIENT, lead_id, client_id)
