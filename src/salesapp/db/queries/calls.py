"""Whom to call: planned calls, chosen clients and leads, talks that were broken off."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.db.fields import moment_text
from salesapp.domain.activities import REACHED
from salesapp.domain.calls import LONG_TALK, MOST, CallItem

_LEAD_NAME: Final = """CASE WHEN lead.company_name <> '' THEN lead.company_name
    WHEN lead.contact_name <> '' THEN lead.contact_name ELSE lead.title END"""
_PLANNED: Final = f"""
SELECT activity.client_id, activity.lead_id, activity.id, activity.deal_id, activity.contact_id,
    CASE WHEN activity.lead_id IS NOT NULL AND lead.state NOT IN ('converted', 'rejected')
        THEN {_LEAD_NAME} ELSE coalesce(client.name, {_LEAD_NAME}, activity.subject) END,
    coalesce(contact.name, lead.contact_name, ''), activity.subject, activity.due_on,
    activity.due_time, activity.attempt
FROM activity
LEFT JOIN client ON client.id = activity.client_id
LEFT JOIN contact ON contact.id = activity.contact_id
LEFT JOIN lead ON lead.id = activity.lead_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND {{where}}
"""  # noqa: S608 - pieces of ours
_DUE: Final = (
    _PLANNED.format(where="activity.kind = 'call' AND activity.due_on <= ?1")
    + " ORDER BY activity.due_on, activity.due_time, activity.id LIMIT ?2"
)
_OF_ACTIVITIES: Final = _PLANNED.format(
    where="activity.kind = 'call' AND activity.id IN (SELECT value FROM json_each(?1))"
)
_ENDED: Final = f"""
SELECT client.id, lead.id, NULL, deal.id, contact.id,
    coalesce(client.name, {_LEAD_NAME}, activity.subject),
    coalesce(contact.name, lead.contact_name, ''), activity.subject, NULL, NULL,
    activity.attempt, 1, 'activity:' || activity.id
FROM activity
LEFT JOIN client ON client.id = activity.client_id AND client.deleted_at IS NULL
LEFT JOIN deal ON deal.id = activity.deal_id AND deal.deleted_at IS NULL
LEFT JOIN contact ON contact.id = activity.contact_id AND contact.deleted_at IS NULL
LEFT JOIN lead ON lead.id = activity.lead_id AND lead.deleted_at IS NULL
    AND lead.state NOT IN ('converted', 'rejected')
WHERE activity.id = ? AND (activity.state <> 'planned' OR activity.deleted_at IS NOT NULL)
"""  # noqa: S608 - pieces of ours
_OF_CLIENTS: Final = """
SELECT client.id, NULL, step.id, step.deal_id,
    coalesce(step.contact_id, (SELECT contact_id FROM affiliation WHERE client_id = client.id
        AND until_on IS NULL ORDER BY is_main DESC, id LIMIT 1)),
    client.name,
    coalesce((SELECT name FROM contact WHERE id = coalesce(step.contact_id, (
        SELECT contact_id FROM affiliation WHERE client_id = client.id AND until_on IS NULL
        ORDER BY is_main DESC, id LIMIT 1))), ''),
    coalesce(step.subject, ''), step.due_on, step.due_time, coalesce(step.attempt, 0)
FROM json_each(?1) AS wanted JOIN client ON client.id = wanted.value
LEFT JOIN client_state AS state ON state.client_id = client.id
LEFT JOIN activity AS step ON step.id = state.next_id AND step.kind = 'call'
    AND step.lead_id IS NULL AND step.state = 'planned'
WHERE client.deleted_at IS NULL AND client.status <> 'archived' ORDER BY wanted.key
"""
_OF_LEADS: Final = f"""
SELECT lead.client_id, lead.id,
    (SELECT id FROM activity WHERE lead_id = lead.id AND state = 'planned' AND kind = 'call'
     AND deleted_at IS NULL ORDER BY due_on IS NULL, due_on, id LIMIT 1),
    NULL, lead.contact_id, {_LEAD_NAME}, lead.contact_name, lead.title, NULL, NULL, 0
FROM json_each(?1) AS wanted JOIN lead ON lead.id = wanted.value
WHERE lead.deleted_at IS NULL AND lead.state NOT IN ('converted', 'rejected') ORDER BY wanted.key
"""  # noqa: S608 - pieces of ours
_DRAFTS: Final = "SELECT subject FROM talk_draft ORDER BY id"
_DRAFT: Final = "SELECT words FROM talk_draft WHERE subject = ?"
_NORMS: Final = """
SELECT count(*), coalesce(sum(result IN (SELECT value FROM json_each(?3))), 0),
    coalesce(sum(talk.seconds >= ?4), 0)
FROM activity LEFT JOIN talk ON talk.activity_id = activity.id
WHERE activity.state = 'done' AND activity.deleted_at IS NULL AND activity.done_at >= ?1
AND activity.done_at < ?2 AND activity.kind = 'call'
"""


class DayCalls(NamedTuple):
    """Calls of a day: all, those reached, and those that took longer than a minute."""

    calls: int
    reached: int
    long: int


def due(today: date, limit: int = MOST) -> list[CallItem]:
    """Calls that are overdue or planned for today."""
    return [_item(cells) for cells in rows(_DUE, today.isoformat(), limit)]


def of_activities(activity_ids: Sequence[int]) -> list[CallItem]:
    """Those of some activities that are planned calls, in that order."""
    found = {
        cells[2]: _item(cells)
        for cells in rows(_OF_ACTIVITIES, json.dumps(list(activity_ids)[:MOST]))
    }
    return [found[one] for one in activity_ids if one in found]


def ended(activity_id: int) -> list[CallItem]:
    """A call that was ended elsewhere, as another one of the same: for what was typed in it."""
    return [_item(cells) for cells in rows(_ENDED, activity_id)]


def of_clients(client_ids: Sequence[int]) -> list[CallItem]:
    """Clients, each with the planned call that is its next step, in that order."""
    return [_item(cells) for cells in rows(_OF_CLIENTS, json.dumps(list(client_ids)[:MOST]))]


def of_leads(lead_ids: Sequence[int]) -> list[CallItem]:
    """Open leads, in that order."""
    return [_item(cells) for cells in rows(_OF_LEADS, json.dumps(list(lead_ids)[:MOST]))]


def of_deals(deal_ids: Sequence[int]) -> list[CallItem]:
    """The clients of some deals, each for its deal."""
    sql = (
        "SELECT deal.id, deal.client_id FROM json_each(?1) AS wanted"
        " JOIN deal ON deal.id = wanted.value WHERE deal.deleted_at IS NULL"
        " AND deal.client_id IS NOT NULL ORDER BY wanted.key"
    )
    pairs = rows(sql, json.dumps(list(deal_ids)[:MOST]))
    known = {one.client_id: one for one in of_clients([client for _deal, client in pairs])}
    found = []
    for deal_id, client_id in pairs:
        item = known.get(client_id)
        if item is not None:
            found.append(item if item.activity_id else item._replace(deal_id=deal_id))
    return found


def drafts() -> list[str]:
    """Whom the talks are about that were broken off, the oldest first."""
    return [str(one) for (one,) in rows(_DRAFTS)]


def draft_of(item: CallItem) -> str:
    """What was typed during the talk about somebody; empty when it is over."""
    return str(value(_DRAFT, item.subject_key) or "")


def is_planned(activity_id: int) -> bool:
    """Whether a call is still to be made."""
    sql = "SELECT 1 FROM activity WHERE id = ? AND state = 'planned' AND deleted_at IS NULL"
    return bool(value(sql, activity_id))


def talks(activity_ids: Sequence[int]) -> set[int]:
    """Those of some activities that were talks: what undo has taken back is none any more."""
    sql = (
        "SELECT activity.id FROM json_each(?1) AS wanted"
        " JOIN activity ON activity.id = wanted.value AND activity.state = 'done'"
        " AND activity.deleted_at IS NULL"
        " JOIN talk ON talk.activity_id = activity.id"
    )
    return {int(one) for (one,) in rows(sql, json.dumps(list(activity_ids)))}


def done_between(since: datetime, until: datetime) -> DayCalls:
    """The calls made between two moments."""
    reached = json.dumps([one.value for one in REACHED])
    found = rows(_NORMS, moment_text(since), moment_text(until), reached, LONG_TALK)
    return DayCalls(*(int(one) for one in found[0]))


def _item(cells: tuple[Any, ...]) -> CallItem:
    one = list(cells)
    one[8] = date.fromisoformat(one[8]) if one[8] else None
    return CallItem(*one)
