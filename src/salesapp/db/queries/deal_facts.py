"""What the store knows of deals, for their lifeline and for what holds the money."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from salesapp.db.connection import rows
from salesapp.db.fields import parse_moment
from salesapp.db.queries import deal_cards
from salesapp.db.queries.money_sql import in_roubles
from salesapp.domain.blockers import Hold, WorkingDays, holds, holds_most
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.deals import Severity, StageKind, missing
from salesapp.domain.lifeline import DealFacts, InvoiceFact, MoneyFact, OfferFact, OrderFact

_SHIPPED: Final = """coalesce((SELECT sum(p.quantity_milli) FROM shipment s
    JOIN shipment_line p ON p.shipment_id = s.id WHERE s.sales_order_id = o.root_id
    AND s.deleted_at IS NULL AND p.key = l.order_key), 0)"""
_ASKED: Final = in_roubles(
    """((SELECT coalesce(sum(amount_minor), 0) FROM instalment WHERE invoice_id = i.id)
    - (SELECT coalesce(sum(total_minor), 0) FROM credit_note
       WHERE invoice_id = i.id AND state = 'issued'))""",
    "i",
)
_FACTS: Final = """
SELECT d.id, d.client_id, s.kind, s.position, d.created_at, d.stage_since_at, s.max_days,
    d.amount_minor,
    (SELECT min(done_at) FROM activity
     WHERE deal_id = d.id AND state = 'done' AND deleted_at IS NULL
     AND (subject <> '' OR result <> '')),
    t.last_on,
    coalesce(nullif(d.need, ''), (SELECT value FROM qualification_answer
     WHERE deal_id = d.id AND question = 'need' AND state = 'given'), ''),
    t.next_id, coalesce(a.kind, ''), t.next_on, d.paused_until, d.expected_close_on, d.pay_on,
    (SELECT json_array(o.id, coalesce(o.number, ''), o.version, o.state, o.sent_at, o.valid_until)
     FROM offer o WHERE o.deal_id = d.id AND o.deleted_at IS NULL AND o.state <> 'superseded'
     ORDER BY CASE o.state WHEN 'accepted' THEN 0 WHEN 'sent' THEN 1 WHEN 'draft' THEN 2 ELSE 3 END,
         o.id DESC LIMIT 1),
    (SELECT o.id FROM offer o WHERE o.deal_id = d.id AND o.deleted_at IS NULL
     AND o.state = 'draft' ORDER BY o.id DESC LIMIT 1),
    d.contract_basis,
    (SELECT json_array(i.id, coalesce(i.number, ''), i.state, i.issued_on, i.currency)
     FROM invoice i
     WHERE i.deal_id = d.id AND i.deleted_at IS NULL AND i.state <> 'void'
     ORDER BY i.state = 'draft', i.id DESC LIMIT 1),
    (SELECT coalesce(sum({asked}), 0) FROM invoice i
     WHERE i.deal_id = d.id AND i.state = 'issued' AND i.deleted_at IS NULL),
    (SELECT json_array(
        coalesce(sum(r.open_minor), 0), coalesce(sum(iif(r.due_on < ?2, r.open_minor, 0)), 0),
        coalesce(sum(r.own_minor), 0), coalesce(sum(iif(r.due_on < ?2, r.own_minor, 0)), 0),
        min(iif(r.own_minor > 0 AND r.due_on >= ?2, r.due_on, NULL)),
        min(iif(r.own_minor > 0 AND r.due_on < ?2, r.due_on, NULL)),
        iif(count(DISTINCT i.currency) = 1, max(i.currency), 'RUB'))
     FROM invoice i JOIN receivable r ON r.invoice_id = i.id
     WHERE i.deal_id = d.id AND i.state = 'issued' AND i.deleted_at IS NULL),
    (SELECT json_array(i.id, coalesce(i.number, ''))
     FROM invoice i JOIN receivable r ON r.invoice_id = i.id WHERE i.deal_id = d.id
     AND i.state = 'issued' AND i.deleted_at IS NULL AND r.own_minor > 0
     ORDER BY r.due_on, r.instalment_id LIMIT 1),
    (SELECT max(p.paid_on) FROM invoice i JOIN instalment n ON n.invoice_id = i.id
     JOIN allocation l ON l.instalment_id = n.id JOIN payment p ON p.id = l.payment_id
     WHERE i.deal_id = d.id AND i.state = 'issued'),
    coalesce((SELECT min(coalesce(l.confirmed_on, l.requested_on, o.confirmed_on, o.requested_on))
     FROM sales_order o JOIN sales_order_line l ON l.sales_order_id = o.id
     WHERE o.deal_id = d.id AND o.state = 'confirmed' AND l.quantity_milli > {shipped}), d.ship_on),
    coalesce((SELECT max(done_at) FROM activity WHERE deal_id = d.id AND kind = 'shipment'
     AND state = 'done' AND result = 'done' AND deleted_at IS NULL),
     (SELECT max(s.shipped_on) FROM shipment s WHERE s.deal_id = d.id AND s.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM sales_order o JOIN sales_order_line l
        ON l.sales_order_id = o.id WHERE o.deal_id = d.id AND o.state = 'confirmed'
        AND l.quantity_milli > {shipped}))),
    d.closing_documents, d.closed_on,
    (SELECT json_array(l.id, l.created_at) FROM deal l WHERE s.kind = 'won'
     AND l.client_id = d.client_id AND l.id <> d.id AND l.deleted_at IS NULL
     AND l.created_at > d.created_at AND (d.closed_on IS NULL OR l.created_at >= d.closed_on)
     ORDER BY l.created_at LIMIT 1),
    d.decision_contact_id IS NOT NULL OR EXISTS (SELECT 1 FROM stakeholder k
        WHERE k.deal_id = d.id AND k.role = 'decides'),
    (SELECT count(*) FROM heard_objection h
     WHERE h.deal_id = d.id AND h.outcome = 'open' AND h.deleted_at IS NULL),
    (SELECT json_array(h.id, q.text) FROM heard_objection h JOIN objection q
     ON q.id = h.objection_id WHERE h.deal_id = d.id AND h.outcome = 'open'
     AND h.deleted_at IS NULL ORDER BY h.heard_at, h.id LIMIT 1),
    (SELECT json_array(h.id, q.text) FROM heard_objection h JOIN objection q
     ON q.id = h.objection_id WHERE h.deal_id = d.id AND h.outcome = 'postponed'
     AND h.return_on <= ?2 AND h.deleted_at IS NULL ORDER BY h.return_on, h.id LIMIT 1),
    (SELECT json_array(o.id, coalesce(o.number, ''), o.state, o.agreed_on) FROM sales_order o
     WHERE o.deal_id = d.id AND o.deleted_at IS NULL AND o.state IN ('draft', 'confirmed')
     ORDER BY o.state = 'draft', o.id DESC LIMIT 1)
FROM deal d JOIN stage s ON s.id = d.stage_id
LEFT JOIN deal_state t ON t.deal_id = d.id LEFT JOIN activity a ON a.id = t.next_id
WHERE d.id IN (SELECT value FROM json_each(?1)) AND d.deleted_at IS NULL
""".replace("{shipped}", _SHIPPED).replace("{asked}", _ASKED)


def facts_of(deal_ids: Sequence[int], today: date) -> dict[int, DealFacts]:
    """Facts of several deals; what the next stage demands is left out."""
    return {
        int(cells[0]): _facts(cells)
        for cells in rows(_FACTS, json.dumps(list(deal_ids)), _iso(today))
    }


def facts(deal_id: int, today: date) -> DealFacts | None:
    """Facts of one deal, with what its next stage demands; None when it is gone."""
    found = facts_of([deal_id], today).get(deal_id)
    if found is None or found.kind is not StageKind.OPEN:
        return found
    from dataclasses import replace

    return replace(found, missing=tuple(_missing(deal_id)))


def hold_of(deal_id: int, today: date, working_days: WorkingDays) -> Hold | None:
    """What holds the money of one deal most; None when nothing does."""
    known = facts(deal_id, today)
    return None if known is None else holds_most(known, today, working_days)


def holds_of(deal_id: int, today: date, working_days: WorkingDays) -> tuple[Hold, ...]:
    """Everything that holds the money of one deal."""
    known = facts(deal_id, today)
    return () if known is None else holds(known, today, working_days)


def board_holds(deal_ids: Sequence[int], today: date, working_days: WorkingDays) -> dict[int, Hold]:
    """What holds each of several deals, for lists: one query, gates of stages left out."""
    found = {
        deal_id: holds_most(known, today, working_days)
        for deal_id, known in facts_of(deal_ids, today).items()
    }
    return {deal_id: hold for deal_id, hold in found.items() if hold is not None}


def next_stage(deal_id: int) -> int | None:
    """The stage that follows the deal's own, won ones too; None at the end of the way."""
    found = rows(_NEXT_STAGE, deal_id)
    return int(found[0][0]) if found else None


_NEXT_STAGE: Final = """
SELECT n.id FROM deal d JOIN stage s ON s.id = d.stage_id
JOIN stage n ON n.pipeline_id = s.pipeline_id AND n.position > s.position
    AND n.kind <> 'lost' AND n.deleted_at IS NULL
WHERE d.id = ? AND s.kind = 'open' ORDER BY n.position LIMIT 1
"""


def _missing(deal_id: int) -> list[str]:
    stage_id = next_stage(deal_id)
    deal, stage = deal_cards.card(deal_id), None
    if stage_id is not None:
        stage = deal_cards.stage_info(stage_id)
    if deal is None or stage is None:
        return []
    return missing(stage.gates, deal_cards.gate_values(deal, stage.gates), Severity.BLOCK)


def _iso(day: date) -> str:
    return day.isoformat()


def _day(text: Any) -> date | None:
    """A day out of a day or a moment, in the time of this place."""
    if text is None:
        return None
    return parse_moment(text).astimezone().date() if len(text) > 10 else date.fromisoformat(text)


def _pair(text: str | None) -> tuple[int, str] | None:
    return None if text is None else (int(json.loads(text)[0]), str(json.loads(text)[1]))


def _offer(text: str | None) -> OfferFact | None:
    if text is None:
        return None
    id_, number, version, state, sent_at, valid_until = json.loads(text)
    return OfferFact(id_, number, version, state, _day(sent_at), _day(valid_until))


def _order(text: str | None) -> OrderFact | None:
    if text is None:
        return None
    id_, number, state, agreed_on = json.loads(text)
    return OrderFact(id_, number, state == "confirmed", _day(agreed_on))


def _invoice(text: str | None) -> InvoiceFact | None:
    if text is None:
        return None
    id_, number, state, issued_on, currency = json.loads(text)
    return InvoiceFact(id_, number, state == "issued", _day(issued_on), currency)


def _money(asked: int, owed: str, first: str | None, paid_on: str | None) -> MoneyFact:
    roubles, late, own, own_late, due_on, late_since, currency = json.loads(owed)
    told = (roubles, late) if currency == ROUBLE else (own, own_late)
    return MoneyFact(
        asked,
        # Less than a kopeck of another currency is owed, too.
        max(roubles, 1) if own > 0 else roubles,
        told[1],
        _day(due_on),
        _day(late_since),
        _day(paid_on),
        own_minor=told[0],
        currency=currency,
        first=_pair(first),
    )


def _facts(cells: tuple[Any, ...]) -> DealFacts:
    (
        deal_id, client_id, kind, position, created, since, max_days, amount, contact_at, last_on,
        need, step_id, step_kind, step_on, paused, expected, pay_on, offer, draft_id, basis,
        invoice, asked, owed, first, paid_on, ship_on, shipped_at, closing, closed_on, repeat,
        decider, count, objection, postponed, order,
    ) = cells  # fmt: skip
    later = _pair(repeat)
    created_on, stage_since = _day(created), _day(since)
    if created_on is None or stage_since is None:
        raise ValueError("a deal without its moments")
    later_on = None if later is None else _day(later[1])
    return DealFacts(
        deal_id=deal_id,
        client_id=client_id,
        kind=StageKind(kind),
        stage_position=position,
        created_on=created_on,
        stage_since=stage_since,
        max_days=max_days,
        amount_minor=amount,
        contact_on=_day(contact_at),
        last_on=_day(last_on),
        need=need,
        step_id=step_id,
        step_kind=step_kind,
        step_on=_day(step_on),
        paused_until=_day(paused),
        expected_close_on=_day(expected),
        pay_on=_day(pay_on),
        offer=_offer(offer),
        draft_offer_id=draft_id,
        contract_basis=basis,
        order=_order(order),
        invoice=_invoice(invoice),
        money=_money(asked, owed, first, paid_on),
        ship_on=_day(ship_on),
        shipped_on=_day(shipped_at),
        closing_documents=closing,
        closed_on=_day(closed_on),
        repeat=None if later is None or later_on is None else (later[0], later_on),
        decider_known=bool(decider),
        open_objections=count,
        objection=_pair(objection),
        postponed=_pair(postponed),
    )
