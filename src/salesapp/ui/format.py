"""Numbers, dates and times as the windows show them, in the language of the windows."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from time import time as clock

from salesapp.domain.currencies import SIGNS
from salesapp.domain.dates import format_date_long, format_date_short
from salesapp.domain.money import format_money, format_percent, format_quantity, format_rubles
from salesapp.domain.phones import format_phone
from salesapp.domain.text import NBSP, short_company
from salesapp.ui.translate import language

DASH = "—"
_WEEKDAYS = {
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_UNITS = {
    "ru": {"min": "мин", "h": "ч", "days": "дн.", "points": "п.{nbsp}п."}
    | {"bytes": "байт", "kb": "КБ", "mb": "МБ"},
    "en": {"min": "min", "h": "h", "days": "d", "points": "p.p."}
    | {"bytes": "bytes", "kb": "KB", "mb": "MB"},
}


def today() -> date:
    """The day on the clock of this machine."""
    return _day_of(int(clock()))


@lru_cache(maxsize=2)
def _day_of(second: int) -> date:
    """The day of a second: every cell of every row asks for it."""
    return datetime.fromtimestamp(second, UTC).astimezone().date()


def sign_of(currency: str) -> str:
    """The sign of a currency, or its code."""
    return SIGNS.get(currency, currency)


def money(minor: int | None, currency: str = "RUB", *, sign: bool = True) -> str:
    """``1 234,00 ₽``; a dash for None."""
    if minor is None:
        return DASH
    text = format_money(minor)
    return f"{text}{NBSP}{SIGNS.get(currency, currency)}" if sign else text


def money_value(minor: int | None, currency: str = "RUB") -> int | tuple[int, str] | None:
    """A sum for files: roubles as a number, other money with its code."""
    return minor if minor is None or currency == "RUB" else (minor, currency)


def rubles(minor: int | None, currency: str = "RUB", *, sign: bool = True) -> str:
    """Whole units: ``1 234 ₽``; a dash for None."""
    if minor is None:
        return DASH
    text = format_rubles(minor)
    return f"{text}{NBSP}{SIGNS.get(currency, currency)}" if sign else text


def money_cell(minor: int | None) -> str:
    """Money in a column with the sign in its header: zero and None are a dash."""
    return format_money(minor) if minor else DASH


def rubles_cell(minor: int | None) -> str:
    """Whole money in a column with the sign in its header: zero and None are a dash."""
    return format_rubles(minor) if minor else DASH


def quantity(milli: int | None, unit: str = "") -> str:
    """``3 200 шт.`` out of thousandths."""
    if milli is None:
        return DASH
    return f"{format_quantity(milli)}{NBSP}{unit}" if unit else format_quantity(milli)


def percent(bp: int | None) -> str:
    """``21,1 %`` out of basis points."""
    return DASH if bp is None else format_percent(bp)


def tenths(bp: int) -> str:
    """``−7,0 %`` for a column whose rates stand below each other: always one decimal."""
    rounded = (abs(bp) + 5) // 10 * 10 * (-1 if bp < 0 else 1)
    text = format_percent(rounded).removesuffix(f"{NBSP}%")
    return f"{text}{'' if rounded % 100 else ',0'}{NBSP}%"


def decimal(milli: int) -> str:
    """``4,5`` out of thousandths, in English ``4.5``: a figure within words."""
    text = format_quantity(milli)
    return text if language() == "ru" else text.replace(",", ".")


def number(value: int) -> str:
    """A whole number in groups: ``3 200``."""
    return format_quantity(value * 1000)


def points(bp: int) -> str:
    """Percentage points: ``3 п. п.``."""
    return f"{format_quantity(bp * 10)}{NBSP}{_unit('points')}"


def day(value: date | None, *, near: bool = False) -> str:
    """``23 ноя``, another year with its number; ``near`` says «сегодня», «завтра», «вчера»."""
    if value is None:
        return DASH
    return format_date_short(value, today(), relative=near, language=language())


def day_long(value: date | None) -> str:
    """``23 ноября 2026 г.``."""
    return DASH if value is None else format_date_long(value, language())


def weekday(value: date) -> str:
    """``ср``."""
    return _WEEKDAYS[language()][value.weekday()]


def day_with_weekday(value: date, *, year: bool = False) -> str:
    """``ср, 25 ноя``, with ``year`` always ``ср, 25 ноя 2026``."""
    text = format_date_short(value, today(), language=language())
    if year and value.year == today().year:
        text += f" {value.year}"
    return f"{weekday(value)}, {text}"


def day_range(first: date, last: date) -> str:
    """``16–20 ноя`` or ``28 ноя – 3 дек``."""
    if (first.year, first.month) == (last.year, last.month) and first != last:
        return f"{first.day}–{day(last)}"
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def time(moment: datetime | None) -> str:
    """``10:42`` on the clock of this machine."""
    return DASH if moment is None else moment.astimezone().strftime("%H:%M")


def moment(value: datetime | None) -> str:
    """``20 ноя, 15:12``; of today ``сегодня, 15:12``."""
    if value is None:
        return DASH
    return f"{day(value.astimezone().date(), near=True)}, {time(value)}"


def days(count: int) -> str:
    """``14 дн.``."""
    return f"{count}{NBSP}{_unit('days')}"


def duration(span: timedelta) -> str:
    """``6 мин``, from an hour ``1 ч 12 мин``, from two days ``14 дн.``."""
    minutes = max(0, round(span.total_seconds() / 60))
    if minutes >= 2 * 24 * 60:
        return days(minutes // (24 * 60))
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{NBSP}{_unit('min')}"
    text = f"{hours}{NBSP}{_unit('h')}"
    return f"{text} {rest}{NBSP}{_unit('min')}" if rest else text


def file_size(size: int) -> str:
    """``512 байт``, ``48 КБ``, ``3,2 МБ``."""
    if size < 1024:
        return f"{size}{NBSP}{_unit('bytes')}"
    if size < 1024 * 1024:
        return f"{number(-(-size // 1024))}{NBSP}{_unit('kb')}"
    tenths = size * 10 // (1024 * 1024)
    return f"{decimal(tenths * 100)}{NBSP}{_unit('mb')}"


def timer(seconds: int) -> str:
    """``11:48`` of a running timer, from an hour ``1 ч 12 мин``."""
    if seconds >= 3600:
        return duration(timedelta(seconds=seconds))
    return f"{seconds // 60:02}:{seconds % 60:02}"


def phone(e164: str | None, extension: str | None = None) -> str:
    """``+7 (831) 200-14-07``; what is not a whole number is shown as it is."""
    if not e164:
        return DASH
    return format_phone(e164, extension, language()) if e164.startswith("+") else e164


def quoted(text: str) -> str:
    """``«болт»``, in English ``“болт”``."""
    return f"«{text}»" if language() == "ru" else f"“{text}”"


def company(name: str) -> str:
    """A company as lists and boards name it: without legal form and quotes."""
    return short_company(name)


def _unit(name: str) -> str:
    return _UNITS[language()][name].format(nbsp=NBSP)
