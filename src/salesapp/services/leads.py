"""What the user does with leads: writes them down, answers, puts off, refuses, makes deals."""

from __future__ import annotations

from datetime import date

from salesapp.db import journal
from salesapp.db.models.clients import Client
from salesapp.db.models.leads import Lead
from salesapp.db.queries import channels as channel_queries
from salesapp.db.queries import leads as queries
from salesapp.db.queries.leads import SAME, LeadRow
from salesapp.db.records import bury, require, touch
from salesapp.db.search_text import refresh_client, refresh_contact, refresh_lead
from salesapp.db.writes import contacts as contact_writes
from salesapp.db.writes import leads as writes
from salesapp.domain.changes import Changes
from salesapp.domain.clients import (
    ClientDraft,
    ClientStatus,
    ContactDraft,
    Match,
    PointDraft,
    PointKind,
    inn_flag,
    read_points,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import (
    LeadDraft,
    LeadState,
    client_of,
    may_move,
    points_of,
    title_of,
    with_inn,
)
from salesapp.domain.text import name_key
from salesapp.services import channels, deals, qualification
from salesapp.services.contact_points import save_points
from salesapp.services.contacts import write_contact
from salesapp.services.deals import PlannedStep
from salesapp.services.own_values import carry_own, write_own


def create(draft: LeadDraft) -> Changes:
    """Write a lead down; it is new, received now.

    Raises:
        RuleError: FIELD_REQUIRED for `title` when nothing at all says what or who it is.
    """
    columns = _columns(draft)
    with journal.action("lead.create", subject=columns["title"]) as rec:
        lead_id = int(Lead.create(**columns).id)
        rec.about(lead_id)
        write_own(Entity.LEAD, lead_id, dict(draft.own))
        refresh_lead(lead_id)
    return rec.result()


def update(lead_id: int, draft: LeadDraft, rev: int) -> Changes:
    """Write the form of a lead back.

    Raises:
        RuleError: FIELD_REQUIRED, RECORD_CHANGED, RECORD_GONE.
    """
    columns = _columns(draft)
    with journal.action("lead.update", subject=columns["title"]) as rec:
        rec.about(lead_id)
        touch("lead", lead_id, rev, **columns)
        write_own(Entity.LEAD, lead_id, dict(draft.own))
        refresh_lead(lead_id)
    return rec.result()


def contacted(lead_id: int) -> Changes:
    """Note that somebody answered; a lead put off or refused comes back to work.

    Raises:
        RuleError: RECORD_CHANGED when the lead is a deal already, RECORD_GONE.
    """
    lead = _lead(lead_id)
    with journal.action("lead.contacted", subject=lead.title) as rec:
        rec.about(lead_id)
        _move(lead, LeadState.CONTACTED, postponed_until=None, reject_reason="")
    return rec.result()


def qualify(lead_id: int) -> Changes:
    """Note that a lead is worth a deal; its channel must be known by then.

    Raises:
        RuleError: SOURCE_UNKNOWN, RECORD_CHANGED when it is closed or judged already, RECORD_GONE.
    """
    lead = _lead(lead_id)
    if channel_queries.channel_of(lead.source) is None:
        raise RuleError(Rule.SOURCE_UNKNOWN, field="source", value=lead.source)
    with journal.action("lead.qualify", subject=lead.title) as rec:
        rec.about(lead_id)
        _move(lead, LeadState.QUALIFIED, postponed_until=None, reject_reason="")
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
    lead = _lead(lead_id)
    with journal.action("lead.postpone", subject=lead.title) as rec:
        rec.about(lead_id)
        if lead.state is LeadState.POSTPONED:
            touch("lead", lead_id, postponed_until=until, reject_reason=reason.strip())
        else:
            _move(lead, LeadState.POSTPONED, postponed_until=until, reject_reason=reason.strip())
    return rec.result()


def reject(lead_id: int, reason: str, comment: str) -> Changes:
    """Close a lead that is none.

    Raises:
        RuleError: FIELD_REQUIRED for `reason` or `comment`, RECORD_CHANGED when it is closed.
    """
    for field, text in (("reason", reason), ("comment", comment)):
        if not text.strip():
            raise RuleError(Rule.FIELD_REQUIRED, field=field)
    lead = _lead(lead_id)
    with journal.action("lead.reject", subject=lead.title) as rec:
        rec.about(lead_id)
        told = f"{reason.strip()}. {comment.strip()}"
        _move(lead, LeadState.REJECTED, postponed_until=None, reject_reason=told)
    return rec.result()


def delete(lead_id: int) -> Changes:
    """Delete a lead; the deal it became stays."""
    lead = _lead(lead_id)
    with journal.action("lead.delete", subject=lead.title) as rec:
        rec.about(lead_id)
        bury("lead", lead_id)
    return rec.result()


def convert(  # noqa: PLR0913 - one for each answer of the dialog
    lead_id: int,
    *,
    deal_title: str,
    step: PlannedStep | None,
    client_id: int | None = None,
    as_new_client: bool = False,
    channel_id: int | None = None,
    pipeline_id: int | None = None,
) -> Changes:
    """Make client, person, deal and first step out of a lead, as one step of undo.

    Without `client_id` the likest client of the base is taken (`matching_client`), unless
    `as_new_client` asks for another one. The deal is the subject of the changes. `channel_id`
    says by which channel a lead came whose source is not known; without `pipeline_id` the deal
    begins in the first pipeline.

    Raises:
        RuleError: FIELD_REQUIRED for `title`, RECORD_CHANGED when the lead is a deal already,
            DUPLICATE_CLIENT when a new client has the ИНН of a known one, SOURCE_UNKNOWN when
            neither the lead nor `channel_id` names the channel.
    """
    lead = _lead(lead_id)
    with journal.action("lead.convert", subject=lead.title) as rec:
        lead = _of_channel(lead, channel_id)
        is_new = False
        if client_id is None and not as_new_client:
            found = matching_client(lead)
            client_id = found.client_id if found is not None else None
        if client_id is None:
            client_id, is_new = _new_client(lead), True
        else:
            require("client", client_id)
        contact_id = _person(client_id, lead)
        refresh_client(client_id)
        fields = {
            "title": deal_title,
            "client_id": client_id,
            "contact_id": contact_id,
            "amount_minor": lead.amount_minor,
            "currency": lead.currency,
            "is_amount_manual": bool(lead.amount_minor),
            "source": lead.source,
            "need": lead.comment,
        }
        deal_id = deals.create(fields, step=step, pipeline_id=pipeline_id).subject_id
        if deal_id is not None:
            carry_own(Entity.LEAD, lead_id, {Entity.DEAL: deal_id, Entity.CLIENT: client_id})
        columns = {"client_id": client_id, "contact_id": contact_id, "deal_id": deal_id}
        _move(lead, LeadState.CONVERTED, postponed_until=None, reject_reason="", **columns)
        if deal_id is not None:
            channels.carry_campaign(lead_id, Entity.DEAL, deal_id)
            qualification.carry(lead_id, client_id, deal_id, lead.received_at.date())
            rec.about(deal_id)
        if is_new:
            channels.carry_campaign(lead_id, Entity.CLIENT, client_id)
    return rec.result()


def _of_channel(lead: LeadRow, channel_id: int | None) -> LeadRow:
    """The lead with a source that means a channel."""
    if channel_id is not None:
        channels.set_origin(Entity.LEAD, lead.id, channel_id, channels.campaign_of(lead.id))
        return _lead(lead.id)
    if channel_queries.channel_of(lead.source) is None:
        raise RuleError(Rule.SOURCE_UNKNOWN, field="source", value=lead.source)
    return lead


def matching_client(lead: LeadRow) -> Match | None:
    """The client of the base a lead belongs to, told by ИНН, phone, e-mail or name."""
    for match in queries.matches(lead.draft):
        if match.reason in SAME:
            (status,) = require("client", match.client_id, "status")
            if status != ClientStatus.ARCHIVED:
                return match
    return None


def _lead(lead_id: int) -> LeadRow:
    found = queries.one(lead_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, table="lead", id=lead_id)
    return found


def _move(lead: LeadRow, state: LeadState, **columns: object) -> None:
    if not may_move(lead.state, state):
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead.id)
    touch("lead", lead.id, lead.rev, state=state.value, **columns)


def _columns(draft: LeadDraft) -> dict[str, str]:
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


def _new_client(lead: LeadRow) -> int:
    draft = client_of(lead.draft)
    for match in queries.matches(lead.draft):
        if match.is_stop:
            raise RuleError(Rule.DUPLICATE_CLIENT, client_id=match.client_id, name=match.name)
    client_id = int(Client.create(**_client_columns(draft, lead.address)).id)
    if not lead.contact_name:
        save_points("client", client_id, draft.points)
    return client_id


def _client_columns(draft: ClientDraft, address: str) -> dict[str, str]:
    return {
        "name": draft.name,
        "name_key": name_key(draft.name),
        "kind": draft.kind.value,
        "inn": draft.inn,
        "inn_flag": inn_flag(draft.inn, draft.kind).value,
        "status": draft.status.value,
        "source": draft.source,
        "actual_address": address,
    }


def _person(client_id: int, lead: LeadRow) -> int | None:
    """The one who asked: known at the client, or new there; nameless reaches are the client's."""
    points = points_of(lead.phones, lead.emails)
    if not lead.contact_name:
        _add_points("client", client_id, points)
        return None
    known = writes.person_at(client_id, name_key(lead.contact_name))
    if known is None:
        return write_contact(
            client_id,
            ContactDraft(lead.contact_name, lead.position, source=lead.source, points=points),
        )
    _add_points("contact", known, points)
    refresh_contact(known)
    return known


def _add_points(owner: contact_writes.Owner, owner_id: int, drafts: tuple[PointDraft, ...]) -> None:
    """Add what is not known yet; nothing known is taken away."""
    stored = contact_writes.points_of(owner, owner_id)
    known = {(point.kind, point.norm) for point in stored}
    place = len(stored)
    for point in read_points(drafts):
        if (point.kind.value, point.norm) not in known:
            contact_writes.add_point(owner, owner_id, point, place)
            place += 1
