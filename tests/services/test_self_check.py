"""Cards out of what is written of the goods; answers kept, repeated and taken back."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from salesapp.db.connection import value
from salesapp.db.queries import self_check as asked
from salesapp.domain.attributes import YES, AttributeDraft, AttributeKind
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.knowledge import (
    CertificateDraft,
    CertificateKind,
    CompetitorDraft,
    FactDraft,
    ManufacturerDraft,
)
from salesapp.domain.packings import PackingDraft
from salesapp.domain.products import Aspect
from salesapp.domain.self_check import Score
from salesapp.services import attributes, knowledge, merging, packings, products, self_check, undo

TODAY = date(2026, 11, 23)


@pytest.fixture
def anchor(make_product) -> int:
    group = products.create_category("Анкеры").subject_id
    size = attributes.create(group, AttributeDraft("Диаметр", unit="мм")).subject_id
    safe = attributes.create(group, AttributeDraft("Для бетона", AttributeKind.FLAG)).subject_id
    one = make_product(
        "Анкер М12", sku="А-12", manufacturer="Окский метиз", category=group, price_minor=31_80,
        lead_days=9, unit="шт",
    )  # fmt: skip
    attributes.set_values(one, {size: 12_000, safe: YES})
    packings.save(one, [PackingDraft("упак", 50_000)])
    products.set_aspect(one, Aspect.QUALITY, "ГОСТ Р 57787")
    knowledge.add_fact(one, FactDraft(Aspect.FEATURES, "Да", label="Можно ли снять?"))
    knowledge.add_fact(one, FactDraft(Aspect.UNIQUENESS, "75 мм до края", proof="протокол 17"))
    paper = CertificateDraft(CertificateKind.CERTIFICATE, "РОСС 1", valid_until=TODAY)
    knowledge.save_certificate(paper, product_id=one)
    knowledge.save_competitor(one, CompetitorDraft("Импорт", price_minor=39_50, priced_on=TODAY))
    knowledge.save_manufacturer(ManufacturerDraft("Окский метиз", country="Россия"))
    return one


def keys(cards) -> set[str]:
    return {one.key.partition(":")[0] for one in cards}


def test_everything_written_of_a_product_is_asked_and_costs_are_not(anchor):
    cards = asked.cards_of(anchor, TODAY)
    assert keys(cards) == {
        "property", "pack", "lead", "price", "side", "fact", "paper", "rival", "maker",
    }  # fmt: skip
    assert {one.aspect for one in cards} == set(Aspect) - {Aspect.FUNCTIONAL}
    by_topic = {one.topic: one for one in cards if one.topic}
    assert (by_topic["Диаметр"].milli, by_topic["Диаметр"].unit) == (12_000, "мм")
    assert by_topic["Можно ли снять?"].answer == "Да"
    assert "cost" not in {one.key for one in cards}


def test_what_was_missed_comes_tomorrow_and_what_was_known_later(anchor):
    first, second, *_rest = asked.session(TODAY, Random(1))
    self_check.answer(first, TODAY, knew=False)
    self_check.answer(second, TODAY, knew=True)
    tomorrow = TODAY + timedelta(days=1)
    assert asked.session(tomorrow, Random(2))[0][:5] == first[:5]
    remembered = asked.memories(anchor)
    assert (remembered[first.key].missed, remembered[second.key].streak) == (1, 1)
    standing = asked.standing(tomorrow)
    assert standing.month == Score(2, 1)
    assert standing.due == 1
    (weak,) = asked.weak()
    assert (weak.product_id, weak.aspect, weak.missed) == (anchor, first.aspect, 1)
    assert asked.between(TODAY, TODAY) == Score(2, 1)


def test_an_answer_is_one_step_and_undo_forgets_it(anchor, dump):
    (card, *_rest) = asked.session(TODAY, Random(1))
    before = dump()
    self_check.answer(card, TODAY, knew=False)
    undo.undo()
    assert dump() == before
    undo.redo()
    assert asked.weak()


def test_a_fact_that_is_gone_is_asked_no_more(anchor):
    cards = {one.key: one for one in asked.cards_of(anchor, TODAY)}
    fact = next(one for key, one in cards.items() if key.startswith("fact:"))
    self_check.answer(fact, TODAY, knew=False)
    knowledge.delete_fact(int(fact.key.partition(":")[2]))
    later = asked.session(TODAY + timedelta(days=40), Random(1), size=100)
    assert fact.key not in {one.key for one in later}


def test_goods_put_away_are_not_asked_nor_weak(anchor):
    (card, *_rest) = asked.session(TODAY, Random(1))
    self_check.answer(card, TODAY, knew=False)
    products.archive(anchor)
    assert asked.session(TODAY + timedelta(days=1), Random(1)) == []
    assert asked.weak() == []
    products.restore(anchor)
    products.delete(anchor)
    assert asked.session(TODAY + timedelta(days=1), Random(1)) == []
    with pytest.raises(RuleError) as caught:
        self_check.answer(card, TODAY, knew=True)
    assert caught.value.rule is Rule.RECORD_GONE


def test_only_the_goods_wanted_are_asked_about(anchor, make_product):
    other = make_product("Болт", price_minor=10_00)
    (only,) = asked.session(TODAY, Random(1), [other])
    assert (only.product_id, only.key) == (other, "price")
    top = products.create_category("Крепёж").subject_id
    below = products.create_category("Болты", top).subject_id
    products.set_category([other], below)
    (only,) = asked.session(TODAY, Random(1), group_id=top)
    assert only.product_id == other
    self_check.answer(only, TODAY, knew=False)
    assert asked.session(TODAY, Random(1), group_id=top) == []
    (again,) = asked.session(TODAY + timedelta(days=1), Random(1), group_id=top)
    assert again.key == "price"


def test_merged_goods_keep_one_memory_of_each_card(anchor, make_product):
    double = make_product("Анкер М-12", price_minor=31_80)
    for one in (anchor, double):
        (price,) = (card for card in asked.cards_of(one, TODAY) if card.key == "price")
        self_check.answer(price, TODAY, knew=one == anchor)
    merging.merge(Entity.PRODUCT, anchor, [double], {})
    assert value("SELECT count(*) FROM check_card WHERE product_id = ?", anchor) == 1
    assert value("SELECT count(*) FROM check_answer WHERE product_id = ?", anchor) == 2
    undo.undo()
    assert value("SELECT count(*) FROM check_card WHERE product_id = ?", double) == 1
