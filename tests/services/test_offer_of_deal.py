"""The goods of a deal come into its offer at the same price, whichever way the tax is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.connection import execute, rows
from salesapp.db.queries import offers as queries
from salesapp.domain.lines import LineDraft
from salesapp.domain.vat import VatMode
from salesapp.services import offers, organizations
from tests.services.papers_kit import SELLER, TODAY

INCLUDED, ON_TOP = VatMode.INCLUDED, VatMode.ON_TOP


def offered(make_client, make_deal, product, price, mode):
    """The line of the offer of a deal with one piece at a price, and the total of the offer."""
    organizations.save(replace(SELLER, vat_mode=mode))
    deal = make_deal(make_client())
    execute(
        "INSERT INTO deal_line (deal_id, position, product_id, name, unit, quantity_milli,"
        " price_minor) VALUES (?, 0, ?, 'Болт М20', 'шт', 1000, ?)",
        deal,
        product,
        price,
    )
    card = queries.card(offers.create(None, deal, TODAY).subject_id)
    (line,) = card.draft.lines
    return line, card.total_minor


@pytest.mark.parametrize("mode", [INCLUDED, ON_TOP])
def test_the_price_of_the_catalogue_is_not_taxed_twice(
    db, make_client, make_deal, make_product, mode
):
    bolt = make_product("Болт М20", price_minor=122_00)
    line, total = offered(make_client, make_deal, bolt, 122_00, mode)
    assert (line.is_price_manual, total) == (False, 122_00)


@pytest.mark.parametrize("mode", [INCLUDED, ON_TOP])
def test_a_price_of_the_deal_stays_what_the_client_pays(
    db, make_client, make_deal, make_product, mode
):
    bolt = make_product("Болт М20", price_minor=122_00)
    line, total = offered(make_client, make_deal, bolt, 61_00, mode)
    assert (line.is_price_manual, total) == (True, 61_00)


def test_a_catalogue_without_tax_is_taxed_once(db, make_client, make_deal, make_product):
    bolt = make_product("Болт М20", price_minor=100_00, price_includes_vat=False)
    line, total = offered(make_client, make_deal, bolt, 100_00, INCLUDED)
    assert (line.price_minor, line.is_price_manual, total) == (122_00, False, 122_00)


@pytest.mark.parametrize("mode", [INCLUDED, ON_TOP])
def test_a_line_without_goods_comes_to_what_the_deal_says(db, make_client, make_deal, mode):
    _line, total = offered(make_client, make_deal, None, 244_00, mode)
    assert total == 244_00


def test_the_deal_takes_the_currency_of_its_offer_though_the_figures_are_alike(
    db, make_client, make_deal
):
    organizations.save(SELLER)
    deal = make_deal(make_client(), amount_minor=1_000_00)
    made = offers.create(None, deal, TODAY).subject_id
    line = LineDraft("Drill", 1_000, 1_000_00, vat_bp=2200)
    dollars = {"currency": "USD", "rate_micro": 90_000_000, "rate_on": TODAY}
    offers.save(made, replace(queries.card(made).draft, lines=(line,), **dollars))
    offers.send(made, TODAY)
    assert rows("SELECT amount_minor, currency FROM deal") == [(1_000_00, "USD")]
