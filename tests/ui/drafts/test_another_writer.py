"""What is typed while another writer holds the store is written down as soon as it may."""

from __future__ import annotations

import pytest

from salesapp.services import form_drafts
from salesapp.ui.clients.note_field import NoteField
from salesapp.ui.drafts.keeper import KEEP_MS
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


def words_of(client):
    found = form_drafts.one("clients.note", str(client))
    return found and found.words
