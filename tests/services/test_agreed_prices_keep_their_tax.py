"""Whether a base price holds the tax says nothing of what a client agreed to pay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.queries import prices as price_queries
from salesapp.db.queries import products as product_queries
from salesapp.domain.edits import Edit, Op
from salesapp.domain.entities import Entity
from salesapp.domain.fields import built_in
from salesapp.domain.price_lists import PriceDraft, PriceListDraft
from salesapp.domain.products import ProductDraft
from salesapp.domain.table_imports import TableKind
from salesapp.domain.vat import VatMode
from salesapp.services import document_lines, organizations, prices, products, undo
from salesapp.services.editing import run
from tests.services.papers_kit import SELLER, TODAY
from tests.services.tables_kit import imported, source_of

FLAG = built_in(Entity.PRODUCT, "price_includes_vat")


@pytest.fixture
def bolt(db, make_client, make_product):
    organizations.save(SELLER)
    return make_product("Болт", sku="А-1", price_minor=122_00, vat_bp=2200)


@pytest.fixture
def paid(bolt, make_client):
    """What one client pays by agreement, another by a list, and anyone for many; with the tax."""
    agreed, listed = make_client("ООО «Ромашка»"), make_client("ООО «Опт»", inn="")
    dealers = prices.create_list(PriceListDraft("Дилеры")).subject_id
    prices.give_list([listed], dealers)
    prices.set_price(PriceDraft(bolt, 109_80, client_id=agreed))
    prices.set_price(PriceDraft(bolt, 115_90, price_list_id=dealers))
    prices.set_price(PriceDraft(bolt, 97_60, from_milli=50_000))

    def told() -> list[int]:
        return [
            document_lines.line_from_product(
                bolt, quantity, document_lines.Terms(client, VatMode.INCLUDED, TODAY, TODAY)
            ).price_minor
            for client, quantity in ((agreed, 1_000), (listed, 1_000), (None, 50_000))
        ]

    return told


def by_form(bolt, _tmp_path):
    card = product_queries.card(bolt)
    draft = ProductDraft("Болт", sku="А-1", unit="шт", price_minor=100_00, vat_bp=2200)
    products.update(bolt, replace(draft, price_includes_vat=False), card.rev)


def by_cell(bolt, _tmp_path):
    run.set_cell(Entity.PRODUCT, bolt, FLAG, False)


def by_many(bolt, _tmp_path):
    others = [products.create(ProductDraft(f"Гайка {one}")).subject_id for one in range(run.MANY)]
    done = run.apply_edits(Entity.PRODUCT, [bolt, *others], [Edit(FLAG, Op.SET, False)])
    assert done.outcome.changed == len(others) + 1


def by_table(_bolt, tmp_path):
    text = "Артикул;Наименование;Цена без НДС\nА-1;Болт;100\n"
    imported(source_of(tmp_path / "a", text, kind=TableKind.PRODUCTS))


@pytest.mark.parametrize("way", [by_form, by_cell, by_many, by_table])
def test_a_base_price_without_tax_changes_no_agreed_price(bolt, paid, dump, tmp_path, way):
    assert paid() == [109_80, 115_90, 97_60]
    before = dump()["price"]
    way(bolt, tmp_path)
    (base,) = price_queries.resolutions([(bolt, 1_000)], None, TODAY)
    assert not base.includes_vat
    assert paid() == [109_80, 115_90, 97_60]
    if way is not by_table:
        undo.undo()
        assert dump()["price"] == before
