"""What warms a lead by how many points, and from which score on it is warm or hot."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from salesapp.domain.fit import Grade
from salesapp.domain.heat import (
    WEIGHTS,
    Heat,
    HeatPart,
    LeadFacts,
    Level,
    Part,
    dump_weights,
    load_weights,
    temperature,
    urgent_words,
)
from salesapp.domain.requests import RequestKind

P = HeatPart


def part(facts: LeadFacts, which: HeatPart, weights: dict[HeatPart, int] | None = None) -> Part:
    return next(one for one in temperature(facts, weights).parts if one.part is which)


@pytest.mark.parametrize(
    ("facts", "which", "points", "why"),
    [
        ({"kind": RequestKind.CALL}, P.CHANNEL, 15, ("call",)),
        ({"kind": RequestKind.LETTER}, P.CHANNEL, 11, ("letter",)),  # 10.5
        ({"kind": RequestKind.OTHER}, P.CHANNEL, 5, ("other",)),  # 4.5
        ({"contacts": frozenset({"phone", "inn"})}, P.CONTACTS, 8, ("phone", "inn")),  # 7.5
        ({"contacts": frozenset({"phone", "email", "name", "company", "inn"})}, P.CONTACTS, 15,
         ("phone", "email", "name", "company", "inn")),
        ({}, P.CONTACTS, 0, ()),
        ({}, P.VOLUME, 0, ()),
        ({"names_volume": True}, P.VOLUME, 11, ("volume",)),
        ({"names_budget": True}, P.VOLUME, 11, ("budget",)),
        ({"names_budget": True, "names_volume": True}, P.VOLUME, 15, ("volume", "budget")),
        ({"has_bought": True, "is_client": True}, P.REPEAT, 15, ("bought",)),
        ({"is_client": True}, P.REPEAT, 6, ("known",)),
        ({}, P.REPEAT, 0, ()),
        ({"grade": Grade.A}, P.FIT, 20, ("A",)),
        ({"grade": Grade.B}, P.FIT, 13, ("B",)),
        ({"grade": Grade.C}, P.FIT, 4, ("C",)),
        ({"grade": Grade.NOT_TARGET}, P.FIT, -20, ("none",)),
        ({}, P.FIT, 0, ("",)),
        ({"age": timedelta(hours=2)}, P.RECENCY, 10, ()),
        ({"age": timedelta(hours=2, seconds=1)}, P.RECENCY, 8, ()),
        ({"age": timedelta(days=3)}, P.RECENCY, 5, ()),
        ({"age": timedelta(days=7)}, P.RECENCY, 2, ()),
        ({"age": timedelta(days=7, seconds=1)}, P.RECENCY, 0, ()),
        ({"urgent": ("срочно",)}, P.URGENCY, 10, ("срочно",)),
        ({}, P.URGENCY, 0, ()),
    ],
)  # fmt: skip
def test_points_and_their_reasons(facts, which, points, why):
    assert part(LeadFacts(**facts), which) == Part(which, points, WEIGHTS[which], why)


def test_halves_of_points_go_away_from_nothing_on_both_sides():
    assert part(LeadFacts(grade=Grade.B), P.FIT, {P.FIT: 10}).points == 7  # 6.5
    assert part(LeadFacts(grade=Grade.B), P.FIT, {P.FIT: 1}).points == 1  # 0.65
    assert part(LeadFacts(grade=Grade.C), P.FIT, {P.FIT: 2}).points == 0  # 0.4
    assert part(LeadFacts(grade=Grade.NOT_TARGET), P.FIT, {P.FIT: 7}) == Part(
        P.FIT, -7, 7, ("none",)
    )


def test_a_score_stays_between_nothing_and_a_hundred():
    worst = LeadFacts(grade=Grade.NOT_TARGET, age=timedelta(days=90))
    assert temperature(worst).score == 0
    best = LeadFacts(RequestKind.CALL, grade=Grade.A, urgent=("срочно",))
    assert temperature(best, {P.CHANNEL: 100, P.FIT: 100}).score == 100


@pytest.mark.parametrize(
    ("score", "level"),
    [
        (100, Level.HOT),
        (60, Level.HOT),
        (59, Level.WARM),
        (35, Level.WARM),
        (34, Level.COLD),
        (0, Level.COLD),
    ],
)
def test_from_which_score_on_a_lead_is_hot(score, level):
    assert Heat(score, ()).level is level


def test_words_that_cannot_wait_are_told_once():
    assert urgent_words("СРОЧНО! Срочно, сегодня. Спешки нет") == ("срочно", "сегодня")


def test_weights_of_a_setting_within_their_bounds():
    told = load_weights('{"fit": 0, "channel": 100, "volume": 101, "repeat": -1, "x": 5}')
    assert told == {**WEIGHTS, P.FIT: 0, P.CHANNEL: 100}
    assert load_weights(dump_weights({**WEIGHTS, P.URGENCY: 33})) == {**WEIGHTS, P.URGENCY: 33}
    for broken in (
        "",
        "[]",
        "{",
        "5",
        '{"fit": "x"}',
        '{"fit": null}',
        '{"fit": 1e999}',
        "[" * 100_000,
    ):
        assert load_weights(broken) == WEIGHTS


@pytest.mark.parametrize(
    ("facts", "points"),
    [
        (LeadFacts(), {P.CHANNEL: 30}),
        (LeadFacts(names_volume=True), {P.CHANNEL: 30, P.VOLUME: 70}),
        (
            LeadFacts(is_client=True, urgent=("срочно",)),
            {P.CHANNEL: 30, P.REPEAT: 40, P.URGENCY: 100},
        ),
    ],
)
def test_with_a_hundred_for_each_part_the_shares_are_seen(facts, points):
    aged = replace(facts, age=timedelta(days=90))
    told = temperature(aged, dict.fromkeys(P, 100)).parts
    assert {one.part: one.points for one in told if one.points} == points
