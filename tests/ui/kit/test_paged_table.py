from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from salesapp.ui import theme
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.table_model import BLOCK, PagedTableModel


class Line(NamedTuple):
    id: int
    name: str
    debt: str


@pytest.fixture
def asked():
    return []


@pytest.fixture
def saved():
    return []


@pytest.fixture
def columns(saved):
    def save(line, text):
        if not text.isdigit():
            return "Digits only"
        saved.append((line.id, text))
        return ""

    return [
        Column("name", "Client", 200, lambda line: line.name, sort_key="name", lead=True),
        Column(
            "debt", "Debt", 100, lambda line: line.debt, align="right", sort_key="debt",
            edit=lambda line: line.debt, commit=save,
        ),
    ]  # fmt: skip


@pytest.fixture
def fetch(asked):
    def read(ids):
        asked.append(list(ids))
        return [Line(one, f"Client {one}", str(one)) for one in ids]

    return read


@pytest.fixture
def table(page, columns, fetch):
    found = PagedTable(columns, fetch, markable=True)
    page.layout().addWidget(found)
    found.set_ids(range(1, 100_001))
    QApplication.processEvents()
    found.setFocus()
    return found


def test_the_model_keeps_the_rules_of_qt(columns, fetch, qtmodeltester):
    model = PagedTableModel(columns, fetch)
    model.set_ids(range(300))
    qtmodeltester.check(model)


def test_only_the_blocks_seen_are_read(table, asked):
    assert [len(block) for block in asked] == [BLOCK]
    QTest.keyClick(table, Qt.Key.Key_End)
    table.grab()
    assert table.current_id() == 100_000
    assert 2 <= len(asked) <= 3
    assert asked[-1][-1] == 100_000


def test_current_row_selection_and_place_survive_a_reload(table):
    table.set_current_id(50_000)
    top = table.rowViewportPosition(table.paged.row_of(50_000))
    table.set_ids(range(100, 90_000))
    assert table.current_id() == 50_000
    assert table.rowViewportPosition(table.paged.row_of(50_000)) == top


def test_the_next_row_is_current_after_the_current_one_is_gone(table, qtbot):
    table.set_current_id(5)
    with qtbot.waitSignal(table.current_changed) as told:
        table.set_ids([1, 2, 3, 4, 6, 7])
    assert table.current_id() == 6
    assert told.args == [6]


def test_a_refreshed_row_is_read_again_and_others_are_not(table, asked):
    asked.clear()
    table.refresh([3])
    table.grab()
    assert len(asked) == 1
    table.refresh([70_000])
    table.grab()
    assert len(asked) == 1


def test_space_and_the_mouse_mark_rows_without_moving_the_current_one(table):
    table.set_current_id(1)
    QTest.keyClick(table, Qt.Key.Key_Space)
    row = table.paged.row_of(3)
    place = QPoint(10, table.rowViewportPosition(row) + 5)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.marked_ids() == [1, 3]
    assert table.current_id() == 1
    assert table.target_ids() == [1, 3]
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert table.marked_ids() == []
    assert table.target_ids() == [1]


def test_the_header_asks_for_a_sort_and_turns_it_round(table, qtbot):
    header = table.horizontalHeader()
    place = QPoint(table.columnViewportPosition(1) + 20, 10)
    for descending in (False, True):
        with qtbot.waitSignal(table.sort_requested) as told:
            QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert told.args == ["name", descending]


def test_enter_opens_and_letters_tell_their_physical_key(table, qtbot):
    table.set_current_id(7)
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [7]
    with qtbot.waitSignal(table.letter) as told:
        QTest.keyClick(table, Qt.Key.Key_S)
    assert told.args == ["S", 7]


def test_a_wrong_value_keeps_the_cell_open_and_a_right_one_is_saved(table, saved):
    table.setCurrentIndex(table.paged.index(2, 2))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    editor.setText("x")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.property("state") == "error"
    editor.setText("42")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert saved == [(3, "42")]


def test_columns_come_back_as_they_were_left(page, table, columns, fetch):
    table.setColumnWidth(1, 260)
    table.horizontalHeader().moveSection(2, 1)
    table.show_column("name", on=False)
    table.set_sort("debt", descending=True)
    other = PagedTable(columns, fetch, markable=True)
    page.layout().addWidget(other)
    other.restore_layout(table.layout_state())
    assert [column.id for column in other.visible_columns()] == ["debt"]
    assert other.sort() == ("debt", True)
    assert other.layout_state()["order"] == ["__mark", "debt", "name"]


def test_what_a_kept_layout_does_not_know_stays_as_it_was_declared(table):
    table.restore_layout({"order": ["debt", "name"], "hidden": []})
    assert table.is_first_column(0)
    hidden = [one.id for one, on in table.choosable_columns() if not on]
    assert hidden == [one.id for one in table.paged.columns if one.hidden]


def test_ctrl_a_marks_every_row_and_ctrl_c_asks_for_a_copy(table):
    table.set_ids(range(1, 1001))
    told = []
    table.copy_wanted.connect(lambda: told.append("copy"))
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert list(table.marked_ids()) == list(range(1, 1001))
    assert told == ["copy"]
    table.set_current_id(7)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert len(table.marked_ids()) == 999
    assert 7 not in table.marked_ids()
    table.set_ids([5, 6, 7])
    assert list(table.marked_ids()) == [5, 6]


def test_compact_rows_are_lower_at_once(table):
    usual = table.rowHeight(0)
    theme.state.set_compact_rows(True)
    compact = table.rowHeight(0)
    theme.state.set_compact_rows(False)
    assert (usual, compact, table.rowHeight(0)) == (theme.px(36), theme.px(32), theme.px(36))


def test_rows_painted_at_once_look_as_cells_painted_one_by_one(table):
    table.setFocus()
    table.setCurrentIndex(table.paged.index(2, 1))
    table.set_marked([1, 4])
    table.show_cursor()
    ours = table.viewport().grab().toImage()
    painted = type(table).paintEvent
    type(table).paintEvent = QTableView.paintEvent
    try:
        by_cells = table.viewport().grab().toImage()
    finally:
        type(table).paintEvent = painted
    assert ours == by_cells
    table.show_cursor(on=False)
    assert table.viewport().grab().toImage() != ours


def test_going_to_a_row_with_ctrl_still_held_leaves_no_other_row_chosen(table):
    table.set_current_id(3)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyPress(table, Qt.Key.Key_Control, control)
    try:
        table.set_current_id(70)
        assert table.selected_ids() == [70]
    finally:
        QTest.keyRelease(table, Qt.Key.Key_Control)


def test_shift_with_arrows_chooses_row_after_row(table):
    table.set_current_id(3)
    for _step in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(table.selected_ids()) == [3, 4, 5]


def test_a_row_that_cannot_be_read_while_it_is_painted_leaves_no_painter_behind(table, monkeypatch):
    def broken(_number):
        raise LookupError("gone")

    monkeypatch.setattr(table.paged, "record", broken)
    with pytest.raises(LookupError):
        table.grab()
    assert not table.viewport().paintingActive()
    monkeypatch.undo()
    table.grab()
