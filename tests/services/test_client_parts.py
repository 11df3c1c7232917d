"""Addresses, accounts, groups, tags, stars and files of a client, and the ends of affiliations."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.queries import (
    activities,
    buyers,
    calendar_files,
    client_card,
    client_parts,
    contacts,
    exports,
    history,
    letters,
    links,
    list_fields,
    lists,
)
from salesapp.db.queries.field_values import field_values
from salesapp.db.queries.lists import ListQuery
from salesapp.db.queries.views import saved
from salesapp.domain.addresses import AddressDraft, AddressKind
from salesapp.domain.clients import AccountDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import built_in
from salesapp.domain.filters import Condition, Op, every, filter_text, read_filter
from salesapp.domain.views import SortKey
from salesapp.services import accounts, addresses, attachments, groups, tags, undo, views
from salesapp.services import contacts as people
from salesapp.services.checks import check_store
from salesapp.services.editing.run import set_cell

A, B = "Самара, ул. Заводская, 1", "Самара, Складской пр., 5"


def texts(client: int) -> list[tuple[str, bool, str]]:
    return [(one.kind.value, one.is_main, one.text) for one in client_parts.addresses(client)]


def test_the_first_address_of_a_kind_is_the_main_one_and_stands_in_the_card(db, make_client):
    client = make_client()
    addresses.add(client, AddressDraft(AddressKind.DELIVERY, A, hours="пн–пт 9–17"))
    addresses.add(client, AddressDraft(AddressKind.DELIVERY, B, contact="Пётр, +7 900 000-00-00"))
    assert texts(client) == [("delivery", True, A), ("delivery", False, B)]
    assert value("SELECT delivery_address FROM client WHERE id = ?", client) == A
    assert client_parts.addresses(client)[0].hours == "пн–пт 9–17"


def test_an_address_typed_in_the_form_is_seen_among_the_others(db, make_client):
    client = make_client(legal_address=A)
    addresses.add(client, AddressDraft(AddressKind.LEGAL, B))
    assert texts(client) == [("legal", True, A), ("legal", False, B)]
    addresses.update_main(client, AddressKind.LEGAL, AddressDraft(AddressKind.LEGAL, A, note="п"))
    assert client_parts.addresses(client)[0].note == "п"


def test_the_main_address_changes_places_with_another_and_undo_brings_both_back(db, make_client):
    client = make_client(delivery_address=A)
    addresses.add(client, AddressDraft(AddressKind.DELIVERY, B, hours="круглосуточно"))
    before = client_parts.addresses(client)
    addresses.make_main(before[1].id)
    assert texts(client) == [("delivery", True, B), ("delivery", False, A)]
    assert client_parts.addresses(client)[0].hours == "круглосуточно"
    undo.undo()
    assert client_parts.addresses(client) == before


def test_an_address_needs_a_text(db, make_client):
    with pytest.raises(RuleError) as caught:
        addresses.add(make_client(), AddressDraft(AddressKind.POSTAL, "  "))
    assert caught.value.rule is Rule.FIELD_REQUIRED


def test_one_account_is_the_main_one_whatever_is_done(db, make_client):
    client = make_client()
    for number in ("40702810000000000001", "40702810000000000002", "40702810000000000003"):
        accounts.add(client, AccountDraft("Банк", "044525225", number))
    first, second, third = client_parts.accounts(client)
    assert (first.is_main, second.is_main) == (True, False)
    accounts.make_main(third.id)
    accounts.delete(third.id)
    left = client_parts.accounts(client)
    assert [one.is_main for one in left] == [True, False]
    assert value(
        "SELECT count(*) FROM bank_account WHERE client_id = ? AND is_main AND deleted_at IS NULL",
        client,
    ) == 1  # fmt: skip


def test_the_same_account_is_refused_twice(db, make_client):
    client = make_client()
    accounts.add(client, AccountDraft("Банк", "044525225", "40702 810 0 00000000001"))
    with pytest.raises(RuleError) as caught:
        accounts.add(client, AccountDraft("Банк", "044525225", "40702810000000000001"))
    assert caught.value.rule is Rule.FIELD_INVALID


def test_a_group_sums_its_companies_and_goes_with_the_last_one(db, make_client, make_invoice):
    first, second = make_client("ООО «Север»"), make_client("ООО «Север-2»")
    make_invoice(second, 500_00, due_on=date(2026, 11, 1))
    groups.join_with(second, first)
    group = client_parts.group_of(first)
    assert group is not None
    found = client_parts.members(group.id, date(2026, 11, 23))
    assert {one.id for one in found} == {first, second}
    assert sum(one.overdue_minor for one in found) == 500_00
    groups.leave(first)
    groups.leave(second)
    assert client_parts.group(group.id) is None
    undo.undo()
    assert client_parts.group(group.id) is not None


def test_a_person_works_at_two_companies_and_leaves_one(db, make_client):
    one, two = make_client("ООО «Один»"), make_client("ООО «Два»")
    anna = people.create(one, ContactDraft("Анна Орлова", "закупки")).subject_id
    people.create(one, ContactDraft("Борис Кот"))
    people.link(anna, two, "консультант")
    assert [place.client_name for place in contacts.places(anna)] == ["ООО «Два»", "ООО «Один»"]
    people.end(anna, one, date(2026, 11, 20))
    shown = contacts.of_client(one, former=True)
    assert [(who.name, who.is_main) for who in shown] == [
        ("Борис Кот", True), ("Анна Орлова", False)
    ]  # fmt: skip
    assert [who.name for who in contacts.of_client(one)] == ["Борис Кот"]
    people.link(anna, one)
    assert contacts.places(anna)[0].until_on is None
    assert [finding for finding in check_store() if finding.code == "main_contact"] == []


def test_who_left_cannot_be_the_main_one(db, make_client):
    client = make_client()
    anna = people.create(client, ContactDraft("Анна Орлова")).subject_id
    people.end(anna, client, date(2026, 11, 20))
    with pytest.raises(RuleError):
        people.set_main(client, anna)


@pytest.mark.parametrize("name", ["Анна Дмитриевна Воронова", "Анна Дмитриевна"])
def test_nobody_is_addressed_by_the_patronymic(db, make_client, name):
    client = make_client()
    anna = people.create(client, ContactDraft(name)).subject_id
    found = buyers.buyer(client, anna)
    assert (found.first_name, found.second_name) == ("Анна", "Дмитриевна")
    assert letters.person(anna, client).first_name == "Анна"


def test_who_left_is_neither_called_nor_written_to(db, make_client, make_activity):
    client = make_client()
    phone = (PointDraft(PointKind.PHONE, "8 916 123-45-67"),)
    left = people.create(client, ContactDraft("Воронова Анна Дмитриевна", points=phone)).subject_id
    step = make_activity(client)
    assert activities.one(step).phone == "+7 (916) 123-45-67"
    assert buyers.main_contact(client) == left
    people.end(left, client, date(2026, 11, 20))
    assert activities.one(step).phone == ""
    assert buyers.main_contact(client) is None


def test_who_went_to_another_client_stands_there_everywhere(db, make_client):
    former, present = make_client("Ромашка"), make_client("Лютик")
    mail = (PointDraft(PointKind.EMAIL, "anna@lutik.example"),)
    people.create(present, ContactDraft("Орлова Ольга"))
    anna = people.create(former, ContactDraft("Воронова Анна", points=mail)).subject_id
    people.link(anna, present, "директор")
    people.end(anna, former, date(2026, 11, 20))
    assert contacts.hits([anna])[0].client_name == "Лютик"
    assert calendar_files.person_of(["anna@lutik.example"]) == (present, anna)
    told = {one["name"]: one["client"] for one in exports.facts("contacts")}
    assert told["Воронова Анна"] == "Лютик"
    fields = [built_in(Entity.CONTACT, code) for code in ("client", "position")]
    shown = field_values(Entity.CONTACT, [anna], fields, date(2026, 11, 23))[anna]
    assert (shown["client"].name, shown["position"]) == ("Лютик", "директор")
    set_cell(Entity.CONTACT, anna, fields[1], "владелец")
    assert [one.position for one in contacts.places(anna)] == ["владелец", ""]
    third = people.create(make_client("Мак"), ContactDraft("Яшина Яна")).subject_id
    by_client = ListQuery(Entity.CONTACT, date(2026, 11, 23), sort=(SortKey("client"),))
    assert list(lists.ids(by_client))[-1] == third


def test_a_tag_is_one_however_it_is_typed(db, make_client, make_product):
    client, product = make_client(), make_product()
    tags.add(Entity.CLIENT, [client], "#Тендер")
    tags.add(Entity.CLIENT, [client], " тендер ")
    tags.add(Entity.PRODUCT, [product], "ТЕНДЕР")
    (tag,) = links.all_tags()
    assert (tag.name, tag.uses) == ("Тендер", 2)
    tags.remove(Entity.CLIENT, [client], tag.id)
    assert links.tags(Entity.CLIENT, client) == []
    assert links.tagged(tag.id, Entity.PRODUCT) == [product]


def test_renaming_a_tag_to_another_one_makes_them_one(db, make_client):
    client = make_client()
    tags.add(Entity.CLIENT, [client], "опт")
    tags.add(Entity.CLIENT, [client], "Опт крупный")
    first, second = links.tags(Entity.CLIENT, client)
    tags.rename(first.id, "опт КРУПНЫЙ")
    assert [one.name for one in links.tags(Entity.CLIENT, client)] == [second.name]
    undo.undo()
    assert len(links.tags(Entity.CLIENT, client)) == 2


@pytest.mark.parametrize(("word", "called"), [("Опт", "Опт"), ("розница", "Розница")])
def test_a_saved_list_follows_a_tag_that_is_renamed(db, make_client, word, called):
    client, other = make_client(), make_client()
    tags.add(Entity.CLIENT, [client], "Крупный")
    tags.add(Entity.CLIENT, [other], "Розница")
    tag = links.tags(Entity.CLIENT, client)[0]
    asked = filter_text(every(Condition("tags", Op.ANY_OF, ("Крупный",))))
    views.save(Entity.CLIENT, "Крупные", asked, "", "")
    tags.rename(tag.id, word)
    known = list_fields.fields_of(Entity.CLIENT).values()
    asked_now = read_filter(saved(Entity.CLIENT)[0].asked, known)
    assert asked_now == every(Condition("tags", Op.ANY_OF, (called,)))
    shown = lists.ids(ListQuery(Entity.CLIENT, date(2026, 11, 23), asked=asked_now))
    assert client in shown
    undo.undo()
    assert saved(Entity.CLIENT)[0].asked == asked


def test_a_star_comes_and_goes(db, make_client):
    client = make_client()
    tags.set_star(Entity.CLIENT, client, "Клиент", on=True)
    assert links.is_starred(Entity.CLIENT, client)
    tags.set_star(Entity.CLIENT, client, "Клиент", on=False)
    assert links.starred() == []


def test_a_file_is_kept_once_and_its_loss_is_noticed(db, make_client, tmp_path):
    client, other = make_client(), make_client()
    paper = tmp_path / "Договор №5.txt"
    paper.write_text("договор", "utf-8")
    kept = attachments.keep(paper)
    attachments.attach(Entity.CLIENT, client, [kept])
    attachments.attach(Entity.CLIENT, client, [kept])
    attachments.attach(Entity.CLIENT, other, [kept])
    (link,) = links.attachments(Entity.CLIENT, client)
    assert link.name == "Договор №5.txt"
    assert value("SELECT count(*) FROM stored_file") == 1
    copied = attachments.copy_to(link.sha256, link.name, tmp_path / "copy.txt")
    assert copied.read_text("utf-8") == "договор"
    assert not attachments.is_missing(link.sha256)
    next(db.parent.rglob(link.sha256)).unlink()
    assert attachments.is_missing(link.sha256)
    with pytest.raises(RuleError) as caught:
        attachments.copy_to(link.sha256, link.name, tmp_path / "again.txt")
    assert caught.value.rule is Rule.FILE_UNREADABLE


def test_a_folder_is_no_file(db, tmp_path):
    with pytest.raises(RuleError) as caught:
        attachments.keep(tmp_path)
    assert caught.value.rule is Rule.FILE_UNREADABLE


def test_everything_stands_in_the_history_of_the_client(db, make_client, tmp_path):
    client = make_client(legal_address=A)
    paper = tmp_path / "акт.txt"
    paper.write_text("акт", "utf-8")
    attachments.attach(Entity.CLIENT, client, [attachments.keep(paper)])
    tags.add(Entity.CLIENT, [client], "тендер")
    addresses.add(client, AddressDraft(AddressKind.DELIVERY, B))
    groups.join([client], "Холдинг")
    told = {row.action for row in history.changes(Entity.CLIENT, client)}
    assert told == {"attachment.add", "tag.add", "address.add", "group.join"}
    assert client_card.card(client, date(2026, 11, 23)) is not None


def test_each_step_is_undone_whole(db, make_client, tmp_path):
    client = make_client(delivery_address=A)
    tables = ("client", "client_address", "tag", "tag_link", "favourite", "client_group")

    def state() -> dict[str, list[tuple[object, ...]]]:
        return {name: list(rows(f"SELECT * FROM {name} ORDER BY id")) for name in tables}

    for step in (
        lambda: addresses.add(client, AddressDraft(AddressKind.DELIVERY, B, is_main=True)),
        lambda: addresses.delete_main(client, AddressKind.DELIVERY),
        lambda: tags.add(Entity.CLIENT, [client], "опт"),
        lambda: tags.set_star(Entity.CLIENT, client, "К", on=True),
        lambda: groups.join([client], "Холдинг"),
    ):
        before = state()
        step()
        assert state() != before
        undo.undo()
        assert state() == before
