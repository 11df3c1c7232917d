"""Phones in E.164 and e-mail addresses."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from salesapp.domain.text import NBSP, digits


class Phone(NamedTuple):
    """One number; when `valid` is False, `e164` is None and `display` is the text as typed."""

    e164: str | None
    extension: str | None
    display: str
    valid: bool

    @property
    def full(self) -> str:
        """The number with its extension, as shown."""
        return _with_extension(self.display, self.extension, "ru")


# First three digits after +7 that are Russian whatever follows; anything else is asked of
# the library. Ranges include both ends.
_RUSSIAN_CODES = frozenset(
    code
    for first, last in (
        (301, 302),
        (341, 343),
        (345, 347),
        (351, 353),
        (381, 385),
        (390, 391),
        (394, 395),
        (415, 416),
        (423, 424),
        (426, 427),
        (471, 475),
        (481, 487),
        (491, 496),
        (498, 499),
        (800, 800),
        (811, 818),
        (820, 821),
        (833, 836),
        (840, 848),
        (855, 857),
        (860, 863),
        (865, 867),
        (871, 873),
        (877, 879),
        (900, 999),
    )
    for code in range(first, last + 1)
)

EMAIL_IN_TEXT: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
"""An address inside a text. A name has 64 signs at most (RFC 5321, 4.5.3.1.1), and begins where its
run of signs does: a long word is looked at once, not from each of its letters."""

_RUSSIAN_TEXTS: Final = frozenset(map(str, _RUSSIAN_CODES))
_USUAL: Final = re.compile(
    r"(?:\+?7|8)?[ -]?\(?([0-9]{3})\)?[ -]{0,2}([0-9]{3})[ -]?([0-9]{2})[ -]?([0-9]{2})"
)
"""The number most cells hold: Russian, alone, in one of the usual groupings."""
_EXTENSION = re.compile(
    r"[\s,;/(]*(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension)?|#)[.:\s№]*(\d{1,7})\)?",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"([,;/\n])")
_GOES_ON = re.compile(r"\s*(?:доб|вн|ext)", re.IGNORECASE)
_EDGES = re.compile(r"^[^\d+(]+|\D+$")
_PLAIN = re.compile(r"\+?[\d\s().\u2010-\u2015-]+")
_LONGEST = 500
_MOST = 20_000
"""Of a text as long as no field of telephones is, the beginning is read."""
_EMAIL = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*"
    r"@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_](?:[\w-]{0,61}[^\W_])"
)


def _russian(core: str) -> str | None:
    """E.164 of a plainly Russian number, without asking the library."""
    if not _PLAIN.fullmatch(core):
        return None
    number = digits(core)
    if core.startswith("+"):
        national = number[1:] if len(number) == 11 and number[0] == "7" else ""
    elif len(number) == 11 and number[0] in "78":
        national = number[1:]
    else:
        national = number if len(number) == 10 else ""
    return f"+7{national}" if national and int(national[:3]) in _RUSSIAN_CODES else None


def _by_library(core: str) -> str | None:
    import phonenumbers

    number_only = digits(core)
    tries = [core]
    # Without a plus a long number is a foreign one, unless it looks Russian and is wrong.
    if len(number_only) > 10 and number_only[0] not in "78":
        tries.append(f"+{number_only}")
    for text in tries:
        try:
            number = phonenumbers.parse(text, "RU")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return None


def _one(text: str) -> Phone | None:
    extension = _EXTENSION.search(text)
    number = text[: extension.start()] if extension else text
    core = _EDGES.sub("", number.strip())
    if not digits(core):
        return None
    e164 = _russian(core)
    if e164 is None and len(digits(core)) > 7:
        e164 = _by_library(core)
    if e164 is None:
        return Phone(None, None, " ".join(text.split()), valid=False)
    return Phone(e164, extension[1] if extension else None, format_phone(e164), valid=True)


def usual_phone(text: str) -> Phone | None:
    """The only number of a text in a usual Russian notation, quickly; else None: ask others."""
    found = _USUAL.fullmatch(text)
    if found is None:
        return None
    code, first, second, third = found.groups()
    if code not in _RUSSIAN_TEXTS:
        return None
    shown = f"+7 ({code}) {first}-{second}-{third}"
    return Phone(f"+7{code}{first}{second}{third}", None, shown, valid=True)


def parse_phones(text: str) -> list[Phone]:
    """All numbers of a field; what is not a number but has digits is kept as text."""
    usual = usual_phone(text)
    if usual is not None:
        return [usual]
    found = (_one(part[:_LONGEST]) for part in _numbers(text[:_MOST]))
    return [phone for phone in found if phone]


def _numbers(text: str) -> list[str]:
    """The text in parts, an extension with the number it belongs to."""
    first, *rest = _SPLIT.split(text)
    parts = [first]
    for sign, part in zip(rest[::2], rest[1::2], strict=True):
        if _GOES_ON.match(part):
            parts[-1] += sign + part
        elif part.strip():
            parts.append(part)
    return parts


def extension_of(text: str) -> str:
    """The extension of a telephone as shown; empty for none."""
    found = _EXTENSION.search(text)
    return found[1] if found else ""


def _with_extension(shown: str, extension: str | None, language: str) -> str:
    if not extension:
        return shown
    return f"{shown} {'доб.' if language == 'ru' else 'ext.'}{NBSP}{extension}"


def format_phone(e164: str, extension: str | None = None, language: str = "ru") -> str:
    """`+7 (495) 123-45-67 доб. 12`; numbers of other countries by their own custom."""
    if e164.startswith("+7") and len(e164) == 12:
        shown = f"+7 ({e164[2:5]}) {e164[5:8]}-{e164[8:10]}-{e164[10:]}"
    else:
        shown = _foreign(e164)
    return _with_extension(shown, extension, language)


def _foreign(e164: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def check_email(text: str) -> bool:
    """Whether the text is one e-mail address (Cyrillic domains too)."""
    return is_email(text.strip())


def is_email(text: str) -> bool:
    """Whether the text is an e-mail address and nothing else, without spaces around it."""
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None
