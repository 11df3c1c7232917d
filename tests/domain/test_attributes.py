"""Properties of goods: what a property has, which values it takes, goods side by side."""

from __future__ import annotations

import pytest

from salesapp.domain.attributes import (
    NO,
    YES,
    Attribute,
    AttributeDraft,
    AttributeKind,
    check_value,
    compare,
    missing,
    tidy,
)
from salesapp.domain.errors import Rule
from salesapp.domain.money import MAX_MILLI
from tests.refusals import refused

K = AttributeKind


def made(number: int, kind: AttributeKind, **more) -> Attribute:
    given = {
        "id": number, "rev": 1, "category_id": None, "category_name": "",
        "name": f"Свойство {number}",
        "kind": kind, "unit": "мм", "choices": ("М10", "М12"), "is_required": False,
        "is_listed": True, "is_filter": False, **more,
    }  # fmt: skip
    return Attribute(**given)


def test_a_form_shows_what_is_stored():
    stored = made(7, K.LIST, is_required=True)
    assert stored.draft() == AttributeDraft(
        "Свойство 7",
        K.LIST,
        "мм",
        ("М10", "М12"),
        is_required=True,
        is_listed=True,
        is_filter=False,
    )


def test_a_property_keeps_only_what_its_kind_has():
    typed = {"unit": "  мм ", "choices": (" М10 ", "", "М10", "М  12")}
    number = tidy(AttributeDraft("  Длина   болта ", K.NUMBER, **typed, is_required=True))
    assert number == AttributeDraft("Длина болта", K.NUMBER, "мм", (), is_required=True)
    chosen = tidy(AttributeDraft("Резьба", K.LIST, **typed, is_listed=True, is_filter=False))
    assert chosen == AttributeDraft(
        "Резьба", K.LIST, "", ("М10", "М 12"), is_listed=True, is_filter=False
    )
    for kind in (K.TEXT, K.FLAG):
        assert tidy(AttributeDraft("Цвет", kind, **typed)) == AttributeDraft("Цвет", kind)


def test_a_property_has_a_name_and_a_list_has_choices():
    with refused(Rule.FIELD_REQUIRED, field="name"):
        tidy(AttributeDraft("   "))
    with refused(Rule.FIELD_REQUIRED, field="choices"):
        tidy(AttributeDraft("Резьба", K.LIST, choices=(" ", "")))


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        (K.NUMBER, MAX_MILLI, MAX_MILLI),
        (K.NUMBER, -MAX_MILLI, -MAX_MILLI),
        (K.NUMBER, 0, 0),
        (K.FLAG, YES, "yes"),
        (K.FLAG, NO, "no"),
        (K.LIST, "М12", "М12"),
        (K.TEXT, "  сталь   оцинкованная ", "сталь оцинкованная"),
        (K.TEXT, "", ""),
    ],
)
def test_a_value_its_kind_takes_is_kept(kind, given, kept):
    assert check_value(made(1, kind), given) == kept


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (K.NUMBER, MAX_MILLI + 1),
        (K.NUMBER, -MAX_MILLI - 1),
        (K.NUMBER, "12"),
        (K.FLAG, "да"),
        (K.FLAG, 1),
        (K.LIST, "М14"),
        (K.TEXT, 5),
    ],
)
def test_any_other_value_is_refused_by_the_name_of_the_property(kind, given):
    with refused(Rule.FIELD_INVALID, field="attribute", name="Свойство 3", value=given):
        check_value(made(3, kind), given)


def test_required_properties_are_missed_until_somebody_tells_them():
    asked = [made(number, K.TEXT, is_required=number != 4) for number in (1, 2, 3, 4)]
    # Nothing and an empty text tell nothing; the number nought tells something.
    assert [one.id for one in missing(asked, {2: "", 3: 0})] == [1, 2]


def test_goods_side_by_side_show_what_somebody_tells_and_where_they_differ():
    length, thread, colour = (made(number, K.TEXT) for number in (1, 2, 3))
    rows = compare([length, thread, colour], [{1: 80, 3: "серый"}, {1: 80}])
    assert [(one.attribute.id, one.values, one.differs) for one in rows] == [
        (1, (80, 80), False),
        (3, ("серый", None), True),
    ]
