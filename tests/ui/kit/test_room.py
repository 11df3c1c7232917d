"""Where there is room, nothing is cut; where there is not, whole words are left out."""

from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.choice_boxes import ChoiceBoxes
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.toast import ToastStack


class Line(NamedTuple):
    id: int
    name: str


@pytest.fixture
def table(page):
    columns = [
        Column("name", "Client", 200, lambda line: line.name, lead=True, stretch=True),
        Column("step", "Step", 100, lambda line: line.name, grow=300),
        Column("debt", "Debt", 80, lambda line: line.name, align="right"),
    ]
    found = PagedTable(columns, lambda ids: [Line(one, "Any") for one in ids])
    page.layout().addWidget(found)
    found.set_ids([1])
    return found


def wide(table: PagedTable, width: int) -> None:
    table.setFixedWidth(theme.px(width))
    QApplication.processEvents()


def test_a_column_grows_with_the_window_and_shrinks_with_it(table):
    wide(table, 400)
    narrow = table.columnWidth(1)
    wide(table, 1400)
    assert narrow == theme.px(100)
    assert table.columnWidth(1) == theme.px(300)
    assert table.columnWidth(0) == table.viewport().width() - theme.px(380)
    wide(table, 400)
    assert table.columnWidth(1) == narrow


def test_a_column_the_user_sized_keeps_its_width(table):
    wide(table, 1400)
    table.setColumnWidth(1, theme.px(150))
    wide(table, 1600)
    assert table.columnWidth(1) == theme.px(150)
    kept = table.layout_state()
    table.restore_layout(kept)
    assert table.columnWidth(1) == theme.px(150)


def test_growth_is_no_width_to_remember(table):
    wide(table, 1400)
    assert table.layout_state()["widths"]["step"] == theme.px(100)


def test_a_grown_column_that_was_hidden_comes_back_usual(table):
    wide(table, 1400)
    table.show_column("step", on=False)
    wide(table, 400)
    table.show_column("step", on=True)
    assert table.columnWidth(1) == theme.px(100)


def test_a_table_over_the_whole_page_begins_where_its_bars_do(table):
    assert table.edges(0) == table.edges(2) == (0, 0)
    table.fill_page()
    assert table.edges(0) == (theme.px(8), 0)
    assert table.edges(1) == (0, 0)
    assert table.edges(2) == (0, theme.px(8))


def test_a_hint_leaves_out_whole_words(page):
    search = SearchInput("Name, taxpayer number, contact, phone")
    page.layout().addWidget(search)
    search.setFixedWidth(theme.px(230))
    QApplication.processEvents()
    assert search.placeholderText() == "Name, taxpayer number"
    search.setFixedWidth(theme.px(500))
    QApplication.processEvents()
    assert search.placeholderText() == "Name, taxpayer number, contact, phone"
    assert search.accessibleName() == "Name, taxpayer number, contact, phone"


def test_three_answers_stand_in_one_line_of_unequal_boxes(page):
    boxes = ChoiceBoxes([(1, "no"), (2, "bankruptcy or debts in court"), (3, "none")])
    page.layout().addWidget(boxes)
    boxes.setFixedWidth(boxes.line_width() + 10)
    QApplication.processEvents()
    assert len({box.y() for box in boxes.boxes}) == 1
    assert all(box.width() >= box.sizeHint().width() for box in boxes.boxes)
    assert boxes.heightForWidth(boxes.width()) == boxes.boxes[0].height()


def test_toasts_leave_the_main_button_free(page):
    window: QWidget = page.window()
    window.resize(900, 600)
    button = Button("Merge", "primary")
    button.setParent(window)
    button.resize(button.sizeHint())
    button.move(520, 520)
    button.show()
    stack = ToastStack(window)
    toast = stack.show_toast("Two records are one now")
    QApplication.processEvents()
    assert not toast.geometry().adjusted(12, 12, -12, -12).intersects(button.geometry())
    button.hide()
    other = stack.show_toast("Another one")
    assert other.geometry().bottom() > button.geometry().top()
    for one in stack.toasts():
        one.leave()


def test_a_lone_field_is_as_wide_as_the_fields_above_it(page):
    pair, lone = FormLayout(), FormLayout()
    fields = [Field("Any", TextInput()) for _ in range(3)]
    pair.add(*fields[:2])
    lone.add(fields[2])
    lone.keep_columns()
    page.layout().addLayout(pair)
    page.layout().addLayout(lone)
    page.resize(600, 200)
    QApplication.processEvents()
    assert fields[2].width() == fields[0].width()


def test_the_focus_of_a_segment_follows_what_is_shown(page):
    choice = Segmented([("a", "One", ""), ("b", "Two", "")])
    page.layout().addWidget(choice)
    QApplication.processEvents()
    choice.set_value("b")
    assert not any(one.hasFocus() for one in choice.buttons())
    choice.buttons()[1].setFocus()
    choice.set_value("a")
    assert choice.buttons()[0].hasFocus()
