"""Tasks: counters, done with a result, moving, the overdue strip, new ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import activities
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult
from salesapp.domain.changes import Entity
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.services import activities as service
from salesapp.services import undo
from salesapp.ui.activities.cancel_dialog import CancelDialog
from salesapp.ui.activities.complete_dialog import CompleteDialog
from salesapp.ui.activities.length_input import LengthDialog
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.tasks.badge import badge
from salesapp.ui.tasks.groups import Group, TaskFilter
from salesapp.ui.tasks.spread_dialog import SpreadDialog
from salesapp.ui.tasks.task_form import TaskForm
from salesapp.ui.tasks.task_list import round_box


@pytest.fixture
def day(make_client, make_activity):
    """One overdue, two of today, one of tomorrow, one without a day."""
    client = make_client("Волжмонтаж", phone="+78312001407")
    other = make_client("Орионпак")
    return {
        "late": make_activity(other, subject="Паспорт", due_on=today() - timedelta(days=3)),
        "first": make_activity(client, subject="Заказ", due_time="10:00", due_on=today()),
        "second": make_activity(client, subject="Счёт", due_time="12:00", due_on=today()),
        "tomorrow": make_activity(client, subject="КП", due_on=today() + timedelta(days=1)),
        "undated": make_activity(None, kind="task", subject="Отчёт", due_on=None),
        "client": client,
        "other": other,
    }


def shown(page):
    return [item.id for item in page.list.tasks.items if hasattr(item, "due_on")]


def dialog_of(window, kind):
    return next(one for one in window.children() if isinstance(one, kind) and one.isVisible())


def test_the_counters_are_true_and_each_filter_shows_its_tasks(make_window, day):
    page = make_window("tasks").navigator.page
    counts = {one: row.count() for one, row in page.filters.rows.items()}
    assert counts == {
        TaskFilter.TODAY: 2,
        TaskFilter.OVERDUE: 1,
        TaskFilter.TOMORROW: 1,
        TaskFilter.WEEK: 3,
        TaskFilter.UNDATED: 1,
        TaskFilter.DONE: 0,
    }
    assert shown(page) == [day["late"], day["first"], day["second"]]
    QTest.mouseClick(page.filters.rows[TaskFilter.TOMORROW], Qt.MouseButton.LeftButton)
    assert shown(page) == [day["tomorrow"]]
    QTest.mouseClick(page.filters.rows[TaskFilter.UNDATED], Qt.MouseButton.LeftButton)
    assert shown(page) == [day["undated"]]
    assert badge().count == 1
    assert page.subtitle() == "1 overdue"


def test_space_asks_for_the_result_and_the_last_one_demands_the_next_step(make_window, day, keys):
    window = make_window("tasks")
    page = window.navigator.page
    page.list.set_current_id(day["late"])
    keys.press(Qt.Key.Key_Space)
    dialog = dialog_of(window, CompleteDialog)
    assert len(dialog.after.choice.buttons()) == 3
    keys.press(Qt.Key.Key_4)
    keys.ctrl(Qt.Key.Key_Return)
    assert activities.one(day["late"]).state == "done"
    assert len(activities.open_of_client(day["other"])) == 1
    assert page.filters.rows[TaskFilter.DONE].count() == 1
    assert page.list.hasFocus()
    # Before the working day a new attempt is proposed for its first hour, ahead of the others.
    assert page.list.current_id() == shown(page)[0]
    assert page.list.current_id() != day["late"]
    window.undo()
    assert activities.one(day["late"]).state == "planned"


def test_a_click_on_the_round_box_asks_for_the_result(make_window, day, keys):
    window = make_window("tasks")
    page = window.navigator.page
    index = page.list.tasks.index(page.list.tasks.row_of(day["second"]))
    spot = round_box(page.list.visualRect(index)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert dialog_of(window, CompleteDialog)._ending.activity_id == day["second"]
    keys.press(Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_arrows_step_over_the_headings(make_window, day, keys):
    page = make_window("tasks").navigator.page
    page.list.set_current_id(day["late"])
    keys.press(Qt.Key.Key_Down)
    assert page.list.current_id() == day["first"]
    keys.press(Qt.Key.Key_Up)
    assert page.list.current_id() == day["late"]
    keys.press(Qt.Key.Key_Up)
    assert page.list.current_id() == day["late"]


def test_m_moves_a_task_keeping_its_time(make_window, day, keys):
    page = make_window("tasks").navigator.page
    page.list.set_current_id(day["first"])
    keys.press(Qt.Key.Key_M)
    for _pill in range(2):
        keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Return)
    moved = activities.one(day["first"])
    assert (moved.due_on, moved.due_time) == (today() + timedelta(days=1), "10:00")
    assert page.list.hasFocus()
    assert shown(page) == [day["late"], day["second"]]


def test_everything_overdue_moves_to_today_as_one_step_of_undo(make_window, day, make_activity):
    another = make_activity(day["other"], due_on=today() - timedelta(days=9))
    window = make_window("tasks")
    page = window.navigator.page
    assert page.strip.isVisible()
    QTest.mouseClick(page.strip.move_all, Qt.MouseButton.LeftButton)
    assert all(activities.one(one).due_on == today() for one in (day["late"], another))
    assert not page.strip.isVisible()
    undo.undo()
    assert activities.one(another).due_on == today() - timedelta(days=9)


def test_enter_opens_the_client(make_window, day, keys, qtbot):
    window = make_window("tasks")
    window.navigator.page.list.set_current_id(day["first"])
    keys.press(Qt.Key.Key_Return)
    page = window.navigator.page
    assert page.section == "clients"
    assert page.table.current_id() == day["client"]


def test_a_new_task_for_a_client_found_by_typing(make_window, day, keys):
    window = make_window("tasks")
    keys.ctrl(Qt.Key.Key_T)
    form = dialog_of(window, TaskForm)
    form.step.subject.setFocus()
    keys.write("Поздравить")
    form.step.day.set_value(today())
    form.client.setFocus()
    keys.write("орион")
    assert form.client.problem()
    keys.ctrl(Qt.Key.Key_Return)
    assert form.isVisible()
    form.client.selectAll()
    form.client.setFocus()
    keys.write("Орионпак")
    assert form.client.client_id() == day["other"]
    keys.ctrl(Qt.Key.Key_Return)
    assert not form.isVisible()
    made = [one for one in activities.for_day(today()) if one.subject == "Поздравить"]
    assert made[0].client_id == day["other"]
    assert window.navigator.page.list.current_id() == made[0].id


def test_a_record_of_another_filter_is_found_and_shown(make_window, day, qtbot):
    window = make_window("tasks")
    assert window.open_record(Entity.ACTIVITY, day["tomorrow"])
    page = window.navigator.page
    assert page._filter is TaskFilter.TOMORROW
    assert page.list.current_id() == day["tomorrow"]


def test_the_panel_tells_the_client_and_calls(make_window, day, keys, qtbot, opened):
    window = make_window("tasks")
    page = window.navigator.page
    page.list.set_current_id(day["first"])
    qtbot.waitUntil(lambda: page.panel.title.text() == "Заказ")
    QTest.mouseClick(page.panel.call, Qt.MouseButton.LeftButton)
    assert opened.urls == ["tel:+78312001407"]


def test_nothing_to_do_offers_a_new_task(make_window, db):
    page = make_window("tasks").navigator.page
    assert page._stack.currentWidget() is page.nothing


def test_a_task_is_given_up_for_a_reason_and_the_last_one_demands_the_next_step(
    make_window, day, keys
):
    window = make_window("tasks")
    page = window.navigator.page
    page.list.set_current_id(day["late"])
    keys.press(Qt.Key.Key_X)
    dialog = dialog_of(window, CancelDialog)
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.reason_field.error()
    assert len(dialog.after.choice.buttons()) == 3
    keys.write("Прислали сами")
    dialog.after.step.subject.setText("Спросить о заказе")
    keys.ctrl(Qt.Key.Key_Return)
    assert not dialog.isVisible()
    given_up = activities.one(day["late"])
    assert (given_up.state, given_up.note) == ("cancelled", "Прислали сами")
    assert [one.subject for one in activities.open_of_client(day["other"])] == ["Спросить о заказе"]
    undo.undo()
    assert activities.one(day["late"]).state == "planned"
    assert [one.subject for one in activities.open_of_client(day["other"])] == ["Паспорт"]


def test_esc_keeps_the_task(make_window, day, keys):
    window = make_window("tasks")
    page = window.navigator.page
    page.list.set_current_id(day["first"])
    keys.press(Qt.Key.Key_X)
    keys.press(Qt.Key.Key_Escape)
    assert activities.one(day["first"]).state == "planned"
    assert page.list.hasFocus()


def test_delete_puts_a_task_into_the_bin_and_undo_brings_it_back(make_window, day, keys):
    from salesapp.db.queries import recycle_bin

    page = make_window("tasks").navigator.page
    page.list.set_current_id(day["second"])
    keys.press(Qt.Key.Key_Delete)
    assert day["second"] not in shown(page)
    assert recycle_bin.keys() == [(Entity.ACTIVITY, day["second"])]
    undo.undo()
    assert recycle_bin.keys() == []


def test_the_panel_of_a_done_call_shows_its_length_and_takes_another(make_window, day, qtbot):
    now = datetime.now(UTC)
    service.complete(day["first"], ActivityResult.AGREED, "Ждут счёт", None, now, 330)
    window = make_window("tasks")
    page = window.navigator.page
    assert page.open_record(Entity.ACTIVITY, day["first"])
    assert page.panel.length.isVisible()
    assert "5:30" in page.panel.length.text()
    QTest.mouseClick(page.panel.length, Qt.MouseButton.LeftButton)
    dialog = dialog_of(window, LengthDialog)
    dialog.length.setText("1:05:00")
    dialog.accept()
    qtbot.waitUntil(lambda: "1:05:00" in page.panel.length.text())


def test_a_task_with_a_lead_is_called_and_opened_as_the_lead(
    make_window, make_lead, make_activity, opened
):
    lead = make_lead("Болты", state="contacted", contact_name="Пётр", phones="+7 831 277-00-11")
    task = make_activity(None, lead_id=lead, subject="Решить", due_on=today())
    page = make_window("tasks").navigator.page
    page.list.set_current_id(task)
    assert page.allows("tasks.call")
    page.call_about_task()
    assert opened.urls == ["tel:+78312770011"]
    shown = []
    page.record_wanted.connect(lambda entity, record: shown.append((entity, record)))
    page.open_owner()
    assert shown == [(Entity.LEAD, lead)]


def test_deleting_one_of_a_series_says_that_nothing_follows(make_window, db, qtbot):
    weekly = ActivityDraft(
        ActivityKind.TASK, "Отчёт", today(), repeat=Repeat(Frequency.WEEKLY), client_id=None
    )
    task = service.plan(weekly).subject_id
    window = make_window("tasks")
    page = window.navigator.page
    page.list.set_current_id(task)
    page.delete_task()
    assert activities.one(task) is None
    [told] = [one.text() for one in window.toasts.stack.toasts()]
    assert "repeated no more" in told


def test_more_overdue_than_the_list_holds_is_told_and_moved_whole(
    make_window, make_activity, qtbot
):
    late = [make_activity(None, due_on=today() - timedelta(days=3)) for _one in range(505)]
    page = make_window("tasks").navigator.page
    page.show_filter(TaskFilter.OVERDUE)
    last = page.list.tasks.items[-1]
    assert (type(last), last.number) == (Group, 5)
    QTest.mouseClick(page.strip.spread, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.window().findChildren(SpreadDialog) if one.isVisible())
    assert set(dialog.days) == set(late)
    dialog.reject()
    QTest.mouseClick(page.strip.move_all, Qt.MouseButton.LeftButton)
    assert jobs.running, "so many are moved beside the window"
    qtbot.waitUntil(lambda: not jobs.running)
    assert page.late_count() == 0
    assert {activities.one(one).due_on for one in late} == {today()}
    [toast] = [one for one in page.window().toasts.stack.toasts() if "505" in one.text()]
    toast._row.itemAt(toast._row.count() - 1).widget().click()
    qtbot.waitUntil(lambda: page.late_count() == 505)
