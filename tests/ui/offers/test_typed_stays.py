"""What is typed into an offer stays when the program hears that something changed elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from salesapp.db.queries import offers
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.money import MAX_MINOR
from salesapp.services import offers as service
from salesapp.services import undo
from salesapp.ui.offers.cells import Cell
from salesapp.ui.perform import perform
from salesapp.ui.store import store

Key = Qt.Key


@pytest.fixture
def editor(new_offer, trade):
    """An editor with two lines and words about payment."""
    made = new_offer()
    made.sheet.insert(0, [made.sheet.free_line("Болт"), made.sheet.free_line("Гайка")])
    made.sheet.choose(payment_terms="Предоплата", delivery_term="Три дня")
    return made


def retype(editor, name: str, words: str) -> None:
    editor.terms.fields[name].editor.setFocus()
    editor.terms.fields[name].editor.selectAll()
    editor.terms.fields[name].editor.insert(words)


def stored(editor):
    return offers.card(editor.sheet.id).draft


def test_terms_being_typed_stay_when_a_long_work_ends(editor, qtbot):
    retype(editor, "payment_terms", "Отсрочка 10 дней")
    store.changed.emit(Changes.all())
    assert editor.terms.fields["payment_terms"].value() == "Отсрочка 10 дней"
    qtbot.waitUntil(lambda: stored(editor).payment_terms == "Отсрочка 10 дней")


def test_a_cell_being_typed_stays_when_a_long_work_ends(editor, press, write):
    editor.grid.go_to(0, Cell.QUANTITY, edit=True)
    write("77")
    store.changed.emit(Changes.all())
    press(Key.Key_Return)
    assert editor.sheet.lines[0].quantity_milli == 77_000


def test_what_others_changed_is_shown_beside_what_is_being_typed(editor, qtbot):
    retype(editor, "payment_terms", "Отсрочка 10 дней")
    draft = replace(stored(editor), delivery_term="Неделя", lines=stored(editor).lines[:1])
    perform(editor, lambda: service.save(editor.sheet.id, draft))
    assert editor.terms.fields["delivery_term"].value() == "Неделя"
    assert [line.name for line in editor.sheet.lines] == ["Болт"]
    qtbot.waitUntil(lambda: stored(editor).payment_terms == "Отсрочка 10 дней")
    assert stored(editor).delivery_term == "Неделя"
    assert len(stored(editor).lines) == 1


def test_undo_shows_what_was_before_when_nothing_is_being_typed(editor, window):
    assert undo.next_undo() is not None
    window.undo()
    assert editor.terms.fields["payment_terms"].value() == "Предоплата 100 %"


def test_a_version_is_not_left_with_what_cannot_be_saved(editor, window, trade):
    first = editor.sheet.id
    service.send(first, editor.sheet.draft.drawn_on)
    second = service.new_version(first, editor.sheet.draft.drawn_on).subject_id
    editor.show_version(second)
    line = editor.sheet.lines[0]
    editor.sheet.set_line(0, replace(line, quantity_milli=MAX_MINOR, price_minor=MAX_MINOR))
    editor.strip.chosen.emit(first)
    assert editor.sheet.id == second
    assert editor.sheet.lines[0].quantity_milli == MAX_MINOR
    assert editor.trouble.isVisible()
    assert not editor.open_record(Entity.OFFER, first)
