"""Invoices of one deal in two currencies are told in roubles, never added as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.connection import value
from salesapp.db.queries import deal_facts, deal_figures
from salesapp.db.queries import invoices as queries
from salesapp.domain.blockers import Blocker
from salesapp.domain.lifeline import LinkKind, lifeline
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.services import invoices, organizations, payments
from salesapp.ui.work_calendar import work_calendar
from tests.services.papers_kit import SELLER, TODAY

RATE = 90_500_000
LATE = TODAY + timedelta(days=30)
DOLLARS = {"currency": "USD", "rate_micro": RATE, "rate_on": TODAY}


@pytest.fixture
def deal(db, make_client, make_deal) -> tuple[int, int]:
    organizations.save(SELLER)
    client = make_client("Northern Trade", inn="7707083893")
    return client, make_deal(client, "Станок")


def issued(deal: tuple[int, int], amount: int, due: int, **money) -> int:
    made = invoices.create(*deal, TODAY).subject_id
    line = LineDraft("Станок", 1_000, amount, vat_bp=2200)
    draft = replace(queries.card(made).draft, lines=(line,), due_on=TODAY + timedelta(days=due))
    invoices.save(made, replace(draft, **money))
    invoices.issue(made, TODAY)
    return made


def held(deal: int, blocker: Blocker, today=LATE):
    found = deal_facts.holds_of(deal, today, work_calendar().count_working_days)
    return next(one for one in found if one.blocker is blocker)


def share(deal: int) -> int:
    (told,) = (
        one for one in lifeline(deal_facts.facts(deal, LATE)) if one.kind is LinkKind.PAYMENT
    )
    field = value(f"SELECT {deal_figures.paid_share('deal')} FROM deal WHERE id = ?", deal)
    assert field == told.share_bp
    return told.share_bp


def test_late_dollars_and_roubles_are_told_in_roubles(deal):
    issued(deal, 1_000_00, 10, **DOLLARS)
    issued(deal, 9_500_00, 5)
    hold = held(deal[1], Blocker.INVOICE_OVERDUE)
    assert (hold.amount_minor, hold.currency) == (100_000_00, "RUB")


def test_late_dollars_alone_stay_dollars(deal):
    issued(deal, 1_000_00, 10, **DOLLARS)
    issued(deal, 500_00, 5, **DOLLARS)
    hold = held(deal[1], Blocker.INVOICE_OVERDUE)
    assert (hold.amount_minor, hold.currency) == (1_500_00, "USD")


def test_what_is_late_is_told_in_its_own_money_where_only_that_is_owed(deal):
    late = issued(deal, 1_000_00, 10, **DOLLARS)
    paid = issued(deal, 9_500_00, 5)
    payments.register(PaymentDraft(deal[0], 9_500_00, TODAY, invoice_id=paid))
    hold = held(deal[1], Blocker.INVOICE_OVERDUE)
    assert (hold.amount_minor, hold.currency) == (1_000_00, "USD")
    assert (hold.record_id, hold.detail) == (late, queries.number_of(late))


def test_what_is_awaited_names_the_invoice_that_is_due(deal):
    first = issued(deal, 1_000_00, 10, **DOLLARS)
    issued(deal, 9_500_00, 40)
    hold = held(deal[1], Blocker.AWAITING_PAYMENT, TODAY)
    assert (hold.amount_minor, hold.currency) == (100_000_00, "RUB")
    assert (hold.record_id, hold.on) == (first, TODAY + timedelta(days=10))


def test_the_paid_share_weighs_currencies_by_their_rates(deal):
    dollars = issued(deal, 1_000_00, 10, **DOLLARS)
    roubles = issued(deal, 9_500_00, 5)
    payments.register(PaymentDraft(deal[0], 9_500_00, TODAY, invoice_id=roubles))
    assert share(deal[1]) == 950
    payments.register(PaymentDraft(deal[0], 1_000_00, TODAY, currency="USD", invoice_id=dollars))
    assert share(deal[1]) == 10_000
