"""The last prices a client was told, beside the list of today."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.queries import client_money
from salesapp.db.queries import invoices as queries
from salesapp.domain.lines import LineDraft
from salesapp.domain.vat import VatMode
from salesapp.services import invoices, organizations
from tests.services.papers_kit import SELLER, TODAY, bill


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Ромашка»", inn="7707083893")


@pytest.fixture
def bolt(db, make_product) -> int:
    return make_product("Болт", price_minor=122_00)


def told(client, bolt, price, **facts) -> client_money.PriceRow:
    """The price of bolts after an invoice with the facts of its head."""
    made = bill(client, LineDraft("Болт", 2_000, price, product_id=bolt, vat_bp=2200))
    invoices.save(made, replace(queries.card(made).draft, **facts))
    invoices.issue(made, TODAY)
    (found,) = client_money.prices(client)
    return found


def test_the_discount_of_the_whole_invoice_is_in_the_price(client, bolt):
    found = told(client, bolt, 100_00, discount_bp=1000)
    assert (found.price_minor, found.discount_bp, found.net_minor) == (100_00, 1000, 90_00)


def test_a_sum_taken_off_is_in_the_price(client, bolt):
    found = told(client, bolt, 100_00, discount_minor=50_00)
    assert (found.discount_bp, found.net_minor) == (25_00, 75_00)


def test_prices_without_tax_stand_beside_the_list_without_it(client, bolt):
    found = told(client, bolt, 100_00, vat_mode=VatMode.ON_TOP)
    assert (found.net_minor, found.list_minor) == (100_00, 100_00)


def test_a_price_in_dollars_is_not_held_against_the_list_in_roubles(client, bolt):
    found = told(client, bolt, 1_50, currency="USD", rate_micro=90_000_000, rate_on=TODAY)
    assert (found.net_minor, found.list_minor) == (1_50, None)
