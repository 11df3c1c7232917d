"""Pipelines, lanes, folded stages, the funnel and bulk moves, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from salesapp.db.connection import rows, value
from salesapp.db.queries import deals, pipelines
from salesapp.db.queries.deal_board import LaneBy
from salesapp.domain.deals import DealField, Severity, TaskDraft
from salesapp.domain.entities import Entity
from salesapp.services import deals as deal_service
from salesapp.services import pipelines as service
from salesapp.services import undo
from salesapp.ui import format
from salesapp.ui.dealcard.page import DealPage
from salesapp.ui.deals.bulk_move import BulkMoveDialog
from salesapp.ui.deals.deal_form import DealForm
from salesapp.ui.deals.rows_dialog import DealRows
from salesapp.ui.store import store


@pytest.fixture
def tenders(db) -> int:
    return int(service.create("Тендеры").subject_id or 0)


def shown(desk, kind):
    return next(one for one in desk.window.findChildren(kind) if one.isVisible())


def choose(text: str) -> None:
    menu = next(one for one in QApplication.topLevelWidgets()
                if isinstance(one, QMenu) and one.isVisible())  # fmt: skip
    next(one for one in menu.actions() if one.text().startswith(text)).trigger()
    menu.close()


def test_one_pipeline_needs_no_switch_and_two_have_one(open_desk, deal_with_step):
    deal_with_step()
    desk = open_desk()
    assert not desk.page.bar.pipeline.isVisible()
    made = service.create("Тендеры")
    store.changed.emit(made)
    assert desk.page.bar.pipeline.isVisible()
    assert desk.page.bar.pipeline.text() == "Продажи"


def test_the_board_shows_the_pipeline_chosen_by_the_keyboard_and_keeps_it(
    open_desk, deal_with_step, make_client, tenders
):
    deal_with_step()
    client = make_client()
    there = deal_service.create({"title": "Лот 3", "client_id": client}, pipeline_id=tenders)
    desk = open_desk()
    desk.window.run_action("deals.pipeline")
    choose("Тендеры")
    assert [one.stage.name for one in desk.board.columns] == ["Новая", "В работе"]
    assert list(desk.board.columns[0].list.cards.ids) == [there.subject_id]
    assert desk.page.subtitle().startswith("1 ")
    kept = desk.page.reborn()
    assert kept.bar.pipeline_id == tenders
    kept.deleteLater()


def test_a_record_of_another_pipeline_brings_its_board(open_desk, make_client, tenders):
    client = make_client()
    made = deal_service.create({"title": "Лот 3", "client_id": client}, pipeline_id=tenders)
    desk = open_desk()
    desk.window.open_record(Entity.DEAL, made.subject_id)
    assert desk.page.bar.pipeline_id == tenders
    assert desk.board.current_id() == made.subject_id


def test_a_new_deal_begins_in_the_pipeline_in_view(open_desk, make_client, tenders):
    make_client("ООО «Волжмонтаж»")
    desk = open_desk()
    desk.page.bar.choose_pipeline(tenders)
    desk.press(Qt.Key.Key_D, control=True)
    form = shown(desk, DealForm)
    assert form.pipeline.isVisible()
    assert form.pipeline_id == tenders
    form.client.editor.setFocus()
    desk.write("волжм")
    form.client.editor.suggest()
    desk.press(Qt.Key.Key_Return)
    form.subject.editor.setFocus()
    desk.write("Лот 5")
    desk.press(Qt.Key.Key_Return, control=True)
    deal = value("SELECT id FROM deal WHERE title = 'Лот 5'")
    assert pipelines.pipeline_of(value("SELECT stage_id FROM deal WHERE id = ?", deal)) == tenders


def test_the_menu_leads_to_another_pipeline_through_its_gate(open_desk, deal_with_step, tenders):
    deal = deal_with_step()
    second = pipelines.stages(tenders)[1]
    service.set_gate(second.id, DealField.VOLUME, Severity.BLOCK)
    desk = open_desk()
    desk.page.mover.move(deal, second.id)
    gate = desk.page.mover.gate
    assert [str(one.field.field) for one in gate.rows] == ["volume"]
    desk.write("2 т")
    desk.press(Qt.Key.Key_Return, control=True)
    assert value("SELECT stage_id FROM deal WHERE id = ?", deal) == second.id


def test_lanes_part_the_board_and_cards_go_between_stages_in_them(
    open_desk, make_client, make_deal, make_activity
):
    good, other = make_client(category="A", inn="7707083893"), make_client()
    first = make_deal(good, need="Болты", volume="2 т", amount_minor=500)
    second = make_deal(other, amount_minor=100)
    for deal, client in ((first, good), (second, other)):
        make_activity(client, deal=deal, due_on=format.today())
    desk = open_desk()
    desk.window.run_action("deals.lanes")
    choose("По категории")
    QApplication.processEvents()
    lanes = desk.board.lanes.lanes
    assert [one.header.text() for one in lanes] == ["Категория A", "Без категории"]
    cell = lanes[0].cells[0]
    assert list(cell.list.cards.ids) == [first]
    view = cell.list.viewport()
    start = cell.list.card_place(first).topLeft() + QPoint(50, 40)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in (2, 5, 9, 14):
        desk.drag_to(view, view.mapToGlobal(start + QPoint(step, step)))
    target = lanes[0].cells[1]
    desk.drop(view, target.mapToGlobal(target.rect().center()))
    assert desk.stage_of(first) == "selection"
    assert list(desk.board.lanes.lanes[0].cells[1].list.cards.ids) == [first]
    assert desk.board.current_id() == first
    desk.window.activateWindow()
    QApplication.processEvents()
    assert desk.page.board.current_list().hasFocus()
    desk.press(Qt.Key.Key_Right, control=True)
    assert desk.page.mover.gate is not None
    assert desk.page.state()["lanes"] == "category"


def test_keys_go_from_lane_to_lane_and_a_header_folds_its_lane(open_desk, make_client, make_deal):
    good, other = make_client(category="A"), make_client(category="B")
    first, second = make_deal(good), make_deal(other)
    desk = open_desk()
    desk.page.bar.choose_lanes(LaneBy.CATEGORY)
    desk.page.focus_view()
    assert desk.board.current_id() == first
    desk.press(Qt.Key.Key_Down)
    assert desk.board.current_id() == second
    desk.press(Qt.Key.Key_Up)
    assert desk.board.current_id() == first
    lane = desk.board.lanes.lanes[1]
    lane.header.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert not lane.is_open
    assert not desk.board.has(second)
    desk.page.bar.choose_lanes(None)
    assert desk.board.has(second)


def test_a_stage_is_folded_by_a_key_and_by_the_mouse_and_stays_so(open_desk, deal_with_step):
    first, other = deal_with_step(), deal_with_step(stage="selection")
    desk = open_desk()
    desk.select(first)
    desk.press(Qt.Key.Key_C)
    column = desk.board.columns[0]
    assert column.is_folded
    assert not column.list.isVisible()
    assert desk.board.current_id() == other
    assert desk.page.state()["folded"] == [column.stage.id]
    QTest.mouseClick(column.header, Qt.MouseButton.LeftButton, pos=QPoint(10, 60))
    assert not column.is_folded
    assert column.list.isVisible()
    desk.board.fold(column.stage.id)
    desk.page.open_record(Entity.DEAL, first)
    assert not column.is_folded
    assert desk.board.current_id() == first


def test_a_folded_stage_takes_a_dropped_card(open_desk, deal_with_step):
    deal = deal_with_step(need="Болты", volume="2 т")
    desk = open_desk()
    folded = next(one for one in desk.board.columns if one.stage.code == "selection")
    desk.board.fold(folded.stage.id)
    QApplication.processEvents()
    view, _start = desk.lift(deal)
    desk.drop(view, folded.mapToGlobal(folded.rect().center()))
    assert desk.stage_of(deal) == "selection"


def test_each_number_of_the_funnel_opens_its_deals(open_desk, make_client, qtbot):
    client = make_client()
    made = [
        deal_service.create({"title": f"Болты {at}", "client_id": client, "amount_minor": 100_00})
        for at in range(3)
    ]
    stage = next(one.id for one in deals.stage_list() if one.code == "selection")
    filled = {DealField.NEED: "болты", DealField.VOLUME: "2 т"}
    deal_service.move(deal_service.Move(made[0].subject_id, stage, filled))
    desk = open_desk()
    desk.window.run_action("deals.funnel")
    table = desk.page.funnel.table
    texts = [table.paged.index(0, at).data() for at in range(table.paged.columnCount())]
    assert texts[2] == "2"
    assert desk.page.list_source().title == "Воронка"
    assert texts[5:8] == ["3", "1", "33\xa0%"]
    table.setFocus()
    table.set_current_id(deals.stage_list()[0].id)
    desk.press(Qt.Key.Key_4)
    dialog = shown(desk, DealRows)
    assert sorted(dialog.table.paged.ids) == sorted(one.subject_id for one in made)
    desk.press(Qt.Key.Key_Return)
    page = desk.window.navigator.page
    assert isinstance(page, DealPage)
    assert page.selection().ids[0] in {one.subject_id for one in made}


def test_many_deals_are_moved_at_once_with_what_they_lack_filled_for_all(
    open_desk, deal_with_step, qtbot
):
    ready = deal_with_step("Готова", need="болты", volume="2 т")
    others = [deal_with_step(f"Пустая {at}", need="болты") for at in range(3)]
    desk = open_desk()
    desk.window.run_action("deals.list")
    desk.page.list.table.set_marked([ready, *others])
    desk.window.run_action("list.state")
    dialog = shown(desk, BulkMoveDialog)
    stage = next(one.id for one in deals.stage_list() if one.code == "selection")
    assert dialog.stage_id() == stage
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=5_000)
    assert (dialog.found.changed, dialog.found.refused_records) == (1, 3)
    assert list(dialog.rows) == ["volume"]
    row = dialog.rows["volume"]
    row.editor.setFocus()
    desk.write("5 т")
    dialog.look()
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=5_000)
    assert (dialog.found.changed, dialog.found.refused_records) == (4, 0)
    desk.press(Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(lambda: desk.stage_of(others[0]) == "selection", timeout=5_000)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible(), timeout=5_000)
    found = dict(rows("SELECT id, volume FROM deal"))
    assert found[ready] == "2 т"
    assert {found[one] for one in others} == {"5 т"}
    undo.undo()
    assert {desk.stage_of(one) for one in (ready, *others)} == {"qualification"}


def test_the_gate_tells_what_the_stage_will_plan(open_desk, deal_with_step, stage_id):
    service.save_task(stage_id("selection"), TaskDraft("task", "Сделать расчёт", 1))
    deal = deal_with_step()
    desk = open_desk()
    desk.select(deal)
    desk.press(Qt.Key.Key_Right, control=True)
    gate = desk.page.mover.gate
    told = [one.text() for one in gate.findChildren(type(gate._comment_error))]
    assert any("Сделать расчёт" in one for one in told)
    for code, text in (("need", "болты"), ("volume", "2 т")):
        row = next(one for one in gate.rows if str(one.field.field) == code)
        row.editor.setFocus()
        desk.write(text)
    desk.press(Qt.Key.Key_Return, control=True)
    assert desk.stage_of(deal) == "selection"
    assert value("SELECT count(*) FROM activity WHERE subject = 'Сделать расчёт'") == 1


def test_the_stage_cell_of_the_list_moves_through_the_gate(open_desk, deal_with_step):
    deal = deal_with_step(need="болты", volume="2 т")
    desk = open_desk()
    desk.window.run_action("deals.list")
    table = desk.page.list.table
    at = next(one for one in range(table.paged.columnCount()) if table.column(one).id == "stage")
    place = table.visualRect(table.paged.index(0, at)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    choose("Подбор")
    assert desk.stage_of(deal) == "selection"


def test_the_past_expected_day_is_marked_and_filtered(open_desk, deal_with_step):
    from datetime import timedelta

    late = deal_with_step(expected_close_on=format.today() - timedelta(days=3))
    deal_with_step(expected_close_on=format.today() + timedelta(days=3))
    desk = open_desk()
    desk.page.bar._open_months()
    choose("Срок прошёл: 1")
    assert desk.ids("qualification") == [late]
    assert desk.page.state()["late"] is True
