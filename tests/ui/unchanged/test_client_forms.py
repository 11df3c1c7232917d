"""Saved as they are, the forms of clients and of people there change nothing."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.connection import value
from salesapp.db.queries import client_card, client_parts, contacts
from salesapp.domain.addresses import AddressDraft, AddressKind
from salesapp.domain.clients import (
    AccountDraft,
    Attitude,
    ClientDraft,
    ClientKind,
    ClientStatus,
    ContactDraft,
    ContactRole,
    PointDraft,
    PointKind,
)
from salesapp.domain.entities import Entity
from salesapp.domain.price_lists import PriceListDraft
from salesapp.services import accounts, addresses, clients, credit_stops, groups, prices
from salesapp.services import contacts as people
from salesapp.ui.clients.account_dialog import AccountDialog
from salesapp.ui.clients.address_dialog import AddressDialog
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.clients.contact_form import ContactForm
from salesapp.ui.clients.credit_dialog import ClientCreditDialog
from salesapp.ui.clients.group_dialog import GroupDialog
from salesapp.ui.clients.person_dialog import PersonDialog
from salesapp.ui.format import today
from tests.ui.unchanged.texts import LINES, LONG, own_fields

POINTS = (
    PointDraft(PointKind.SITE, "https://krepezh.example/catalogue/а,б,в?q=" + "x" * 300, "магазин"),
    PointDraft(PointKind.EMAIL, "Info.Отдел-продаж@Krepezh.Example", "общая"),
    *(PointDraft(PointKind.PHONE, f"8 (831) 200-14-{one:02} доб. {one + 7}", f"пост {one}")
      for one in range(40)),
    PointDraft(PointKind.EMAIL, "счета@крепёж.рф", "бухгалтерия"),
    PointDraft(PointKind.PHONE, "+44 20 7946 0958", "Лондон"),
    *(PointDraft(kind, "@krepezh_nn", "снабжение") for kind in PointKind
      if kind not in (PointKind.PHONE, PointKind.EMAIL, PointKind.SITE)),
)  # fmt: skip


def full(**more: object) -> ClientDraft:
    """A client with everything the form asks for."""
    given = {
        "name": "ООО «Нижегородский завод крепёжных изделий „Вектор“» " + "и партнёры " * 30,
        "full_name": LONG,
        "inn": "7707083893",
        "kpp": "770701001",
        "ogrn": "1027700132195",
        "category": "A",
        "status": ClientStatus.ACTIVE,
        "city": LONG,
        "legal_address": LONG,
        "actual_address": LONG,
        "delivery_address": LONG,
        "industry": LONG,
        "source": LONG,
        "payment_terms": LONG,
        "note": LINES,
        "points": POINTS,
        "account": AccountDraft(LONG, "044525225", "40702810938000000001", "30101810400000000225"),
    }
    return ClientDraft(**{**given, **more})


def card_of(client: int) -> client_card.ClientCard:
    card = client_card.card(client, today())
    assert card is not None
    return card


@pytest.fixture
def client(db) -> int:
    """A client, and nothing to be said of it but its name."""
    return int(clients.create(ClientDraft("Агропак")).subject_id or 0)


@pytest.mark.parametrize("kind", list(ClientKind))
def test_a_client(unchanged, kind):
    listed = prices.create_list(PriceListDraft("Опт"), None, today()).subject_id
    more = {
        ClientKind.SOLE_TRADER: {"inn": "500100732259", "kpp": "", "ogrn": "304500116000157"},
        ClientKind.PERSON: {"inn": "500100732259", "kpp": "", "ogrn": ""},
        ClientKind.FOREIGN: {
            "inn": "9909 XX", "kpp": "", "ogrn": "HRB 12345",
            "account": AccountDraft(LONG, "DEUTDEFF", "DE89370400440532013000", "LT12100001110101"),
        },
    }.get(kind, {})  # fmt: skip
    draft = full(kind=kind, price_list_id=listed, own=own_fields(Entity.CLIENT), **more)
    made = clients.create(draft).subject_id
    unchanged(lambda window: ClientForm(window, card_of(made)))


def test_an_archived_client(unchanged, client):
    clients.archive(client)
    unchanged(lambda window: ClientForm(window, card_of(client)))


@pytest.mark.parametrize("until", [None, date(2026, 10, 31)])
def test_a_contact(unchanged, client, until):
    draft = ContactDraft(
        "Мельникова-Печерская Анна-Мария " + "Константиновна " * 20,
        LONG, ContactRole.DECIDES, Attitude.AGAINST, True, date(1924, 2, 29), LONG, LINES,
        POINTS, date(2001, 1, 1), until, own_fields(Entity.CONTACT),
    )  # fmt: skip
    people.create(client, draft)
    people.create(client, ContactDraft("Второй человек"))
    (person,) = (
        one for one in contacts.of_client(client, former=until is not None)
        if one.name.startswith("Мельникова")
    )  # fmt: skip
    unchanged(lambda window: ContactForm(window, card_of(client), person))


def test_a_person_with_fields_of_its_own(unchanged, client):
    draft = ContactDraft("Мельникова Анна", LONG, own=own_fields(Entity.CONTACT), points=POINTS)
    made = people.create(client, draft).subject_id
    unchanged(lambda window: PersonDialog(window, made))


@pytest.mark.parametrize("kind", list(AddressKind))
@pytest.mark.parametrize("main", [True, False])
def test_an_address(unchanged, client, kind, main):
    addresses.add(client, AddressDraft(kind, "ул. Ленина, 1", hours="9–18"))
    addresses.add(client, AddressDraft(kind, LONG, main, LONG, LONG, LINES))
    known = next(one for one in client_parts.addresses(client) if len(one.text) > 100)
    unchanged(lambda window: AddressDialog(window, card_of(client), known))


@pytest.mark.parametrize("abroad", [True, False])
def test_a_bank_account(unchanged, db, abroad):
    kind = ClientKind.FOREIGN if abroad else ClientKind.COMPANY
    client = clients.create(ClientDraft("Агропак", kind=kind)).subject_id
    accounts.add(client, AccountDraft("Сбер", "044525225", "40702810938000000001"))
    draft = AccountDraft(LONG, "044525225", "40702810400000000225", "30101810400000000225")
    if abroad:
        draft = AccountDraft(LONG, "DEUTDEFF", "DE89370400440532013000", "LT12100001110101")
    accounts.add(client, draft)
    (known,) = (one for one in client_parts.accounts(client) if one.account == draft.account)
    unchanged(lambda window: AccountDialog(window, card_of(client), known))


@pytest.mark.parametrize("reason", [LINES, ""])
def test_terms_of_credit(unchanged, client, reason):
    credit_stops.set_credit(client, 1_234_567_89, reason, date(2026, 1, 5))
    unchanged(lambda window: ClientCreditDialog(window, client, "Агропак"))


def test_a_group_of_companies(unchanged, client):
    group = groups.join([client], LONG).subject_id
    groups.update(group, LONG, LINES)
    assert value("SELECT note FROM client_group") == LINES
    unchanged(lambda window: GroupDialog(window, card_of(client).group))
