"""The palette: records and commands in one list, by any layout, without the mouse."""

from __future__ import annotations

from typing import NamedTuple

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from salesapp.domain.changes import Entity
from salesapp.domain.slips import meant
from salesapp.domain.text import fold, wrong_layout
from salesapp.overriding import override
from salesapp.ui.frame.palette_rows import RowKind, hits_in, matches

Key = Qt.Key


class Found(NamedTuple):
    entity: Entity
    id: int
    title: str
    detail: str


RECORDS = [
    Found(Entity.CLIENT, 1, "ООО «Волжмонтаж-7»", "Н. Новгород"),
    Found(Entity.DEAL, 2, "Болт М20×80 для Волжмонтажа", "Волжмонтаж-7, КП отправлено"),
    Found(Entity.CONTACT, 3, "Анна Волжина", "Агропак Юг"),
    Found(Entity.OFFER, 4, "КП-0241", "Волжмонтаж-7, черновик"),
]


def search(text, limit):
    return holding(text, limit) or holding(wrong_layout(text), limit)


def holding(text, limit):
    words = fold(text).split()
    found = [
        record
        for record in RECORDS
        if all(word in fold(record.title + record.detail) for word in words)
    ]
    return found[:limit]


@pytest.fixture
def palette(make_window, qtbot):
    window = make_window(search)
    qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return window.palette_box


def kinds(palette):
    return [(row.kind, row.title) for row in palette.model.rows]


def test_ctrl_k_opens_it_with_the_cursor_and_esc_gives_the_focus_back(palette, qtbot):
    window = palette.window()
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClick(palette.field, Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is window.navigator.page.list


def test_a_click_beside_it_closes_it_though_what_had_the_focus_is_gone(make_window, qtbot):
    window = make_window(search)
    line = QLineEdit(window.navigator.page)
    line.show()
    line.setFocus()
    qtbot.keyClick(line, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_box
    assert palette.isVisible()
    shiboken6.delete(line)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert palette.isHidden()


def test_the_best_record_comes_first_with_what_can_be_done_with_it(palette, qtbot):
    qtbot.keyClicks(palette.field, "dok;")
    palette.field.setText("волж")
    rows = palette.model.rows
    assert rows[0].kind is RowKind.HEADER
    assert rows[1].selection.ids == (1,)
    assert {row.target for row in rows[2:4]} == {"clients.call", "deals.offer"}
    assert any(row.title == "КП-0241" for row in rows)


def test_the_wrong_layout_finds_the_same(palette):
    palette.field.setText("волж")
    right = kinds(palette)
    palette.field.setText("djk;")
    assert kinds(palette)[:6] == right[:6]


def test_signs_narrow_the_search(palette):
    palette.field.setText("@волж")
    assert {row.selection.entity for row in palette.model.rows if row.kind is RowKind.RECORD} == {
        Entity.CLIENT,
        Entity.CONTACT,
    }
    palette.field.setText("#волж")
    entities = {row.selection.entity for row in palette.model.rows if row.kind is RowKind.RECORD}
    assert entities == {Entity.OFFER}
    palette.field.setText(">")
    assert {row.kind for row in palette.model.rows} == {RowKind.HEADER, RowKind.ACTION}


def test_enter_opens_the_record_and_it_is_remembered(palette, qtbot):
    window = palette.window()
    palette.field.setText("волж")
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.navigator.page.section == "clients"
    assert window.navigator.page.list.currentRow() == 0
    window.show_palette()
    assert palette.model.rows[1].title == "ООО «Волжмонтаж-7»"


def test_arrows_pass_over_headers_and_an_action_runs_on_the_found_record(palette, qtbot):
    window = palette.window()
    window.navigator.page.list.setCurrentRow(4)
    palette.field.setText("волж")
    targets = [row.target for row in palette.model.rows]
    for _ in range(targets.index("clients.call") - 1):
        qtbot.keyClick(palette.field, Key.Key_Down)
    qtbot.keyClick(palette.field, Key.Key_Return)
    name, selection = window.navigator.page.ran[0]
    assert (name, selection.ids) == ("call", (1,))


def test_tab_shows_the_actions_of_the_row_and_backspace_returns(palette, qtbot):
    palette.field.setText("волж")
    qtbot.keyClick(palette.field, Key.Key_Tab)
    assert {row.kind for row in palette.model.rows} == {RowKind.ACTION}
    assert palette.field.text() == ""
    qtbot.keyClick(palette.field, Key.Key_Backspace)
    assert palette.isVisible()
    assert any(row.kind is RowKind.SECTION for row in palette.model.rows)


def test_nothing_found_says_what_to_try(palette):
    palette.field.setText("щщщщщщ")
    assert palette.nothing.isVisible()
    assert palette.list.isHidden()


def test_matched_letters_are_found_at_the_beginnings_of_words():
    assert hits_in("ООО «Волжмонтаж-7»", "волж 7") == ((5, 4), (16, 1))
    assert hits_in("Ёлка", "елка") == ((0, 4),)


def test_one_wrong_letter_is_forgiven_in_commands():
    assert matches("Создать сделку", "сдлеку")
    assert matches("Создать сделку", "сдлку")
    assert not matches("Создать сделку", "счёт")
    assert not matches("Создать сделку", "сто")


class Painted(QObject):
    """Widgets that were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: set[int] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.widgets.add(id(watched))
        return False


def test_typing_does_not_paint_what_lies_below(palette, qtbot):
    window = palette.window()
    qtbot.waitExposed(window)
    qtbot.wait(50)
    painted = Painted()
    QApplication.instance().installEventFilter(painted)
    for letter in "вол":
        palette.field.insert(letter)
    qtbot.waitUntil(lambda: id(palette.list.viewport()) in painted.widgets)
    QApplication.instance().removeEventFilter(painted)
    assert id(window.rail) not in painted.widgets
    assert id(window.top_bar) not in painted.widgets


def test_the_picture_below_is_that_of_the_window_under_the_scrim(palette, qtbot):
    window = palette.window()
    shown = window.grab().toImage()
    palette.dismiss()
    plain = window.grab().toImage()
    spot = window.rail.mapTo(window, window.rail.rect().bottomLeft()) + QPoint(4, -4)
    assert shown.pixelColor(spot).lightness() < plain.pixelColor(spot).lightness()
    palette.open()
    window.resize(window.width() - 40, window.height())
    qtbot.waitUntil(lambda: palette.width() == window.width())
    assert palette.grab().toImage().pixelColor(spot) == shown.pixelColor(spot)


@pytest.mark.parametrize("word", ["счёт", "клиент", "напоминание", "offer", "settings"])
def test_a_command_is_found_with_any_one_slip_in_its_word(word):
    title = f"Новый {word}"
    slipped = [one for one in meant(fold(word)) if len(one) >= 4]
    assert len(slipped) > 100
    assert [one for one in slipped if not matches(title, one)] == []
    assert not matches(title, fold(word)[::-1])


def test_a_palette_that_grows_and_shrinks_leaves_nothing_of_its_shadow_behind(palette, qtbot):
    """Each key paints the shadow's room only: the rest of the window must have stayed as it was."""

    def seen():
        QApplication.processEvents()
        window = palette.window()
        return window.screen().grabWindow(window.winId()).toImage()

    heights = set()
    for text in ("", "волж", "волжмонтаж", "ничего такого", "", "ан"):
        palette.field.setText(text)
        after_the_key = seen()
        palette.update()
        assert after_the_key == seen()
        heights.add(palette.panel.height())
    assert len(heights) > 2
    assert not after_the_key.isNull()
