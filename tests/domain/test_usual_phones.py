"""Russian numbers are understood without the library of all countries: files have many of them."""

from __future__ import annotations

import sys

import pytest

from salesapp.domain.phones import check_email, format_phone, is_email, parse_phones, usual_phone


@pytest.fixture
def no_library(monkeypatch) -> None:
    """Whoever asks the library now is told that there is none."""
    monkeypatch.setitem(sys.modules, "phonenumbers", None)


@pytest.mark.usefixtures("no_library")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+7 916 123-45-67", ["+79161234567"]),
        ("8 (495) 123-45-67", ["+74951234567"]),
        ("9161234567", ["+79161234567"]),
        ("7 495 1234567", ["+74951234567"]),
        # Two in a field, an extension, another grouping: still without the library.
        ("8.495.123.4567, +7 916 12 345 67", ["+74951234567", "+79161234567"]),
        ("тел. 8 495 123 45 67 доб. 12", ["+74951234567"]),
        ("+7(495)1234-567", ["+74951234567"]),
        ("495 1234 567", ["+74951234567"]),
        ("(495) 1234-567 ", ["+74951234567"]),
        ("7.9161234.567", ["+79161234567"]),
        ("123-45-67", [None]),
        ("1234567", [None]),
        ("спросить Олега, 5", [None]),
    ],
)
def test_what_needs_no_library(text, found):
    assert [one.e164 for one in parse_phones(text)] == found


@pytest.mark.usefixtures("no_library")
@pytest.mark.parametrize(
    "text",
    [
        "+4989123456789",
        "8 100 123 45 67",
        "+49 495 1234567",
        "74951234567 x5",
        "12345678",
        "4951234567890",
    ],
)
def test_what_does(text):
    with pytest.raises(ImportError):
        parse_phones(text)


@pytest.mark.usefixtures("no_library")
def test_the_quickest_way_knows_one_number_in_a_usual_grouping():
    for text in ("+7 495 123-45-67", "8(495)1234567", "4951234567", "7 495 123 45 67"):
        found = usual_phone(text)
        assert (found.e164, found.display, found.extension, found.valid) == (
            "+74951234567", "+7 (495) 123-45-67", None, True,
        )  # fmt: skip
    for text in ("100 123 45 67", "8 495 123 45 67 доб. 5", "тел. 4951234567", "495 123 45 6"):
        assert usual_phone(text) is None


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("+49 89 12345678", "+498912345678"),
        ("4989 12345678", "+498912345678"),
        ("8 10 49 89 12345678", "+498912345678"),
        ("+7 701 123 45 67", "+77011234567"),
        ("375291234567", "+375291234567"),
        ("+375 29 123-45-67 доб. 5", "+375291234567"),
        ("89 12345678", None),
    ],
)
def test_numbers_of_other_countries(text, e164):
    assert [one.e164 for one in parse_phones(text)] == [e164]


def test_numbers_as_they_are_shown():
    assert format_phone("+74951234567", "12") == "+7 (495) 123-45-67 доб.\xa012"
    assert format_phone("+74951234567", "12", "en") == "+7 (495) 123-45-67 ext.\xa012"
    assert format_phone("+498912345678") == "+49 89 12345678"
    assert format_phone("+7123") == format_phone("+7123", "")
    assert format_phone("нет") == "нет"


def test_an_address_has_254_signs_at_most():
    long = "a" * 60 + "@" + ".".join(["b" * 60] * 3) + ".ru"
    fits = "x" * (254 - len(long)) + long
    assert len(fits) == 254
    assert is_email(fits)
    assert not is_email("x" + fits)
    assert check_email(" a@b.ru ")
    assert not is_email(" a@b.ru")
