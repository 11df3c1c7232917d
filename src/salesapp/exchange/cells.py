"""Cells of any table as values of our fields; `CellError` says what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

from salesapp.domain.currencies import ROUBLE
from salesapp.domain.field_values import Refusal, ValueRefusedError, parse
from salesapp.domain.fields import ATTRIBUTE, CUSTOM, FieldType
from salesapp.domain.money import parse_money, parse_number, parse_quantity, plain_money
from salesapp.domain.table_imports import PROPERTY, DayOrder, ImportField, TableOptions
from salesapp.domain.text import fold
from salesapp.exchange import values
from salesapp.exchange.rows import Trouble

Convert = Callable[[str], Any]

_CODE: Final = re.compile(r"(?<![A-Za-z])([A-Z]{3})$")
_SPACES: Final = re.compile(r"[\s\u00a0\u202f]+")
_THOUSANDS: Final = {
    sign: re.compile(rf"(?<![0-9])[1-9][0-9]{{0,2}}(?:[{sign}][0-9]{{3}})+(?![0-9{sign}])")
    for sign in ".,"
}
_DAY: Final = re.compile(r"(\d{1,4})[./\-\s](\d{1,2})[./\-\s](\d{2,4})(?:[T\s].*)?")
_DAYS: Final = re.compile(r"\s*(?:(?:раб|кал)\w*\.?\s*)?(?:дн\w*|день|days?)\.?$", re.IGNORECASE)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?")
_WORDS: Final[dict[str, dict[str, str]]] = {
    "kind": {
        "компания": "company", "организация": "company", "юрлицо": "company", "ооо": "company",
        "юридическое лицо": "company", "юр лицо": "company", "company": "company",
        "ип": "sole_trader", "предприниматель": "sole_trader", "sole trader": "sole_trader",
        "индивидуальный предприниматель": "sole_trader",
        "физлицо": "person", "физическое лицо": "person", "физ лицо": "person",
        "частное лицо": "person", "person": "person",
        "иностранная": "foreign", "иностранная компания": "foreign", "нерезидент": "foreign",
        "foreign": "foreign",
    },
    "category": {
        "а": "A", "a": "A", "в": "B", "b": "B", "с": "C", "c": "C",
    },
    "role": {
        "решает": "decides", "лпр": "decides", "принимает решение": "decides",
        "влияет": "influences", "пользуется": "uses", "пользователь": "uses",
        "платит": "pays", "оплачивает": "pays", "мешает": "blocks", "против": "blocks",
    },
    "attitude": {
        "за": "for", "нейтрально": "neutral", "нейтрален": "neutral", "против": "against",
    },
}  # fmt: skip
"""How people write the codes of our closed lists, folded."""


class CellError(ValueError):
    """A cell that is not what its field holds."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(str(trouble))
        self.trouble = trouble


def converter(field: ImportField, options: TableOptions) -> Convert:
    """How a cell becomes the value of a field."""
    special = _SPECIAL.get(field.id)
    if special is not None:
        return special
    if field.id.startswith((CUSTOM, ATTRIBUTE, PROPERTY)):
        return _own(field, options)
    kind = field.type
    if kind in _NUMBERS:
        number, decimal = _NUMBERS[kind], options.decimal
        return (lambda text: number(_plain(text, decimal))) if decimal else number
    if kind in (FieldType.DAY, FieldType.MOMENT):
        return lambda text: day(text, options.days)
    if kind is FieldType.CHOICE and field.choices:
        return _choice(field)
    if kind is FieldType.CHOICES:
        return _choices(field)
    return _BY_TYPE.get(kind, one_line)


def one_line(text: str) -> str:
    """Words with one space between them."""
    return " ".join(text.split())


def long_text(text: str) -> str:
    """Text with its lines, line ends of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def day(text: str, order: DayOrder) -> date:
    """A day written in the order the user said; ISO is always understood."""
    text = text.strip()
    try:
        if found := _ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY.fullmatch(text):
            first, second, third = (int(part) for part in found.groups())
            year, month, number = {
                DayOrder.DMY: (third, second, first),
                DayOrder.MDY: (third, first, second),
                DayOrder.YMD: (first, second, third),
            }[order]
            return date(_whole_year(year), month, number)
    except ValueError:
        pass
    raise CellError(Trouble.DATE)


def _whole_year(year: int) -> int:
    """26 is 2026, 78 is 1978."""
    if year >= 100:
        return year
    return year + (2000 if year <= datetime.now().astimezone().year % 100 + 20 else 1900)


def _plain(text: str, decimal: str) -> str:
    """A number whose sign between whole and part is the one the user named."""
    if not decimal:
        return text
    other = "." if decimal == "," else ","
    plain = _SPACES.sub("", text)
    if decimal not in plain and other in plain and not _THOUSANDS[other].search(plain):
        # `1234.5` parts no thousands: so a number stands in a workbook.
        return plain.replace(other, ",")
    return plain.replace(other, "").replace(decimal, ",")


def currency_sign(text: str) -> tuple[str, str] | None:
    """A sum without the sign it ends with, and the currency of the sign; None without one."""
    text = text.strip()
    if (named := _CODE.search(text)) and (code := values.currency_code(named[1])):
        return text[: named.start()].rstrip(), code
    if not text or text[-1].isalnum():
        return None
    code = values.currency_code(text[-1])
    return (text[:-1].rstrip(), code) if code else None


def _money(text: str) -> int:
    plain = plain_money(text)
    if plain is not None:
        return plain
    if (signed := currency_sign(text)) and signed[1] != ROUBLE:
        raise CellError(Trouble.NUMBER)
    found = parse_money(text) if parse_number(text) is not None else None
    if found is None:
        raise CellError(Trouble.NUMBER)
    if found < 0:
        raise CellError(Trouble.NEGATIVE)
    return found


def _quantity(text: str) -> int:
    found = parse_quantity(text)
    if found is None:
        number = parse_number(text)
        raise CellError(Trouble.NEGATIVE if number is not None and number < 0 else Trouble.NUMBER)
    return found


def _whole(text: str) -> int:
    number = parse_number(_DAYS.sub("", text.strip()))
    if number is None or number != int(number) or abs(number) > 1_000_000:
        raise CellError(Trouble.NUMBER)
    return int(number)


def _percent(text: str) -> int:
    try:
        found = values.percent(text)
    except (ValueError, OverflowError) as error:
        raise CellError(Trouble.NUMBER) from error
    if abs(found) > 1_000_000:
        raise CellError(Trouble.NUMBER)
    return found


def _vat(text: str) -> int | None:
    try:
        found = values.vat(text)
        # A spreadsheet keeps 22 % as 0.22; there is no rate below one percent.
        return found * 100 if found is not None and found < 100 and "%" not in text else found
    except (ValueError, OverflowError) as error:
        raise CellError(Trouble.VAT) from error


def _currency(text: str) -> str:
    code = values.currency_code(text)
    if code is None:
        raise CellError(Trouble.NOT_A_CHOICE)
    return code


def _flag(text: str) -> bool:
    if text in ("+", "✓", "v", "V", "х", "x", "X"):
        return True
    if text in ("-", "–", "—"):
        return False
    try:
        return values.flag(text)
    except ValueError as error:
        raise CellError(Trouble.FLAG) from error


def _choice(field: ImportField) -> Convert:
    known = {fold(one): one for one in field.choices} | _WORDS.get(field.id, {})

    def convert(text: str) -> str:
        found = known.get(fold(text))
        if found is None:
            raise CellError(Trouble.NOT_A_CHOICE)
        return found

    return convert


def _choices(field: ImportField) -> Convert:
    known = {fold(one): one for one in field.choices}

    def convert(text: str) -> tuple[str, ...]:
        parts = [one_line(part) for part in re.split("[;,\n]", text) if part.strip()]
        if known and any(fold(part) not in known for part in parts):
            raise CellError(Trouble.NOT_A_CHOICE)
        return tuple(dict.fromkeys(known.get(fold(part), part) for part in parts))

    return convert


def _own(field: ImportField, options: TableOptions) -> Convert:
    """A value of a field of the user's own, as if it were typed."""
    if field.type is FieldType.DAY:
        return lambda text: day(text, options.days)
    numbers = (FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT)
    decimal = options.decimal if field.type in numbers else ""
    today = datetime.now().astimezone().date()

    def convert(text: str) -> object:
        try:
            plain = text.removesuffix("%") if field.type is FieldType.NUMBER else text
            return parse(field.type, _plain(plain, decimal), today, field.choices)
        except ValueRefusedError as error:
            raise CellError(_REFUSED.get(error.refusal, Trouble.FORM)) from error
        except (OverflowError, ArithmeticError) as error:
            raise CellError(Trouble.NUMBER) from error

    return convert


_REFUSED: Final = {
    Refusal.NUMBER: Trouble.NUMBER,
    Refusal.MONEY: Trouble.NUMBER,
    Refusal.PERCENT: Trouble.NUMBER,
    Refusal.DAY: Trouble.DATE,
    Refusal.MOMENT: Trouble.DATE,
    Refusal.FLAG: Trouble.FLAG,
    Refusal.CHOICE: Trouble.NOT_A_CHOICE,
    Refusal.PHONE: Trouble.PHONE,
    Refusal.EMAIL: Trouble.EMAIL,
    Refusal.TOO_LONG: Trouble.CELL_TOO_LONG,
}
_NUMBERS: Final[dict[FieldType, Convert]] = {FieldType.MONEY: _money, FieldType.NUMBER: _quantity}
_BY_TYPE: Final[dict[FieldType, Convert]] = {
    FieldType.LONG_TEXT: long_text,
    FieldType.PERCENT: _percent,
    FieldType.FLAG: _flag,
    # Several numbers may stand in one cell, each on a line of its own.
    FieldType.PHONE: long_text,
    FieldType.EMAIL: long_text,
    FieldType.LINK: long_text,
}
_SPECIAL: Final[dict[str, Convert]] = {
    "vat_bp": _vat,
    "lead_days": _whole,
    "currency": _currency,
}
