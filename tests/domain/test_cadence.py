"""After no answer: two hours later, then the other half of the next day, then another channel."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.cadence import (
    CADENCE,
    TRIES,
    USUAL_HOURS,
    Step,
    Wait,
    WorkHours,
    minute_of,
    next_try,
)
from salesapp.domain.day_rules import DayRules, check_rules, dump_rules, load_rules
from salesapp.domain.errors import RuleError


def weekday(day):
    return day.weekday() < 5


def after(attempt: int, moment: str):
    found = next_try(attempt, datetime.fromisoformat(moment), CADENCE, TRIES, USUAL_HOURS, weekday)
    return f"{found.due_on} {found.due_time}", found.attempt, found.change_channel


@pytest.mark.parametrize(
    ("attempt", "moment", "expected"),
    [
        (1, "2026-11-23 10:07", ("2026-11-23 12:10", 2, False)),
        (1, "2026-11-23 17:00", ("2026-11-24 09:00", 2, False)),
        (1, "2026-11-27 17:00", ("2026-11-30 09:00", 2, False)),
        (2, "2026-11-23 12:10", ("2026-11-24 15:45", 3, False)),
        (2, "2026-11-23 15:00", ("2026-11-24 11:15", 3, False)),
        (3, "2026-11-26 11:15", ("2026-11-30 11:15", 4, False)),
        (4, "2026-11-30 11:15", ("2026-12-01 10:00", 1, True)),
    ],
)
def test_the_cadence(attempt, moment, expected):
    assert after(attempt, moment) == expected


@given(
    st.integers(1, 30),
    st.datetimes(datetime.fromisoformat("2024-01-01"), datetime.fromisoformat("2030-01-01")),
    st.lists(st.builds(Step, st.integers(1, 60), st.sampled_from(Wait)), min_size=1, max_size=12),
    st.integers(1, 40),
)
def test_a_try_lies_ahead_on_a_working_day_in_working_hours(attempt, now, steps, tries):
    found = next_try(attempt, now, steps, tries, USUAL_HOURS, weekday)
    assert weekday(found.due_on)
    assert USUAL_HOURS.start <= minute_of(found.due_time) <= USUAL_HOURS.end
    assert (found.due_on, found.due_time) >= (now.date(), f"{now:%H:%M}")


def test_rules_come_back_as_they_were_written():
    rules = DayRules(
        hours=WorkHours(8 * 60, 17 * 60), note_always=True, steps=(Step(3, Wait.DAYS),), tries=2
    )
    assert load_rules(dump_rules(rules)) == rules


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"hours": [1, 2, 3]}', '{"tries": "x"}', '{"tries": 0}']
)
def test_rules_that_are_not_understood_are_the_usual_ones(text):
    assert load_rules(text) == DayRules()


def test_rules_nobody_can_live_by_are_refused():
    with pytest.raises(RuleError):
        check_rules(DayRules(hours=WorkHours(600, 600)))
