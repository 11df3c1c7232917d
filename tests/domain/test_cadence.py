"""After no answer: two hours later, then the other half of the next day, then another channel."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.cadence import (
    CADENCE,
    TRIES,
    Step,
    Wait,
    minute_of,
    next_try,
)
from salesapp.domain.day_rules import DayRules, check_rules, dump_rules, load_rules
from salesapp.domain.errors import RuleError
from salesapp.domain.work_hours import DayHours, WorkHours

USUAL = WorkHours()


def usual(day):
    return USUAL.days[day.weekday()]


def after(attempt: int, moment: str):
    found = next_try(attempt, datetime.fromisoformat(moment), CADENCE, TRIES, usual)
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
    found = next_try(attempt, now, steps, tries, usual)
    there = usual(found.due_on)
    assert there.works
    assert there.start <= minute_of(found.due_time) <= there.end
    assert (found.due_on, found.due_time) >= (now.date(), f"{now:%H:%M}")


def test_rules_come_back_as_they_were_written():
    rules = DayRules(per_day=12, note_always=True, steps=(Step(3, Wait.DAYS),), tries=2)
    assert load_rules(dump_rules(rules)) == rules


@pytest.mark.parametrize("text", ["", "{", "[]", '{"steps": 7}', '{"tries": "x"}', '{"tries": 0}'])
def test_rules_that_are_not_understood_are_the_usual_ones(text):
    assert load_rules(text) == DayRules()


def test_rules_nobody_can_live_by_are_refused():
    with pytest.raises(RuleError):
        check_rules(DayRules(per_day=0))


def test_each_weekday_has_its_own_hours():
    """Fridays end at noon and Thursdays are free: a try of Wednesday evening waits till Friday."""
    days = [*WorkHours().days]
    days[3], days[4] = DayHours(), DayHours(9 * 60, 12 * 60)
    hours = WorkHours(tuple(days))

    def own(day):
        return hours.days[day.weekday()]

    late = datetime.fromisoformat("2026-11-25 17:00")
    assert str(next_try(1, late, CADENCE, TRIES, own).due_on) == "2026-11-27"
    found = next_try(2, late, CADENCE, TRIES, own)
    assert (str(found.due_on), found.due_time) == ("2026-11-27", "09:45")
    noon = datetime.fromisoformat("2026-11-27 11:00")
    assert str(next_try(1, noon, CADENCE, TRIES, own).due_on) == "2026-11-30"
