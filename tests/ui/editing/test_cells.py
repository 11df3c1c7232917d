"""Cells of a list typed into, as in a spreadsheet, by the rules of the forms."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from salesapp.db.connection import value
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ClientDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import built_in
from salesapp.domain.views import SortKey
from salesapp.services import clients, undo
from salesapp.services.editing.run import set_cell
from salesapp.ui.editing.bulk_dialog import BulkDialog
from salesapp.ui.editing.paste import PasteDialog
from salesapp.ui.kit.cell_editors import CellLine, CellText
from salesapp.ui.store import store

GOOD_INN = "7707083893"


def city(client: int) -> object:
    return value("SELECT city FROM client WHERE id = ?", client)


@pytest.fixture
def grid(few, person):
    """The list of clients with the INN and the industry shown; the cursor on nothing."""
    one = person()
    for column in ("inn", "industry", "status"):
        one.page.table.show_column(column, on=True)
    for column in ("next_step_on", "last_contact_on", "turnover_12m", "debt"):
        one.page.table.show_column(column, on=False)
    one.page.table.setFocus()
    one.page.table.set_current_id(few[1])
    return one


def test_arrows_lead_the_cursor_and_enter_edits_the_cell_below(grid, few):
    table = grid.page.table
    grid.press("Right")
    assert table.cursor_on
    grid.press("Right")
    assert table.column(table.currentIndex().column()).id == "city"
    grid.press("Enter")
    editor = grid.focus()
    assert isinstance(editor, CellLine)
    assert editor.text() == "Пермь"
    cell = table.visualRect(table.currentIndex())
    assert editor.geometry() == cell.adjusted(0, 0, 0, -1)
    grid.write("Тверь")
    grid.press("Enter")
    assert city(few[1]) == "Тверь"
    assert table.current_id() == few[2], "down"
    assert table.column(table.currentIndex().column()).id == "city"
    grid.press("Ctrl+Z")
    assert city(few[1]) == "Пермь"
    grid.press("Escape")
    assert not table.cursor_on
    grid.press("Enter")
    assert grid.page is not table, "without a cursor Enter opens the card"


def test_a_sign_that_reaches_the_table_while_a_cell_is_typed_in_opens_no_second_editor(grid, few):
    table = grid.page.table
    grid.press("Right", "Right", "Enter")
    editor = grid.focus()
    assert isinstance(editor, CellLine)
    QTest.keyClick(table, Qt.Key.Key_B)
    assert grid.focus() is editor
    assert editor.text() == "Пермь"


def test_tab_saves_and_opens_the_next_cell_that_can_be_typed_into(grid, few):
    table = grid.page.table
    grid.press("Right", "Right", "F2")
    grid.write("Орёл")
    grid.press("Tab")
    assert city(few[1]) == "Орёл"
    editor = grid.focus()
    assert editor.accessibleName() == "INN"
    assert editor.text() == GOOD_INN
    grid.press("Escape")
    assert table.cursor_on
    assert value("SELECT inn FROM client WHERE id = ?", few[1]) == GOOD_INN


def test_a_wrong_number_keeps_the_editor_open_and_says_why(grid, few):
    table = grid.page.table
    grid.press("F2", "Escape")
    while table.column(table.currentIndex().column()).id != "inn":
        grid.press("Right")
    grid.press("F2")
    grid.write("7707083894")
    grid.press("Enter")
    editor = grid.focus()
    assert editor.property("state") == "error"
    assert "check digit" in editor.accessibleDescription()
    assert "check digit" in QToolTip.text()
    editor.selectAll()
    grid.write("0012345678")
    grid.press("Enter")
    assert (
        "check digit" in editor.accessibleDescription() or "known" in editor.accessibleDescription()
    )
    grid.press("Escape")
    assert value("SELECT inn FROM client WHERE id = ?", few[1]) == GOOD_INN
    assert undo.next_undo() is None


def test_a_duplicate_is_stopped_in_the_cell(grid, few):
    table = grid.page.table
    table.set_current_id(few[2])
    grid.press("F2", "Escape")
    while table.column(table.currentIndex().column()).id != "inn":
        grid.press("Right")
    grid.press("F2")
    grid.write(GOOD_INN)
    grid.press("Enter")
    assert "known already: =1+1" in grid.focus().accessibleDescription()
    grid.press("Escape")


def test_a_locked_cell_says_why(grid):
    table = grid.page.table
    grid.press("Right")
    while table.column(table.currentIndex().column()).id != "status":
        grid.press("Right")
    grid.press("F2")
    assert table.findChild(QLineEdit) is None
    assert "command of its own" in QToolTip.text()
    assert table.lock_of(table.currentIndex())


def test_leaving_the_editor_saves_and_a_double_click_opens_it(grid, few):
    table = grid.page.table
    row = table.paged.row_of(few[3])
    section = next(one for one in table.sections() if table.column(one).id == "city")
    grid.double_click_cell(table, row, section)
    assert isinstance(grid.focus(), CellLine)
    grid.write("Омск")
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.visualRect(table.paged.index(0, section)).center(),
    )
    assert city(few[3]) == "Омск"


def test_proposals_are_taken_from_the_base(grid, few):
    grid.press("Right", "Right", "F2")
    grid.write("Кал")
    completer = grid.page.table.findChild(CellLine).completer()
    assert completer.popup().isVisible()
    assert completer.currentCompletion() == "Калининград"
    grid.press("Down", "Enter")
    assert city(few[1]) == "Калининград"
    assert grid.page.table.current_id() == few[2]


def test_the_amount_and_the_day_of_a_deal_are_typed_in_its_list(few, make_deal, person):
    deal = make_deal(few[0], title="Болты", amount_minor=100_00)
    one = person("deals")
    one.page.bar.view.buttons()[1].click()
    table = one.page.list.table
    table.setFocus()
    table.set_current_id(deal)
    one.press("F2")
    assert isinstance(one.focus(), CellLine)
    one.press("Tab")
    assert one.focus().accessibleName() == "Amount, ₽"
    one.write("12*64,20")
    one.press("Tab")
    assert value("SELECT amount_minor FROM deal WHERE id = ?", deal) == 770_40
    assert one.focus().accessibleName() == "Closing"
    one.write("01.12.2026")
    one.press("Enter")
    assert value("SELECT expected_close_on FROM deal WHERE id = ?", deal) == "2026-12-01"
    assert undo.next_undo().action == "list.cell"
    assert date(2026, 12, 1)


def paste(one, text: str) -> PasteDialog:
    QGuiApplication.clipboard().setText(text)
    one.press("Ctrl+V")
    found = one.wait(
        lambda: next((d for d in one.front() if isinstance(d, PasteDialog)), None), "the preview"
    )
    one.wait(found.outcome.changed.isVisible, "the counts")
    return found


def test_a_block_from_excel_is_previewed_written_and_undone_once(grid, few):
    grid.page.table.set_current_id(few[1])
    grid.press("Right", "Right")
    dialog = paste(grid, "Пермь\t7707083894\r\nКазань\t\r\nТула\t\r\nОмск\t\r\nЛишняя")
    assert dialog.found.changed == 3
    assert grid.sees("1 row lies below the end of the list")
    assert dialog.outcome.refused.isVisible()
    lines = [text for text in grid.said() if "check digit" in text]
    assert lines
    grid.press("Ctrl+Enter")
    grid.wait(lambda: city(few[2]) == "Казань", "the paste")
    grid.quiet()
    assert [city(one) for one in (few[1], few[3], few[0])] == ["Пермь", "Тула", "Омск"]
    assert grid.told[-1] == "Pasted: 3 rows"
    undo.undo()
    assert [city(one) for one in few] == ["Пермь", "Пермь", "Калининград", "Тверь"]
    assert undo.next_undo() is None


def test_what_was_copied_here_with_its_titles_can_be_pasted_back(grid, few):
    grid.press("Right", "Right")
    dialog = paste(grid, "City\r\nТула\r\n")
    assert dialog.found.changed == 1
    grid.press("Escape")
    assert city(few[1]) == "Пермь"


def test_a_block_over_a_counted_column_is_answered_by_the_reason(grid, few):
    grid.page.table.show_column("debt", on=True)
    table = grid.page.table
    place = next(one for one in table.sections() if table.column(one).id == "debt")
    table.setCurrentIndex(table.paged.index(0, place))
    QGuiApplication.clipboard().setText("100\r\n200\r\n")
    grid.press("Ctrl+V")
    assert "follows from other records" in grid.told[-1]
    assert not [one for one in grid.front() if isinstance(one, PasteDialog)]


def test_an_empty_clipboard_says_what_to_do(grid):
    QGuiApplication.clipboard().setText("")
    grid.press("Ctrl+V")
    assert "Copy cells in a spreadsheet first" in grid.told[-1]


def bulk(one) -> BulkDialog:
    one.press("Ctrl+Shift+F")
    return one.wait(
        lambda: next((d for d in one.front() if isinstance(d, BulkDialog)), None), "the dialog"
    )


def counted(one, dialog: BulkDialog) -> None:
    one.wait(lambda: dialog.found is not None, "the counts")


def test_several_fields_of_all_rows_at_once_with_one_undo(grid, few):
    grid.press("Ctrl+A")
    assert len(grid.page.table.marked_ids()) == 4
    dialog = bulk(grid)
    dialog.rows[0].which.set_value("city")
    dialog.rows[0]._field_chosen()
    dialog.rows[0].editor.set_value("Тула")
    second = dialog.add_row("category")
    second.editor.set_value("A")
    dialog.look()
    counted(grid, dialog)
    assert dialog.found.changed == 4
    assert grid.sees("4 records will change")
    grid.press("Ctrl+Enter")
    grid.wait(lambda: city(few[0]) == "Тула", "the change")
    grid.quiet()
    assert {city(one) for one in few} == {"Тула"}
    assert value("SELECT count(*) FROM client WHERE category = 'A'") == 4
    assert grid.told[-1] == "4 records changed: City, Category"
    undo.undo()
    assert city(few[3]) == "Тверь"
    assert undo.next_undo() is None


def test_what_is_refused_is_listed_and_the_rest_is_written(grid, few):
    grid.press("Ctrl+A")
    dialog = bulk(grid)
    dialog.rows[0].which.set_value("name")
    dialog.rows[0]._field_chosen()
    dialog.rows[0].what.set_value("replace")
    dialog.rows[0]._op_chosen()
    dialog.rows[0].looked_for.setText("Вагонпром")
    dialog.look()
    counted(grid, dialog)
    assert (dialog.found.changed, dialog.found.same) == (0, 3)
    assert grid.sees("Вагонпром, Client: “Client” cannot be empty") or grid.sees("Вагонпром: “")
    grid.press("Ctrl+Enter")
    assert grid.told[-1] == "Nothing would change"
    grid.press("Escape")


def test_a_tag_is_added_to_the_marked_ones(grid, few):
    grid.page.table.set_marked(few[:2])
    dialog = bulk(grid)
    dialog.rows[0].which.set_value("tags")
    dialog.rows[0]._field_chosen()
    dialog.rows[0].editor.setText("опт; юг")
    dialog.look()
    counted(grid, dialog)
    grid.press("Ctrl+Enter")
    grid.wait(lambda: value("SELECT count(*) FROM tag_link") == 4, "the tags")
    grid.quiet()


def test_a_long_text_has_room_and_shift_enter(few, make_deal, person):
    table = person().page.table
    column = next(one for one in table.paged.columns if one.id == "name")
    from dataclasses import replace

    from salesapp.domain.fields import FieldType

    section = table.paged.columns.index(column)
    table.paged.columns[section] = replace(column, edit_type=FieldType.LONG_TEXT)
    table.setFocus()
    table.set_current_id(few[2])
    table.edit_here("name")
    editor = QApplication.focusWidget()
    assert isinstance(editor, CellText)
    assert editor.height() > table.rowHeight(0)
    QTest.keyClicks(editor, "A")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "B")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert value("SELECT name FROM client WHERE id = ?", few[2]) == "A B"


def test_typing_on_the_cursor_replaces_the_value_and_delete_empties_only_the_cell(grid, few):
    table = grid.page.table
    grid.press("Right", "Right")
    grid.write("Псков")
    assert table.findChild(CellLine).text() == "Псков"
    grid.press("Enter")
    assert city(few[1]) == "Псков"
    assert table.current_id() == few[2]
    grid.press("Delete")
    assert city(few[2]) == ""
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 4
    grid.press("Left")
    grid.press("Delete")
    assert "cannot be empty" in QToolTip.text()
    grid.press("Escape")
    grid.press("Delete")
    assert value("SELECT count(*) FROM client WHERE deleted_at IS NULL") == 3


def come(name: str) -> None:
    """A client written beside the window: by the capture window, by an import."""
    store.changed.emit(clients.create(ClientDraft(name, city="Омск")))


@pytest.mark.parametrize("column", ["city", "note"])
def test_what_is_typed_into_a_cell_stays_while_the_list_changes_beneath(grid, few, column):
    table = grid.page.table
    table.show_column(column, on=True)
    table.edit_here(column)
    editor = grid.focus()
    assert isinstance(editor, CellLine | CellText)
    editor.selectAll()
    grid.write("Тве")
    for name in ("=0", "Яр"):
        come(name)
        grid.quiet()
        assert editor.isVisible()
        assert editor.typed() == "Тве"
    store.changed.emit(Changes.all())
    grid.quiet()
    assert editor.isVisible()
    assert editor.typed() == "Тве"
    grid.write("рь")
    grid.press("Enter")
    assert value(f"SELECT {column} FROM client WHERE id = ?", few[1]) == "Тверь"
    assert table.paged.rowCount() == 6


def test_what_is_typed_into_a_cell_stays_when_its_row_moves(grid, few):
    table = grid.page.table
    grid.page.desk.sort_by((SortKey("city"),))
    table.set_current_id(few[1])
    table.edit_here("industry")
    editor = grid.focus()
    grid.write("Меб")
    # Another window of the program says where they are; they stand last now, and all rows move.
    for one, place in ((few[1], "Якутск"), (few[2], "Абакан")):
        store.changed.emit(set_cell(Entity.CLIENT, one, built_in(Entity.CLIENT, "city"), place))
    grid.quiet()
    assert editor.isVisible()
    assert editor.typed() == "Меб"
    grid.write("ель")
    grid.press("Enter")
    assert value("SELECT industry FROM client WHERE id = ?", few[1]) == "Мебель"
    assert [city(one) for one in table.paged.ids] == ["Абакан", "Пермь", "Тверь", "Якутск"]


def test_a_kind_is_not_emptied_by_delete_nor_by_an_empty_line(grid, few):
    table = grid.page.table
    table.show_column("kind", on=True)
    table.edit_here("kind")
    grid.focus().selectAll()
    QTest.keyClick(grid.focus(), Qt.Key.Key_Delete)
    grid.press("Enter")
    assert "“Kind” cannot be empty" in QToolTip.text()
    grid.press("Escape", "Escape")
    QToolTip.hideText()
    grid.press("Delete")
    assert "“Kind” cannot be empty" in QToolTip.text()
    assert value("SELECT kind FROM client WHERE id = ?", few[1]) == "company"


@pytest.mark.parametrize("column", ["city", "note"])
def test_a_cell_that_is_typed_into_when_the_program_is_closed_is_saved(grid, few, column):
    grid.page.table.show_column(column, on=True)
    grid.page.table.edit_here(column)
    grid.focus().selectAll()
    grid.write("Тверь")
    grid.main.close()
    assert value(f"SELECT {column} FROM client WHERE id = ?", few[1]) == "Тверь"


def test_the_amount_of_a_deal_typed_into_when_the_program_is_closed_is_saved(
    few, make_deal, person
):
    deal = make_deal(few[0], title="Болты")
    one = person("deals")
    one.page.bar.view.buttons()[1].click()
    one.page.list.table.setFocus()
    one.page.list.table.set_current_id(deal)
    one.page.list.table.edit_here("amount")
    one.focus().selectAll()
    one.write("1500,5")
    one.main.close()
    assert value("SELECT amount_minor FROM deal WHERE id = ?", deal) == 1500_50


def test_a_further_address_is_typed_beside_the_first_one(grid, few):
    table = grid.page.table
    table.show_column("email", on=True)
    for typed, kept in (
        ("a@balt.ru", "a@balt.ru"),
        ("a@balt.ru, b@balt.ru", "a@balt.ru b@balt.ru"),
        ("b@balt.ru; nobody", "a@balt.ru b@balt.ru"),
    ):
        table.show_cursor(on=False)
        table.set_current_id(few[2])
        table.edit_here("email")
        grid.focus().selectAll()
        grid.write(typed)
        grid.press("Enter")
        told = "SELECT group_concat(value_norm, ' ') FROM contact_point WHERE client_id = ?"
        assert value(told, few[2]) == kept
    assert "name@example.ru" in QToolTip.text()


@pytest.mark.parametrize("where", ["deals", "leads", "people"])
def test_what_is_typed_stays_in_every_list_while_records_come(
    few, make_deal, make_lead, make_contact, person, where
):
    make_deal(few[0], title="Болты")
    make_lead("Болты")
    make_contact(few[0], "Иванов Пётр")
    one = person(where if where != "people" else "clients")
    if where == "deals":
        one.page.bar.view.buttons()[1].click()
        table = one.page.list.table
    else:
        one.main.run_action("clients.people" if where == "people" else "list.view")
        table = one.page.table
    table.setFocus()
    table.set_current_id(table.paged.ids[0])
    table.edit_here({"deals": "title", "leads": "title", "people": "position"}[where])
    editor = one.focus()
    editor.selectAll()
    one.write("Гай")
    make_deal(few[1], title="Анкеры")
    make_lead("Анкеры")
    make_contact(few[1], "Агафонов Пётр")
    store.changed.emit(Changes.all())
    one.quiet()
    assert editor.isVisible()
    assert editor.text() == "Гай"
    one.write("ки")
    one.press("Enter")
    told = {
        "deals": "SELECT title FROM deal WHERE id = 1",
        "leads": "SELECT title FROM lead WHERE id = 1",
        "people": "SELECT position FROM affiliation WHERE contact_id = 1",
    }
    assert value(told[where]) == "Гайки"
    one.wait(lambda: table.paged.rowCount() == 2, "the new record")
