"""What the user does with leads: writes them down, answers, puts off, refuses."""

from __future__ import annotations

from datetime import date, datetime

from salesapp.db import journal
from salesapp.db.fields import now as present
from salesapp.db.models.leads import Lead, LeadRequest
from salesapp.db.queries import channels as channel_queries
from salesapp.db.records import bury, require, touch
from salesapp.db.search_text import refresh_lead
from salesapp.db.writes import leads as writes
from salesapp.domain.changes import Changes
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.heat import urgent_words
from salesapp.domain.leads import LeadDraft, LeadState, inn_of, points_of, title_of, with_inn
from salesapp.domain.requests import Exit, RequestDraft
from salesapp.services import lead_answers
from salesapp.services.clients import require_active
from salesapp.services.deals import PlannedStep
from salesapp.services.lead_moves import existing, move
from salesapp.services.own_values import write_own


def create(draft: LeadDraft, client_id: int | None = None) -> Changes:
    """Write a lead down; it is new, received now.

    Raises:
        RuleError: FIELD_REQUIRED for `title` when nothing at all says what or who it is.
    """
    return create_of(RequestDraft(draft), client_id)


def create_of(request: RequestDraft, client_id: int | None = None) -> Changes:
    """Make a lead out of a request, maybe of a client of the base.

    Raises:
        RuleError: as `create`.
    """
    columns = columns_of(request.said)
    with journal.action("lead.create", subject=columns["title"]) as rec:
        received = request.received_at or present()
        made = Lead.create(**columns, received_at=received, client=client_id)
        lead_id = int(made.id)
        rec.about(lead_id)
        write_own(Entity.LEAD, lead_id, dict(request.said.own))
        add_request(lead_id, request)
        refresh_lead(lead_id)
    return rec.result()


def add_request(lead_id: int, request: RequestDraft) -> int:
    """Write a request down under its lead; joins the action it is in."""
    said = columns_of(request.said)
    text = said["comment"]
    made = LeadRequest.create(
        lead=lead_id,
        kind=request.kind.value,
        direction=request.direction.value,
        received_at=request.received_at or present(),
        subject=said["title"],
        text=text,
        person=said["contact_name"],
        company=said["company_name"],
        phones=said["phones"],
        emails=said["emails"],
        inn=inn_of(text),
        urgent="\n".join(urgent_words(f"{said['title']}\n{text}")),
        file=request.file_id,
    )
    return int(made.id)


def update(lead_id: int, draft: LeadDraft, rev: int) -> Changes:
    """Write the form of a lead back.

    Raises:
        RuleError: FIELD_REQUIRED, RECORD_CHANGED, RECORD_GONE.
    """
    columns = columns_of(draft)
    with journal.action("lead.update", subject=columns["title"]) as rec:
        rec.about(lead_id)
        touch("lead", lead_id, rev, **columns)
        write_own(Entity.LEAD, lead_id, dict(draft.own))
        refresh_lead(lead_id)
    return rec.result()


def contacted(
    lead_id: int, step: PlannedStep | None = None, now: datetime | None = None
) -> Changes:
    """Note that somebody answered; a lead put off or refused comes back to work.

    Raises:
        RuleError: NEXT_STEP_REQUIRED when nothing is planned with it, RECORD_CHANGED when the lead
            is a deal already, RECORD_GONE.
    """
    lead, moment = existing(lead_id), now or present()
    with journal.action("lead.contacted", subject=lead.title) as rec:
        rec.about(lead_id)
        if lead.state is LeadState.REJECTED or not lead.is_open:
            move(lead, LeadState.CONTACTED, postponed_until=None, reject_reason="")
        else:
            lead_answers.stop_clock(lead, moment)
        lead_answers.plan(lead, step)
        lead_answers.require_step(lead_id, moment)
    return rec.result()


def plan_step(lead_id: int, step: PlannedStep) -> Changes:
    """Plan the next step with a lead.

    Raises:
        RuleError: RECORD_CHANGED when it is closed, RECORD_GONE.
    """
    lead = existing(lead_id)
    if not lead.is_open:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead_id)
    with journal.action("lead.plan", subject=lead.title) as rec:
        rec.about(lead_id)
        lead_answers.plan(lead, step)
    return rec.result()


def qualify(lead_id: int) -> Changes:
    """Note that a lead is worth a deal; its channel must be known by then.

    Raises:
        RuleError: SOURCE_UNKNOWN, RECORD_CHANGED when it is closed or judged already, RECORD_GONE,
            NEXT_STEP_REQUIRED when it was only put off: judged, it comes back by no day.
    """
    lead, today = existing(lead_id), present().astimezone().date()
    if channel_queries.channel_of(lead.source) is None:
        raise RuleError(Rule.SOURCE_UNKNOWN, field="source", value=lead.source)
    with journal.action("lead.qualify", subject=lead.title) as rec:
        rec.about(lead_id)
        if lead.waits(today) and not writes.has_requests(lead_id):
            # Judged is not answered: the clock runs on.
            lead_answers.add_own_request(lead)
        move(lead, LeadState.QUALIFIED, postponed_until=None, reject_reason="")
        if not lead.lacks_step(today):
            lead_answers.require_step_on(lead_id, today)
    return rec.result()


def postpone(lead_id: int, until: date, reason: str, today: date) -> Changes:
    """Put a lead off till a day, when it waits for an answer again.

    Raises:
        RuleError: FIELD_INVALID when the day is not in the future, FIELD_REQUIRED without a
            reason, RECORD_CHANGED when the lead is closed.
    """
    if until <= today:
        raise RuleError(Rule.FIELD_INVALID, field="due_on")
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    lead = existing(lead_id)
    with journal.action("lead.postpone", subject=lead.title) as rec:
        rec.about(lead_id)
        if lead.state is LeadState.POSTPONED:
            touch("lead", lead_id, postponed_until=until, reject_reason=reason.strip())
        else:
            move(lead, LeadState.POSTPONED, postponed_until=until, reject_reason=reason.strip())
    return rec.result()


def reject(lead_id: int, reason: str, comment: str, exit_by: Exit = Exit.NOT_TARGET) -> Changes:
    """Close a lead that is none; what was planned with it is given up.

    The last step of a client of the base stays with the client.

    Raises:
        RuleError: FIELD_REQUIRED for `reason` or `comment`, RECORD_CHANGED when it is closed.
    """
    for field, text in (("reason", reason), ("comment", comment)):
        if not text.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field=field)
    lead = existing(lead_id)
    with journal.action("lead.reject", subject=lead.title) as rec:
        rec.about(lead_id)
        told = f"{reason.strip()}. {comment.strip()}"
        move(lead, LeadState.REJECTED, exit_by, postponed_until=None, reject_reason=told)
        _give_up_steps(lead_id, told)
    return rec.result()


def to_client(lead_id: int, client_id: int, step: PlannedStep) -> Changes:
    """Close a lead as a matter of a client of the base: a step there, no deal.

    Raises:
        RuleError: RECORD_CHANGED when it is closed, RECORD_GONE, FIELD_INVALID (field `client`)
            with an archived client.
    """
    lead = existing(lead_id)
    require_active(client_id)
    with journal.action("lead.to_client", subject=lead.title) as rec:
        rec.about(lead_id)
        columns = {"client_id": client_id, "postponed_until": None, "reject_reason": ""}
        move(lead, LeadState.CONVERTED, Exit.ACTIVITY, **columns)
        lead_answers.hand_over(lead_id, client_id)
        lead_answers.plan(lead._replace(client_id=client_id), step)
    return rec.result()


def delete(lead_id: int) -> Changes:
    """Delete a lead with what was planned about it; the deal it became stays.

    A step with a client of the base stays with the client.
    """
    lead = existing(lead_id)
    with journal.action("lead.delete", subject=lead.title) as rec:
        rec.about(lead_id)
        for activity_id in writes.planned_steps(lead_id):
            (client_id,) = require("activity", activity_id, "client_id")
            if client_id is None:
                touch("activity", activity_id, state="cancelled")
        bury("lead", lead_id)
    return rec.result()


def _give_up_steps(lead_id: int, why: str) -> None:
    writes.leave_last_step(lead_id)
    for activity_id in writes.planned_steps(lead_id):
        touch("activity", activity_id, state="cancelled", note=why)


def columns_of(draft: LeadDraft) -> dict[str, str]:
    """Columns of the form, cleaned; the ИНН goes into the text of the request."""
    comment = with_inn(draft.comment.strip(), draft.inn)
    names = (" ".join(one.split()) for one in (draft.company_name, draft.contact_name))
    company, person = names
    title = " ".join(draft.title.split()) or title_of(draft.comment)
    title = title or company or person or draft.phones.strip() or draft.emails.strip()
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="title")
    phones = [p for p in read_points(points_of(draft.phones, "")) if p.kind is PointKind.PHONE]
    emails = [point.value for point in points_of("", draft.emails)]
    return {
        "title": title,
        "source": draft.source.strip(),
        "company_name": company,
        "contact_name": person,
        "position": draft.position.strip(),
        "phones": ", ".join(phone.value for phone in phones),
        "emails": ", ".join(emails),
        "comment": comment,
    }
