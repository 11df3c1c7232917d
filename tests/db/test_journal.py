"""One action, one transaction, one entry: undone and redone whole, or refused whole."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db import journal
from salesapp.db.connection import execute, rows, value
from salesapp.db.models.activities import Activity
from salesapp.db.models.clients import Affiliation, Client, Contact, ContactPoint
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import undo
from tests.dumps import business


def new_client(name: str = "Ромашка") -> int:
    with journal.action("client.create", name) as recording:
        made = Client.create(name=name, name_key=name.casefold(), search_text=name.casefold())
        recording.about(made.id)
    return int(recording.result().subject_id or 0)


def test_an_action_tells_what_it_touched(db):
    client = new_client()
    with journal.action("activity.plan") as recording:
        step = Activity.create(client=client, due_on=date(2026, 11, 24))
    touched = recording.result()
    assert touched.ids_of(Entity.ACTIVITY) == {step.id}
    assert touched.ids_of(Entity.CLIENT) == {client}


def test_undo_and_redo_bring_back_the_exact_rows(db):
    empty = business()
    client = new_client()
    with journal.action("client.update", "Ромашка"):
        execute("UPDATE client SET city = 'Пермь' WHERE id = ?", client)
        ContactPoint.create(client=client, kind="phone", value="1", value_norm="1")
    full = business()
    undo.undo()
    undo.undo()
    assert business() == empty
    undo.redo()
    undo.redo()
    assert business() == full


def test_a_deleted_client_comes_back_with_all_that_hung_on_it(db):
    client = new_client()
    with journal.action("contact.create"):
        person = Contact.create(name="Иванов", name_key="иванов")
        Affiliation.create(contact=person, client=client, is_main=True)
        ContactPoint.create(client=client, kind="phone", value="1", value_norm="1")
    before = business()
    with journal.action("client.purge"):
        execute("DELETE FROM client WHERE id = ?", client)
    assert value("SELECT count(*) FROM affiliation") == 0
    undo.undo()
    assert business() == before


def test_the_search_index_follows_an_undo(db):
    new_client("Вымпел")
    found = "SELECT count(*) FROM client_fts WHERE client_fts MATCH '\"вымп\"*'"
    assert value(found) == 1
    undo.undo()
    assert value(found) == 0


def test_the_next_step_of_a_client_follows_an_undo(db):
    client = new_client()
    with journal.action("activity.plan"):
        Activity.create(client=client, due_on=date(2026, 11, 24))
    step = "SELECT next_on FROM client_state WHERE client_id = ?"
    assert value(step, client) == "2026-11-24"
    undo.undo()
    assert value(step, client) is None


def test_a_failed_action_leaves_nothing(db):
    before = business()
    with pytest.raises(TypeError), journal.action("client.create"):
        Client.create(name="Половина", name_key="половина", paused_until="завтра")
    assert business() == before
    assert value("SELECT count(*) FROM journal") == 0
    assert undo.next_undo() is None


def test_an_action_inside_an_action_joins_it(db):
    with journal.action("outer"):
        new_client("А")
        new_client("Б")
    assert rows("SELECT action FROM journal") == [("outer",)]
    undo.undo()
    assert value("SELECT count(*) FROM client") == 0


def test_a_row_changed_since_refuses_the_undo_whole(db):
    client = new_client()
    with journal.action("client.update"):
        execute("UPDATE client SET city = 'Пермь', note = 'раз' WHERE id = ?", client)
    execute("UPDATE client SET city = 'Тверь' WHERE id = ?", client)
    before = business()
    with pytest.raises(RuleError) as caught:
        undo.undo()
    assert caught.value.rule is Rule.UNDO_CONFLICT
    assert business() == before


def test_a_repeated_command_changes_nothing_twice(db):
    import peewee

    with journal.action("client.create", operation_id="one"):
        Client.create(name="А", name_key="а")
    with pytest.raises(peewee.IntegrityError), journal.action("client.create", operation_id="one"):
        Client.create(name="А", name_key="а")
    assert value("SELECT count(*) FROM client") == 1


def test_the_journal_cannot_be_rewritten(db):
    new_client()
    for sql in ("UPDATE journal SET subject = 'x'", "DELETE FROM journal"):
        with pytest.raises(Exception, match="frozen: journal"):
            execute(sql)


def test_every_table_of_the_business_is_recorded():
    from salesapp.db.models.all_tables import BUSINESS_TABLES
    from salesapp.db.subjects import RECORDED

    assert {model._meta.table_name for model in BUSINESS_TABLES} == RECORDED


def test_undo_with_nothing_done_says_so(db):
    with pytest.raises(RuleError) as caught:
        undo.undo()
    assert caught.value.rule is Rule.NOTHING_TO_UNDO


def test_a_new_action_forgets_what_was_undone(db):
    new_client("А")
    undo.undo()
    assert undo.next_redo() is not None
    new_client("Б")
    assert undo.next_redo() is None
