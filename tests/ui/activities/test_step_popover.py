"""The step popover with real keys on a real store."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import activities
from salesapp.services import undo
from salesapp.ui.activities.step_popover import ask_step, ask_step_for_many
from salesapp.ui.activities.time_input import parse_time
from salesapp.ui.format import today

HERE = QRect(300, 200, 60, 20)


def ctrl_enter():
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )


def test_a_step_is_planned_by_keys_alone(host, write, make_client):
    client = make_client("Волжмонтаж-7")
    ask_step(host, HERE, client, None)
    write("Согласовать цену")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    write("завтра")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    write("1030")
    ctrl_enter()
    (step,) = activities.open_of_client(client)
    assert step.subject == "Согласовать цену"
    assert step.due_on == today() + timedelta(days=1)
    assert step.due_time == "10:30"
    assert host.hasFocus()


def test_a_pill_sets_the_day_and_an_empty_subject_gets_the_usual_words(host, write, make_client):
    client = make_client()
    popover = ask_step(host, HERE, client, None)
    pill = next(one for one in popover.form._pills if popover.form._pills[one] == today())
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    QTest.mouseClick(popover.form.kinds.buttons()[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(popover.save_button, Qt.MouseButton.LeftButton)
    (step,) = activities.open_of_client(client)
    assert (step.kind, step.due_on) == ("meeting", today())
    assert step.subject


def test_a_wrong_day_keeps_the_popover_open_and_says_why(host, write, make_client):
    client = make_client()
    popover = ask_step(host, HERE, client, None)
    popover.form.day.setText("когда-нибудь")
    ctrl_enter()
    assert popover.isVisible()
    assert popover.form.day_field.error()
    assert popover.form.day.hasFocus()
    assert not activities.open_of_client(client)


def test_escape_closes_without_planning_and_returns_the_focus(host, write, make_client):
    client = make_client()
    ask_step(host, HERE, client, None)
    write("x")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert host.hasFocus()
    assert not activities.open_of_client(client)


def test_what_was_typed_is_there_again_after_a_click_outside(host, write, make_client):
    client = make_client()
    popover = ask_step(host, HERE, client, None)
    write("Важные слова")
    QTest.mouseClick(host, Qt.MouseButton.LeftButton, pos=host.rect().bottomLeft())
    assert not popover.isVisible()
    again = ask_step(host, HERE, client, None)
    assert again.form.subject.text() == "Важные слова"


def test_an_existing_step_is_changed_and_undone(host, write, make_client, make_activity):
    client = make_client()
    step = make_activity(client, subject="Позвонить", due_on=today(), due_time="11:00")
    popover = ask_step(host, HERE, client, None, step)
    assert popover.form.subject.text() == "Позвонить"
    assert popover.form.time.text() == "11:00"
    popover.form.subject.setText("Написать")
    ctrl_enter()
    assert activities.one(step).subject == "Написать"
    undo.undo()
    assert activities.one(step).subject == "Позвонить"


def test_one_step_for_several_clients_is_one_step_of_undo(host, write, make_client):
    clients = tuple(make_client() for _ in range(3))
    ask_step_for_many(host, HERE, clients)
    write("Поздравить")
    ctrl_enter()
    assert all(len(activities.open_of_client(one)) == 1 for one in clients)
    undo.undo()
    assert not any(activities.open_of_client(one) for one in clients)


def test_times_are_read_as_people_type_them():
    assert parse_time("9") == "09:00"
    assert parse_time("9:30") == "09:30"
    assert parse_time("1630") == "16:30"
    assert parse_time("16.00") == "16:00"
    assert parse_time("25") is None
    assert parse_time("9:75") is None
    assert parse_time("утром") is None
