"""Dates as people type and read them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from salesapp.domain.text import NBSP

MONTHS_GENITIVE = {
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
MONTHS = {
    "ru": (
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ),
    "en": MONTHS_GENITIVE["en"],
}
MONTHS_SHORT = {
    "ru": ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
    "en": tuple(name[:3] for name in MONTHS_GENITIVE["en"]),
}
WEEKDAYS = {
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
WEEKDAYS_SHORT = {
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "en": tuple(name[:3] for name in WEEKDAYS["en"]),
}

_RELATIVE = {
    "сегодня": 0,
    "завтра": 1,
    "послезавтра": 2,
    "вчера": -1,
    "позавчера": -2,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
_NEARBY = {"ru": {0: "сегодня", 1: "завтра", -1: "вчера"}}
_NEARBY["en"] = {0: "today", 1: "tomorrow", -1: "yesterday"}
# Short names exactly, long ones by their beginning: «в среду», but not «срочно».
_WEEKDAY_WORDS = (
    ({"пн", "mon"}, ("понед", "monday")),
    ({"вт", "tue"}, ("вторн", "tuesday")),
    ({"ср", "wed"}, ("сред", "wednesday")),
    ({"чт", "четв", "thu"}, ("четвер", "thursday")),
    ({"пт", "fri"}, ("пятн", "friday")),
    ({"сб", "sat"}, ("субб", "saturday")),
    ({"вс", "sun"}, ("воскр", "sunday")),
)
_MONTH_STEMS = (
    ("янв", "jan"),
    ("фев", "feb"),
    ("мар", "mar"),
    ("апр", "apr"),
    ("май", "мая", "may"),
    ("июн", "jun"),
    ("июл", "jul"),
    ("авг", "aug"),
    ("сен", "sep"),
    ("окт", "oct"),
    ("ноя", "nov"),
    ("дек", "dec"),
)
_UNITS = {
    "days": "д дн день дня дней d day days",
    "weeks": "н нед неделя неделю недели недель w week weeks",
    "months": "м мес месяц месяца месяцев m month months",
    "years": "г год года лет y year years",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?")
_SOLID = re.compile(r"(\d\d)(\d\d)(\d{4}|\d\d)")
_DAY_MONTH = re.compile(r"(\d{1,2}) ([а-яa-z]{3,9})\.?,?(?: (\d{4}|\d{2}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2}),?(?: (\d{4}))?")
_OFFSET = re.compile(r"([+-]) ?(\d{1,4}) ?([а-яa-z]*)\.?")
_AFTER = re.compile(r"(?:через|in) (?:(\d{1,3}|an?) ?)?([а-яa-z]+)\.?")
_TENS = {"двадцать": 20, "тридцать": 30}
_ORDINALS = (
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят",
    "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат",
    "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
)  # fmt: skip
_COUNTED = re.compile(r"^(\d{1,2})(?:-?о?(?:е|го))?(?: числа)?(?= |$)")
_YEAR_WORD = re.compile(r"(?<=\d) ?(?:года?|г)\.?$")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(_year(year), month, day)
    near = [_day(today.year + shift, month, day) for shift in (0, 1, -1)]
    known = [found for found in near if found]
    return min(known, key=lambda found: abs((found - today).days), default=None)


def _month_number(word: str) -> int | None:
    for number, stems in enumerate(_MONTH_STEMS, 1):
        if word.startswith(stems):
            return number
    return None


def add_months(day: date, count: int) -> date:
    """The same day of another month, or its last day when the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _shifted(today: date, count: int, unit: str) -> date | None:
    kind = _UNIT_OF.get(unit)
    try:
        if kind in ("months", "years"):
            return add_months(today, count * (12 if kind == "years" else 1))
        return today + timedelta(**{kind: count}) if kind else None
    except (ValueError, OverflowError):
        return None


def _spoken(value: str, today: date) -> date | None:
    if value in _RELATIVE:
        return today + timedelta(days=_RELATIVE[value])
    offset = _OFFSET.fullmatch(value)
    if offset:
        count = int(offset[2]) * (-1 if offset[1] == "-" else 1)
        return _shifted(today, count, offset[3] or "д")
    after = _AFTER.fullmatch(value)
    if after:
        count = int(after[1]) if (after[1] or "").isdigit() else 1
        return _shifted(today, count, after[2])
    word = re.sub(r"^(?:во?|on) ", "", value)
    for number, (short, beginnings) in enumerate(_WEEKDAY_WORDS):
        if word in short or (word.isalpha() and word.startswith(beginnings)):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _written(value: str, today: date) -> date | None:
    iso = _ISO.fullmatch(value)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    numeric = _NUMERIC.fullmatch(value) or _SOLID.fullmatch(value)
    if numeric:
        return _dated(int(numeric[1]), int(numeric[2]), numeric[3], today)
    named = _DAY_MONTH.fullmatch(value)
    if named:
        month = _month_number(named[2])
        return _dated(int(named[1]), month, named[3], today) if month else None
    american = _MONTH_DAY.fullmatch(value)
    if american:
        month = _month_number(american[1])
        return _dated(int(american[2]), month, american[3], today) if month else None
    return None


@cache
def _ordinals() -> dict[str, int]:
    """Days of a month in words: «четвертое», «четвертого»."""
    numbers = {**dict(enumerate(_ORDINALS, 1)), 30: "тридцат"}
    found: dict[str, int] = {}
    for number, stem in numbers.items():
        endings = ("ье", "ьего") if number == 3 else ("ое", "ого")
        found |= {f"{stem}{ending}": number for ending in endings}
    return found


def _counted(value: str) -> str:
    """The text with a day that is said in words as a number: «двадцать пятое мая» is «25 мая»."""
    words = value.split(" ")
    tens = _TENS.get(words[0], 0) if len(words) > 1 else 0
    ordinal = _ordinals().get(words[1 if tens else 0])
    if ordinal is not None and (not tens or ordinal < 10):
        value = " ".join((str(tens + ordinal), *words[2 if tens else 1 :]))
    return _COUNTED.sub(r"\1", value)


def _plain_day(value: str, today: date) -> date | None:
    """A lone number is the nearest such day from today on."""
    if not re.fullmatch(r"\d{1,2}", value):
        return None
    first = today.replace(day=1)
    for step in range(3):
        month = add_months(first, step)
        found = _day(month.year, month.month, int(value))
        if found and found >= today:
            return found
    return None


def parse_date(text: str, today: date) -> date | None:
    """A date typed in Russian or English, or None.

    Without a year the date nearest to today is meant; a weekday is the next such day, never
    today; a lone number, or «четвёртое», is a day of this month or of the next one. Fields that
    hold a date show it with its year, so that reading it again cannot move it.
    """
    value = " ".join(re.sub(r"[«»\"“”„]", " ", text).casefold().replace("ё", "е").split())
    value = value.replace("\u2212", "-").rstrip(",")
    if not value.isprintable() or re.search(r"[^\W0-9_a-zа-я]", value):
        return None
    value = _counted(value)
    value = _YEAR_WORD.sub("", value) if not value.startswith(("+", "-", "через")) else value
    return _spoken(value, today) or _written(value, today) or _plain_day(value, today)


def format_date_short(
    day: date, today: date, language: str = "ru", *, relative: bool = False
) -> str:
    """`23 ноя`, in another year `23 ноя 2025`; `relative` prefers «сегодня», «завтра», «вчера»."""
    if relative:
        word = _NEARBY[language].get((day - today).days)
        if word:
            return word
    text = f"{day.day}{NBSP}{MONTHS_SHORT[language][day.month - 1]}"
    return text if day.year == today.year else f"{text}{NBSP}{day.year}"


def format_date_long(day: date, language: str = "ru") -> str:
    """`23 ноября 2026 г.` or `23 November 2026`."""
    text = f"{day.day}{NBSP}{MONTHS_GENITIVE[language][day.month - 1]} {day.year}"
    return f"{text}{NBSP}г." if language == "ru" else text


def format_date_table(day: date, language: str = "ru") -> str:
    """`23.11.2026`; in English `23 Nov 2026`, which cannot be misread."""
    if language == "ru":
        return f"{day:%d.%m.}{day.year:04}"
    return f"{day.day}{NBSP}{MONTHS_SHORT[language][day.month - 1]}{NBSP}{day.year}"


def format_month(day: date, language: str = "ru") -> str:
    """`ноябрь 2026`."""
    return f"{MONTHS[language][day.month - 1]}{NBSP}{day.year}"
