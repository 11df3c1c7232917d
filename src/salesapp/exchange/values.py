"""Texts of foreign cells as typed values; `ValueError` means: not understood."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import lru_cache

from salesapp.domain.currencies import CURRENCIES
from salesapp.domain.money import parse_money, parse_number, parse_percent, parse_quantity
from salesapp.exchange.rows import Trouble

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_AMERICAN_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([AaPp])[Mm])?(Z|[+-]\d\d:\d\d)?")
_YES = frozenset({"да", "y", "yes", "1", "true", "истина"})
_NO = frozenset({"нет", "n", "no", "0", "false", "ложь"})
_WITHOUT_VAT = frozenset(
    {
        "без ндс", "без налога", "без налога (ндс)", "не облагается", "ндс не облагается",
        "no vat", "without vat", "tax free",
    }
)  # fmt: skip


_CURRENCIES = {
    word: code
    for code, words in {
        "RUB": "руб рубль рубли рублей р rur ₽ 643 810",
        "USD": "доллар доллары долларов долл $ 840",
        "EUR": "евро € 978",
        "CNY": "юань юани юаней ¥ 156",
        "BYN": "933",
        "KZT": "тенге ₸ 398",
    }.items()
    for word in words.split()
} | {
    "российский рубль": "RUB", "рубль рф": "RUB", "доллар сша": "USD", "us dollar": "USD",
    "russian ruble": "RUB", "euro": "EUR", "китайский юань": "CNY", "белорусский рубль": "BYN",
    "казахстанский тенге": "KZT",
}  # fmt: skip


def currency_code(text: str) -> str | None:
    """The code of a currency as people and programs call it; None for one not kept here."""
    word = " ".join(text.casefold().replace("ё", "е").split()).rstrip(".")
    code = _CURRENCIES.get(word, word.upper())
    return code if code in CURRENCIES else None


def currency(text: str) -> str:
    """The code of a currency; another one stays as it is called: it is no rouble."""
    return currency_code(text) or text


def clean(cell: str) -> str:
    """Text of a cell: one level of HTML entities resolved, line ends of one kind, no margins."""
    if "&" in cell:
        cell = _ENTITY.sub(lambda found: html.unescape(found[0]), cell)
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell.strip()


def money(text: str) -> int:
    """Kopecks; arithmetic is for fields people type into, not for files."""
    value = parse_money(text) if parse_number(text) is not None else None
    return _found(value, text)


def quantity(text: str) -> int:
    """Thousandths."""
    return _found(parse_quantity(text), text)


def percent(text: str) -> int:
    """Basis points."""
    return _found(parse_percent(text), text)


def whole(text: str) -> int:
    """A plain integer."""
    number = parse_number(text)
    if number is None or number != int(number):
        raise ValueError(text)
    return int(number)


def flag(text: str) -> bool:
    """Да/Нет, Y/N."""
    word = text.casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise ValueError(text)


def vat(text: str) -> int | None:
    """Basis points, None for «Без НДС»."""
    if text.casefold() in _WITHOUT_VAT:
        return None
    rate = percent(text.casefold().removeprefix("ндс").strip())
    if not 0 <= rate <= 10_000:
        raise ValueError(text)
    return rate


@lru_cache(maxsize=4096)
def day(text: str) -> date:
    """A day, its time of day (if any) left out."""
    head, _, tail = text.replace("T", " ", 1).partition(" ")
    found = _read_day(head, tail)
    if tail:
        _read_time(tail)
    return found


@lru_cache(maxsize=4096)
def moment(text: str) -> datetime:
    """A moment in UTC; one without a zone is taken as the time of this computer."""
    head, _, tail = text.replace("T", " ", 1).partition(" ")
    found = _read_day(head, tail)
    clock, zone = _read_time(tail) if tail else (time(), None)
    joined = datetime.combine(found, clock)
    try:
        if zone:
            joined = datetime.fromisoformat(f"{joined.isoformat()}{zone}")
        return joined.astimezone(UTC)
    except (OSError, OverflowError) as error:
        # Some systems know no local time before 1970.
        raise ValueError(text) from error


def _read_day(head: str, tail: str) -> date:
    if found := _DAY.fullmatch(head):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := _ISO_DAY.fullmatch(head):
        return date(int(found[1]), int(found[2]), int(found[3]))
    # Only a clock with am/pm proves that the month comes first.
    if (found := _AMERICAN_DAY.fullmatch(head)) and tail.casefold().endswith("m"):
        return date(int(found[3]), int(found[1]), int(found[2]))
    raise ValueError(head)


def _read_time(tail: str) -> tuple[time, str | None]:
    found = _TIME.fullmatch(tail.strip())
    if not found:
        raise ValueError(tail)
    hour = int(found[1])
    if found[4]:
        if not 1 <= hour <= 12:
            raise ValueError(tail)
        hour = hour % 12 + (12 if found[4].casefold() == "p" else 0)
    zone = "+00:00" if found[5] == "Z" else found[5]
    return time(hour, int(found[2]), int(found[3] or 0)), zone


def _found(value: int | None, text: str) -> int:
    if value is None:
        raise ValueError(text)
    return value


TYPED: dict[str, tuple[Callable[[str], object], Trouble]] = {
    "created_at": (moment, Trouble.DATE),
    "updated_at": (moment, Trouble.DATE),
    "birth_on": (day, Trouble.DATE),
    "start_on": (day, Trouble.DATE),
    "close_on": (day, Trouble.DATE),
    "is_public": (flag, Trouble.FLAG),
    "is_own_company": (flag, Trouble.FLAG),
    "in_export": (flag, Trouble.FLAG),
    "is_active": (flag, Trouble.FLAG),
    "is_closed": (flag, Trouble.FLAG),
    "price_includes_vat": (flag, Trouble.FLAG),
    "amount_minor": (money, Trouble.NUMBER),
    "price_minor": (money, Trouble.NUMBER),
    "revenue_minor": (money, Trouble.NUMBER),
    "quantity_milli": (quantity, Trouble.NUMBER),
    "probability_bp": (percent, Trouble.NUMBER),
    "currency": (currency, Trouble.NOT_A_CHOICE),
    "sort": (whole, Trouble.NUMBER),
    "vat_bp": (vat, Trouble.VAT),
}
"""Fields that are not plain text, and the trouble when they are not understood."""
