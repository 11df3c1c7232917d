"""The rules of the day: hours, notes, tries after no answer, reminders."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.queries.day_rules import day_rules
from salesapp.domain.activities import ActivityKind
from salesapp.domain.cadence import Step, Wait
from salesapp.domain.day_rules import DayRules
from salesapp.domain.work_hours import DayHours, WorkHours
from salesapp.services import undo, work_time
from salesapp.ui.agenda.bar import View
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.store import store
from salesapp.ui.tasks.calendar import TaskCalendar


@pytest.fixture
def part(qtbot, db):
    page = SettingsPage()
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    store.changed.connect(page.apply_changes)
    page.show_part("day")
    return page._parts["day"]


def test_what_is_shown_is_what_is_kept(part):
    assert part.rules() == DayRules() == day_rules()


def test_the_rules_are_saved_as_one_step_of_undo(part):
    part.tries.setText("3")
    part.cadence.more.click()
    part.reminders[ActivityKind.MEETING].set_value(60)
    part.leave()
    rules = day_rules()
    assert rules.tries == 3
    assert rules.steps[-1] == Step(1, Wait.DAYS)
    assert rules.reminders[ActivityKind.MEETING] == 60
    undo.undo()
    assert day_rules() == DayRules()


def test_a_weekday_gets_its_own_hours_in_one_step_of_undo(part):
    part.hours.times[4]["end"].set_value("16:00")
    part.hours.days[5].setChecked(True)
    part.hours.times[5]["start"].set_value("10")
    part.hours.times[5]["end"].set_value("14")
    part.leave()
    days = work_time.hours().days
    assert days[4] == DayHours(9 * 60, 16 * 60, 13 * 60, 14 * 60)
    assert days[5] == DayHours(10 * 60, 14 * 60)
    assert days[0] == DayHours(9 * 60, 18 * 60, 13 * 60, 14 * 60)
    undo.undo()
    part.activate()
    assert work_time.hours() == WorkHours()
    assert not part.hours.days[5].isChecked()


def test_hours_nobody_can_work_are_told_and_the_rest_is_saved(part):
    part.hours.times[0]["end"].set_value("08:00")
    part.tries.setText("3")
    part.leave()
    assert part.wrong.isVisible()
    assert part.hours.times[0]["end"].text() == "08:00"
    assert work_time.hours() == WorkHours()
    assert day_rules().tries == 3


def test_the_calendar_the_tries_and_the_clock_of_requests_go_by_the_same_hours(part):
    friday = date(2026, 11, 27)
    part.hours.days[4].setChecked(False)
    part.leave()
    assert not work_time.work_clock().hours_of(friday).works
    calendar = TaskCalendar()
    calendar.show_days(View.WEEK, friday)
    assert [day.is_working for day in calendar.scene.days] == [True] * 4 + [False] * 3
    calendar.deleteLater()


def test_the_section_of_answers_leads_to_the_hours(part):
    page = part.window()
    page.show_part("answers")
    QTest.mouseClick(page._parts["answers"].hours, Qt.MouseButton.LeftButton)
    assert page.list.buttons["day"].isChecked()
    assert part.hours.isVisible()


def test_a_lunch_with_one_end_alone_is_marked_and_not_left_out_silently(part):
    part.hours.times[0]["lunch_end"].set_value("")
    part.save()
    assert not part.wrong.isHidden()
    assert work_time.hours() == WorkHours()
    part.hours.times[0]["lunch_start"].set_value("")
    part.save()
    assert part.wrong.isHidden()
    assert work_time.hours().days[0] == DayHours(9 * 60, 18 * 60)
