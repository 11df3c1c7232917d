"""The minutes of a meeting by keys, and the letter with its results."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import activities
from salesapp.services.letters import About
from salesapp.ui.format import today
from salesapp.ui.letters.compose import ComposeDialog, write_letter
from salesapp.ui.tasks.minutes_dialog import MinutesDialog


@pytest.fixture
def page(make_window, make_client, make_activity):
    client = make_client("Волжмонтаж", email="a@client.example")
    make_activity(client, kind="meeting", subject="Договор", due_on=today(), due_time="11:00")
    return make_window("tasks").navigator.page


def dialog_of(page, kind):
    return next(
        one for one in page.window().children() if isinstance(one, kind) and one.isVisible()
    )


def test_agreements_become_tasks_and_the_results_a_letter(page, keys):
    meeting = page.list.current_row()
    keys.press(Qt.Key.Key_I)
    dialog = dialog_of(page, MinutesDialog)
    assert dialog.after.isVisible()
    dialog.note.setPlainText("Обсудили отсрочку")
    dialog.lines[0].text.setText("Прислать спецификацию")
    assert not dialog.after.isVisible()
    QTest.mouseClick(dialog.more, Qt.MouseButton.LeftButton)
    dialog.lines[1].text.setText("Подписать договор")
    dialog.lines[1].who.set_value(False)
    dialog.lines[1].day.set_value(today() + timedelta(days=7))
    keys.ctrl(Qt.Key.Key_Return)
    assert activities.one(meeting.id).state == "done"
    kinds = {one.subject: one.kind for one in activities.open_of_client(meeting.client_id)}
    assert kinds == {"Прислать спецификацию": "task", "Подписать договор": "call"}
    [offer] = [one for one in page.window().toasts.stack.toasts() if "results" in one.text()]
    offer._row.itemAt(offer._row.count() - 1).widget().click()
    letter = dialog_of(page, ComposeDialog)
    assert letter.to.text() == "a@client.example"
    assert "1. Прислать спецификацию: we" in letter.text_body.toPlainText()


def test_results_of_a_meeting_lose_no_letter_that_was_begun(page, keys):
    client = page.list.current_row().client_id
    begun = write_letter(page.window(), About(client))
    begun.subject.setText("Начатое письмо")
    begun.text_body.setPlainText("Недописанное.")
    begun.reject()
    keys.press(Qt.Key.Key_I)
    dialog = dialog_of(page, MinutesDialog)
    dialog.note.setPlainText("Обсудили отсрочку")
    dialog.lines[0].text.setText("Прислать спецификацию")
    keys.ctrl(Qt.Key.Key_Return)
    toasts = page.window().toasts.stack.toasts
    [offer] = [one for one in toasts() if "results" in one.text()]
    offer._row.itemAt(offer._row.count() - 1).widget().click()
    letter = dialog_of(page, ComposeDialog)
    assert "Прислать спецификацию" in letter.text_body.toPlainText()
    [back] = [one for one in toasts() if "typed" in one.text()]
    back._row.itemAt(back._row.count() - 1).widget().click()
    assert letter.subject.text() == "Начатое письмо"
    assert letter.text_body.toPlainText() == "Недописанное."


def test_without_agreements_the_next_step_is_asked_for(page, keys):
    meeting = page.list.current_row()
    keys.press(Qt.Key.Key_I)
    dialog = dialog_of(page, MinutesDialog)
    dialog.note.setPlainText("Обсудили отсрочку")
    dialog.after.step.day.setText("")
    keys.ctrl(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert activities.one(meeting.id).state == "planned"
