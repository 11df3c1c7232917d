"""What holds the money: the one fact that keeps a deal from being paid, and what removes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.deals import StageKind, stands_still
from salesapp.domain.lifeline import DealFacts, OfferFact

ANSWER_DAYS: Final = 3
"""Working days after which a sent offer waits too long."""

WorkingDays = Callable[[date, date], int]
"""Counts the working days after one day up to another."""


class Blocker(StrEnum):
    """What holds the money, the most important first."""

    INVOICE_OVERDUE = "invoice_overdue"
    NO_STEP = "no_step"
    STEP_OVERDUE = "step_overdue"
    OBJECTION_OPEN = "objection_open"
    OBJECTION_DUE = "objection_due"
    OFFER_DECLINED = "offer_declined"
    OFFER_EXPIRED = "offer_expired"
    OFFER_UNANSWERED = "offer_unanswered"
    SHIPMENT_LATE = "shipment_late"
    INVOICE_NOT_ISSUED = "invoice_not_issued"
    ORDER_NOT_CONFIRMED = "order_not_confirmed"
    NEED_UNKNOWN = "need_unknown"
    OFFER_NOT_SENT = "offer_not_sent"
    NO_OFFER = "no_offer"
    DECIDER_UNKNOWN = "decider_unknown"
    GATE_MISSING = "gate_missing"
    STILL = "still"
    SHIPMENT_UNPLANNED = "shipment_unplanned"
    CLOSING_MISSING = "closing_missing"
    AWAITING_PAYMENT = "awaiting_payment"


WAITING: Final = frozenset({Blocker.AWAITING_PAYMENT})
"""What nobody here can hurry: told, but not as trouble."""


class Hold(NamedTuple):
    """A blocker with what a sentence about it needs.

    `days` is how long it lasts, `many` how many of them; `record_id` the offer, invoice or
    objection it is about; `detail` its name.
    """

    blocker: Blocker
    days: int = 0
    many: int = 0
    on: date | None = None
    amount_minor: int = 0
    record_id: int | None = None
    detail: str = ""
    fields: tuple[str, ...] = ()
    currency: str = "RUB"


def holds(facts: DealFacts, today: date, working_days: WorkingDays) -> tuple[Hold, ...]:
    """Everything that holds an open deal, the most important first; empty for a closed one."""
    if facts.kind is not StageKind.OPEN:
        return ()
    order = list(Blocker)
    found = [
        *_debts(facts, today),
        *_steps(facts, today),
        *_objections(facts),
        *_offers(facts, today, working_days),
        *_goods(facts, today),
        *_rest(facts, today),
    ]
    return tuple(sorted(found, key=lambda hold: order.index(hold.blocker)))


def holds_most(facts: DealFacts, today: date, working_days: WorkingDays) -> Hold | None:
    """The one that matters most; None when nothing holds the deal."""
    return next(iter(holds(facts, today, working_days)), None)


def _debts(facts: DealFacts, today: date) -> Iterator[Hold]:
    money, invoice = facts.money, facts.invoice
    if invoice is None or not invoice.is_issued or money.is_paid:
        return
    first_id, number = money.first or (invoice.id, invoice.number)
    if money.overdue_minor > 0 and money.late_since is not None:
        late = (today - money.late_since).days
        yield Hold(
            Blocker.INVOICE_OVERDUE, late, 0, money.late_since, money.overdue_minor, first_id,
            number, currency=money.currency,
        )  # fmt: skip
    elif money.open_minor > 0:
        yield Hold(
            Blocker.AWAITING_PAYMENT, 0, 0, money.due_on, money.owed_minor, first_id,
            number, currency=money.currency,
        )  # fmt: skip


def _steps(facts: DealFacts, today: date) -> Iterator[Hold]:
    paused = facts.paused_until is not None and facts.paused_until >= today
    if facts.step_id is None and not paused:
        yield Hold(Blocker.NO_STEP)
    elif facts.step_on is not None and facts.step_on < today:
        late = (today - facts.step_on).days
        yield Hold(Blocker.STEP_OVERDUE, late, on=facts.step_on, record_id=facts.step_id)


def _objections(facts: DealFacts) -> Iterator[Hold]:
    if facts.objection is not None:
        heard_id, text = facts.objection
        yield Hold(
            Blocker.OBJECTION_OPEN, many=facts.open_objections, record_id=heard_id, detail=text
        )
    if facts.postponed is not None:
        heard_id, text = facts.postponed
        yield Hold(Blocker.OBJECTION_DUE, record_id=heard_id, detail=text)


def _offers(facts: DealFacts, today: date, working_days: WorkingDays) -> Iterator[Hold]:
    invoiced = facts.invoice is not None and facts.invoice.is_issued
    offer = facts.offer
    if invoiced:
        return
    if offer is None:
        yield Hold(Blocker.NO_OFFER) if facts.need else Hold(Blocker.NEED_UNKNOWN)
    elif offer.state == "draft":
        yield Hold(Blocker.OFFER_NOT_SENT, record_id=offer.id, detail=offer.number)
    elif offer.state == "declined":
        yield Hold(Blocker.OFFER_DECLINED, record_id=offer.id, detail=offer.number)
    elif facts.order is not None and not facts.order.is_confirmed:
        yield Hold(Blocker.ORDER_NOT_CONFIRMED, record_id=facts.order.id)
    elif offer.state == "accepted":
        yield Hold(Blocker.INVOICE_NOT_ISSUED, record_id=offer.id, detail=offer.number)
    elif offer.state == "sent" and offer.sent_on is not None:
        yield from _sent_offer(offer, offer.sent_on, today, working_days)
        if not facts.decider_known:
            yield Hold(Blocker.DECIDER_UNKNOWN)
        if facts.contract_basis:
            yield Hold(Blocker.INVOICE_NOT_ISSUED, record_id=offer.id, detail=offer.number)


def _sent_offer(
    offer: OfferFact, sent_on: date, today: date, working_days: WorkingDays
) -> Iterator[Hold]:
    if offer.valid_until is not None and offer.valid_until < today:
        late = (today - offer.valid_until).days
        yield Hold(Blocker.OFFER_EXPIRED, late, on=offer.valid_until)._replace(
            record_id=offer.id, detail=offer.number
        )
    elif (quiet := working_days(sent_on, today)) >= ANSWER_DAYS:
        yield Hold(Blocker.OFFER_UNANSWERED, quiet, on=sent_on)._replace(
            record_id=offer.id, detail=offer.number
        )


def _goods(facts: DealFacts, today: date) -> Iterator[Hold]:
    if facts.shipped_on is None and facts.ship_on is not None and facts.ship_on < today:
        yield Hold(Blocker.SHIPMENT_LATE, (today - facts.ship_on).days, on=facts.ship_on)
    paid = facts.money.is_paid
    if paid and facts.shipped_on is None and facts.ship_on is None:
        yield Hold(Blocker.SHIPMENT_UNPLANNED)
    if paid and facts.shipped_on is not None and not facts.closing_documents:
        yield Hold(Blocker.CLOSING_MISSING, on=facts.shipped_on)


def _rest(facts: DealFacts, today: date) -> Iterator[Hold]:
    if facts.missing:
        yield Hold(Blocker.GATE_MISSING, many=len(facts.missing), fields=facts.missing)
    if stands_still(today, facts.stage_since, facts.last_on, facts.max_days):
        latest = max(facts.stage_since, facts.last_on or facts.stage_since)
        yield Hold(Blocker.STILL, (today - latest).days)
