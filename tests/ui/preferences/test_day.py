"""The rules of the day: hours, notes, tries after no answer, reminders."""

from __future__ import annotations

import pytest

from salesapp.db.queries.day_rules import day_rules
from salesapp.domain.activities import ActivityKind
from salesapp.domain.cadence import Step, Wait, WorkHours
from salesapp.domain.day_rules import DayRules
from salesapp.services import undo
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.store import store


@pytest.fixture
def part(qtbot, db):
    page = SettingsPage()
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    store.changed.connect(page.apply_changes)
    page.show_part("day")
    yield page._parts["day"]
    store.changed.disconnect(page.apply_changes)


def test_what_is_shown_is_what_is_kept(part):
    assert part.rules() == DayRules() == day_rules()


def test_the_rules_are_saved_as_one_step_of_undo(part):
    part.start.setText("8")
    part.end.setText("1730")
    part.tries.setText("3")
    part.cadence.more.click()
    part.reminders[ActivityKind.MEETING].set_value(60)
    part.leave()
    rules = day_rules()
    assert (rules.hours, rules.tries) == (WorkHours(8 * 60, 17 * 60 + 30), 3)
    assert rules.steps[-1] == Step(1, Wait.DAYS)
    assert rules.reminders[ActivityKind.MEETING] == 60
    undo.undo()
    assert day_rules() == DayRules()


def test_a_day_that_ends_before_it_begins_is_refused_where_it_is_typed(part):
    part.end.setText("8")
    part.leave()
    assert part.fault.isVisible()
    assert day_rules() == DayRules()
