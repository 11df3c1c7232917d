"""Temperatures: a sum of parts, each explained."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.fit import Grade
from salesapp.domain.heat import (
    WEIGHTS,
    HeatPart,
    LeadFacts,
    Level,
    dump_weights,
    load_weights,
    temperature,
    urgent_words,
)
from salesapp.domain.requests import RequestKind

ALL = frozenset({"phone", "email", "name", "company", "inn"})
FACTS = st.builds(
    LeadFacts,
    kind=st.sampled_from(RequestKind),
    contacts=st.frozensets(st.sampled_from(sorted(ALL))),
    names_volume=st.booleans(),
    names_budget=st.booleans(),
    is_client=st.booleans(),
    has_bought=st.booleans(),
    grade=st.sampled_from(Grade),
    age=st.timedeltas(timedelta(), timedelta(days=400)),
    urgent=st.lists(st.sampled_from(["срочно", "сегодня"]), max_size=2).map(tuple),
)
PARTS = st.dictionaries(st.sampled_from(HeatPart), st.integers(0, 100))


@given(FACTS, PARTS)
def test_the_score_is_the_sum_of_its_parts_within_its_bounds(facts, weights):
    heat = temperature(facts, weights)
    assert heat.score == min(100, max(0, sum(part.points for part in heat.parts)))
    assert [part.part for part in heat.parts] == list(HeatPart)
    for part in heat.parts:
        assert abs(part.points) <= part.most == {**WEIGHTS, **weights}[part.part]


@given(FACTS, st.timedeltas(timedelta(), timedelta(days=30)))
def test_waiting_never_warms(facts, more):
    later = replace(facts, age=facts.age + more)
    assert temperature(later).score <= temperature(facts).score


@given(FACTS, st.sampled_from(sorted(ALL)))
def test_knowing_more_never_cools(facts, contact):
    score = temperature(facts).score
    assert temperature(replace(facts, contacts=facts.contacts | {contact})).score >= score
    assert temperature(replace(facts, names_volume=True)).score >= score
    assert temperature(replace(facts, has_bought=True)).score >= score


def test_a_client_that_calls_in_a_hurry_is_hot_and_a_bare_letter_is_cold():
    hot = LeadFacts(
        RequestKind.CALL, ALL, names_volume=True, has_bought=True, grade=Grade.A, urgent=("срочно",)
    )
    assert temperature(hot).level is Level.HOT
    cold = LeadFacts(RequestKind.LETTER, frozenset({"email"}), age=timedelta(days=20))
    assert temperature(cold).level is Level.COLD
    assert temperature(LeadFacts(grade=Grade.NOT_TARGET)).score == 0


def test_each_part_says_why():
    facts = LeadFacts(RequestKind.FORM, frozenset({"phone", "inn"}), urgent=("сегодня",))
    told = {part.part: part.why for part in temperature(facts).parts}
    assert told[HeatPart.CHANNEL] == ("form",)
    assert told[HeatPart.CONTACTS] == ("phone", "inn")
    assert told[HeatPart.URGENCY] == ("сегодня",)
    assert told[HeatPart.REPEAT] == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Нужны болты СРОЧНО, отгрузить сегодня!", ("срочно", "сегодня")),
        ("Стоит объект, нужна поставка", ("стоит объект",)),
        ("Urgently need 20 pcs", ("urgently",)),
        ("Сколько стоит объектив?", ()),
        ("Несрочный вопрос", ()),
    ],
)
def test_words_of_urgency(text, words):
    assert urgent_words(text) == words


def test_weights_survive_the_settings():
    weights = {**WEIGHTS, HeatPart.FIT: 40}
    assert load_weights(dump_weights(weights)) == weights
    for broken in ("", "[]", "nonsense", '{"fit": "many"}', "3"):
        assert load_weights(broken) == WEIGHTS
    assert load_weights('{"fit": 900}')[HeatPart.FIT] == WEIGHTS[HeatPart.FIT]
