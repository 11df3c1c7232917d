"""Activities that may ring about now, with what became of their reminders."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import parse_moment
from salesapp.db.queries.activities import LEAD, WHO
from salesapp.domain.activities import ActivityKind
from salesapp.domain.reminders import MISSED_DAYS

_DAY: Final = 24 * 60
_COLUMNS: Final = f"""
SELECT activity.id, activity.kind, activity.subject, activity.due_on, activity.due_time,
    activity.remind_min, {WHO}, activity.place, reminder.snoozed_to,
    reminder.seen_at
FROM activity
LEFT JOIN reminder ON reminder.activity_id = activity.id
LEFT JOIN client ON client.id = activity.client_id
{LEAD}
"""  # noqa: S608 - words of ours
# Reminders of more than a day before are few; the first part reads no more days than it needs.
_NEAR: Final = f"""
{_COLUMNS} WHERE activity.state = 'planned' AND activity.deleted_at IS NULL
    AND activity.due_on BETWEEN ?1 AND ?2
    AND (activity.due_time IS NOT NULL OR activity.remind_min IS NOT NULL)
UNION ALL
{_COLUMNS} WHERE activity.state = 'planned' AND activity.deleted_at IS NULL
    AND activity.due_on > ?2 AND activity.due_on <= ?3 AND activity.remind_min >= {_DAY}
UNION ALL
{_COLUMNS} WHERE activity.state = 'planned' AND activity.deleted_at IS NULL
    AND reminder.snoozed_to IS NOT NULL AND (activity.due_on < ?1 OR activity.due_on IS NULL)
"""


class ReminderRow(NamedTuple):
    """An activity that has, or may have, a reminder."""

    id: int
    kind: ActivityKind
    subject: str
    due_on: date | None
    due_time: str | None
    remind_min: int | None
    client_name: str
    place: str
    snoozed_to: datetime | None
    seen_at: datetime | None


def near(today: date) -> list[ReminderRow]:
    """Whatever may have rung lately or will ring till the end of tomorrow."""
    first, last = today - timedelta(days=MISSED_DAYS), today + timedelta(days=1)
    found = rows(_NEAR, first.isoformat(), last.isoformat(), (today + timedelta(8)).isoformat())
    return [_row(one) for one in found]


def _row(cells: tuple[Any, ...]) -> ReminderRow:
    activity_id, kind, subject, due_on, due_time, remind_min, client, place, *moments = cells
    snoozed_to, seen_at = (parse_moment(one) if one else None for one in moments)
    day = date.fromisoformat(due_on) if due_on else None
    return ReminderRow(
        activity_id, ActivityKind(kind), subject, day, due_time, remind_min, client, place,
        snoozed_to, seen_at,
    )  # fmt: skip
