"""What the user plans and does with clients; nobody is left without a next step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from salesapp.db import journal
from salesapp.db.models.activities import Activity
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import activities as writes
from salesapp.domain.activities import (
    ActivityDraft,
    ActivityKind,
    ActivityResult,
    ActivityState,
    NextStep,
    check_times,
)
from salesapp.domain.calls import check_seconds, was_heard
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.notes import planned_in
from salesapp.services import lead_answers
from salesapp.services.activity_steps import (
    Known,
    close,
    columns,
    follow,
    noted,
    opened,
    plan_one,
    repeat_again,
    require_step,
    series_columns,
    titled,
    write,
)
from salesapp.services.clients import require_active


def plan(draft: ActivityDraft) -> Changes:
    """Plan an activity; one with a deal belongs to the deal's client, too.

    Raises:
        RuleError: FIELD_REQUIRED when the subject is empty, FIELD_INVALID (field `client`) with an
            archived client: nothing is planned with it before it is restored.
    """
    with journal.action("activity.plan", subject=titled(draft.subject)) as rec:
        rec.about(plan_one(draft))
    return rec.result()


def plan_many(drafts: Sequence[ActivityDraft]) -> Changes:
    """Plan several at once, as one step of undo."""
    with journal.action("activity.plan_many", subject=str(len(drafts))) as rec:
        for draft in drafts:
            plan_one(draft)
    return rec.result()


def update(activity_id: int, draft: ActivityDraft, rev: int, *, following: bool = False) -> Changes:
    """Write the form of an open activity back.

    Args:
        activity_id: Which one.
        draft: What the form holds; `repeat` begins a series with one that does not repeat yet.
        rev: The revision the form has shown.
        following: Change all that follow, too: the series begins anew with this one, or ends
            with it when the draft does not repeat.

    Raises:
        RuleError: FIELD_REQUIRED, RECORD_CHANGED, and NEXT_STEP_REQUIRED when taking away the day
            or the client would leave somebody without a step.
    """
    with journal.action("activity.update", subject=titled(draft.subject)) as rec:
        rec.about(activity_id)
        known = opened(activity_id)
        written = columns(draft)
        require_active(written["client_id"])
        if following or known.series_id is None:
            written |= series_columns(draft, known.series_id)
        touch("activity", activity_id, rev, **written)
        writes.set_people(activity_id, draft.participants)
        if known.due_on is not None:
            # Whoever is paused, even till a day gone by, is not asked about here.
            require_step(known.client_id, known.deal_id, date.min)
            lead_answers.require_step_on(known.lead_id, date.min)
    return rec.result()


def complete(
    activity_id: int,
    result: ActivityResult | None,
    note: str,
    next_step: NextStep | None,
    now: datetime,
    seconds: int = 0,
) -> Changes:
    """End an activity with its result, and say what comes next.

    Args:
        activity_id: Which one.
        result: How it ended.
        note: What was said.
        next_step: What comes next; None where something is planned already.
        now: When it ended.
        seconds: How long the talk of a call took; 0: nobody has told.

    Raises:
        RuleError: RESULT_REQUIRED; NOTE_REQUIRED after a call or meeting in which something was
            said; NEXT_STEP_REQUIRED (facts `client_id`, `deal_id`) when it was the last step.
    """
    with journal.action("activity.complete", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        known = opened(activity_id)
        close(known, result, note, now)
        _keep_length(known, seconds)
        repeat_again(known, now.astimezone().date())
        follow(known, next_step, now)
    return rec.result()


def set_length(activity_id: int, seconds: int) -> Changes:
    """Say how long the talk of a call that is over took; 0 takes it back.

    Raises:
        RuleError: FIELD_INVALID (talk_seconds) for what is no call that is over, or no length.
    """
    check_seconds(seconds)
    with journal.action("activity.length", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        state, kind, result = require("activity", activity_id, "state, kind, result")
        if state != ActivityState.DONE or not was_heard(kind, result):
            raise RuleError(Rule.FIELD_INVALID, field="talk_seconds", value=seconds)
        writes.set_length(activity_id, seconds)
    return rec.result()


def _keep_length(known: Known, seconds: int) -> None:
    check_seconds(seconds)
    if seconds and known.kind is ActivityKind.CALL:
        writes.set_length(known.id, seconds)


def cancel(
    activity_id: int,
    reason: str,
    next_step: NextStep | None,
    now: datetime,
    *,
    ends_series: bool = False,
) -> Changes:
    """Give an activity up, for a reason; one of a series is followed by the next one all the same.

    `ends_series` gives up all that would follow, too.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; NEXT_STEP_REQUIRED when it was the last step.
    """
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    with journal.action("activity.cancel", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        known = opened(activity_id)
        note = noted(known.id, reason.strip())
        touch("activity", known.id, state=ActivityState.CANCELLED.value, note=note)
        if not ends_series:
            repeat_again(known, now.astimezone().date())
        follow(known, next_step, now)
    return rec.result()


def delete(activity_id: int, today: date) -> Changes:
    """Put an activity written down by mistake into the bin.

    Raises:
        RuleError: NEXT_STEP_REQUIRED when it was the last step of a client, a deal or a lead.
    """
    with journal.action("activity.delete", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        owners = "state, client_id, deal_id, lead_id"
        state, client_id, deal_id, lead_id = require("activity", activity_id, owners)
        bury("activity", activity_id)
        if state == ActivityState.PLANNED:
            require_step(client_id, deal_id, today)
            lead_answers.require_step_on(lead_id, today)
    return rec.result()


def log(
    draft: ActivityDraft,
    result: ActivityResult | None,
    next_step: NextStep | None,
    now: datetime,
    seconds: int = 0,
) -> Changes:
    """Record what was done without having been planned (a call that came in, say).

    Raises:
        RuleError: as `complete`; `draft.note` is the note, `seconds` the length of a call.
    """
    with journal.action("activity.log", subject=titled(draft.subject)) as rec:
        activity_id = write(draft)
        rec.about(activity_id)
        known = opened(activity_id)
        close(known, result, draft.note, now)
        _keep_length(known, seconds)
        follow(known, next_step, now)
    return rec.result()


def add_note(client_id: int, text: str, now: datetime, deal_id: int | None = None) -> Changes:
    """Put a note into the history of a client; what it plans («@завтра позвонить») is planned."""
    if not text.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="note")
    with journal.action("activity.note", subject=name_of("client", client_id)) as rec:
        draft = ActivityDraft(
            ActivityKind.TASK, "", None, client_id=client_id, deal_id=deal_id, note=text
        )
        activity_id = int(Activity.create(**columns(draft, with_title=False)).id)
        rec.about(activity_id)
        touch("activity", activity_id, state=ActivityState.DONE.value, done_at=now)
        for one in planned_in(text, now.astimezone().date()):
            step = ActivityDraft(one.kind, one.subject, one.due_on, one.due_time)
            plan_one(replace(step, client_id=client_id, deal_id=deal_id))
    return rec.result()


def reschedule(
    activity_id: int, due_on: date, due_time: str | None = None, duration_min: int | None = None
) -> Changes:
    """Move an open activity to another day and time (None means any time of the day).

    Raises:
        RuleError: FIELD_INVALID (field `duration_min`) for lengths nobody means.
    """
    with journal.action("activity.reschedule", subject=writes.title_of(activity_id)) as rec:
        rec.about(activity_id)
        opened(activity_id)
        changed: dict[str, object] = {"due_on": due_on, "due_time": due_time}
        if duration_min is not None:
            check_times(duration_min, 0, 0)
            changed["duration_min"] = duration_min
        touch("activity", activity_id, None, **changed)
    return rec.result()


def reschedule_many(activity_ids: Sequence[int], due_on: date) -> Changes:
    """Move open activities to another day, each at its time, as one step of undo."""
    return spread(dict.fromkeys(activity_ids, due_on))


def spread(days: Mapping[int, date]) -> Changes:
    """Give open activities a day each, keeping their times, as one step of undo."""
    with journal.action("activity.reschedule_many", subject=str(len(days))) as rec:
        for activity_id, due_on in days.items():
            opened(activity_id)
            touch("activity", activity_id, due_on=due_on)
    return rec.result()
