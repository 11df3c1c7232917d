"""Money written down by mistake and taken back counts nowhere as money that came."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from salesapp.db.queries import classes as class_queries
from salesapp.db.queries import day, day_rows, plans
from salesapp.db.queries import invoices as queries
from salesapp.domain.classes import Life
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.plans import Measure
from salesapp.services import classes, invoices, organizations, payments
from tests.services.papers_kit import SELLER, TODAY, issued

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MONTH_BEFORE = TODAY - timedelta(days=40)


@pytest.fixture
def client(db, make_client):
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def mistaken(client, on, back_on):
    """A payment of somebody else, taken back on a day."""
    made = payments.register(PaymentDraft(client, 100_00, on)).subject_id
    payments.reverse(made, "Платил другой клиент", back_on)


def test_a_client_whose_money_was_taken_back_is_no_new_client(client):
    mistaken(client, TODAY - timedelta(days=3), TODAY)
    assert plans.fact(TODAY, Measure.NEW_CLIENTS, TODAY) == 0
    assert plans.fact(TODAY, Measure.REVENUE, TODAY) == 0


def test_a_report_of_the_day_before_the_reversal_keeps_its_new_client(client):
    mistaken(client, TODAY - timedelta(days=3), TODAY)
    assert plans.new_clients(TODAY, TODAY - timedelta(days=1)) == [client]


def test_a_client_is_new_when_its_own_first_money_comes_after_the_mistake(client):
    mistaken(client, MONTH_BEFORE, MONTH_BEFORE + timedelta(days=1))
    payments.register(PaymentDraft(client, 500_00, TODAY))
    assert plans.new_clients(TODAY, TODAY) == [client]


def test_the_reversal_itself_is_no_first_money(client):
    mistaken(client, MONTH_BEFORE, TODAY)
    assert plans.new_clients(TODAY, TODAY) == []


def test_a_lead_whose_payment_was_taken_back_has_not_paid(client, make_deal, make_lead):
    deal = make_deal(client)
    lead = make_lead(received_at=NOW, deal=deal)
    invoice = invoices.create(client, deal, TODAY).subject_id
    line = LineDraft("Услуга", 1_000, 100_00, vat_bp=2200)
    invoices.save(invoice, replace(queries.card(invoice).draft, lines=(line,)))
    invoices.issue(invoice, TODAY)
    mistaken(client, TODAY, TODAY)
    since, until = NOW - timedelta(days=1), NOW + timedelta(days=1)
    assert day.conversion(since, until) == (1, 0)
    (row,) = day_rows.leads(until, 2)
    assert (row.record_id, row.amount_minor) == (lead, None)
    payments.register(PaymentDraft(client, 100_00, TODAY))
    assert day.conversion(since, until) == (1, 1)


def test_a_client_whose_money_was_taken_back_has_bought_nothing(client):
    issued(client, 100_00)
    mistaken(client, TODAY, TODAY)
    classes.recount(TODAY)
    found = class_queries.of_client(client)
    assert found is None or (found.life, found.orders) == (Life.PROSPECT, 0)
