"""Requests of leads: caught, joined to an open thread, split off, linked to what is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from salesapp.db import journal
from salesapp.db.fields import now as present
from salesapp.db.fields import parse_moment
from salesapp.db.models.leads import Lead
from salesapp.db.queries import lead_requests as queries
from salesapp.db.queries.lead_requests import LeadMatch, RequestRow
from salesapp.db.queries.leads import LeadRow
from salesapp.db.records import bury, require, touch
from salesapp.db.search_text import refresh_lead
from salesapp.db.writes import leads as writes
from salesapp.db.writes import merging
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadDraft, LeadState, inn_of, joined_points
from salesapp.domain.requests import Direction, RequestDraft
from salesapp.services import lead_answers, leads
from salesapp.services.lead_moves import existing, follow, move


def thread_of(
    said: LeadDraft, client_id: int | None = None, others: Sequence[int] = ()
) -> LeadMatch | None:
    """The open lead a request belongs to: of the same client, telephone, address or ИНН."""
    inn = said.inn or inn_of(said.comment)
    found = queries.like(said.phones, said.emails, inn, client_id, but=others)
    return found[0] if found else None


def capture(
    request: RequestDraft,
    *,
    joins: int | None = None,
    client_id: int | None = None,
    other_clients: Sequence[int] = (),
    other_leads: Sequence[int] = (),
) -> Changes:
    """Write a request down: under the open lead `joins`, else as a lead of its own.

    `client_id` is the client of the base whoever asked was linked to; the others are clients and
    leads said to be different ones. A letter of ours (`direction`) answers the thread it joins.

    Raises:
        RuleError: FIELD_REQUIRED for `title` when the request says nothing; RECORD_CHANGED when the
            lead to join was closed meanwhile.
    """
    if joins is not None:
        return _join(request, joins, client_id)
    subject = leads.columns_of(request.said)["title"]
    with journal.action("lead.create", subject=subject) as rec:
        lead_id = leads.create_of(request, client_id).subject_id or rec.subject_id
        if lead_id is None:
            raise RuleError(Rule.RECORD_GONE, table="lead", id=0)
        for one in other_clients:
            writes.is_other_client(lead_id, one)
        for one in other_leads:
            writes.is_other_lead(lead_id, one)
        if request.direction is Direction.OUT:
            lead_answers.stop_clock(existing(lead_id), request.received_at or present())
    return rec.result()


def _join(request: RequestDraft, lead_id: int, client_id: int | None) -> Changes:
    lead = existing(lead_id)
    if not lead.is_open:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead_id)
    with journal.action("lead.join", subject=lead.title) as rec:
        rec.about(lead_id)
        leads.add_request(lead_id, request)
        _learn(lead, request.said, client_id)
        if request.direction is Direction.OUT:
            _answer(lead_id, request.received_at or present())
        elif lead.state is LeadState.POSTPONED:
            move(existing(lead_id), LeadState.NEW, postponed_until=None, reject_reason="")
        else:
            follow(lead_id, lead.state)
        refresh_lead(lead_id)
    return rec.result()


def _answer(lead_id: int, at: datetime) -> None:
    """A letter of ours answers what was asked before it."""
    lead = existing(lead_id)
    asked_at = lead.asked_at or (None if writes.has_requests(lead_id) else lead.received_at)
    if asked_at is None or asked_at <= at:
        lead_answers.stop_clock(lead, at, asked_later=False)
    else:
        follow(lead_id, lead.state)


def _learn(lead: LeadRow, said: LeadDraft, client_id: int | None) -> None:
    """Add what a new request tells and the lead does not know yet; nothing known is replaced."""
    columns: dict[str, object] = {
        "phones": joined_points(lead.phones, leads.columns_of(said)["phones"]),
        "emails": joined_points(lead.emails, said.emails),
    }
    for name in ("company_name", "contact_name", "position", "source"):
        if not getattr(lead, name):
            columns[name] = " ".join(getattr(said, name).split())
    if client_id is not None and lead.client_id is None:
        columns["client_id"] = client_id
    changed = {name: value for name, value in columns.items() if value != getattr(lead, name)}
    if changed:
        touch("lead", lead.id, None, **changed)


def split(request_id: int) -> Changes:
    """Take a request out of its thread: it becomes a lead of its own, and stays one.

    Raises:
        RuleError: RECORD_GONE; RECORD_CHANGED when it is the only request, or the lead is closed.
    """
    request = queries.one(request_id)
    if request is None:
        raise RuleError(Rule.RECORD_GONE, table="lead_request", id=request_id)
    lead = existing(request.lead_id)
    if lead.requests < 2 or not lead.is_open:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead.id)
    with journal.action("lead.split", subject=lead.title) as rec:
        columns = leads.columns_of(_said(request, lead.source))
        made = Lead.create(**columns, received_at=request.received_at)
        lead_id = int(made.id)
        rec.about(lead_id)
        writes.give_requests([request_id], lead_id)
        writes.is_other_lead(lead_id, lead.id)
        if request.answered_at is not None:
            touch("lead", lead_id, None, state=LeadState.CONTACTED.value)
        follow(lead_id, LeadState.CONTACTED if request.answered_at else LeadState.NEW)
        first = writes.first_asked(lead.id)
        if first is not None:
            touch("lead", lead.id, None, received_at=parse_moment(first))
        refresh_lead(lead_id)
        refresh_lead(lead.id)
    return rec.result()


def _said(request: RequestRow, source: str) -> LeadDraft:
    return LeadDraft(
        title=request.subject,
        source=source,
        company_name=request.company,
        contact_name=request.person,
        phones=request.phones,
        emails=request.emails,
        inn=request.inn,
        comment=request.text,
    )


_HUNG: Final = (
    "campaign_mark", "custom_value", "external_key", "favourite", "file_link", "heard_objection",
    "qualification_answer", "tag_link",
)  # fmt: skip
"""What hangs on a lead and goes with its requests."""


def unite(lead_id: int, into_id: int) -> Changes:
    """Put the requests of a lead under another open one; the first goes into the bin.

    Raises:
        RuleError: RECORD_CHANGED when one of them is closed, RECORD_GONE.
    """
    lead, into = existing(lead_id), existing(into_id)
    if not lead.is_open or not into.is_open or lead_id == into_id:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=into_id)
    with journal.action("lead.unite", subject=into.title) as rec:
        rec.about(into_id)
        if not writes.has_requests(lead_id):
            lead_answers.add_own_request(lead)
        if not writes.has_requests(into_id):
            lead_answers.add_own_request(into)
        writes.give_requests([one.id for one in queries.of_lead(lead_id)], into_id)
        for activity_id in queries.activities(lead_id):
            touch("activity", activity_id, None, lead_id=into_id)
        merging.move(Entity.LEAD.value, lead_id, into_id, _HUNG)
        _learn(into, lead.draft, lead.client_id)
        if lead.amount_minor and not into.amount_minor:
            sum_of = {"amount_minor": lead.amount_minor, "currency": lead.currency}
            touch("lead", into_id, None, **sum_of)
        first = min(lead.received_at, into.received_at)
        fresh = existing(into_id)
        if fresh.state is LeadState.POSTPONED and fresh.asked_at is not None:
            move(fresh, LeadState.NEW, postponed_until=None, reject_reason="", received_at=first)
        else:
            touch("lead", into_id, None, received_at=first)
            follow(into_id, fresh.state)
        bury("lead", lead_id)
        refresh_lead(into_id)
    return rec.result()


def link(lead_id: int, client_id: int) -> Changes:
    """Say that whoever asked is a client of the base.

    Raises:
        RuleError: RECORD_GONE, RECORD_CHANGED when the lead is closed.
    """
    lead = existing(lead_id)
    require("client", client_id)
    if not lead.is_open:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead_id)
    with journal.action("lead.link", subject=lead.title) as rec:
        rec.about(lead_id)
        writes.is_this_client(lead_id, client_id)
        touch("lead", lead_id, lead.rev, client_id=client_id)
    return rec.result()


def unlink(lead_id: int) -> Changes:
    """Take the client of an open lead away again."""
    lead = existing(lead_id)
    if not lead.is_open:
        raise RuleError(Rule.RECORD_CHANGED, table="lead", id=lead_id)
    with journal.action("lead.unlink", subject=lead.title) as rec:
        rec.about(lead_id)
        touch("lead", lead_id, lead.rev, client_id=None)
    return rec.result()


def is_other_client(lead_id: int, client_id: int) -> Changes:
    """Say that a client only looks like whoever asked."""
    lead = existing(lead_id)
    with journal.action("lead.other", subject=lead.title) as rec:
        rec.about(lead_id)
        writes.is_other_client(lead_id, client_id)
    return rec.result()


def is_other_lead(lead_id: int, other_id: int) -> Changes:
    """Say that two leads only look alike."""
    lead = existing(lead_id)
    with journal.action("lead.other", subject=lead.title) as rec:
        rec.about(lead_id)
        writes.is_other_lead(lead_id, other_id)
    return rec.result()


def alike(lead: LeadRow) -> list[LeadMatch]:
    """Open leads that look like this one, without those said to be different."""
    _clients, others = queries.others(lead.id)
    inn = inn_of(lead.comment)
    return queries.like(lead.phones, lead.emails, inn, lead.client_id, but={lead.id, *others})


def ring(rung: Mapping[int, datetime], at: datetime) -> None:
    """Remember of which leads, waiting since when, the alarm has rung: restart or not."""
    with journal.quiet():
        for lead_id, since in rung.items():
            writes.ring(lead_id, since, at)
