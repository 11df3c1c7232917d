"""Values of fields: their bounds, what several entries are, how they lie in the store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.field_values import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Ref,
    Refusal,
    Stored,
    ValueRefusedError,
    checked,
    is_empty,
    loaded,
    ordered,
    parse,
    parse_flag,
    parse_link,
    parse_moment,
    slot,
    stored,
    text_key,
)
from salesapp.domain.fields import FieldType

T = FieldType
TODAY = date(2026, 11, 23)
COLOURS = ("алый", "синий, тёмный", "белый")


def refusal(kind: FieldType, text: str, choices: tuple[str, ...] = ()) -> tuple[Refusal, str]:
    with pytest.raises(ValueRefusedError) as caught:
        parse(kind, text, TODAY, choices)
    assert caught.value.args == (caught.value.refusal, caught.value.text)
    return caught.value.refusal, caught.value.text


def test_texts_have_their_longest_length():
    for kind, most in ((T.TEXT, LONGEST_LINE), (T.LONG_TEXT, LONGEST_TEXT)):
        assert parse(kind, "я" * most, TODAY) == "я" * most
        assert refusal(kind, "я" * (most + 1)) == (Refusal.TOO_LONG, "я" * (most + 1))
    assert parse(T.CHOICE, "я" * LONGEST_LINE, TODAY) == "я" * LONGEST_LINE
    assert refusal(T.CHOICE, "я" * (LONGEST_LINE + 1))[0] is Refusal.CHOICE
    assert parse(T.TEXT, " a \n b ", TODAY) == "a b"
    assert parse(T.LONG_TEXT, " a  \n b ", TODAY) == "a\n b"
    assert parse(T.TEXT, "  ", TODAY) is None


@pytest.mark.parametrize(
    ("kind", "text", "why"),
    [
        (T.NUMBER, "много", Refusal.NUMBER),
        (T.MONEY, "много", Refusal.MONEY),
        (T.PERCENT, "много", Refusal.PERCENT),
        (T.DAY, "когда-нибудь", Refusal.DAY),
        (T.MOMENT, "25:00", Refusal.MOMENT),
        (T.FLAG, "может быть", Refusal.FLAG),
        (T.LINK, "не ссылка", Refusal.LINK),
        (T.PHONE, "8 495 123-45-67, 12", Refusal.PHONE),
        (T.EMAIL, "a@", Refusal.EMAIL),
    ],
)
def test_what_is_no_value_is_refused_as_it_was_typed(kind, text, why):
    assert refusal(kind, f" {text}") == (why, f" {text}")


def test_telephones_and_flags():
    assert (
        parse(T.PHONE, "84951234567; 8 916 123 45 67", TODAY)
        == "+7 (495) 123-45-67, +7 (916) 123-45-67"
    )
    assert [parse_flag(one) for one in ("Да", "нет", "✓", "−", "")] == [
        True,
        False,
        True,
        False,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("most.ru", "https://most.ru"),
        (" http://most ", "http://most"),
        ("HTTPS://Most.ru/a?b#c", "HTTPS://Most.ru/a?b#c"),
        ("mailto:a@b.ru", "mailto:a@b.ru"),
        ("http://", None),
        ("a@most.ru", None),
        ("most.ru/@ivan", None),
        ("most ru", None),
        ("most.ru\u200b", None),
        ("javascript:x", None),
        ("file:///etc", None),
        ("most", None),
        ("http://" + "a" * (LONGEST_LINE - 7), "http://" + "a" * (LONGEST_LINE - 7)),
        ("http://" + "a" * (LONGEST_LINE - 6), None),
    ],
)
def test_what_may_be_opened(text, link):
    assert parse_link(text) == link


def local(hour: int, minute: int = 0, day: int = 29) -> datetime:
    return datetime(2026, 11, day, hour, minute).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("29.11.2026 23:59", local(23, 59)),
        ("29.11.2026, 0:00", local(0)),
        ("29.11.2026 в 9.30", local(9, 30)),
        ("29.11.2026", local(0)),
        ("29.11.2026 24:00", None),
        ("29.11.2026 23:60", None),
        ("когда-нибудь 9:00", None),
        ("2026-11-29T09:30", local(9, 30)),
        ("2026-11-29 09:30:00Z", datetime(2026, 11, 29, 9, 30, tzinfo=UTC)),
        ("2026-11-29T09:30:00+03:00", datetime(2026, 11, 29, 6, 30, tzinfo=UTC)),
        ("2026-13-29T09:30", None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_a_moment_is_a_day_with_a_time_by_the_local_clock(text, moment):
    found = parse_moment(text, TODAY)
    assert found == moment
    assert found is None or found.tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("белый; Алый", ("алый", "белый")),
        ("белый, алый", ("алый", "белый")),
        ("синий, тёмный", ("синий, тёмный",)),
        ("белый; синий, тёмный", ("синий, тёмный", "белый")),
        ("алый\nалый;;", ("алый",)),
    ],
)
def test_several_entries_are_told_in_the_order_of_the_list(text, entries):
    assert parse(T.CHOICES, text, TODAY, COLOURS) == entries


def test_an_entry_that_is_not_of_the_list_is_refused_alone():
    assert refusal(T.CHOICES, "алый; чёрный", COLOURS) == (Refusal.CHOICE, "чёрный")
    assert refusal(T.CHOICE, "--", ("алый", "+")) == (Refusal.CHOICE, "--")
    # In an open list any words are entries, parted by commas too.
    assert parse(T.CHOICES, "юг, север; vip", TODAY) == ("vip", "север", "юг")
    named = parse(T.CHOICE, "Компания", TODAY, ("company", "person"), {"company": "компания"})
    assert (
        named
        == parse(T.CHOICE, "COMPANY", TODAY, ("company", "person"), {"company": "компания"})
        == "company"
    )
    assert ordered(["я", "белый", "а", "алый", "я"], COLOURS) == ("алый", "белый", "а", "я")


MOMENT = datetime(2026, 3, 1, 9, 5, 7, 45_678, tzinfo=timezone(timedelta(hours=3)))


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        (T.TEXT, "", None),
        (T.TEXT, " a ", "a"),
        (T.NUMBER, "2,5", 2_500),
        (T.NUMBER, 5, 5),
        (T.MONEY, 5, 5),
        (T.PERCENT, 0, 0),
        (T.FLAG, 1, True),
        (T.FLAG, False, False),
        (T.DAY, TODAY, TODAY),
        (T.MOMENT, MOMENT, MOMENT),
        (T.CHOICES, {"белый", " алый ", " "}, ("алый", "белый")),
        (T.CHOICES, ["белый"], ("белый",)),
        (T.CHOICES, frozenset({"белый"}), ("белый",)),
        (T.CHOICES, (" ",), None),
    ],
)
def test_a_value_of_its_type_may_be_stored(kind, value, kept):
    assert checked(kind, value, TODAY, COLOURS) == kept


@pytest.mark.parametrize(
    ("kind", "value", "why"),
    [
        (T.NUMBER, True, Refusal.NUMBER),
        (T.MONEY, 1.5, Refusal.MONEY),
        (T.DAY, MOMENT, Refusal.DAY),
        (T.DAY, 5, Refusal.DAY),
        (T.MOMENT, TODAY, Refusal.MOMENT),
        (T.MOMENT, MOMENT.replace(tzinfo=None), Refusal.MOMENT),
        (T.TEXT, ("a",), Refusal.TOO_LONG),
        (T.FLAG, 1.5, Refusal.FLAG),
        (T.TEXT, TODAY, Refusal.TOO_LONG),
        (T.LINK, 5, Refusal.LINK),
    ],
)
def test_a_value_of_another_type_may_not(kind, value, why):
    with pytest.raises(ValueRefusedError) as caught:
        checked(kind, value, TODAY)
    assert (caught.value.refusal, caught.value.text) == (why, str(value))


def test_what_tells_nothing():
    assert [is_empty(one) for one in (None, "", (), 0, False, " ")] == [True] * 3 + [False] * 3


def test_texts_are_compared_by_what_they_say():
    assert text_key(T.PHONE, "+7 (495) 1") == "74951"
    assert text_key(T.EMAIL, " A@B.ru ") == "a@b.ru"
    assert text_key(T.LINK, " HTTP://A ") == "http://a"
    assert text_key(T.TEXT, " Болт-М20 ") == "болт м20"
    for kind in (T.TEXT, T.EMAIL):
        assert text_key(kind, "я" * 900) == "я" * 200
    assert text_key(T.PHONE, "5" * 900) == "5" * 200
    # Signs between words are left out before a text is cut, as far as anybody looks.
    assert text_key(T.TEXT, "-" * 799 + "я") == "я"
    assert text_key(T.TEXT, "-" * 800 + "я") == ""


def test_rows_of_the_store():
    assert stored(T.TEXT, None) == stored(T.CHOICES, ()) == ()
    assert stored(T.TEXT, "Болт-М20") == (Stored("Болт-М20", "болт м20", None),)
    assert stored(T.NUMBER, 5) == (Stored(None, None, 5),)
    assert stored(T.FLAG, True) == (Stored(None, None, 1),)
    assert stored(T.DAY, TODAY) == (Stored("2026-11-23", "2026-11-23", None),)
    text = "2026-03-01T06:05:07.045Z"
    assert stored(T.MOMENT, MOMENT) == (Stored(text, text, None),)
    first, second = stored(T.CHOICES, ("Алый", "я" * 300))
    assert first == Stored("Алый", "алый", None, slot("Алый"))
    assert second == Stored("я" * 300, "я" * 200, None, slot("я" * 300))


def test_the_place_of_a_text_is_the_same_in_every_store():
    assert slot("") == 1
    assert slot("алый") == 1_986_930_517
    assert slot("\udc80") != 0


VALUES = {
    T.TEXT: st.text("абв", min_size=1),
    T.NUMBER: st.integers(-(10**12), 10**12),
    T.MONEY: st.integers(-(10**12), 10**12),
    T.PERCENT: st.integers(0, 10**6),
    T.FLAG: st.booleans(),
    T.DAY: st.dates(),
    T.MOMENT: st.datetimes(timezones=st.just(UTC))
    .map(lambda one: one.replace(microsecond=one.microsecond // 1000 * 1000))
    .filter(lambda one: one.year > 999),
    T.CHOICES: st.sets(st.sampled_from(COLOURS), min_size=1).map(
        lambda one: ordered(list(one), COLOURS)
    ),
}


@given(st.data(), st.sampled_from(list(VALUES)))
def test_a_value_comes_back_from_its_rows(data, kind):
    value = data.draw(VALUES[kind])
    rows = [(one.text, one.number) for one in stored(kind, value)]
    found = loaded(kind, rows, COLOURS)
    assert (found, type(found)) == (value, type(value))


def test_rows_without_a_value_tell_nothing():
    assert loaded(T.TEXT, []) is None
    assert loaded(T.FLAG, [(None, None)]) is None
    assert loaded(T.DAY, [(None, None)]) is None
    assert Ref(5, "Мост").id == 5
