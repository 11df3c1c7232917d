"""The knowledge of the goods: written down, proven, found, shown, taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from salesapp.db.connection import value
from salesapp.db.queries import knowledge as queries
from salesapp.db.queries import products, showings
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.knowledge import (
    CertificateDraft,
    CertificateKind,
    CompetitorDraft,
    FactDraft,
    Light,
    ManufacturerDraft,
    light,
)
from salesapp.domain.products import Aspect
from salesapp.services import knowledge, undo
from salesapp.services import products as product_services
from salesapp.services.showings import ShowingDraft, delete_showing, log_showing, set_reaction

TODAY = date(2026, 11, 23)


@pytest.fixture
def anchor(make_product) -> int:
    return make_product("Анкер клиновой М12", sku="АНК-12", manufacturer="Окский метиз")


def known(product_id: int) -> queries.Knowledge:
    return queries.knowledge(product_id, TODAY)


def test_facts_stand_in_their_order_and_can_be_moved(anchor):
    for text in ("один", "два", "три"):
        knowledge.add_fact(anchor, FactDraft(Aspect.FEATURES, text))
    knowledge.add_fact(anchor, FactDraft(Aspect.QUALITY, "ГОСТ"))
    facts = known(anchor).facts[Aspect.FEATURES]
    knowledge.move_fact(facts[2].id, -2)
    assert [one.text for one in known(anchor).facts[Aspect.FEATURES]] == ["три", "один", "два"]
    knowledge.move_fact(facts[2].id, 99)
    assert [one.text for one in known(anchor).facts[Aspect.FEATURES]] == ["один", "два", "три"]


def test_a_fact_is_changed_by_whoever_saw_it_last(anchor):
    knowledge.add_fact(anchor, FactDraft(Aspect.FEATURES, "один"))
    (fact,) = known(anchor).facts[Aspect.FEATURES]
    knowledge.update_fact(fact.id, FactDraft(Aspect.FEATURES, "иначе", proof="тест"), fact.rev)
    with pytest.raises(RuleError) as caught:
        knowledge.update_fact(fact.id, FactDraft(Aspect.FEATURES, "поздно"), fact.rev)
    assert caught.value.rule is Rule.RECORD_CHANGED
    assert known(anchor).facts[Aspect.FEATURES][0].text == "иначе"


def test_the_list_counts_the_known_sides_whoever_writes_them(anchor):
    def count() -> int:
        (row,) = products.rows([anchor])
        assert row.known == queries.known_count(anchor)
        return row.known

    assert count() == 0
    product_services.set_aspect(anchor, Aspect.FEATURES, "Текст")
    knowledge.add_fact(anchor, FactDraft(Aspect.FEATURES, "то же"))
    assert count() == 1
    knowledge.add_fact(anchor, FactDraft(Aspect.QUALITY, "ГОСТ"))
    knowledge.add_fact(anchor, FactDraft(Aspect.COST, "Служит десять лет"))
    assert count() == 3
    assert anchor in products.ids(ProductFilter(lacks_knowledge=True))
    undo.start()
    knowledge.delete_fact(known(anchor).facts[Aspect.QUALITY][0].id)
    assert count() == 2
    undo.undo()
    assert count() == 3
    for aspect in Aspect:
        knowledge.add_fact(anchor, FactDraft(aspect, "известно"))
    assert count() == 8
    assert anchor not in products.ids(ProductFilter(lacks_knowledge=True))


def test_a_paper_of_the_maker_counts_for_all_its_goods(anchor, make_product):
    other = make_product("Болт М8", manufacturer="Окский метиз")
    maker = knowledge.save_manufacturer(ManufacturerDraft("окский метиз", country="Россия"))
    paper = CertificateDraft(
        CertificateKind.CERTIFICATE, "РОСС 17", valid_until=TODAY - timedelta(days=1)
    )
    knowledge.save_certificate(paper, manufacturer_id=maker.subject_id)
    for product_id in (anchor, other):
        found = known(product_id)
        assert [one.number for one in found.certificates] == ["РОСС 17"]
        assert found.certificates[0].is_of_maker
        assert light(Aspect.QUALITY, found.evidence) is Light.STALE
        assert found.evidence.has_maker_card
    assert [row.kind for row in queries.due(TODAY)] == ["certificate"]


def test_a_new_name_of_a_maker_goes_to_its_goods_and_comes_back(anchor):
    maker = knowledge.save_manufacturer(ManufacturerDraft("Окский метиз")).subject_id
    card = queries.manufacturer(maker)
    undo.start()
    knowledge.save_manufacturer(ManufacturerDraft("Окский завод"), maker, card.rev)
    assert products.rows([anchor])[0].manufacturer == "Окский завод"
    assert [one.id for one in products.pick("окский завод")] == [anchor]
    undo.undo()
    assert products.rows([anchor])[0].manufacturer == "Окский метиз"
    with pytest.raises(RuleError):
        knowledge.save_manufacturer(ManufacturerDraft("ОКСКИЙ МЕТИЗ"))


def test_competitors_stand_by_price_with_their_values(anchor):
    dear = CompetitorDraft(
        "Импорт", "Bolt 12", 39_50, TODAY, values=(("Нагрузка", "22 кН"), ("", "ничего"))
    )
    cheap = CompetitorDraft("Без паспорта", price_minor=26_00, priced_on=date(2026, 1, 1))
    knowledge.save_competitor(anchor, dear)
    knowledge.save_competitor(anchor, cheap)
    found = known(anchor)
    assert [one.competitor for one in found.competitors] == ["Без паспорта", "Импорт"]
    assert found.competitors[1].values == (("Нагрузка", "22 кН"),)
    assert found.evidence.old_prices == 1
    assert light(Aspect.COMPETITIVENESS, found.evidence) is Light.STALE
    undo.start()
    knowledge.delete_competitor(found.competitors[1].id)
    assert len(known(anchor).competitors) == 1
    undo.undo()
    assert known(anchor) == found


def test_only_proven_uniqueness_may_be_quoted(anchor):
    knowledge.add_fact(anchor, FactDraft(Aspect.UNIQUENESS, "Самый короткий распор"))
    knowledge.add_fact(anchor, FactDraft(Aspect.UNIQUENESS, "Край 75 мм", proof="протокол 17"))
    assert [one.text for one in queries.quotable_facts([anchor])] == ["Край 75 мм"]


def test_the_whole_knowledge_is_searched(anchor, make_product):
    bolt = make_product("Болт М8")
    knowledge.add_fact(anchor, FactDraft(Aspect.FUNCTIONAL, "Колонны и стеллажи", label="Монтаж"))
    product_services.set_aspect(bolt, Aspect.FEATURES, "Не для стеллажей без шайбы")
    assert {hit.product_id for hit in queries.search("стелла")} == {anchor, bolt}
    assert [hit.aspect for hit in queries.search("монтаж колон")] == [Aspect.FUNCTIONAL]
    assert queries.search("«»") == []
    product_services.set_aspect(bolt, Aspect.FEATURES, "Иное")
    assert [hit.product_id for hit in queries.search("стеллаж")] == [anchor]


def test_what_must_be_looked_at_again_is_listed_by_day(anchor):
    knowledge.add_fact(anchor, FactDraft(Aspect.FEATURES, "старое", review_on=date(2026, 11, 1)))
    knowledge.add_fact(anchor, FactDraft(Aspect.FEATURES, "свежее", review_on=date(2027, 11, 1)))
    knowledge.save_competitor(
        anchor, CompetitorDraft("Импорт", price_minor=1, priced_on=date(2026, 1, 1))
    )
    paper = CertificateDraft(CertificateKind.DECLARATION, "Д-1", valid_until=date(2026, 12, 1))
    knowledge.save_certificate(paper, product_id=anchor)
    assert [row.kind for row in queries.due(TODAY)] == ["price", "fact", "certificate"]


def test_a_showing_is_logged_with_the_step_that_follows_it_up(anchor, make_client, make_product):
    client, bolt = make_client("ООО «Волжмонтаж»"), make_product("Болт М8")
    step = ActivityDraft(
        ActivityKind.CALL, "Узнать, что решили по образцам", date(2026, 11, 26), client_id=client
    )
    undo.start()
    log_showing(ShowingDraft(client, TODAY, ((anchor, "берём"), (bolt, ""))), step)
    (shown,) = showings.of_client(client)
    assert [one.name for one in shown.products] == ["Анкер клиновой М12", "Болт М8"]
    assert value("SELECT subject FROM activity WHERE id = ?", shown.step_id).startswith("Узнать")
    assert [one.id for one in showings.of_product(bolt)] == [shown.id]

    set_reaction(shown.id, "просят образец", [(anchor, "берём"), (bolt, "дорого")])
    assert showings.showing(shown.id).products[1].reaction == "дорого"
    delete_showing(shown.id)
    assert showings.of_client(client) == []
    for _ in range(3):
        undo.undo()
    assert value("SELECT count(*) FROM showing") == 0
    assert value("SELECT count(*) FROM activity") == 0
    with pytest.raises(RuleError):
        log_showing(ShowingDraft(client, TODAY, ()))


def test_goods_of_interest_that_were_never_shown(anchor, make_client, make_deal, make_product):
    from salesapp.db.models.deals import DealLine

    client, bolt = make_client(), make_product("Болт М8")
    deal = make_deal(client)
    for product_id in (anchor, bolt):
        DealLine.create(
            deal=deal, position=1, product=product_id, name="", unit="шт", quantity_milli=1000,
            price_minor=1,
        )  # fmt: skip
    log_showing(ShowingDraft(client, TODAY, ((bolt, ""),)))
    assert showings.never_shown(client) == [(anchor, "Анкер клиновой М12")]


def test_papers_of_deleted_goods_and_makers_are_not_looked_at_again(anchor):
    maker = knowledge.save_manufacturer(ManufacturerDraft("Окский метиз")).subject_id
    paper = CertificateDraft(CertificateKind.CERTIFICATE, "РОСС 17", valid_until=TODAY)
    knowledge.save_certificate(paper, product_id=anchor)
    knowledge.save_certificate(paper, manufacturer_id=maker)
    # Enter leads to goods of the maker.
    assert [row.product_id for row in queries.due(TODAY)] == [anchor, anchor]
    knowledge.delete_manufacturer(maker)
    assert len(queries.due(TODAY)) == 1
    product_services.delete(anchor)
    assert queries.due(TODAY) == []


def test_goods_that_name_their_maker_in_another_case_go_with_its_new_name(anchor, make_product):
    loud = make_product("Болт М8", manufacturer="ОКСКИЙ МЕТИЗ")
    maker = knowledge.save_manufacturer(ManufacturerDraft("Окский метиз")).subject_id
    assert known(loud).maker.id == maker
    card = queries.manufacturer(maker)
    knowledge.save_manufacturer(ManufacturerDraft("Окский завод"), maker, card.rev)
    assert {row.manufacturer for row in products.rows([anchor, loud])} == {"Окский завод"}
    assert known(loud).maker.id == maker
