"""What passes a filter: words in any order, numbers within bounds, days, lists, what is empty."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.filter_match import compared, has_words, passes
from salesapp.domain.filters import Condition, Group, Joined, Op

T = FieldType
TODAY = date(2026, 11, 25)
FIELDS = {
    code: Field(Entity.CLIENT, code, kind)
    for code, kind in {
        "name": T.TEXT, "note": T.LONG_TEXT, "phone": T.PHONE, "email": T.EMAIL, "site": T.LINK,
        "debt": T.MONEY, "seen": T.DAY, "made": T.MOMENT, "tags": T.CHOICES, "kind": T.CHOICE,
        "flag": T.FLAG,
    }.items()
}  # fmt: skip


def holds(code: str, op: Op, value: object, *asked: object) -> bool:
    return passes(Condition(code, op, asked), {code: value}.get, FIELDS, TODAY)


@pytest.mark.parametrize(
    ("code", "text", "same"),
    [
        ("name", "ООО «Ромашка-Юг»", "ромашка юг"),
        ("note", "ООО «Ромашка»", "ооо ромашка"),
        ("phone", "+7 (495) 123", "7495123"),
        ("email", " Ivan@Most.RU ", "ivan@most.ru"),
        ("site", "HTTP://Most.ru", "most.ru"),
    ],
)
def test_texts_are_compared_without_case_and_signs_names_without_the_legal_form(code, text, same):
    assert compared(FIELDS[code], text) == same


@pytest.mark.parametrize(
    ("code", "text", "asked", "found"),
    [
        ("note", "Болты для моста", "мост болт", True),
        ("note", "Болты для моста", "мост гайк", False),
        ("note", "Болты для моста", "оста", False),
        ("note", "Болты", "", True),
        ("phone", "+7 (495) 123-45-67", "123 45", True),
        ("phone", "+7 (495) 123-45-67", "999", False),
        ("phone", "+7 (495) 123-45-67", "8 495 123-45-67", True),
        ("phone", "+7 (495) 123-45-67", "8 (495) 12", True),
        ("phone", "+7 (495) 123-45-67", "8 496 123", False),
        ("phone", "+7 (495) 123-45-67", "нет цифр", False),
        ("email", "Ivan@Most.ru", " most ", True),
        ("site", "most.ru", "гайка", False),
    ],
)
def test_every_word_asked_for_begins_a_word_digits_of_a_phone_are_part_of_it(
    code, text, asked, found
):
    assert has_words(FIELDS[code], text, asked) is found


@pytest.mark.parametrize(
    ("op", "value", "asked", "found"),
    [
        (Op.IS, "ООО Мост", ("мост",), True),
        (Op.IS, "Мостик", ("мост",), False),
        (Op.IS_NOT, "ООО Мост", ("мост",), False),
        (Op.IS_NOT, "Мостик", ("мост",), True),
        (Op.IS_NOT, None, ("мост",), True),
        (Op.ANY_OF, "Мост", ("порт", "мост"), True),
        (Op.ANY_OF, "Мост", ("порт", "гать"), False),
        (Op.NONE_OF, "Мост", ("порт", "мост"), False),
        (Op.NONE_OF, "Мост", ("порт",), True),
        (Op.HAS, "Большой мост", ("мост",), True),
        (Op.HAS, "Большой мост", ("порт",), False),
        (Op.HAS_NOT, "Большой мост", ("мост",), False),
        (Op.HAS_NOT, None, ("мост",), True),
        (Op.HAS, None, ("xx",), False),
        (Op.BEGINS, "АО Мостострой", ("мосто",), True),
        (Op.BEGINS, "АО Мостострой", ("строй",), False),
        (Op.BEGINS, "АО Мостострой", ("--",), False),
        (Op.EMPTY, "", (), True),
        (Op.EMPTY, None, (), True),
        (Op.EMPTY, "x", (), False),
        (Op.FILLED, "x", (), True),
        (Op.FILLED, "", (), False),
    ],
)
def test_questions_about_a_name(op, value, asked, found):
    assert holds("name", op, value, *asked) is found


@pytest.mark.parametrize(
    ("op", "asked", "found"),
    [
        (Op.IS, "+7 2", True),
        (Op.IS, "73", False),
        (Op.IS_NOT, "72", False),
        (Op.HAS, "2", True),
        (Op.HAS_NOT, "1", False),
        (Op.BEGINS, "72", True),
    ],
)
def test_one_of_several_telephones_is_enough(op, asked, found):
    assert holds("phone", op, ["71", "72"], asked) is found
    assert holds("phone", op, ("71", "72"), asked) is found


@pytest.mark.parametrize("op", [Op.IS, Op.ANY_OF, Op.HAS, Op.BEGINS])
def test_a_telephone_typed_with_8_is_the_one_with_7(op):
    assert holds("phone", op, ["+74951234567"], "8 (495) 123-45-67")
    assert not holds("phone", op, ["+74951234567"], "8 (495) 123-45-68")


def test_without_any_telephone_none_is_the_one_asked_for():
    assert not holds("phone", Op.IS, [], "71")
    assert holds("phone", Op.IS_NOT, [], "71")


@pytest.mark.parametrize(
    ("op", "asked", "passing"),
    [
        (Op.IS, (5,), [5]),
        (Op.IS_NOT, (5,), [4, 6, None]),
        (Op.MORE, (5,), [6]),
        (Op.LESS, (5,), [4]),
        (Op.AT_LEAST, (5,), [5, 6]),
        (Op.AT_MOST, (5,), [4, 5]),
        (Op.BETWEEN, (4, 5), [4, 5]),
        (Op.BETWEEN, (None, 5), [4, 5]),
        (Op.BETWEEN, (5, None), [5, 6]),
        (Op.BETWEEN, (6, 4), []),
    ],
)
def test_sums_within_bounds_both_ends_belong_to_it(op, asked, passing):
    assert [one for one in (4, 5, 6, None) if holds("debt", op, one, *asked)] == passing


@pytest.mark.parametrize(
    ("op", "value", "asked", "found"),
    [
        (Op.WITHIN, date(2026, 11, 25), ("today",), True),
        (Op.WITHIN, date(2026, 11, 24), ("today",), False),
        (Op.OLDER, None, (5,), False),
        (Op.IDLE, None, (5,), True),
        (Op.IDLE, date(2026, 11, 25), (5,), False),
        (Op.IDLE, date(2026, 11, 1), (5,), True),
        (Op.IS, "2026-11-25", (date(2026, 11, 25),), False),
    ],
)
def test_days_and_who_never_had_one(op, value, asked, found):
    assert holds("seen", op, value, *asked) is found


def test_a_moment_counts_by_its_local_day():
    moment = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert holds("made", Op.IS, moment, moment.astimezone().date())
    assert holds("made", Op.FILLED, moment)


@pytest.mark.parametrize(
    ("code", "op", "value", "asked", "found"),
    [
        ("tags", Op.ANY_OF, ["vip", "юг"], ("юг", "x"), True),
        ("tags", Op.ANY_OF, ["vip"], ("юг",), False),
        ("tags", Op.NONE_OF, ("vip", "юг"), ("юг",), False),
        ("tags", Op.NONE_OF, [], ("юг",), True),
        ("tags", Op.EMPTY, [], (), True),
        ("tags", Op.EMPTY, (), (), True),
        ("kind", Op.ANY_OF, "person", ("company", "person"), True),
        ("kind", Op.ANY_OF, None, ("company",), False),
        ("kind", Op.NONE_OF, "person", ("company",), True),
        ("flag", Op.IS, 1, (1,), True),
        ("flag", Op.IS, 0, (1,), False),
        ("flag", Op.IS, None, (0,), False),
    ],
)
def test_lists_choices_and_flags(code, op, value, asked, found):
    assert holds(code, op, value, *asked) is found


def test_groups_are_joined_by_and_and_by_or():
    rich = Condition("debt", Op.MORE, (5,))
    bridge = Condition("name", Op.HAS, ("мост",))
    record = {"debt": 9, "name": "Порт"}.get
    assert not passes(Group((rich, bridge)), record, FIELDS, TODAY)
    assert passes(Group((rich, bridge), Joined.ANY), record, FIELDS, TODAY)
    assert not passes(Group((bridge, bridge), Joined.ANY), record, FIELDS, TODAY)
    assert passes(Group((rich, Group((bridge, rich), Joined.ANY))), record, FIELDS, TODAY)
    # A filter without parts lets everything through, however it is joined.
    assert passes(Group((), Joined.ANY), record, FIELDS, TODAY)
    assert passes(Group(), record, FIELDS, TODAY)


def test_what_is_no_number_counts_as_nought():
    assert holds("debt", Op.IS, "много", 0)
    assert not holds("debt", Op.MORE, "много", 0)
    assert holds("debt", Op.IS, 0, "ничего")
