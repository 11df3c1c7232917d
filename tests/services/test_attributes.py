"""Properties of groups, values of goods, filters with counts, packs."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.queries import attributes as asked
from salesapp.db.queries import packings as packs
from salesapp.db.queries import products as listed
from salesapp.db.queries.facets import facets
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.attributes import (
    NO,
    YES,
    AttributeDraft,
    AttributeKind,
    AttributeWanted,
    compare,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.packings import Packing, PackingDraft, fitting, in_packs
from salesapp.domain.products import ProductDraft, ProductExtras, Stock
from salesapp.services import attributes, packings, products, undo

LIST = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк", "А2"), is_listed=True)


@pytest.fixture
def tree(db):
    """A group with two properties, and a group in it with one more."""
    top = products.create_category("Крепёж").subject_id
    leaf = products.create_category("Анкеры", top).subject_id
    coat = attributes.create(top, LIST).subject_id
    size = attributes.create(top, AttributeDraft("Диаметр", unit="мм")).subject_id
    safe = attributes.create(leaf, AttributeDraft("Для бетона", AttributeKind.FLAG)).subject_id
    return SimpleNamespace(top=top, leaf=leaf, coat=coat, size=size, safe=safe)


def made(tree, name, values, **fields):
    draft = ProductDraft(name, category_id=tree.leaf, **fields)
    return products.create(draft, ProductExtras(values)).subject_id


def refused(rule, call, *args):
    with pytest.raises(RuleError) as caught:
        call(*args)
    assert caught.value.rule is rule
    return caught.value.facts


def test_a_group_has_the_properties_of_those_above_it_first(tree):
    assert [one.id for one in asked.of_category(tree.leaf)] == [tree.coat, tree.size, tree.safe]
    assert [one.id for one in asked.of_category(tree.top)] == [tree.coat, tree.size]
    attributes.reorder(tree.top, [tree.size, tree.coat])
    assert [one.id for one in asked.of_category(tree.leaf)] == [tree.size, tree.coat, tree.safe]


def test_a_name_is_used_once_along_the_path_of_a_group(tree):
    for group in (tree.top, tree.leaf):
        assert refused(Rule.FIELD_INVALID, attributes.create, group, LIST)["field"] == "name"
    empty = AttributeDraft("Цвет", AttributeKind.LIST)
    assert refused(Rule.FIELD_REQUIRED, attributes.create, tree.top, empty)["field"] == "choices"


def test_a_product_tells_values_of_the_right_kind_only(tree):
    anchor = made(tree, "Анкер", {tree.coat: "цинк", tree.size: 12_000, tree.safe: YES})
    assert asked.values([anchor])[anchor] == {tree.coat: "цинк", tree.size: 12_000, tree.safe: YES}
    for key, value in ((tree.coat, "медь"), (tree.size, "12"), (tree.safe, "да")):
        refused(Rule.FIELD_INVALID, attributes.set_values, anchor, {key: value})
    attributes.set_values(anchor, {tree.size: None, tree.coat: ""})
    assert asked.values([anchor])[anchor] == {tree.safe: YES}


def test_what_must_be_filled_is_asked_for_and_nothing_is_written(tree):
    must = AttributeDraft("Длина", unit="мм", is_required=True)
    length = attributes.create(tree.leaf, must).subject_id
    facts = refused(Rule.FIELD_REQUIRED, made, tree, "Анкер", {})
    assert facts["attribute_id"] == length
    assert listed.count(ProductFilter()) == 0
    made(tree, "Анкер", {length: 120_000})
    assert listed.count(ProductFilter()) == 1


def test_a_renamed_choice_is_renamed_in_the_goods_and_a_used_kind_stays(tree):
    anchor = made(tree, "Анкер", {tree.coat: "цинк"})
    attributes.update(
        tree.coat, AttributeDraft("Покрытие", AttributeKind.LIST, choices=("Zn", "А2"))
    )
    assert asked.values([anchor])[anchor] == {tree.coat: "Zn"}
    text = AttributeDraft("Покрытие", AttributeKind.TEXT)
    assert refused(Rule.RECORD_IN_USE, attributes.update, tree.coat, text)["products"] == 1


def test_a_choice_taken_out_above_the_others_makes_no_goods_tell_the_next_one(tree):
    three = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк", "А2", "А4"))
    attributes.update(tree.coat, three)
    zinc, steel = made(tree, "Анкер", {tree.coat: "цинк"}), made(tree, "Болт", {tree.coat: "А2"})
    attributes.update(tree.coat, replace(three, choices=("А2", "А4", "латунь")))
    told = asked.values([zinc, steel])
    assert told[zinc] == {tree.coat: "цинк"}
    assert told[steel] == {tree.coat: "А2"}


def test_a_removed_property_comes_back_with_its_values(tree, dump):
    made(tree, "Анкер", {tree.coat: "цинк"})
    before = dump()
    attributes.delete(tree.coat)
    assert [one.id for one in asked.of_category(tree.top)] == [tree.size]
    undo.undo()
    assert dump() == before


def test_the_filters_count_what_each_choice_would_show(tree):
    made(tree, "А", {tree.coat: "цинк", tree.size: 8_000, tree.safe: YES}, price_minor=100)
    made(tree, "Б", {tree.coat: "цинк", tree.size: 12_000, tree.safe: NO}, price_minor=300)
    third = {tree.coat: "А2", tree.size: 16_000}
    made(tree, "В", third, price_minor=200, stock_milli=1, manufacturer="З")
    known = asked.of_category(tree.leaf)
    zinc = AttributeWanted(tree.coat, ("цинк",))
    wanted = ProductFilter(category_id=tree.top, attributes=(zinc,))
    assert [row.name for row in listed.rows(listed.ids(wanted))] == ["А", "Б"]
    found = facets(wanted, known)
    coat, size, safe = found.attributes
    assert dict(coat.counts) == {"цинк": 2, "А2": 1}
    assert tuple(size.band) == (8_000, 12_000)
    assert dict(safe.counts) == {YES: 1, NO: 1}
    assert tuple(found.price) == (100, 300)
    assert found.stocks[Stock.IN_STOCK] == 0
    narrow = ProductFilter(attributes=(zinc, AttributeWanted(tree.size, low=9_000)), price_high=300)
    assert [row.name for row in listed.rows(listed.ids(narrow))] == ["Б"]
    assert facets(ProductFilter(), ()).makers == (("З", 1),)


def test_goods_are_compared_by_what_any_of_them_tells(tree):
    one = made(tree, "А", {tree.coat: "цинк", tree.size: 8_000})
    two = made(tree, "Б", {tree.coat: "цинк", tree.size: 12_000})
    told = asked.values([one, two])
    rows = compare(asked.of_products([one, two]), [told[one], told[two]])
    assert [(row.attribute.id, row.differs) for row in rows] == [
        (tree.coat, False),
        (tree.size, True),
    ]


def test_packs_lie_in_packs_and_hold_base_units(db, make_product, dump):
    anchor = make_product("Анкер")
    drafts = (
        PackingDraft("упак", 50_000, weight_mg=5_700_000),
        PackingDraft("паллета", 40_000, "упак", barcode="4601234567893"),
    )
    before = dump()
    packings.save(anchor, drafts)
    assert [one.total_milli for one in packs.of_product(anchor)] == [50_000, 2_000_000]
    assert packings.drafts_of(anchor) == drafts
    undo.undo()
    assert dump() == before
    lone = [PackingDraft("паллета", 40_000, "упак")]
    assert refused(Rule.FIELD_INVALID, packings.save, anchor, lone)["field"] == "inner"
    twice = [PackingDraft("упак", 1_000), PackingDraft("упак", 2_000)]
    assert refused(Rule.FIELD_INVALID, packings.save, anchor, twice)["line"] == 2


@given(
    st.integers(1, 10**9),
    st.none() | st.integers(1, 10**7),
    st.none() | st.integers(1, 10**7),
)
def test_a_fitting_quantity_is_the_least_that_may_be_sold(quantity, least, multiple):
    fit = fitting(quantity, least, multiple)
    assert fit >= max(quantity, least or 0)
    if multiple:
        assert fit % multiple == 0
        assert fit - max(quantity, least or 0) < multiple
    else:
        assert fit == max(quantity, least or 0)


def test_a_quantity_is_told_in_whole_packs():
    box = Packing(1, "упак", None, 50_000, None, "", 50_000)
    pallet = Packing(2, "паллета", 1, 40_000, None, "", 2_000_000)
    assert in_packs(4_120_000, [box, pallet]) == [(pallet, 2), (box, 2)]


def test_a_group_is_dissolved_into_another_in_one_step(tree, dump):
    other = products.create_category("Прочее").subject_id
    one = made(tree, "А", {})
    before = dump()
    products.dissolve_category(tree.top, other)
    rows = {row.id: row for row in listed.categories()}
    assert set(rows) == {other, tree.leaf}
    assert rows[tree.leaf].parent_id == other
    assert listed.card(one).row.category_id == tree.leaf
    undo.undo()
    assert dump() == before
    refused(Rule.FIELD_INVALID, products.dissolve_category, tree.top, tree.leaf)
    assert dump() == before


def test_groups_stand_where_they_were_put(db):
    one, two, three = (products.create_category(name).subject_id for name in "АБВ")
    products.move_category(three, None, one)
    assert [row.id for row in listed.categories()] == [three, one, two]
    products.move_category(three, two)
    assert [(row.id, row.depth) for row in listed.categories()] == [(one, 0), (two, 0), (three, 1)]


def test_a_product_keeps_what_it_told_when_it_leaves_its_group(tree, dump):
    must = AttributeDraft("Длина", unit="мм", is_required=True)
    length = attributes.create(tree.top, must).subject_id
    anchor = made(tree, "Анкер", {tree.coat: "цинк", length: 120_000})
    before = dump()
    products.set_category([anchor], None)
    assert [one.id for one in asked.of_products([anchor])] == [tree.coat, length]
    attributes.set_values(anchor, {tree.coat: "А2"})
    attributes.set_values(anchor, {length: None})
    assert asked.values([anchor])[anchor] == {tree.coat: "А2"}
    for _step in range(3):
        undo.undo()
    assert dump() == before
    products.set_category([anchor], None)
    assert f"attribute:{length}" in {one.id for one in asked.fields()}


def test_values_outlive_the_group_that_asked_for_them(tree):
    anchor = made(tree, "Анкер", {tree.safe: YES, tree.coat: "цинк"})
    products.dissolve_category(tree.leaf, None)
    assert [one.id for one in asked.of_products([anchor])] == [tree.coat, tree.safe]
    codes = {one.id for one in asked.fields()}
    assert {f"attribute:{tree.safe}", f"attribute:{tree.coat}"} <= codes
    attributes.set_values(anchor, {tree.safe: NO})
    assert asked.values([anchor])[anchor] == {tree.safe: NO, tree.coat: "цинк"}


def test_a_property_of_all_goods_is_told_in_every_group_and_in_none(tree):
    must = AttributeDraft("Срок годности", unit="мес", is_required=True)
    shelf = attributes.create(None, must).subject_id
    assert [one.id for one in asked.of_category(None)] == [shelf]
    assert asked.of_category(tree.leaf)[0].id == shelf
    assert refused(Rule.FIELD_INVALID, attributes.create, tree.leaf, must)["field"] == "name"
    lonely = products.create(ProductDraft("Ветошь"), ProductExtras({shelf: 24_000})).subject_id
    anchor = made(tree, "Анкер", {shelf: 60_000, tree.coat: "цинк"})
    assert asked.values([lonely, anchor])[lonely] == {shelf: 24_000}
    attributes.write(lonely, {tree.coat: "А2"})
    facts = refused(Rule.FIELD_REQUIRED, attributes.set_values, lonely, {shelf: None})
    assert facts["attribute_id"] == shelf


def test_bounds_are_the_same_however_many_goods_there_are(tree, monkeypatch):
    for size in (16_000, 8_000, 12_000):
        made(tree, str(size), {tree.size: size, tree.coat: "цинк" if size > 8_000 else "А2"})
    known = asked.of_category(tree.leaf)
    zinc = AttributeWanted(tree.coat, ("цинк",))
    for wanted in (ProductFilter(), ProductFilter(attributes=(zinc,))):
        few = facets(wanted, known)
        with monkeypatch.context() as many:
            many.setattr("salesapp.db.queries.facets.FEW", 0)
            assert facets(wanted, known) == few
