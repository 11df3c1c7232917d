"""What was typed into a document that takes it no more is told, and can be copied from there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import offers as offer_queries
from salesapp.domain.changes import Entity
from salesapp.services import form_drafts, invoices, offers, orders
from salesapp.ui import format as fmt
from salesapp.ui.drafts.left import LeftForms, tell_left
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.posting.not_taken import NotTakenDialog
from salesapp.ui.store import store
from tests.another_writer import another_writes
from tests.ui.orders.test_saved_at_the_end import SAID, Paper, end_program


@pytest.fixture
def start(window, monkeypatch):
    """The window has come to life; whoever writes waits for nobody."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    window.start()


@pytest.fixture(params=[Entity.OFFER, Entity.ORDER, Entity.INVOICE])
def paper(request, start, desk, offer):
    """Each document with an editor of its own."""
    return Paper(desk, offer, request.param)


def take_away(paper) -> None:
    """Somebody deletes the draft before it may be saved."""
    service = {Entity.OFFER: offers, Entity.ORDER: orders, Entity.INVOICE: invoices}[paper.entity]
    store.changed.emit(service.delete(paper.id))


def strip_of(window, qtbot) -> LeftForms:
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in window.findChildren(LeftForms)),
        timeout=KEEP_MS * 10,
    )
    (strip,) = window.findChildren(LeftForms)
    return strip


def test_words_for_a_draft_deleted_meanwhile_are_told_and_copied(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.show_section("clients")
    take_away(paper)
    strip = strip_of(window, qtbot)
    assert "не сохранено" in strip.words.text()
    strip.go_on.click()
    (told,) = window.findChildren(NotTakenDialog)
    assert told.isVisible()
    assert SAID in told.words.toPlainText()
    assert told.text.text()
    told.copy.click()
    assert SAID in QGuiApplication.clipboard().text()
    told.forget.click()
    assert not told.isVisible()
    assert form_drafts.left_open() == []


def test_words_refused_at_the_end_are_told_at_the_next_start(paper, window, db, qtbot):
    with another_writes(db):
        paper.type(SAID)
        window.show_section("clients")
    take_away(paper)
    window.close()
    end_program(db)
    strip = tell_left(window)
    assert strip is not None
    strip.later.click()
    strip = tell_left(window)
    assert strip is not None, "no form takes it up: it is told till it is forgotten"
    strip.open_form(strip.left[0])
    (told,) = window.findChildren(NotTakenDialog)
    assert SAID in told.words.toPlainText()


def test_an_offer_sent_meanwhile_shows_what_was_sent(start, desk, offer, window, db, qtbot):
    paper = Paper(desk, offer, Entity.OFFER)
    with another_writes(db):
        paper.type(SAID)
        window.show_section("clients")
    store.changed.emit(offers.send(paper.id, fmt.today()))
    page = paper.open()
    assert page.sheet.frozen
    assert page.terms.letter.value() != SAID
    strip = strip_of(window, qtbot)
    assert offer_queries.card(paper.id).number in strip.words.text()
    assert page.terms.letter.value() != SAID


def test_all_that_was_typed_into_an_invoice_is_told_in_words(start, desk, offer, window, db, qtbot):
    paper = Paper(desk, offer, Entity.INVOICE)
    form = paper.page.panel.form
    with another_writes(db):
        paper.type(SAID)
        form.grid.set_lines(
            [replace(form.grid.lines()[0], quantity_milli=7_000)], form.value().counting
        )
        form.signature.set_value(not form.signature.value())
        form.signature.changed.emit()
        window.show_section("clients")
    store.changed.emit(invoices.issue(paper.id, fmt.today()))
    strip = strip_of(window, qtbot)
    assert invoice_queries.card(paper.id).number in strip.words.text()
    strip.go_on.click()
    (told,) = window.findChildren(NotTakenDialog)
    words = " ".join(told.words.toPlainText().split())
    assert f"Основание: {SAID}" in words
    assert "7 шт" in words
