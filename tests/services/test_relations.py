"""Goods that stand for others or go with them."""

from __future__ import annotations

import pytest

from salesapp.db.queries import products as listed
from salesapp.db.queries import relations as asked
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.relations import RelationKind
from salesapp.services import products, relations, undo


def _told(product):
    return [(one.kind, one.is_back, one.product.id) for one in asked.of_product(product)]


def test_an_alternative_holds_both_ways_and_is_told_once(make_product):
    one, two = make_product("А"), make_product("Б")
    relations.relate(one, [two], RelationKind.ALTERNATIVE)
    relations.relate(two, [one], RelationKind.ALTERNATIVE)
    assert _told(one) == [(RelationKind.ALTERNATIVE, False, two)]
    assert _told(two) == [(RelationKind.ALTERNATIVE, False, one)]
    assert (asked.count(one), asked.count(two)) == (1, 1)


def test_an_accessory_and_a_replacement_are_seen_from_the_other_side(make_product):
    one, two = make_product("А"), make_product("Б")
    relations.relate(one, [two], RelationKind.ACCESSORY)
    relations.relate(one, [two], RelationKind.REPLACEMENT)
    assert _told(two) == [
        (RelationKind.ACCESSORY, True, one),
        (RelationKind.REPLACEMENT, True, one),
    ]


def test_a_product_is_not_related_to_itself(make_product):
    one = make_product("А")
    with pytest.raises(RuleError) as caught:
        relations.relate(one, [one], RelationKind.ALTERNATIVE)
    assert caught.value.rule is Rule.FIELD_INVALID


def test_replacements_come_before_alternatives_and_stock_before_none(make_product):
    old = make_product("Старый", stock_milli=0)
    empty = make_product("Пустой", stock_milli=0)
    full = make_product("Полный", stock_milli=5_000)
    heir = make_product("Новый", stock_milli=0)
    gone = make_product("Ушедший", is_active=False)
    relations.relate(old, [empty, full, gone], RelationKind.ALTERNATIVE)
    relations.relate(old, [heir], RelationKind.REPLACEMENT)
    found = asked.stand_ins(listed.rows([old]))
    assert [one.product.id for one in found] == [heir, full, empty]
    assert {one.instead_of for one in found} == {"Старый"}
    assert asked.stand_ins(listed.rows([heir])) == []
    products.archive(old)
    assert [one.id for one in listed.pick_archived("старый", 3)] == [old]


def test_every_step_can_be_taken_back(make_product, dump):
    one, two = make_product("А"), make_product("Б")
    before = dump()
    relations.relate(one, [two], RelationKind.ALTERNATIVE)
    after = dump()
    undo.undo()
    assert dump() == before
    undo.redo()
    assert dump() == after
    relations.unrelate(asked.of_product(two)[0].id)
    undo.undo()
    assert dump() == after


def test_goods_that_were_deleted_are_not_counted_as_related(make_product):
    bolt, nut = make_product("Болт"), make_product("Гайка")
    relations.relate(bolt, [nut], RelationKind.ACCESSORY)
    assert (asked.count(bolt), asked.count(nut)) == (1, 1)
    products.delete(nut)
    assert asked.count(bolt) == 0
