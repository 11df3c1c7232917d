"""The base is searched for duplicates; what the user has decided is remembered."""

from __future__ import annotations

import pytest

from salesapp.db.connection import execute, value
from salesapp.db.models.clients import Affiliation, ContactPoint
from salesapp.db.queries import duplicates as desk
from salesapp.domain.changes import Entity
from salesapp.domain.duplicates import Reason, is_near, is_same_person, judge
from salesapp.domain.jobs import JobCancelled
from salesapp.services import clients, duplicates, merging, undo


def found(entity: Entity = Entity.CLIENT) -> dict[tuple[int, ...], set[str]]:
    duplicates.scan(entity)
    return {group.ids: set(group.reasons) for group in desk.groups(entity)}


def test_each_rule_finds_its_pair(db, make_client, make_contact):
    names = iter(["Альфа", "Бета", "Гамма", "Дельта", "Эпсилон", "Дзета", "Тета", "Йота"])
    rules = {
        Reason.INN_KPP: {"inn": "7707083893", "kpp": "770701001"},
        Reason.OGRN: {"ogrn": "1027700132195"},
        Reason.PHONE: {"phone": "+79161234567"},
        Reason.EMAIL: {"email": "info@example.ru"},
    }
    expected = {}
    for reason, same in rules.items():
        pair = (make_client(next(names), **same), make_client(next(names), **same))
        expected[pair] = {reason}
    branch = (make_client("Мю", inn="5260000019", kpp="1"), make_client("Ню", inn="5260000019"))
    expected[branch] = {Reason.INN}
    same_name = (make_client("ООО «Ёлка»"), make_client("елка, ООО"))
    expected[same_name] = {Reason.NAME}
    slip = (make_client("Волгапромснаб"), make_client("ООО «Волгапромснап»"))
    expected[slip] = {Reason.NEAR_NAME}
    domain = (
        make_client("Рязаньсталь", email="ivanov@rstal.ru"),
        make_client("Рязаньсталь Торг", email="sbyt@rstal.ru"),
    )
    expected[domain] = {Reason.DOMAIN_NAME}
    make_client("Склад 1"), make_client("Склад 2")
    make_client("Один", email="one@mail.ru"), make_client("Одинаковый", email="two@mail.ru")
    assert found() == expected


def test_the_same_name_with_other_requisites_is_no_suspicion(db, make_client):
    make_client("Ромашка", inn="7707083893")
    make_client("Ромашка", inn="5260000019")
    assert found() == {}


def test_a_person_who_works_at_two_clients_makes_them_no_duplicates(db, make_client, make_contact):
    one, other = make_client("Альфа"), make_client("Бета")
    person = make_contact(one, "Иванов Иван")
    Affiliation.create(contact=person, client=other)
    ContactPoint.create(contact=person, kind="phone", value="1", value_norm="+79161234567")
    ContactPoint.create(contact=person, kind="phone", value="1", value_norm="+79161234567")
    assert found() == {}


def test_people_are_the_same_by_telephone_or_by_initials_at_one_client(
    db, make_client, make_contact
):
    firm, other = make_client("Альфа"), make_client("Бета")
    short = make_contact(firm, "Иванов И. И."), make_contact(firm, "Иванов Иван Иванович")
    make_contact(firm, "Иванова Ольга Петровна")
    full = make_contact(firm, "Кац Яков Ильич"), make_contact(other, "Кац Яков Ильич")
    namesakes = (
        make_contact(firm, "Петров Пётр Петрович"),
        make_contact(other, "Петров Пётр Петрович"),
    )
    for number, person in enumerate(namesakes):
        ContactPoint.create(
            contact=person, kind="phone", value="2", value_norm=f"+7916000000{number}"
        )
    phone = make_contact(firm, "Саша"), make_contact(other, "Александр")
    for person in phone:
        ContactPoint.create(contact=person, kind="phone", value="1", value_norm="+79161234567")
    assert found(Entity.CONTACT) == {
        short: {Reason.NAME_AT_CLIENT},
        full: {Reason.NAME},
        phone: {Reason.PHONE},
    }


def test_goods_are_the_same_by_article_without_signs_and_by_near_name(db, make_product):
    sku = make_product("Болт", sku="БТЦ-20-80"), make_product("Винт", sku="БТЦ 20.80")
    near = make_product("Перчатки хлопковые"), make_product("Перчатки хлопковыe")
    make_product("Болт М12"), make_product("Болт М16")
    assert found(Entity.PRODUCT) == {sku: {Reason.SKU}, near: {Reason.NEAR_NAME}}


def test_several_reasons_make_it_surer_and_join_a_group(db, make_client):
    first = make_client("Ромашка", phone="+79161234567")
    second = make_client("Ромашка", phone="+79161234567")
    third = make_client("ООО Ромашка")
    duplicates.scan(Entity.CLIENT)
    (group,) = desk.groups(Entity.CLIENT)
    assert group.ids == (first, second, third)
    both = judge((1, 2), {Reason.PHONE, Reason.NAME, Reason.NEAR_NAME})
    assert both.reasons == (Reason.PHONE, Reason.NAME)
    assert group.strength == both.strength == 85


def test_not_a_duplicate_is_remembered_and_can_be_taken_back(db, make_client):
    pair = make_client("Ромашка"), make_client("Ромашка")
    assert list(found()) == [pair]
    duplicates.not_duplicates(Entity.CLIENT, pair)
    assert found() == {}
    assert desk.counts(Entity.CLIENT) == (0, 0)
    undo.undo()
    assert list(found()) == [pair]


def test_a_decision_about_a_merged_client_holds_for_the_survivor(db, make_client):
    one, other, third = make_client("Ромашка"), make_client("Ромашка"), make_client("Ромашка")
    duplicates.not_duplicates(Entity.CLIENT, (other, third))
    merging.merge(Entity.CLIENT, one, [other])
    assert found() == {}


def test_new_suspicions_are_marked_until_they_were_looked_at(db, make_client):
    make_client("Ромашка"), make_client("Ромашка")
    duplicates.scan(Entity.CLIENT)
    assert desk.counts(Entity.CLIENT) == (1, 1)
    duplicates.mark_seen(Entity.CLIENT)
    duplicates.scan(Entity.CLIENT)
    assert desk.counts(Entity.CLIENT) == (1, 0)
    make_client("Лютик"), make_client("Лютик")
    duplicates.scan(Entity.CLIENT)
    assert [group.is_new for group in desk.groups(Entity.CLIENT)] == [False, True]


def test_the_deleted_and_the_merged_are_suspected_no_more(db, make_client):
    one, other = make_client("Ромашка"), make_client("Ромашка")
    duplicates.scan(Entity.CLIENT)
    clients.delete(other)
    assert desk.groups(Entity.CLIENT) == []
    undo.undo()
    assert [group.ids for group in desk.groups(Entity.CLIENT)] == [(one, other)]


def test_a_search_stopped_leaves_what_was_found_before(db, make_client):
    make_client("Ромашка"), make_client("Ромашка")
    duplicates.scan(Entity.CLIENT)
    execute("UPDATE client SET name_key = name_key || id")

    class Impatient:
        def step(self, done: int, total: int, note: str = "") -> None:
            if done == 4:
                raise JobCancelled

    with pytest.raises(JobCancelled):
        duplicates.scan(Entity.CLIENT, Impatient())
    assert len(desk.groups(Entity.CLIENT)) == 1
    assert value("SELECT count(*) FROM client") == 2


def test_near_names():
    assert is_near("волгапромснаб", "волгапромснап")
    assert is_near("торг металл", "металл торг")
    assert not is_near("болт м12 80", "болт м16 80")
    assert not is_near("альфа", "бета гамма")
    assert is_same_person("иванов и и", "иванов иван иванович")
    assert not is_same_person("иванов иван", "иванов игорь")
    assert not is_same_person("иванов", "иванов иван")
