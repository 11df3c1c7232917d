"""Making client, person, deal, goods and first step out of a lead, as one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from salesapp.db import journal
from salesapp.db.fields import now as present
from salesapp.db.models.clients import Client
from salesapp.db.models.deals import DealLine
from salesapp.db.queries import channels as channel_queries
from salesapp.db.queries import document_lines, lead_requests, prices
from salesapp.db.queries import leads as queries
from salesapp.db.queries.leads import SAME, LeadRow
from salesapp.db.records import name_of, require
from salesapp.db.search_text import refresh_client, refresh_contact
from salesapp.db.writes import contacts as contact_writes
from salesapp.db.writes import leads as writes
from salesapp.domain.changes import Changes
from salesapp.domain.clients import (
    ClientDraft,
    ClientStatus,
    ContactDraft,
    Match,
    MatchReason,
    PointDraft,
    Way,
    inn_flag,
    read_points,
    way_of,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadState, client_of, points_of
from salesapp.domain.money import div_half_up
from salesapp.domain.text import name_key
from salesapp.services import channels, deals, lead_answers, qualification
from salesapp.services.contact_points import save_points
from salesapp.services.contacts import write_contact
from salesapp.services.deals import PlannedStep
from salesapp.services.lead_moves import existing, move
from salesapp.services.own_values import carry_own


class Line(NamedTuple):
    """Goods of the deal to be."""

    product_id: int
    quantity_milli: int


class Preview(NamedTuple):
    """What a conversion would make."""

    client: str
    is_new_client: bool
    contact: str
    """Empty when nobody is named."""
    is_new_contact: bool
    new_points: tuple[str, ...]
    """Telephones and addresses that are not known there yet."""
    amount_minor: int
    steps: int
    """Steps planned with the lead that go along."""


def convert(  # noqa: PLR0913 each is asked by the dialog
    lead_id: int,
    *,
    deal_title: str,
    step: PlannedStep | None,
    client_id: int | None = None,
    as_new_client: bool = False,
    channel_id: int | None = None,
    pipeline_id: int | None = None,
    lines: Sequence[Line] = (),
) -> Changes:
    """Make client, person, deal, its goods and first step out of a lead, as one step of undo.

    Without `client_id` the likest client of the base is taken (`matching_client`), unless
    `as_new_client` asks for another one. The deal is the subject of the changes. `channel_id`
    says by which channel a lead came whose source is not known; without `pipeline_id` the deal
    begins in the first pipeline. What was done and is planned about
    the lead goes along.

    Raises:
        RuleError: FIELD_REQUIRED for `title`, RECORD_CHANGED when the lead is a deal already,
            DUPLICATE_CLIENT when a new client has the ИНН of a known one, SOURCE_UNKNOWN when
            neither the lead nor `channel_id` names the channel.
    """
    lead = existing(lead_id)
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
        priced = _priced(lines, client_id, lead.currency)
        fields = {
            "title": deal_title,
            "client_id": client_id,
            "contact_id": contact_id,
            "amount_minor": lead.amount_minor or _sum(priced),
            "currency": lead.currency,
            "is_amount_manual": bool(lead.amount_minor),
            "source": lead.source,
            "need": lead.comment,
        }
        deal_id = deals.create(fields, step=step, pipeline_id=pipeline_id).subject_id
        if deal_id is not None:
            carry_own(Entity.LEAD, lead_id, {Entity.DEAL: deal_id, Entity.CLIENT: client_id})
        columns = {"client_id": client_id, "contact_id": contact_id, "deal_id": deal_id}
        move(lead, LeadState.CONVERTED, None, postponed_until=None, reject_reason="", **columns)
        if deal_id is not None:
            _write_lines(deal_id, priced)
            lead_answers.hand_over(lead_id, client_id, deal_id=deal_id)
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
        return existing(lead.id)
    if channel_queries.channel_of(lead.source) is None:
        raise RuleError(Rule.SOURCE_UNKNOWN, field="source", value=lead.source)
    return lead


def matches(lead: LeadRow) -> list[Match]:
    """Clients that look like whoever asked, without those said to be other ones."""
    others, _leads = lead_requests.others(lead.id)
    return [match for match in queries.matches(lead.draft) if match.client_id not in others]


def matching_client(lead: LeadRow) -> Match | None:
    """The client of the base a lead belongs to: the linked one, else by ИНН, phone, e-mail, name.

    The reason of a linked one is empty of meaning: somebody has said so.
    """
    if lead.client_id is not None and lead.is_open and lead.client:
        return Match(lead.client_id, lead.client, MatchReason.INN_KPP, is_stop=False)
    for match in matches(lead):
        if match.reason in SAME:
            (status,) = require("client", match.client_id, "status")
            if status != ClientStatus.ARCHIVED:
                return match
    return None


def preview(lead: LeadRow, client_id: int | None, lines: Sequence[Line] = ()) -> Preview:
    """What a conversion would make, for a client of the base or (None) a new one."""
    points = read_points(points_of(lead.phones, lead.emails))
    name, contact_id = client_of(lead.draft).name, None
    known: set[Way] = set()
    if client_id is not None:
        name = name_of("client", client_id)
        if lead.contact_name:
            contact_id = writes.person_at(client_id, name_key(lead.contact_name))
        stored = contact_writes.points_of("client", client_id) if not lead.contact_name else []
        if contact_id is not None:
            stored = contact_writes.points_of("contact", contact_id)
        known = {way_of(one.kind, one.norm, one.value) for one in stored}
        known |= {(one.kind, one.norm, "") for one in stored}
    return Preview(
        client=name,
        is_new_client=client_id is None,
        contact=lead.contact_name,
        is_new_contact=bool(lead.contact_name) and contact_id is None,
        new_points=tuple(one.value for one in points if one.way not in known),
        amount_minor=lead.amount_minor or _sum(_priced(lines, client_id, lead.currency)),
        steps=len(writes.planned_steps(lead.id)),
    )


class _Priced(NamedTuple):
    """A line with its name and price."""

    product_id: int
    name: str
    unit: str
    quantity_milli: int
    price_minor: int


def _priced(lines: Sequence[Line], client_id: int | None, currency: str) -> list[_Priced]:
    wanted = [(line.product_id, line.quantity_milli) for line in lines]
    today = present().astimezone().date()
    found = prices.resolutions(wanted, client_id, today, currency or "RUB") if wanted else []
    made = []
    for line, price in zip(lines, found, strict=True):
        facts = document_lines.product(line.product_id)
        if facts is None:
            raise RuleError(Rule.RECORD_GONE, field="product_id")
        amount = price.amount_minor or 0
        made.append(_Priced(line.product_id, facts.name, facts.unit, line.quantity_milli, amount))
    return made


def _sum(lines: Sequence[_Priced]) -> int:
    return sum(div_half_up(line.quantity_milli * line.price_minor, 1000) for line in lines)


def _write_lines(deal_id: int, lines: Sequence[_Priced]) -> None:
    for place, line in enumerate(lines):
        DealLine.create(
            deal=deal_id,
            position=place,
            product=line.product_id,
            name=line.name,
            unit=line.unit,
            quantity_milli=line.quantity_milli,
            price_minor=line.price_minor,
        )


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
    known = {way_of(point.kind, point.norm, point.value) for point in stored}
    # A number told without an extension is known whatever extension it has.
    known |= {(point.kind, point.norm, "") for point in stored}
    place = len(stored)
    for point in read_points(drafts):
        if point.way not in known:
            contact_writes.add_point(owner, owner_id, point, place)
            place += 1
