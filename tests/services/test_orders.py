"""Orders: agreed, fixed, changed by versions only, never below what was done."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import peewee as pw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db import journal
from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import deal_facts, numbers, order_list
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as queries
from salesapp.db.queries.deal_timeline import deal_timeline
from salesapp.db.queries.timeline import TimelineKind
from salesapp.domain.blockers import Blocker
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.offers import OfferState
from salesapp.domain.orders import AgreedHow, Agreement, OrderLine, OrderState, OrderStatus
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.schedules import PRESETS
from salesapp.services import (
    checks,
    clients,
    deals,
    invoices,
    merging,
    offers,
    orders,
    organizations,
    papers,
    payments,
    personal_data,
    products,
    recycle_bin,
    shipments,
    undo,
)
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY

YES = Agreement("Кротов Сергей", AgreedHow.SIGNED)
SHIP = date(2026, 12, 20)


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def ordered(client, *lines, **facts):
    """A draft of an order."""
    made = orders.create(client, None, TODAY).subject_id
    draft = queries.card(made).draft
    goods = tuple(OrderLine(line) for line in lines or (BOLT, NUT))
    orders.save(made, replace(draft, rows=goods, requested_on=SHIP, **facts))
    return made


def confirmed(client, *lines, **facts):
    made = ordered(client, *lines, **facts)
    orders.confirm(made, YES, TODAY)
    return made


def changed(order, quantities, reason="Клиент уменьшил заказ"):
    """A new version with other quantities, confirmed."""
    made = orders.new_version(order, TODAY).subject_id
    draft = queries.card(made).draft
    lines = tuple(
        replace(one, line=replace(one.line, quantity_milli=quantities[one.key]))
        for one in draft.rows
        if quantities.get(one.key, 1)
    )
    orders.save(made, replace(draft, rows=lines))
    orders.confirm(made, YES, TODAY, reason=reason)
    return made


def test_an_order_takes_the_lines_and_terms_of_the_offer_that_was_agreed(client):
    offer = offers.create(client, None, TODAY).subject_id
    draft = offer_queries.card(offer).draft
    terms = "30 % предоплата, 70 % за 3 дня до отгрузки"
    offers.save(offer, replace(draft, lines=(BOLT, NUT), payment_terms=terms, ship_on=SHIP))
    offers.send(offer, TODAY)
    made = orders.from_offer(offer, TODAY).subject_id
    card = queries.card(made)
    assert [one.line.name for one in card.draft.rows] == ["Болт М20×80", "Гайка М20"]
    assert card.total_minor == offer_queries.card(offer).total_minor
    assert card.draft.schedule == PRESETS["advance_30"]
    assert (card.number, card.draft.requested_on) == (None, SHIP)
    orders.confirm(made, YES, TODAY)
    card = queries.card(made)
    assert card.number == "ЗК-0001"
    assert card.agreement == Agreement("Кротов Сергей", AgreedHow.SIGNED, TODAY, None)
    assert offer_queries.card(offer).state is OfferState.ACCEPTED
    assert orders.from_offer(offer, TODAY).subject_id == made, "one order of an offer"
    assert checks.check_store() == []


def test_who_agreed_must_be_told_and_what_is_agreed_is_frozen(client):
    made = ordered(client)
    with pytest.raises(RuleError) as refused:
        orders.confirm(made, Agreement(" "), TODAY)
    assert refused.value.facts["field"] == "agreed_with"
    orders.confirm(made, YES, TODAY)
    with pytest.raises(RuleError) as refused:
        orders.save(made, queries.card(made).draft)
    assert refused.value.rule is Rule.DOCUMENT_FROZEN
    for sql in (
        "UPDATE sales_order SET total_minor = 1",
        "UPDATE sales_order SET agreed_with = 'другой'",
        "UPDATE sales_order SET state = 'draft'",
        "UPDATE sales_order SET deleted_at = '2026-11-23T10:00:00Z'",
        "DELETE FROM sales_order",
        "UPDATE sales_order_line SET quantity_milli = 1",
        "UPDATE sales_order_line SET confirmed_on = '2027-01-01'",
        "DELETE FROM sales_order_line",
    ):
        with pytest.raises(pw.IntegrityError, match="frozen"):
            execute(sql)


def test_a_change_is_a_new_version_with_its_reason_and_the_same_names_of_lines(client):
    made = confirmed(client)
    later = orders.new_version(made, TODAY).subject_id
    assert orders.new_version(made, TODAY).subject_id == later, "one change at a time"
    draft = queries.card(later).draft
    kept = replace(draft.rows[0], line=replace(draft.rows[0].line, quantity_milli=5_000))
    fresh = OrderLine(replace(NUT, name="Шайба"))
    orders.save(later, replace(draft, rows=(kept, fresh)))
    with pytest.raises(RuleError) as refused:
        orders.confirm(later, YES, TODAY)
    assert refused.value.facts["field"] == "change_reason"
    orders.confirm(later, YES._replace(how=AgreedHow.CALL), TODAY, reason="Меньше болтов")
    old, new = queries.card(made), queries.card(later)
    assert (old.state, new.state) == (OrderState.SUPERSEDED, OrderState.CONFIRMED)
    assert (old.number, new.number, new.version) == ("ЗК-0001", "ЗК-0001", 2)
    assert [one.key for one in new.draft.rows] == [1, 3], "a name is never given twice"
    difference = orders.compare(old.draft, new.draft)
    names = [(a and a.line.name, b and b.line.name) for a, b in difference.lines]
    assert names == [
        ("Болт М20×80", "Болт М20×80"), ("Гайка М20", None), (None, "Шайба"),
    ]  # fmt: skip
    [first, second] = queries.versions(made)
    assert (first.agreement.how, second.agreement.how) == (AgreedHow.SIGNED, AgreedHow.CALL)
    assert second.change_reason == "Меньше болтов"
    assert checks.check_store() == []


def test_a_line_cannot_go_below_what_was_invoiced_or_shipped(client):
    made = confirmed(client)
    bill = invoices.from_order(made, TODAY).subject_id
    draft = invoice_queries.card(bill).draft
    part = (replace(draft.lines[0], quantity_milli=1_000_000),)
    invoices.save(bill, replace(draft, lines=part, instalments=()))
    invoices.issue(bill, TODAY)
    shipments.ship(made, {2: 100_000}, TODAY, "УПД 12")
    for wrong, name in (
        ({1: 999_999}, "Болт М20×80"),
        ({2: 99_999}, "Гайка М20"),
        ({2: 0}, NUT.name),
    ):
        later = orders.new_version(made, TODAY).subject_id
        card = queries.card(later)
        lines = tuple(
            replace(one, line=replace(one.line, quantity_milli=wrong.get(one.key, 4_000_000)))
            for one in card.draft.rows
            if wrong.get(one.key, 1)
        )
        orders.save(later, replace(card.draft, rows=lines))
        with pytest.raises(RuleError) as refused:
            orders.confirm(later, YES, TODAY, reason="меньше")
        assert refused.value.rule is Rule.ORDER_BELOW_DONE
        assert refused.value.facts["name"] == name
        with pytest.raises(pw.IntegrityError, match="below what was invoiced"):
            execute("UPDATE sales_order SET state = 'confirmed' WHERE id = ?", later)
        orders.delete(later)
    changed(made, {1: 1_000_000, 2: 100_000})
    assert checks.check_store() == []


def test_no_invoice_and_no_shipment_goes_beyond_the_order(client):
    made = confirmed(client)
    first = invoices.from_order(made, TODAY).subject_id
    with pytest.raises(RuleError) as refused:
        invoices.from_order(made, TODAY)
    assert refused.value.rule is Rule.ORDER_INVOICED, "a draft has it all"
    draft = invoice_queries.card(first).draft
    more = replace(draft.lines[0], quantity_milli=draft.lines[0].quantity_milli + 1)
    invoices.save(first, replace(draft, lines=(more,), instalments=()))
    with pytest.raises(RuleError) as refused:
        invoices.issue(first, TODAY)
    assert refused.value.rule is Rule.ORDER_EXCEEDED
    assert refused.value.facts["left"] == draft.lines[0].quantity_milli
    with pytest.raises(pw.IntegrityError, match="beyond the order"):
        execute("UPDATE invoice SET state = 'issued' WHERE id = ?", first)
    with pytest.raises(RuleError):
        shipments.ship(made, {1: BOLT.quantity_milli + 1}, TODAY)
    with pytest.raises(RuleError):
        shipments.ship(made, {}, TODAY)
    shipments.ship(made, {1: BOLT.quantity_milli}, TODAY)
    with pytest.raises(pw.IntegrityError, match="beyond the order"):
        execute("INSERT INTO shipment_line (shipment_id, key, quantity_milli) VALUES (1, 1, 1)")


def test_the_state_of_an_order_follows_the_facts(client):
    made = ordered(client, schedule=PRESETS["halves"])
    assert queries.card(made).status(TODAY) is OrderStatus.DRAFT
    orders.confirm(made, YES, TODAY)
    assert queries.card(made).status(TODAY) is OrderStatus.CONFIRMED
    assert queries.card(made).status(SHIP + timedelta(days=1)) is OrderStatus.LATE
    shipments.ship(made, {1: 200_000}, TODAY)
    assert queries.card(made).status(TODAY) is OrderStatus.IN_FULFILMENT
    shipments.ship(made, {1: BOLT.quantity_milli - 200_000, 2: NUT.quantity_milli}, TODAY)
    assert queries.card(made).status(SHIP + timedelta(days=1)) is OrderStatus.FULFILLED
    bill = invoices.from_order(made, TODAY).subject_id
    card = invoice_queries.card(bill)
    assert [part.amount_minor for part in card.instalments] == [
        card.total_minor // 2, card.total_minor - card.total_minor // 2,
    ]  # fmt: skip
    assert card.draft.basis == "Заказ № ЗК-0001 от 23.11.2026"
    invoices.issue(bill, TODAY)
    assert queries.card(made).status(TODAY) is OrderStatus.FULFILLED
    payments.register(PaymentDraft(client, card.total_minor, TODAY))
    assert queries.card(made).status(TODAY) is OrderStatus.CLOSED
    [row] = order_list.rows_of(order_list.ids(order_list.OrderFilter()), TODAY)
    assert (row.status, row.paid_minor, row.ship_on) == (OrderStatus.CLOSED, card.total_minor, None)
    assert checks.check_store() == []


def test_an_order_is_given_up_with_a_reason_unless_something_was_done(client):
    made = confirmed(client)
    begun = orders.new_version(made, TODAY).subject_id
    with pytest.raises(RuleError):
        orders.cancel(made, " ")
    shipments.ship(made, {1: 1_000}, TODAY)
    with pytest.raises(RuleError) as refused:
        orders.cancel(begun, "Передумали")
    assert refused.value.rule is Rule.ORDER_SHIPPED
    with pytest.raises(pw.IntegrityError, match="shipped in part"):
        execute("UPDATE sales_order SET state = 'cancelled' WHERE id = ?", made)
    [left] = queries.shipments(made)
    shipments.unship(left.id)
    bill = invoices.from_order(made, TODAY).subject_id
    invoices.issue(bill, TODAY)
    with pytest.raises(RuleError) as refused:
        orders.cancel(made, "Передумали")
    assert (refused.value.rule, refused.value.facts["number"]) == (Rule.ORDER_INVOICED, "1")
    invoices.void(bill, "Передумали")
    orders.cancel(made, "Передумали")
    card = queries.card(made)
    assert (card.state, card.cancel_reason, card.number) == (
        OrderState.CANCELLED, "Передумали", "ЗК-0001",
    )  # fmt: skip
    with pytest.raises(RuleError):
        queries.card(begun)
    with pytest.raises(RuleError):
        orders.new_version(made, TODAY)
    assert numbers.gap_report() == []
    assert checks.check_store() == []


def test_drafts_and_shipments_are_taken_back_and_done_again(client, dump):
    made = ordered(client)
    before = dump()
    orders.delete(made)
    undo.undo()
    assert dump()["sales_order_line"] == before["sales_order_line"]
    assert queries.card(made).draft.lines == queries.card(made).draft.lines
    orders.confirm(made, YES, TODAY)
    with pytest.raises(RuleError):
        undo.undo()
    shipments.ship(made, {1: 1_000, 2: 2_000}, TODAY)
    undo.undo()
    assert queries.card(made).done == {}
    undo.redo()
    assert queries.card(made).done[2].shipped_milli == 2_000


def test_a_deleted_change_comes_back_from_the_bin_as_the_next_version(client):
    made = confirmed(client)
    later = orders.new_version(made, TODAY).subject_id
    orders.delete(later)
    other = orders.new_version(made, TODAY).subject_id
    orders.confirm(other, YES, TODAY, reason="дата")
    recycle_bin.restore(Entity.ORDER, later)
    card = queries.card(later)
    assert (card.version, card.number) == (3, "ЗК-0001")
    assert checks.check_store() == []
    orders.confirm(later, YES, TODAY, reason="ещё раз")
    assert queries.in_force(made) == later


def test_a_merged_client_takes_his_orders_along_and_gives_them_back(client, make_client, dump):
    other = make_client("Кровля-Мастер (двойник)")
    made = confirmed(other)
    bill = invoices.from_order(made, TODAY).subject_id
    invoices.issue(bill, TODAY)
    shipments.ship(made, {1: 1_000}, TODAY)
    before = dump()
    merging.merge(Entity.CLIENT, client, [other])
    assert queries.card(made).draft.client_id == client
    assert value("SELECT client_id FROM shipment") == client
    assert checks.check_store() == []
    undo.undo()
    assert dump()["sales_order"] == before["sales_order"]


def test_merged_goods_stand_in_the_frozen_lines(client, make_product):
    one, two = make_product("Болт"), make_product("Болт (двойник)")
    made = confirmed(client, replace(BOLT, product_id=two))
    merging.merge(Entity.PRODUCT, one, [two])
    assert queries.card(made).draft.lines[0].product_id == one


def test_fifty_confirmations_with_failures_leave_no_gap(client):
    luck = random.Random(5)
    sound = 0
    for attempt in range(50):
        made = ordered(client, replace(BOLT, quantity_milli=1_000 * (attempt + 1)))
        kind = luck.choice(("sound", "broken", "refused", "changed"))
        if kind == "broken":
            with pytest.raises(KeyboardInterrupt):
                _confirm_and_break(made)
        elif kind == "refused":
            with pytest.raises(RuleError):
                orders.confirm(made, Agreement(), TODAY)
        else:
            orders.confirm(made, YES, TODAY)
            sound += 1
            if kind == "changed":
                changed(made, {1: 7_000})
    taken = {one for (one,) in rows("SELECT number FROM sales_order WHERE state = 'confirmed'")}
    assert taken == {f"ЗК-{number:04}" for number in range(1, sound + 1)}
    assert numbers.gap_report() == []
    assert checks.check_store() == []


def _confirm_and_break(made):
    with journal.action("outer"):
        orders.confirm(made, YES, TODAY)
        raise KeyboardInterrupt


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ship", "bill", "change", "void"]),
            st.integers(1, 2),
            st.integers(0, 12_000),
        ),
        max_size=12,
    )
)
def test_whatever_is_done_the_order_holds_what_was_done(client, steps):
    made = confirmed(
        client, replace(BOLT, quantity_milli=10_000), replace(NUT, quantity_milli=5_000)
    )
    for kind, key, quantity in steps:
        try:
            if kind == "ship":
                shipments.ship(made, {key: quantity}, TODAY)
            elif kind == "bill":
                bill = invoices.from_order(made, TODAY).subject_id
                draft = invoice_queries.card(bill).draft
                lines = tuple(
                    replace(line, quantity_milli=quantity)
                    for line in draft.lines
                    if line.order_key == key
                )
                invoices.save(bill, replace(draft, lines=lines, instalments=()))
                try:
                    invoices.issue(bill, TODAY)
                except RuleError:
                    invoices.delete(bill)
            elif kind == "void":
                live = [
                    one
                    for one in queries.invoices_of(made)
                    if invoice_queries.card(one).state == "issued"
                ]
                if live:
                    invoices.void(live[0], "ошибка")
            else:
                changed(made, {key: quantity, 3 - key: 6_000})
        except RuleError:
            begun = value("SELECT id FROM sales_order WHERE state = 'draft' AND deleted_at IS NULL")
            if begun is not None:
                orders.delete(begun)
    card = queries.card(queries.in_force(made))
    for key, facts in card.done.items():
        quantity = card.ordered[key].quantity_milli if key in card.ordered else 0
        assert facts.floor_milli <= quantity
    assert checks.check_store() == []


def test_a_deal_tells_of_its_order_what_holds_it_and_when_it_ships(client, make_deal):
    deal = make_deal(client, "Крепёж", stage="offer")
    offer = offers.create(client, deal, TODAY).subject_id
    offers.save(offer, replace(offer_queries.card(offer).draft, lines=(BOLT,)))
    offers.send(offer, TODAY)
    offers.accept(offer)
    made = orders.from_offer(offer, TODAY).subject_id
    found = deal_facts.facts(deal, TODAY)
    assert found.order == (made, "", False, None)
    blockers = [hold.blocker for hold in deal_facts.holds_of(deal, TODAY, working_days)]
    assert Blocker.ORDER_NOT_CONFIRMED in blockers
    draft = queries.card(made).draft
    orders.save(made, replace(draft, confirmed_on=TODAY + timedelta(days=3)))
    orders.confirm(made, YES, TODAY)
    found = deal_facts.facts(deal, TODAY)
    assert (found.order.number, found.order.is_confirmed) == ("ЗК-0001", True)
    assert found.ship_on == TODAY + timedelta(days=3)
    late = deal_facts.holds_of(deal, TODAY + timedelta(days=5), working_days)
    assert Blocker.SHIPMENT_LATE in [hold.blocker for hold in late]
    shipments.ship(made, {1: BOLT.quantity_milli}, TODAY + timedelta(days=5))
    assert deal_facts.facts(deal, TODAY).shipped_on == TODAY + timedelta(days=5)
    kinds = [one.kind for one in deal_timeline(deal)]
    assert {TimelineKind.ORDER, TimelineKind.SHIPMENT} <= set(kinds)


def working_days(first: date, last: date) -> int:
    return (last - first).days


def test_what_an_order_names_is_not_deleted_and_a_person_erased_stays_in_the_paper(
    client, make_deal, make_product, make_contact, now
):
    deal, product = make_deal(client, "Крепёж"), make_product("Болт")
    person = make_contact(client, "Кротов Сергей Павлович")
    made = confirmed(client, replace(BOLT, product_id=product), deal_id=deal, contact_id=person)
    before = papers.stored_pdf("sales_order", made)
    for delete in (
        lambda: clients.delete(client),
        lambda: products.delete(product),
        lambda: deals.delete(deal),
    ):
        with pytest.raises(RuleError) as refused:
            delete()
        assert refused.value.rule is Rule.RECORD_IN_USE
    personal_data.erase(person, "Заявление от 23.11.2026")
    card = queries.card(made)
    assert (card.number, card.agreement.who) == ("ЗК-0001", "Кротов Сергей")
    assert papers.stored_pdf("sales_order", made) == before
    assert checks.check_store() == []
