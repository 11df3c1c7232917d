"""One search box over all that is known of goods: facts, sides, papers, properties."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.connection import execute, rows
from salesapp.db.queries import knowledge as knowledge_queries
from salesapp.db.queries import products
from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.lists import ListQuery, count, ids
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.attributes import YES, AttributeDraft, AttributeKind
from salesapp.domain.entities import Entity
from salesapp.domain.filter_match import passes
from salesapp.domain.filters import Condition, Op, every, operators
from salesapp.domain.knowledge import CertificateDraft, CertificateKind, FactDraft
from salesapp.domain.products import Aspect
from salesapp.services import attributes, knowledge, undo
from salesapp.services import products as service

TODAY = date(2026, 11, 23)


@pytest.fixture
def goods(make_product):
    group = service.create_category("Анкеры").subject_id
    made = [
        make_product(f"Анкер {n}", sku=f"А-{n}", category=group, manufacturer="Окский метиз")
        for n in range(1, 5)
    ]
    number = attributes.create(group, AttributeDraft("Длина", unit="мм")).subject_id
    listed = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк", "жёлтый хромат"))
    coating = attributes.create(group, listed).subject_id
    text = attributes.create(group, AttributeDraft("Стандарт", AttributeKind.TEXT)).subject_id
    flag = attributes.create(group, AttributeDraft("Морозостойкий", AttributeKind.FLAG)).subject_id
    told = (
        {number: 120_000, coating: "цинк", flag: YES},
        {number: 80_500, coating: "жёлтый хромат", text: "ГОСТ Р 57787"},
        {flag: "no"},
    )
    for product_id, values in zip(made, told, strict=False):
        attributes.set_values(product_id, values)
    return made


def found(text: str) -> list[int]:
    short = list(products.ids(ProductFilter(text=text)))
    table = list(ids(ListQuery(Entity.PRODUCT, TODAY, text=text)))
    assert short == table, "the list and its table find the same"
    return short


@pytest.mark.parametrize(
    ("text", "place"),
    [("хромат", 1), ("ЖЕЛТЫЙ", 1), ("57787", 1), ("морозост", 0), ("120 мм", 0), ("80.5", 1)],
)
def test_a_property_finds_its_product(goods, text, place):
    assert found(text) == [goods[place]]


def test_facts_sides_and_papers_find_goods(goods):
    knowledge.add_fact(goods[2], FactDraft(Aspect.FUNCTIONAL, "держит вырыв в кирпиче"))
    service.set_aspect(goods[3], Aspect.FEATURES, "Резьба закрыта колпачком")
    paper = CertificateDraft(CertificateKind.CERTIFICATE, "РОСС RU.АБ12.777", "испытания на вырыв")
    knowledge.save_certificate(paper, product_id=goods[0])
    assert found("кирпич") == [goods[2]]
    assert found("колпачк") == [goods[3]]
    assert found("аб12 777") == [goods[0]]
    assert set(found("вырыв")) == {goods[0], goods[2]}
    undo.undo()
    assert found("аб12 777") == []


def test_a_paper_of_the_maker_finds_all_its_goods(goods):
    from salesapp.domain.knowledge import ManufacturerDraft

    maker = knowledge.save_manufacturer(ManufacturerDraft("Окский метиз")).subject_id
    paper = CertificateDraft(CertificateKind.AUTHORISATION, "Д-2026/15", "письмо дилера")
    knowledge.save_certificate(paper, manufacturer_id=maker)
    assert found("дилера") == sorted(goods)


def test_a_name_comes_before_what_is_only_known(goods, make_product):
    named = make_product("Кирпич полнотелый", sku="К-1")
    knowledge.add_fact(goods[2], FactDraft(Aspect.FUNCTIONAL, "держит вырыв в кирпиче"))
    assert found("кирпич") == [named, goods[2]]


def test_a_renamed_choice_and_a_removed_property_are_followed(goods):
    coating = next(one for one in fields_of(Entity.PRODUCT).values() if one.title == "Покрытие")
    draft = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк", "термодиффузия"))
    attributes.update(coating.attribute_id, draft)
    assert found("термодиф") == [goods[1]]
    assert found("хромат") == []
    attributes.delete(coating.attribute_id)
    assert found("термодиф") == []
    undo.undo()
    assert found("термодиф") == [goods[1]]


def test_the_store_filters_by_properties_as_python_does(goods):
    known = {one.id: one for one in fields_of(Entity.PRODUCT).values() if one.is_attribute}
    assert len(known) == 4
    held = field_values(Entity.PRODUCT, goods, known.values(), TODAY)
    samples = {
        "Длина, мм": [(80_500,), (100_000,)],
        "Покрытие": [("цинк",), ("жёлтый хромат",)],
        "Стандарт": [("гост р",), ("ГОСТ Р 57787",)],
        "Морозостойкий": [(1,), (0,)],
    }
    asked = 0
    for field in known.values():
        for op in operators(field):
            for values in samples[field.title]:
                given = {Op.EMPTY: (), Op.FILLED: (), Op.BETWEEN: (0, *values)}.get(op, values)
                one = Condition(field.id, op, given)
                expected = [
                    record
                    for record in goods
                    if passes(one, lambda code, at=record: held[at].get(code), known, TODAY)
                ]
                query = ListQuery(Entity.PRODUCT, TODAY, every(one))
                assert sorted(ids(query)) == expected, (field.title, op, given)
                assert count(query) == len(expected)
                asked += 1
    assert asked > 30


def test_papers_lead_to_their_goods_and_not_all_goods_to_papers(goods):
    """With 200 000 products a walk over all of them took half a second for each key."""
    execute("ANALYZE")
    for statement in (
        knowledge_queries.BY_FACT,
        knowledge_queries.BY_TEXT,
        knowledge_queries.BY_PAPER,
    ):
        plan = [str(step[3]) for step in rows(f"EXPLAIN QUERY PLAN {statement}", '"а"*', 20)]
        scanned = {step.split()[1] for step in plan if step.startswith("SCAN ")}
        assert not scanned & {"product", "side", "fact"}, plan
