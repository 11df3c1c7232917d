"""Money received in several currencies is summed in roubles, wherever it is summed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.queries import (
    channel_report,
    client_card,
    clients,
    day_rows,
    plans,
    receivables,
)
from salesapp.db.queries import classes as class_queries
from salesapp.db.queries import invoices as queries
from salesapp.domain.changes import Entity
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import AllocationDraft, PaymentDraft, RefundDraft
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.domain.plans import Measure
from salesapp.services import classes, invoices, merging, organizations, payments, refunds
from salesapp.services.checks import check_store
from tests.services.papers_kit import SELLER, TODAY, bill

RATE = 90_500_000
"""90,50 roubles a dollar."""
WORTH = 108_600_00 + 500_00
"""Of 1 200 dollars and 500 roubles."""
WORTHS = "SELECT amount_minor FROM allocation_roubles WHERE payment_id = ? ORDER BY id"


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("Northern Trade", inn="7707083893")


@pytest.fixture
def invoice(client) -> int:
    """A thousand dollars, of which goods cost us 40 000 roubles."""
    made = bill(client, LineDraft("Drill", 1_000, 1_000_00, vat_bp=None, cost_minor=40_000_00))
    dollars = {"currency": "USD", "rate_micro": RATE, "rate_on": TODAY}
    invoices.save(made, replace(queries.card(made).draft, **dollars))
    invoices.issue(made, TODAY)
    return made


def paid(client, amount, **facts) -> int:
    return payments.register(PaymentDraft(client, amount, TODAY, **facts)).subject_id


def turnovers(client) -> set[int]:
    """The turnover as every place tells it."""
    (row,) = clients.rows([client], TODAY)
    card = client_card.card(client, TODAY)
    month = period_of(PeriodKind.MONTH, TODAY)
    return {
        row.turnover_12m_minor,
        card.turnover_12m_minor,
        plans.fact(TODAY, Measure.REVENUE, TODAY),
        sum(one.amount_minor for one in receivables.received(month.first, TODAY)),
        sum(one.amount_minor for one in day_rows.received(TODAY)),
        channel_report.table(month)[-1].now.revenue_minor,
        value("SELECT sum(turnover_minor) FROM client_money"),
    }


def test_every_turnover_counts_dollars_in_roubles(client, invoice):
    paid(client, 1_200_00, currency="USD", invoice_id=invoice)
    paid(client, 500_00)
    assert turnovers(client) == {WORTH}
    classes.recount(TODAY)
    found = class_queries.of_client(client)
    assert (found.revenue_minor, found.margin_minor) == (WORTH, 50_500_00)
    figures = channel_report.table(period_of(PeriodKind.MONTH, TODAY))[-1].now
    assert (figures.known_minor, figures.margin_minor) == (90_500_00, 50_500_00)
    assert check_store() == []


def test_a_reversal_and_a_refund_take_the_same_roubles_off(client, invoice):
    payment = paid(client, 1_200_00, currency="USD", invoice_id=invoice)
    payments.reverse(payment, "Ошибка", TODAY)
    assert turnovers(client) == {0}
    paid(client, 300_00, currency="USD", allocations=())
    refunds.register(RefundDraft(client, 100_00, TODAY, currency="USD"))
    assert turnovers(client) == {18_100_00}
    assert check_store() == []


def test_a_merge_moves_what_the_money_was_worth(client, invoice, make_client):
    paid(client, 1_200_00, currency="USD", invoice_id=invoice)
    other = make_client("Northern Trade Ltd")
    merging.merge(Entity.CLIENT, other, [client])
    assert turnovers(other) == {108_600_00}
    assert check_store() == []


def test_money_before_any_paper_with_a_rate_is_worth_nothing_yet(client):
    paid(client, 100_00, currency="CNY")
    assert plans.fact(TODAY + timedelta(days=1), Measure.REVENUE, TODAY) == 0
    assert check_store() == []


def test_roubles_of_a_great_payment_are_exact_to_the_kopeck(client, invoice):
    """Beyond 2**53 a number with a floating point holds no odd kopeck any more."""
    amount = 1_000_000_000_000_01
    payment = paid(client, amount, currency="USD", allocations=())
    kept = value("SELECT rouble_minor FROM payment_rate WHERE payment_id = ?", payment)
    assert kept == (2 * amount * RATE + 1_000_000) // 2_000_000
    assert turnovers(client) == {kept}


def test_shares_of_one_payment_add_up_to_what_it_is_worth(client):
    papers = []
    for _number in range(3):
        made = bill(client, LineDraft("Drill", 1_000, 33, vat_bp=None))
        dollars = {"currency": "USD", "rate_micro": RATE, "rate_on": TODAY}
        invoices.save(made, replace(queries.card(made).draft, **dollars))
        invoices.issue(made, TODAY)
        papers.append(made)
    shares = tuple(
        AllocationDraft(int(value("SELECT id FROM instalment WHERE invoice_id = ?", made)), 33)
        for made in papers
    )
    payment = paid(client, 99, currency="USD", allocations=shares)
    assert turnovers(client) == {89_60}
    worth = [amount for (amount,) in rows(WORTHS, payment)]
    assert (sum(worth), len(worth)) == (89_60, 3)
    payments.reverse(payment, "Ошибка", TODAY)
    assert value("SELECT sum(amount_minor) FROM allocation_roubles") == 0
    assert check_store() == []
