"""The thread of a lead, who waits for an answer, and which leads look alike."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries.leads import WAITS
from salesapp.domain.activities import ActivityKind, ActivityResult
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.leads import LeadState, points_of
from salesapp.domain.requests import Direction, RequestKind, RequestState
from salesapp.domain.search_words import match_query, phone_words


class RequestRow(NamedTuple):
    """A request of a lead."""

    id: int
    lead_id: int
    kind: RequestKind
    direction: Direction
    state: RequestState
    received_at: datetime
    subject: str
    text: str
    person: str
    company: str
    phones: str
    emails: str
    inn: str
    urgent: tuple[str, ...]
    file_id: int | None
    file_name: str
    answered_at: datetime | None
    response_seconds: int | None
    target_seconds: int | None


class Said(NamedTuple):
    """What was done about a lead: a call, a letter, a message."""

    id: int
    kind: str
    subject: str
    result: str
    note: str
    done_at: datetime


class Since(NamedTuple):
    """The first of some leads that wait alike."""

    kind: RequestKind
    state: LeadState
    until: date | None
    since: datetime
    number: int


class LeadLikeness(StrEnum):
    """Why two leads look like one."""

    CLIENT = "client"
    PHONE = "phone"
    EMAIL = "email"
    INN = "inn"


class LeadMatch(NamedTuple):
    """An open lead that looks the same."""

    lead_id: int
    title: str
    who: str
    reason: LeadLikeness
    state: LeadState


_COLUMNS: Final = """
SELECT one.id, lead_id, kind, direction, state, received_at, subject, text, person, company, phones,
    emails, inn, urgent, file_id, coalesce(stored_file.name, ''), answered_at, response_seconds,
    target_seconds
FROM lead_request AS one LEFT JOIN stored_file ON stored_file.id = one.file_id
"""
_OF_LEAD: Final = f"{_COLUMNS} WHERE lead_id = ? ORDER BY received_at, one.id"
_ONE: Final = f"{_COLUMNS} WHERE one.id = ?"
_SAID: Final = """
SELECT id, kind, subject, result, note, done_at FROM activity
WHERE lead_id = ? AND state = 'done' AND deleted_at IS NULL AND done_at IS NOT NULL
ORDER BY done_at, id
"""
_SINCE: Final = f"""
SELECT coalesce(ask.kind, 'other'), lead.state, lead.postponed_until,
    min(coalesce(ask.received_at, lead.received_at)), count(*)
FROM lead LEFT JOIN lead_request AS ask ON ask.id = (
    SELECT id FROM lead_request WHERE lead_id = lead.id AND answered_at IS NULL
        AND direction = 'in' ORDER BY received_at LIMIT 1)
WHERE lead.deleted_at IS NULL AND {WAITS}
GROUP BY 1, lead.state = 'postponed', CASE WHEN lead.state = 'postponed' THEN postponed_until END
"""  # noqa: S608 - a condition of ours
_RECENT: Final = f"""
SELECT lead.id, coalesce(ask.kind, 'other'), lead.state, lead.postponed_until,
    coalesce(ask.received_at, lead.received_at) AS since
FROM lead LEFT JOIN lead_request AS ask ON ask.id = (
    SELECT id FROM lead_request WHERE lead_id = lead.id AND answered_at IS NULL
        AND direction = 'in' ORDER BY received_at LIMIT 1)
WHERE lead.deleted_at IS NULL AND {WAITS}
    AND (since > ?2 OR lead.state = 'postponed' AND lead.postponed_until > date(?2))
ORDER BY since
"""  # noqa: S608 - a condition of ours
_WAITING: Final = f"""
SELECT lead.id FROM lead WHERE lead.deleted_at IS NULL AND {WAITS}
"""  # noqa: S608 - a condition of ours
_OPEN: Final = "state NOT IN ('converted', 'rejected') AND deleted_at IS NULL"
_FOUND: Final = f"""
SELECT id, title, contact_name, company_name, phones, emails, comment, state FROM lead
WHERE {_OPEN} AND id IN (SELECT rowid FROM lead_fts WHERE lead_fts MATCH ? LIMIT 200)
ORDER BY id DESC
"""  # noqa: S608 - a condition of ours
_MOST_POINTS: Final = 12
_SHOWN: Final = 1_000
"""Signs of a field that are looked at for telephones and addresses."""
_OF_CLIENT: Final = f"""
SELECT id, title, contact_name, company_name, state FROM lead
WHERE client_id = ? AND {_OPEN} ORDER BY id DESC
"""  # noqa: S608 - a condition of ours
_OTHERS: Final = "SELECT client_id, other_id FROM lead_other WHERE lead_id = ?"
_RUNG: Final = """
SELECT id, since_at FROM lead_alarm WHERE id IN (SELECT value FROM json_each(?))
"""
_ACTIVITIES: Final = """
SELECT id FROM activity WHERE lead_id = ? AND deleted_at IS NULL ORDER BY id
"""
_OBJECTIONS: Final = """
SELECT id FROM heard_objection
WHERE lead_id = ? AND deal_id IS NULL AND deleted_at IS NULL ORDER BY id
"""


def of_lead(lead_id: int) -> list[RequestRow]:
    """The requests of a lead, the oldest first."""
    return [_request(one) for one in rows(_OF_LEAD, lead_id)]


def one(request_id: int) -> RequestRow | None:
    """A request, None when it is gone."""
    found = row(_ONE, request_id)
    return None if found is None else _request(found)


def said(lead_id: int) -> list[Said]:
    """What was done about a lead, the oldest first."""
    return [
        Said(int(found), str(kind), str(subject), str(result), str(note), parse_moment(done_at))
        for found, kind, subject, result, note, done_at in rows(_SAID, lead_id)
    ]


def since(today: date) -> list[Since]:
    """Who waits for an answer: of each kind of request the one who waits longest, and how many."""
    return [
        Since(
            RequestKind(kind),
            LeadState(state),
            date.fromisoformat(until) if state == LeadState.POSTPONED and until else None,
            parse_moment(first),
            int(number),
        )
        for kind, state, until, first, number in rows(_SINCE, today.isoformat())
    ]


def waiting_ids(today: date) -> list[int]:
    """Ids of all who wait for an answer."""
    return [int(found) for (found,) in rows(_WAITING, today.isoformat())]


def waiting_since(today: date, after: datetime) -> list[tuple[int, Since]]:
    """Everybody who has waited since a moment later than `after`, or was put off till today."""
    return [
        (
            int(lead_id),
            Since(
                RequestKind(kind),
                LeadState(state),
                date.fromisoformat(until) if state == LeadState.POSTPONED and until else None,
                parse_moment(first),
                1,
            ),
        )
        for lead_id, kind, state, until, first in rows(
            _RECENT, today.isoformat(), moment_text(after)
        )
    ]


def others(lead_id: int) -> tuple[frozenset[int], frozenset[int]]:
    """Clients and leads that were said to be other ones."""
    found = rows(_OTHERS, lead_id)
    clients = frozenset(int(client) for client, _lead in found if client is not None)
    return clients, frozenset(int(lead) for _client, lead in found if lead is not None)


def rung(lead_ids: Sequence[int]) -> dict[int, datetime]:
    """Of which requests the alarm has rung: since when each of these leads waited then."""
    found = rows(_RUNG, json.dumps(list(lead_ids)))
    return {int(lead_id): parse_moment(since_at) for lead_id, since_at in found}


def activities(lead_id: int) -> list[int]:
    """Ids of everything planned and done about a lead."""
    return [int(found) for (found,) in rows(_ACTIVITIES, lead_id)]


def objections(lead_id: int) -> list[int]:
    """Ids of the objections heard from a lead that is no deal yet."""
    return [int(found) for (found,) in rows(_OBJECTIONS, lead_id)]


def like(
    phones: str, emails: str, inn: str, client_id: int | None, *, but: Iterable[int] = ()
) -> list[LeadMatch]:
    """Open leads of the same client, telephone, address or ИНН, the surest first."""
    found: dict[int, LeadMatch] = {}
    left_out = set(but)
    if client_id is not None:
        for lead_id, title, person, company, state in rows(_OF_CLIENT, client_id):
            match = LeadMatch(
                int(lead_id), title, person or company, LeadLikeness.CLIENT, LeadState(state)
            )
            found.setdefault(match.lead_id, match)
    points = _points(phones, emails)
    known: dict[int, LeadMatch | None] = {}
    for kind, norm in points:
        words = phone_words(norm) if kind is PointKind.PHONE else [norm]
        for match in _by_words(match_query(max(words, key=len, default="")), points, known):
            found.setdefault(match.lead_id, match)
    if inn:
        for cells in rows(_FOUND, f'"{inn}"') if inn.isdigit() else ():
            match = _match(cells, LeadLikeness.INN)
            found.setdefault(match.lead_id, match)
    return [match for match in found.values() if match.lead_id not in left_out]


def _points(phones: str, emails: str) -> list[tuple[PointKind, str]]:
    """The first ways to reach somebody; a field full of addresses is a list, not one person's."""
    read = read_points(points_of(phones[:_SHOWN], emails[:_SHOWN]))
    return sorted({(point.kind, point.norm) for point in read[:_MOST_POINTS]})


def _by_words(
    query: str, points: list[tuple[PointKind, str]], known: dict[int, LeadMatch | None]
) -> list[LeadMatch]:
    """Leads the index finds that do have one of the points; each lead is looked at once."""
    for cells in rows(_FOUND, query) if query else ():
        lead_id = int(cells[0])
        if lead_id not in known:
            shared = [one for one in _points(str(cells[4]), str(cells[5])) if one in points]
            phone = any(kind is PointKind.PHONE for kind, _norm in shared)
            reason = LeadLikeness.PHONE if phone else LeadLikeness.EMAIL
            known[lead_id] = _match(cells, reason) if shared else None
    return [match for match in known.values() if match is not None]


def _match(cells: tuple[Any, ...], reason: LeadLikeness) -> LeadMatch:
    lead_id, title, person, company, *_rest, state = cells
    return LeadMatch(int(lead_id), str(title), str(person or company), reason, LeadState(state))


def _request(cells: tuple[Any, ...]) -> RequestRow:
    found = RequestRow(*cells)
    answered = found.answered_at
    return found._replace(
        kind=RequestKind(found.kind),
        direction=Direction(found.direction),
        state=RequestState(found.state),
        received_at=parse_moment(str(found.received_at)),
        urgent=tuple(filter(None, str(found.urgent).split("\n"))),
        answered_at=parse_moment(str(answered)) if answered else None,
    )


def kind_of_activity(code: str) -> ActivityKind | None:
    """The kind of an activity, None for one this program does not know."""
    return ActivityKind(code) if code in set(ActivityKind) else None


def result_of_activity(code: str) -> ActivityResult | None:
    """The result of an activity, None for one this program does not know."""
    return ActivityResult(code) if code in set(ActivityResult) else None
