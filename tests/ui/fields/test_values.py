"""Values of fields on the screen: what an input shows is what it gives back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN, OWN_TYPES, OWNERS, Field, FieldType, built_in
from salesapp.ui.fields import words
from salesapp.ui.fields.editor import editor_of
from salesapp.ui.fields.format import edit_text, read_text, text_of
from salesapp.ui.translate import translator

LIST = ("Опт", "Розница", "Стройка")
_DAYS = st.dates(date(1930, 1, 1), date(2099, 12, 31))
_WORDS = st.text("абвгABC 123-.", min_size=1, max_size=30).filter(str.strip)
VALUES = {
    FieldType.TEXT: _WORDS.map(lambda text: " ".join(text.split())),
    FieldType.LONG_TEXT: _WORDS.map(lambda text: " ".join(text.split())),
    FieldType.NUMBER: st.integers(-(10**11), 10**11),
    FieldType.MONEY: st.integers(-(10**14), 10**14),
    FieldType.PERCENT: st.integers(-(10**6), 10**6),
    FieldType.DAY: _DAYS,
    FieldType.MOMENT: st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(  # noqa: DTZ001
        lambda moment: moment.replace(second=0, microsecond=0, tzinfo=UTC)
    ),
    FieldType.FLAG: st.booleans(),
    FieldType.CHOICE: st.sampled_from(LIST),
    FieldType.CHOICES: st.sets(st.sampled_from(LIST), min_size=1).map(
        lambda some: tuple(one for one in LIST if one in some)
    ),
    FieldType.LINK: st.sampled_from(("https://example.ru", "http://a.example/b?c=1#d")),
    FieldType.PHONE: st.sampled_from(("+7 (912) 345-67-89", "+7 (831) 200-14-07 доб.\u00a012")),
    FieldType.EMAIL: st.sampled_from(("a@example.ru", "иван@пример.рф")),
}


def own(kind: FieldType) -> Field:
    choices = LIST if kind in (FieldType.CHOICE, FieldType.CHOICES) else ()
    return Field(Entity.CLIENT, "custom:1", kind, title="Поле", choices=choices)


@pytest.mark.parametrize("language", ["ru", "en"])
@given(data=st.data(), kind=st.sampled_from(OWN_TYPES))
def test_a_value_written_to_be_edited_is_read_back(language, data, kind, qapp):
    before = translator.language
    translator.use(language)
    try:
        value = data.draw(VALUES[kind])
        field = own(kind)
        assert read_text(field, edit_text(field, value)) == value
        assert text_of(field, value)
    finally:
        translator.use(before)


EXAMPLES = {
    FieldType.TEXT: "два слова",
    FieldType.LONG_TEXT: "раз\nдва",
    FieldType.NUMBER: -1_234_500,
    FieldType.MONEY: 1_234_50,
    FieldType.PERCENT: 12_50,
    FieldType.DAY: date(2027, 2, 28),
    FieldType.MOMENT: datetime(2027, 2, 28, 9, 30, tzinfo=UTC),
    FieldType.FLAG: False,
    FieldType.CHOICE: "Розница",
    FieldType.CHOICES: ("Опт", "Стройка"),
    FieldType.LINK: "https://example.ru/a",
    FieldType.PHONE: "+7 (912) 345-67-89",
    FieldType.EMAIL: "a@example.ru",
}


@pytest.mark.parametrize("kind", OWN_TYPES)
def test_an_input_gives_back_what_it_shows_and_says_what_is_wrong(qtbot, kind):
    value = EXAMPLES[kind]
    editor = editor_of(own(kind))
    qtbot.addWidget(editor)
    assert editor.value() in (None, "")
    editor.set_value(value)
    assert editor.problem() == ""
    assert editor.value() == value
    editor.set_value(None)
    assert editor.value() in (None, "")


def test_an_input_of_a_list_keeps_a_value_that_left_the_list(qtbot):
    editor = editor_of(own(FieldType.CHOICE))
    qtbot.addWidget(editor)
    editor.set_value("Склад")
    assert editor.value() == "Склад"


def test_every_built_in_field_and_type_has_its_words(qapp):
    for entity in OWNERS:
        for field in BUILT_IN[entity]:
            assert words.title_of(field)
            assert all(words.choice_names(field).values())
    assert all(words.type_name(kind) for kind in FieldType)
    assert set(words.TYPE_ICONS) == set(FieldType)


def test_codes_read_and_are_typed_in_the_language_of_the_windows(qapp):
    role = built_in(Entity.CONTACT, "role")
    shown = text_of(role, "decides")
    assert read_text(role, shown.upper()) == "decides"
