"""The list of clients: counters, search, keys, marks, live refresh."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db import bulk
from salesapp.db.connection import database
from salesapp.db.models.clients import Client
from salesapp.db.queries import activities, client_card
from salesapp.domain.changes import Entity
from salesapp.domain.clients import Segment
from salesapp.domain.text import fold, name_key
from salesapp.services import clients as service
from salesapp.services import undo
from salesapp.ui.clients.badge import badge
from salesapp.ui.clients.card_page import ClientPage
from salesapp.ui.clients.client_form import ClientForm
from salesapp.ui.format import today
from salesapp.ui.records.tag_popover import TagPopover
from salesapp.ui.store import store

_ENTER = Qt.Key.Key_Return


@pytest.fixture
def three(make_client, make_activity, make_invoice):
    """A without a step, B with a step overdue, C owing money."""
    first = make_client("Агропак", category="A", status="active", city="Пермь")
    second = make_client("Балтмебель", category="B", status="active")
    third = make_client("Волжмонтаж", status="active", phone="+78312001407")
    make_activity(second, subject="Дожать", due_on=today() - timedelta(days=3))
    make_activity(third, subject="Позвонить", due_on=today() + timedelta(days=2))
    make_invoice(third, 128_000_00, due_on=today() - timedelta(days=5))
    return first, second, third


def count_of(page, segment):
    return page.segments.pills[segment]._count


def test_the_counters_are_true_and_segments_filter(make_window, three, qtbot):
    page = make_window().navigator.page
    qtbot.waitUntil(lambda: count_of(page, Segment.ALL) == 3)
    assert count_of(page, Segment.WITHOUT_STEP) == 1
    assert count_of(page, Segment.STEP_OVERDUE) == 1
    assert count_of(page, Segment.CATEGORY_A) == 1
    assert count_of(page, Segment.IN_DEBT) == 1
    assert badge().count == 1
    QTest.mouseClick(page.segments.pills[Segment.STEP_OVERDUE], Qt.MouseButton.LeftButton)
    assert list(page.table.paged.ids) == [three[1]]
    assert page.subtitle() == "3 in the base"


def test_search_from_the_slash_finds_as_you_type_and_escape_clears(make_window, three, keys, qtbot):
    page = make_window().navigator.page
    keys.press(Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    keys.write("волж")
    qtbot.waitUntil(lambda: list(page.table.paged.ids) == [three[2]])
    keys.press(Qt.Key.Key_Escape)
    assert len(page.table.paged.ids) == 3
    keys.write("2001407")
    qtbot.waitUntil(lambda: list(page.table.paged.ids) == [three[2]])
    keys.press(Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_nothing_found_names_the_filters_and_resets(make_window, three, keys, qtbot):
    page = make_window().navigator.page
    page.focus_search()
    keys.write("zzz")
    qtbot.waitUntil(lambda: not page.table.paged.ids)
    assert "zzz" in page.not_found.text.text()
    page.reset_filters()
    assert len(page.table.paged.ids) == 3


def test_the_letter_s_plans_a_step_and_the_row_follows(make_window, three, keys, qtbot):
    page = make_window().navigator.page
    page.table.set_current_id(three[0])
    keys.press(Qt.Key.Key_S)
    keys.write("Уточнить объём")
    keys.ctrl(_ENTER)
    (step,) = activities.open_of_client(three[0])
    assert step.subject == "Уточнить объём"
    assert page.table.hasFocus()
    assert page.table.current_id() == three[0]
    assert page.table.current_record().step_subject == "Уточнить объём"
    qtbot.waitUntil(lambda: count_of(page, Segment.WITHOUT_STEP) == 0)
    qtbot.waitUntil(lambda: page.panel.step._text.text() == "Уточнить объём")


def test_a_category_key_works_in_the_russian_layout_and_is_undone(make_window, three, keys):
    window = make_window()
    page = window.navigator.page
    page.table.set_current_id(three[2])
    keys.write("ф")
    assert client_card.card(three[2], today()).draft.category == "A"
    window.undo()
    assert client_card.card(three[2], today()).draft.category == ""


def test_what_is_done_with_one_client_is_done_with_the_one_in_view(make_window, three):
    window = make_window()
    page = window.navigator.page
    page.table.set_current_id(three[2])
    page.table.set_marked(three[:2])
    window.run_action("clients.edit")
    form = next(one for one in window.findChildren(ClientForm) if one.isVisible())
    assert form.fields.name.value() == "Волжмонтаж"
    form.reject()


def test_marked_rows_get_a_bar_and_one_category_together(make_window, three, keys, qtbot):
    page = make_window().navigator.page
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    assert page.filters.bars.currentWidget() is page.marks
    assert page.selection().ids == (three[0], three[1])
    keys.press(Qt.Key.Key_C)
    assert [client_card.card(one, today()).draft.category for one in three] == ["C", "C", ""]
    keys.press(Qt.Key.Key_Escape)
    assert page.filters.bars.currentWidget() is page.filters.top
    undo.undo()
    assert client_card.card(three[0], today()).draft.category == "A"


def test_f2_renames_in_the_row(make_window, three, keys):
    page = make_window().navigator.page
    page.table.set_current_id(three[0])
    keys.press(Qt.Key.Key_F2)
    QApplication.focusWidget().selectAll()
    keys.write("Агропак Юг")
    keys.press(_ENTER)
    assert client_card.card(three[0], today()).draft.name == "Агропак Юг"
    assert page.table.current_id() == three[1], "Enter saves and goes down"


def test_delete_goes_to_the_next_row_and_undo_brings_back(make_window, three, keys):
    window = make_window()
    page = window.navigator.page
    page.table.set_current_id(three[0])
    keys.press(Qt.Key.Key_Delete)
    assert list(page.table.paged.ids) == list(three[1:])
    assert page.table.current_id() == three[1]
    assert page.table.hasFocus()
    window.undo()
    assert list(page.table.paged.ids) == list(three)


def test_enter_opens_the_whole_card_and_keys_walk_along_the_list(make_window, three, keys):
    window = make_window()
    keys.press(_ENTER)
    card = window.navigator.page
    assert isinstance(card, ClientPage)
    assert card.title() == "Агропак"
    window.run_action("clients.next")
    assert card.title() == "Балтмебель"
    window.run_action("clients.previous")
    assert card.title() == "Агропак"
    window.go_back()
    assert window.navigator.page.table.hasFocus()


def test_a_narrow_window_shows_the_panel_over_the_list_until_escape(make_window, three, keys):
    page = make_window(size=(1180, 720)).navigator.page
    assert not page.side.is_side_shown()
    keys.press(_ENTER)
    assert page.side.is_side_shown()
    assert page.panel.client_id == three[0]
    keys.press(Qt.Key.Key_Escape)
    assert not page.side.is_side_shown()
    assert page.table.hasFocus()


def test_p_hands_the_number_to_the_telephone_and_copies_it(make_window, three, keys, opened):
    page = make_window().navigator.page
    page.table.set_current_id(three[2])
    keys.press(Qt.Key.Key_P)
    assert opened.urls == ["tel:+78312001407"]
    assert QApplication.clipboard().text() == "+78312001407"


def test_without_a_phone_the_call_asks_for_a_contact(make_window, three, keys, opened):
    window = make_window()
    window.navigator.page.table.set_current_id(three[0])
    keys.press(Qt.Key.Key_P)
    keys.write("Иванов Иван")
    keys.ctrl(_ENTER)
    assert [one.name for one in client_card.card(three[0], today()).contacts] == ["Иванов Иван"]
    assert not opened.urls


def test_a_change_from_elsewhere_keeps_selection_and_place(make_window, three):
    page = make_window().navigator.page
    page.table.set_current_id(three[1])
    store.changed.emit(service.set_category([three[1]], "C"))
    assert page.table.current_id() == three[1]
    assert page.table.current_record().category == "C"


def test_a_hidden_page_is_fresh_when_it_is_shown_again(make_window, three, make_client):
    window = make_window()
    window.show_section("tasks")
    from salesapp.domain.clients import ClientDraft

    store.changed.emit(service.create(ClientDraft("Ещё один")))
    window.show_section("clients")
    assert len(window.navigator.page.table.paged.ids) == 4


def test_a_record_outside_the_filter_is_found_and_shown(make_window, three, qtbot):
    window = make_window()
    page = window.navigator.page
    page.show_segment(Segment.STEP_OVERDUE)
    assert window.open_record(Entity.CLIENT, three[2])
    assert page.table.current_id() == three[2]
    qtbot.waitUntil(lambda: page.panel.client_id == three[2])


def test_a_note_is_added_in_the_panel_and_an_unfinished_one_waits_for_its_client(
    make_window, three, keys, qtbot
):
    page = make_window().navigator.page
    page.table.set_current_id(three[0])
    qtbot.waitUntil(lambda: page.panel.client_id == three[0])
    note = page.panel.history.note
    note.setFocus()
    keys.write("Любит чай")
    keys.ctrl(_ENTER)
    assert activities.past_of_client(three[0])[0].note == "Любит чай"
    assert note.hasFocus()
    keys.write("не дописано")
    page.table.set_current_id(three[1])
    qtbot.waitUntil(lambda: page.panel.client_id == three[1])
    assert note.toPlainText() == ""
    page.table.set_current_id(three[0])
    qtbot.waitUntil(lambda: note.toPlainText() == "не дописано")


def test_the_page_comes_back_as_it_was(make_window, three):
    page = make_window().navigator.page
    page.table._header.sectionClicked.emit(2)
    page.show_segment(Segment.CATEGORY_A)
    page.table.show_column("inn", on=True)
    again = page.reborn()
    assert again.desk.segment == Segment.CATEGORY_A
    assert again.table.sort() == page.table.sort()
    assert "inn" in [one.id for one in again.table.visible_columns()]
    again.deleteLater()


def test_ten_thousand_clients_open_and_answer_a_key_quickly(make_window, keys, qtbot):
    rows = [
        {
            "name": f"Компания {number}",
            "name_key": name_key(f"Компания {number}"),
            "search_text": fold(f"Компания {number}"),
            "status": "active",
        }
        for number in range(10_000)
    ]
    with database.atomic():
        bulk.insert(Client, rows)
    began = time.perf_counter()
    page = make_window().navigator.page
    assert len(page.table.paged.ids) == 10_000
    opened_in = time.perf_counter() - began
    page.focus_search()
    keys.write("компания 999")
    began = time.perf_counter()
    page.filters.search._ask()
    page.table.viewport().repaint()
    found_in = time.perf_counter() - began
    assert 0 < len(page.table.paged.ids) < 20
    assert opened_in < 2.5
    assert found_in < 0.25


def test_a_tag_is_typed_beside_the_row_it_is_hung_on(make_window, three):
    window = make_window()
    page = window.navigator.page
    page.table.set_current_id(three[1])
    window.run_action("clients.tag")
    popover = next(one for one in window.findChildren(TagPopover) if one.isVisible())
    place, inside = page.step_place()
    top = place.mapTo(window, inside.topLeft()).y()
    gaps = (popover.geometry().top() - top - inside.height(), top - popover.geometry().bottom())
    assert max(gaps) < 30
    assert popover.geometry().left() <= place.mapTo(window, inside.center()).x()
    popover.dismiss()


def test_the_card_follows_at_once_who_goes_through_rows_and_after_a_pause_who_types(
    make_window, three, qtbot
):
    page = make_window().navigator.page
    qtbot.waitUntil(lambda: page.panel.client_id == three[0])
    page.focus_search()
    page.filters.search.insert("волж")
    qtbot.waitUntil(lambda: page.table.current_id() == three[2])
    waited_typing = page._follow.interval()
    qtbot.waitUntil(lambda: page.panel.client_id == three[2])
    page.filters.search.clear()
    qtbot.waitUntil(lambda: page.table.paged.rowCount() == 3)
    page.table.setFocus()
    page.table.set_current_id(three[0])
    assert page._follow.interval() < waited_typing
    qtbot.waitUntil(lambda: page.panel.client_id == three[0])
