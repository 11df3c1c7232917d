"""What is typed into the panel of a deal and refused by the machine stays till it is saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import value
from salesapp.db.queries.field_values import own_values
from salesapp.domain.changes import Changes, Entity
from salesapp.services import deals, undo
from salesapp.ui.drafts.left import LeftForms
from salesapp.ui.drafts.settling import KEEP_MS
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.posting.not_taken import NotTakenDialog
from salesapp.ui.store import store
from tests.another_writer import another_writes
from tests.services.test_custom_fields import add

SAID = "Просят скидку за объём"


def comment_of(deal: int) -> str:
    return str(value("SELECT comment FROM deal WHERE id = ?", deal))


def understood(page) -> None:
    """The refusal is read and put away."""
    for told in page.window().findChildren(Dialog):
        if told.isVisible():
            told.accept()


@pytest.fixture
def page(open_desk, deal_with_step, monkeypatch):
    """The panel shows the first of two deals; whoever writes waits for nobody."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    page = open_desk().page
    page.deals = deal_with_step("Болты", amount_minor=200), deal_with_step("Гайки", amount_minor=1)
    store.changed.emit(Changes.all())
    page.show_panel(page.deals[0])
    return page


def type_comment(page, words: str = SAID) -> None:
    fields = page.panel.fields.fields
    fields["comment"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
    fields["comment"].editor.setPlainText(words)
    fields["title"].editor.setFocus(Qt.FocusReason.OtherFocusReason)


def shown(page) -> str:
    return page.panel.fields.fields["comment"].editor.toPlainText()


def test_words_refused_are_there_after_what_others_change_and_saved_by_themselves(page, db, qtbot):
    with another_writes(db):
        type_comment(page)
        understood(page)
        store.changed.emit(Changes.of(Entity.DEAL, page.deals[0]))
        assert shown(page) == SAID
        page.show_panel(page.deals[1])
        assert shown(page) == ""
        understood(page)
        page.show_panel(page.deals[0])
        assert shown(page) == SAID
    assert comment_of(page.deals[0]) == ""
    qtbot.waitUntil(lambda: comment_of(page.deals[0]) == SAID, timeout=KEEP_MS * 10)
    assert comment_of(page.deals[1]) == ""
    assert undo.next_undo().action == "deal.update"


def test_words_taken_back_meanwhile_are_not_saved(page, db, qtbot):
    with another_writes(db):
        type_comment(page)
        understood(page)
        type_comment(page, "")
        understood(page)
    qtbot.wait(KEEP_MS * 3)
    assert comment_of(page.deals[0]) == ""
    assert shown(page) == ""


def test_newer_words_are_the_ones_that_stay(page, db, qtbot):
    with another_writes(db):
        type_comment(page)
        understood(page)
    type_comment(page, "Скидку дали")
    assert comment_of(page.deals[0]) == "Скидку дали"
    qtbot.wait(KEEP_MS * 3)
    assert comment_of(page.deals[0]) == "Скидку дали"
    assert shown(page) == "Скидку дали"


def test_words_for_a_deal_deleted_meanwhile_are_told(page, db, qtbot):
    window = page.window()
    window.start()
    with another_writes(db):
        type_comment(page)
        understood(page)
        page.show_panel(page.deals[1])
        understood(page)
    store.changed.emit(deals.delete(page.deals[0]))
    qtbot.waitUntil(lambda: bool(window.findChildren(LeftForms)), timeout=KEEP_MS * 10)
    (strip,) = window.findChildren(LeftForms)
    assert strip.words.text().endswith("Болты")
    strip.go_on.click()
    (told,) = window.findChildren(NotTakenDialog)
    assert SAID in told.words.toPlainText()
    told.forget.click()


def test_words_in_a_field_of_ones_own_stay_and_are_saved_by_themselves_too(page, db, qtbot):
    field = add(Entity.DEAL, "Объект")
    page.panel.show_deal(page.deals[0])
    editor = page.panel.own.inputs[field.id].editor
    with another_writes(db):
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.setText("новый цех")
        page.panel.fields.fields["title"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        understood(page)
        page.panel.show_deal(page.deals[1])
        assert editor.text() == ""
        page.panel.show_deal(page.deals[0])
        assert editor.text() == "новый цех"
    qtbot.waitUntil(
        lambda: own_values(Entity.DEAL, page.deals[0], [field]) == {field.id: "новый цех"},
        timeout=KEEP_MS * 10,
    )
    assert own_values(Entity.DEAL, page.deals[1], [field]) == {}
