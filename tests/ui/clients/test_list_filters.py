"""The list of clients by any field: builder, pills, segments, columns, order, and its place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from salesapp.db.connection import value
from salesapp.db.queries import lists
from salesapp.domain.clients import ClientDraft, Segment
from salesapp.domain.filters import Condition, Op, every
from salesapp.domain.views import SortKey
from salesapp.services import clients as service
from salesapp.services import undo
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.lists import asking
from salesapp.ui.store import store

_ENTER = Qt.Key.Key_Return
_TAB = Qt.Key.Key_Tab
_CS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def four(make_client, make_activity, make_invoice, make_contact):
    """Four clients that differ in town, category, debt and step; in the order of their names."""
    first = make_client("Агропак", category="A", status="active", city="Пермь", note="звонить")
    second = make_client("Балтмебель", category="B", status="active", city="Казань")
    third = make_client("Волжмонтаж", status="active", city="Казань")
    fourth = make_client("Гидрокама", category="A", status="prospect", city="Уфа")
    make_activity(second, subject="Дожать", due_on=today() - timedelta(days=3))
    make_activity(third, subject="Позвонить", due_on=today() + timedelta(days=2))
    make_invoice(third, 128_000_00, due_on=today() - timedelta(days=5))
    make_invoice(second, 90_00, due_on=today() + timedelta(days=5))
    person = make_contact(second, "Орлова Анна", role="decides", position="директор")
    make_contact(third, "Иванов Иван", role="pays", position="бухгалтер")
    return first, second, third, fourth, person


def shown(page) -> list[int]:
    return list(page.table.paged.ids)


def click(widget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def pill_words(page) -> list[str]:
    return [one.text() for one in page.filters.active.pills]


def choose(combo, text: str) -> None:
    """Type the beginning of a choice into a box that has the focus."""
    combo.setFocus()
    QTest.keyClicks(combo, text)
    assert combo.currentText().lower().startswith(text.lower())


def test_a_filter_is_built_by_keys_alone_and_stands_in_words(make_window, four, keys):
    page = make_window().navigator.page
    keys.press(Qt.Key.Key_F3)
    panel = page.filters.panel
    (row,) = panel.box.rows()
    assert row.field.hasFocus()
    choose(row.field, "Debt")
    assert row.op.currentText() == "more than"
    keys.press(_TAB)
    keys.press(_TAB)
    keys.write("1000")
    panel.show_button.setFocus()
    keys.ctrl(_ENTER)
    assert shown(page) == [four[2]]
    assert pill_words(page) == ["Debt: more than 1\u00a0000\u00a0₽"]
    pill = page.filters.active.pills[0]
    pill.setFocus()
    keys.press(Qt.Key.Key_Delete)
    assert shown(page) == list(four[:4])
    assert page.filters.active.isHidden()


def test_groups_of_or_within_and_are_counted_while_they_are_built(make_window, four, qtbot):
    page = make_window().navigator.page
    page.filters.set_filter(every(Condition("city", Op.ANY_OF, ("казань", "Уфа"))))
    page.open_filter()
    panel = page.filters.panel
    click(panel.box.add_group)
    box = panel.box.parts[-1]
    (row,) = box.rows()
    choose(row.field, "Category")
    row.value.set_values(("A",))
    row.value.changed.emit()
    click(box.add_condition)
    choose(box.rows()[-1].field, "Next step")
    box.rows()[-1].op.set_value(Op.FILLED.value)
    qtbot.waitUntil(lambda: panel.count.text() == "Found: 3")
    click(panel.show_button)
    assert shown(page) == [four[1], four[2], four[3]]
    assert pill_words(page) == ["Category: A or Next step: filled"]


def test_escape_leaves_the_filter_as_it_was(make_window, four, keys):
    page = make_window().navigator.page
    keys.press(Qt.Key.Key_F3)
    choose(page.filters.panel.box.rows()[0].field, "Note")
    keys.press(Qt.Key.Key_Escape)
    assert page.filters.panel is None
    assert shown(page) == list(four[:4])


def test_a_quick_pill_ticks_values_found_by_typing(make_window, four, keys):
    page = make_window().navigator.page
    click(page.filters.pills["city"])
    keys.press(Qt.Key.Key_Space)
    assert shown(page) == [four[1], four[2]]
    assert page.filters.pills["city"].text() == "City: Казань"
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Escape)
    assert page.filters.pills["city"].text() == "City: Казань or Пермь"
    assert shown(page) == list(four[:3])


def test_the_value_of_a_cell_filters_by_a_key_and_from_the_menu(make_window, four, keys):
    page = make_window().navigator.page
    page.table.set_current_id(four[1])
    page.table.setCurrentIndex(page.table.paged.index(1, 2))
    assert page.table.column(2).id == "city"
    keys.press(Qt.Key.Key_V, _CS)
    assert shown(page) == [four[1], four[2]]
    keys.press(Qt.Key.Key_X, _CS)
    assert shown(page) == list(four[:4])


def test_a_segment_is_saved_with_its_count_changed_renamed_and_deleted(
    make_window, four, keys, qtbot
):
    window = make_window()
    page = window.navigator.page
    page.filters.set_filter(every(Condition("city", Op.ANY_OF, ("Казань",))))
    keys.press(Qt.Key.Key_S, _CS)
    keys.write("Свои")
    keys.press(_ENTER)
    key = page.desk.segment
    pill = page.segments.pills[key]
    assert pill.text() == "Свои"
    assert pill.isChecked()
    qtbot.waitUntil(lambda: pill._count == 2)

    page.filters.set_filter(every(Condition("debt", Op.MORE, (100_00,))))
    assert page.segments.pills[key].text() == "Свои •"
    page.segments.menu_of(key).actions()[0].trigger()
    assert page.segments.pills[key].text() == "Свои"
    qtbot.waitUntil(lambda: page.segments.pills[key]._count == 1)

    page.segments.pills[key].setFocus()
    keys.press(Qt.Key.Key_F2)
    keys.write("Должники")
    keys.press(_ENTER)
    assert page.segments.pills[key].text() == "Должники"

    click(page.segments.pills[Segment.ALL])
    assert shown(page) == list(four[:4])
    click(page.segments.pills[key])
    assert shown(page) == [four[2]]
    page.segments.pills[key].setFocus()
    keys.press(Qt.Key.Key_Delete)
    assert key not in page.segments.pills
    assert shown(page) == [four[2]]
    window.undo()
    assert page.segments.pills[key].text() == "Должники"


def test_a_taken_name_is_told_at_once_and_saved_segments_are_ordered_by_keys(
    make_window, four, keys
):
    page = make_window().navigator.page
    for name in ("Первый", "Второй"):
        keys.press(Qt.Key.Key_S, _CS)
        keys.write(name)
        keys.press(_ENTER)
    keys.press(Qt.Key.Key_S, _CS)
    keys.write("первый")
    keys.press(_ENTER)
    assert "another" in page.desk.saving.popover.field.error()
    keys.press(Qt.Key.Key_Escape)
    saved = [key for key in page.segments.pills if key.startswith("saved:")]
    page.segments.pills[saved[1]].setFocus()
    keys.ctrl(Qt.Key.Key_Left)
    assert [key for key in page.segments.pills if key.startswith("saved:")] == saved[::-1]
    undo.undo()
    assert value("SELECT name FROM saved_view ORDER BY position LIMIT 1") == "Первый"


def test_columns_are_chosen_moved_and_remembered_with_the_segment(make_window, four, keys):
    page = make_window().navigator.page
    keys.press(Qt.Key.Key_K, _CS)
    keys.write("note")
    keys.press(_ENTER)
    names = [one.id for one in page.table.visible_columns()]
    assert names[-1] == "note"
    column = next(n for n, one in enumerate(page.table.paged.columns) if one.id == "note")
    assert page.table.paged.index(0, column).data() == "звонить"
    panel = page.columns_panel
    panel.search.clear()
    panel.list.setFocus()
    row = next(r for r in range(panel.list.count()) if panel.list.item(r).text() == "Note")
    panel.list.setCurrentRow(row)
    before = panel.shown_ids()
    keys.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert panel.shown_ids() != before or row == 0
    keys.press(Qt.Key.Key_Escape)
    again = page.reborn()
    assert "note" in [one.id for one in again.table.visible_columns()]
    again.deleteLater()


def test_shift_and_a_click_add_a_second_key_and_the_header_shows_both(make_window, four):
    page = make_window().navigator.page
    header = page.table.horizontalHeader()

    def press(name: str, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        section = next(n for n, one in enumerate(page.table.paged.columns) if one.id == name)
        at = QPoint(header.sectionViewportPosition(section) + 12, 8)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, at)

    press("city")
    assert shown(page) == [four[1], four[2], four[0], four[3]]
    press("debt", Qt.KeyboardModifier.ShiftModifier)
    press("debt", Qt.KeyboardModifier.ShiftModifier)
    assert header.sorts == [("city", False), ("debt", True)]
    assert shown(page) == [four[2], four[1], four[0], four[3]]


def test_a_double_click_on_an_edge_fits_the_column(make_window, four):
    page = make_window().navigator.page
    page.table.setColumnWidth(2, 300)
    page.table.horizontalHeader().sectionHandleDoubleClicked.emit(2)
    assert page.table.columnWidth(2) < 120


def test_the_place_is_kept_when_rows_before_it_come_and_go(make_window, make_client, qtbot):
    made = [make_client(f"Клиент {number:03}", status="active") for number in range(90)]
    page = make_window().navigator.page
    page.table.set_current_id(made[60])
    page.table.verticalScrollBar().setValue(page.table._row_height() * 50 + 7)
    top = page.table.paged.id_at(page.table.rowAt(0))
    offset = page.table.rowViewportPosition(page.table.rowAt(0))

    def same_place() -> bool:
        row = page.table.rowAt(0)
        here = page.table.paged.id_at(row), page.table.rowViewportPosition(row)
        return here == (top, offset) and page.table.current_id() == made[60]

    for number in range(5):
        store.changed.emit(service.create(ClientDraft(f"Абзац {number}")))
        assert same_place()
    store.changed.emit(service.archive(made[3]))
    store.changed.emit(service.delete(made[10]))
    assert same_place()
    store.changed.emit(service.create(ClientDraft("Яхта")))
    assert same_place()


@pytest.fixture
def slow(monkeypatch):
    """Every list is taken for a long one: the questions are asked in a thread."""
    monkeypatch.setattr(asking, "QUICK", -1)


def test_a_long_list_is_asked_in_a_thread_and_only_the_last_question_counts(
    make_window, four, slow, qtbot
):
    page = make_window().navigator.page
    qtbot.waitUntil(lambda: shown(page) == list(four[:4]))
    for city in ("Уфа", "Пермь", "Казань"):
        page.filters.set_filter(every(Condition("city", Op.ANY_OF, (city,))))
    qtbot.waitUntil(lambda: shown(page) == [four[1], four[2]])
    qtbot.waitUntil(lambda: not jobs.running)
    assert shown(page) == [four[1], four[2]]
    qtbot.waitUntil(lambda: page.segments.pills[Segment.STEP_OVERDUE]._count == 1)
    qtbot.waitUntil(lambda: page.footer.debt.text().startswith("128"))
    page.reset_filters()
    assert page.desk.go_to(four[3])
    qtbot.waitUntil(lambda: page.table.current_id() == four[3])
    qtbot.waitUntil(lambda: not jobs.running)


def test_the_first_rows_of_a_long_list_come_before_the_rest(
    make_window, make_client, slow, qtbot, monkeypatch
):
    made = [make_client(f"Клиент {number:04}", status="active") for number in range(450)]
    page = make_window().navigator.page
    seen = []
    page.desk.shown.connect(lambda: seen.append(len(page.table.paged.ids)))
    page.desk.reload()
    qtbot.waitUntil(lambda: 450 in seen)
    assert lists.FIRST in seen
    assert shown(page) == made
    qtbot.waitUntil(lambda: not jobs.running)


@pytest.fixture
def long_page(make_window, make_client, slow, qtbot):
    """A list with more rows than come at once."""
    for number in range(lists.FIRST + 60):
        make_client(f"Клиент {number:04}", status="active")
    page = make_window().navigator.page
    qtbot.waitUntil(lambda: len(shown(page)) > lists.FIRST)
    yield page
    qtbot.waitUntil(lambda: not jobs.running)


def test_a_change_does_not_forget_who_is_to_be_shown_with_the_rest(long_page, qtbot):
    made = shown(long_page)
    long_page.desk.reload()
    assert long_page.desk.go_to(made[-1])
    store.changed.emit(service.set_category([made[0]], "A"))
    qtbot.waitUntil(lambda: long_page.table.current_id() == made[-1])
    long_page.table.set_current_id(made[2])
    long_page.desk.reload()
    qtbot.waitUntil(lambda: len(shown(long_page)) == len(made))
    assert long_page.table.current_id() == made[2]


def test_the_row_that_was_current_comes_back_when_the_first_ones_take_time(
    long_page, monkeypatch, qtbot
):
    made = shown(long_page)
    monkeypatch.setattr(asking, "_at_once", lambda _begin: None)
    long_page.table.set_ids([])
    long_page.restore({**long_page.state(), "current": made[-1]})
    assert shown(long_page) == []
    qtbot.waitUntil(lambda: long_page.table.current_id() == made[-1])


def test_a_row_chosen_meanwhile_stays_when_the_rest_comes(long_page, qtbot):
    made = shown(long_page)
    long_page.desk.reload()
    assert len(shown(long_page)) == lists.FIRST
    assert long_page.desk.go_to(made[-1])
    long_page.table.setFocus()
    QTest.keyClick(long_page.table, Qt.Key.Key_Down)
    QTest.keyClick(long_page.table, Qt.Key.Key_Down)
    chosen = long_page.table.current_id()
    qtbot.waitUntil(lambda: len(shown(long_page)) == len(made))
    assert long_page.table.current_id() == chosen


def test_people_stand_in_a_list_of_their_own(make_window, four, keys, qtbot, opened):
    window = make_window()
    keys.press(Qt.Key.Key_A, _CS)
    page = window.navigator.page
    assert page.title() == "Contacts"
    assert [page.table.paged.record(n).name for n in range(2)] == ["Иванов Иван", "Орлова Анна"]
    click(page.segments.pills["decides"])
    assert shown(page) == [four[4]]
    assert page.table.current_record().client.name == "Балтмебель"
    page.filters.search.setFocus()
    keys.write("иванов")
    qtbot.waitUntil(lambda: not page.table.paged.ids)
    page.reset_filters()
    page.table.set_current_id(four[4])
    keys.press(Qt.Key.Key_Delete)
    assert four[4] not in shown(page)
    window.undo()
    assert four[4] in shown(page)
    page.table.set_current_id(four[4])
    keys.press(_ENTER)
    assert window.navigator.page.title() == "Clients"
    assert window.navigator.page.table.current_id() == four[1]


def test_marks_of_a_long_list_stay_when_it_is_sorted_otherwise(long_page, qtbot):
    made = shown(long_page)
    table = long_page.table
    table.set_marked([made[0], made[-1]])
    for descending in (True, False):
        long_page.desk.sort_by((SortKey("city", descending=descending),))
        qtbot.waitUntil(lambda: len(shown(long_page)) == len(made))
        assert set(table.marked_ids()) == {made[0], made[-1]}
    table.mark_all()
    long_page.desk.sort_by((SortKey("city", descending=True),))
    qtbot.waitUntil(lambda: len(shown(long_page)) == len(made))
    assert set(table.marked_ids()) == set(made)
    # Who is filtered away is not marked any more.
    table.set_marked(made[:3])
    long_page.filters.set_filter(every(Condition("name", Op.HAS, ("0001",))))
    qtbot.waitUntil(lambda: shown(long_page) == [made[1]])
    assert list(table.marked_ids()) == [made[1]]


def test_all_rows_are_marked_though_only_the_first_ones_are_there_yet(long_page, qtbot):
    made = shown(long_page)
    table = long_page.table
    long_page.desk.reload()
    assert len(shown(long_page)) == lists.FIRST
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown(long_page)) == len(made))
    assert set(table.marked_ids()) == set(made)
    # Another question is another matter.
    long_page.desk.reload()
    table.set_marked([])
    table.mark_all()
    long_page.filters.set_filter(every(Condition("name", Op.HAS_NOT, ("0001",))))
    qtbot.waitUntil(lambda: len(shown(long_page)) == len(made) - 1)
    assert len(table.marked_ids()) < lists.FIRST


def test_a_long_list_leaves_whole_at_whatever_moment(long_page):
    made = shown(long_page)
    long_page.desk.reload()
    assert len(shown(long_page)) == lists.FIRST
    assert list(long_page.list_source().ids) == made


def test_a_value_that_is_none_is_told_and_not_left_out(make_window, four, keys):
    page = make_window().navigator.page
    for field, wrong, right in (("Debt", "1oo0", "1000"), ("Next step", "32.13", "27.11.2026")):
        page.filters.clear()
        page.open_filter()
        panel = page.filters.panel
        (row,) = panel.box.rows()
        choose(row.field, field)
        row.op.set_value(Op.MORE.value)
        row.value.editors[0].setText(wrong)
        panel.show_button.setFocus()
        keys.ctrl(_ENTER)
        assert page.filters.panel is panel
        assert row.value.editors[0].hasFocus()
        assert panel.count.text().startswith("Enter a")
        row.value.editors[0].setText(right)
        keys.ctrl(_ENTER)
        assert page.filters.panel is None
        assert len(page.filters.words()) == 1
