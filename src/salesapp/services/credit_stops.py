"""Goods held back: the credit of clients, orders that wait, what stops a shipment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from salesapp.db import journal
from salesapp.db.queries import buyers, orders, organizations, receivables
from salesapp.db.queries import credit as queries
from salesapp.db.queries.orders import OrderCard
from salesapp.db.writes import credit as writes
from salesapp.domain import credit_stops as rules
from salesapp.domain.changes import Changes
from salesapp.domain.credit_stops import Debts, Stop
from salesapp.domain.currencies import ROUBLE, in_roubles
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import totals
from salesapp.domain.money import MAX_MINOR, Minor, div_half_up
from salesapp.domain.orders import NOTHING, OrderState


def set_credit(client_id: int, limit_minor: Minor | None, stop_reason: str, today: date) -> Changes:
    """Say how much a client may owe; a reason stops its shipments, an empty one lets them go.

    Raises:
        RuleError: FIELD_INVALID for a limit below nothing.
    """
    if limit_minor is not None and not 0 <= limit_minor <= MAX_MINOR:
        raise RuleError(Rule.FIELD_INVALID, field="limit_minor", value=limit_minor)
    known, reason = queries.credit_of(client_id), stop_reason.strip()
    with journal.action("client.credit", buyers.buyer(client_id).name) as rec:
        if limit_minor != known.limit_minor:
            writes.keep_limit(client_id, limit_minor)
        if reason != known.stop_reason:
            writes.keep_stop(client_id, reason, (known.stopped_on or today) if reason else None)
        rec.about(client_id)
    return rec.result()


def hold(order_id: int, reason: str, today: date) -> Changes:
    """Let an order in force wait: nothing of it is shipped until it is released.

    Raises:
        RuleError: FIELD_REQUIRED without a reason; DOCUMENT_NOT_ISSUED before it was confirmed;
            ORDER_ON_HOLD when it waits already.
    """
    root_id, card = _in_force(order_id)
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    if queries.hold_of(root_id) is not None:
        raise RuleError(Rule.ORDER_ON_HOLD, number=card.number)
    with journal.action("order.hold", card.number or "") as rec:
        writes.hold(root_id, reason.strip(), today)
        rec.about(card.id)
    return rec.result()


def release(order_id: int, today: date) -> Changes:
    """Let an order that waited go on."""
    root_id, card = _in_force(order_id)
    with journal.action("order.release", card.number or "") as rec:
        writes.release(root_id, today)
        rec.about(card.id)
    return rec.result()


def debts_of(client_id: int, today: date, *, without: int | None = None) -> Debts:
    """What a client owes and was promised to owe; `without` leaves an order out."""
    debt = receivables.client_debt(client_id, today)
    promised = sum(
        rules.deferred_minor(one.left_minor, one.schedule)
        for one in queries.promises(client_id)
        if one.root_id != without
    )
    return Debts(
        debt.open_minor, debt.overdue_minor, debt.overdue_days, debt.advance_minor, promised
    )


def of_client(client_id: int | None, today: date) -> tuple[Stop, ...]:
    """What would hold back the least thing not paid for: for the card and the invoice."""
    if client_id is None:
        return ()
    found = queries.credit_of(client_id), debts_of(client_id, today)
    return rules.stops(*found, 0, organizations.late_days(), is_paid=False)


def of_order(card: OrderCard, today: date) -> tuple[Stop, ...]:
    """What holds back an order that is to be confirmed; one paid before is not held."""
    client_id = card.draft.client_id
    if client_id is None:
        return ()
    left = max(0, card.total_minor - queries.asked_minor(card.root_id))
    asked = _roubles(card, rules.deferred_minor(left, card.draft.schedule))
    debts = debts_of(client_id, today, without=card.root_id)
    credit, days = queries.credit_of(client_id), organizations.late_days()
    return rules.stops(credit, debts, asked, days, is_paid=asked <= 0)


def of_shipment(card: OrderCard, quantities: Mapping[int, int], today: date) -> tuple[Stop, ...]:
    """What holds back a shipment: what is paid for goes, whatever is owed besides."""
    client_id = card.draft.client_id
    if client_id is None:
        return ()
    worth = _roubles(card, _worth(card, quantities))
    debts = debts_of(client_id, today, without=card.root_id)
    billed = queries.asked_minor(card.root_id)
    # A price lowered after the invoice is as good as paid.
    settled = card.paid_minor + billed - card.invoiced_minor
    is_paid = worth <= _roubles(card, settled) + debts.advance_minor
    # What was invoiced of the order is a debt already: only the rest comes on top of it.
    asked = max(0, worth - _roubles(card, billed))
    credit, days = queries.credit_of(client_id), organizations.late_days()
    return rules.stops(credit, debts, asked, days, is_paid=is_paid)


def _worth(card: OrderCard, quantities: Mapping[int, int]) -> Minor:
    """What left of an order by now and leaves with this shipment comes to, by its lines."""
    computed = totals(card.draft.lines, card.draft.counting).lines
    worth = 0
    for one, amounts in zip(card.draft.rows, computed, strict=True):
        key, whole = one.key or 0, one.line.quantity_milli
        gone = card.done.get(key, NOTHING).shipped_milli + quantities.get(key, 0)
        worth += div_half_up(amounts.total_minor * gone, whole) if whole else 0
    return worth


def _roubles(card: OrderCard, amount: Minor) -> Minor:
    rate = card.draft.rate_micro
    return amount if card.draft.currency == ROUBLE or rate is None else in_roubles(amount, rate)


def _in_force(order_id: int) -> tuple[int, OrderCard]:
    root_id = orders.root_of(order_id)
    in_force = orders.in_force(root_id)
    if in_force is None:
        raise RuleError(Rule.DOCUMENT_NOT_ISSUED)
    card = orders.card(in_force)
    if card.state is not OrderState.CONFIRMED:
        raise RuleError(Rule.DOCUMENT_FROZEN, number=card.number)
    return root_id, card
