"""A double click, a retry and a commit that failed do no harm, whatever the command."""

from __future__ import annotations

import apsw
import pytest

from salesapp.db import journal
from salesapp.db.connection import database, value
from salesapp.db.queries import personal_data as known
from salesapp.domain.activities import ActivityKind, NewTask
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ClientDraft
from salesapp.domain.letters import Letter
from salesapp.domain.personal_data import ConsentDraft, Purpose
from salesapp.services import clients, files, letters, personal_data, undo
from salesapp.services.checks import check_store
from salesapp.services.letters import About
from salesapp.services.operations import once
from tests.doubled import Harness, commands
from tests.posted_world import fill

POSTING = {
    "offers.send",
    "orders.confirm",
    "invoices.issue",
    "payments.register",
    "credits.issue",
    "day.close",
}


def test_there_are_commands_to_send():
    assert len(commands()) > 150
    assert set(commands()) >= POSTING


def test_every_command_of_a_sale_is_done_once_however_often_it_is_sent(db, monkeypatch):
    with Harness().on(monkeypatch) as harness:
        fill()
    assert harness.faults == []
    assert set(harness.sent) >= POSTING
    assert check_store() == []


def test_a_commit_that_failed_but_was_written_is_answered_as_done(db, monkeypatch):
    """The disk said no after it had said yes, and could not even be asked."""
    press = lambda: once("one press", lambda: clients.create(ClientDraft("Ромашка")))  # noqa: E731
    real = type(database.atomic())._end if hasattr(type(database.atomic()), "_end") else None
    assert real is None or callable(real)

    def broken_commit(*_args: object, **_options: object) -> None:
        database.connection().execute("COMMIT")
        raise apsw.IOError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(type(database), "commit", broken_commit)
        patch.setattr(journal, "_is_recorded", _cannot_tell)
        with pytest.raises(Exception, match="disk"):
            press()
    assert value("SELECT count(*) FROM client") == 1
    answer = press()
    assert value("SELECT count(*) FROM client") == 1
    assert answer.subject_id == value("SELECT id FROM client")


def _cannot_tell(_operation: str) -> bool:
    raise apsw.IOError("disk I/O error")


def test_the_name_of_a_gesture_belongs_to_its_first_action_only(db):
    with journal.named("a gesture"):
        clients.create(ClientDraft("Ромашка"))
        clients.create(ClientDraft("Астра"))
    assert value("SELECT count(*) FROM journal WHERE operation_id = 'a gesture'") == 1
    clients.create(ClientDraft("Лютик"))
    assert value("SELECT count(DISTINCT operation_id) FROM journal") == 3


def test_a_gesture_that_was_taken_back_is_not_done_again_by_a_late_retry(db):
    undo.start()
    once("press", lambda: clients.create(ClientDraft("Ромашка")))
    undo.undo()
    once("press", lambda: clients.create(ClientDraft("Ромашка")))
    assert value("SELECT count(*) FROM client") == 0


def test_a_consent_and_its_paper_are_one_step_however_often_it_is_sent(
    db, today, make_client, make_contact
):
    person = make_contact(make_client())
    draft, paper = ConsentDraft(Purpose.PROCESSING, today, "анкета"), ("согласие.txt", b"yes")
    before = value("SELECT count(*) FROM journal")
    first = once("press", lambda: personal_data.give_consent(person, draft, paper))
    assert once("press", lambda: personal_data.give_consent(person, draft, paper)) == first
    assert value("SELECT count(*) FROM journal") == before + 1
    (consent,) = known.consents(person)
    assert files.read_file(consent.file_id) == b"yes"
    undo.undo()
    assert known.consents(person) == []
    assert value("SELECT count(*) FROM stored_file") == 0


def test_a_letter_and_its_copy_are_one_step_however_often_it_is_sent(db, make_client, now, today):
    letter, about = Letter(("a@client.example",), "Счёт", "Здравствуйте!"), About(make_client())
    later = NewTask(ActivityKind.CALL, "Получить ответ", today)
    before = value("SELECT count(*) FROM journal")
    send = lambda: letters.record_sent(letter, about, b"eml", later, now)  # noqa: E731
    first = once("press", send)
    assert once("press", send) == first
    assert value("SELECT count(*) FROM journal") == before + 1
    assert value("SELECT count(*) FROM activity WHERE kind = 'letter'") == 1


def test_a_file_kept_for_a_command_does_not_take_its_name(db):
    """A dialog keeps the file first: the command itself must be done all the same."""

    def work() -> Changes:
        files.store_file("подпись.png", b"png")
        return clients.create(ClientDraft("Ромашка"))

    once("press", work)
    once("press", work)
    assert value("SELECT count(*) FROM client") == 1
    assert value("SELECT action FROM journal WHERE operation_id = 'press'") == "client.create"
