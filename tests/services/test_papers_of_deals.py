"""Papers that are begun in a deal take its goods with them: nothing is typed twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.db.connection import execute
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.services import invoices, offers, orders, organizations
from tests.services.papers_kit import SELLER, TODAY

SERVICES = {
    "offer": (offers, offer_queries.card),
    "order": (orders, order_queries.card),
    "invoice": (invoices, invoice_queries.card),
}
_LINE = """
INSERT INTO deal_line (deal_id, position, product_id, name, unit, quantity_milli, price_minor)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""


@pytest.fixture
def deal(db, make_client, make_deal, make_product) -> tuple[int, int]:
    organizations.save(SELLER)
    client = make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")
    bolt = make_product("Болт М20×80", sku="БТЦ-20-80", price_minor=64_20, vat_bp=2200)
    made = make_deal(
        client,
        "Болты для корпуса",
        ship_on=TODAY + timedelta(days=20),
        payment_terms="Предоплата 100 %",
    )
    execute(_LINE, made, 0, bolt, "Болт М20×80", "шт", 3_200_000, 60_00)
    execute(_LINE, made, 1, None, "Доставка", "рейс", 1_000, 12_000_00)
    return client, made


@pytest.mark.parametrize("kind", SERVICES)
def test_a_paper_of_a_deal_begins_with_its_goods_at_its_prices(deal, kind):
    service, read = SERVICES[kind]
    made = service.create(*deal, TODAY).subject_id
    draft = read(made).draft
    told = [(one.name, one.unit, one.quantity_milli, one.price_minor) for one in draft.lines]
    assert told == [
        ("Болт М20×80", "шт", 3_200_000, 60_00),
        ("Доставка", "рейс", 1_000, 12_000_00),
    ]
    assert draft.lines[0].is_price_manual
    assert [one.vat_bp for one in draft.lines] == [2200, 2200]


def test_an_invoice_of_a_deal_takes_its_terms_and_its_day_of_shipment(deal):
    made = invoices.create(*deal, TODAY).subject_id
    draft = invoice_queries.card(made).draft
    assert draft.ship_on == TODAY + timedelta(days=20)
    assert "Предоплата 100 %" in draft.terms


@pytest.mark.parametrize("kind", SERVICES)
def test_a_paper_of_a_client_begins_empty(deal, kind):
    service, read = SERVICES[kind]
    made = service.create(deal[0], None, TODAY).subject_id
    assert read(made).draft.lines == ()


@pytest.mark.parametrize("kind", ["order", "invoice"])
def test_the_goods_of_a_deal_are_not_asked_for_twice(deal, kind):
    service, read = SERVICES[kind]
    first = service.create(*deal, TODAY).subject_id
    second = service.create(*deal, TODAY).subject_id
    assert read(first).draft.lines
    assert read(second).draft.lines == ()
    service.delete(first)
    service.delete(second)
    assert read(service.create(*deal, TODAY).subject_id).draft.lines
