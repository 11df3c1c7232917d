"""What is to be done and what was done, by day, client and deal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from salesapp.db import connection
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries import day_counts
from salesapp.domain.recurrence import Frequency, Repeat


class ActivityRow(NamedTuple):
    """A call, letter, meeting or task with whom it is about; `due_time` is local, ``HH:MM``."""

    id: int
    rev: int
    kind: str
    subject: str
    state: str
    due_on: date | None
    due_time: str | None
    done_at: datetime | None
    result: str
    note: str
    client_id: int | None
    client_name: str
    """Of somebody who is no client yet the name told with the request."""
    client_category: str
    deal_id: int | None
    deal_title: str
    lead_id: int | None
    contact_id: int | None
    contact_name: str
    phone: str
    offer_id: int | None
    invoice_id: int | None
    duration_min: int = 0
    place: str = ""
    travel_before_min: int = 0
    travel_after_min: int = 0
    attempt: int = 0
    remind_min: int | None = None
    series_id: int | None = None
    talk_seconds: int = 0
    """How long the call took; 0: nobody has told."""


class ActivityCounts(NamedTuple):
    """Numbers of the badges."""

    without_step_clients: int
    without_step_deals: int
    overdue: int
    today: int


WHO = """coalesce(client.name, nullif(lead.company_name, ''), nullif(lead.contact_name, ''),
    lead.title, '')"""
"""Whom an activity is about: the client, else whoever asks and is none yet."""
LEAD = "LEFT JOIN lead ON lead.id = activity.lead_id"
# The index is named: where few contacts have points of their own, the planner, told so by
# ANALYZE, would read all the points for each row.
_SELECT = f"""
SELECT activity.id, activity.rev, activity.kind, activity.subject, activity.state,
    activity.due_on, activity.due_time, activity.done_at, activity.result, activity.note,
    activity.client_id, {WHO}, coalesce(client.category, ''),
    activity.deal_id, coalesce(deal.title, ''), activity.lead_id,
    activity.contact_id, coalesce(contact.name, ''),
    coalesce((SELECT value FROM contact_point AS point INDEXED BY contact_point_contact_id
              WHERE kind = 'phone' AND point.contact_id = activity.contact_id
              ORDER BY position, id LIMIT 1),
             (SELECT value FROM contact_point AS point WHERE kind = 'phone'
              AND point.client_id = activity.client_id ORDER BY position, id LIMIT 1),
             (SELECT value FROM affiliation CROSS JOIN contact_point AS point
              INDEXED BY contact_point_contact_id
              ON point.contact_id = affiliation.contact_id AND point.kind = 'phone'
              WHERE affiliation.client_id = activity.client_id AND affiliation.until_on IS NULL
              ORDER BY affiliation.is_main DESC, point.position, point.id LIMIT 1),
             trim(substr(lead.phones, 1, instr(lead.phones || ',', ',') - 1)), ''),
    activity.offer_id, activity.invoice_id, activity.duration_min, activity.place,
    activity.travel_before_min, activity.travel_after_min, activity.attempt, activity.remind_min,
    activity.series_id,
    coalesce((SELECT seconds FROM talk WHERE talk.activity_id = activity.id), 0)
FROM activity
LEFT JOIN client ON client.id = activity.client_id
LEFT JOIN deal ON deal.id = activity.deal_id
LEFT JOIN contact ON contact.id = activity.contact_id
{LEAD}
WHERE activity.deleted_at IS NULL
"""  # noqa: S608 - words of ours
_BY_TIME = " ORDER BY activity.due_on, activity.due_time IS NULL, activity.due_time, activity.id"

# The first ones are chosen before the words of each are read.
_OVERDUE = f"""{_SELECT} AND activity.id IN (
    SELECT activity.id FROM activity WHERE activity.state = 'planned' AND activity.due_on < ?
    AND activity.deleted_at IS NULL {_BY_TIME} LIMIT ?) {_BY_TIME}
"""  # noqa: S608 - words of ours
_OVERDUE_IDS = (
    "SELECT id FROM activity WHERE state = 'planned' AND due_on < ? AND deleted_at IS NULL"
    " ORDER BY due_on, due_time IS NULL, due_time, id"
)
_PERIOD = (
    f"{_SELECT} AND activity.state = 'planned' AND activity.due_on >= ? AND activity.due_on <= ?"
    f" {_BY_TIME} LIMIT ?"
)
_UNDATED = (
    f"{_SELECT} AND activity.state = 'planned' AND activity.due_on IS NULL"
    " ORDER BY activity.id LIMIT ?"
)
_DONE = (
    f"{_SELECT} AND activity.state = 'done' AND activity.done_at >= ? AND activity.done_at < ?"
    " ORDER BY activity.done_at DESC, activity.id DESC LIMIT ?"
)
_ONE = f"{_SELECT} AND activity.id = ?"
_OPEN_OF_CLIENT = f"{_SELECT} AND activity.state = 'planned' AND activity.client_id = ? {_BY_TIME}"
_OPEN_OF_DEAL = f"{_SELECT} AND activity.state = 'planned' AND activity.deal_id = ? {_BY_TIME}"
_OPEN_OF_LEAD = f"{_SELECT} AND activity.state = 'planned' AND activity.lead_id = ? {_BY_TIME}"
_PAST_OF_CLIENT = (
    f"{_SELECT} AND activity.state = 'done' AND activity.client_id = ?"
    " ORDER BY activity.done_at DESC, activity.id DESC LIMIT ?"
)

_PEOPLE = """
SELECT contact.id, contact.name FROM activity_contact AS part
JOIN contact ON contact.id = part.contact_id WHERE part.activity_id = ? ORDER BY part.id
"""
_RULE = """
SELECT series.frequency, series.every, series.weekdays, series.until_on, series.times,
    series.starts_on, activity.series_on
FROM activity JOIN activity_series AS series ON series.id = activity.series_id
WHERE activity.id = ?
"""

LIMIT = 500
_AT_ONCE = 500


def overdue(today: date, limit: int = LIMIT) -> list[ActivityRow]:
    """Open ones whose day has passed, the oldest first."""
    return _rows(_OVERDUE, today.isoformat(), limit)


def overdue_ids(today: date) -> list[int]:
    """All open ones whose day has passed, the oldest first."""
    return [int(one) for (one,) in connection.rows(_OVERDUE_IDS, today.isoformat())]


def for_day(day: date, limit: int = LIMIT) -> list[ActivityRow]:
    """Open ones of a day, by time; those without a time stand last."""
    return _rows(_PERIOD, day.isoformat(), day.isoformat(), limit)


def upcoming(since: date, until: date, limit: int = LIMIT) -> list[ActivityRow]:
    """Open ones from one day to another, both included."""
    return _rows(_PERIOD, since.isoformat(), until.isoformat(), limit)


def undated(limit: int = LIMIT) -> list[ActivityRow]:
    """Open ones without a day."""
    return _rows(_UNDATED, limit)


def done(since: datetime, until: datetime, limit: int = LIMIT) -> list[ActivityRow]:
    """Those done between two aware moments, the earliest first; of too many the latest."""
    return _rows(_DONE, moment_text(since), moment_text(until), limit)[::-1]


def one(activity_id: int) -> ActivityRow | None:
    """A single activity; None when it is gone."""
    return next(iter(_rows(_ONE, activity_id)), None)


def participants(activity_id: int) -> list[tuple[int, str]]:
    """Contacts who take part, besides the one it is about, with their names."""
    return [(contact_id, str(name)) for contact_id, name in connection.rows(_PEOPLE, activity_id)]


class Recurring(NamedTuple):
    """A rule, where it begins, and which of its days an activity stands for."""

    rule: Repeat
    starts_on: date
    on: date


def recurring(activity_id: int) -> Recurring | None:
    """The rule by which an activity comes again; None when it does not."""
    found = connection.row(_RULE, activity_id)
    if found is None:
        return None
    frequency, every, weekdays, until_on, times, starts_on, on = found
    rule = Repeat(
        Frequency(frequency),
        int(every),
        frozenset(int(sign) for sign in weekdays),
        date.fromisoformat(until_on) if until_on else None,
        times,
    )
    return Recurring(rule, date.fromisoformat(starts_on), date.fromisoformat(on or starts_on))


def by_ids(activity_ids: Sequence[int]) -> list[ActivityRow]:
    """Some activities, by day and time."""
    found: list[ActivityRow] = []
    for start in range(0, len(activity_ids), _AT_ONCE):
        part = activity_ids[start : start + _AT_ONCE]
        found += select(f" AND activity.id IN ({connection.marks(len(part))})", *part)
    return sorted(found, key=lambda one: (one.due_on or date.max, one.due_time or "~", one.id))


def open_of_client(client_id: int) -> list[ActivityRow]:
    """Open ones of a client; the first one is the next step."""
    return _rows(_OPEN_OF_CLIENT, client_id)


def open_of_deal(deal_id: int) -> list[ActivityRow]:
    """Open ones of a deal; the first one is the next step."""
    return _rows(_OPEN_OF_DEAL, deal_id)


def open_of_lead(lead_id: int) -> list[ActivityRow]:
    """Open ones of a lead; the first one is the next step."""
    return _rows(_OPEN_OF_LEAD, lead_id)


def past_of_client(client_id: int, limit: int = 3) -> list[ActivityRow]:
    """The last ones done with a client, the latest first."""
    return _rows(_PAST_OF_CLIENT, client_id, limit)


def counts(today: date) -> ActivityCounts:
    """Clients and deals nobody has a step for, and what is past its day."""
    return ActivityCounts(*day_counts.badges(today))


class ListCounts(NamedTuple):
    """How many activities each list of the tasks holds."""

    today: int
    overdue: int
    tomorrow: int
    week: int
    undated: int
    done: int


_LIST_COUNTS = """
SELECT
    (SELECT count(*) FROM activity WHERE state = 'planned' AND due_on = ?1
     AND deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE state = 'planned' AND due_on < ?1
     AND deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE state = 'planned' AND due_on = ?2
     AND deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE state = 'planned' AND due_on BETWEEN ?1 AND ?3
     AND deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE state = 'planned' AND due_on IS NULL
     AND deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE state = 'done' AND done_at >= ?4 AND done_at < ?5
     AND deleted_at IS NULL AND (subject <> '' OR result <> ''))
"""


def list_counts(today: date, done_since: datetime, done_until: datetime) -> ListCounts:
    """The length of every list of the tasks, in one question."""
    params = (
        today.isoformat(),
        (today + timedelta(days=1)).isoformat(),
        (today + timedelta(days=6)).isoformat(),
        moment_text(done_since),
        moment_text(done_until),
    )
    return ListCounts(*(connection.row(_LIST_COUNTS, *params) or ()))


def select(conditions: str, *params: object) -> list[ActivityRow]:
    """Rows under further conditions, which follow an AND of ours."""
    return _rows(_SELECT + conditions, *params)


def _rows(sql: str, *params: object) -> list[ActivityRow]:
    return [_row(one) for one in connection.rows(sql, *params)]


def _row(one: tuple[Any, ...]) -> ActivityRow:
    cells = list(one)
    cells[5] = cells[5] and date.fromisoformat(cells[5])
    cells[7] = cells[7] and parse_moment(cells[7])
    return ActivityRow(*cells)
