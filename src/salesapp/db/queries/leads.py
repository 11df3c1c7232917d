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
from salesapp.domain.leads import LeadDraft, LeadState, client_of

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
    IN_WORK = "in_work"
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

    def waits(self, today: date) -> bool:
        """Whether somebody waits for an answer: new, or put off till now."""
        if self.state is LeadState.POSTPONED:
            return self.postponed_until is None or self.postponed_until <= today
        return self.state is LeadState.NEW

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


class Waiting(NamedTuple):
    """How many wait for an answer, and since when the first of them does."""

    number: int
    oldest_at: datetime | None


_WAITS: Final = "(state = 'new' OR state = 'postponed' AND coalesce(postponed_until, '') <= ?1)"
_GROUPS: Final[dict[LeadGroup, str]] = {
    LeadGroup.NEW: _WAITS,
    LeadGroup.IN_WORK: "state IN ('contacted', 'qualifying', 'qualified')",
    LeadGroup.POSTPONED: "state = 'postponed' AND postponed_until > ?1",
    LeadGroup.CLOSED: "state IN ('converted', 'rejected')",
    LeadGroup.ALL: "1",
}
_IDS: Final = "SELECT id FROM lead WHERE deleted_at IS NULL AND ?1 <> '' AND"
"""The day has its place in each statement, also where the filter does not ask for it."""
_ORDERS: Final[dict[LeadGroup, str]] = {
    LeadGroup.POSTPONED: "postponed_until, id",
    LeadGroup.CLOSED: "updated_at DESC, id DESC",
    LeadGroup.ALL: f"{_WAITS} DESC, received_at DESC, id DESC",
}
_BY_MOMENT: Final = "received_at DESC, id DESC"
_FOUND: Final = "id IN (SELECT rowid FROM lead_fts WHERE lead_fts MATCH ?2)"
_COLUMNS: Final = ", ".join(f"count(*) FILTER (WHERE {_GROUPS[group]})" for group in LeadGroup)
_COUNTS: Final = f"SELECT {_COLUMNS} FROM lead WHERE deleted_at IS NULL"  # noqa: S608 - conditions of ours
_ROWS: Final = """
SELECT lead.id, lead.rev, lead.title, lead.state, lead.received_at, lead.source, company_name,
    contact_name, lead.position, phones, emails, lead.address, lead.amount_minor, lead.currency,
    lead.comment, reject_reason, postponed_until, lead.client_id, coalesce(client.name, ''),
    lead.contact_id, lead.deal_id, coalesce(deal.title, '')
FROM lead LEFT JOIN client ON client.id = lead.client_id AND client.deleted_at IS NULL
LEFT JOIN deal ON deal.id = lead.deal_id AND deal.deleted_at IS NULL
WHERE lead.deleted_at IS NULL AND lead.id IN (SELECT value FROM json_each(?))
"""
_WAITING: Final = f"""
SELECT count(*), min(received_at) FROM lead WHERE deleted_at IS NULL AND {_WAITS}
"""  # noqa: S608 - a condition of ours


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


def waiting(today: date) -> Waiting:
    """What the badge says."""
    number, oldest = row(_WAITING, today.isoformat()) or (0, None)
    return Waiting(int(number), parse_moment(oldest) if oldest else None)


def matches(draft: LeadDraft) -> list[Match]:
    """Clients of the base that look like whoever asked, the likest first."""
    return find_matches(client_of(draft))


def _lead(cells: tuple[Any, ...]) -> LeadRow:
    lead = LeadRow(*cells)
    until = lead.postponed_until
    return lead._replace(
        state=LeadState(lead.state),
        received_at=parse_moment(str(lead.received_at)),
        postponed_until=date.fromisoformat(str(until)) if until else None,
    )
