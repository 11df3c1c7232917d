"""The parts the intentions about activities share: checking, writing, closing, what follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any, NamedTuple

from salesapp.db.models.activities import Activity
from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries.day_rules import day_rules
from salesapp.db.records import require, touch
from salesapp.db.writes import activities as writes
from salesapp.db.writes import clients as client_writes
from salesapp.db.writes import deals as deal_writes
from salesapp.domain.activities import (
    ActivityDraft,
    ActivityKind,
    ActivityResult,
    ActivityState,
    Archive,
    NewTask,
    NextStep,
    Pause,
    check_times,
    ended_note,
    needs_note,
)
from salesapp.domain.clients import ClientStatus
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.recurrence import Frequency, Repeat, check_repeat, days_of, next_day
from salesapp.services import clients, lead_answers, leads
from salesapp.services.work_calendar import work_calendar


class Known(NamedTuple):
    """An activity as far as closing it needs."""

    id: int
    kind: ActivityKind
    subject: str
    state: str
    client_id: int | None
    deal_id: int | None
    lead_id: int | None
    contact_id: int | None
    due_on: str | None
    series_id: int | None
    series_on: str | None


def titled(subject: str) -> str:
    """The words of an activity, tidied.

    Raises:
        RuleError: FIELD_REQUIRED when there are none.
    """
    title = " ".join(subject.split())
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="subject")
    return title


def write(draft: ActivityDraft) -> int:
    """Write a new activity with those who take part; one that repeats begins its series."""
    written = columns(draft)
    if draft.repeat is not None:
        written |= series_columns(draft, None)
    activity_id = int(Activity.create(**written).id)
    if draft.participants:
        writes.set_people(activity_id, draft.participants)
    return activity_id


def plan_one(draft: ActivityDraft) -> int:
    """Write an activity to be done; nothing is planned with an archived client."""
    clients.require_active(draft.client_id if draft.client_id is not None else _client_of(draft))
    return write(draft)


def columns(draft: ActivityDraft, *, with_title: bool = True) -> dict[str, object]:
    """A draft in the columns of the table; one with a deal belongs to the deal's client, too."""
    check_times(draft.duration_min, draft.travel_before_min, draft.travel_after_min)
    return {
        "kind": draft.kind.value,
        "subject": titled(draft.subject) if with_title else "",
        "due_on": draft.due_on,
        "due_time": draft.due_time,
        "client_id": draft.client_id if draft.client_id is not None else _client_of(draft),
        "deal_id": draft.deal_id,
        "lead_id": draft.lead_id,
        "contact_id": draft.contact_id,
        "offer_id": draft.offer_id,
        "invoice_id": draft.invoice_id,
        "note": draft.note.strip(),
        "duration_min": draft.duration_min,
        "place": " ".join(draft.place.split()),
        "travel_before_min": draft.travel_before_min,
        "travel_after_min": draft.travel_after_min,
        "attempt": draft.attempt,
        "remind_min": draft.remind_min,
        **({"rule": draft.rule} if draft.rule else {}),
    }


def series_columns(draft: ActivityDraft, series_id: int | None) -> dict[str, object]:
    """Begin the series of a draft, or change it from this one on.

    Raises:
        RuleError: FIELD_REQUIRED without a day, FIELD_INVALID for a rule that says nothing.
    """
    if draft.repeat is None:
        return {"series_id": None, "series_on": None}
    if draft.due_on is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="due_on")
    check_repeat(draft.repeat, draft.due_on)
    look = columns(draft)
    if series_id is None:
        series_id = writes.add_series(draft.repeat, draft.due_on, look)
    else:
        rule, starts_on = _from_month_end(draft.repeat, draft.due_on, series_id)
        writes.set_series(series_id, rule, starts_on, look)
    return {"series_id": series_id, "series_on": draft.due_on}


def _from_month_end(rule: Repeat, day: date, series_id: int) -> tuple[Repeat, date]:
    """The rule with its start: the last day of a short month stands for the 31st all the same."""
    known = writes.series(series_id)
    if known is None or (rule.frequency, rule.every) != (known.rule.frequency, known.rule.every):
        return rule, day
    if rule.frequency is not Frequency.MONTHLY or known.starts_on.day <= day.day:
        return rule, day
    endless = replace(known.rule, until=None, times=None)
    is_working = work_calendar().is_working
    past = list(takewhile(lambda one: one < day, days_of(endless, known.starts_on, is_working)))
    if next_day(endless, known.starts_on, day - timedelta(days=1), is_working) != day:
        return rule, day
    times = None if rule.times is None else rule.times + len(past)
    return replace(rule, times=times), known.starts_on


def opened(activity_id: int) -> Known:
    """An activity that is still to be done.

    Raises:
        RuleError: RECORD_CHANGED when it was done or given up meanwhile.
    """
    known = Known(*require("activity", activity_id, ", ".join(Known._fields)))
    known = known._replace(kind=ActivityKind(known.kind))
    if known.state != ActivityState.PLANNED:
        raise RuleError(Rule.RECORD_CHANGED, table="activity", id=activity_id)
    return known


def close(known: Known, result: ActivityResult | None, note: str, now: datetime) -> None:
    """Write how it ended.

    Raises:
        RuleError: RESULT_REQUIRED; NOTE_REQUIRED (fact `least`) without words where they are due.
    """
    if result is None:
        raise RuleError(Rule.RESULT_REQUIRED)
    rules, words = day_rules(), note.strip()
    if (rules.note_always or needs_note(known.kind, result)) and len(words) < rules.note_least:
        raise RuleError(Rule.NOTE_REQUIRED, least=rules.note_least)
    touch(
        "activity",
        known.id,
        state=ActivityState.DONE.value,
        result=result.value,
        note=noted(known.id, words),
        done_at=now,
    )
    lead_answers.contact_made(known.lead_id, known.kind.value, result.value, now)


def noted(activity_id: int, words: str) -> str:
    """What the note becomes when it ends: the words of the end, and those of the plan."""
    (planned,) = require("activity", activity_id, "note")
    return ended_note(words, str(planned))


def follow(known: Known, step: NextStep | None, now: datetime) -> None:
    """Do what the user said comes next, then make sure that something does."""
    today = now.astimezone().date()
    match step:
        case NewTask():
            plan_one(_after(known, step))
        case Pause():
            _pause(known, step, today)
        case Archive():
            if known.client_id is not None:
                clients.archive(known.client_id, step.reason)
        case None:
            pass
    require_step(known.client_id, known.deal_id, today)
    lead_answers.require_step(known.lead_id, now)


def repeat_again(known: Known, today: date) -> int | None:
    """Plan the next one of a series; None when there is no series, or it has ended."""
    found = writes.series(known.series_id) if known.series_id is not None else None
    if found is None or writes.is_open(found.id):
        return None
    done_on = date.fromisoformat(known.series_on or known.due_on or today.isoformat())
    day = next_day(
        found.rule, found.starts_on, done_on, work_calendar().is_working, not_before=today
    )
    if day is None:
        return None
    owners = require("activity", known.id, "client_id, deal_id, lead_id, contact_id")
    links = dict(zip(("client_id", "deal_id", "lead_id", "contact_id"), owners, strict=True))
    if not _is_alive(links["client_id"]):
        return None
    look: dict[str, Any] = found.look
    created = Activity.create(**look, **links, due_on=day, series_id=found.id, series_on=day)
    writes.set_people(int(created.id), writes.people_of(known.id))
    return int(created.id)


def require_step(client_id: int | None, deal_id: int | None, today: date) -> None:
    """Refuse to leave a client or a deal without a next step.

    Raises:
        RuleError: NEXT_STEP_REQUIRED (facts `client_id`, `deal_id`).
    """
    lacking = {
        "client_id": _lacking(client_writes.lacks_step, client_id, today),
        "deal_id": _lacking(deal_writes.lacks_step, deal_id, today),
    }
    if any(lacking.values()):
        raise RuleError(Rule.NEXT_STEP_REQUIRED, **lacking)


def _after(known: Known, step: NewTask) -> ActivityDraft:
    draft = ActivityDraft(step.kind, step.subject, step.due_on, step.due_time)
    return replace(
        draft,
        client_id=known.client_id,
        deal_id=known.deal_id,
        lead_id=known.lead_id,
        contact_id=step.contact_id or known.contact_id,
        attempt=step.attempt,
    )


def _client_of(draft: ActivityDraft) -> int | None:
    return deal_writes.client_of(draft.deal_id) if draft.deal_id is not None else None


def _is_alive(client_id: int | None) -> bool:
    """Whether something may be planned with a client; without one everything may."""
    if client_id is None:
        return True
    (status,) = require("client", client_id, "status")
    return bool(status != ClientStatus.ARCHIVED)


def _pause(known: Known, step: Pause, today: date) -> None:
    """Pause the deal; the client and the lead when nothing else is planned with them."""
    if known.deal_id is not None:
        if step.until <= today:
            raise RuleError(Rule.FIELD_INVALID, field="paused_until")
        if not step.reason.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field="pause_reason")
        touch("deal", known.deal_id, paused_until=step.until, pause_reason=step.reason.strip())
    if known.client_id is not None and client_writes.lacks_step(known.client_id, today.isoformat()):
        clients.pause(known.client_id, step.until, step.reason, today)
    lead = lead_queries.one(known.lead_id) if known.lead_id is not None else None
    if lead is not None and lead.is_open and lead.next_on is None:
        leads.postpone(lead.id, step.until, step.reason, today)


def _lacking(
    lacks_step: Callable[[int, str], bool], record_id: int | None, today: date
) -> int | None:
    """The record itself when it lacks a next step."""
    if record_id is None or not lacks_step(record_id, today.isoformat()):
        return None
    return record_id
