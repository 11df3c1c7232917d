"""Goods wait for the money: late debts, the limit of credit, a stop by hand, an order on hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import peewee as pw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.connection import execute
from salesapp.db.queries import credit as queries
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import order_list
from salesapp.db.queries import orders as order_queries
from salesapp.domain.credit_stops import Credit, Debts, StopKind, deferred_minor, stops
from salesapp.domain.credits import CreditDraft
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.orders import Agreement, OrderLine, OrderStatus
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.schedules import PRESETS, WHOLE_BP
from salesapp.services import (
    checks,
    credit_stops,
    credits,
    invoices,
    merging,
    orders,
    organizations,
    payments,
    shipments,
    undo,
)
from salesapp.services.orders import Why
from tests.services.papers_kit import BOLT, SELLER, TODAY, issued

YES = Agreement("Кротов Сергей")
BOSS = "Разрешил директор: платят завтра"
LATE = TODAY + timedelta(days=30)


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def ordered(client, preset="later_14"):
    made = orders.create(client, None, TODAY).subject_id
    draft = order_queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(BOLT),), schedule=PRESETS[preset]))
    return made


def stopped(work, *kinds):
    with pytest.raises(RuleError) as found:
        work()
    assert (found.value.rule, found.value.facts["kinds"]) == (Rule.CREDIT_STOP, kinds)


def test_a_price_lowered_after_the_invoice_is_no_promise_to_pay_and_counts_as_paid(client):
    order = ordered(client)
    orders.confirm(order, YES, TODAY)
    total = order_queries.card(order).total_minor
    bill = invoices.from_order(order, TODAY).subject_id
    invoices.issue(bill, TODAY)
    (line,) = credit_queries.returnable(bill)
    credits.issue(CreditDraft(bill, "Скидка за объём", amounts={line.line_id: 1_000_00}), TODAY)
    assert credit_stops.debts_of(client, TODAY).promised_minor == 0
    assert credit_stops.debts_of(client, TODAY).exposure_minor == total - 1_000_00
    payments.register(PaymentDraft(client, total - 1_000_00, TODAY, invoice_id=bill))
    issued(client, 50_000_00)
    shipments.ship(order, {1: 3_200_000}, LATE)


def test_a_late_client_gets_no_order_on_credit_but_may_order_for_money(client):
    issued(client, 50_000_00)
    made = ordered(client)
    stopped(lambda: orders.confirm(made, YES, LATE), StopKind.OVERDUE)
    assert order_queries.card(made).number is None
    paid_before = ordered(client, "prepaid")
    orders.confirm(paid_before, YES, LATE)
    orders.confirm(made, YES, LATE, why=Why(credit=BOSS))
    card = order_queries.card(made)
    assert (card.number, card.credit_reason) == ("ЗК-0002", BOSS)
    with pytest.raises(pw.IntegrityError, match="frozen"):
        execute("UPDATE sales_order SET credit_reason = ''")


def test_how_late_is_late_the_settings_say(client):
    issued(client, 50_000_00)
    due = TODAY + timedelta(days=5)
    orders.confirm(ordered(client), YES, due + timedelta(days=5))
    stopped(lambda: orders.confirm(ordered(client), YES, due + timedelta(days=6)), StopKind.OVERDUE)
    organizations.set_text("credit.late_days", "10")
    orders.confirm(ordered(client), YES, due + timedelta(days=10))


def test_the_limit_counts_debts_and_what_other_orders_promise(client):
    total = order_queries.card(ordered(client)).total_minor
    credit_stops.set_credit(client, 2 * total, "", TODAY)
    first = ordered(client)
    orders.confirm(first, YES, TODAY)
    orders.confirm(ordered(client), YES, TODAY)
    third = ordered(client)
    stopped(lambda: orders.confirm(third, YES, TODAY), StopKind.LIMIT)
    (one,) = credit_stops.of_order(order_queries.card(third), TODAY)
    assert (one.amount_minor, one.limit_minor) == (3 * total, 2 * total)
    bill = invoices.from_order(first, TODAY).subject_id
    invoices.issue(bill, TODAY)
    (one,) = credit_stops.of_order(order_queries.card(third), TODAY)
    assert one.amount_minor == 3 * total, "an invoiced order is a debt, and counted once"
    payments.register(PaymentDraft(client, total, TODAY, invoice_id=bill))
    orders.confirm(third, YES, TODAY)


def test_unpaid_goods_do_not_leave_while_the_client_is_late(client):
    made = ordered(client, "prepaid")
    orders.confirm(made, YES, TODAY)
    issued(client, 50_000_00)
    whole = {1: BOLT.quantity_milli}
    stopped(lambda: shipments.ship(made, whole, LATE), StopKind.OVERDUE)
    bill = invoices.from_order(made, LATE).subject_id
    invoices.issue(bill, LATE)
    total = order_queries.card(made).total_minor
    payments.register(PaymentDraft(client, total // 2, LATE, invoice_id=bill))
    half = {1: BOLT.quantity_milli // 2}
    shipments.ship(made, half, LATE)
    stopped(lambda: shipments.ship(made, half, LATE), StopKind.OVERDUE)
    shipments.ship(made, half, LATE, credit_reason=BOSS)
    reasons = [one.credit_reason for one in order_queries.shipments(made)]
    assert reasons == ["", BOSS]
    assert checks.check_store() == []


def test_a_stop_by_hand_holds_even_what_is_paid_for_and_undo_lifts_it(client):
    made = ordered(client, "prepaid")
    undo.start()
    credit_stops.set_credit(client, None, "Претензия по качеству", TODAY)
    assert queries.credit_of(client) == Credit(None, "Претензия по качеству", TODAY)
    stopped(lambda: orders.confirm(made, YES, TODAY), StopKind.STOPPED)
    undo.undo()
    orders.confirm(made, YES, TODAY)


def test_an_order_on_hold_is_not_shipped_until_it_is_released(client):
    made = ordered(client, "prepaid")
    with pytest.raises(RuleError) as refused:
        credit_stops.hold(made, "Нет оплаты", TODAY)
    assert refused.value.rule is Rule.DOCUMENT_NOT_ISSUED
    orders.confirm(made, YES, TODAY)
    with pytest.raises(RuleError):
        credit_stops.hold(made, "  ", TODAY)
    credit_stops.hold(made, "Нет оплаты", TODAY)
    assert order_queries.card(made).status(TODAY) is OrderStatus.HELD
    (row,) = order_list.rows_of([made], TODAY)
    assert row.status is OrderStatus.HELD
    for work in (
        lambda: shipments.ship(made, {1: 1000}, TODAY),
        lambda: credit_stops.hold(made, "ещё раз", TODAY),
    ):
        with pytest.raises(RuleError) as refused:
            work()
        assert refused.value.rule is Rule.ORDER_ON_HOLD
    credit_stops.release(made, TODAY)
    shipments.ship(made, {1: 1000}, TODAY)
    assert order_queries.card(made).status(TODAY) is OrderStatus.IN_FULFILMENT
    credit_stops.hold(made, "Снова", TODAY)
    assert order_queries.card(made).hold.reason == "Снова"


def test_a_merge_keeps_the_stop_of_either_client(client, make_client):
    other = make_client("Кровля-Мастер")
    credit_stops.set_credit(other, 100_00, "Долг", TODAY)
    merging.merge(Entity.CLIENT, client, [other])
    assert queries.credit_of(client).stop_reason == "Долг"


@given(
    st.integers(0, 10**9), st.sampled_from(sorted(PRESETS)), st.integers(0, 10**9),
    st.integers(0, 10**9), st.integers(0, 10**9),
)  # fmt: skip
def test_paid_goods_are_held_by_nothing_but_a_stop_by_hand(total, preset, owed, limit, advance):
    steps = PRESETS[preset]
    deferred = deferred_minor(total, steps)
    assert 0 <= deferred <= total
    assert bool(deferred) <= any(one.event == "after_shipment" for one in steps)
    assert deferred_minor(total, PRESETS["later_30"]) == total
    debts = Debts(owed, owed, 100, advance)
    credit = Credit(limit)
    assert stops(credit, debts, deferred, 0, is_paid=True) == ()
    found = {one.kind for one in stops(credit, debts, deferred, 0, is_paid=False)}
    assert (StopKind.OVERDUE in found) == (owed > 0)
    assert (StopKind.LIMIT in found) == (max(0, owed - advance) + deferred > limit)
    assert sum(one.share_bp for one in steps) == WHOLE_BP
