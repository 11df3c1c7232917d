"""What is deleted lies in the bin for ninety days, and comes back with what belongs to it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.db.connection import execute, rows, value
from salesapp.db.fields import moment_text
from salesapp.db.fields import now as present
from salesapp.db.queries import deal_timeline, history, timeline
from salesapp.db.queries import recycle_bin as bin_
from salesapp.db.queries.timeline import TimelineKind
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadDraft
from salesapp.domain.recycling import days_left
from salesapp.services import clients, contacts, deals, leads, merging, products, undo
from salesapp.services import recycle_bin as service
from salesapp.services.checks import check_store


def test_a_client_comes_back_with_its_people_and_steps(db, make_activity, dump):
    person = ContactDraft("Иванов Иван", points=(PointDraft(PointKind.PHONE, "8 916 123-45-67"),))
    client = clients.create(ClientDraft("Ромашка"), [person]).subject_id
    make_activity(client)
    before = dump()
    clients.delete(client)
    ((entity, record_id),) = bin_.keys()
    told = bin_.one(entity, record_id)
    assert (told.title, told.parts) == ("Ромашка", 2)
    assert told.who
    assert days_left(told.deleted_at, present()) == 90
    service.restore(Entity.CLIENT, client)
    assert bin_.keys() == []

    def plain(tables):
        skipped = {"client": (3, 5), "contact": (3, 5), "activity": (3, 5)}
        return {
            name: [
                tuple(c for place, c in enumerate(line) if place not in skipped.get(name, ()))
                for line in lines
            ]
            for name, lines in tables.items()
        }

    assert plain(dump()) == plain(before)
    undo.undo()
    assert bin_.keys() == [(Entity.CLIENT, client)]


def test_a_person_comes_back_to_the_clients_they_worked_at(db, make_client):
    client = make_client("Ромашка")
    person = contacts.create(client, ContactDraft("Иванов Иван", "директор")).subject_id
    contacts.create(client, ContactDraft("Петров"))
    contacts.delete(person)
    assert bin_.keys() == [(Entity.CONTACT, person)]
    service.restore(Entity.CONTACT, person)
    places = rows("SELECT position, is_main FROM affiliation WHERE contact_id = ?", person)
    assert places == [("директор", 0)]
    mains = value("SELECT sum(is_main) FROM affiliation WHERE client_id = ?", client)
    assert mains == 1


def mains(client):
    sql = (
        "SELECT contact.name FROM affiliation AS place JOIN contact ON contact.id = contact_id"
        " AND contact.deleted_at IS NULL WHERE client_id = ? AND is_main = 1"
    )
    return [name for (name,) in rows(sql, client)]


def test_a_client_has_one_main_person_whoever_went_with_another_client_and_came_back(db):
    first, second = (
        clients.create(ClientDraft(name), [ContactDraft("Иванов Иван")]).subject_id
        for name in ("Ромашка", "Ёлка")
    )
    one, other = [contact for (contact,) in rows("SELECT id FROM contact ORDER BY id")]
    merging.merge(Entity.CONTACT, one, [other], {"name": one})
    clients.delete(second)
    clients.delete(first)
    service.restore(Entity.CLIENT, second)
    # Иванов went with the first client, and still lies in the bin.
    added = contacts.create(second, ContactDraft("Петров Пётр")).subject_id
    assert mains(second) == ["Петров Пётр"]
    service.restore(Entity.CONTACT, one)
    assert mains(second) == ["Петров Пётр"]
    contacts.delete(added)
    assert mains(second) == ["Иванов Иван"]
    assert check_store() == []


def test_who_comes_back_with_a_client_is_the_main_person_where_nobody_else_is(db):
    first, second = (
        clients.create(ClientDraft(name), [ContactDraft("Иванов Иван")]).subject_id
        for name in ("Ромашка", "Ёлка")
    )
    one, other = [contact for (contact,) in rows("SELECT id FROM contact ORDER BY id")]
    merging.merge(Entity.CONTACT, one, [other], {"name": one})
    clients.delete(second)
    clients.delete(first)
    service.restore(Entity.CLIENT, second)
    contacts.delete(contacts.create(second, ContactDraft("Петров Пётр")).subject_id)
    service.restore(Entity.CLIENT, first)
    assert mains(first) == mains(second) == ["Иванов Иван"]
    assert check_store() == []


def test_a_deal_comes_back_with_its_planned_step(db, make_client, make_deal, make_activity):
    deal = make_deal(make_client())
    step = make_activity(deal=deal)
    done = make_activity(deal=deal, state="cancelled")
    deals.delete(deal)
    assert value("SELECT state FROM activity WHERE id = ?", step) == "cancelled"
    service.restore(Entity.DEAL, deal)
    assert value("SELECT state FROM activity WHERE id = ?", step) == "planned"
    assert value("SELECT state FROM activity WHERE id = ?", done) == "cancelled"


def test_the_requisites_of_a_deleted_client_are_free_until_it_wants_back(db):
    draft = ClientDraft("Ромашка", inn="7707083893", kpp="770701001")
    first = clients.create(draft).subject_id
    clients.delete(first)
    clients.create(draft)
    with pytest.raises(RuleError) as refusal:
        service.restore(Entity.CLIENT, first)
    assert refusal.value.rule is Rule.DUPLICATE_CLIENT
    assert bin_.keys() == [(Entity.CLIENT, first)]


def test_the_article_of_a_deleted_product_is_free_until_it_wants_back(db, make_product):
    first = make_product("Болт", sku="Б-1")
    products.delete(first)
    make_product("Винт", sku="Б-1")
    with pytest.raises(RuleError) as refusal:
        service.restore(Entity.PRODUCT, first)
    assert refusal.value.facts["name"] == "Винт"


def test_the_bin_is_searched_and_filtered(db, make_client, make_lead):
    client, lead = make_client("ООО «Ёлка»"), make_lead("Болты для ёлки")
    other = make_client("Ромашка")
    for one in (client, other):
        clients.delete(one)
    leads.delete(lead)
    assert bin_.keys(text="елк") == [(Entity.LEAD, lead), (Entity.CLIENT, client)]
    assert bin_.keys(Entity.CLIENT) == [(Entity.CLIENT, other), (Entity.CLIENT, client)]


def test_merged_records_do_not_lie_in_the_bin(db, make_client):
    merging.merge(Entity.CLIENT, make_client("Ромашка"), [make_client("Ромашка")])
    assert bin_.keys() == []


def test_several_come_back_as_one_step(db, make_client, make_lead):
    client, lead = make_client("Ромашка"), make_lead()
    clients.delete(client)
    leads.delete(lead)
    service.restore_many(bin_.keys())
    assert bin_.keys() == []
    undo.undo()
    assert len(bin_.keys()) == 2


def test_purged_is_gone_with_its_parts(db, make_activity):
    client = clients.create(ClientDraft("Ромашка"), [ContactDraft("Иванов")]).subject_id
    make_activity(client)
    clients.delete(client)
    before = undo.next_undo()
    assert service.purge([(Entity.CLIENT, client)]) == 1
    for table in ("client", "contact", "affiliation", "activity", "client_state"):
        assert value(f"SELECT count(*) FROM {table}") == 0, table
    assert undo.next_undo() == before
    assert bin_.keys() == []


def test_what_a_living_record_names_is_not_purged(db, make_client, make_deal, make_contact):
    client = make_client()
    person = make_contact(client)
    make_deal(client, contact=person)
    contacts.delete(person)
    assert service.purge([(Entity.CONTACT, person)]) == 0
    assert bin_.keys() == [(Entity.CONTACT, person)]


def test_after_ninety_days_the_bin_empties_itself(db, make_client, make_lead):
    old, young = make_client("Старый"), make_client("Молодой")
    lead = make_lead()
    for one in (old, young):
        clients.delete(one)
    leads.delete(lead)
    long_ago = moment_text(present() - timedelta(days=91))
    execute("UPDATE client SET deleted_at = ? WHERE id = ?", long_ago, old)
    execute("UPDATE lead SET deleted_at = ?", long_ago)
    assert service.purge_expired(present()) == 2
    assert bin_.keys() == [(Entity.CLIENT, young)]
    assert service.purge_expired(present()) == 0


def test_a_clock_that_is_years_ahead_empties_neither_the_bin_nor_the_drafts(db, make_client):
    from salesapp.app.housekeeping import keep_house
    from salesapp.domain.jobs import Silent
    from salesapp.services import form_drafts

    client = make_client("Удалён вчера")
    clients.delete(client)
    form_drafts.keep("a.form", "", "Форма", "{}", '{"a": "набрано"}', is_open=True)
    wrong = present() + timedelta(days=5 * 365)
    for start in range(3):
        keep_house(Silent(), wrong + timedelta(hours=start))
    assert bin_.keys() == [(Entity.CLIENT, client)]
    assert form_drafts.one("a.form", "") is not None
    # The clock is right again, and the days that are lived count.
    for day in range(100):
        keep_house(Silent(), present() + timedelta(days=day))
    assert bin_.keys() == []
    assert form_drafts.one("a.form", "") is None


def test_the_bin_is_found_by_index_however_large_the_tables_are(db):
    for entity, sql in bin_._KEYS.items():
        plan = " ".join(str(line[3]) for line in rows(f"EXPLAIN QUERY PLAN {sql}", 10))
        assert f"{entity}_bin" in plan, entity


def test_the_house_is_kept_once_a_day(db, make_client):
    from salesapp.app.housekeeping import keep_house
    from salesapp.db.queries import duplicates as desk
    from salesapp.domain.jobs import Silent

    old = make_client("Старый")
    make_client("Ромашка"), make_client("Ромашка")
    clients.delete(old)
    long_ago = moment_text(present() - timedelta(days=91))
    execute("UPDATE client SET deleted_at = ? WHERE id = ?", long_ago, old)
    assert keep_house(Silent()).everything
    assert bin_.keys() == []
    assert desk.counts(Entity.CLIENT).pairs == 1
    make_client("Лютик"), make_client("Лютик")
    assert not keep_house(Silent()).everything
    assert desk.counts(Entity.CLIENT).pairs == 1


def test_a_step_goes_to_the_bin_unless_it_is_the_last_one(db, make_client, make_activity, today):
    from salesapp.services import activities

    client = make_client("Ромашка", status="active")
    later = today + timedelta(days=3650)
    first, second = (make_activity(client, due_on=later) for _ in range(2))
    activities.delete(first, today)
    assert bin_.keys() == [(Entity.ACTIVITY, first)]
    with pytest.raises(RuleError) as refusal:
        activities.delete(second, today)
    assert refusal.value.rule is Rule.NEXT_STEP_REQUIRED
    service.restore(Entity.ACTIVITY, first)
    assert bin_.keys() == []


def test_the_check_of_the_base_knows_the_owners_of_debts_and_the_next_steps(
    db, make_client, make_invoice, make_payment, make_activity
):
    from salesapp.services.checks import check_store

    client, other = make_client(), make_client()
    make_invoice(client, 100_00)
    make_payment(client, 7_00)
    make_activity(client)
    sound = {one.finding for one in check_store()}
    for sql, told in (
        (f"UPDATE receivable SET client_id = {other}", "receivable"),
        (f"UPDATE advance SET client_id = {other}", "advance"),
        ("UPDATE client_state SET next_id = NULL", "client_state"),
    ):
        assert told not in sound
        execute(sql)
        assert told in {one.finding for one in check_store()}


def test_a_deal_comes_back_with_the_step_that_was_left_with_its_client(
    db, make_client, make_deal, make_activity
):
    client = make_client("Ромашка")
    deal = make_deal(client)
    steps = [make_activity(client, deal=deal), make_activity(client, deal=deal)]
    deals.delete(deal)
    of_deal = "SELECT id FROM activity WHERE deal_id = ? AND state = 'planned' ORDER BY id"
    assert rows(of_deal, deal) == []
    service.restore(Entity.DEAL, deal)
    assert rows(of_deal, deal) == [(one,) for one in steps]


def test_a_lead_goes_with_its_steps_and_comes_back_with_them(db, make_client, make_activity):
    lead, linked = (leads.create(LeadDraft(title)).subject_id for title in ("Болты", "Гайки"))
    step = make_activity(lead=lead)
    client = make_client("Ромашка")
    own = make_activity(client, lead=linked)
    leads.delete(lead)
    leads.delete(linked)
    # A client is not left without a next step.
    assert rows("SELECT id FROM activity WHERE state = 'planned'") == [(own,)]
    service.restore(Entity.LEAD, lead)
    assert value("SELECT state FROM activity WHERE id = ?", step) == "planned"


def by_undo(entity, record_id):
    assert undo.undo()


def for_good(entity, record_id):
    {Entity.CLIENT: clients, Entity.DEAL: deals}[entity].delete(record_id)
    assert service.purge([(entity, record_id)]) == 1


@pytest.mark.parametrize("went", [by_undo, for_good])
def test_nobody_gets_the_history_of_who_had_the_number_before(db, make_client, went):
    first = clients.create(ClientDraft("Ромашка")).subject_id
    went(Entity.CLIENT, first)
    client = clients.create(ClientDraft("Лютик")).subject_id
    assert client == first
    told = [(one.action, one.new) for one in history.changes(Entity.CLIENT, client)]
    assert told == [("client.create", "Лютик")]
    assert [one.subject for one in timeline.timeline(client)] == ["Лютик"]
    first = deals.create({"title": "Болты", "client_id": client}).subject_id
    went(Entity.DEAL, first)
    deal = deals.create({"title": "Гайки", "client_id": client}).subject_id
    changed = deal_timeline.deal_timeline(deal, [TimelineKind.CHANGE])
    assert (deal, [one.subject for one in changed]) == (first, ["Гайки"])


def test_a_deal_whose_client_was_deleted_after_it_comes_back_with_the_client(
    db, make_client, make_deal, dump
):
    client = make_client("Альфа")
    deal = make_deal(client)
    deals.delete(deal)
    clients.delete(client)
    before = dump()
    assert service.owners(Entity.DEAL, deal) == ["Альфа"]
    service.restore(Entity.DEAL, deal)
    assert bin_.keys() == []
    assert value("SELECT count(*) FROM deal WHERE deleted_at IS NULL AND client_id = ?", client)
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 1
    assert check_store() == []
    undo.undo()
    assert dump() == before


def test_a_person_whose_client_was_deleted_after_it_comes_back_to_the_client(db, make_client):
    client = make_client("Альфа")
    person = contacts.create(client, ContactDraft("Иванов Иван", "директор")).subject_id
    contacts.delete(person)
    clients.delete(client)
    service.restore(Entity.CONTACT, person)
    assert rows("SELECT client_id, position FROM affiliation WHERE contact_id = ?", person) == [
        (client, "директор")
    ]
    assert mains(client) == ["Иванов Иван"]
    assert bin_.keys() == []


def test_a_person_who_works_elsewhere_too_brings_no_deleted_client_back(db, make_client):
    one, other = make_client("Альфа"), make_client("Бета")
    person = contacts.create(one, ContactDraft("Иванов Иван")).subject_id
    contacts.link(person, other)
    contacts.delete(person)
    clients.delete(one)
    service.restore(Entity.CONTACT, person)
    assert rows("SELECT client_id FROM affiliation WHERE contact_id = ?", person) == [(other,)]
    assert bin_.keys() == [(Entity.CLIENT, one)]


def test_a_deal_whose_client_became_another_one_comes_back_to_that(db, make_client, make_deal):
    one, other = make_client("Альфа"), make_client("Бета")
    deal = make_deal(one)
    deals.delete(deal)
    merging.merge(Entity.CLIENT, other, [one], {})
    service.restore(Entity.DEAL, deal)
    assert rows("SELECT client_id FROM deal WHERE id = ?", deal) == [(other,)]
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 1
