"""What the list, the panel and the badge of leads ask."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.fields import parse_moment
from salesapp.db.matching import Source, question
from salesapp.db.queries.client_matches import find_matches
from salesapp.db.queries.lists import ListQuery, narrowing
from salesapp.domain.clients import Match, MatchReason
from salesapp.domain.leads import CLOSED, LeadDraft, LeadState, client_of
from salesapp.domain.requests import Exit, RequestKind

SAME: Final = frozenset(
    {
        MatchReason.INN_KPP,
        MatchReason.INN,
        MatchReason.PHONE,
        MatchReason.EMAIL,
        MatchReason.NAME,
    }
)
"""Likenesses that make a lead belong to a client; a shared mail domain alone does not."""


class LeadGroup(StrEnum):
    """Ready filters above the list."""

    NEW = "new"
    """Who waits for an answer."""
    IN_WORK = "in_work"
    NO_STEP = "no_step"
    """Answered, and nothing is planned."""
    POSTPONED = "postponed"
    CLOSED = "closed"
    ALL = "all"


class LeadRow(NamedTuple):
    """A lead with the names of what it became."""

    id: int
    rev: int
    title: str
    state: LeadState
    received_at: datetime
    source: str
    company_name: str
    contact_name: str
    position: str
    phones: str
    emails: str
    address: str
    amount_minor: int
    currency: str
    comment: str
    reason: str
    """Why it was refused or put off."""
    postponed_until: date | None
    client_id: int | None
    client: str
    contact_id: int | None
    deal_id: int | None
    deal: str
    exit: Exit | None
    """How a closed lead went, when no deal came of it."""
    kind: RequestKind
    """How the request that waits, else the latest one, reached us."""
    asked_at: datetime | None
    """When the first request without an answer came."""
    answered_at: datetime | None
    response_seconds: int | None
    """Working seconds till the latest answer."""
    requests: int
    next_on: date | None
    """The day of the next step."""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.state not in CLOSED

    def waits(self, today: date) -> bool:
        """Whether somebody waits for an answer: never answered, asked anew, put off till now."""
        if not self.is_open:
            return False
        if self.state is LeadState.POSTPONED:
            return self.postponed_until is None or self.postponed_until <= today
        return self.state is LeadState.NEW or self.asked_at is not None

    def lacks_step(self, today: date) -> bool:
        """Whether it is open, answered, and nothing is planned."""
        return self.needs_step(today) and self.next_on is None

    def needs_step(self, today: date) -> bool:
        """Whether it is open and answered, so that something must be planned with it."""
        put_off = self.state is LeadState.POSTPONED
        return self.is_open and not put_off and not self.waits(today)

    @property
    def draft(self) -> LeadDraft:
        """What the form of the lead holds."""
        return LeadDraft(
            self.title,
            self.source,
            self.company_name,
            self.contact_name,
            self.position,
            self.phones,
            self.emails,
            comment=self.comment,
        )


_IN_WORK: Final = "lead.state IN ('contacted', 'qualifying', 'qualified')"
_ASKED: Final = """
EXISTS (SELECT 1 FROM lead_request AS one
    WHERE one.lead_id = lead.id AND one.answered_at IS NULL AND one.direction = 'in')
"""
_PLANNED: Final = """
EXISTS (SELECT 1 FROM activity AS step WHERE step.lead_id = lead.id AND step.state = 'planned'
    AND step.due_on IS NOT NULL AND step.deleted_at IS NULL)
"""
WAITS: Final = (
    "(lead.state = 'new'"
    " OR lead.state = 'postponed' AND coalesce(lead.postponed_until, '') <= ?1"
    f" OR {_IN_WORK} AND {_ASKED})"
)
"""The condition for a lead that waits for an answer on a day."""
_GROUPS: Final[dict[LeadGroup, str]] = {
    LeadGroup.NEW: WAITS,
    LeadGroup.IN_WORK: f"{_IN_WORK} AND NOT {_ASKED}",
    LeadGroup.NO_STEP: f"{_IN_WORK} AND NOT {_ASKED} AND NOT {_PLANNED}",
    LeadGroup.POSTPONED: "state = 'postponed' AND postponed_until > ?1",
    LeadGroup.CLOSED: "state IN ('converted', 'rejected')",
    LeadGroup.ALL: "1",
}
_IDS: Final = "SELECT id FROM lead WHERE deleted_at IS NULL AND ?1 <> '' AND"
"""The day has its place in each statement, also where the filter does not ask for it."""
_ORDERS: Final[dict[LeadGroup, str]] = {
    LeadGroup.POSTPONED: "postponed_until, id",
    LeadGroup.CLOSED: "updated_at DESC, id DESC",
    LeadGroup.ALL: f"{WAITS} DESC, received_at DESC, id DESC",
}
_BY_MOMENT: Final = "received_at DESC, id DESC"
_FOUND: Final = "id IN (SELECT rowid FROM lead_fts WHERE lead_fts MATCH ?2)"
_COLUMNS: Final = ", ".join(f"count(*) FILTER (WHERE {_GROUPS[group]})" for group in LeadGroup)
_COUNTS: Final = f"SELECT {_COLUMNS} FROM lead WHERE deleted_at IS NULL"  # noqa: S608 - conditions of ours
_ROWS: Final = """
SELECT lead.id, lead.rev, lead.title, lead.state, lead.received_at, lead.source, company_name,
    contact_name, lead.position, lead.phones, lead.emails, lead.address, lead.amount_minor,
    lead.currency,
    lead.comment, reject_reason, postponed_until, lead.client_id, coalesce(client.name, ''),
    lead.contact_id, lead.deal_id, coalesce(deal.title, ''), lead.exit_kind,
    coalesce((SELECT kind FROM lead_request WHERE lead_id = lead.id AND direction = 'in'
        ORDER BY answered_at IS NOT NULL, CASE WHEN answered_at IS NULL THEN received_at END,
        received_at DESC LIMIT 1), 'other'),
    (SELECT min(received_at) FROM lead_request
        WHERE lead_id = lead.id AND answered_at IS NULL AND direction = 'in'),
    answer.answered_at, answer.response_seconds,
    (SELECT count(*) FROM lead_request WHERE lead_id = lead.id),
    (SELECT min(due_on) FROM activity WHERE activity.lead_id = lead.id
        AND activity.state = 'planned' AND activity.deleted_at IS NULL)
FROM lead LEFT JOIN client ON client.id = lead.client_id AND client.deleted_at IS NULL
LEFT JOIN deal ON deal.id = lead.deal_id AND deal.deleted_at IS NULL
LEFT JOIN lead_request AS answer ON answer.id = (SELECT id FROM lead_request
    WHERE lead_id = lead.id AND answered_at IS NOT NULL AND direction = 'in'
    ORDER BY answered_at DESC, id DESC LIMIT 1)
WHERE lead.deleted_at IS NULL AND lead.id IN (SELECT value FROM json_each(?))
"""


def ids(
    group: LeadGroup, today: date, text: str = "", further: ListQuery | None = None
) -> list[int]:
    """Ids of a filter: who waits first, then the latest; put off ones by the day they return."""
    order = _ORDERS.get(group, _BY_MOMENT)
    match = question(Source.LEAD, text)
    if text.strip() and not match:
        return []
    found = f" AND {_FOUND}" if match else ""
    narrow, values = narrowing(further, "lead.id")
    sql = f"{_IDS} ({_GROUPS[group]}){found} AND {narrow} ORDER BY {order}"
    params: tuple[object, ...] = (today.isoformat(), match) if match else (today.isoformat(),)
    return [int(one) for (one,) in rows(sql, *params, *values)]


def counts(today: date) -> dict[LeadGroup, int]:
    """How many leads each filter shows."""
    found = row(_COUNTS, today.isoformat()) or (0,) * len(LeadGroup)
    return {group: int(count) for group, count in zip(LeadGroup, found, strict=True)}


def read(lead_ids: Sequence[int]) -> dict[int, LeadRow]:
    """Leads by id; deleted ones are missing."""
    found = rows(_ROWS, json.dumps(list(lead_ids)))
    return {int(cells[0]): _lead(cells) for cells in found}


def one(lead_id: int) -> LeadRow | None:
    """One lead, None when it is gone."""
    return read([lead_id]).get(lead_id)


def matches(draft: LeadDraft) -> list[Match]:
    """Clients of the base that look like whoever asked, the likest first."""
    return find_matches(client_of(draft))


def _lead(cells: tuple[Any, ...]) -> LeadRow:
    lead = LeadRow(*cells)
    until, next_on = lead.postponed_until, lead.next_on
    return lead._replace(
        state=LeadState(lead.state),
        received_at=parse_moment(str(lead.received_at)),
        postponed_until=date.fromisoformat(str(until)) if until else None,
        exit=Exit(lead.exit) if lead.exit else None,
        kind=RequestKind(lead.kind),
        asked_at=parse_moment(str(lead.asked_at)) if lead.asked_at else None,
        answered_at=parse_moment(str(lead.answered_at)) if lead.answered_at else None,
        next_on=date.fromisoformat(str(next_on)) if next_on else None,
    )
