"""Undo in the toast of a gesture takes back that gesture, and never what was saved before it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from salesapp.db.connection import value
from salesapp.ui.kit.button import Button
from salesapp.ui.offers.cells import Cell
from tests.another_writer import another_writes


@pytest.fixture
def editor(new_offer, trade, monkeypatch):
    """Bolts and nuts; who finds the store held by somebody else is told so without a wait."""
    monkeypatch.setattr("salesapp.db.connection._PATIENCE", 0)
    editor = new_offer(deal=trade.deal)
    goods = (trade.bolt, trade.nut)
    editor.sheet.insert(0, [editor.sheet.line_of(one, 10_000) for one in goods])
    editor.grid.go_to(1, Cell.QUANTITY)
    return editor


def last_undo(window):
    """The last toast, and its offer to undo."""
    toast = window.toasts.stack.toasts()[-1]
    return toast, [one for one in toast.findChildren(Button) if one.text() == "Отменить"]


def lines_kept(editor) -> int:
    return value("SELECT count(*) FROM offer_line WHERE offer_id = ?", editor.sheet.id)


def test_a_line_taken_away_comes_back_by_its_toast(editor, window, qtbot):
    editor.grid.remove_chosen()
    assert lines_kept(editor) == 1
    _toast, (undo,) = last_undo(window)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert lines_kept(editor) == 2


def test_a_line_whose_removal_was_refused_offers_no_step_before_it(editor, window, db):
    with another_writes(db):
        editor.grid.remove_chosen()
        toast, undo = last_undo(window)
    assert lines_kept(editor) == 2
    assert toast.text().startswith("Убран")
    assert not undo


def test_a_line_that_is_not_counted_but_not_saved_offers_no_step_before_it(editor, window, db):
    editor.sheet.edit(letter="Добрый день")
    with another_writes(db):
        editor.grid.toggle_counted()
        _toast, undo = last_undo(window)
    assert not undo


def test_other_vat_that_was_not_saved_offers_no_step_before_it(editor, window, db):
    with another_writes(db):
        editor.parties._vat_taken("on_top")
        _toast, undo = last_undo(window)
    assert not undo
