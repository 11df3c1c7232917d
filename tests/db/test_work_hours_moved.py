"""Working hours stood in two places: whatever was set in either is in the one place afterwards."""

from __future__ import annotations

import json
import sqlite3

import pytest

from salesapp.db.queries.day_rules import day_rules
from salesapp.db.store import close_store, open_store
from salesapp.domain.work_hours import DayHours, WorkHours, dump_hours
from salesapp.services import work_time

STEP = "0100_work_hours"
WEEK = WorkHours((*(DayHours(7 * 60, 15 * 60),) * 5, DayHours(), DayHours()))


@pytest.fixture
def former(db):
    """Write settings as the program before wrote them, and open the store with this one."""

    def begin(**settings):
        close_store()
        with sqlite3.connect(db) as store:
            (version,) = store.execute("PRAGMA user_version").fetchone()
            # Only this step: those after it have been taken.
            store.execute("DELETE FROM schema_migration WHERE name = ?", (STEP,))
            store.execute(f"PRAGMA user_version = {version - 1}")
            for key, text in settings.items():
                key = key.replace("_", ".")
                store.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (key, text))
        store.close()
        open_store(db)

    return begin


def rules(**fields):
    return json.dumps({"per_day": 12, **fields})


def test_hours_of_any_day_become_those_of_each_weekday(former):
    former(day_rules=rules(hours=[8 * 60, 17 * 60]))
    days = work_time.hours().days
    assert days[0] == days[4] == DayHours(8 * 60, 17 * 60, 13 * 60, 14 * 60)
    assert not days[5].works
    assert day_rules().per_day == 12


def test_a_day_without_the_hour_of_lunch_gets_none(former):
    former(day_rules=rules(hours=[15 * 60, 22 * 60]))
    assert work_time.hours().days[0] == DayHours(15 * 60, 22 * 60)


def test_hours_of_weekdays_stay_as_they_were(former):
    former(day_rules=rules(hours=[8 * 60, 17 * 60]), work_hours=dump_hours(WEEK))
    assert work_time.hours() == WEEK


@pytest.mark.parametrize("text", ["nonsense", "[]", rules(), rules(hours=[9]), rules(hours="x")])
def test_what_was_never_set_or_is_broken_leaves_the_usual_hours(former, text):
    former(day_rules=text)
    assert work_time.hours() == WorkHours()
