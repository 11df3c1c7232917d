"""What a call leaves behind: result, note, next step, length, answers; and what is not over yet."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from salesapp.db import journal
from salesapp.db.models.scripts import Talk
from salesapp.db.queries import calls as queries
from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries.objections import heard
from salesapp.db.records import touch
from salesapp.db.writes import clients as client_writes
from salesapp.db.writes import scripts as writes
from salesapp.domain.activities import (
    ActivityDraft,
    ActivityKind,
    Archive,
    NewTask,
    NextStep,
    Pause,
)
from salesapp.domain.calls import MOST, CallDone, CallItem, check_seconds, in_order, of_key
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import activities, clients, lead_answers, leads, qualification
from salesapp.services.activity_steps import close, opened, plan_one, repeat_again, write


def queue(today: date, entity: Entity | None = None, ids: Sequence[int] = ()) -> list[CallItem]:
    """Whom to call, the most urgent first, with talks that were broken off.

    Without records it is what is overdue and planned for today, behind what was broken off.
    """
    ask = (
        {
            Entity.CLIENT: queries.of_clients,
            Entity.LEAD: queries.of_leads,
            Entity.ACTIVITY: queries.of_activities,
            Entity.DEAL: queries.of_deals,
        }.get(entity)
        if entity is not None
        else None
    )
    found = ask(ids) if ask is not None else queries.due(today)
    kept = queries.drafts()
    marked = [one._replace(has_draft=one.subject_key in kept) for one in found]
    there = {one.subject_key for one in marked}
    lost = _broken_off([key for key in kept if key not in there])
    # Whoever chose somebody wants these first; what waits from before comes after them.
    return in_order([*lost, *marked], today) if ask is None else _after(marked, lost, today)


def finish(done: CallDone, now: datetime) -> Changes:
    """End a call: the activity with its talk, what was found out, and what comes next.

    Raises:
        RuleError: RESULT_REQUIRED, NOTE_REQUIRED, NEXT_STEP_REQUIRED as for any call;
            RECORD_CHANGED when the planned call was ended meanwhile; FIELD_INVALID for a clock
            that ran wild.
    """
    check_seconds(done.seconds)
    if done.result is None:
        raise RuleError(Rule.RESULT_REQUIRED)
    item = done.item
    with journal.action("call.finish", subject=item.name) as rec:
        if item.lead_id is not None:
            activity_id = _end_with_lead(done, now)
        else:
            activity_id = _end_with_client(done, now)
        Talk.create(
            activity=activity_id,
            seconds=done.seconds,
            version=done.version_id,
            last_step=done.last_step,
            path=" ".join(done.path),
        )
        for heard_id in done.heard:
            # Undone or taken back while they talked: the call is over all the same.
            if heard(heard_id) is not None:
                touch("heard_objection", heard_id, activity_id=activity_id)
        _keep_answers(done, now.astimezone().date())
        writes.forget_draft(item.subject_key)
        rec.about(activity_id)
    return rec.result()


def keep_draft(item: CallItem, words: Mapping[str, Any]) -> None:
    """Keep what was typed during a talk, so that nothing ends it but the user."""
    with journal.quiet():
        writes.keep_draft(item.subject_key, json.dumps(words, ensure_ascii=False))


def forget_draft(item: CallItem) -> None:
    """Throw away what was typed."""
    with journal.quiet():
        writes.forget_draft(item.subject_key)


def draft_of(item: CallItem) -> dict[str, Any]:
    """What was typed during a talk that is not over."""
    text = queries.draft_of(item)
    found = json.loads(text) if text else {}
    return found if isinstance(found, dict) else {}


def _after(chosen: list[CallItem], rest: list[CallItem], today: date) -> list[CallItem]:
    first = in_order(chosen, today)
    known = {one.key for one in first}
    return [*first, *(one for one in in_order(rest, today) if one.key not in known)][:MOST]


def _broken_off(keys: Sequence[str]) -> list[CallItem]:
    """Whom the talks that were broken off are about, as far as they are still to be called."""
    found: list[CallItem] = []
    for key in keys:
        kind, record_id = of_key(key)
        ask = {
            "activity": queries.of_activities,
            "lead": queries.of_leads,
            "client": queries.of_clients,
        }.get(kind)
        there = ask([record_id]) if ask is not None else []
        if kind == "activity" and not there:
            there = queries.ended(record_id)
        for item in there:
            # A step planned meanwhile does not hide what was typed.
            own = item if kind == "activity" else item._replace(activity_id=None)
            found.append(own._replace(has_draft=True))
    return found


def _draft(done: CallDone, now: datetime) -> ActivityDraft:
    item = done.item
    return ActivityDraft(
        ActivityKind.CALL,
        item.subject or item.name,
        now.astimezone().date(),
        client_id=item.client_id,
        deal_id=item.deal_id,
        lead_id=item.lead_id,
        contact_id=done.contact_id or item.contact_id,
        note=done.whole_note(),
    )


def _end_with_client(done: CallDone, now: datetime) -> int:
    item = done.item
    if item.activity_id is None:
        made = activities.log(_draft(done, now), done.result, done.next_step, now)
        return int(made.subject_id or 0)
    if done.contact_id is not None and done.contact_id != item.contact_id:
        touch("activity", item.activity_id, contact_id=done.contact_id)
    activities.complete(item.activity_id, done.result, done.whole_note(), done.next_step, now)
    return item.activity_id


def _end_with_lead(done: CallDone, now: datetime) -> int:
    """The clock of the lead stops first; then it goes on, is put off or closed."""
    item, lead_id = done.item, done.item.lead_id
    lead = lead_queries.one(lead_id) if lead_id is not None else None
    if lead is None or lead_id is None:
        raise RuleError(Rule.RECORD_GONE, table="lead", id=lead_id)
    if not lead.is_open:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead_id)
    activity_id = item.activity_id if item.activity_id is not None else write(_draft(done, now))
    known = opened(activity_id)
    close(known, done.result, done.whole_note(), now)
    repeat_again(known, now.astimezone().date())
    _follow_lead(lead_id, item, done.next_step, now)
    lead_answers.require_step(lead_id, now)
    return activity_id


def _follow_lead(lead_id: int, item: CallItem, step: NextStep | None, now: datetime) -> None:
    match step:
        case NewTask():
            plan_one(
                ActivityDraft(
                    step.kind,
                    step.subject,
                    step.due_on,
                    step.due_time,
                    client_id=item.client_id,
                    lead_id=lead_id,
                    contact_id=step.contact_id or item.contact_id,
                    attempt=step.attempt,
                )
            )
        case Pause():
            today = now.astimezone().date()
            leads.postpone(lead_id, step.until, step.reason, today)
            _pause_client(item.client_id, step, today)
        case Archive():
            leads.reject(lead_id, step.reason, step.reason)
        case None:
            pass


def _pause_client(client_id: int | None, step: Pause, today: date) -> None:
    """The client of a lead that is put off waits, too, when nothing else is planned with it."""
    if client_id is not None and client_writes.lacks_step(client_id, today.isoformat()):
        clients.pause(client_id, step.until, step.reason, today)


def _keep_answers(done: CallDone, today: date) -> None:
    """Write what was found out at whom it was asked; a deal keeps it, too."""
    if not done.answers:
        return
    item = done.item
    if item.lead_id is not None:
        qualification.answer(Entity.LEAD, item.lead_id, done.answers, today)
        return
    if item.client_id is not None:
        qualification.answer(Entity.CLIENT, item.client_id, done.answers, today)
    if item.deal_id is not None:
        qualification.answer(Entity.DEAL, item.deal_id, done.answers, today)
