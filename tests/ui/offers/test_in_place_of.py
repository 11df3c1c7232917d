"""Goods found in the place of a line nobody knew take the place of that line and of no other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from salesapp.ui.offers.cells import Cell
from salesapp.ui.offers.picker import picks_of

Key = Qt.Key


@pytest.fixture
def editor(new_offer, trade):
    """An editor with three lines; goods are looked for in the place of the second."""
    made = new_offer()
    sheet = made.sheet
    names = ("Первая", "Незнакомая", "Третья")
    sheet.insert(0, [sheet.free_line(name) for name in names])
    made.desk.solve(1)
    return made


def names_of(editor) -> list[str]:
    return [one.name for one in editor.sheet.lines]


def pick_a_washer(editor) -> str:
    [pick, *_rest] = picks_of("шайба 20")
    editor.picker.input.chosen.emit(pick, False)
    return pick.product.name


def test_a_line_above_is_removed_meanwhile(editor, press):
    editor.grid.go_to(0, Cell.QUANTITY)
    press(Key.Key_Delete)
    assert editor.picker.told.text() == "вместо «Незнакомая»"
    washer = pick_a_washer(editor)
    assert names_of(editor) == [washer, "Третья"]


def test_the_line_itself_is_typed_into_and_its_quantity_typed_meanwhile(editor, press, write):
    editor.grid.go_to(1, Cell.QUANTITY, edit=True)
    write("7")
    press(Key.Key_Return)
    editor.grid.go_to(1, Cell.QUANTITY)
    press(Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    washer = pick_a_washer(editor)
    assert names_of(editor) == ["Первая", "Третья", washer]
    assert editor.sheet.lines[2].quantity_milli == 7_000


def test_the_line_itself_is_removed_meanwhile(editor, press):
    editor.grid.go_to(1, Cell.QUANTITY)
    press(Key.Key_Delete)
    assert editor.picker.told.isHidden()
    washer = pick_a_washer(editor)
    assert names_of(editor) == ["Первая", "Третья", washer]


def test_the_line_comes_back_by_undo_meanwhile(editor, press, window):
    editor.grid.go_to(0, Cell.QUANTITY)
    press(Key.Key_Delete)
    window.undo()
    washer = pick_a_washer(editor)
    assert names_of(editor) == ["Первая", washer, "Третья"]


def test_the_note_written_under_the_line_stays_under_what_takes_its_place(editor):
    line = editor.sheet.lines[1]
    editor.sheet.set_line(1, replace(line, note="Нужно к пятнице"))
    pick_a_washer(editor)
    assert editor.sheet.lines[1].product_id is not None
    assert editor.sheet.lines[1].note == "Нужно к пятнице"
