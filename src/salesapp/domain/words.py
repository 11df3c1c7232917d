"""Amounts in words and plural forms."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.domain.money import Minor

MAX_IN_WORDS: Final = 999_999_999_999_99


class _Noun(NamedTuple):
    one: str
    few: str
    many: str


class _Currency(NamedTuple):
    unit: _Noun
    cent: _Noun
    unit_en: tuple[str, str]
    cent_en: tuple[str, str]


_KOPECK = _Noun("копейка", "копейки", "копеек")
_CENT = _Noun("цент", "цента", "центов")
_KOPECK_EN = ("kopeck", "kopecks")
_CENT_EN = ("cent", "cents")

# The unit of every currency here is masculine or takes masculine numerals.
_CURRENCIES: dict[str, _Currency] = {
    "RUB": _Currency(_Noun("рубль", "рубля", "рублей"), _KOPECK, ("ruble", "rubles"), _KOPECK_EN),
    "BYN": _Currency(
        _Noun("белорусский рубль", "белорусских рубля", "белорусских рублей"),
        _KOPECK,
        ("Belarusian ruble", "Belarusian rubles"),
        _KOPECK_EN,
    ),
    "USD": _Currency(
        _Noun("доллар США", "доллара США", "долларов США"),
        _CENT,
        ("US dollar", "US dollars"),
        _CENT_EN,
    ),
    "EUR": _Currency(_Noun("евро", "евро", "евро"), _CENT, ("euro", "euros"), _CENT_EN),
    "CNY": _Currency(
        _Noun("китайский юань", "китайских юаня", "китайских юаней"),
        _Noun("фэнь", "фэня", "фэней"),
        ("Chinese yuan", "Chinese yuan"),
        ("fen", "fen"),
    ),
    "KZT": _Currency(
        _Noun("тенге", "тенге", "тенге"),
        _Noun("тиын", "тиына", "тиынов"),
        ("Kazakhstani tenge", "Kazakhstani tenge"),
        ("tiyn", "tiyn"),
    ),
}

CURRENCIES = tuple(_CURRENCIES)


def plural(n: int, one: str, few: str, many: str) -> str:
    """The Russian form of a noun for a number (the number itself is not included)."""
    last_two = abs(n) % 100
    last = last_two % 10
    if 11 <= last_two <= 14 or last == 0 or last >= 5:
        return many
    return one if last == 1 else few


def integer_in_words(n: int, gender: str = "m") -> str:
    """A whole number in Russian words; gender is m, f or n."""
    from num2words import num2words

    return str(num2words(n, lang="ru", gender=gender))


def _english(n: int) -> str:
    from num2words import num2words

    return str(num2words(n, lang="en")).replace(" and ", " ").replace(",", "")


def amount_in_words(minor: Minor, currency: str = "RUB", language: str = "ru") -> str:
    """«Сто двадцать рублей 00 копеек»; ValueError for negative, huge or unknown currency."""
    if not 0 <= minor <= MAX_IN_WORDS:
        raise ValueError("amount out of range")
    if currency not in _CURRENCIES:
        raise ValueError(f"no words for currency {currency}")
    units, cents = divmod(minor, 100)
    names = _CURRENCIES[currency]
    if language == "ru":
        number = integer_in_words(units)
        unit, cent = plural(units, *names.unit), plural(cents, *names.cent)
    else:
        number = _english(units)
        unit, cent = names.unit_en[units != 1], names.cent_en[cents != 1]
    return f"{number[0].upper()}{number[1:]} {unit} {cents:02} {cent}"
