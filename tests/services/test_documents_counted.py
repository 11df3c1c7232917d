"""The numbers on the tabs of documents are those of the lists; orders and returns are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import documents, order_list
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.db.queries.documents import DocumentFilter, DocumentTab
from salesapp.db.queries.order_list import OrderFilter
from salesapp.domain.credits import CreditDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.services import credits, invoices, offers, orders, organizations
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY

YES = Agreement("Кротов")


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def counted():
    return {tab: len(documents.ids(DocumentFilter(tab))) for tab in DocumentTab}


def sent(client):
    made = offers.create(client, None, TODAY).subject_id
    offers.save(made, replace(offer_queries.card(made).draft, lines=(BOLT, NUT)))
    offers.send(made, TODAY)
    return made


def ordered(client):
    made = orders.create(client, None, TODAY).subject_id
    draft = order_queries.card(made).draft
    orders.save(made, replace(draft, rows=(OrderLine(BOLT),)))
    orders.confirm(made, YES, TODAY)
    return made


def test_the_tabs_count_what_their_lists_show(client):
    assert documents.counts() == counted() == dict.fromkeys(DocumentTab, 0)
    offer = sent(client)
    offers.new_version(offer, TODAY)
    offers.delete(offers.create(client, None, TODAY).subject_id)
    offers.delete(offers.new_version(sent(client), TODAY).subject_id)
    first = ordered(client)
    orders.new_version(first, TODAY)
    orders.delete(orders.new_version(ordered(client), TODAY).subject_id)
    orders.delete(orders.create(client, None, TODAY).subject_id)
    bill = invoices.from_order(first, TODAY).subject_id
    invoices.issue(bill, TODAY)
    invoices.delete(invoices.create(client, None, TODAY).subject_id)
    invoices.create(client, None, TODAY)
    (line,) = credit_queries.returnable(bill)
    credits.issue(CreditDraft(bill, "Брак", {line.line_id: 1_000}), TODAY)
    found = documents.counts()
    assert found == counted()
    assert found == {
        DocumentTab.ALL: 7,
        DocumentTab.OFFERS: 2,
        DocumentTab.ORDERS: 2,
        DocumentTab.INVOICES: 3,
        DocumentTab.DRAFTS: 3,
    }


def test_orders_and_returns_are_found_by_parts_of_numbers_by_client_and_by_sum(client, make_client):
    organizations.set_series("order", TODAY.year, 4_071, "ЗК-{n:04}")
    order, other = ordered(client), ordered(make_client("ООО «Гидротрест»"))
    bill = invoices.from_order(order, TODAY).subject_id
    invoices.issue(bill, TODAY)
    (line,) = credit_queries.returnable(bill)
    note = credits.issue(CreditDraft(bill, "Брак", {line.line_id: 1_000}), TODAY).subject_id

    def found(text):
        return list(order_list.ids(OrderFilter(text=text)))

    assert found("4071") == found("071") == [order]
    assert found("40") == [other, order], "two digits are few: all numbers are walked along"
    assert found("гидро") == [other]
    total = order_queries.card(order).total_minor
    assert order in found(f"{total // 100},{total % 100:02}")
    keys = documents.ids(DocumentFilter(DocumentTab.ALL, "0001"))
    assert documents.key("credit_note", note) in keys
    assert documents.key("sales_order", order) not in keys
