"""Goods and changes of an order that were taken back: done again, undone, and never twice."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import exports
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as queries
from salesapp.domain.credits import CreditDraft, CreditState
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.services import credits, invoices, orders, organizations, shipments, undo
from tests.services.papers_kit import SELLER, TODAY

YES = Agreement("Кротов Сергей")
TEN = LineDraft("Болт", 10_000, 100_00, vat_bp=2200)


@pytest.fixture
def order(db, make_client) -> int:
    organizations.save(SELLER)
    client = make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")
    made = orders.create(client, None, TODAY).subject_id
    draft = queries.card(made).draft
    ship = TODAY + timedelta(days=20)
    orders.save(made, replace(draft, rows=(OrderLine(TEN),), requested_on=ship))
    orders.confirm(made, YES, TODAY)
    return made


def invoiced(order: int) -> int:
    made = invoices.from_order(order, TODAY).subject_id
    invoices.issue(made, TODAY)
    return made


def returned(invoice: int, quantity: int) -> int:
    (line,) = credit_queries.returnable(invoice)
    draft = CreditDraft(invoice, "Брак", {line.line_id: quantity})
    return credits.issue(draft, TODAY).subject_id


def lessened(order: int, quantity: int) -> None:
    """A new version with fewer goods, confirmed."""
    change = orders.new_version(order, TODAY).subject_id
    draft = queries.card(change).draft
    (row,) = draft.rows
    fewer = replace(row, line=replace(row.line, quantity_milli=quantity))
    orders.save(change, replace(draft, rows=(fewer,)))
    orders.confirm(change, YES, TODAY, reason="Клиент уменьшил заказ")


def test_a_return_whose_goods_were_invoiced_again_is_not_taken_back(order):
    note = returned(invoiced(order), 4_000)
    again = invoiced(order)
    with pytest.raises(RuleError) as refused:
        credits.void(note, "Ошибка", TODAY)
    assert refused.value.rule is Rule.ORDER_EXCEEDED
    assert queries.card(order).done[1].invoiced_milli == 10_000
    assert credit_queries.card(note).state is CreditState.ISSUED
    invoices.void(again, "Возврата не было")
    credits.void(note, "Возврата не было", TODAY)
    assert queries.card(order).done[1].invoiced_milli == 10_000


def test_a_return_is_not_taken_back_when_the_order_was_lessened_by_it(order):
    note = returned(invoiced(order), 4_000)
    lessened(order, 6_000)
    with pytest.raises(RuleError) as refused:
        credits.void(note, "Ошибка", TODAY)
    assert refused.value.rule is Rule.ORDER_EXCEEDED


def test_a_return_that_changed_nothing_else_is_taken_back(order):
    invoice = invoiced(order)
    credits.void(returned(invoice, 4_000), "Ошибка", TODAY)
    assert invoice_queries.card(invoice).open_minor == 1_000_00


def test_a_shipment_taken_back_does_not_return_to_a_cancelled_order(order):
    shipments.ship(order, {1: 10_000}, TODAY)
    (sent,) = queries.shipments(order)
    shipments.unship(sent.id)
    orders.cancel(order, "Клиент передумал")
    with pytest.raises(RuleError) as refused:
        undo.undo()
    assert refused.value.rule is Rule.UNDO_CONFLICT
    assert queries.shipments(order) == []


def test_a_shipment_taken_back_does_not_return_to_an_order_lessened_since(order):
    shipments.ship(order, {1: 10_000}, TODAY)
    shipments.unship(queries.shipments(order)[0].id)
    lessened(order, 6_000)
    while undo.next_undo() is not None:
        with suppress(RuleError):
            undo.undo()
    assert queries.shipments(order) == []


def test_a_shipment_taken_back_returns_while_nothing_else_happened(order):
    shipments.ship(order, {1: 10_000}, TODAY)
    shipments.unship(queries.shipments(order)[0].id)
    undo.undo()
    assert queries.card(order).done[1].shipped_milli == 10_000


def test_a_change_that_was_deleted_does_not_return_to_a_cancelled_order(order):
    orders.delete(orders.new_version(order, TODAY).subject_id)
    orders.cancel(order, "Клиент передумал")
    with pytest.raises(RuleError) as refused:
        undo.undo()
    assert refused.value.rule is Rule.UNDO_CONFLICT
    assert len(queries.versions(order)) == 1


def test_what_was_invoiced_of_an_order_is_told_alike_to_the_screen_and_to_scripts(order):
    returned(invoiced(order), 4_000)
    (told,) = exports.facts("orders")
    assert told["invoiced_minor"] == queries.card(order).invoiced_minor == 600_00
