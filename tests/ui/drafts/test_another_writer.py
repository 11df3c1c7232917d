"""What is typed while another writer holds the store is written down as soon as it may."""

from __future__ import annotations

import threading
from time import sleep

import pytest
from PySide6.QtCore import Qt

from salesapp.app.window import _close
from salesapp.db.connection import value
from salesapp.db.store import open_store
from salesapp.services import form_drafts, undo
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.clients.note_field import NoteField
from salesapp.ui.drafts.keeper import KEEP_MS
from salesapp.ui.settings import settings_file
from tests.another_writer import another_writes


def kept():
    return [(one.form, one.about, one.title) for one in form_drafts.left_open()]


@pytest.fixture
def note(make_window):
    window = make_window()
    field = NoteField(window)
    field.setParent(window)
    return field


def test_a_note_left_while_another_writes_waits_for_its_client(note, make_client, db, qtbot):
    first, other = make_client("Агропак"), make_client("Волжмонтаж")
    note.show_client(first)
    with another_writes(db):
        note.input.setPlainText("встреча в среду")
        note.show_client(other)
        note.input.setPlainText("просил договор")
        assert words_of(first) is None
    qtbot.waitUntil(lambda: words_of(first) is not None, timeout=KEEP_MS * 20)
    assert kept() == [("clients.note", str(other), "Note for the history: просил договор")]
    note.show_client(first)
    assert note.input.toPlainText() == "встреча в среду"
    note.show_client(other)
    assert note.input.toPlainText() == "просил договор"


def test_who_comes_back_meanwhile_finds_the_note_and_writes_on(note, make_client, db, qtbot):
    first, other = make_client("Агропак"), make_client("Волжмонтаж")
    note.show_client(first)
    with another_writes(db):
        note.input.setPlainText("встреча в среду")
        note.show_client(other)
        note.show_client(first)
        assert note.input.toPlainText() == "встреча в среду"
        note.input.setPlainText("встреча в четверг")
    qtbot.wait(KEEP_MS * 2)
    note.show_client(other)
    note.show_client(first)
    assert note.input.toPlainText() == "встреча в четверг"


def test_what_another_hindered_is_written_though_nobody_types_on(note, make_client, db, qtbot):
    first = make_client("Агропак")
    note.show_client(first)
    with another_writes(db):
        note.input.setPlainText("встреча в среду")
        qtbot.wait(KEEP_MS * 2)
    qtbot.waitUntil(lambda: words_of(first) is not None, timeout=KEEP_MS * 20)


@pytest.fixture
def form(make_window, keys):
    """A new client, half typed."""
    window = make_window()
    keys.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    keys.write("Ромашка")
    (form,) = window.findChildren(ClientForm)
    return form


FORM = [("clients.client_form.ClientForm", "", "New client: Ромашка")]


def end_program(db) -> None:
    """As the program does it; then its store is opened anew."""
    preferences = settings_file()
    preferences.values.backup_at_exit = False
    _close(preferences)
    open_store(db)
    undo.start()


def test_a_form_open_at_the_end_waits_for_another_writer(form, db, qtbot):
    with another_writes(db):
        form.window().close()
        assert kept() == []
    qtbot.waitUntil(lambda: kept() == FORM, timeout=KEEP_MS * 20)


def test_a_form_open_at_the_end_is_offered_at_the_next_start(form, db):
    with another_writes(db):
        form.window().close()
    end_program(db)
    assert kept() == FORM


def test_the_end_of_the_program_waits_a_while_for_another_writer(form, db):
    held, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with another_writes(db):
            held.set()
            may_end.wait(10)
            sleep(0.5)

    other = threading.Thread(target=hold)
    other.start()
    held.wait(10)
    form.window().close()
    may_end.set()
    end_program(db)
    other.join()
    assert kept() == FORM


def test_the_end_of_the_program_does_not_wait_for_another_writer_forever(form, db, monkeypatch):
    monkeypatch.setattr("salesapp.ui.drafts.settling.PATIENCE_S", 0.2)
    with another_writes(db):
        form.window().close()
        end_program(db)
    assert kept() == []


def test_what_was_taken_out_again_while_another_wrote_is_not_kept(form, keys, db, qtbot):
    with another_writes(db):
        assert not form.form_draft.keep()
        for _sign in "Ромашка":
            keys.press(Qt.Key.Key_Backspace)
        form.form_draft.keep()
    qtbot.wait(KEEP_MS * 2)
    assert kept() == []
    form.reject()


def test_what_was_typed_back_while_another_wrote_is_kept_as_it_stands(form, keys, db, qtbot):
    form.form_draft.keep()
    with another_writes(db):
        keys.write("а")
        form.form_draft.keep()
        keys.press(Qt.Key.Key_Backspace)
        form.form_draft.keep()
    qtbot.wait(KEEP_MS * 2)
    assert kept() == FORM
    form.reject()


def test_a_form_saved_after_another_wrote_leaves_no_draft(form, db, qtbot):
    with another_writes(db):
        assert not form.form_draft.keep()
    form.step_on.setChecked(False)
    form.accept()
    qtbot.wait(KEEP_MS * 2)
    assert value("SELECT count(*) FROM form_draft") == 0


def words_of(client):
    found = form_drafts.one("clients.note", str(client))
    return found and found.words
