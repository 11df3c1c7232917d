"""A letter that has left: a done activity, its copy among the files, and what comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.db.connection import execute, row, rows, value
from salesapp.db.queries import activities as asked
from salesapp.db.queries import letters as queries
from salesapp.domain.activities import ActivityKind, NewTask
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.letters import Letter, TemplateDraft
from salesapp.services import attachments, letters, offers, personal_data, undo
from salesapp.services.files import file_path, store_file
from salesapp.services.letters import About

LETTER = Letter(("ivanov@client.example",), "Счёт 318", "Здравствуйте!")
DATA = b"Subject: x\r\n\r\ny\r\n"


@pytest.fixture
def later(today):
    return NewTask(ActivityKind.CALL, "Получить ответ", today + timedelta(days=3))


def test_it_is_a_done_letter_with_its_copy_on_the_client(db, make_client, later, now):
    client = make_client()
    about = About(client)
    with pytest.raises(RuleError) as caught:
        letters.record_sent(LETTER, about, DATA, None, now)
    assert caught.value.rule is Rule.NEXT_STEP_REQUIRED
    assert value("SELECT count(*) FROM file_link") == 0
    done = letters.record_sent(LETTER, about, DATA, later, now).subject_id
    assert row("SELECT kind, result, state FROM activity WHERE id = ?", done) == (
        "letter", "letter_sent", "done",
    )  # fmt: skip
    assert "ivanov@client.example" in asked.one(done).note
    names = rows("SELECT entity, record_id FROM file_link ORDER BY entity")
    assert names == [("activity", done), ("client", client)]
    sha = value("SELECT sha256 FROM stored_file")
    assert file_path(sha).read_bytes() == DATA
    assert not attachments.is_missing(sha)
    undo.undo()
    assert value("SELECT count(*) FROM activity") == 0
    assert value("SELECT count(*) FROM file_link WHERE entity = 'client'") == 0


def test_a_planned_letter_is_done_by_it(db, make_client, make_activity, later, now, today):
    client = make_client()
    planned = make_activity(client, kind="letter", subject="Отправить счёт", due_on=today)
    letters.record_sent(LETTER, About(client, activity_id=planned), DATA, later, now)
    assert asked.one(planned).state == "done"
    assert [one.subject for one in asked.open_of_client(client)] == ["Получить ответ"]


def test_it_stops_the_clock_of_a_lead(db, make_lead, later, now):
    lead = make_lead("Нужны болты")
    letters.record_sent(LETTER, About(lead_id=lead), DATA, later, now)
    assert value("SELECT state FROM lead WHERE id = ?", lead) == "contacted"
    answered = "SELECT answered_at IS NOT NULL FROM lead_request WHERE lead_id = ?"
    assert value(answered, lead) == 1
    assert value("SELECT count(*) FROM file_link WHERE entity = ?", Entity.LEAD.value) == 1


def test_templates_of_the_stage_come_first(db, stage_id):
    offer = stage_id("offer")
    assert queries.templates(offer)[0].draft.stage_id == offer
    new = letters.save_template(None, TemplateDraft("Своё", "Тема", "Текст {client.name}"))
    known = next(one for one in queries.templates() if one.id == new.subject_id)
    letters.save_template(known.id, TemplateDraft("Своё 2", "Тема", "Текст"), known.rev)
    with pytest.raises(RuleError):
        letters.save_template(known.id, TemplateDraft("Своё 3", "Тема", "Текст"), known.rev)
    letters.delete_template(known.id)
    assert known.id not in {one.id for one in queries.templates()}
    undo.undo()
    assert known.id in {one.id for one in queries.templates()}


def test_an_erased_person_leaves_no_letters(db, make_client, make_contact, later, now):
    client = make_client()
    person = make_contact(client, "Иванов Иван")
    letters.record_sent(LETTER, About(client, contact_id=person), DATA, later, now)
    sha = value("SELECT sha256 FROM stored_file")
    personal_data.erase(person, "заявление")
    assert value("SELECT count(*) FROM file_link") == 0
    assert value("SELECT count(*) FROM stored_file") == 0
    assert not file_path(sha).exists()


def test_a_void_invoice_is_no_invoice_a_letter_tells_of(db, make_client, make_deal, make_invoice):
    client = make_client()
    deal = make_deal(client)
    paid = make_invoice(client, 100_00, deal=deal)
    make_invoice(client, 999_00, deal=deal, state="void")
    assert queries.latest_paper("invoice", client, deal) == paid
    assert queries.latest_paper("invoice", client, None) == paid


def test_papers_of_every_kind_can_go_with_a_letter_however_many_there_are_of_one(
    db, make_client, make_deal, make_invoice, today
):
    client = make_client()
    stored = store_file("Счёт.pdf", b"%PDF")
    deal, invoice = make_deal(client), make_invoice(client, 1_00, pdf=stored)
    made = [offers.create(client, deal, today).subject_id for _one in range(45)]
    execute("UPDATE offer SET pdf_id = ?, number = 'КП-' || id", stored)
    found = [(one.kind, one.id) for one in queries.papers(client)]
    assert ("invoice", invoice) in found
    offered = [one for kind, one in found if kind == "offer"]
    assert offered == made[::-1][: len(offered)]
