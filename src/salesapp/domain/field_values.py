"""Values of fields: read from what people type, and put into the store's few types.

In Python a value is a text (texts, links, phones, e-mails, one choice), a whole number
(thousandths, minor units, basis points), a `date`, an aware `datetime`, a bool, a tuple of texts
(several choices) or a `Ref`. None is "nothing told", for a flag too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Final, NamedTuple
from zlib import crc32

from salesapp.domain.dates import parse_date
from salesapp.domain.fields import FieldType
from salesapp.domain.money import parse_milli, parse_money, parse_percent
from salesapp.domain.phones import check_email, parse_phones
from salesapp.domain.text import digits, fold

LONGEST_LINE: Final = 1_000
LONGEST_TEXT: Final = 20_000
_KEY: Final = 200

YES: Final = frozenset(["да", "д", "yes", "y", "true", "истина", "1", "есть", "on", "вкл"]) | {
    "+",
    "✓",
    "✔",
    "☑",
}
NO: Final = frozenset(["нет", "н", "no", "n", "false", "ложь", "0", "off", "выкл"]) | {
    "-",
    "−",
    "–",
    "—",
    "☐",
}

_SCHEMES: Final = ("http://", "https://", "ftp://", "mailto:", "tel:")
_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*(?::\d+)?(?:[/?#]\S*)?")
_ANY_HOST: Final = re.compile(r"[^\s/?#]+\S*")
_ISO: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d:?\d\d)?"
)
_CLOCK: Final = re.compile(r"^(.*?)[,\s]+(?:в |at )?(\d{1,2})[:.](\d\d)$")


class Refusal(StrEnum):
    """Why a text is no value of a field; the sentences stand in `ui/fields/words.py`."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DAY = "day"
    MOMENT = "moment"
    FLAG = "flag"
    CHOICE = "choice"
    LINK = "link"
    PHONE = "phone"
    EMAIL = "email"
    TOO_LONG = "too_long"


class ValueRefusedError(ValueError):
    """A text that is no value of the field."""

    def __init__(self, refusal: Refusal, text: str) -> None:
        super().__init__(refusal, text)
        self.refusal = refusal
        self.text = text


class Ref(NamedTuple):
    """Another record as a value: where it is, and what it is called."""

    id: int
    name: str


class Stored(NamedTuple):
    """A value in the store: what is shown, what is compared and sorted by, a whole number.

    `slot` is 0, or tells the several texts of one field apart.
    """

    text: str | None
    key: str | None
    number: int | None
    slot: int = 0


def parse(
    kind: FieldType,
    text: str,
    today: date,
    choices: Sequence[str] = (),
    names: Mapping[str, str] | None = None,
) -> object:
    """The value somebody typed, or None for an empty text.

    Args:
        kind: Type of the field.
        text: What was typed.
        today: What «завтра» is told from.
        choices: Codes or texts to choose from; empty: any text.
        names: How the codes read, where they are not their own names.

    Raises:
        ValueRefusedError: when it is no value of that type.
    """
    typed = text.strip()
    if not typed:
        return None
    if kind is FieldType.CHOICES:
        return _several(typed, choices, names or {})
    if kind is FieldType.CHOICE:
        return _told(_choice(typed, choices, names or {}), Refusal.CHOICE, text)
    if kind in _READERS:
        reader, refusal = _READERS[kind]
        return _told(reader(typed, today), refusal, text)
    return _words(typed, is_long=kind is FieldType.LONG_TEXT)


def parse_ways(kind: FieldType, text: str, today: date) -> object:
    """Addresses of people or of the web somebody typed, several parted by commas; None for none.

    Raises:
        ValueRefusedError: when one of them is none.
    """
    try:
        return parse(kind, text, today)
    except ValueRefusedError:
        parts = [part for part in re.split(r"[,;\s]+", text) if part]
        if len(parts) < 2:
            raise
        return ", ".join(str(parse(kind, part, today)) for part in parts)


def _told(value: object, refusal: Refusal, text: str) -> object:
    if value is None:
        raise ValueRefusedError(refusal, text)
    return value


def _words(text: str, *, is_long: bool) -> str:
    value = "\n".join(line.rstrip() for line in text.splitlines()) if is_long else _one_line(text)
    if len(value) > (LONGEST_TEXT if is_long else LONGEST_LINE):
        raise ValueRefusedError(Refusal.TOO_LONG, text)
    return value


def _one_line(text: str) -> str:
    return " ".join(text.split())


def parse_flag(text: str) -> bool | None:
    """Yes or no in the words people and programs use; None when it is neither."""
    typed = text.strip().casefold()
    return True if typed in YES else False if typed in NO else None


def parse_link(text: str) -> str | None:
    """An address of the web with its scheme; None for what must not be opened or is none."""
    typed = text.strip()
    if len(typed) > LONGEST_LINE or any(sign.isspace() or not sign.isprintable() for sign in typed):
        return None
    folded = typed.casefold()
    for scheme in _SCHEMES:
        if folded.startswith(scheme):
            return typed if _ANY_HOST.fullmatch(typed[len(scheme) :]) else None
    if "@" in typed or not _HOST.fullmatch(typed):
        return None
    return f"https://{typed}"


def parse_moment(text: str, today: date) -> datetime | None:
    """A day with a time of the day on the clock of this machine; a day alone is its beginning."""
    typed = _one_line(text)
    if iso := _ISO.fullmatch(typed):
        return _iso(*iso.groups())
    clock = _CLOCK.fullmatch(typed)
    # «27.11» alone is a day, not a time of one.
    day_text, hour, minute = clock.groups() if clock else (typed, "0", "00")
    day = parse_date(day_text.strip(" ,"), today)
    if day is None or int(hour) > 23 or int(minute) > 59:
        return None
    return _local(datetime.combine(day, time(int(hour), int(minute))))


def _iso(day: str, clock: str, zone: str | None) -> datetime | None:
    try:
        if zone:
            return datetime.fromisoformat(f"{day}T{clock}{zone}").astimezone(UTC)
        return _local(datetime.fromisoformat(f"{day}T{clock}"))
    except (ValueError, OverflowError):
        return None


def _local(naive: datetime) -> datetime | None:
    try:
        return naive.astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _phone(text: str) -> str | None:
    phones = parse_phones(text)
    if not phones or not all(phone.valid for phone in phones):
        return None
    return ", ".join(phone.full for phone in phones)


_READERS: Final[dict[FieldType, tuple[Callable[[str, date], object], Refusal]]] = {
    FieldType.NUMBER: (lambda text, _today: parse_milli(text), Refusal.NUMBER),
    FieldType.MONEY: (lambda text, _today: parse_money(text), Refusal.MONEY),
    FieldType.PERCENT: (lambda text, _today: parse_percent(text), Refusal.PERCENT),
    FieldType.DAY: (parse_date, Refusal.DAY),
    FieldType.MOMENT: (parse_moment, Refusal.MOMENT),
    FieldType.FLAG: (lambda text, _today: parse_flag(text), Refusal.FLAG),
    FieldType.LINK: (lambda text, _today: parse_link(text), Refusal.LINK),
    FieldType.PHONE: (lambda text, _today: _phone(text), Refusal.PHONE),
    FieldType.EMAIL: (lambda text, _today: text if check_email(text) else None, Refusal.EMAIL),
}
"""How a typed text of each type is read, and what is said of one that is not understood."""


def _choice(text: str, choices: Sequence[str], names: Mapping[str, str]) -> str | None:
    typed = _one_line(text)
    if not choices:
        return typed if len(typed) <= LONGEST_LINE else None
    if typed in choices:
        return typed
    asked = fold(typed)
    for choice in choices:
        if asked and asked in (fold(names.get(choice, choice)), fold(choice)):
            return choice
    return None


def _several(text: str, choices: Sequence[str], names: Mapping[str, str]) -> tuple[str, ...]:
    whole = _choice(text, choices, names) if choices else None
    parts = [text] if whole else re.split(r"[;\n]", text)
    found: dict[str, None] = {}
    for part in filter(None, (part.strip() for part in parts)):
        one = _choice(part, choices, names)
        # A comma parts entries, unless an entry holds one itself.
        pieces = [part] if one is not None and (choices or "," not in part) else part.split(",")
        for piece in filter(None, (piece.strip() for piece in pieces)):
            known = _choice(piece, choices, names)
            if known is None:
                raise ValueRefusedError(Refusal.CHOICE, piece)
            found[known] = None
    return ordered(found, choices)


def ordered(texts: Mapping[str, None] | Sequence[str], choices: Sequence[str]) -> tuple[str, ...]:
    """Several texts once each, in the order of the list; unknown ones after, by name."""
    places = {choice: place for place, choice in enumerate(choices)}
    return tuple(sorted(dict.fromkeys(texts), key=lambda one: (places.get(one, len(places)), one)))


def is_empty(value: object) -> bool:
    """Whether nothing is told."""
    return value is None or value == "" or value == ()


def checked(kind: FieldType, value: object, today: date, choices: Sequence[str] = ()) -> object:
    """A value as it may be stored: texts are read as if typed, the rest must be of its type.

    Raises:
        ValueRefusedError: when it is no value of that type.
    """
    if is_empty(value):
        return None
    if isinstance(value, str):
        return parse(kind, value, today, choices)
    if kind is FieldType.CHOICES and isinstance(value, tuple | list | set | frozenset):
        texts = [str(one).strip() for one in value]
        return ordered([one for one in texts if one], choices) or None
    if kind is FieldType.FLAG and isinstance(value, bool | int):
        return bool(value)
    whole = isinstance(value, int) and not isinstance(value, bool)
    if kind in (FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT) and whole:
        return value
    if kind is FieldType.DAY and isinstance(value, date) and not isinstance(value, datetime):
        return value
    if kind is FieldType.MOMENT and isinstance(value, datetime) and value.tzinfo is not None:
        return value
    known = {one.value: one for one in Refusal}
    raise ValueRefusedError(known.get(kind.value, Refusal.TOO_LONG), str(value))


def text_key(kind: FieldType, text: str) -> str:
    """A text as it is compared and sorted by."""
    if kind is FieldType.PHONE:
        return digits(text)[:_KEY]
    if kind in (FieldType.EMAIL, FieldType.LINK):
        return text.strip().casefold()[:_KEY]
    return fold(text[: 4 * _KEY])[:_KEY]


def stored(kind: FieldType, value: object) -> tuple[Stored, ...]:
    """The rows a value takes in the store; none for nothing."""
    if is_empty(value):
        return ()
    if isinstance(value, tuple):
        return tuple(Stored(str(one), fold(str(one))[:_KEY], None, slot(str(one))) for one in value)
    if isinstance(value, bool | int):
        return (Stored(None, None, int(value)),)
    if isinstance(value, datetime):
        utc = value.astimezone(UTC)
        text = utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z"
        return (Stored(text, text, None),)
    if isinstance(value, date):
        return (Stored(value.isoformat(), value.isoformat(), None),)
    return (Stored(str(value), text_key(kind, str(value)), None),)


def slot(text: str) -> int:
    """Place of one of several texts: the same for the same text, never 0."""
    return crc32(text.encode("utf-8", "surrogatepass")) or 1


def loaded(
    kind: FieldType, rows: Sequence[tuple[str | None, int | None]], choices: Sequence[str] = ()
) -> object:
    """The value out of its rows (text and number of each)."""
    if not rows:
        return None
    if kind is FieldType.CHOICES:
        return ordered([str(text) for text, _number in rows], choices)
    text, number = rows[0]
    if kind is FieldType.FLAG:
        return None if number is None else bool(number)
    if kind in (FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT):
        return number
    if text is None:
        return None
    if kind is FieldType.DAY:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text) if kind is FieldType.MOMENT else text
