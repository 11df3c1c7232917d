"""Rules of the user's day: their bounds, and how they come back from the settings."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from salesapp.domain.activities import ActivityKind
from salesapp.domain.cadence import Step, Wait
from salesapp.domain.day_rules import (
    LONGEST_REMINDER,
    NO_REMINDER,
    DayRules,
    check_rules,
    dump_rules,
    load_rules,
)
from salesapp.domain.errors import Rule
from tests.refusals import refused

USUAL = DayRules()


def reminding(minutes: int) -> dict:
    return {**USUAL.reminders, ActivityKind.VISIT: minutes}


@pytest.mark.parametrize(
    ("field", "right", "wrong"),
    [
        ("per_day", [{"per_day": 1}, {"per_day": 500}], [{"per_day": 0}, {"per_day": 501}]),
        (
            "note_least",
            [{"note_least": 1}, {"note_least": 200}],
            [{"note_least": 0}, {"note_least": 201}],
        ),
        (
            "quiet",
            [{"quiet_from": 0, "quiet_until": 0}, {"quiet_from": 1439, "quiet_until": 1439}],
            [{"quiet_from": -1}, {"quiet_from": 1440}, {"quiet_until": -1}, {"quiet_until": 1440}],
        ),
        (
            "reminders",
            [{"reminders": reminding(NO_REMINDER)}, {"reminders": reminding(LONGEST_REMINDER)}],
            [
                {"reminders": reminding(NO_REMINDER - 1)},
                {"reminders": reminding(LONGEST_REMINDER + 1)},
            ],
        ),
        ("tries", [{"tries": 1}], [{"tries": 0}]),
        ("cadence", [], [{"steps": ()}]),
    ],
)
def test_rules_nobody_can_live_by_are_refused(field, right, wrong):
    for changed in right:
        check_rules(replace(USUAL, **changed))
    for changed in wrong:
        with refused(Rule.FIELD_INVALID, field=field):
            check_rules(replace(USUAL, **changed))


def test_what_rings_before_what_while_nobody_has_chosen():
    kept = {kind: minutes for kind, minutes in USUAL.reminders.items() if minutes != NO_REMINDER}
    assert kept == {ActivityKind.CALL: 5, ActivityKind.MEETING: 30, ActivityKind.VISIT: 60}
    assert set(USUAL.reminders) == set(ActivityKind)
    assert (NO_REMINDER, LONGEST_REMINDER) == (-1, 7 * 24 * 60)


OWN = DayRules(
    7, 3, note_always=True, steps=(Step(5, Wait.HOURS), Step(1, Wait.OTHER_HALF)), tries=2,
    reminders=reminding(15), quiet_from=1200, quiet_until=420,
)  # fmt: skip


def test_rules_come_back_from_their_text():
    assert load_rules(dump_rules(OWN)) == OWN
    assert load_rules("") == load_rules("{}") == load_rules("[]") == USUAL
    # The same rules are the same text, whatever order they were made in.
    names = list(json.loads(dump_rules(OWN)))
    assert names == sorted(names)
    # What is missing is as usual, what is not known is passed over.
    assert load_rules('{"per_day": 9}') == replace(USUAL, per_day=9)
    assert load_rules('{"reminders": {"visit": 15, "pigeon": 5}}') == replace(
        USUAL, reminders=reminding(15)
    )


@pytest.mark.parametrize(
    "broken",
    ["{", "[" * 100_000, '{"per_day": 0}',
     '{"per_day": "x"}', '{"per_day": null}', '{"tries": 1e999}',
     '{"steps": [[1, "years"]]}', '{"steps": 5}', '{"reminders": 5}', '{"steps": [[1]]}'],
)  # fmt: skip
def test_rules_that_are_not_understood_are_as_usual(broken):
    assert load_rules(broken) == USUAL
