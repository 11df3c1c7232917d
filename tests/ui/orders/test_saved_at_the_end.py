"""What is typed into a document while another program holds the base is saved as soon as it may."""

from __future__ import annotations

import threading
from time import sleep

import pytest

from salesapp.app.window import _close
from salesapp.db import journal
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries import orders as order_queries
from salesapp.db.store import open_store
from salesapp.domain.changes import Entity
from salesapp.services import form_drafts, half_typed, invoices, offers, orders, undo
from salesapp.ui import format as fmt
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.settings import settings_file
from tests.another_writer import another_writes

SAID = "Звонить за час"


class Paper:
    """A draft that is open in its editor, and how its words are typed and read."""

    def __init__(self, desk, offer, entity) -> None:
        self._desk, self.entity = desk, entity
        if entity is Entity.OFFER:
            made = offers.new_version(offer, fmt.today())
        elif entity is Entity.ORDER:
            made = orders.from_offer(offer, fmt.today())
        else:
            made = invoices.from_offer(offer, fmt.today())
        self.id = made.subject_id
        self.open()

    def open(self):
        """Show it."""
        self.page = self._desk.open(self.entity, self.id)
        return self.page

    def type(self, text) -> None:
        """Type a condition in place of what is there."""
        self.editor.setFocus()
        self.editor.selectAll()
        self._desk.write(text or " ")

    @property
    def editor(self):
        """Where it is typed."""
        if self.entity is Entity.OFFER:
            return self.page.terms.letter
        if self.entity is Entity.ORDER:
            return self.page.form.delivery.editor
        return self.page.panel.form.basis.editor

    def words(self) -> str:
        """What the base holds."""
        if self.entity is Entity.OFFER:
            return offer_queries.card(self.id).draft.letter
        if self.entity is Entity.ORDER:
            return order_queries.card(self.id).draft.delivery_terms
        return invoice_queries.card(self.id).draft.basis


@pytest.fixture(params=[Entity.OFFER, Entity.ORDER, Entity.INVOICE])
def paper(request, desk, offer, monkeypatch):
    """Each document with an editor of its own; whoever writes it waits for nobody."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    return Paper(desk, offer, request.param)


def end_program(db) -> None:
    """As the program does it; then its store is opened anew."""
    preferences = settings_file()
    preferences.values.backup_at_exit = False
    _close(preferences)
    open_store(db)
    undo.start()


def test_what_was_refused_at_the_end_waits_for_the_other_writer(paper, window, db):
    held, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with another_writes(db):
            held.set()
            may_end.wait(10)
            sleep(0.5)

    other = threading.Thread(target=hold)
    other.start()
    held.wait(10)
    paper.type(SAID)
    window.close()
    may_end.set()
    end_program(db)
    other.join()
    assert paper.words() == SAID


def test_what_was_refused_is_saved_when_the_other_writer_is_done(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.show_section("clients")
        assert paper.words() != SAID
    qtbot.waitUntil(lambda: paper.words() == SAID, timeout=KEEP_MS * 10)


def test_who_comes_back_before_it_is_saved_goes_on_from_there(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.show_section("clients")
        paper.open()
        assert paper.editor.value() == SAID
        paper.type("Звонить за два")
    qtbot.wait(KEEP_MS * 3)
    assert paper.words() == "Звонить за два"


def test_the_newer_words_stay_when_they_are_saved_first(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.show_section("clients")
        paper.open()
        paper.type("Звонить за два")
    window.show_section("clients")
    assert paper.words() == "Звонить за два"
    qtbot.wait(KEEP_MS * 3)
    assert paper.words() == "Звонить за два"


def test_what_was_taken_back_meanwhile_is_not_saved(paper, db, qtbot):
    before = paper.words() or " "
    with another_writes(db):
        paper.type(SAID)
        qtbot.wait(KEEP_MS)
        paper.type(before)
        qtbot.wait(KEEP_MS)
    qtbot.wait(KEEP_MS * 3)
    assert paper.words() == before.strip()


def test_a_cell_being_typed_is_kept_as_soon_as_the_other_writer_is_done(desk, offer, db, qtbot):
    made = invoices.from_offer(offer, fmt.today()).subject_id
    grid = desk.open(Entity.INVOICE, made).panel.form.grid
    subject = f"invoice:{made}"
    with another_writes(db):
        grid.half.typed(0, "price", grid.lines()[0].name, "77")
        qtbot.wait(KEEP_MS)
        assert half_typed.of(subject) is None
    desk.window.close()
    end_program(db)
    kept = half_typed.of(subject)
    assert kept is not None
    assert kept.words == "77"


def test_what_is_typed_while_a_long_step_is_taken_back_is_saved_afterwards(paper, window, qtbot):
    journal.hold()
    try:
        paper.type(SAID)
        window.show_section("clients")
        qtbot.wait(KEEP_MS * 2)
        assert paper.words() != SAID
    finally:
        journal.release()
    qtbot.waitUntil(lambda: paper.words() == SAID, timeout=KEEP_MS * 10)
    assert form_drafts.left_open() == []
