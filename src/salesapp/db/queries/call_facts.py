"""Everything a call needs at once: a bounded set of questions, each served by an index."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows
from salesapp.db.fields import parse_moment
from salesapp.db.queries import contacts, leads, qualification
from salesapp.db.queries.contacts import PointRow
from salesapp.db.queries.day_sql import AWAITED
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.calls import CallItem
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.entities import Entity
from salesapp.domain.fit import Grade, Override, in_force
from salesapp.domain.qualification import Answer

PEOPLE: Final = 8
PAST: Final = 3
DEALS: Final = 4
BOUGHT: Final = 4


class PersonFact(NamedTuple):
    """Somebody to speak to."""

    id: int
    name: str
    position: str
    role: str
    is_main: bool
    phones: tuple[PointRow, ...]


class PastTalk(NamedTuple):
    """A contact that was."""

    kind: str
    on: datetime
    result: str
    note: str
    person: str
    seconds: int


class DealFact(NamedTuple):
    """An open deal."""

    id: int
    title: str
    amount_minor: int
    currency: str
    stage_id: int
    stage: str
    stage_code: str
    since: datetime


class Bought(NamedTuple):
    """Goods that were bought lately."""

    name: str
    unit: str
    quantity_milli: int
    on: date


class Paper(NamedTuple):
    """An offer or an invoice as it is spoken of."""

    number: str
    amount_minor: int
    on: date | None
    due_on: date | None = None
    currency: str = ROUBLE


class ClientFact(NamedTuple):
    """The client, shortly."""

    id: int
    name: str
    full_name: str
    inn: str
    kpp: str
    city: str
    industry: str
    category: str
    payment_terms: str
    note: str
    turnover_minor: int
    debt_minor: int
    overdue_minor: int
    overdue_since: date | None
    last_sale_on: date | None
    last_contact_on: date | None
    next_kind: str
    next_subject: str
    next_on: date | None
    next_time: str | None
    paused_until: date | None
    grade: Grade
    score: int | None


class CallFacts(NamedTuple):
    """What stands beside a call; without a client it is about a lead alone."""

    client: ClientFact | None
    lead: LeadRow | None
    request: str
    people: tuple[PersonFact, ...]
    points: tuple[PointRow, ...]
    past: tuple[PastTalk, ...]
    deals: tuple[DealFact, ...]
    bought: tuple[Bought, ...]
    order: Paper | None
    offer: Paper | None
    unpaid: Paper | None
    answers: dict[str, Answer]


_CLIENT: Final = """
SELECT client.id, client.name, client.full_name, client.inn, client.kpp, client.city,
    client.industry, client.category, client.payment_terms, client.note,
    coalesce(money.turnover_minor, 0), coalesce(money.debt_minor, 0),
    coalesce((SELECT sum(open_minor) FROM receivable WHERE client_id = ?1 AND due_on < ?2), 0),
    (SELECT min(due_on) FROM receivable WHERE client_id = ?1 AND due_on < ?2),
    money.last_sale_on, state.last_on, coalesce(step.kind, ''), coalesce(step.subject, ''),
    step.due_on, step.due_time, client.paused_until,
    coalesce(fit.grade, ''), fit.score, coalesce(fit.hand_grade, ''), fit.hand_until,
    (SELECT json_group_array(json_array(id, kind, value, value_norm, purpose, is_valid))
     FROM (SELECT * FROM contact_point WHERE client_id = ?1 ORDER BY position, id LIMIT 8))
FROM client
LEFT JOIN client_money AS money ON money.client_id = client.id
LEFT JOIN client_state AS state ON state.client_id = client.id
LEFT JOIN activity AS step ON step.id = state.next_id
LEFT JOIN client_fit AS fit ON fit.client_id = client.id
WHERE client.id = ?1 AND client.deleted_at IS NULL
"""
_PEOPLE: Final = """
SELECT contact.id, contact.name, place.position, place.role, place.is_main,
    (SELECT json_group_array(json_array(point.id, kind, value, value_norm, purpose, is_valid))
     FROM (SELECT * FROM contact_point WHERE contact_id = contact.id AND kind = 'phone'
           ORDER BY position, id LIMIT 4) AS point)
FROM affiliation AS place
JOIN contact ON contact.id = place.contact_id AND contact.deleted_at IS NULL
WHERE place.client_id = ?1 AND place.until_on IS NULL
ORDER BY contact.id IS NOT ?2, place.is_main DESC, contact.name_key, contact.id LIMIT ?3
"""
_PAST: Final = """
SELECT activity.kind, activity.done_at, activity.result, activity.note,
    coalesce(contact.name, ''), coalesce(talk.seconds, 0)
FROM activity LEFT JOIN contact ON contact.id = activity.contact_id
LEFT JOIN talk ON talk.activity_id = activity.id
WHERE activity.{column} = ?1 AND activity.state = 'done' AND activity.deleted_at IS NULL
AND activity.done_at IS NOT NULL ORDER BY activity.done_at DESC, activity.id DESC LIMIT ?2
"""
_DEALS: Final = """
SELECT deal.id, deal.title, deal.amount_minor, deal.currency, stage.id, stage.name, stage.code,
    deal.stage_since_at
FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
WHERE deal.client_id = ?1 AND deal.deleted_at IS NULL
ORDER BY deal.id IS NOT ?2, deal.amount_minor DESC, deal.id LIMIT ?3
"""
_BOUGHT: Final = """
SELECT line.name, line.unit, line.quantity_milli, paper.issued_on
FROM (SELECT id, issued_on FROM invoice WHERE client_id = ?1 AND state = 'issued'
      AND deleted_at IS NULL ORDER BY issued_on DESC, id DESC LIMIT 3) AS paper
JOIN invoice_line AS line ON line.invoice_id = paper.id
ORDER BY paper.issued_on DESC, line.amount_minor DESC, line.id LIMIT ?2
"""
_ORDER: Final = """
SELECT coalesce(number, ''), total_minor, issued_on, due_on, currency FROM invoice
WHERE client_id = ?1 AND state = 'issued' AND deleted_at IS NULL
ORDER BY issued_on DESC, id DESC LIMIT 1
"""
_OFFER: Final = f"""
SELECT coalesce(number, ''), total_minor, coalesce(sent_at, drawn_on), valid_until, currency
FROM offer WHERE client_id = ?1 AND {AWAITED}
ORDER BY deal_id IS NOT ?2, id DESC LIMIT 1
"""  # noqa: S608 - constants
_UNPAID: Final = """
SELECT coalesce(invoice.number, ''), open.open_minor, invoice.issued_on, open.due_on
FROM receivable AS open JOIN invoice ON invoice.id = open.invoice_id
WHERE open.client_id = ?1 AND open.open_minor > 0 ORDER BY open.due_on, open.invoice_id LIMIT 1
"""
_REQUEST: Final = """
SELECT text FROM lead_request WHERE lead_id = ? AND text <> '' ORDER BY received_at DESC LIMIT 1
"""


def facts(item: CallItem, today: date) -> CallFacts:
    """What stands beside a call."""
    lead = leads.one(item.lead_id) if item.lead_id is not None else None
    client_id = item.client_id if item.client_id is not None else lead and lead.client_id
    answers: dict[str, Answer] = {}
    if client_id is not None:
        answers |= qualification.own(Entity.CLIENT, client_id)
    if item.deal_id is not None:
        answers |= qualification.own(Entity.DEAL, item.deal_id)
    if item.lead_id is not None:
        answers |= qualification.own(Entity.LEAD, item.lead_id)
    request = ""
    if lead is not None:
        found = row(_REQUEST, lead.id)
        request = str(found[0]) if found else lead.comment
    if client_id is None:
        past = () if lead is None else _past("lead_id", lead.id)
        return CallFacts(None, lead, request, (), (), past, (), (), None, None, None, answers)
    client, points = _client(client_id, today)
    return CallFacts(
        client,
        lead,
        request,
        tuple(_person(one) for one in rows(_PEOPLE, client_id, item.contact_id, PEOPLE)),
        points,
        _past("client_id", client_id),
        tuple(_deal(one) for one in rows(_DEALS, client_id, item.deal_id, DEALS)),
        tuple(
            Bought(name, unit, quantity, date.fromisoformat(on))
            for name, unit, quantity, on in rows(_BOUGHT, client_id, BOUGHT)
        ),
        _paper(_ORDER, client_id),
        _paper(_OFFER, client_id, item.deal_id),
        _paper(_UNPAID, client_id),
        answers,
    )


def _client(client_id: int, today: date) -> tuple[ClientFact | None, tuple[PointRow, ...]]:
    found = row(_CLIENT, client_id, today.isoformat())
    if found is None:
        return None, ()
    cells: list[Any]
    *cells, grade, score, hand, hand_until, points = found
    for place in (13, 14, 15, 18, 20):
        cells[place] = _day(cells[place])
    by_hand = Override(Grade(hand), "", date.fromisoformat(hand_until)) if hand_until else None
    told = in_force(Grade(grade) if grade else Grade.UNKNOWN, by_hand, today)
    return (
        ClientFact._make([*cells, told, score]),
        tuple(contacts.point(one) for one in json.loads(points or "[]")),
    )


def _person(cells: tuple[Any, ...]) -> PersonFact:
    id_, name, position, role, is_main, phones = cells
    points = tuple(contacts.point(one) for one in json.loads(phones or "[]"))
    return PersonFact(int(id_), name, position, role, bool(is_main), points)


def _past(column: str, record_id: int) -> tuple[PastTalk, ...]:
    return tuple(
        PastTalk(kind, parse_moment(at), result, note, person, seconds)
        for kind, at, result, note, person, seconds in rows(
            _PAST.format(column=column), record_id, PAST
        )
    )


def _deal(cells: tuple[Any, ...]) -> DealFact:
    id_, title, amount, currency, stage_id, stage, code, since = cells
    return DealFact(id_, title, amount, currency, stage_id, stage, code, parse_moment(since))


def _paper(sql: str, *keys: object) -> Paper | None:
    found = row(sql, *keys)
    if found is None:
        return None
    number, amount, on, due, *currency = found
    return Paper(number, amount, _day(on), _day(due), *currency)


def _day(text: str | None) -> date | None:
    """A day, of a moment that of this machine."""
    if text and "T" in text:
        return parse_moment(text).astimezone().date()
    return date.fromisoformat(text) if text else None
