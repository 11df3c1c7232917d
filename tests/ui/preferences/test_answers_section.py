"""Settings of leads: terms of answers, weights; each saved by itself, with undo."""

from __future__ import annotations

import pytest

from salesapp.domain.heat import HeatPart
from salesapp.domain.requests import RequestKind
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


def test_a_term_that_is_no_number_of_minutes_is_not_saved(section):
    section.targets[RequestKind.FORM].set_value(0)
    section.save()
    assert work_time.targets()[RequestKind.FORM] == 30
