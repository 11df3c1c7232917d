"""What rings now, putting it off, and having seen it.

None of it is a step of undo: the time that has passed does not come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from salesapp.db.connection import explained
from salesapp.db.queries.day_rules import day_rules
from salesapp.db.queries.reminders import ReminderRow, near
from salesapp.db.writes import reminders as writes
from salesapp.domain.reminders import MISSED_DAYS, Snooze, after_quiet, rings_at, snoozed_to
from salesapp.services.work_time import hours


class Ringing(NamedTuple):
    """An activity and the moment (aware, UTC) its reminder rings.

    `base` is when it would ring had nobody put it off: moved to another time it rings anew.
    """

    row: ReminderRow
    at: datetime
    base: datetime


class Bell(NamedTuple):
    """What rings now, the oldest first, and when to look again: at the next one, or a new day."""

    ringing: list[Ringing]
    next_at: datetime


def bell(now: datetime) -> Bell:
    """Look what rings at an aware moment; what was missed lately rings, too."""
    local = now.astimezone()
    moments = sorted(_moments(near(local.date())), key=lambda one: (one.at, one.row.id))
    due = [one for one in moments if one.at <= now and (now - one.at).days < MISSED_DAYS]
    later = [one.at for one in moments if one.at > now]
    # What rings after tomorrow is not known yet: a new day asks for its own.
    new_day = datetime.combine(local.date() + timedelta(days=1), time()).astimezone(UTC)
    return Bell(due, min([new_day, *later]))


def snooze(ringing: Sequence[Ringing], choice: Snooze, now: datetime) -> datetime:
    """Put reminders off; the activities stay where they are. Returns when they ring again."""
    rules = day_rules()
    until = after_quiet(snoozed_to(choice, now.astimezone(), hours()), rules)
    with explained():
        writes.snooze(((one.row.id, one.base) for one in ringing), until.astimezone(UTC))
    return until


def see(seen: Iterable[Ringing]) -> None:
    """Let reminders ring no more; moved to another time an activity rings anew."""
    with explained():
        writes.see((one.row.id, one.base) for one in seen)


def _moments(rows: Iterable[ReminderRow]) -> Iterable[Ringing]:
    rules, work = day_rules(), hours()
    for row in rows:
        local = None
        if row.due_on is not None:
            local = rings_at(row.kind, row.due_on, row.due_time, row.remind_min, rules, work)
        moment = local.astimezone(UTC) if local is not None else None
        is_new = moment is not None and (row.seen_at is None or row.seen_at < moment)
        if is_new and moment is not None:
            yield Ringing(row, moment, moment)
        elif row.snoozed_to is not None:
            yield Ringing(row, row.snoozed_to, row.seen_at or row.snoozed_to)
