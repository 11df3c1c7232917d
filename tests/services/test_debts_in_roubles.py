"""Debts in several currencies are summed in roubles, each at the rate of its invoice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.queries import client_card, client_money, clients, day, receivables
from salesapp.db.queries import invoices as queries
from salesapp.db.queries import payments as payment_queries
from salesapp.domain.credit_stops import StopKind
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.services import credit_stops, invoices, organizations, payments
from salesapp.services.checks import check_store
from tests.services.papers_kit import SELLER, TODAY, bill, issued

LATE = TODAY + timedelta(days=30)
RATE = 90_500_000
"""90,50 roubles a dollar."""


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("Northern Trade", inn="7707083893")


def in_dollars(client: int, amount: int) -> int:
    made = bill(client, LineDraft("Drill", 1_000, amount, vat_bp=2200))
    dollars = {"currency": "USD", "rate_micro": RATE, "rate_on": TODAY}
    invoices.save(made, replace(queries.card(made).draft, **dollars))
    invoices.issue(made, TODAY)
    return made


def test_every_sum_of_debts_counts_dollars_at_the_rate_of_the_invoice(client):
    issued(client, 500_00)
    invoice = in_dollars(client, 1_000_00)
    whole = 500_00 + 90_500_00
    assert receivables.client_debt(client, LATE)[:2] == (whole, whole)
    assert receivables.totals() == (whole, 2)
    assert sum(one.amount_minor for one in receivables.ageing(LATE)) == whole
    assert sum(one.amount_minor for one in receivables.expected(TODAY, LATE)) == whole
    assert [one.overdue_minor for one in receivables.debtors(LATE)] == [whole]
    assert day.late_minor(LATE) == whole
    assert client_card.card(client, LATE).debt_minor == whole
    (row,) = clients.rows([client], LATE)
    assert (row.debt_minor, row.overdue_minor) == (whole, whole)
    assert sum(one.amount_minor for one in client_money.ageing(client, LATE)) == whole
    assert queries.card(invoice).open_minor == 1_000_00, "the invoice itself stays in dollars"
    assert [(one.open_minor, one.currency) for one in client_money.instalments(client)] == [
        (500_00, "RUB"),
        (1_000_00, "USD"),
    ]
    assert check_store() == []


def test_a_part_that_was_paid_leaves_the_rest_in_both(client):
    invoice = in_dollars(client, 1_000_00)
    payments.register(PaymentDraft(client, 400_00, TODAY, currency="USD", invoice_id=invoice))
    card = queries.card(invoice)
    assert (card.open_minor, card.paid_minor) == (600_00, 400_00)
    assert receivables.debt_minor(client) == 54_300_00
    payments.register(PaymentDraft(client, 700_00, TODAY, currency="USD", invoice_id=invoice))
    debt = receivables.client_debt(client, TODAY)
    assert (debt.open_minor, debt.advance_minor) == (0, 9_050_00)
    (advance,) = payment_queries.advances(client)
    assert advance.open_minor == 100_00
    assert receivables.advances_minor() == 9_050_00
    assert check_store() == []


def test_the_limit_of_credit_sees_what_a_debt_in_dollars_is_worth(client):
    credit_stops.set_credit(client, 50_000_00, "", TODAY)
    in_dollars(client, 1_000_00)
    (stop,) = credit_stops.of_client(client, TODAY)
    assert (stop.kind, stop.amount_minor) == (StopKind.LIMIT, 90_500_00)
