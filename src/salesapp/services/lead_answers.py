"""Answering whoever asked: the first outgoing contact stops the clock, and a step follows."""

from __future__ import annotations

from datetime import date, datetime

from salesapp.db import journal
from salesapp.db.models.activities import Activity
from salesapp.db.models.leads import LeadRequest
from salesapp.db.queries import lead_requests
from salesapp.db.queries import leads as queries
from salesapp.db.queries.day_rules import day_rules
from salesapp.db.queries.leads import LeadRow
from salesapp.db.records import touch
from salesapp.db.writes import leads as writes
from salesapp.domain.activities import RESULTS, ActivityKind, ActivityResult, needs_note
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadState
from salesapp.domain.requests import Contact, RequestKind, stops_clock
from salesapp.services.clients import require_active
from salesapp.services.deals import PlannedStep
from salesapp.services.lead_moves import existing, follow, move
from salesapp.services.work_time import targets, work_clock


def answer(lead_id: int, contact: Contact, step: PlannedStep | None, now: datetime) -> Changes:
    """Write down that whoever asked was called or written to, and what comes next.

    Raises:
        RuleError: RESULT_REQUIRED, NOTE_REQUIRED as for any call; NEXT_STEP_REQUIRED (fact
            `lead_id`) when the lead was answered and nothing is planned; RECORD_CHANGED when it is
            closed, RECORD_GONE.
    """
    lead = existing(lead_id)
    if not lead.is_open:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead_id)
    _check(contact)
    with journal.action("lead.answer", subject=lead.title) as rec:
        rec.about(lead_id)
        Activity.create(
            kind=contact.kind,
            subject=contact.subject.strip() or lead.title,
            state="done",
            client=lead.client_id,
            lead=lead_id,
            due_on=now.astimezone().date(),
            done_at=now,
            result=contact.result,
            note=contact.note.strip(),
        )
        contact_made(lead_id, contact.kind, contact.result, now)
        plan(lead, step)
        require_step(lead_id, now)
    return rec.result()


def plan(lead: LeadRow, step: PlannedStep | None) -> None:
    """Plan the next step with a lead; joins the action it is in.

    Raises:
        RuleError: FIELD_INVALID (field `client`) with an archived client.
    """
    if step is not None:
        require_active(lead.client_id)
        Activity.create(
            kind=step.kind,
            subject=step.subject,
            client=lead.client_id,
            lead=lead.id,
            due_on=step.due_on,
            due_time=step.due_time,
        )


def contact_made(lead_id: int | None, kind: str, result: str, at: datetime) -> None:
    """Stop the clock of a lead after an outgoing contact; joins the action it is in.

    A call nobody took, a letter that was not sent and a closed lead change nothing.
    """
    if lead_id is None or not stops_clock(kind, result):
        return
    lead = queries.one(lead_id)
    if lead is not None and lead.is_open:
        stop_clock(lead, at)


def stop_clock(lead: LeadRow, at: datetime, *, asked_later: bool = True) -> None:
    """Write how long each open request has waited; the lead is contacted from now on.

    `asked_later`: a request that came after that moment is answered, too.
    """
    if not writes.has_requests(lead.id):
        add_own_request(lead)
    work, terms = work_clock(), targets()
    for request_id, kind, received_at in writes.unanswered(lead.id):
        if not asked_later and received_at > at:
            continue
        moment = max(at, received_at)
        seconds = work.seconds_between(received_at, moment)
        writes.answered(request_id, moment, seconds, terms[RequestKind(kind)] * 60)
    if lead.state in (LeadState.NEW, LeadState.POSTPONED):
        move(lead, LeadState.CONTACTED, postponed_until=None, reject_reason="")
    else:
        follow(lead.id, lead.state)


def add_own_request(lead: LeadRow) -> int:
    """Make the request of a lead that came without one (by import)."""
    made = LeadRequest.create(
        lead=lead.id,
        received_at=lead.received_at,
        subject=lead.title,
        text=lead.comment,
        person=lead.contact_name,
        company=lead.company_name,
        phones=lead.phones,
        emails=lead.emails,
    )
    return int(made.id)


def hand_over(lead_id: int, client_id: int, **columns: object) -> None:
    """Give what was done, heard and is planned about a lead to its client, within an action."""
    for activity_id in lead_requests.activities(lead_id):
        touch("activity", activity_id, None, client_id=client_id, **columns)
    for heard_id in lead_requests.objections(lead_id):
        touch("heard_objection", heard_id, None, client_id=client_id, **columns)


def require_step(lead_id: int | None, now: datetime) -> None:
    """See that an open lead has a running clock, a step or a day to come back.

    Raises:
        RuleError: NEXT_STEP_REQUIRED with `lead_id`.
    """
    require_step_on(lead_id, now.astimezone().date())


def require_step_on(lead_id: int | None, today: date) -> None:
    """See the same on a day.

    Raises:
        RuleError: NEXT_STEP_REQUIRED with `lead_id`.
    """
    lead = None if lead_id is None else queries.one(lead_id)
    if lead is not None and lead.lacks_step(today):
        raise RuleError(Rule.NEXT_STEP_REQUIRED, lead_id=lead_id, client_id=None, deal_id=None)


def _check(contact: Contact) -> None:
    known = contact.kind in set(ActivityKind) and contact.result in set(ActivityResult)
    if known:
        kind, result = ActivityKind(contact.kind), ActivityResult(contact.result)
        if result not in RESULTS.get(kind, ()):
            raise RuleError(Rule.RESULT_REQUIRED)
        least = day_rules().note_least
        if needs_note(kind, result) and len(contact.note.strip()) < least:
            raise RuleError(Rule.NOTE_REQUIRED, least=least)
    elif not contact.result:
        raise RuleError(Rule.RESULT_REQUIRED)
