"""Ending a step: nothing is skipped, nothing typed is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import activities, client_card, leads
from salesapp.db.queries.timeline import TimelineKind, timeline
from salesapp.domain.activities import ActivityKind, ActivityResult, NewTask
from salesapp.domain.clients import ClientStatus
from salesapp.services import activities as service
from salesapp.services import undo
from salesapp.ui.activities.after_form import After
from salesapp.ui.activities.cancel_dialog import give_up
from salesapp.ui.activities.complete_dialog import complete, record
from salesapp.ui.activities.length_input import LengthDialog
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.history_section import HistorySection
from salesapp.ui.format import today
from salesapp.ui.kit.text_link import TextLink

NEXT = NewTask(ActivityKind.CALL, "Дальше", today())


@pytest.fixture
def call(make_client, make_activity):
    client = make_client("Волжмонтаж-7")
    return client, make_activity(client, subject="Обсудить заказ", due_on=today())


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def ctrl_enter():
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_last_call_is_done_by_keys_alone_with_note_and_next_step(host, write, call):
    client, step = call
    dialog = complete(host, step)
    press(Qt.Key.Key_1)
    assert dialog.result.value() == "agreed"
    press(Qt.Key.Key_Tab)
    dialog.note.setFocus()
    write("Ждут счёт")
    dialog.after.step.subject.setText("Выставить счёт")
    ctrl_enter()
    assert not dialog.isVisible()
    done = activities.one(step)
    assert (done.state, done.result, done.note) == ("done", "agreed", "Ждут счёт")
    (following,) = activities.open_of_client(client)
    assert following.subject == "Выставить счёт"
    undo.undo()
    assert activities.one(step).state == "planned"
    assert [one.id for one in activities.open_of_client(client)] == [step]


def test_the_result_and_the_note_of_a_call_are_demanded(host, write, call):
    _client, step = call
    dialog = complete(host, step)
    ctrl_enter()
    assert dialog.isVisible()
    assert dialog.result_field.error()
    press(Qt.Key.Key_2)
    ctrl_enter()
    assert dialog.note_field.error()
    assert activities.one(step).state == "planned"
    press(Qt.Key.Key_Escape)


def test_the_next_step_of_the_last_one_cannot_be_left_out(host, write, call):
    _client, step = call
    dialog = complete(host, step)
    assert len(dialog.after.choice.buttons()) == 3
    dialog.result.set_value("no_answer")
    dialog.after.step.day.setText("")
    ctrl_enter()
    assert dialog.isVisible()
    assert dialog.after.step.day_field.error()
    assert activities.one(step).state == "planned"
    press(Qt.Key.Key_Escape)


def test_when_more_is_planned_nothing_more_is_asked(host, write, call, make_activity):
    client, step = call
    make_activity(client, subject="Отгрузка", due_on=today() + timedelta(days=2))
    dialog = complete(host, step)
    assert dialog.after.choice.value() is After.NOTHING
    dialog.result.set_value("wrong_number")
    ctrl_enter()
    assert activities.one(step).state == "done"
    assert [one.subject for one in activities.open_of_client(client)] == ["Отгрузка"]


def test_a_pause_with_its_reason_is_an_answer(host, write, call):
    client, step = call
    dialog = complete(host, step)
    dialog.result.set_value("no_answer")
    QTest.mouseClick(dialog.after.choice.buttons()[1], Qt.MouseButton.LeftButton)
    ctrl_enter()
    assert dialog.isVisible()
    assert dialog.after.pause_field.error()
    dialog.after.pause_reason.setFocus()
    write("Бюджет в январе")
    ctrl_enter()
    card = client_card.card(client, today())
    assert card.pause_reason == "Бюджет в январе"
    assert card.paused_until == today() + timedelta(days=30)


def test_the_archive_with_its_reason_is_an_answer(host, write, call):
    client, step = call
    dialog = complete(host, step)
    dialog.result.set_value("wrong_number")
    QTest.mouseClick(dialog.after.choice.buttons()[2], Qt.MouseButton.LeftButton)
    dialog.after.archive_reason.setFocus()
    write("Закрылись")
    ctrl_enter()
    assert client_card.card(client, today()).draft.status is ClientStatus.ARCHIVED


def test_a_refused_archive_is_told_in_the_form_and_nothing_is_lost(host, write, call, make_deal):
    client, step = call
    make_deal(client, "Болты")
    dialog = complete(host, step)
    dialog.result.set_value("refused")
    dialog.note.set_value("Дорого")
    QTest.mouseClick(dialog.after.choice.buttons()[2], Qt.MouseButton.LeftButton)
    dialog.after.archive_reason.setFocus()
    write("Не берут")
    ctrl_enter()
    assert dialog.isVisible()
    assert dialog._refusal.text()
    assert dialog.note.value() == "Дорого"
    assert activities.one(step).state == "planned"
    press(Qt.Key.Key_Escape)


def test_a_call_that_was_not_planned_is_recorded(host, write, make_client):
    client = make_client()
    dialog = record(host, ActivityKind.CALL, client)
    dialog.result.set_value("call_back")
    dialog.note.set_value("Директор в отпуске")
    ctrl_enter()
    (past,) = activities.past_of_client(client)
    assert past.note == "Директор в отпуске"
    assert len(activities.open_of_client(client)) == 1


def test_a_done_step_is_not_completed_again(host, write, make_client, make_activity):
    step = make_activity(make_client(), state="done")
    assert complete(host, step) is None


def test_the_length_of_a_talk_is_typed_where_the_call_is_ended(host, write, call):
    client, step = call
    dialog = complete(host, step)
    press(Qt.Key.Key_1)
    dialog.note.setFocus()
    write("Ждут счёт")
    press(Qt.Key.Key_Tab)
    assert dialog.length.hasFocus()
    write("5:30")
    dialog.after.step.subject.setText("Выставить счёт")
    ctrl_enter()
    assert activities.one(step).talk_seconds == 330
    [row] = timeline(client, [TimelineKind.ACTIVITY])
    assert row.seconds == 330
    undo.undo()
    assert activities.one(step).talk_seconds == 0


def test_a_length_that_is_none_is_refused_and_no_answer_has_none(host, write, call):
    _client, step = call
    dialog = complete(host, step)
    dialog.result.set_value("agreed")
    dialog.note.setPlainText("Ждут счёт")
    dialog.length.setText("5:75")
    ctrl_enter()
    assert dialog.isVisible()
    assert dialog.length_field.error()
    dialog.result.set_value("no_answer")
    assert not dialog.length_field.isVisible()
    dialog.after.step.subject.setText("Позвонить ещё раз")
    ctrl_enter()
    assert not dialog.isVisible()
    assert activities.one(step).talk_seconds == 0


def test_only_a_call_has_a_length(host, make_client, make_activity):
    meeting = make_activity(make_client("Орионпак"), kind="meeting", due_on=today())
    dialog = complete(host, meeting)
    assert not dialog.length_field.isVisible()
    dialog.reject()


def test_the_length_of_a_call_that_is_over_is_changed_from_the_history(host, call):
    client, step = call
    service.complete(step, ActivityResult.AGREED, "Ждут счёт", NEXT, datetime.now(UTC))
    history = HistorySection(ClientCommands(host))
    host.layout().addWidget(history)
    history.show_record(client)
    [link] = history.findChildren(TextLink)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    [dialog] = [one for one in host.findChildren(LengthDialog) if one.isVisible()]
    dialog.length.setText("12")
    dialog.accept()
    assert activities.one(step).talk_seconds == 720
    history.show_record(client)
    assert "12:00" in [one.text() for one in history.findChildren(TextLink)]
    undo.undo()
    assert activities.one(step).talk_seconds == 0


@pytest.fixture
def asked(make_lead, make_activity):
    """Somebody nobody knows yet, answered, with one call planned."""
    lead = make_lead("Нужны болты", state="contacted", company_name="ООО «Монолит»")
    return lead, make_activity(None, lead_id=lead, subject="Решить по запросу", due_on=today())


def test_the_last_step_with_a_lead_is_ended_with_the_next_one(host, asked):
    lead, step = asked
    dialog = complete(host, step)
    dialog.result.set_value("agreed")
    dialog.note.set_value("Ждут цены на болты")
    assert dialog.after.isVisible()
    dialog.after.step.subject.setText("Послать цены")
    ctrl_enter()
    assert not dialog.isVisible()
    assert activities.one(step).state == "done"
    (following,) = activities.select(
        " AND activity.state = 'planned' AND activity.lead_id = ?", lead
    )
    assert following.subject == "Послать цены"


def test_a_lead_is_put_off_where_its_step_is_ended(host, asked):
    lead, step = asked
    dialog = complete(host, step)
    dialog.result.set_value("thinking")
    dialog.note.set_value("Думают до весны")
    dialog.after.choice.set_value(After.PAUSE)
    dialog.after.pause_reason.setText("Ждут бюджета")
    ctrl_enter()
    assert not dialog.isVisible()
    found = leads.one(lead)
    assert (found.state, found.postponed_until) == ("postponed", today() + timedelta(days=30))


def test_the_last_step_with_a_lead_is_given_up_for_another_one(host, asked):
    lead, step = asked
    dialog = give_up(host, step)
    assert dialog.after.isVisible()
    dialog.reason.setPlainText("Написали сами")
    dialog.after.step.subject.setText("Ответить письмом")
    ctrl_enter()
    assert not dialog.isVisible()
    assert activities.one(step).state == "cancelled"
    assert leads.one(lead).next_on is not None


@pytest.mark.parametrize("what", ["time", "pill", "kind"])
def test_a_result_chosen_afterwards_leaves_the_next_step_as_it_was_set(host, call, what):
    dialog = complete(host, call[1])
    step = dialog.after.step
    if what == "time":
        QTest.keyClicks(step.time, "15:30")
    elif what == "pill":
        pill = next(one for one, day in step._pills.items() if day == today() + timedelta(days=3))
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    else:
        place = list(step.kinds.values()).index(ActivityKind.MEETING)
        QTest.mouseClick(step.kinds.buttons()[place], Qt.MouseButton.LeftButton)
    before = step.new_task()
    dialog.result.set_value(ActivityResult.CALL_BACK)
    dialog._result_chosen()
    assert step.new_task() == before
