"""The whole form of an activity: length, place, people, way, repetition, clashes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import activities
from salesapp.domain.changes import Entity
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.services.activity_drafts import draft_of
from salesapp.ui.activities.complete_dialog import CompleteDialog
from salesapp.ui.format import today
from salesapp.ui.tasks.task_form import TaskForm


def dialog_of(window, kind):
    return next(one for one in window.children() if isinstance(one, kind) and one.isVisible())


@pytest.fixture
def page(make_window):
    return make_window("tasks").navigator.page


@pytest.fixture
def form(page, make_client, make_contact):
    client = make_client("Волжмонтаж", phone="+78312001407")
    make_contact(client, "Иванов Иван")
    make_contact(client, "Петров Пётр", is_main=False)
    page.new_task()
    found = dialog_of(page.window(), TaskForm)
    found.client.set_value(client)
    return found


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kind_button(form, kind):
    return form.step.kinds.buttons()[form.step.kinds._keys.index(kind)]


def test_a_visit_is_planned_with_place_way_people_and_length(form, keys):
    press(kind_button(form, "visit"))
    assert form.detail.place_field.isVisible()
    form.step.time.setText("11:00")
    form.detail.length.set_value(90)
    form.detail.place.setText("Заводская, 4")
    form.detail.before.setText("40")
    people = dict(zip(("main", "other"), form.detail.people._pills.values(), strict=True))
    form.detail.contact.setCurrentIndex(1)
    press(people["other"])
    form.step.subject.setFocus()
    keys.ctrl(Qt.Key.Key_Return)
    [saved] = activities.upcoming(today(), today() + timedelta(days=9))
    assert (saved.kind, saved.place, saved.duration_min) == ("visit", "Заводская, 4", 90)
    assert (saved.travel_before_min, saved.travel_after_min) == (40, 0)
    assert saved.contact_name == "Иванов Иван"
    assert [name for _id, name in activities.participants(saved.id)] == ["Петров Пётр"]


def test_a_call_has_no_place(form):
    assert not form.detail.place_field.isVisible()


def test_a_clash_is_told_with_the_way_counted_in(form, make_activity, make_client):
    day = form.step.day.day()
    make_activity(make_client("Орионпак"), subject="Склад", due_on=day, due_time="10:00")
    form.step.time.setText("11:00")
    assert not form.clash.isVisible()
    press(kind_button(form, "visit"))
    form.detail.before.setText("50")
    assert "10:00 Орионпак" in form.clash.text()
    assert form.clash.isVisible()


def test_what_repeats_is_made_and_changed_for_all_that_follow(form, page, keys):
    form.repeat.frequency.set_value(Frequency.WEEKLY)
    for pill in form.repeat.days:
        pill.setChecked(False)
    press(form.repeat.days[0])
    press(form.repeat.days[3])
    form.step.subject.setFocus()
    keys.ctrl(Qt.Key.Key_Return)
    [saved] = activities.upcoming(today(), today() + timedelta(days=9))
    assert draft_of(saved.id).repeat == Repeat(Frequency.WEEKLY, weekdays=frozenset({0, 3}))
    assert page.open_record(Entity.ACTIVITY, saved.id)
    keys.press(Qt.Key.Key_F2)
    change = dialog_of(page.window(), TaskForm)
    assert not change.repeat.isVisible()
    press(change.scope.buttons()[1])
    assert change.repeat.isVisible()
    change.repeat.frequency.set_value(Frequency.WORKING)
    change.step.subject.setText("Сверка остатков")
    keys.ctrl(Qt.Key.Key_Return)
    assert draft_of(saved.id).repeat == Repeat(Frequency.WORKING)
    assert activities.one(saved.id).subject == "Сверка остатков"


def test_no_answer_proposes_the_next_try_and_counts_it(page, keys, make_client, make_activity):
    client = make_client("Волжмонтаж", phone="+78312001407")
    first = make_activity(client, subject="Звонок", due_on=today())
    make_activity(client, subject="Отгрузка", due_on=today() + timedelta(days=5))
    page.reload()
    for attempt in (2, 3, 4):
        page.list.set_current_id(first)
        keys.press(Qt.Key.Key_Space)
        dialog = dialog_of(page.window(), CompleteDialog)
        dialog.result.set_value("no_answer")
        assert str(attempt) in dialog.after.tried.text()
        keys.ctrl(Qt.Key.Key_Return)
        first = next(one.id for one in activities.open_of_client(client) if one.attempt == attempt)
        assert page.open_record(Entity.ACTIVITY, first)
    keys.press(Qt.Key.Key_Space)
    dialog = dialog_of(page.window(), CompleteDialog)
    assert "attempt 4" in dialog.text.text()
    dialog.result.set_value("no_answer")
    assert dialog.after.step.kind() == "letter"
