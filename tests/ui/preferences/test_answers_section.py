"""Settings of leads: terms of answers, working hours, weights; each saved by itself, with undo."""

from __future__ import annotations

import pytest

from salesapp.domain.heat import HeatPart
from salesapp.domain.requests import RequestKind
from salesapp.domain.work_hours import DayHours
from salesapp.services import undo, work_time
from salesapp.ui.preferences.answers_section import AnswersSection


@pytest.fixture
def section(db, qtbot):
    made = AnswersSection()
    made.resize(900, 900)
    qtbot.addWidget(made)
    made.show()
    made.activate()
    return made


def test_a_term_and_a_weight_are_saved_and_taken_back(section):
    section.targets[RequestKind.CALL].set_value(10)
    section.weights[HeatPart.FIT].set_value(40)
    section.save()
    assert work_time.targets()[RequestKind.CALL] == 10
    assert work_time.weights()[HeatPart.FIT] == 40
    undo.undo()
    undo.undo()
    assert work_time.targets()[RequestKind.CALL] == 30


def test_a_weekday_gets_its_own_hours(section):
    friday = section.hours.times[4]
    friday["end"].set_value("16:00")
    section.hours.days[5].setChecked(True)
    section.hours.times[5]["start"].set_value("10")
    section.hours.times[5]["end"].set_value("14")
    section.save()
    days = work_time.hours().days
    assert days[4] == DayHours(9 * 60, 16 * 60, 13 * 60, 14 * 60)
    assert days[5] == DayHours(10 * 60, 14 * 60)
    assert days[0] == DayHours(9 * 60, 18 * 60, 13 * 60, 14 * 60)


def test_hours_nobody_can_work_are_told_and_not_saved(section):
    before = work_time.hours()
    section.hours.times[0]["end"].set_value("08:00")
    section.save()
    assert section.wrong.isVisible()
    assert work_time.hours() == before
    section.hours.times[0]["end"].set_value("18:00")
    section.save()
    assert not section.wrong.isVisible()


def test_a_term_that_is_no_number_of_minutes_is_not_saved(section):
    section.targets[RequestKind.FORM].set_value(0)
    section.save()
    assert work_time.targets()[RequestKind.FORM] == 30
