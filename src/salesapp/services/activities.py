"""What the user plans and does with clients; nobody is left without a next step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from salesapp.db import journal
from salesapp.db.models.activities import Activity
from salesapp.db.records import bury, name_of, require, touch
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
    needs_note,
)
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ClientStatus
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.notes import planned_in
from salesapp.services import clients


class _Known(NamedTuple):
    """An activity as far as closing it needs."""

    id: int
    kind: ActivityKind
    subject: str
    state: str
    client_id: int | None
    deal_id: int | None
    contact_id: int | None
    due_on: str | None


def plan(draft: ActivityDraft) -> Changes:
    """Plan an activity; one with a deal belongs to the deal's client, too.

    Raises:
        RuleError: FIELD_REQUIRED when the subject is empty, FIELD_INVALID (field `client`) with an
            archived client: nothing is planned with it before it is restored.
    """
    with journal.action("activity.plan", subject=_title(draft.subject)) as rec:
        rec.about(_plan(draft))
    return rec.result()


def plan_many(drafts: Sequence[ActivityDraft]) -> Changes:
    """Plan several at once, as one step of undo."""
    with journal.action("activity.plan_many", subject=str(len(drafts))) as rec:
        for draft in drafts:
            _plan(draft)
    return rec.result()


def update(activity_id: int, draft: ActivityDraft, rev: int) -> Changes:
    """Write the form of an open activity back.

    Raises:
        RuleError: FIELD_REQUIRED, RECORD_CHANGED, and NEXT_STEP_REQUIRED when taking away the day
            or the client would leave somebody without a step.
    """
    with journal.action("activity.update", subject=_title(draft.subject)) as rec:
        rec.about(activity_id)
        known = _open(activity_id)
        columns = _columns(draft)
        _check_client(columns["client_id"])
        touch("activity", activity_id, rev, **columns)
        if known.due_on is not None:
            # Whoever is paused, even till a day gone by, is not asked about here.
            _require_step(known.client_id, known.deal_id, date.min)
    return rec.result()


def complete(
    activity_id: int,
    result: ActivityResult | None,
    note: str,
    next_step: NextStep | None,
    now: datetime,
) -> Changes:
    """End an activity with its result, and say what comes next.

    Raises:
        RuleError: RESULT_REQUIRED; NOTE_REQUIRED after a call or meeting in which something was
            said; NEXT_STEP_REQUIRED (facts `client_id`, `deal_id`) when it was the last step.
    """
    with journal.action("activity.complete", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        known = _open(activity_id)
        _close(known, result, note, now)
        _follow(known, next_step, now)
    return rec.result()


def cancel(activity_id: int, reason: str, next_step: NextStep | None, now: datetime) -> Changes:
    """Give an activity up, for a reason.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; NEXT_STEP_REQUIRED when it was the last step.
    """
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    with journal.action("activity.cancel", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        known = _open(activity_id)
        touch("activity", known.id, state=ActivityState.CANCELLED.value, note=reason.strip())
        _follow(known, next_step, now)
    return rec.result()


def delete(activity_id: int, today: date) -> Changes:
    """Put an activity written down by mistake into the bin.

    Raises:
        RuleError: NEXT_STEP_REQUIRED when it was the last step of a client or a deal.
    """
    with journal.action("activity.delete", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        state, client_id, deal_id = require("activity", activity_id, "state, client_id, deal_id")
        bury("activity", activity_id)
        if state == ActivityState.PLANNED:
            _require_step(client_id, deal_id, today)
    return rec.result()


def log(
    draft: ActivityDraft,
    result: ActivityResult | None,
    next_step: NextStep | None,
    now: datetime,
) -> Changes:
    """Record what was done without having been planned (a call that came in, say).

    Raises:
        RuleError: as `complete`; `draft.note` is the note.
    """
    with journal.action("activity.log", subject=_title(draft.subject)) as rec:
        activity_id = _write(draft)
        rec.about(activity_id)
        known = _open(activity_id)
        _close(known, result, draft.note, now)
        _follow(known, next_step, now)
    return rec.result()


def add_note(client_id: int, text: str, now: datetime, deal_id: int | None = None) -> Changes:
    """Put a note into the history of a client; what it plans («@завтра позвонить») is planned."""
    if not text.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="note")
    with journal.action("activity.note", subject=name_of("client", client_id)) as rec:
        draft = ActivityDraft(
            ActivityKind.TASK, "", None, client_id=client_id, deal_id=deal_id, note=text
        )
        activity_id = int(Activity.create(**_columns(draft, titled=False)).id)
        rec.about(activity_id)
        touch("activity", activity_id, state=ActivityState.DONE.value, done_at=now)
        for one in planned_in(text, now.astimezone().date()):
            step = ActivityDraft(one.kind, one.subject, one.due_on, one.due_time)
            _plan(replace(step, client_id=client_id, deal_id=deal_id))
    return rec.result()


def reschedule(activity_id: int, due_on: date, due_time: str | None = None) -> Changes:
    """Move an open activity to another day and time (None means any time of the day)."""
    with journal.action("activity.reschedule", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        _open(activity_id)
        touch("activity", activity_id, due_on=due_on, due_time=due_time)
    return rec.result()


def reschedule_many(activity_ids: Sequence[int], due_on: date) -> Changes:
    """Move open activities to another day, each at its time, as one step of undo."""
    with journal.action("activity.reschedule_many", subject=str(len(activity_ids))) as rec:
        for activity_id in activity_ids:
            _open(activity_id)
            touch("activity", activity_id, due_on=due_on)
    return rec.result()


def _title(subject: str) -> str:
    title = " ".join(subject.split())
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="subject")
    return title


def _plan(draft: ActivityDraft) -> int:
    columns = _columns(draft)
    _check_client(columns["client_id"])
    return int(Activity.create(**columns).id)


def _check_client(client_id: object) -> None:
    if isinstance(client_id, int):
        (status,) = require("client", client_id, "status")
        if status == ClientStatus.ARCHIVED:
            raise RuleError(Rule.FIELD_INVALID, field="client", client_id=client_id)


def _write(draft: ActivityDraft) -> int:
    return int(Activity.create(**_columns(draft)).id)


def _columns(draft: ActivityDraft, *, titled: bool = True) -> dict[str, object]:
    client_id = draft.client_id
    if client_id is None and draft.deal_id is not None:
        client_id = deal_writes.client_of(draft.deal_id)
    return {
        "kind": draft.kind.value,
        "subject": _title(draft.subject) if titled else "",
        "due_on": draft.due_on,
        "due_time": draft.due_time,
        "client_id": client_id,
        "deal_id": draft.deal_id,
        "lead_id": draft.lead_id,
        "contact_id": draft.contact_id,
        "offer_id": draft.offer_id,
        "invoice_id": draft.invoice_id,
        "note": draft.note.strip(),
    }


def _open(activity_id: int) -> _Known:
    columns = "id, kind, subject, state, client_id, deal_id, contact_id, due_on"
    cells = require("activity", activity_id, columns)
    known = _Known(*cells)._replace(kind=ActivityKind(str(cells[1])))
    if known.state != ActivityState.PLANNED:
        raise RuleError(Rule.RECORD_CHANGED, table="activity", id=activity_id)
    return known


def _close(known: _Known, result: ActivityResult | None, note: str, now: datetime) -> None:
    if result is None:
        raise RuleError(Rule.RESULT_REQUIRED)
    if needs_note(known.kind, result) and not note.strip():
        raise RuleError(Rule.NOTE_REQUIRED)
    touch(
        "activity",
        known.id,
        state=ActivityState.DONE.value,
        result=result.value,
        note=note.strip(),
        done_at=now,
    )


def _follow(known: _Known, step: NextStep | None, now: datetime) -> None:
    """Do what the user said comes next, then make sure that something does."""
    today = now.astimezone().date()
    match step:
        case NewTask():
            _plan(
                ActivityDraft(
                    step.kind,
                    step.subject,
                    step.due_on,
                    step.due_time,
                    client_id=known.client_id,
                    deal_id=known.deal_id,
                    contact_id=step.contact_id or known.contact_id,
                )
            )
        case Pause():
            _pause(known, step, today)
        case Archive():
            if known.client_id is not None:
                clients.archive(known.client_id, step.reason)
        case None:
            pass
    _require_step(known.client_id, known.deal_id, today)


def _pause(known: _Known, step: Pause, today: date) -> None:
    """Pause the deal, and the client when nothing else is planned with it."""
    if known.deal_id is not None:
        if step.until <= today:
            raise RuleError(Rule.FIELD_INVALID, field="paused_until")
        if not step.reason.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field="pause_reason")
        touch("deal", known.deal_id, paused_until=step.until, pause_reason=step.reason.strip())
    if known.client_id is not None and client_writes.lacks_step(known.client_id, today.isoformat()):
        clients.pause(known.client_id, step.until, step.reason, today)


def _require_step(client_id: int | None, deal_id: int | None, today: date) -> None:
    lacking = {
        "client_id": _lacking(client_writes.lacks_step, client_id, today),
        "deal_id": _lacking(deal_writes.lacks_step, deal_id, today),
    }
    if any(lacking.values()):
        raise RuleError(Rule.NEXT_STEP_REQUIRED, **lacking)


def _lacking(
    lacks_step: Callable[[int, str], bool], record_id: int | None, today: date
) -> int | None:
    """The record itself when it lacks a next step."""
    if record_id is None or not lacks_step(record_id, today.isoformat()):
        return None
    return record_id
