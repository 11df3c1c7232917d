"""Fields of the user's own: what may be declared, and what becomes of values when it changes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from salesapp.domain.custom_fields import (
    LONGEST_ENTRY,
    LONGEST_TITLE,
    MOST_ENTRIES,
    Effect,
    Entry,
    FieldDraft,
    checked_draft,
    converted,
    effect,
    renamed_value,
    written,
)
from salesapp.domain.errors import Rule
from salesapp.domain.field_values import ValueRefusedError
from salesapp.domain.fields import FieldType
from tests.refusals import refused

T = FieldType
TODAY = date(2026, 11, 23)


def choice(*texts: str, kind: FieldType = T.CHOICE, **renamed: str) -> FieldDraft:
    """A list; `new="old"` renames an entry."""
    given = [Entry(text) for text in texts] + [Entry(new, old) for new, old in renamed.items()]
    return FieldDraft("Цвет", kind, tuple(given))


def test_only_lists_have_entries():
    assert choice("синий", красный="алый").choices == ("синий", "красный")
    assert choice("синий", красный="алый").renamed == {"алый": "красный"}
    # An entry that bears its name already was not renamed.
    assert choice("синий", синий="синий").renamed == {}
    text = FieldDraft("Цвет", T.TEXT, (Entry("синий", "алый"),))
    assert (text.choices, text.renamed) == ((), {})


def test_a_declaration_is_cleaned():
    typed = FieldDraft(
        "  Цвет   крышки ",
        T.CHOICES,
        (Entry(" тёмно  синий "), Entry(" "), Entry("алый", "красный")),
        " как  есть ",
    )
    assert checked_draft(typed, ["Вес"]) == FieldDraft(
        "Цвет крышки", T.CHOICES, (Entry("тёмно синий"), Entry("алый", "красный")), "как есть"
    )
    # Entries left from another kind go.
    assert checked_draft(FieldDraft("Вес", T.NUMBER, (Entry("алый"),)), []).entries == ()
    longest = FieldDraft("я" * LONGEST_TITLE, T.CHOICE, (Entry("я" * LONGEST_ENTRY),))
    assert checked_draft(longest, []) == longest
    many = choice(*(f"в{at}" for at in range(MOST_ENTRIES)))
    assert checked_draft(many, []) == many


def test_a_field_needs_a_title_of_its_own():
    with refused(Rule.FIELD_REQUIRED, field="field_title"):
        checked_draft(FieldDraft("  "), [])
    with refused(Rule.FIELD_INVALID, field="field_title", value="цвет"):
        checked_draft(FieldDraft("цвет"), ["Вес", "ЦВЕТ"])
    long = "я" * (LONGEST_TITLE + 1)
    with refused(Rule.FIELD_INVALID, field="field_title", value=long):
        checked_draft(FieldDraft(long), [])
    with refused(Rule.FIELD_INVALID, field="field_kind", value=T.RECORD):
        checked_draft(FieldDraft("Клиент", T.RECORD), [])


def test_a_list_has_entries_each_once():
    with refused(Rule.FIELD_REQUIRED, field="choices"):
        checked_draft(choice(" ", ""), [])
    with refused(Rule.FIELD_INVALID, field="choices", value="СИНИЙ"):
        checked_draft(choice("синий", "СИНИЙ"), [])
    long = "я" * (LONGEST_ENTRY + 1)
    with refused(Rule.FIELD_INVALID, field="choices", value=long):
        checked_draft(choice(long), [])
    with refused(Rule.FIELD_INVALID, field="choices", value="лишний"):
        checked_draft(choice(*(f"в{at}" for at in range(MOST_ENTRIES)), "лишний"), [])
    # Signs that fold to nothing are entries all the same.
    assert checked_draft(choice("+", "-"), []).choices == ("+", "-")


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, T.TEXT, ""),
        ("", T.TEXT, ""),
        ((), T.CHOICES, ""),
        (True, T.FLAG, "да"),
        (False, T.FLAG, "нет"),
        (1_234_50, T.MONEY, "1 234,50"),
        (1_250, T.PERCENT, "12,5 %"),
        (2_500, T.NUMBER, "2,5"),
        (date(2026, 3, 1), T.DAY, "01.03.2026"),
        (("алый", "синий"), T.CHOICES, "алый; синий"),
        ("сталь", T.TEXT, "сталь"),
    ],
)
def test_a_value_is_written_as_people_read_it(value, kind, text):
    assert written(value, kind).replace("\xa0", " ").replace("\u202f", " ") == text


def test_a_moment_is_written_by_the_local_clock():
    moment = datetime(2026, 3, 1, 9, 5, tzinfo=UTC)
    assert written(moment, T.MOMENT) == moment.astimezone().strftime("%d.%m.%Y %H:%M")


def test_a_value_becomes_one_of_the_new_kind():
    moment = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert (
        converted(moment, T.MOMENT, FieldDraft("День", T.DAY), TODAY) == moment.astimezone().date()
    )
    assert converted(1_250, T.PERCENT, FieldDraft("Число", T.NUMBER), TODAY) == 12_500
    assert converted(1_250, T.PERCENT, FieldDraft("Сумма", T.MONEY), TODAY) == 12_50
    assert converted(12_500, T.NUMBER, FieldDraft("Доля", T.PERCENT), TODAY) == 1_250
    assert converted(date(2026, 3, 1), T.DAY, FieldDraft("Текст", T.TEXT), TODAY) == "01.03.2026"
    assert converted("алый", T.CHOICE, choice(красный="алый"), TODAY) == "красный"
    # Of the same kind it stays what it is.
    assert converted("кто его знает", T.TEXT, FieldDraft("Текст", T.TEXT), TODAY) == "кто его знает"
    with pytest.raises(ValueRefusedError):
        converted("много", T.TEXT, FieldDraft("Число", T.NUMBER), TODAY)


def test_renamed_entries_are_found_in_any_value():
    told = {"алый": "красный"}
    assert renamed_value("алый", told) == "красный"
    assert renamed_value("синий", told) == "синий"
    # Two entries renamed to one become one.
    assert renamed_value(("алый", "красный", "синий"), told) == ("красный", "синий")
    assert renamed_value(5, told) == 5


def test_what_a_change_of_a_list_does_is_told_before():
    values = {1: "алый", 2: "синий", 3: "белый", 4: "белый"}
    told, fresh = effect(
        values, T.CHOICE, ["алый", "синий", "белый"], choice("синий", красный="алый"), TODAY
    )
    assert told == Effect(held=4, kept=4, renamed=1, orphans=2)
    # An entry that left the list stays where it was chosen.
    assert fresh == {1: "красный", 2: "синий", 3: "белый", 4: "белый"}
    assert not told.is_quiet


def test_what_would_be_lost_is_told_with_the_shortest_examples():
    values = {1: "12", 2: "много", 3: "раз", 4: "мало", 5: "много", 6: "чуть-чуть"}
    told, fresh = effect(values, T.TEXT, [], FieldDraft("Число", T.NUMBER), TODAY)
    assert told == Effect(6, 1, 5, ("раз", "мало", "много"))
    assert fresh == {1: 12_000, 2: None, 3: None, 4: None, 5: None, 6: None}


@pytest.mark.parametrize(
    ("told", "quiet"),
    [
        (Effect(held=5, kept=5), True),
        (Effect(lost=1), False),
        (Effect(renamed=1), False),
        (Effect(orphans=1), False),
    ],
)
def test_a_change_is_quiet_when_no_value_is_touched(told, quiet):
    assert told.is_quiet is quiet


def test_a_list_of_one_and_a_list_of_many_become_each_other():
    many = choice("алый", "синий", kind=T.CHOICES)
    one = choice("алый", "синий")
    assert effect({1: "белый"}, T.CHOICE, ["белый"], many, TODAY)[1] == {1: ("белый",)}
    assert effect({1: ("алый", "белый")}, T.CHOICES, [], many, TODAY)[1] == {1: ("алый", "белый")}
    told, fresh = effect(
        {1: ("белый",), 2: (), 3: ("алый", "синий")}, T.CHOICES, ["белый"], one, TODAY
    )
    assert fresh == {1: "белый", 2: None, 3: None}
    assert (told.lost, told.examples, told.orphans) == (1, ("алый; синий",), 1)


def test_entries_of_a_list_that_becomes_a_text_are_no_orphans():
    told, fresh = effect({1: "алый"}, T.CHOICE, ["алый"], FieldDraft("Цвет", T.TEXT), TODAY)
    assert (told, fresh) == (Effect(1, 1), {1: "алый"})


def test_a_text_is_read_as_a_day_and_a_share_is_no_number():
    assert converted("01.03.2026", T.TEXT, FieldDraft("День", T.DAY), TODAY) == date(2026, 3, 1)
    with pytest.raises(ValueRefusedError):
        converted("12 %", T.TEXT, FieldDraft("Число", T.NUMBER), TODAY)
    # A text that becomes an entry of a list has to be one of it.
    told, fresh = effect({1: "белый", 2: "Алый"}, T.TEXT, [], choice("алый", "синий"), TODAY)
    assert (told.lost, fresh) == (1, {1: None, 2: "алый"})
