"""Values of fields: what people type is understood, and what is shown is read back the same."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.field_values import (
    Refusal,
    ValueRefusedError,
    checked,
    loaded,
    parse,
    stored,
)
from salesapp.domain.fields import BUILT_IN, OWN_TYPES, FieldType

TODAY = date(2026, 11, 23)
LIST = ("Опт", "Розница, сеть", "Стройка")


def local(*parts: int) -> datetime:
    return datetime(*parts).astimezone(UTC)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (FieldType.NUMBER, "1 234,50", 1_234_500),
        (FieldType.NUMBER, "−3,5 °", None),
        (FieldType.NUMBER, "-3,5", -3_500),
        (FieldType.NUMBER, "2,5 кг", 2_500),
        (FieldType.MONEY, "12*64,20", 770_40),
        (FieldType.MONEY, "1 234,50 ₽", 1_234_50),
        (FieldType.PERCENT, "12,5 %", 12_50),
        (FieldType.DAY, "завтра", date(2026, 11, 24)),
        (FieldType.DAY, "2026-12-01", date(2026, 12, 1)),
        (FieldType.MOMENT, "завтра 14:30", local(2026, 11, 24, 14, 30)),
        (FieldType.MOMENT, "27.11.2026 в 9.05", local(2026, 11, 27, 9, 5)),
        (FieldType.MOMENT, "27.11.2026", local(2026, 11, 27)),
        (FieldType.MOMENT, "2026-11-27T10:00:00Z", datetime(2026, 11, 27, 10, tzinfo=UTC)),
        (FieldType.FLAG, "Да", True),
        (FieldType.FLAG, "нет", False),
        (FieldType.FLAG, "+", True),
        (FieldType.CHOICE, "опт", "Опт"),
        (FieldType.CHOICES, "стройка; опт", ("Опт", "Стройка")),
        (FieldType.CHOICES, "розница, сеть", ("Розница, сеть",)),
        (FieldType.CHOICES, "опт, стройка", ("Опт", "Стройка")),
        (FieldType.LINK, "example.ru/a?b=1", "https://example.ru/a?b=1"),
        (FieldType.LINK, "http://localhost:8080/x", "http://localhost:8080/x"),
        (FieldType.PHONE, "89123456789", "+7 (912) 345-67-89"),
        (FieldType.EMAIL, "a.b@example.ru", "a.b@example.ru"),
        (FieldType.TEXT, "  два   слова ", "два слова"),
        (FieldType.LONG_TEXT, "раз\nдва  ", "раз\nдва"),
        (FieldType.TEXT, "   ", None),
    ],
)
def test_what_people_type_is_understood(kind, text, value):
    choices = LIST if kind in (FieldType.CHOICE, FieldType.CHOICES) else ()
    if value is None and text.strip():
        with pytest.raises(ValueRefusedError):
            parse(kind, text, TODAY, choices)
    else:
        assert parse(kind, text, TODAY, choices) == value


@pytest.mark.parametrize(
    ("kind", "text", "refusal"),
    [
        (FieldType.NUMBER, "много", Refusal.NUMBER),
        (FieldType.MONEY, "12*", Refusal.MONEY),
        (FieldType.PERCENT, "половина", Refusal.PERCENT),
        (FieldType.DAY, "31.02.2026", Refusal.DAY),
        (FieldType.MOMENT, "завтра 25:00", Refusal.MOMENT),
        (FieldType.FLAG, "может быть", Refusal.FLAG),
        (FieldType.CHOICE, "Склад", Refusal.CHOICE),
        (FieldType.CHOICES, "Опт; Склад", Refusal.CHOICE),
        (FieldType.LINK, "javascript:alert(1)", Refusal.LINK),
        (FieldType.LINK, "file:///etc/passwd", Refusal.LINK),
        (FieldType.LINK, "просто слова", Refusal.LINK),
        (FieldType.PHONE, "12345", Refusal.PHONE),
        (FieldType.EMAIL, "a@b", Refusal.EMAIL),
        (FieldType.TEXT, "я" * 1_001, Refusal.TOO_LONG),
    ],
)
def test_what_is_no_value_is_refused_with_its_reason(kind, text, refusal):
    choices = LIST if kind in (FieldType.CHOICE, FieldType.CHOICES) else ()
    with pytest.raises(ValueRefusedError) as caught:
        parse(kind, text, TODAY, choices)
    assert caught.value.refusal is refusal


def test_codes_are_typed_by_their_names():
    names = {"decides": "решает", "pays": "платит"}
    assert parse(FieldType.CHOICE, "Решает", TODAY, tuple(names), names) == "decides"
    assert parse(FieldType.CHOICE, "pays", TODAY, tuple(names), names) == "pays"


@given(kind=st.sampled_from(OWN_TYPES), text=st.text(max_size=60))
def test_any_text_is_a_value_or_a_refusal_and_a_value_is_kept_as_it_is(kind, text):
    try:
        value = parse(kind, text, TODAY, LIST if kind is FieldType.CHOICES else ())
    except ValueRefusedError as error:
        told = error.refusal
    else:
        told = None
    if told is not None:
        assert told.value in {kind.value, "choice", "too_long"}
        return
    rows = [(one.text, one.number) for one in stored(kind, value)]
    back = loaded(kind, rows, LIST)
    if kind is FieldType.MOMENT and isinstance(value, datetime):
        # The store keeps thousandths of a second.
        value = value.replace(microsecond=value.microsecond // 1000 * 1000)
    assert back == value
    assert checked(kind, back, TODAY) == back


def test_the_built_in_fields_have_ids_of_their_own():
    for entity, fields in BUILT_IN.items():
        assert len({one.id for one in fields}) == len(fields)
        assert {one.entity for one in fields} == {entity}
