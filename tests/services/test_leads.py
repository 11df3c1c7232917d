"""Leads: moves between states, and the one step that makes a deal out of a request."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.queries import lead_requests
from salesapp.db.queries import leads as queries
from salesapp.db.queries.leads import LeadGroup
from salesapp.db.writes import clients as client_writes
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.leads import LeadDraft, LeadState, read_request
from salesapp.services import activities, clients, lead_conversion, leads, undo
from salesapp.services.deals import PlannedStep
from tests.dumps import business

TODAY = date(2026, 11, 23)
STEP = PlannedStep("call", "Уточнить объём", date(2026, 11, 24), "11:00")
LETTER = """Добрый день! Нужны химанкеры 400 мл, 60 шт. Есть на складе?
ООО «Монолит-Сервис», ИНН 7707083893
С уважением, Кораблёв Денис
+7 (831) 200-14-07, 8 915 200-14-08
d.korablev@monolit.example"""


@pytest.fixture
def lead(db) -> int:
    return int(leads.create(replace(read_request(LETTER), source="Сайт")).subject_id or 0)


def refused(work) -> RuleError:
    before = business()
    with pytest.raises(RuleError) as caught:
        work()
    assert business() == before, "a refusal leaves everything as it was"
    return caught.value


def test_a_pasted_letter_tells_who_asked_and_what_for():
    found = read_request(LETTER)
    assert found.title == "Нужны химанкеры 400 мл, 60 шт"
    assert found.company_name == "ООО «Монолит-Сервис»"
    assert found.contact_name == "Кораблёв Денис"
    assert found.inn == "7707083893"
    assert found.phones == "+7 (831) 200-14-07, +7 (915) 200-14-08"
    assert found.emails == "d.korablev@monolit.example"
    assert found.comment == LETTER


def test_a_lead_that_says_nothing_is_refused(db):
    error = refused(lambda: leads.create(LeadDraft(source="Сайт")))
    assert (error.rule, error.facts["field"]) == (Rule.FIELD_REQUIRED, "title")


def test_a_lead_is_found_by_company_person_and_phone(db, lead):
    for text in ("монолит", "кораблёв", "8312001407", "7707083893"):
        assert queries.ids(LeadGroup.ALL, TODAY, text) == [lead], text
    assert queries.ids(LeadGroup.ALL, TODAY, "чужой") == []


def test_a_request_becomes_client_person_deal_and_step_in_one_step_of_undo(db, lead):
    before = business()
    entries = value("SELECT count(*) FROM journal")
    changes = lead_conversion.convert(lead, deal_title="Химанкеры", step=STEP)
    assert value("SELECT count(*) FROM journal") == entries + 1
    name, inn, client = row("SELECT name, inn, id FROM client WHERE deleted_at IS NULL")
    assert (name, inn) == ("ООО «Монолит-Сервис»", "7707083893")
    person, contact = row("SELECT name, id FROM contact")
    assert person == "Кораблёв Денис"
    norms = {norm for (norm,) in rows("SELECT value_norm FROM contact_point")}
    assert norms == {"+78312001407", "+79152001408", "d.korablev@monolit.example"}
    deal = row("SELECT title, client_id, contact_id, need, id FROM deal")
    assert deal == ("Химанкеры", client, contact, LETTER, changes.subject_id)
    assert row("SELECT subject, deal_id FROM activity") == (STEP.subject, changes.subject_id)
    made = queries.one(lead)
    assert (made.state, made.client_id, made.deal_id) == (LeadState.CONVERTED, client, deal[-1])
    undo.undo()
    assert business() == before


def test_the_source_goes_along_to_client_and_deal(db):
    lead = leads.create(LeadDraft("Болты", "Выставка", contact_name="Орлова Анна")).subject_id
    lead_conversion.convert(lead, deal_title="Болты", step=None)
    assert row("SELECT source, kind FROM client") == ("Выставка", "person")
    assert value("SELECT source FROM deal") == "Выставка"


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ({"phone": "+78312001407"}, "Другое имя"),
        ({"email": "d.korablev@monolit.example"}, "Другое имя"),
        ({"inn": "7707083893"}, "Другое имя"),
        ({}, "АО «Монолит-Сервис»"),
    ],
    ids=["phone", "e-mail", "ИНН", "name"],
)
def test_a_known_client_is_recognised_and_keeps_what_it_has(db, lead, make_client, columns, name):
    client = make_client(name, **columns)
    lead_conversion.convert(lead, deal_title="Химанкеры", step=None)
    assert rows("SELECT id, name FROM client") == [(client, name)]
    assert value("SELECT client_id FROM deal") == client


def test_a_lead_of_a_client_archived_since_is_no_deal_before_it_is_back(db, make_lead, make_client):
    client = make_client("Монолит-Сервис")
    asked = make_lead("Болты", source="Сайт", client_id=client, state="contacted")
    # So programs of before left it: now an open lead keeps its client out of the archive.
    execute("UPDATE client SET status = 'archived'")
    with pytest.raises(RuleError) as caught:
        lead_conversion.convert(asked, deal_title="Болты", step=None)
    assert caught.value.facts["client_id"] == client
    assert value("SELECT count(*) FROM deal") == 0
    clients.restore(client)
    lead_conversion.convert(asked, deal_title="Болты", step=None)
    assert value("SELECT client_id FROM deal") == client


def test_an_archived_client_is_not_taken(db, lead, make_client):
    make_client("Монолит-Сервис", status="archived")
    lead_conversion.convert(lead, deal_title="Химанкеры", step=None)
    assert value("SELECT count(*) FROM client") == 2


def test_a_known_person_is_not_doubled_and_gets_the_new_phone(db, lead, make_client, make_contact):
    client = make_client("Монолит-Сервис")
    person = make_contact(client, "Кораблёв Денис")
    lead_conversion.convert(lead, deal_title="Химанкеры", step=None)
    assert value("SELECT count(*) FROM contact") == 1
    points = "SELECT count(*) FROM contact_point WHERE contact_id = ?"
    assert value(points, person) == 3


def test_a_new_client_with_a_known_inn_is_refused(db, lead, make_client):
    make_client("Сервис", inn="7707083893")
    error = refused(
        lambda: lead_conversion.convert(lead, deal_title="Химанкеры", step=None, as_new_client=True)
    )
    assert error.rule is Rule.DUPLICATE_CLIENT


def test_a_deal_is_made_once_and_needs_a_title(db, lead):
    error = refused(lambda: lead_conversion.convert(lead, deal_title=" ", step=None))
    assert (error.rule, error.facts["field"]) == (Rule.FIELD_REQUIRED, "title")
    lead_conversion.convert(lead, deal_title="Химанкеры", step=None)
    error = refused(lambda: lead_conversion.convert(lead, deal_title="Химанкеры", step=None))
    assert error.rule is Rule.RECORD_CHANGED


@pytest.mark.parametrize(
    ("reason", "comment", "field"),
    [("", "Продают рекламу", "reason"), ("Спам", "  ", "comment")],
)
def test_a_refusal_needs_a_reason_and_a_comment(db, lead, reason, comment, field):
    error = refused(lambda: leads.reject(lead, reason, comment))
    assert (error.rule, error.facts["field"]) == (Rule.FIELD_REQUIRED, field)


def test_a_refused_lead_comes_back_to_work(db, lead):
    leads.reject(lead, "Спам", "Продают рекламу")
    assert queries.one(lead).reason == "Спам. Продают рекламу"
    assert queries.ids(LeadGroup.CLOSED, TODAY) == [lead]
    leads.contacted(lead)
    found = queries.one(lead)
    assert (found.state, found.reason) == (LeadState.CONTACTED, "")


def test_a_lead_put_off_waits_again_on_its_day(db, lead):
    until = TODAY + timedelta(days=8)
    error = refused(lambda: leads.postpone(lead, TODAY, "Бюджет", TODAY))
    assert error.rule is Rule.FIELD_INVALID
    assert refused(lambda: leads.postpone(lead, until, " ", TODAY)).facts["field"] == "reason"
    leads.postpone(lead, until, "Бюджет в декабре", TODAY)
    assert queries.ids(LeadGroup.NEW, TODAY) == []
    assert queries.ids(LeadGroup.POSTPONED, TODAY) == [lead]
    assert queries.ids(LeadGroup.NEW, until) == [lead]
    assert lead_requests.waiting_ids(until) == [lead]


def test_a_lead_that_was_put_off_is_not_judged_into_oblivion(db, lead):
    today = datetime.now(UTC).astimezone().date()
    leads.contacted(lead, PlannedStep("call", "Уточнить", today + timedelta(days=1), ""))
    leads.postpone(lead, today + timedelta(days=8), "Бюджет", today)
    (step,) = lead_requests.activities(lead)
    activities.delete(step, today)
    error = refused(lambda: leads.qualify(lead))
    assert (error.rule, error.facts["lead_id"]) == (Rule.NEXT_STEP_REQUIRED, lead)
    activities.plan(ActivityDraft(ActivityKind.CALL, "Позвонить", today, lead_id=lead))
    leads.qualify(lead)
    assert queries.one(lead).state is LeadState.QUALIFIED
    assert queries.ids(LeadGroup.NO_STEP, today) == []


def test_who_waits_comes_first_then_the_latest(db, make_lead):
    def at(hour: int) -> datetime:
        return datetime(2026, 11, 23, hour, tzinfo=UTC)

    old = make_lead("Старый", received_at=at(6))
    working = make_lead("В работе", received_at=at(9), state="contacted")
    fresh = make_lead("Свежий", received_at=at(8))
    assert queries.ids(LeadGroup.ALL, TODAY) == [fresh, old, working]
    counts = queries.counts(TODAY)
    assert [counts[group] for group in LeadGroup] == [2, 1, 1, 0, 0, 3]
    (waiting,) = lead_requests.since(TODAY)
    assert (waiting.since, waiting.number) == (at(6), 2)


def test_a_deleted_lead_comes_back_by_undo(db, lead):
    before = business()
    leads.delete(lead)
    assert queries.one(lead) is None
    undo.undo()
    assert business() == before


def test_a_form_filled_from_an_old_lead_is_refused(db, lead):
    leads.update(lead, LeadDraft("Анкеры", inn="7707083893"), queries.one(lead).rev)
    assert queries.one(lead).comment == "ИНН 7707083893"
    error = refused(lambda: leads.update(lead, LeadDraft("Поздно"), 1))
    assert error.rule is Rule.RECORD_CHANGED


def test_the_last_step_of_a_client_stays_with_it_when_the_lead_is_refused(
    db, make_client, make_deal, make_activity, make_lead
):
    today = datetime.now(UTC).astimezone().date()
    client = make_client("Волжмонтаж")
    lead = make_lead("Анкеры, 60 шт", client_id=client)
    first = make_activity(client, lead=lead, due_on=today + timedelta(days=1))
    second = make_activity(client, lead=lead, due_on=today + timedelta(days=5))
    leads.reject(lead, "Не наш товар", "Нужна сварка")
    found = rows("SELECT id, state, lead_id FROM activity ORDER BY id")
    assert found == [(first, "planned", None), (second, "cancelled", lead)]
    assert not client_writes.lacks_step(client, today.isoformat())
    undo.undo()
    assert rows("SELECT id, state, lead_id FROM activity ORDER BY id") == [
        (first, "planned", lead),
        (second, "planned", lead),
    ]


def test_steps_of_a_refused_lead_are_given_up_where_its_client_has_another_one(
    db, make_client, make_activity, make_lead
):
    today = datetime.now(UTC).astimezone().date()
    client = make_client("Волжмонтаж")
    lead = make_lead("Анкеры, 60 шт", client_id=client)
    about_lead = make_activity(client, lead=lead, due_on=today + timedelta(days=1))
    other = make_activity(client, due_on=today + timedelta(days=9))
    leads.reject(lead, "Не наш товар", "Нужна сварка")
    assert rows("SELECT id, state, note <> '' FROM activity ORDER BY id") == [
        (about_lead, "cancelled", 1),
        (other, "planned", 0),
    ]
