"""The card of reminders over the real window, by keys and mouse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesapp.db.queries import activities
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.day_rules import DayRules
from salesapp.services import activities as service
from salesapp.services.day_rules import set_rules
from salesapp.ui.format import today
from salesapp.ui.store import store


@pytest.fixture
def loud(db):
    """No quiet hours, so that the tests ring at night, too; and a task in the list at midnight."""
    set_rules(DayRules(quiet_from=0, quiet_until=0))
    service.plan(ActivityDraft(ActivityKind.TASK, "Отчёт", datetime.now(UTC).astimezone().date()))


@pytest.fixture
def due(loud, make_client):
    def plan(subject="Договор", minutes=10, remind=30):
        start = datetime.now(UTC).astimezone() + timedelta(minutes=minutes)
        draft = ActivityDraft(
            ActivityKind.MEETING, subject, start.date(), f"{start:%H:%M}",
            make_client("Орионпак"), remind_min=remind,
        )  # fmt: skip
        return service.plan(draft).subject_id

    return plan


def test_what_rings_is_shown_without_taking_the_keys_and_told_to_the_system(
    make_window, due, make_activity, keys
):
    meeting = due()
    window = make_window("tasks")
    told = []
    window.reminders.rang.connect(lambda title, text: told.append((title, text)))
    window.reminders.look()
    card = window.reminders.card
    assert card.isVisible()
    assert not card.has_keys()
    assert card.lines[0].title.text() == "Орионпак: Договор"
    window.reminders.look()
    assert [title for title, _text in told] == ["Орионпак: Договор"]
    keys.press(Qt.Key.Key_F9)
    assert card.has_keys()
    keys.press(Qt.Key.Key_Return)
    assert window.navigator.page.section == "tasks"
    assert window.navigator.page.panel.title.text() == "Договор"
    assert not card.isVisible()
    assert activities.one(meeting).state == "planned"


def test_keys_put_off_and_escape_goes_back(make_window, due, keys):
    meeting = due()
    window = make_window("tasks")
    window.reminders.look()
    window.show_reminders()
    back = window.navigator.page.list
    keys.press(Qt.Key.Key_Escape)
    assert back.hasFocus()
    window.show_reminders()
    before = activities.one(meeting)
    keys.press(Qt.Key.Key_2)
    assert not window.reminders.card.isVisible()
    after = activities.one(meeting)
    assert (after.due_on, after.due_time, after.rev) == (
        before.due_on,
        before.due_time,
        before.rev,
    )
    assert window.reminders._next is not None


def test_several_are_seen_at_once(make_window, due):
    for place in range(5):
        due(f"Встреча {place}", minutes=5 + place)
    window = make_window("tasks")
    window.reminders.look()
    card = window.reminders.card
    assert len(card.lines) == 3
    assert card.more.isVisible()
    QTest.mouseClick(card.all_seen, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    window.reminders.look()
    assert not card.isVisible()


def test_the_clock_rings_by_itself(make_window, due, qtbot):
    window = make_window("tasks")
    window.reminders.look()
    assert not window.reminders.card.isVisible()
    meeting = due()
    store.changed.emit(Changes.of(Entity.ACTIVITY, meeting))
    qtbot.waitUntil(window.reminders.card.isVisible, timeout=4000)
    assert QApplication.focusWidget() is window.navigator.page.list


def test_a_new_day_is_told_to_what_is_open(make_window, loud, make_activity):
    """The program stays open over night: nobody has changed anything, but the day is another."""
    window = make_window("tasks")
    window.reminders.look()
    page = window.navigator.page
    assert page.late_count() == 0
    # As it is found in the morning: what was of the day before is overdue.
    make_activity(None, due_on=today() - timedelta(days=1))
    window.reminders.day = today() - timedelta(days=1)
    window.reminders.look_at_clock()
    assert page.late_count() == 1
    assert window.reminders.day == today()
