"""Which day decides a price and a rate: that of this machine, and that of the paper."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from salesapp.db import fields
from salesapp.db.connection import value
from salesapp.db.queries import call_facts, day, deal_figures
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.domain.day import Check
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import InvoiceDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.price_lists import PriceDraft, PriceListDraft
from salesapp.services import calls, invoices, offers, orders, organizations, prices
from salesapp.services.work_calendar import work_calendar
from salesapp.ui.calls.words import fields_of
from tests.services.papers_kit import SELLER, TODAY

MORNING = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
"""Half past nine of the next day in Vladivostok."""


@pytest.fixture
def vladivostok(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Vladivostok")
    clock.tzset()
    for module in (fields, invoices):
        monkeypatch.setattr(module, "now", lambda: MORNING)
    yield
    monkeypatch.undo()
    clock.tzset()


def test_in_the_morning_of_the_east_prices_of_the_new_day_hold(
    db, vladivostok, make_client, make_product
):
    organizations.save(SELLER)
    bolt = make_product("Болт", price_minor=100_00)
    wholesale = prices.create_list(PriceListDraft("Опт")).subject_id
    prices.set_price(PriceDraft(bolt, 90_00, price_list_id=wholesale))
    prices.set_price(PriceDraft(bolt, 95_00, price_list_id=wholesale, valid_from=TODAY))
    client = make_client(price_list_id=wholesale)
    line = invoices.line_from_product(bolt, 1_000, InvoiceDraft(client))
    assert line.price_minor == 95_00


def test_the_day_to_pay_an_invoice_decides_no_rate(db, make_client):
    draft = InvoiceDraft(make_client(), due_on=date(2025, 12, 31))
    assert invoices.pricing(draft).rated_on == datetime.now().astimezone().date()
    shipped = replace(draft, ship_on=date(2027, 1, 15))
    assert invoices.pricing(shipped).rated_on == date(2027, 1, 15)


def test_an_order_begun_last_year_is_not_confirmed_at_the_rate_of_last_year(db, make_client):
    organizations.save(SELLER)
    order = orders.create(make_client(), None, date(2025, 12, 30)).subject_id
    draft = order_queries.card(order).draft
    line = LineDraft("Услуга", 1_000, 100_00, vat_bp=2000)
    orders.save(order, replace(draft, rows=(OrderLine(line),)))
    with pytest.raises(RuleError) as refused:
        orders.confirm(order, Agreement("Кротов"), date(2026, 1, 12))
    assert (refused.value.rule, refused.value.facts["field"]) == (Rule.FIELD_INVALID, "vat_bp")
    today = datetime.now().astimezone().date()
    assert orders.pricing(order_queries.card(order).draft).rated_on == today


def test_a_script_tells_sums_in_their_currency_and_the_day_of_this_machine(
    db, vladivostok, make_client, make_invoice
):
    organizations.save(SELLER)
    client = make_client("Northern Trade", inn="7707083893")
    make_invoice(client, 1_200_00, currency="USD", rate_micro=90_000_000)
    offer = offers.create(client, None, TODAY).subject_id
    line = LineDraft("Drill", 1_000, 1_500_00, vat_bp=2200)
    draft = replace(offer_queries.card(offer).draft, lines=(line,), currency="USD")
    offers.save(offer, replace(draft, rate_micro=90_000_000, rate_on=TODAY))
    offers.send(offer, TODAY)
    (item,) = calls.queue(TODAY, Entity.CLIENT, [client])
    found = call_facts.facts(item, TODAY)
    assert found.offer.on == TODAY
    told = fields_of(found, item, None)
    assert told["last_order"].replace("\u00a0", " ") == "1 200 $"
    assert told["offer_amount"].replace("\u00a0", " ") == "1 500 $"


def test_a_silent_offer_tells_the_day_of_this_machine_it_was_sent_on(db, vladivostok, make_client):
    organizations.save(SELLER)
    offer = offers.create(make_client(inn="7707083893"), None, TODAY).subject_id
    line = LineDraft("Болт", 1_000, 1_500_00, vat_bp=2200)
    offers.save(offer, replace(offer_queries.card(offer).draft, lines=(line,)))
    offers.send(offer, TODAY)
    week = TODAY + timedelta(days=7)
    (silent,) = day.loose(Check.SILENT_OFFER, week, work_calendar())
    assert silent.since == TODAY


def test_days_on_a_stage_begin_with_the_day_of_this_machine(
    db, vladivostok, make_client, make_deal
):
    deal = make_deal(make_client(), stage_since_at=MORNING)
    told = deal_figures.days_in_stage("deal", "?")
    for days in (0, 2):
        on = TODAY + timedelta(days=days)
        assert value(f"SELECT {told} FROM deal WHERE id = ?", on, deal) == days * 1000
