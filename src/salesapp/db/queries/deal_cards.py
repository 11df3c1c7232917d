"""Everything about one deal: its card, and what a gate would ask of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.fields import now
from salesapp.db.queries import objections, qualification
from salesapp.db.queries.channels import source_names
from salesapp.db.queries.deal_proofs import DealProofs, proofs_of
from salesapp.db.queries.field_values import own_values
from salesapp.db.queries.fields import own_fields
from salesapp.db.queries.organizations import presets
from salesapp.domain.deals import (
    CONDITION,
    FIELD_KINDS,
    OF_WINNING,
    DealField,
    FieldKind,
    Gate,
    Severity,
    StageInfo,
    StageKind,
)
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field
from salesapp.domain.filters import EVERYTHING, Group, conditions
from salesapp.domain.terms import TermKind


class DealCard(NamedTuple):
    """All fields of a deal; names follow the store's columns."""

    id: int
    rev: int
    number: int | None
    title: str
    client_id: int | None
    client: str
    client_inn: str
    contact_id: int | None
    contact: str
    stage_id: int
    stage: str
    stage_kind: str
    stage_code: str
    pipeline_id: int
    stage_since_at: str
    amount_minor: int
    currency: str
    is_amount_manual: bool
    expected_close_on: date | None
    source: str
    need: str
    volume: str
    delivery_term: str
    budget: str
    decision_contact_id: int | None
    decision_contact: str
    payment_terms: str
    contract_basis: str
    pay_on: date | None
    ship_on: date | None
    ship_place: str
    ship_terms: str
    closing_documents: str
    lost_reason: str
    lost_comment: str
    competitor: str
    return_on: date | None
    won_reason: str
    closed_on: date | None
    paused_until: date | None
    comment: str
    created_at: str


class GateField(NamedTuple):
    """A field that a stage demands, with what the deal already has.

    `value` is text, a date or an id; `text` is how a filled one reads; `choices` are the quick
    values of a choice, or (id, name) pairs of contacts. `own` is a field of the user's own.
    """

    field: str
    kind: FieldKind
    severity: Severity
    value: object
    text: str
    filled: bool
    choices: tuple[tuple[object, str], ...] = ()
    own: Field | None = None
    lacks: Group = EVERYTHING
    """What of a condition the deal lacks."""
    currency: str = "RUB"
    """The money of the deal, for a sum."""


class DealLineRow(NamedTuple):
    """Goods of a deal."""

    name: str
    unit: str
    quantity_milli: int
    price_minor: int


_CARD: Final = """
SELECT d.id, d.rev, d.number, d.title, d.client_id, coalesce(c.name, ''), coalesce(c.inn, ''),
    d.contact_id, coalesce(p.name, ''), d.stage_id, s.name, s.kind, s.code,
    s.pipeline_id, d.stage_since_at, d.amount_minor, d.currency, d.is_amount_manual,
    d.expected_close_on, d.source, d.need,
    d.volume, d.delivery_term, d.budget, d.decision_contact_id, coalesce(w.name, ''),
    d.payment_terms, d.contract_basis, d.pay_on, d.ship_on, d.ship_place, d.ship_terms,
    d.closing_documents, coalesce(r.name, ''), d.lost_comment, d.competitor, d.return_on,
    d.won_reason, d.closed_on, d.paused_until, d.comment, d.created_at
FROM deal d JOIN stage s ON s.id = d.stage_id
LEFT JOIN client c ON c.id = d.client_id
LEFT JOIN contact p ON p.id = d.contact_id
LEFT JOIN contact w ON w.id = d.decision_contact_id
LEFT JOIN lost_reason r ON r.id = d.lost_reason_id
WHERE d.id = ? AND d.deleted_at IS NULL
"""

_DAYS: Final = ("expected_close_on", "pay_on", "ship_on", "return_on", "closed_on", "paused_until")


def card(deal_id: int) -> DealCard | None:
    """The deal, or None when it is gone."""
    found = row(_CARD, deal_id)
    if found is None:
        return None
    made = DealCard(*found)
    days: dict[str, Any] = {name: _day(getattr(made, name)) for name in _DAYS}
    return made._replace(is_amount_manual=bool(made.is_amount_manual), **days)


def _day(text: Any) -> date | None:
    return None if text is None else date.fromisoformat(text)


def lines(deal_id: int) -> list[DealLineRow]:
    """Goods of the deal."""
    return [
        DealLineRow(*found)
        for found in rows(
            "SELECT name, unit, quantity_milli, price_minor FROM deal_line WHERE deal_id = ?"
            " ORDER BY position, id",
            deal_id,
        )
    ]


def goods(deal_id: int) -> list[tuple[str, int, int]]:
    """Names, quantities and prices of the goods of the deal."""
    return [(one.name, one.quantity_milli, one.price_minor) for one in lines(deal_id)]


def stage_info(stage_id: int) -> StageInfo | None:
    """A stage as the rules see it."""
    found = row("SELECT id, kind, position, pipeline_id FROM stage WHERE id = ?", stage_id)
    if found is None:
        return None
    known = {*DealField, *(one.id for one in own_fields(Entity.DEAL))} - set(OF_WINNING)
    gates = tuple(
        Gate(DealField(field) if field in set(DealField) else field, Severity(severity))
        for field, severity in rows(
            "SELECT field, severity FROM stage_gate WHERE stage_id = ? ORDER BY position, id",
            stage_id,
        )
        if field in known or str(field).startswith(CONDITION)
    )
    return StageInfo(found[0], StageKind(found[1]), found[2], gates, found[3])


_REACHED: Final = """
SELECT coalesce(d.lost_stage_id, (SELECT m.from_stage_id FROM stage_move m
    JOIN stage f ON f.id = m.from_stage_id AND f.kind = 'open'
    WHERE m.deal_id = d.id ORDER BY m.id DESC LIMIT 1))
FROM deal d WHERE d.id = ?
"""


def reached(deal_id: int) -> StageInfo | None:
    """The open stage a closed deal was closed on; None when nobody knows."""
    stage_id = value(_REACHED, deal_id)
    return None if stage_id is None else stage_info(int(stage_id))


def facts(deal_id: int) -> DealProofs:
    """What papers, money and steps say about the deal today."""
    return proofs_of(deal_id, now().astimezone().date().isoformat())


def gate_values(deal: DealCard, gates: Iterable[Gate] = ()) -> dict[str, object]:
    """What the deal has for every field a gate may demand; facts are true or false.

    Of the user's own fields it is told whether they are filled: "no" is an answer, too. Conditions
    are told of those among `gates`: true when met.
    """
    values: dict[str, object] = {str(field): _column(deal, field) for field in DealField}
    values |= dict.fromkeys(own_values(Entity.DEAL, deal.id, own_fields(Entity.DEAL)), True)
    known = facts(deal.id)
    values[DealField.OFFER_SENT] = known.offer_sent
    values[DealField.OFFER_ACCEPTED] = known.offer_accepted
    values[DealField.INVOICE_ISSUED] = known.invoice_issued
    values[DealField.PREPAID] = known.paid_minor > 0
    values[DealField.PAID_IN_FULL] = known.is_paid or bool(deal.won_reason)
    values[DealField.NEXT_STEP] = known.has_step
    values[DealField.NO_OVERDUE] = not known.overdue_minor
    values[DealField.AMOUNT] = deal.amount_minor or None
    filled = qualification.filled_percent(Entity.DEAL, deal.id)
    values[DealField.QUALIFICATION] = filled >= qualification.least_percent()
    values[DealField.NO_OPEN_OBJECTIONS] = not objections.open_count(deal.id)
    codes = [str(one.field) for one in gates if str(one.field).startswith(CONDITION)]
    return values | _held(deal.id, codes) if codes else values


def _held(deal_id: int, codes: list[str]) -> dict[str, bool]:
    # The filters of the lists are not loaded for a store that has no conditions.
    from salesapp.db.queries import gate_conditions

    return gate_conditions.held(deal_id, codes, now().astimezone().date())


def _column(deal: DealCard, field: DealField) -> object:
    columns = {
        DealField.CLIENT: "client_id",
        DealField.CONTACT: "contact_id",
        DealField.DECISION_CONTACT: "decision_contact_id",
        DealField.WON_ON: "closed_on",
    }
    return getattr(deal, columns.get(field, str(field)), None)


def gate(deal_id: int, stage_id: int) -> list[GateField]:
    """The fields the stage demands of the deal, filled and open ones, in order."""
    deal, stage = card(deal_id), stage_info(stage_id)
    if deal is None or stage is None:
        return []
    values = gate_values(deal, stage.gates)
    contacts = contacts_of(deal.client_id)
    own = {one.id: one for one in own_fields(Entity.DEAL)}
    held = own_values(Entity.DEAL, deal_id, tuple(own.values()))
    found = []
    for demanded in (*stage.gates, *_of_winning(deal, stage)):
        if demanded.field in own:
            known = own[demanded.field]
            found.append(_own_gate(demanded, known, held.get(demanded.field)))
        elif demanded.field.startswith(CONDITION):
            found.append(_condition(deal_id, demanded, met=bool(values[demanded.field])))
        else:
            found.append(_gate(deal, demanded, values, contacts))
    return [one._replace(currency=deal.currency) for one in found]


def _of_winning(deal: DealCard, stage: StageInfo) -> tuple[Gate, ...]:
    """Without papers a win takes an amount, a day and a reason."""
    if stage.kind is not StageKind.WON or facts(deal.id).proves_win:
        return ()
    demanded = {one.field for one in stage.gates}
    asked = [DealField.AMOUNT, DealField.WON_ON]
    if DealField.PAID_IN_FULL not in demanded:
        asked.append(DealField.WON_REASON)
    return tuple(Gate(one, Severity.BLOCK) for one in asked if one not in demanded)


def _gate(
    deal: DealCard,
    demanded: Gate,
    values: dict[str, object],
    contacts: tuple[tuple[object, str], ...],
) -> GateField:
    field = DealField(demanded.field)
    return GateField(
        field,
        FIELD_KINDS[field],
        demanded.severity,
        values[field],
        _text(deal, field, values),
        bool(values[field]),
        _choices(field, contacts),
    )


def _own_gate(demanded: Gate, field: Field, held: object) -> GateField:
    filled = held is not None
    return GateField(
        field.id, FieldKind.OWN, demanded.severity, held, field.title, filled, own=field
    )


def _condition(deal_id: int, demanded: Gate, *, met: bool) -> GateField:
    from salesapp.db.queries import gate_conditions

    asked = gate_conditions.of_code(demanded.field)
    today = now().astimezone().date()
    lacks = EVERYTHING if met else gate_conditions.unmet(deal_id, asked, today)
    return GateField(
        demanded.field, FieldKind.CONDITION, demanded.severity, met, "", met, lacks=lacks
    )


def beside(fields: Sequence[GateField]) -> list[GateField]:
    """Fields to type so that conditions are met: those of the deal itself which they ask about."""
    known = {str(one.field) for one in fields}
    asked = [one.field for field in fields for one in conditions(field.lacks)]
    found = [blank(code) for code in dict.fromkeys(asked) if code not in known]
    currency = next((one.currency for one in fields), "RUB")
    warned = [one for one in found if one is not None]
    return [one._replace(severity=Severity.WARN, currency=currency) for one in warned]


def blank(code: str) -> GateField | None:
    """A field as a stage asks for it of many deals at once; None for one that is gone."""
    own = {one.id: one for one in own_fields(Entity.DEAL)}
    if code in own:
        return GateField(
            code, FieldKind.OWN, Severity.BLOCK, None, own[code].title, filled=False, own=own[code]
        )
    if code not in set(DealField):
        return None
    field = DealField(code)
    kind, choices = FIELD_KINDS[field], _choices(field, ())
    return GateField(field, kind, Severity.BLOCK, None, "", filled=False, choices=choices)


def _text(deal: DealCard, field: DealField, values: dict[str, object]) -> str:
    """How a filled value reads; dates and facts are worded by the window."""
    names = {
        DealField.CLIENT: deal.client,
        DealField.CONTACT: deal.contact,
        DealField.DECISION_CONTACT: deal.decision_contact,
    }
    if field in names:
        return names[field]
    if field is DealField.OFFER_SENT:
        return facts(deal.id).offer_number
    if field is DealField.OFFER_ACCEPTED:
        return facts(deal.id).accepted_number
    if field is DealField.INVOICE_ISSUED:
        return facts(deal.id).invoice_number
    found = values[field]
    return found if isinstance(found, str) else ""


def title_of(deal_id: int) -> str:
    """What a deal is called, deleted or not."""
    return str(value("SELECT title FROM deal WHERE id = ?", deal_id) or "")


def deal_currency(deal_id: int) -> str:
    """The money the sums of a deal are in."""
    return str(value("SELECT currency FROM deal WHERE id = ?", deal_id) or "RUB")


def currencies_of(deal_ids: Sequence[int]) -> set[str]:
    """The money the sums of several deals are in."""
    sql = "SELECT DISTINCT currency FROM deal WHERE id IN (SELECT value FROM json_each(?))"
    return {str(one) for (one,) in rows(sql, json.dumps(list(deal_ids)))}


def contacts_of(client_id: int | None) -> tuple[tuple[object, str], ...]:
    """People of a client as (id, name), the main one first."""
    if client_id is None:
        return ()
    return tuple(
        (found, name)
        for found, name in rows(
            "SELECT p.id, p.name FROM affiliation f JOIN contact p ON p.id = f.contact_id"
            " WHERE f.client_id = ? AND p.deleted_at IS NULL"
            " ORDER BY f.until_on IS NOT NULL, f.is_main DESC, p.name_key",
            client_id,
        )
    )


def _choices(
    field: DealField, contacts: tuple[tuple[object, str], ...]
) -> tuple[tuple[object, str], ...]:
    if FIELD_KINDS[field] is FieldKind.CONTACT:
        return contacts
    if FIELD_KINDS[field] is not FieldKind.CHOICE:
        return ()
    listed = {
        DealField.SOURCE: source_names() if field is DealField.SOURCE else (),
        DealField.PAYMENT_TERMS: presets(TermKind.PAYMENT),
        DealField.SHIP_TERMS: presets(TermKind.DELIVERY),
    }
    return tuple((text, text) for text in listed.get(field, ()))
