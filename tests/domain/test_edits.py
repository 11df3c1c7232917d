"""Changes of many records at once: what may be done to a field, what becomes of its value."""

from __future__ import annotations

import pytest

from salesapp.domain.edits import (
    Edit,
    Lines,
    Op,
    Outcome,
    Refused,
    applied,
    laid,
    ops_of,
    same,
    without_head,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import Ref
from salesapp.domain.fields import Field, FieldType

T = FieldType


def field(kind: FieldType, code: str = "anything", choices: tuple[str, ...] = ()) -> Field:
    return Field(Entity.CLIENT, code, kind, choices=choices)


@pytest.mark.parametrize(
    ("one", "ops"),
    [
        (field(T.NUMBER), [Op.SET, Op.CLEAR]),
        (field(T.TEXT), [Op.SET, Op.REPLACE, Op.CLEAR]),
        (field(T.TEXT, "name"), [Op.SET, Op.REPLACE]),
        (field(T.LONG_TEXT), [Op.SET, Op.ADD, Op.REPLACE, Op.CLEAR]),
        (field(T.FLAG), [Op.SET]),
        (field(T.CHOICES), [Op.ADD, Op.REMOVE, Op.SET, Op.CLEAR]),
        # Words of an open list may be mended, codes of a closed one may not.
        (field(T.CHOICE), [Op.SET, Op.REPLACE, Op.CLEAR]),
        (field(T.CHOICE, choices=("A", "B")), [Op.SET, Op.CLEAR]),
        (field(T.CHOICE, "kind", ("A", "B")), [Op.SET]),
    ],
)
def test_what_may_be_done_to_a_field(one, ops):
    assert list(ops_of(one)) == ops


COLOURS = field(T.CHOICES, choices=("алый", "синий", "белый"))
NOTE = field(T.LONG_TEXT)


@pytest.mark.parametrize(
    ("edit", "held", "fresh"),
    [
        (Edit(NOTE, Op.CLEAR, "x"), "y", None),
        (Edit(NOTE, Op.SET, "x"), "y", "x"),
        (Edit(NOTE, Op.ADD, "вторая"), "первая \n", "первая\nвторая"),
        (Edit(NOTE, Op.ADD, "первая"), None, "первая"),
        (Edit(NOTE, Op.ADD, None), "первая", "первая"),
        (Edit(NOTE, Op.REPLACE, "Мост", "ромашка"), "ООО Ромашка, РОМАШКА", "ООО Мост, Мост"),
        (Edit(NOTE, Op.REPLACE, r"\1", "a.c"), "abc a.c", r"abc \1"),
        (Edit(NOTE, Op.REPLACE, "x", ""), "abc", "abc"),
        (Edit(NOTE, Op.REPLACE, None, "abc"), "abc", None),
        (Edit(NOTE, Op.REPLACE, "x", "a"), None, None),
        (Edit(COLOURS, Op.ADD, ("алый",)), ("синий",), ("алый", "синий")),
        (Edit(COLOURS, Op.ADD, "алый"), None, ("алый",)),
        (Edit(COLOURS, Op.ADD, ()), None, None),
        (Edit(COLOURS, Op.REMOVE, ("алый",)), ("алый", "синий"), ("синий",)),
        (Edit(COLOURS, Op.REMOVE, "алый"), ["алый"], None),
        (Edit(COLOURS, Op.REMOVE, "белый"), None, None),
    ],
)
def test_a_change_of_a_value(edit, held, fresh):
    assert applied(edit, held) == fresh


@pytest.mark.parametrize(
    ("held", "fresh", "nothing"),
    [
        (None, "", True),
        ((), None, True),
        ("a", "a", True),
        ("a", "b", False),
        ("a", None, False),
        # Yes is not the number one.
        (1, True, False),
        (Ref(5, "Мост"), Ref(5, "Мост, новое имя"), True),
        (Ref(5, "Мост"), 5, True),
        (Ref(5, "Мост"), Ref(6, "Мост"), False),
    ],
)
def test_whether_a_change_changes_nothing(held, fresh, nothing):
    assert same(held, fresh) is nothing


def test_refused_records_are_counted_once():
    why = RuleError(Rule.FIELD_INVALID)
    told = [Refused(1, "А", "inn", why), Refused(1, "А", "kpp", why), Refused(2, "Б", "", why)]
    assert Outcome(refused=tuple(told)).refused_records == 2
    assert Outcome().refused_records == 0


def test_a_block_is_laid_over_rows_and_columns():
    block = [["a", "b", "c"], ["d"], ["e", "f", "g"]]
    assert laid(block, [10, 20], ["name", None]) == Lines(
        {10: {"name": "a"}, 20: {"name": "d"}}, rows_left=1, columns_left=1
    )
    # Where no field is behind the columns, nothing is written.
    assert laid(block, [10, 20, 30, 40], [None, "x", "y", "z"]) == Lines(
        {10: {"x": "b", "y": "c"}, 30: {"x": "f", "y": "g"}}
    )
    assert laid([], [10], ["name"]) == laid([], [], []) == Lines({})


@pytest.mark.parametrize(
    ("block", "titles", "left"),
    [
        ([["Имя ", "ИНН"], ["a", "1"]], ["Имя", "ИНН", "Город"], [["a", "1"]]),
        ([["Имя", "КПП"], ["a", "1"]], ["Имя", "ИНН"], None),
        ([["Имя", "ИНН", "Ещё"], ["a", "1", "2"]], ["Имя", "ИНН"], None),
        # A line alone is what was meant to be written.
        ([["Имя", "ИНН"]], ["Имя", "ИНН"], None),
        ([], ["Имя"], None),
    ],
)
def test_titles_copied_along_are_left_out(block, titles, left):
    assert without_head(block, titles) == (block if left is None else left)
