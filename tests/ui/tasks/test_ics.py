"""Calendar files from the page of the tasks: out, in, and in again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from salesapp.db.queries import activities
from salesapp.services import undo
from salesapp.ui.format import today
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.tasks.ics_dialog import IcsDialog

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def dialog_of(page, kind=IcsDialog):
    return next(
        (one for one in page.window().children() if isinstance(one, kind) and one.isVisible()), None
    )


@pytest.fixture
def page(make_window, make_client, make_activity):
    client = make_client("Волжмонтаж")
    make_activity(client, subject="Заказ", due_on=today(), due_time="10:00")
    make_activity(client, subject="Счёт", due_on=today() + timedelta(days=1), due_time="12:00")
    return make_window("tasks").navigator.page


def wait(qtbot):
    qtbot.waitUntil(lambda: not jobs.running)


def test_all_open_tasks_go_out_and_change_nothing_when_they_come_back(
    page, keys, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "Дела.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))
    keys.press(Qt.Key.Key_I, CTRL_SHIFT)
    wait(qtbot)
    assert path.read_bytes().count(b"BEGIN:VEVENT") == 2
    keys.press(Qt.Key.Key_J, CTRL_SHIFT)
    qtbot.waitUntil(lambda: dialog_of(page) is not None)
    assert dialog_of(page).taken == 0
    keys.press(Qt.Key.Key_Escape)


def test_events_of_others_are_shown_then_taken_and_undone(page, keys, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "other.ics"
    day = today() + timedelta(days=3)
    path.write_text(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Выставка\r\n"
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))
    page.take_events()
    qtbot.waitUntil(lambda: dialog_of(page) is not None)
    assert activities.for_day(day) == []
    QTest.mouseClick(dialog_of(page)._primary, Qt.MouseButton.LeftButton)
    [taken] = activities.for_day(day)
    assert (taken.subject, taken.kind) == ("Выставка", "task")
    undo.undo()
    assert activities.for_day(day) == []


def test_what_is_no_calendar_says_so(page, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "x.ics"
    path.write_bytes(b"PK\x03\x04")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))
    page.take_events()
    qtbot.waitUntil(lambda: dialog_of(page, Dialog) is not None)
    assert dialog_of(page) is None
