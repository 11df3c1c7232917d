"""Settlements over the end of a year: orders revised, goods given up, money returned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as queries
from salesapp.domain.credits import CreditDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.payments import PaymentDraft, RefundDraft
from salesapp.domain.reconciliation import DebtBasis
from salesapp.services import credits, invoices, orders, organizations, payments, refunds, shipments
from salesapp.services.reconciliation import ActOrder, settled
from tests.services.papers_kit import SELLER

YES = Agreement("Кротов Сергей")
TEN = LineDraft("Болт", 10_000, 100_00, vat_bp=2200)
OLD = date(2026, 12, 1), date(2026, 12, 31)
NEW = date(2027, 1, 1), date(2027, 1, 31)
RATE = 90_000_000


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("Northern Trade", inn="7707083893")


def ordered(client: int, on: date, currency: str = "RUB") -> int:
    made = orders.create(client, None, on).subject_id
    draft = replace(queries.card(made).draft, rows=(OrderLine(TEN),))
    if currency != "RUB":
        draft = replace(draft, currency=currency, rate_micro=RATE, rate_on=on)
    orders.save(made, draft)
    orders.confirm(made, YES, on)
    return made


def revised(order: int, on: date, **line) -> None:
    change = orders.new_version(order, on).subject_id
    draft = queries.card(change).draft
    (row,) = draft.rows
    orders.save(change, replace(draft, rows=(replace(row, line=replace(row.line, **line)),)))
    orders.confirm(change, YES, on, reason="Договорились")


def invoiced(order: int, on: date) -> int:
    made = invoices.from_order(order, on).subject_id
    invoices.issue(made, on)
    return made


def returned(invoice: int, quantity: int, on: date) -> int:
    (line,) = credit_queries.returnable(invoice)
    return credits.issue(CreditDraft(invoice, "Отказ", {line.line_id: quantity}), on).subject_id


def shipped(order: int, quantity: int, on: date) -> None:
    (key,) = queries.card(order).ordered
    shipments.ship(order, {key: quantity}, on, credit_reason="Договорились")


def act(client: int, period, currency: str = "RUB", basis: DebtBasis = DebtBasis.SHIPMENTS):
    return settled(ActOrder(client, *period, currency, basis))


def told(found) -> list[tuple[str, int]]:
    return [(str(one.kind), one.amount_minor) for one in found.moves]


def test_what_left_at_the_old_price_stays_at_it_when_the_order_is_revised(client):
    order = ordered(client, date(2026, 12, 1))
    shipped(order, 4_000, date(2026, 12, 20))
    assert act(client, OLD).closing_minor == 400_00
    revised(order, date(2027, 1, 11), price_minor=90_00)
    shipped(order, 6_000, date(2027, 1, 15))
    assert act(client, OLD).closing_minor == 400_00
    found = act(client, NEW)
    assert (found.opening_minor, told(found)) == (400_00, [("shipment", 540_00)])


def test_what_left_before_the_first_version_was_written_has_its_price(client):
    order = ordered(client, date(2026, 12, 10))
    shipped(order, 4_000, date(2026, 12, 5))
    revised(order, date(2026, 12, 15), quantity_milli=12_000, price_minor=90_00)
    shipped(order, 8_000, date(2026, 12, 20))
    assert told(act(client, OLD)) == [("shipment", 400_00), ("shipment", 720_00)]


@pytest.mark.parametrize("currency", ["RUB", "USD"])
def test_goods_given_up_before_they_left_are_no_debt_taken_back(client, currency):
    order = ordered(client, date(2026, 12, 1), currency)
    invoice = invoiced(order, date(2026, 12, 1))
    payments.register(
        PaymentDraft(client, 1_000_00, date(2026, 12, 3), currency=currency, invoice_id=invoice)
    )
    shipped(order, 4_000, date(2026, 12, 20))
    assert act(client, OLD, currency).closing_minor == -600_00
    note = returned(invoice, 6_000, date(2027, 1, 11))
    refunds.register(
        RefundDraft(
            client, 600_00, date(2027, 1, 12), currency=currency, invoice_id=invoice, credit_id=note
        )
    )
    found = act(client, NEW, currency)
    assert (found.opening_minor, told(found)) == (-600_00, [("refund", 600_00)])
    assert found.closing_minor == 0
    by_invoices = act(client, NEW, currency, DebtBasis.INVOICES)
    assert (by_invoices.opening_minor, by_invoices.closing_minor) == (0, 0)
    other = {"RUB": "USD", "USD": "RUB"}[currency]
    assert act(client, NEW, other).closing_minor == 0


def test_goods_that_came_back_lessen_the_debt_for_them(client):
    order = ordered(client, date(2026, 12, 1))
    invoice = invoiced(order, date(2026, 12, 1))
    shipped(order, 8_000, date(2026, 12, 20))
    returned(invoice, 4_000, date(2027, 1, 11))
    found = act(client, NEW)
    # Of the four two never left: eight left, six stay invoiced.
    assert (found.opening_minor, told(found)) == (800_00, [("credit", 200_00)])
    assert act(client, NEW, basis=DebtBasis.INVOICES).closing_minor == 600_00


def test_a_note_on_an_invoice_of_no_order_moves_no_shipments(client):
    made = invoices.create(client, None, date(2026, 12, 1)).subject_id
    draft = invoice_queries.card(made).draft
    invoices.save(made, replace(draft, lines=(TEN,)))
    invoices.issue(made, date(2026, 12, 1))
    returned(made, 4_000, date(2026, 12, 2))
    assert told(act(client, OLD)) == []


def test_a_price_lowered_after_the_goods_left_lessens_the_debt(client):
    order = ordered(client, date(2026, 12, 1))
    invoice = invoiced(order, date(2026, 12, 1))
    shipped(order, 10_000, date(2026, 12, 20))
    (line,) = credit_queries.returnable(invoice)
    credits.issue(CreditDraft(invoice, "Скидка", amounts={line.line_id: 50_00}), date(2027, 1, 11))
    revised(order, date(2027, 1, 12), price_minor=95_00)
    found = act(client, NEW)
    assert (found.opening_minor, found.closing_minor) == (1_000_00, 950_00)
