"""The calendar with a real mouse and real keys on a real store."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import activities
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.services import activities as service
from salesapp.services import undo
from salesapp.ui import format
from salesapp.ui.activities import step_form
from salesapp.ui.activities.complete_dialog import CompleteDialog
from salesapp.ui.agenda.bar import View
from salesapp.ui.agenda.head import circle_of_chip
from salesapp.ui.agenda.paint import circle_of
from salesapp.ui.tasks import calendar, commands_page, page, task_form, views_page
from salesapp.ui.tasks.task_form import TaskForm

MONDAY = date(2026, 11, 23)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def monday(monkeypatch):
    """Today is a Monday wherever the calendar asks."""
    for module in (format, page, views_page, calendar, commands_page, task_form, step_form):
        monkeypatch.setattr(module, "today", lambda: MONDAY)


@pytest.fixture
def week(make_window, make_client, make_activity):
    client = make_client("Волжмонтаж", phone="+78312001407")
    other = make_client("Орионпак")
    made = {
        "call": make_activity(client, subject="Заказ", due_on=MONDAY, due_time="10:00"),
        "meeting": make_activity(
            other, kind="meeting", subject="Договор", due_on=MONDAY + timedelta(days=1),
            due_time="14:00",
        ),
        "letter": make_activity(other, kind="letter", subject="Прайс", due_on=MONDAY),
        "client": client,
    }  # fmt: skip
    window = make_window("tasks")
    page = window.navigator.page
    page.show_week()
    page.calendar.verticalScrollBar().setValue(page.calendar.geometry_now.y_of(8 * 60))
    return page, made


def spot(calendar, day: date, minute: int | None) -> tuple[object, QPoint]:
    """Where a minute of a day is seen: the widget and the point."""
    column = calendar.scene.column_of(day)
    area = calendar.geometry_now.column_rect(column)
    if minute is None:
        return calendar.head, QPoint(area.center().x(), calendar.geometry_now.head_height - 8)
    y = calendar.geometry_now.y_of(minute) - calendar.verticalScrollBar().value()
    return calendar.viewport(), QPoint(area.center().x(), y + 2)


def drag(calendar, start: tuple[object, QPoint], end: tuple[object, QPoint]) -> None:
    """Press, move, release, as a hand does."""
    (widget, at), (other, to) = start, end
    QTest.mousePress(widget, LEFT, pos=at)
    target = widget.mapFrom(calendar, other.mapTo(calendar, to))
    for part in (0.3, 0.7, 1.0):
        middle = at + (target - at) * part
        QTest.mouseMove(widget, middle)
    QTest.mouseRelease(widget, LEFT, pos=target)


def dialog_of(page, kind):
    return next(
        one for one in page.window().children() if isinstance(one, kind) and one.isVisible()
    )


def when(activity_id):
    one = activities.one(activity_id)
    return one.due_on, one.due_time


def test_keys_switch_between_list_day_and_week(week, keys):
    page, _made = week
    assert page.view is View.WEEK
    assert page.calendar.isVisible()
    keys.press(Qt.Key.Key_L)
    assert page.list.isVisible()
    keys.press(Qt.Key.Key_D)
    assert [day.day for day in page.calendar.scene.days] == [MONDAY]
    keys.press(Qt.Key.Key_W)
    assert len(page.calendar.scene.days) == 7
    assert page.calendar.hasFocus()


def test_what_a_day_has_no_room_for_is_shown_by_a_click_of_the_first_button(week, make_activity):
    page, made = week
    sunday = MONDAY + timedelta(days=6)
    for number in range(12):
        make_activity(made["client"], subject=f"Сверка {number}", due_on=sunday)
    page.show_week()
    geometry = page.calendar.geometry_now
    column, more = next(
        (column, chip) for column in range(7) for chip in geometry.chips(column) if chip.row is None
    )
    assert column == 6
    QTest.mouseClick(page.calendar.head, Qt.MouseButton.RightButton, pos=more.rect.center())
    assert len(page.calendar.scene.days) == 7
    QTest.mouseClick(page.calendar.head, LEFT, pos=more.rect.center())
    assert [day.day for day in page.calendar.scene.days] == [sunday]


def test_the_view_is_the_same_after_a_restart(week, make_window):
    page, _made = week
    again = make_window("tasks").navigator.page
    again.restore(page.state())
    assert again.view is View.WEEK


def test_arrows_walk_and_ctrl_arrows_move_what_they_stand_on(week, keys):
    page, made = week
    page.calendar.set_current_id(made["call"])
    keys.press(Qt.Key.Key_Down, CTRL)
    assert when(made["call"]) == (MONDAY, "10:15")
    keys.press(Qt.Key.Key_Right, CTRL)
    assert when(made["call"]) == (MONDAY + timedelta(days=1), "10:15")
    assert page.calendar.current_id() == made["call"]
    undo.undo()
    undo.undo()
    assert when(made["call"]) == (MONDAY, "10:00")
    page.reload()
    keys.press(Qt.Key.Key_Right)
    assert page.calendar.place.column == 1
    page.calendar.stand_at(1, 13 * 60 + 30)
    keys.press(Qt.Key.Key_Down)
    assert page.calendar.current_id() == made["meeting"]


def test_ctrl_shift_arrows_change_the_length(week, keys):
    page, made = week
    page.calendar.set_current_id(made["meeting"])
    keys.press(Qt.Key.Key_Down, CTRL | SHIFT)
    keys.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert activities.one(made["meeting"]).duration_min == 90
    keys.press(Qt.Key.Key_Up, CTRL | SHIFT)
    assert activities.one(made["meeting"]).duration_min == 75


def test_ins_opens_the_form_at_the_place_of_the_keys(week, keys):
    page, _made = week
    page.calendar.stand_at(2, 12 * 60)
    keys.press(Qt.Key.Key_Insert)
    form = dialog_of(page, TaskForm)
    assert form.step.day.day() == MONDAY + timedelta(days=2)
    assert form.step.time.time() == "12:00"
    keys.press(Qt.Key.Key_Escape)
    assert page.calendar.hasFocus()


def test_pages_of_weeks_turn_with_keys_and_come_home(week, keys):
    page, _made = week
    keys.press(Qt.Key.Key_PageDown)
    assert page.calendar.days()[0] == MONDAY + timedelta(days=7)
    assert page.bar.span.text() == format.day_range(
        MONDAY + timedelta(days=7), MONDAY + timedelta(days=13)
    )
    keys.press(Qt.Key.Key_Home)
    assert page.calendar.days()[0] == MONDAY
    keys.press(Qt.Key.Key_PageUp)
    assert page.calendar.days()[-1] == MONDAY - timedelta(days=1)


def test_space_and_enter_work_on_what_the_keys_stand_on(week, keys):
    page, made = week
    page.calendar.set_current_id(made["call"])
    keys.press(Qt.Key.Key_Space)
    assert dialog_of(page, CompleteDialog)._ending.activity_id == made["call"]
    keys.press(Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert page.panel.title.text() == "Заказ"
    keys.press(Qt.Key.Key_Escape)
    assert page.calendar.hasFocus()


def test_a_block_is_dragged_to_another_day_and_time(week):
    page, made = week
    drag(
        page.calendar,
        spot(page.calendar, MONDAY, 10 * 60),
        spot(page.calendar, MONDAY + timedelta(days=3), 12 * 60 + 30),
    )
    assert when(made["call"]) == (MONDAY + timedelta(days=3), "12:30")
    undo.undo()
    assert when(made["call"]) == (MONDAY, "10:00")


def test_its_lower_edge_changes_the_length(week):
    page, made = week
    calendar = page.calendar
    widget, end = spot(calendar, MONDAY + timedelta(days=1), 15 * 60)
    drag(
        calendar,
        (widget, end - QPoint(0, 5)),
        spot(calendar, MONDAY + timedelta(days=1), 15 * 60 + 45),
    )
    one = activities.one(made["meeting"])
    assert (one.due_time, one.duration_min) == ("14:00", 120)


def test_what_has_no_time_is_dragged_onto_the_hours_and_back(week):
    page, made = week
    calendar = page.calendar
    chip = next(one for one in calendar.geometry_now.chips(0) if one.row is not None)
    start = (calendar.head, chip.rect.center() + QPoint(20, 0))
    drag(calendar, start, spot(calendar, MONDAY + timedelta(days=2), 16 * 60))
    assert when(made["letter"]) == (MONDAY + timedelta(days=2), "16:00")
    drag(
        calendar,
        spot(calendar, MONDAY + timedelta(days=2), 16 * 60),
        spot(calendar, MONDAY + timedelta(days=4), None),
    )
    assert when(made["letter"]) == (MONDAY + timedelta(days=4), None)


def test_escape_lets_go_of_what_is_dragged(week, keys):
    page, made = week
    calendar = page.calendar
    widget, at = spot(calendar, MONDAY, 10 * 60)
    QTest.mousePress(widget, LEFT, pos=at)
    QTest.mouseMove(widget, at + QPoint(0, 80))
    keys.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(widget, LEFT, pos=at + QPoint(0, 80))
    assert when(made["call"]) == (MONDAY, "10:00")


def test_a_click_on_an_empty_place_creates_there_and_a_drag_says_how_long(week, keys):
    page, _made = week
    widget, at = spot(page.calendar, MONDAY + timedelta(days=4), 11 * 60)
    QTest.mouseClick(widget, LEFT, pos=at)
    form = dialog_of(page, TaskForm)
    assert (form.step.day.day(), form.step.time.time()) == (MONDAY + timedelta(days=4), "11:00")
    keys.press(Qt.Key.Key_Escape)
    drag(
        page.calendar,
        spot(page.calendar, MONDAY + timedelta(days=4), 11 * 60),
        spot(page.calendar, MONDAY + timedelta(days=4), 12 * 60 + 15),
    )
    form = dialog_of(page, TaskForm)
    assert form.step.time.time() == "11:00"
    assert form.detail.length.value() == 90
    form.step.subject.setText("Окно для КП")
    keys.ctrl(Qt.Key.Key_Return)
    assert page.calendar.current_row().subject == "Окно для КП"


def test_a_press_on_the_round_box_asks_for_the_result(week):
    page, made = week
    calendar = page.calendar
    item = calendar.scene.item(made["meeting"])
    rect = calendar.geometry_now.item_rect(1, item)
    rect.translate(0, -calendar.verticalScrollBar().value())
    QTest.mouseClick(calendar.viewport(), LEFT, pos=circle_of(rect).center())
    dialog = dialog_of(page, CompleteDialog)
    assert dialog._ending.activity_id == made["meeting"]
    dialog.reject()
    chip = next(one for one in calendar.geometry_now.chips(0) if one.row is not None)
    QTest.mouseClick(calendar.head, LEFT, pos=circle_of_chip(chip.rect).center())
    assert dialog_of(page, CompleteDialog)._ending.activity_id == made["letter"]


def test_clashes_are_marked_with_the_way_counted_in(week, make_client):
    page, made = week
    visit = ActivityDraft(
        ActivityKind.VISIT, "Склад", MONDAY + timedelta(days=1), "15:15", make_client(),
        travel_before_min=30,
    )  # fmt: skip
    clash = service.plan(visit).subject_id
    page.reload()
    assert page.calendar.scene.days[1].clashing == {
        made["meeting"]: [clash],
        clash: [made["meeting"]],
    }


def test_days_off_of_the_production_calendar_and_the_load_are_known(week):
    page, _made = week
    page._show_days(View.WEEK, date(2026, 11, 4))
    days = {day.day: day.is_working for day in page.calendar.scene.days}
    assert not days[date(2026, 11, 4)]
    assert days[date(2026, 11, 5)]
    page._show_days(View.WEEK, MONDAY)
    assert page.calendar.scene.days[0].planned_minutes == 15 + 15


def test_what_repeats_stands_as_a_shadow_on_its_later_days(week):
    page, _made = week
    rule = Repeat(Frequency.WORKING)
    draft = ActivityDraft(ActivityKind.TASK, "Почта", MONDAY, "17:00", repeat=rule)
    service.plan(draft)
    page.reload()
    shadows = [len(day.shadows) for day in page.calendar.scene.days]
    assert shadows == [0, 1, 1, 1, 1, 0, 0]


def test_kinds_can_be_left_out_and_the_month_jumps(week):
    page, made = week
    QTest.mouseClick(page.calendar_side.kinds["call"], LEFT)
    assert page.calendar.scene.row(made["call"]) is None
    assert page.calendar.scene.row(made["meeting"]) is not None
    page.calendar_side.month.picked.emit(date(2026, 12, 9))
    assert date(2026, 12, 9) in page.calendar.days()


def test_the_keys_are_told_to_who_cannot_see(week):
    page, made = week
    page.calendar.set_current_id(made["meeting"])
    told = page.calendar.accessibleDescription()
    assert "14:00" in told
    assert "Орионпак" in told
    assert format.day_with_weekday(MONDAY + timedelta(days=1)) in told
