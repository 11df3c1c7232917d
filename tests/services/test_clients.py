"""Clients and their people: what may be written, and that every step can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.db.connection import row, rows, value
from salesapp.db.queries import client_card
from salesapp.db.queries import clients as client_list
from salesapp.db.queries import contacts as people_of
from salesapp.db.queries.client_matches import find_matches
from salesapp.domain.changes import Entity
from salesapp.domain.clients import (
    AccountDraft,
    ClientDraft,
    ClientKind,
    ClientStatus,
    ContactDraft,
    InnFlag,
    MatchReason,
    PointDraft,
    PointKind,
    Segment,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, contacts, undo

INN = "7707083893"
OTHER_INN = "5260000019"


def phone(text):
    return PointDraft(PointKind.PHONE, text)


def email(text):
    return PointDraft(PointKind.EMAIL, text)


FULL = ClientDraft(
    "  ООО  «Волжмонтаж-7» ",
    full_name="Общество с ограниченной ответственностью «Волжмонтаж-7»",
    inn="77 0708 3893",
    kpp="773601001",
    ogrn="1027700132195",
    category="A",
    city="Нижний Новгород",
    points=(phone("8 (831) 200-14-07"), email("Buh@Volgmontazh.example")),
    account=AccountDraft("Банк «Окский»", "042202603", "40702 810 9 42000000418"),
)


def refused(rule, call, *args, **kwargs):
    with pytest.raises(RuleError) as caught:
        call(*args, **kwargs)
    assert caught.value.rule is rule
    return caught.value.facts


def made(draft=FULL, *people):
    return clients.create(draft, people).subject_id


def test_a_new_client_comes_back_from_the_card_as_it_was_cleaned(db, today):
    client = made(FULL, ContactDraft("Мельников Игорь", "нач. снабжения", role="decides"))
    card = client_card.card(client, today)
    assert card.draft.name == "ООО «Волжмонтаж-7»"
    assert card.draft.inn == INN
    assert card.draft.inn_flag is InnFlag.NONE
    assert card.draft.account.account == "40702810942000000418"
    assert [point.norm for point in card.points] == ["+78312001407", "buh@volgmontazh.example"]
    assert [(one.name, one.is_main) for one in card.contacts] == [("Мельников Игорь", True)]
    assert card.step is None


def test_saving_the_card_unchanged_changes_no_parts(db, today):
    client = made(FULL)
    before = rows("SELECT * FROM contact_point"), rows("SELECT * FROM bank_account")
    card = client_card.card(client, today)
    clients.update(client, card.draft, card.rev)
    assert (rows("SELECT * FROM contact_point"), rows("SELECT * FROM bank_account")) == before


@pytest.mark.parametrize(
    "typed",
    [
        "волжм",
        "ВОЛЖМОНТАЖ 7",
        "нижний новг",
        INN[:6],
        "831 200 14",
        "8831200",
        "+7 (831) 200-14-07",
        "200-14-07",
        "buh@volg",
        "мельн",
    ],
)
def test_a_client_is_found_by_whatever_is_known_of_it(db, typed):
    client = made(FULL, ContactDraft("Мельников Игорь"))
    made(ClientDraft("Другой", inn=OTHER_INN))
    assert client_list.search(typed) == [client]


def test_the_same_inn_and_kpp_stop_a_second_client(db):
    client = made()
    draft = ClientDraft("Совсем другое имя", inn=INN, kpp="773601001")
    assert refused(Rule.DUPLICATE_CLIENT, clients.create, draft)["client_id"] == client
    assert value("SELECT count(*) FROM client") == 1


def test_a_branch_with_its_own_kpp_is_another_client(db):
    client = made()
    branch = replace(FULL, kpp="520001001")
    assert find_matches(branch)[0] == (client, "ООО «Волжмонтаж-7»", MatchReason.INN, False)
    assert made(branch) != client


def test_an_archived_client_stops_nobody_but_cannot_return_beside_its_double(db):
    first = made()
    clients.archive(first)
    second = made()
    assert refused(Rule.DUPLICATE_CLIENT, clients.restore, first)["client_id"] == second


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (ClientDraft("x", ogrn="1027700132195"), MatchReason.OGRN),
        (ClientDraft("x", points=(phone("8312001407"),)), MatchReason.PHONE),
        (ClientDraft("x", points=(email("buh@volgmontazh.example"),)), MatchReason.EMAIL),
        (ClientDraft("x", points=(email("ivan@volgmontazh.example"),)), MatchReason.DOMAIN),
        (ClientDraft("Волжмонтаж-7, ООО"), MatchReason.NAME),
    ],
)
def test_weaker_likeness_warns_while_typing(db, draft, reason):
    client = made()
    assert [(one.client_id, one.reason, one.is_stop) for one in find_matches(draft)] == [
        (client, reason, False)
    ]
    assert find_matches(draft, exclude_id=client) == []


def test_a_person_of_the_client_gives_it_away_too(db):
    client = made(ClientDraft("Ромашка"), ContactDraft("Иванов", points=(phone("+79161234567"),)))
    [match] = find_matches(ClientDraft("x", points=(phone("8 916 123-45-67"),)))
    assert (match.client_id, match.reason) == (client, MatchReason.PHONE)


@pytest.mark.parametrize(
    ("kind", "inn", "chosen", "flag"),
    [
        (ClientKind.COMPANY, "7707083894", InnFlag.NONE, InnFlag.WRONG),
        (ClientKind.COMPANY, "7707083894", InnFlag.UNCHECKED, InnFlag.UNCHECKED),
        (ClientKind.COMPANY, INN, InnFlag.UNCHECKED, InnFlag.NONE),
        (ClientKind.FOREIGN, "DE 123456789", InnFlag.NONE, InnFlag.FOREIGN),
        (ClientKind.COMPANY, "", InnFlag.NONE, InnFlag.NONE),
    ],
)
def test_a_wrong_inn_is_kept_and_told(db, today, kind, inn, chosen, flag):
    client = made(ClientDraft("Клиент", kind, inn=inn, inn_flag=chosen))
    assert value("SELECT inn_flag FROM client WHERE id = ?", client) == flag
    assert client_list.rows([client], today)[0].has_wrong_inn is (flag is InnFlag.WRONG)


def test_whoever_was_slower_is_told_and_changes_nothing(db):
    client = made()
    clients.update(client, replace(FULL, city="Тверь"), 1)
    refused(Rule.RECORD_CHANGED, clients.update, client, replace(FULL, city="Пермь"), 1)
    assert row("SELECT city, rev FROM client") == ("Тверь", 2)


def test_a_name_is_required(db):
    assert refused(Rule.FIELD_REQUIRED, clients.create, ClientDraft(" "))["field"] == "name"


def test_a_pause_needs_a_day_to_come_and_a_reason(db, today):
    client = made()
    refused(Rule.FIELD_INVALID, clients.pause, client, today, "отпуск", today)
    refused(Rule.FIELD_REQUIRED, clients.pause, client, today + timedelta(1), " ", today)
    clients.pause(client, today + timedelta(1), "отпуск", today)
    assert client_list.counts(today)[Segment.WITHOUT_STEP] == 0
    assert client_list.counts(today + timedelta(2))[Segment.WITHOUT_STEP] == 1


def test_open_business_keeps_a_client_out_of_the_archive(db, make_deal, make_invoice):
    client = made()
    make_deal(client)
    assert refused(Rule.RECORD_IN_USE, clients.archive, client)["deals"] == 1
    debtor = made(ClientDraft("Должник"))
    make_invoice(debtor, 100_00)
    assert refused(Rule.RECORD_IN_USE, clients.archive, debtor)["debt_minor"] == 100_00
    assert value("SELECT count(*) FROM client WHERE status = 'archived'") == 0


def test_archiving_cancels_what_was_planned(db, make_activity):
    client = made()
    step = make_activity(client)
    clients.archive(client, "не наш клиент")
    assert value("SELECT state FROM activity WHERE id = ?", step) == "cancelled"
    assert value("SELECT note FROM client WHERE id = ?", client) == "не наш клиент"


def test_a_client_with_papers_is_never_deleted(db, make_invoice):
    client = made()
    make_invoice(client, 100_00)
    assert refused(Rule.RECORD_IN_USE, clients.delete, client)["documents"] == 1


def test_a_deleted_client_takes_its_people_along_but_not_those_of_others(db, today):
    first, second = made(), made(ClientDraft("Второй"))
    own = contacts.create(first, ContactDraft("Свой")).subject_id
    shared = contacts.create(first, ContactDraft("Общий")).subject_id
    contacts.link(shared, second)
    clients.delete(first)
    gone = {one for (one,) in rows("SELECT id FROM contact WHERE deleted_at IS NOT NULL")}
    assert gone == {own}
    assert client_card.card(first, today) is None
    refused(Rule.RECORD_GONE, clients.update, first, FULL, 2)


def test_exactly_one_person_is_the_main_one(db):
    client = made()

    def main():
        return [one.name for one in people_of.of_client(client) if one.is_main]

    first = contacts.create(client, ContactDraft("Первый")).subject_id
    second = contacts.create(client, ContactDraft("Второй")).subject_id
    assert main() == ["Первый"]
    contacts.set_main(client, second)
    assert main() == ["Второй"]
    contacts.delete(second)
    assert main() == ["Первый"]
    contacts.create(client, ContactDraft("Третий", is_main=True))
    assert main() == ["Третий"]
    contacts.unlink(first, client)
    assert main() == ["Третий"]


def test_a_person_is_no_longer_found_under_the_client_left(db):
    client = made()
    person = contacts.create(client, ContactDraft("Кузнецова Анна")).subject_id
    assert client_list.search("кузнец") == [client]
    contacts.unlink(person, client)
    assert client_list.search("кузнец") == []


def test_changing_a_person_changes_the_search_of_the_client(db):
    client = made()
    person = contacts.create(client, ContactDraft("Кузнецова Анна")).subject_id
    draft = ContactDraft("Орлова Анна", points=(phone("89161112233"),))
    changes = contacts.update(person, client, draft, 1)
    assert client_list.search("орлов") == client_list.search("916 111") == [client]
    assert client_list.search("кузнец") == []
    assert changes.ids_of(Entity.CONTACT) == {person}
    assert client in changes.ids_of(Entity.CLIENT)


def test_every_step_can_be_taken_back_and_done_again(db, dump, today):
    client = made()
    person = contacts.create(client, ContactDraft("Первый", points=(phone("89161112233"),)))
    steps = [
        lambda: clients.create(ClientDraft("Новый"), [ContactDraft("Иванов")]),
        lambda: clients.update(client, replace(FULL, name="Иначе", points=()), 1),
        lambda: clients.set_category([client], "B"),
        lambda: clients.pause(client, today + timedelta(5), "отпуск", today),
        lambda: clients.resume(client),
        lambda: contacts.create(client, ContactDraft("Второй", is_main=True)),
        lambda: contacts.update(person.subject_id, client, ContactDraft("Третий"), 1),
        lambda: contacts.unlink(person.subject_id, client),
        lambda: contacts.link(person.subject_id, client, "директор"),
        lambda: contacts.delete(person.subject_id),
        lambda: clients.archive(client, "закрылись"),
        lambda: clients.restore(client),
        lambda: clients.delete(client),
    ]
    for number, step in enumerate(steps):
        before = dump()
        step()
        after = dump()
        assert after != before, number
        undo.undo()
        assert dump() == before, number
        undo.redo()
        assert dump() == after, number


def test_an_archived_status_in_the_form_obeys_the_same_rule(db, make_deal):
    client = made()
    make_deal(client)
    draft = replace(FULL, status=ClientStatus.ARCHIVED)
    refused(Rule.RECORD_IN_USE, clients.update, client, draft, 1)


def test_two_extensions_behind_one_switchboard_are_two_telephones(db):
    phones = "+7 (495) 200-14-07 доб.\xa012, +7 (495) 200-14-07 доб.\xa013"
    typed = PointDraft(PointKind.PHONE, phones, "закупки")
    client = clients.create(ClientDraft("Ромашка", points=(typed,))).subject_id
    points = "SELECT id, value, purpose FROM contact_point ORDER BY position"
    (first, *_told), (second, _value, purpose) = rows(points)
    assert shown(client) == phones
    assert purpose == "закупки"
    moved = PointDraft(PointKind.PHONE, phones.replace("13", "14"))
    clients.update(client, ClientDraft("Ромашка", points=(moved,)), 1)
    assert [one[0] for one in rows(points)] == [first, second]
    assert shown(client) == phones.replace("13", "14")


def shown(client: int) -> str:
    values = rows("SELECT value FROM contact_point WHERE client_id = ? ORDER BY position", client)
    return ", ".join(value for (value,) in values)
