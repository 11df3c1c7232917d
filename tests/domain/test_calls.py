"""Calls in a row: who comes first, how long a talk was, how a walk went."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.activities import ActivityKind, ActivityResult
from salesapp.domain.calls import (
    LONGEST_SECONDS,
    MOST,
    CallDone,
    CallFact,
    CallItem,
    Tally,
    check_seconds,
    in_order,
    length_text,
    of_key,
    read_length,
    tally,
    was_heard,
)
from salesapp.domain.errors import Rule
from tests.refusals import refused

TODAY = date(2026, 11, 23)
R = ActivityResult


def item(
    client: int | None = None, lead: int | None = None, task: int | None = None, **more
) -> CallItem:
    return CallItem(client, lead, task, None, None, f"{client or lead or task}", "", "", **more)


def test_the_same_client_or_lead_is_called_once():
    assert item(client=5, task=1).key == item(client=5, task=2).key
    assert item(lead=5, task=1).key == item(lead=5).key
    assert item(lead=5).key != item(client=5).key
    # Calls without a client are told apart by themselves.
    assert item(task=1).key != item(task=2).key
    assert item(task=1).key != item(client=1).key
    assert item().key not in (item(client=1).key, item(task=1).key)


def test_what_is_typed_while_talking_hangs_on_the_planned_call_else_on_whom_it_is_to():
    assert [one.subject_key for one in (item(5, 6, 7), item(5, 6), item(5))] == [
        "activity:7", "lead:6", "client:5",
    ]  # fmt: skip
    assert of_key("activity:7") == ("activity", 7)
    assert of_key("client:") == ("client", 0)
    assert of_key("client:x") == ("client", 0)


def test_the_most_urgent_comes_first():
    ago = [TODAY - timedelta(days=days) for days in range(4)]
    rows = [
        item(client=1),
        item(client=2, due_on=TODAY),
        item(client=3, due_on=TODAY, due_time="15:00"),
        item(client=4, due_on=TODAY, due_time="09:30"),
        item(lead=5),
        item(lead=6, due_on=TODAY, due_time="08:00"),
        item(client=7, due_on=ago[1]),
        item(client=8, due_on=ago[1], due_time="23:00"),
        item(client=9, due_on=ago[3], due_time="23:00"),
        item(lead=10, due_on=ago[2]),
        item(client=11, has_draft=True),
        item(client=12, due_on=TODAY + timedelta(days=1)),
        item(client=13, has_draft=True, due_on=ago[3]),
        item(client=14),
        item(client=2, due_on=ago[3]),
        item(client=15, due_on=TODAY),
    ]
    order = [int(one.name) for one in in_order(rows, TODAY)]
    assert order == [11, 13, 9, 2, 10, 8, 7, 5, 6, 4, 3, 15, 1, 12, 14]


def test_nobody_calls_more_than_a_thousand_in_a_row():
    assert len(in_order([item(client=at) for at in range(1, MOST + 5)], TODAY)) == MOST == 1_000


def test_answers_of_the_script_stand_under_the_note():
    said = (("Бюджет", "500"), ("Срок", " "), ("Объём", "10 т"))
    assert (
        CallDone(item(1), None, " перезвонить ", said=said).whole_note()
        == "перезвонить\nБюджет: 500\nОбъём: 10 т"
    )
    assert CallDone(item(1), None, said=said[:1]).whole_note() == "Бюджет: 500"
    assert CallDone(item(1), None).whole_note() == ""


def test_a_clock_that_ran_wild_is_refused():
    for right in (0, LONGEST_SECONDS):
        check_seconds(right)
    for wrong in (-1, LONGEST_SECONDS + 1):
        with refused(Rule.FIELD_INVALID, field="talk_seconds", value=wrong):
            check_seconds(wrong)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5", 300),
        (" 5:30 ", 330),
        ("0:05", 5),
        ("1:05:00", 3_900),
        ("90", 5_400),
        ("720", LONGEST_SECONDS),
        ("721", None),
        ("12:00:00", LONGEST_SECONDS),
        ("12:00:01", None),
        ("5:60", None),
        ("5:59", 359),
        ("1:60:00", None),
        ("5:5", None),
        ("5:005", None),
        ("1:5:00", None),
        ("1:00:00:00", None),
        ("1000", None),
        ("0720", None),
        ("x", None),
        ("", None),
        ("5:", None),
        ("-5", None),
        ("5:x0", None),
    ],
)
def test_a_length_as_it_is_typed(text, seconds):
    assert read_length(text) == seconds


@given(st.integers(0, LONGEST_SECONDS))
def test_a_length_comes_back_from_its_text(seconds):
    assert read_length(length_text(seconds)) == seconds


def test_from_an_hour_on_hours_are_told():
    assert [length_text(one) for one in (0, 330, 3_599, 3_600)] == [
        "0:00",
        "5:30",
        "59:59",
        "1:00:00",
    ]


def test_only_a_call_that_somebody_answered_has_a_length():
    assert was_heard(ActivityKind.CALL, R.AGREED)
    assert not was_heard(ActivityKind.MEETING, R.AGREED)
    assert not was_heard(ActivityKind.CALL, "")
    assert not was_heard(ActivityKind.CALL, R.NO_ANSWER)


def test_how_a_walk_went():
    walk = [
        CallFact(R.NO_ANSWER, 0),
        CallFact(R.AGREED, 60),
        CallFact(R.NO_ANSWER, 5),
        CallFact(R.AGREED, 59),
        CallFact(R.NO_ANSWER, 0),
    ]
    assert tally(walk) == Tally(5, 2, 124, 1, ((R.NO_ANSWER, 3), (R.AGREED, 2)))
    assert tally([]) == Tally(0, 0, 0, 0, ())
