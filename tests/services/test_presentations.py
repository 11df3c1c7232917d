"""Goods shown to a client and price lists: what is known, at the prices that hold."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.documents.preview import page_count, read_text
from salesapp.domain.knowledge import FactDraft
from salesapp.domain.organizations import OrganizationDraft
from salesapp.domain.price_lists import PriceDraft, PriceListDraft
from salesapp.domain.products import Aspect
from salesapp.services import knowledge, organizations, price_papers, prices
from salesapp.services import products as product_services
from salesapp.services.presentations import (
    PresentationDraft,
    presentation_paper,
    presentation_pdf,
)
from salesapp.services.price_papers import PriceListOrder

TODAY = date(2026, 11, 23)


@pytest.fixture
def base(db, make_product, make_client):
    from salesapp.db.models.price_lists import PriceList
    from salesapp.db.models.prices import Price
    from salesapp.db.models.products import Category

    organizations.save(OrganizationDraft("ООО «Рядкреп»"))
    group = Category.create(name="Крепёж", parent=None)
    anchors = Category.create(name="Анкеры", parent=group)
    anchor = make_product(
        "Анкер М12", sku="АНК-12", category=anchors, price_minor=31_80, stock_milli=5_800_000,
        pitch="Держит 24,5 кН.",
    )  # fmt: skip
    bolt = make_product("Болт М8", sku="Б-8", category=group, price_minor=10_00, vat_bp=2200)
    deal = PriceList.create(name="Опт", currency="RUB", includes_vat=False, note="", position=0)
    client = make_client("ООО «Волжмонтаж»", price_list=deal)
    for lists, quantity, amount in ((None, 1_000_000, 30_20), (deal, 0, 20_00)):
        Price.create(
            product=anchor, price_list=lists, from_milli=quantity, amount_minor=amount, note=""
        )
    return {"anchor": anchor, "bolt": bolt, "client": client, "list": int(deal.id)}


def draft(base, **changed) -> PresentationDraft:
    return PresentationDraft((base["anchor"], base["bolt"]), "Анкеры для монтажа", **changed)


def test_a_presentation_tells_what_is_known_and_may_be_told(base):
    product_services.set_aspect(base["anchor"], Aspect.CONSUMER, "Размер: М12×120\nпросто текст")
    product_services.set_aspect(base["anchor"], Aspect.FUNCTIONAL, "Колонны и стеллажи")
    for fact in (
        FactDraft(Aspect.UNIQUENESS, "Край 75 мм", proof="протокол 17"),
        FactDraft(Aspect.UNIQUENESS, "Самый лучший"),
        FactDraft(Aspect.FEATURES, "Да, без замены", label="Можно ли снять?"),
        FactDraft(Aspect.FEATURES, "Только для своих", is_quotable=False),
    ):
        knowledge.add_fact(base["anchor"], fact)
    anchor, bolt = presentation_paper(draft(base), TODAY).products
    assert ("Размер", "М12×120") in anchor.facts
    sections = dict(anchor.sections)
    assert sections["Для чего"] == "Колонны и стеллажи"
    assert sections["Чем отличается"] == "Край 75 мм (протокол 17)."
    assert sections["Что важно знать"] == "Можно ли снять?: Да, без замены."
    assert anchor.stock == "на складе 5\u00a0800 шт"
    assert anchor.group == "Анкеры"
    assert bolt.sections == ()


def test_prices_are_those_of_the_client_or_of_everybody_or_hidden(base):
    anyone = presentation_paper(draft(base), TODAY).products[0]
    assert anyone.price_minor == 31_80
    assert anyone.tiers == (("от 1\u00a0000 шт", "30,20\u00a0₽"),)
    assert "с НДС" in anyone.price_note
    own = presentation_paper(draft(base, client_id=base["client"]), TODAY)
    assert own.client.name == "ООО «Волжмонтаж»"
    assert own.products[0].price_minor == 24_40
    hidden = presentation_paper(draft(base, with_prices=False), TODAY)
    assert {one.price_minor for one in hidden.products} == {None}
    assert "₽" not in read_text(presentation_pdf(draft(base, with_prices=False), TODAY))


def test_a_presentation_needs_no_picture_and_passes_over_what_is_gone(base):
    product_services.delete(base["bolt"])
    data = presentation_pdf(draft(base, letter="Добрый день!"), TODAY)
    assert page_count(data) == 2
    assert "Болт М8" not in read_text(data)


def test_the_base_price_list_has_groups_in_the_order_of_the_tree_and_steps(base):
    paper = price_papers.price_list_paper(PriceListOrder(), TODAY)
    assert [group.name for group in paper.groups] == ["Крепёж", "Крепёж / Анкеры"]
    assert paper.columns == ("Цена", "от 1\u00a0000")
    assert paper.groups[1].rows[0].prices_minor == (31_80, 30_20)
    assert paper.groups[0].rows[0].prices_minor == (10_00, 10_00)


def test_a_list_of_its_own_prices_only_its_goods_with_vat(base):
    order = PriceListOrder(list_id=base["list"], client_id=base["client"])
    paper = price_papers.price_list_paper(order, TODAY)
    assert paper.title == "Прайс-лист «Опт»"
    (group,) = paper.groups
    assert [row.prices_minor for row in group.rows] == [(24_40,)]
    assert paper.client == "ООО «Волжмонтаж»"
    assert "Прайс-лист «Опт»" in read_text(price_papers.price_list_pdf(order, TODAY))


def test_the_table_of_a_price_list_has_prices_as_money(base):
    table, rows = price_papers.price_list_table(PriceListOrder(), TODAY)
    assert [column.title for column in table.columns][:4] == [
        "Группа", "Артикул", "Наименование", "Ед.",
    ]  # fmt: skip
    assert rows[1] == ["Крепёж / Анкеры", "АНК-12", "Анкер М12", "шт", 31_80, 30_20]


def test_the_table_of_a_price_list_tells_its_currency_its_term_and_whom_it_is_for(base):
    dollars = prices.create_list(
        PriceListDraft("Export", currency="USD", valid_to=date(2026, 12, 31))
    ).subject_id
    prices.set_price(PriceDraft(base["bolt"], 1_20, price_list_id=dollars))
    order = PriceListOrder(list_id=dollars, client_id=base["client"])
    table, _rows = price_papers.price_list_table(order, TODAY)
    for told in ("Цены в $", "по 31 декабря 2026 г.", "Для: ООО «Волжмонтаж»"):
        assert told in table.note.replace("\u00a0", " ")


def test_only_the_groups_asked_for_are_printed(base):
    from salesapp.db.connection import value

    group = value("SELECT id FROM category WHERE name = 'Анкеры'")
    paper = price_papers.price_list_paper(PriceListOrder(category_ids=(group,)), TODAY)
    assert [one.name for one in paper.groups] == ["Крепёж / Анкеры"]


def test_papers_with_prices_carry_the_tax_their_invoice_will_carry(base, make_product):
    from salesapp.domain.organizations import TaxMode

    old = make_product(
        "Дюбель", sku="Д-1", price_minor=100_00, vat_bp=2000, price_includes_vat=False
    )
    shown = PresentationDraft((old,), "Дюбели")
    (paper,) = presentation_paper(shown, TODAY).products
    assert paper.price_minor == 122_00
    assert "22" in paper.price_note
    listed = price_papers.price_list_paper(PriceListOrder(), TODAY)
    assert {row.name: row.prices_minor[0] for one in listed.groups for row in one.rows}[
        "Дюбель"
    ] == 122_00
    organizations.save(OrganizationDraft("ООО «Рядкреп»", tax_mode=TaxMode.USN))
    (paper,) = presentation_paper(shown, TODAY).products
    assert paper.price_minor == 100_00
    assert "без НДС" in paper.price_note
    listed = price_papers.price_list_paper(PriceListOrder(), TODAY)
    assert listed.vat_note == "без НДС"


def test_a_list_that_begins_next_year_carries_the_tax_of_its_first_day(db, make_product):
    from salesapp.domain.price_lists import PriceDraft, PriceListDraft
    from salesapp.services import prices

    organizations.save(OrganizationDraft("ООО «Рядкреп»"))
    bolt = make_product("Болт М8", sku="Б-8", price_minor=10_00, vat_bp=2000)
    first = date(2026, 1, 1)
    coming = prices.create_list(PriceListDraft("2026", includes_vat=False, valid_from=first))
    prices.set_price(PriceDraft(bolt, 100_00, price_list_id=coming.subject_id))
    paper = price_papers.price_list_paper(
        PriceListOrder(list_id=coming.subject_id), date(2025, 12, 20)
    )
    assert [row.prices_minor[0] for one in paper.groups for row in one.rows] == [122_00]
    assert "22" in paper.vat_note


def test_the_table_of_a_price_list_tells_its_currency_and_term(db, make_product):
    from salesapp.domain.price_lists import PriceDraft, PriceListDraft
    from salesapp.services import prices

    bolt = make_product("Bolt", sku="B-8")
    listed = prices.create_list(
        PriceListDraft("Export", currency="USD", valid_to=date(2026, 12, 31))
    ).subject_id
    prices.set_price(PriceDraft(bolt, 10_00, price_list_id=listed))
    table, _rows = price_papers.price_list_table(PriceListOrder(list_id=listed), TODAY)
    told = table.note.replace("\u00a0", " ")
    assert "$" in told
    assert "по 31 декабря 2026" in told


def test_quantities_of_others_take_no_place_of_those_of_the_client(base, make_client):
    from salesapp.domain.price_lists import PriceDraft
    from salesapp.services import prices

    other = make_client("ООО «Другой»", inn="")
    for least in range(2, 9):
        prices.set_price(
            PriceDraft(base["anchor"], 30_00, client_id=other, from_milli=least * 1_000)
        )
    anchor, _bolt = presentation_paper(draft(base), TODAY).products
    assert anchor.tiers == (("от 1\u00a0000 шт", "30,20\u00a0₽"),)


def test_a_price_list_for_a_client_tells_its_own_steps_and_none_that_ended(base, make_client):
    from salesapp.domain.price_lists import PriceDraft
    from salesapp.services import prices

    prices.set_price(
        PriceDraft(
            base["anchor"], 29_00, from_milli=5_000, valid_from=date(2026, 1, 1),
            valid_to=date(2026, 2, 1),
        )
    )  # fmt: skip
    own = PriceDraft(base["anchor"], 15_00, price_list_id=base["list"], from_milli=50_000)
    prices.set_price(own)
    paper = price_papers.price_list_paper(PriceListOrder(client_id=base["client"]), TODAY)
    assert paper.columns == ("Цена", "от 50", "от 1\u00a0000")
    assert paper.groups[1].rows[0].prices_minor == (24_40, 18_30, 18_30)
    assert price_papers.price_list_paper(PriceListOrder(), TODAY).columns == (
        "Цена", "от 1\u00a0000",
    )  # fmt: skip


def test_the_workbook_of_a_price_list_holds_every_step(base):
    from salesapp.domain.price_lists import PriceDraft
    from salesapp.services import prices

    for least in range(2, 8):
        prices.set_price(PriceDraft(base["anchor"], 31_00 - least, from_milli=least * 1_000))
    table, rows = price_papers.price_list_table(PriceListOrder(), TODAY)
    assert [one.title for one in table.columns][-1] == "от 1\u00a0000"
    assert rows[1][-1] == 30_20
