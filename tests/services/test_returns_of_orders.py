"""Goods of an order that came back: invoiced again, shipped again, and never twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as queries
from salesapp.domain.credits import CreditDraft, CreditState
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.services import credits, invoices, orders, organizations
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
    change = orders.new_version(order, TODAY).subject_id
    draft = queries.card(change).draft
    (row,) = draft.rows
    fewer = replace(row, line=replace(row.line, quantity_milli=6_000))
    orders.save(change, replace(draft, rows=(fewer,)))
    orders.confirm(change, YES, TODAY, reason="Клиент уменьшил заказ")
    with pytest.raises(RuleError) as refused:
        credits.void(note, "Ошибка", TODAY)
    assert refused.value.rule is Rule.ORDER_EXCEEDED


def test_a_return_that_changed_nothing_else_is_taken_back(order):
    invoice = invoiced(order)
    credits.void(returned(invoice, 4_000), "Ошибка", TODAY)
    assert invoice_queries.card(invoice).open_minor == 1_000_00
