"""One text against everything, and what was changed when."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesapp.db import search
from salesapp.db.matching import Source, candidates
from salesapp.db.queries import history
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.services import clients, contacts, undo


@pytest.fixture
def base(make_client, make_contact, make_deal, make_product, make_lead, make_invoice):
    client = make_client("ООО «Волжмонтаж-7»", inn="5260000019", phone="+78312001407")
    return {
        Entity.CLIENT: client,
        Entity.CONTACT: make_contact(client, "Волков Пётр"),
        Entity.DEAL: make_deal(client, "Волгоградский мост", amount_minor=425_599_00),
        Entity.PRODUCT: make_product("Волновая шайба", sku="ВШ-20"),
        Entity.LEAD: make_lead("Волокно для ковра"),
        Entity.INVOICE: make_invoice(client, 168_400_00, number="С-294"),
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("вол", ["client", "contact", "deal", "product", "lead"]),
        ("Волжмонтаж", ["client"]),
        ("djk;vjynf;", ["client"]),
        ("djkrjd", ["contact"]),
        ("ВШ-20", ["product"]),
        ("831 200-14", ["client"]),
        ("8 (831) 200-14-07", ["client"]),
        ("5260000019", ["client"]),
        ("С-294", ["invoice"]),
        ("№ 294", ["invoice"]),
        ("425 599,00", ["deal"]),
        ("425599", ["deal"]),
        ("168 400", ["invoice"]),
        ("ничего такого", []),
        ("", []),
        ("«", []),
    ],
)
def test_everything_is_found_by_what_people_type(db, base, typed, found):
    assert [hit.entity for hit in search.everything(typed)] == found


def test_a_hit_tells_itself_from_others(db, base):
    hits = {hit.entity: hit for hit in search.everything("вол")}
    assert hits[Entity.CLIENT][1:] == (base[Entity.CLIENT], "ООО «Волжмонтаж-7»", "5260000019")
    assert hits[Entity.CONTACT].detail == "ООО «Волжмонтаж-7»"
    assert hits[Entity.PRODUCT].detail == "ВШ-20"


def test_groups_are_cut_and_the_name_comes_first(db, make_client):
    for number in range(8):
        make_client(f"Группа «Север» {number}")
    own = make_client("Север")
    put_aside = make_client("Северный", status="archived")
    hits = search.everything("север", limit_per_group=5)
    assert len(hits) == 5
    assert hits[0].id == own
    assert candidates(Source.CLIENT, "север")[-1].id == put_aside


def test_an_exact_name_is_found_among_thousands_that_begin_alike(db, make_client):
    for number in range(320):
        make_client(f"Ромашка {number:03}")
    own = make_client("Ромашка")
    assert candidates(Source.CLIENT, "ромашка")[0].id == own


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=20) | st.sampled_from(['"', "о*", "a_b", "NEAR(", "x:y", "-1", "½ м²"]))
def test_no_text_breaks_the_search(db, text):
    for hit in search.everything(text):
        assert hit.title


def test_the_last_changed_come_first(db):
    first = clients.create(ClientDraft("Первый")).subject_id
    second = clients.create(ClientDraft("Второй")).subject_id
    clients.set_category([first], "A")
    assert [(hit.entity, hit.id) for hit in search.recents()] == [
        (Entity.CLIENT, first),
        (Entity.CLIENT, second),
    ]
    clients.delete(second)
    assert [hit.id for hit in search.recents() if hit.title == "Второй"] == []


def test_the_history_tells_old_and_new_of_every_field(db, today):
    client = clients.create(
        ClientDraft("Ромашка", points=(PointDraft(PointKind.PHONE, "89161234567"),))
    ).subject_id
    clients.update(client, ClientDraft("Лютик", city="Тула"), 1)
    person = contacts.create(client, ContactDraft("Иванов")).subject_id
    clients.set_category([client], "A")
    undo.undo()
    found = history.changes(Entity.CLIENT, client)
    told = [(one.action, one.field, one.old, one.new) for one in found]
    assert told[0] == ("undo", "category", "A", "")
    assert told[1] == ("client.category", "category", "", "A")
    assert ("client.update", "name", "Ромашка", "Лютик") in told
    assert ("client.update", "city", "", "Тула") in told
    assert ("client.update", "contact_point.value", "+7 (916) 123-45-67", None) in told
    assert told[-1][0] == "client.create"
    assert ("client.create", "", None, "Ромашка") in told
    assert not {"rev", "updated_at", "search_text", "name_key"} & {one.field for one in found}
    assert [one.action for one in history.changes(Entity.CONTACT, person)][-1] == "contact.create"
