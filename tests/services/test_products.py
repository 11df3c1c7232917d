"""The catalogue: groups, list, card, picker."""

from __future__ import annotations

import pytest

from salesapp.db.connection import execute, value
from salesapp.db.queries import products as asked
from salesapp.db.queries.products import ProductFilter, ProductSort
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.products import Aspect, ProductDraft, Stock, availability
from salesapp.services import products, undo


def made(name, **fields):
    return products.create(ProductDraft(name, **fields)).subject_id


def refused(rule, call, *args):
    with pytest.raises(RuleError) as caught:
        call(*args)
    assert caught.value.rule is rule
    return caught.value.facts


@pytest.mark.parametrize(
    "typed", ["анкер м12", "м12 анк", "цинк клин", "АНК-12", "анк12120", "М12×120", "метиз"]
)
def test_the_picker_finds_by_words_in_any_order_and_by_article(db, typed):
    wanted = made("Анкер клиновой М12×120, цинк", sku="АНК-12-120", manufacturer="Окский метиз")
    made("Болт высокопрочный М20×80", sku="БТЦ-20-80")
    assert [one.id for one in asked.pick(typed)] == [wanted]


def test_the_picker_leaves_out_what_is_sold_no_more(db):
    product = made("Анкер")
    products.archive(product)
    assert asked.pick("анкер") == []
    assert list(asked.ids(ProductFilter(is_active=False))) == [product]
    products.restore(product)
    assert [one.id for one in asked.pick("анкер")] == [product]


def test_an_article_belongs_to_one_active_product(db):
    first = made("Первый", sku="А-1")
    refused(Rule.FIELD_INVALID, products.create, ProductDraft("Второй", sku=" А-1 "))
    products.archive(first)
    second = made("Второй", sku="А-1")
    assert refused(Rule.FIELD_INVALID, products.restore, first)["product_id"] == second


def test_groups_count_the_goods_below_them(db):
    root = products.create_category("Крепёж").subject_id
    leaf = products.create_category("Анкеры", root).subject_id
    other = products.create_category("Услуги").subject_id
    one, two = made("А", category_id=root), made("Б", category_id=leaf)
    made("В")
    found = [(row.name, row.depth, row.own, row.total) for row in asked.categories()]
    assert found == [("Крепёж", 0, 1, 2), ("Анкеры", 1, 1, 1), ("Услуги", 0, 0, 0)]
    assert list(asked.ids(ProductFilter(category_id=root))) == [one, two]
    assert list(asked.ids(ProductFilter(category_id=other))) == []


def test_a_group_cannot_be_put_into_itself_nor_deleted_with_goods(db):
    root = products.create_category("Крепёж").subject_id
    leaf = products.create_category("Анкеры", root).subject_id
    made("А", category_id=leaf)
    refused(Rule.FIELD_INVALID, products.move_category, root, leaf)
    assert refused(Rule.RECORD_IN_USE, products.delete_category, leaf)["products"] == 1
    assert refused(Rule.RECORD_IN_USE, products.delete_category, root)["categories"] == 1


def test_no_two_groups_of_one_name_lie_side_by_side(db, dump):
    root = products.create_category("Крепёж").subject_id
    leaf = products.create_category("Анкеры", root).subject_id
    bolts = products.create_category("Болты", root).subject_id
    other = products.create_category("Анкеры").subject_id
    within = products.create_category("Анкеры", other).subject_id
    before = dump()
    for work in (
        lambda: products.create_category(" крепеж "),
        lambda: products.create_category("АНКЕРЫ", root),
        lambda: products.rename_category(bolts, "Анкеры"),
        lambda: products.move_category(other, root),
        lambda: products.move_category(within, None),
        lambda: products.dissolve_category(root, None),
    ):
        assert refused(Rule.FIELD_INVALID, work)["field"] == "name"
    assert dump() == before
    products.rename_category(leaf, "Анкеры")
    products.move_category(leaf, root, bolts)
    products.rename_category(leaf, "анкеры")


def test_the_card_holds_all_eight_sides(db):
    product = made("Анкер", price_minor=31_80)
    card = asked.card(product)
    assert list(card.aspects) == list(Aspect)
    assert len(card.aspects) == 8
    assert card.row.known == 0
    products.set_aspect(product, Aspect.QUALITY, " ГОСТ Р 57787 ")
    assert asked.card(product).aspects[Aspect.QUALITY] == "ГОСТ Р 57787"
    assert asked.rows([product])[0].known == 1
    products.set_aspect(product, Aspect.QUALITY, "")
    assert value("SELECT count(*) FROM product_aspect") == 0


def test_the_cost_is_known_by_the_prices_themselves(db):
    product = made("Анкер", price_minor=31_80, cost_minor=22_40)
    assert asked.rows([product])[0].known == 1
    for aspect in Aspect:
        products.set_aspect(product, aspect, "есть")
    assert asked.rows([product])[0].known == 8
    assert list(asked.ids(ProductFilter(lacks_knowledge=True))) == []


def test_the_list_is_filtered_by_stock_and_sorted_by_price(db):
    here = made("А", stock_milli=5_000, price_minor=300)
    ordered = made("Б", stock_milli=0, lead_days=9, price_minor=100)
    nowhere = made("В", stock_milli=0, price_minor=200)
    unknown = made("Г")
    assert list(asked.ids(ProductFilter(stocks=(Stock.IN_STOCK, Stock.TO_ORDER)))) == [
        here,
        ordered,
    ]
    assert list(asked.ids(ProductFilter(stocks=(Stock.NONE,)))) == [nowhere]
    by_price = asked.ids(ProductFilter(), ProductSort.PRICE)
    assert list(by_price) == [ordered, nowhere, here, unknown]
    assert list(asked.first_ids(ProductFilter(), ProductSort.PRICE, limit=2)) == [ordered, nowhere]
    assert [availability(row.stock_milli, row.lead_days) for row in asked.rows(by_price)] == [
        Stock.TO_ORDER,
        Stock.NONE,
        Stock.IN_STOCK,
        None,
    ]


def test_goods_named_in_papers_are_not_deleted(db, make_deal, make_client):
    product = made("Анкер")
    deal = make_deal(make_client())
    execute(
        "INSERT INTO deal_line (deal_id, position, product_id, name, unit, quantity_milli,"
        " price_minor) VALUES (?, 0, ?, 'Анкер', 'шт', 1000, 100)",
        deal,
        product,
    )
    assert refused(Rule.RECORD_IN_USE, products.delete, product)["lines"] == 1


def test_pasted_articles_find_their_goods(db):
    one = made("А", sku="А-1")
    made("Б", sku="Б-1")
    assert asked.by_sku([" А-1", "нет", ""]) == {"А-1": one}


def test_every_step_can_be_taken_back(db, dump):
    root = products.create_category("Крепёж").subject_id
    leaf = products.create_category("Анкеры").subject_id
    product = made("Анкер", sku="А-1")
    steps = [
        lambda: products.create(ProductDraft("Болт")),
        lambda: products.update(product, ProductDraft("Анкер М12", sku="А-2"), 1),
        lambda: products.set_aspect(product, Aspect.COST, "дёшево"),
        lambda: products.set_aspect(product, Aspect.COST, "дорого"),
        lambda: products.set_pitch(product, "Держит 24 кН"),
        lambda: products.set_category([product], leaf),
        lambda: products.rename_category(leaf, "Анкера"),
        lambda: products.move_category(leaf, root),
        lambda: products.archive(product),
        lambda: products.restore(product),
        lambda: products.set_category([product], None),
        lambda: products.delete_category(leaf),
        lambda: products.delete(product),
    ]
    for number, step in enumerate(steps):
        before = dump()
        step()
        assert dump() != before, number
        undo.undo()
        assert dump() == before, number
        undo.redo()
