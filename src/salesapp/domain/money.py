"""Amounts, quantities and percents: integers inside, one notation on screen and paper.

Notation: comma before decimals, NBSP between groups of digits, minus U+2212.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from salesapp.domain.text import NBSP

Minor: TypeAlias = int

MINUS = "\u2212"
MAX_MINOR = 99_999_999_999_999_99
MAX_MILLI = 999_999_999_999
MAX_BP = 999_999_999_99

_DASHES = str.maketrans({MINUS: "-", "–": "-", "—": "-"})
_CURRENCY = re.compile(r"(?:руб(?:л[а-яё]*)?|р|rub|rur|₽|\$|€|¥)\.?$", re.IGNORECASE)
# «1,5 тыс» are not one and a half pieces.
_UNIT = re.compile(r"(?<![^\W\d_])(?!тыс|млн|млрд)[^\W\d_]+\.?[²³]?$", re.IGNORECASE)
_KOPECKS = re.compile(r"([+-]?\d[\d ]*)[-=](\d\d)")
_PLAIN = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)")
_PLAIN_MONEY = re.compile(r"([0-9]{1,13})(?:[.,]([0-9]{1,2}))?")
_PLAIN_QUANTITY = re.compile(r"([0-9]{1,9})(?:[.,]([0-9]{1,3}))?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?")
_TOKEN = re.compile(r"\d[\d.,]*|[.,]\d+|[-+*/()]")
_SPACE_IN_NUMBER = re.compile(r"(?<=[\d.,])\s+(?=\d)")
_LONGEST = 40
_MOST = 2 * _LONGEST
"""Longer is no number: nothing is searched for in it, which would take the square of its length."""


def div_half_up(numerator: int, denominator: int) -> int:
    """Quotient rounded to the nearest integer, halves away from zero; denominator > 0."""
    if numerator >= 0:
        return (2 * numerator + denominator) // (2 * denominator)
    return -((denominator - 2 * numerator) // (2 * denominator))


def round_half_up(value: Fraction | Decimal) -> int:
    """Nearest integer, halves away from zero (never banker's rounding)."""
    numerator, denominator = value.as_integer_ratio()
    return div_half_up(numerator, denominator)


def _clean(text: str) -> str:
    value = " ".join(text.translate(_DASHES).split())
    return value if len(value) > _MOST else _CURRENCY.sub("", value).strip()


def _without_unit(text: str) -> str:
    value = text.strip()
    return value if len(value) > _MOST else _UNIT.sub("", value)


def parse_number(text: str) -> Decimal | None:
    """A number as people and banks write it, or None; a lone comma or point is decimal."""
    value = _clean(text)
    if not value or len(value) > _LONGEST or not value.isascii():
        return None
    kopecks = _KOPECKS.fullmatch(value)
    if kopecks:
        value = f"{kopecks[1]}.{kopecks[2]}"
    value = value.replace(" ", "")
    if _PLAIN.fullmatch(value):
        return Decimal(value.replace(",", "."))
    grouped = _GROUPED.fullmatch(value)
    if not grouped:
        return None
    # Point and comma together, or one of them repeated: the first one groups thousands.
    return Decimal(value.replace(grouped[1], "").replace(",", "."))


class _Sum:
    """Reads `12*64,20 + (3-1)/2`; precedence as in school."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def whole(self) -> Fraction:
        value = self._terms()
        if self._peek():
            raise ValueError(self._peek())
        return value

    def _terms(self) -> Fraction:
        value = self._factors()
        while self._peek() in ("+", "-"):
            value = value + self._factors() if self._take() == "+" else value - self._factors()
        return value

    def _factors(self) -> Fraction:
        value = self._atom()
        while self._peek() in ("*", "/"):
            value = value * self._atom() if self._take() == "*" else value / self._atom()
        return value

    def _atom(self) -> Fraction:
        token = self._take()
        if token == "(":
            value = self._terms()
            if self._take() != ")":
                raise ValueError(token)
            return value
        if token == "-":
            return -self._atom()
        number = parse_number(token) if token else None
        if number is None:
            raise ValueError(token)
        return Fraction(number)


def _calculate(text: str) -> Fraction | None:
    value = _clean(text).replace("×", "*").replace("х", "*").replace("x", "*")
    value = _SPACE_IN_NUMBER.sub("", value)
    if len(value) > _MOST:
        return None
    tokens = _TOKEN.findall(value)
    if "".join(tokens) != value.replace(" ", ""):
        return None
    try:
        return _Sum(tokens).whole()
    except (ValueError, ZeroDivisionError):
        return None


def plain_money(text: str) -> Minor | None:
    """Kopecks out of `1234` or `1234,5`, quickly; None for any other notation: ask others."""
    found = _PLAIN_MONEY.fullmatch(text)
    if found is None:
        return None
    whole, part = found.groups()
    return int(whole) * 100 + (int(part.ljust(2, "0")) if part else 0)


def parse_money(text: str) -> Minor | None:
    """Kopecks out of `1 234,56 руб.` or simple arithmetic (`12*64,20`).

    `100-50` without spaces is 100 roubles 50 kopecks, as banks write; `100 - 50` subtracts.
    """
    plain = plain_money(text)
    if plain is not None:
        return plain
    number = parse_number(text)
    value = Fraction(number) if number is not None else _calculate(text)
    if value is None:
        return None
    minor = round_half_up(value * 100)
    return minor if abs(minor) <= MAX_MINOR else None


def parse_quantity(text: str) -> int | None:
    """Thousandths out of `2,5` or `2,5 шт`; None when not understood or negative."""
    if plain := _PLAIN_QUANTITY.fullmatch(text):
        whole, part = plain.groups()
        return int(whole) * 1000 + (int(part.ljust(3, "0")) if part else 0)
    number = parse_number(text)
    if number is None:
        number = parse_number(_without_unit(text))
    if number is None or number < 0:
        return None
    milli = round_half_up(number * 1000)
    return milli if milli <= MAX_MILLI else None


def parse_milli(text: str) -> int | None:
    """Thousandths of any number, below zero too: `2,5`, `2,5 кг`, `3*1,2`."""
    if plain := _PLAIN_QUANTITY.fullmatch(text):
        whole, part = plain.groups()
        return int(whole) * 1000 + (int(part.ljust(3, "0")) if part else 0)
    number = parse_number(text)
    if number is None:
        number = parse_number(_without_unit(text))
    value = Fraction(number) if number is not None else _calculate(text)
    if value is None:
        return None
    milli = round_half_up(value * 1000)
    return milli if abs(milli) <= MAX_MILLI else None


def parse_percent(text: str) -> int | None:
    """Basis points out of `12,5` or `12,5 %`."""
    number = parse_number(text.strip().removesuffix("%"))
    if number is None:
        return None
    bp = round_half_up(number * 100)
    return bp if abs(bp) <= MAX_BP else None


def _grouped(whole: int) -> str:
    return f"{whole:,}".replace(",", NBSP)


def _signed(value: int, text: str) -> str:
    return MINUS + text if value < 0 else text


def format_money(minor: Minor) -> str:
    """`1 234,56`."""
    whole, rest = divmod(abs(minor), 100)
    return _signed(minor, f"{_grouped(whole)},{rest:02}")


def format_rubles(minor: Minor) -> str:
    """Whole roubles, kopecks rounded half up: `1 235`."""
    rubles = div_half_up(minor, 100)
    return _signed(rubles, _grouped(abs(rubles)))


def format_scaled(value: int, places: int) -> str:
    """A whole number of parts with so many decimals, without superfluous zeros."""
    whole, rest = divmod(abs(value), 10**places)
    tail = f"{rest:0{places}}".rstrip("0")
    return _signed(value, _grouped(whole) + (f",{tail}" if tail else ""))


def format_quantity(milli: int) -> str:
    """Quantity without superfluous zeros: `2,5`."""
    return format_scaled(milli, 3)


def format_percent(bp: int, *, tight: bool = False) -> str:
    """`12,5 %` with NBSP; `tight` gives `12,5%` as in labels of papers."""
    return format_scaled(bp, 2) + ("%" if tight else f"{NBSP}%")
