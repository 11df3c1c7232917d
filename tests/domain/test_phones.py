"""Phones and e-mail addresses."""

import random

import phonenumbers
import pytest

from salesapp.domain.phones import (
    _RUSSIAN_CODES,
    EMAIL_IN_TEXT,
    check_email,
    format_phone,
    parse_phones,
)


def e164(text):
    return [phone.e164 for phone in parse_phones(text)]


def test_several_numbers_are_split():
    assert e164("8 (495) 123-45-67, +7 916 123-45-67; 88005553535 / 9161234568") == [
        "+74951234567",
        "+79161234567",
        "+78005553535",
        "+79161234568",
    ]


def test_extension_after_a_comma_stays_with_its_number():
    [phone] = parse_phones("8 495 123-45-67, доб. 12")
    assert (phone.e164, phone.extension) == ("+74951234567", "12")
    assert phone.full == "+7 (495) 123-45-67 доб.\u00a012"


@pytest.mark.parametrize("mark", ["доб", "вн.", "(доб. ", "ext. ", "внутр. ", "#"])
def test_extension_is_understood_in_all_its_spellings(mark):
    [phone] = parse_phones(f"+7 (495) 123-45-67 {mark}204")
    assert (phone.e164, phone.extension) == ("+74951234567", "204")


def test_what_is_not_understood_is_kept_as_typed():
    [phone] = parse_phones(" 123-45-67 ")
    assert (phone.valid, phone.e164, phone.display) == (False, None, "123-45-67")


@pytest.mark.parametrize("text", ["", "нет", " ; , "])
def test_text_without_digits_gives_nothing(text):
    assert parse_phones(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("375291234567", "+375291234567"),
        ("+7 701 123 45 67", "+77011234567"),
        ("8 916 123 45 67 (Иван)", "+79161234567"),
        ("моб.: 8916-123-45-67", "+79161234567"),
        ("+49 30 901820", "+4930901820"),
    ],
)
def test_less_usual_numbers(text, expected):
    assert e164(text) == [expected]


def test_quick_way_agrees_with_the_library():
    chance = random.Random(7)
    for code in sorted(_RUSSIAN_CODES):
        number = f"+7{code}{chance.randrange(10**7):07}"
        assert phonenumbers.is_valid_number(phonenumbers.parse(number)), number
        assert e164("8" + number[2:]) == [number]


def test_english_extension():
    assert format_phone("+74951234567", "12", "en") == "+7 (495) 123-45-67 ext.\u00a012"


@pytest.mark.parametrize(
    "text", ["a@b.example", "ivan.petrov+crm@mail.firma.example", "почта@фирма.рф", " a@b-c.ru "]
)
def test_email_is_accepted(text):
    assert check_email(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a@b",
        "a@@b.ru",
        "a b@c.ru",
        ".a@b.ru",
        "a.@b.ru",
        "a@-b.ru",
        "a@b.ru, c@d.ru",
        "a@b.1",
    ],
)
def test_email_is_refused(text):
    assert not check_email(text)


def test_each_of_many_telephones_of_a_line_is_read():
    typed = ", ".join(f"+7 (831) 200-14-{one:02} доб. {one + 1}" for one in range(60))
    found = parse_phones(typed)
    assert [one.e164 for one in found] == [f"+78312001{400 + one}" for one in range(60)]
    assert [one.extension for one in found] == [str(one + 1) for one in range(60)]


@pytest.mark.parametrize("sign", [",", "\n", " ", ", ", "доб", "\nдоб"])
def test_a_line_of_nothing_but_signs_is_read_at_once(sign):
    assert parse_phones(sign * 20_000 + "доб") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("почта: a@b.example, тел. 1", ["a@b.example"]),
        ("<anna.v+sales@mail.example>; b@c.example.", ["anna.v+sales@mail.example", "b@c.example"]),
        (f"{'a' * 64}@b.example", [f"{'a' * 64}@b.example"]),
        (f"{'a' * 65}@b.example", []),
        (f"{'я' * 100_000} a@b.example", ["a@b.example"]),
        ("a@b", []),
        ("a@b@c.example", ["b@c.example"]),
    ],
)  # fmt: skip
def test_addresses_are_found_in_a_text(text, found):
    assert EMAIL_IN_TEXT.findall(text) == found
