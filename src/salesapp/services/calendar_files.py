"""Calendar files: activities that go to other calendars, and events that come from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum
from itertools import takewhile
from pathlib import Path
from typing import Any, Final, NamedTuple

from salesapp.db import journal
from salesapp.db.queries import activities, calendar_files
from salesapp.db.queries.activities import ActivityRow
from salesapp.db.queries.day_rules import day_rules
from salesapp.db.records import touch
from salesapp.db.writes import activities as writes
from salesapp.domain.activities import (
    MOBILE,
    ActivityDraft,
    ActivityKind,
    ActivityState,
    minutes_of,
)
from salesapp.domain.cadence import clock
from salesapp.domain.changes import Changes
from salesapp.domain.recurrence import Frequency, Repeat, days_of
from salesapp.exchange.files import write_safely
from salesapp.exchange.ics import OWN_HOST, Event, write_calendar
from salesapp.services.activity_drafts import draft_of
from salesapp.services.activity_steps import plan_one, series_columns
from salesapp.services.work_calendar import work_calendar

SOURCE: Final = "ics"


class Outcome(StrEnum):
    """What becomes of an event."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    PAST = "past"
    CANCELLED = "cancelled"
    NO_START = "no_start"


class PlannedEvent(NamedTuple):
    """An event, what becomes of it, and the activity it is already."""

    event: Event
    outcome: Outcome
    draft: ActivityDraft | None
    activity_id: int | None = None


def events_of(activity_ids: Sequence[int] | None = None) -> list[Event]:
    """Open activities with a day as events: some, or without ids all of them."""
    if activity_ids is None:
        rows = calendar_files.every_open()
    else:
        rows = [one for one in activities.by_ids(activity_ids) if one.state == "planned"]
    uids = calendar_files.uids([one.id for one in rows])
    return [_event(one, uids[one.id]) for one in rows if one.due_on is not None]


def write_file(path: Path, events: Sequence[Event], zone: str, now: datetime) -> None:
    """Write a calendar file.

    Raises:
        RuleError: DISK_FULL, FILE_UNREADABLE when the place cannot be written.
    """
    write_safely(path, write_calendar(events, zone, now))


def plan_import(events: Iterable[Event], today: date) -> list[PlannedEvent]:
    """What an import would do with every event."""
    found = list(events)
    known = calendar_files.known_uids(SOURCE, {_own(one.uid) for one in found})
    seen: set[str] = set()
    planned = []
    for one in found:
        if one.uid in seen:
            planned.append(PlannedEvent(one, Outcome.UNCHANGED, None))
            continue
        seen.add(one.uid)
        planned.append(_plan(one, known.get(_own(one.uid)), today))
    return planned


def run_import(planned: Sequence[PlannedEvent], file_name: str) -> Changes:
    """Write new and changed events, as one step of undo."""
    with journal.action("activity.import", subject=file_name) as rec:
        for one in planned:
            if one.draft is None:
                continue
            if one.activity_id is None:
                activity_id = plan_one(one.draft)
                writes.keep_uid(SOURCE, _own(one.event.uid), activity_id)
            else:
                _change(one.activity_id, one.draft)
    return rec.result()


def _event(one: ActivityRow, uid: str) -> Event:
    kind = ActivityKind(one.kind)
    remind = day_rules().reminders[kind] if one.remind_min is None else one.remind_min
    draft = draft_of(one.id)
    at = time.fromisoformat(one.due_time) if one.due_time else None
    title = ": ".join(part for part in (one.client_name, one.subject) if part)
    return Event(
        uid=f"{uid}{OWN_HOST}",
        summary=one.subject,
        day=one.due_on or date.min,
        time=at,
        minutes=minutes_of(kind, one.duration_min) if at else 0,
        place=one.place,
        note=one.note,
        kind=one.kind,
        repeat=draft.repeat if draft else None,
        remind_min=remind if at is not None and remind >= 0 else None,
        title=title,
        month_day=_month_day(one),
    )


def _month_day(one: ActivityRow) -> int:
    """The day of the month by the rule, where a short month gave its last one."""
    found = activities.recurring(one.id) if one.series_id is not None else None
    if found is None or found.rule.frequency is not Frequency.MONTHLY or found.on != one.due_on:
        return 0
    return found.starts_on.day


def _own(uid: str) -> str:
    return uid.removesuffix(OWN_HOST)


def _plan(one: Event, activity_id: int | None, today: date) -> PlannedEvent:
    if one.problem == "no_start":
        return PlannedEvent(one, Outcome.NO_START, None)
    if one.is_cancelled:
        return PlannedEvent(one, Outcome.CANCELLED, None)
    if activity_id is not None:
        return _compare(one, activity_id)
    day = _first_day(one, today)
    if day is None:
        return PlannedEvent(one, Outcome.PAST, None)
    return PlannedEvent(one, Outcome.NEW, _draft(one, day))


def _compare(one: Event, activity_id: int) -> PlannedEvent:
    """An event that is an activity already: changed only while that one is to be done."""
    row, known = activities.one(activity_id), draft_of(activity_id)
    if row is None or known is None or row.state != ActivityState.PLANNED:
        return PlannedEvent(one, Outcome.UNCHANGED, None, activity_id)
    wanted = _draft(one, one.day if row.series_id is None else row.due_on or one.day)
    changed = replace(
        known,
        subject=_without_client(wanted.subject, row.client_name),
        due_on=wanted.due_on,
        due_time=wanted.due_time,
        place=wanted.place if one.place or known.kind in MOBILE else known.place,
        note=wanted.note or known.note,
        duration_min=_length(one, known),
    )
    if changed == known:
        return PlannedEvent(one, Outcome.UNCHANGED, None, activity_id)
    return PlannedEvent(one, Outcome.CHANGED, changed, activity_id)


def _without_client(subject: str, client: str) -> str:
    """The words of an activity: programs that drop what is ours leave the client before them."""
    rest = subject.removeprefix(f"{' '.join(client.split())}: ") if client else subject
    return rest or subject


def _length(one: Event, known: ActivityDraft) -> int:
    if not one.minutes or one.minutes == minutes_of(known.kind, known.duration_min):
        return known.duration_min
    return one.minutes


def _first_day(one: Event, today: date) -> date | None:
    """The day itself, or for what repeats the first one from today on that is held."""
    if one.day >= today and one.day not in one.left_out:
        return one.day
    if one.repeat is None:
        return None
    left_out = frozenset(one.left_out)
    days = days_of(one.repeat, one.day, work_calendar().is_working)
    return next((day for day in days if day >= today and day not in left_out), None)


def _draft(one: Event, day: date) -> ActivityDraft:
    kind = _kind(one)
    client_id, contact_id = calendar_files.person_of(one.people)
    usual = minutes_of(kind, 0)
    return ActivityDraft(
        kind,
        one.summary or one.place or one.uid,
        day,
        clock(one.time.hour * 60 + one.time.minute) if one.time else None,
        client_id=client_id,
        contact_id=contact_id,
        note=one.note,
        duration_min=0 if one.minutes == usual else one.minutes,
        place=one.place,
        remind_min=one.remind_min,
        repeat=_shortened(one.repeat, one.day, day),
    )


def _shortened(rule: Repeat | None, start: date, day: date) -> Repeat | None:
    """The rule from a later day on: of a number of times those that are left."""
    if rule is None or rule.times is None or day == start:
        return rule
    days = days_of(rule, start, work_calendar().is_working)
    past = sum(1 for _day in takewhile(lambda one: one < day, days))
    return replace(rule, times=max(1, rule.times - past))


def _kind(one: Event) -> ActivityKind:
    if one.kind in set(ActivityKind):
        return ActivityKind(one.kind)
    return ActivityKind.TASK if one.time is None else ActivityKind.MEETING


def _change(activity_id: int, draft: ActivityDraft) -> None:
    columns: dict[str, Any] = {
        "subject": draft.subject,
        "due_on": draft.due_on,
        "due_time": draft.due_time,
        "place": draft.place,
        "note": draft.note,
        "duration_min": draft.duration_min,
    }
    row = activities.one(activity_id)
    if row is not None and row.series_id is not None and draft.repeat is not None:
        columns |= series_columns(draft, row.series_id)
    touch("activity", activity_id, None, **columns)
