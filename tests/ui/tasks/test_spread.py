"""Many tasks are spread over working days, no day getting more than it holds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import activities
from salesapp.services import undo
from salesapp.ui.format import today
from salesapp.ui.tasks.groups import TaskFilter
from salesapp.ui.tasks.spread_dialog import SpreadDialog
from salesapp.ui.work_calendar import work_calendar


@pytest.fixture
def late(make_client, make_activity):
    client = make_client("Волжмонтаж")
    return [
        make_activity(client, due_on=today() - timedelta(days=9 - place), due_time="10:00")
        for place in range(5)
    ]


def dialog_of(page):
    return next(
        one for one in page.window().children() if isinstance(one, SpreadDialog) and one.isVisible()
    )


def working(count):
    days = [work_calendar().next_working_day(today())]
    while len(days) < count:
        days.append(work_calendar().add_working_days(days[-1], 1))
    return days


def test_everything_overdue_is_spread_as_one_step(make_window, late, make_activity):
    page = make_window("tasks").navigator.page
    first, second, third = working(3)
    make_activity(None, kind="task", subject="Отчёт", due_on=first)
    page.reload()
    QTest.mouseClick(page.strip.spread, Qt.MouseButton.LeftButton)
    dialog = dialog_of(page)
    dialog.per_day.setText("2")
    assert dialog.bars.days == [(first, 1, 1), (second, 0, 2), (third, 0, 2)]
    QTest.mouseClick(dialog._primary, Qt.MouseButton.LeftButton)
    days = [activities.one(one).due_on for one in late]
    assert days == [first, second, second, third, third]
    assert all(activities.one(one).due_time == "10:00" for one in late)
    undo.undo()
    assert [activities.one(one).due_on for one in late] == [
        today() - timedelta(days=9 - place) for place in range(5)
    ]


def test_only_the_chosen_ones_by_keys(make_window, late, keys):
    page = make_window("tasks").navigator.page
    page.show_filter(TaskFilter.OVERDUE)
    page.list.setFocus()
    page.list.set_current_id(late[0])
    keys.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    keys.press(Qt.Key.Key_D, modifiers)
    dialog = dialog_of(page)
    assert len(dialog.days) == 2
    keys.ctrl(Qt.Key.Key_Return)
    moved = [one for one in late if activities.one(one).due_on >= today()]
    assert moved == late[:2]


def test_a_day_gone_by_is_refused(make_window, late):
    page = make_window("tasks").navigator.page
    page.spread(late)
    dialog = dialog_of(page)
    dialog.first.set_value(today() - timedelta(days=1))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.first_field.error()
