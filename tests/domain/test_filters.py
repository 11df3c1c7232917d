"""Filters of lists: which questions can be asked, what is kept of a filter, filters as text."""

from __future__ import annotations

import json
from datetime import date

import pytest

from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType, own_id
from salesapp.domain.filters import (
    DEEPEST,
    EVERYTHING,
    LARGEST,
    MOST_DAYS,
    VERSION,
    Condition,
    Group,
    Joined,
    Op,
    Period,
    both,
    cleaned,
    conditions,
    every,
    filter_text,
    is_amount,
    is_day,
    is_text,
    is_whole,
    operators,
    plain,
    read_filter,
    read_plain,
    wanted_values,
    without,
)

T = FieldType
DAY = date(2026, 3, 1)
FIELDS = {
    code: Field(Entity.CLIENT, code, kind)
    for code, kind in {
        "name": T.TEXT, "debt": T.MONEY, "seen": T.DAY, "flag": T.FLAG, "kind": T.CHOICE,
        "stage": T.RECORD,
    }.items()
}  # fmt: skip


def asked(code: str, op: Op, *values: object) -> Condition:
    return Condition(code, op, values)


RICH = asked("debt", Op.MORE, 5)
BRIDGE = asked("name", Op.HAS, "мост")
SEEN = asked("seen", Op.LESS, DAY)


def test_what_kinds_of_fields_are_words_numbers_and_days():
    assert [one for one in T if is_text(one)] == [T.TEXT, T.LONG_TEXT, T.LINK, T.PHONE, T.EMAIL]
    assert [one for one in T if is_amount(one)] == [T.NUMBER, T.MONEY, T.PERCENT]
    assert [one for one in T if is_day(one)] == [T.DAY, T.MOMENT]


def test_each_kind_of_field_is_asked_its_own_questions():
    assert operators(FIELDS["name"])[0] is Op.HAS
    assert operators(FIELDS["debt"])[0] is Op.MORE
    assert operators(FIELDS["seen"])[0] is Op.WITHIN
    assert operators(FIELDS["kind"]) == (Op.ANY_OF, Op.NONE_OF, Op.EMPTY, Op.FILLED)
    assert operators(FIELDS["flag"]) == (Op.IS,)
    # A flag of the user's own may be told by nobody; a sum the program counts is nought, not empty.
    for code in (own_id(5), "attribute:5"):
        assert operators(Field(Entity.CLIENT, code, T.FLAG)) == (Op.IS, Op.EMPTY, Op.FILLED)
    counted = operators(Field(Entity.CLIENT, "debt", T.MONEY, computed=True))
    assert Op.EMPTY in operators(FIELDS["debt"])
    assert counted == operators(FIELDS["debt"])[:-2]


@pytest.mark.parametrize(
    ("op", "values"),
    [(Op.EMPTY, (0, 0)), (Op.FILLED, (0, 0)), (Op.BETWEEN, (2, 2)), (Op.ANY_OF, (1, 500)),
     (Op.NONE_OF, (1, 500)), (Op.IS, (1, 1)), (Op.HAS, (1, 1))],
)  # fmt: skip
def test_how_many_values_a_question_takes(op, values):
    assert wanted_values(op) == values


@pytest.mark.parametrize(
    ("one", "whole"),
    [
        (asked("name", Op.EMPTY), True),
        (asked("name", Op.EMPTY, "x"), False),
        (asked("name", Op.HAS, "мост"), True),
        (asked("name", Op.HAS, "  "), False),
        (asked("name", Op.HAS, 5), False),
        (asked("name", Op.HAS), False),
        (asked("name", Op.MORE, 5), False),
        (asked("name", Op.HAS, None), False),
        (asked("kind", Op.ANY_OF, *map(str, range(500))), True),
        (asked("kind", Op.ANY_OF, *map(str, range(501))), False),
        (asked("debt", Op.MORE, LARGEST), True),
        (asked("debt", Op.MORE, -LARGEST), True),
        (asked("debt", Op.MORE, LARGEST + 1), False),
        (asked("debt", Op.MORE, True), False),
        (asked("debt", Op.MORE, "5"), False),
        (asked("debt", Op.BETWEEN, None, 5), True),
        (asked("debt", Op.BETWEEN, 5, None), True),
        (asked("debt", Op.BETWEEN, None, None), False),
        (asked("seen", Op.WITHIN, "last_week"), True),
        (asked("seen", Op.WITHIN, "last_century"), False),
        (asked("seen", Op.LAST_DAYS, 0), True),
        (asked("seen", Op.OLDER, MOST_DAYS), True),
        (asked("seen", Op.NEXT_DAYS, MOST_DAYS + 1), False),
        (asked("seen", Op.IDLE, -1), False),
        (asked("seen", Op.IDLE, "5"), False),
        (asked("seen", Op.IS, DAY), True),
        (asked("seen", Op.IS, 5), False),
        (asked("flag", Op.IS, 0), True),
        (asked("flag", Op.IS, 1), True),
        (asked("flag", Op.IS, 2), False),
        (asked("stage", Op.ANY_OF, 7), True),
        (asked("stage", Op.ANY_OF, "7"), False),
    ],
)
def test_a_condition_can_be_asked_when_its_values_suit(one, whole):
    assert is_whole(one, FIELDS[one.field]) is whole


NESTED = Group((RICH, Group((BRIDGE, SEEN), Joined.ANY)))


def test_every_condition_is_found_however_deep_it_stands():
    assert list(conditions(NESTED)) == [RICH, BRIDGE, SEEN]
    assert list(conditions(RICH)) == [RICH]


def test_what_cannot_be_asked_is_cleaned_away():
    gone = asked("forgotten", Op.IS, "x")
    half = asked("debt", Op.BETWEEN, None, None)
    group = Group((gone, Group((half,)), Group((half, BRIDGE), Joined.ANY), RICH), Joined.ANY)
    assert cleaned(group, FIELDS) == Group((Group((BRIDGE,), Joined.ANY), RICH), Joined.ANY)


def test_two_filters_become_one_that_asks_both():
    some = Group((BRIDGE, SEEN), Joined.ANY)
    assert both(EVERYTHING, some) == both(some, EVERYTHING) == some
    assert both(Group((RICH, BRIDGE)), Group((SEEN,))) == Group((RICH, BRIDGE, SEEN))
    # Parts joined by "or" stay a group of their own, one alone needs none.
    assert both(Group((RICH,)), some) == Group((RICH, some))
    assert both(Group((RICH,), Joined.ANY), Group((SEEN,))) == Group((RICH, SEEN))
    assert every(RICH, some) == Group((RICH, some), Joined.ALL)


def test_one_part_is_taken_out_not_its_equal():
    twin = asked("debt", Op.MORE, 5)
    left = without(Group((RICH, twin), Joined.ANY), RICH)
    assert left == Group((twin,), Joined.ANY)
    assert left.parts[0] is twin
    assert bool(left)
    assert not Group()


def test_a_filter_comes_back_from_its_text():
    text = filter_text(NESTED)
    assert read_filter(text, FIELDS.values()) == NESTED
    assert "мост" in text
    assert json.loads(text) == {"version": VERSION, **plain(NESTED)}
    assert plain(Group((SEEN,), Joined.ANY)) == {
        "joined": "any",
        "parts": [{"field": "seen", "op": "less", "values": ["2026-03-01"]}],
    }


@pytest.mark.parametrize(
    "one",
    [
        asked("seen", Op.BETWEEN, None, DAY),
        asked("seen", Op.IS, DAY),
        asked("seen", Op.MORE, DAY),
        asked("seen", Op.WITHIN, Period.NEXT_YEAR.value),
        asked("seen", Op.LAST_DAYS, 5),
        asked("kind", Op.ANY_OF, "company", "person"),
        asked("name", Op.EMPTY),
    ],
)
def test_any_condition_comes_back_from_its_text(one):
    assert read_filter(filter_text(Group((one,))), FIELDS.values()) == Group((one,))


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "5", "[]", '{"parts": 5}', '{"parts": [5, "x"]}']
)
def test_a_text_that_is_no_filter_lets_everything_through(text):
    assert read_filter(text, FIELDS.values()) == EVERYTHING


@pytest.mark.parametrize(
    "kept",
    [
        {"field": "forgotten", "op": "is", "values": ["x"]},
        {"field": "name", "op": "sounds_like", "values": ["x"]},
        {"field": "name", "op": ["has"], "values": ["x"]},
        {"field": "name", "op": "has", "values": "x"},
        {"field": "name", "op": "has", "values": [["x"]]},
        {"field": "name", "op": "has"},
        {"field": "seen", "op": "between", "values": ["вчера", "2026-03-01"]},
        5,
        {"field": "seen", "op": "is", "values": ["вчера"]},
        {"field": "debt", "op": "more", "values": [{}]},
        {"op": "has", "values": ["x"]},
    ],
)
def test_a_condition_that_is_not_understood_is_left_out(kept):
    good = plain(Group((RICH,)))["parts"]
    assert read_plain({"joined": "any", "parts": [kept, *good]}, FIELDS.values()) == Group(
        (RICH,), Joined.ANY
    )


def test_groups_deeper_than_anybody_means_are_left_out():
    def nested(depth: int) -> dict:
        inner = plain(Group((RICH,)))["parts"]
        for _ in range(depth - 1):
            inner = [{"parts": inner}]
        return {"parts": inner}

    deepest = read_plain(nested(DEEPEST), FIELDS.values())
    assert list(conditions(deepest)) == [RICH]
    assert read_plain(nested(DEEPEST + 1), FIELDS.values()) == EVERYTHING
