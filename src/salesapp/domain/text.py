"""Text as people search and sort it: folding, names, keyboard layouts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

NBSP = "\u00a0"

LEGAL_FORMS = ("ООО", "АО", "ПАО", "НАО", "ИП", "ГУП", "МУП", "АНО", "ТСЖ", "ОАО", "ЗАО")

_WORD = re.compile(r"\w+")
_NOT_DIGIT = re.compile(r"[^0-9]+")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_FORMS = frozenset(form.casefold() for form in LEGAL_FORMS)
_COMPANY_FORM = "|".join(form for form in LEGAL_FORMS if form != "ИП") + (
    "|общество с ограниченной ответственностью"
    "|(?:публичное |непубличное |открытое |закрытое )?акционерное общество"
)
_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}
_PATRONYMIC = re.compile("(?:ович|евич|ич|овна|евна|ична|инична)$")
_PATRONYMIC_TAILS = frozenset({"оглы", "оглу", "кызы", "кизи", "гызы", "улы", "уулу"})

_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$^&"
_JCUKEN = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?'
_TO_CYRILLIC = str.maketrans(_QWERTY, _JCUKEN)
_TO_LATIN = str.maketrans(_JCUKEN, _QWERTY)


# Patterns the start of the program need not wait for.


@cache
def _long_forms() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:общество с ограниченной ответственностью"
        r"|(?:публичное |непубличное |открытое |закрытое )?акционерное общество"
        r"|индивидуальный предприниматель)\b"
    )


@cache
def _form_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{_COMPANY_FORM})(?!\w)[\s,]*", re.IGNORECASE)


@cache
def _form_after() -> re.Pattern[str]:
    return re.compile(rf"[\s,]+(?:{_COMPANY_FORM})$", re.IGNORECASE)


def sound(text: str) -> str:
    """The text without what no file and no store takes: halves of signs (lone surrogates).

    Each becomes U+FFFD, so that it is seen.
    """
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")


def entered(text: str) -> str:
    """A typed or pasted text without what is not seen and acts all the same.

    Control characters go (NUL, bell, escape), and the signs that turn the order of letters round;
    halves of signs become U+FFFD. Line breaks and tabs stay.
    """
    return text if text.isprintable() else _UNSEEN.sub("", sound(text))


def fold(text: str) -> str:
    """Words of the text in one spelling, joined by one space: what is stored and searched."""
    return " ".join(_WORD.findall(folded(text)))


def folded(text: str) -> str:
    """The text in one spelling, with the signs between its words."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).casefold()
    # «й» and «ё» may be typed as two characters; casefold may decompose them again.
    return unicodedata.normalize("NFKC", plain).replace("ё", "е")


def name_key(name: str) -> str:
    """Folded name without legal form and quotes, to sort and to find duplicates by.

    A name made of nothing but legal forms keeps them.
    """
    whole = fold(name)
    words = (
        whole.split()
        if "обществ" not in whole and "предприниматель" not in whole
        else _long_forms().sub(" ", whole).split()
    )
    return " ".join([word for word in words if word not in _FORMS]) or whole


def short_company(name: str) -> str:
    """«Волжмонтаж-7» out of «ООО «Волжмонтаж-7»»: a name to be met with in a list.

    A sole trader stays one («ИП Орлов О. О.»), and so does a name of which nothing would be left.
    """
    whole = name.strip()
    before = _form_before().match(whole)
    rest = whole[before.end() :] if before else _form_after().sub("", whole)
    return _unquoted(rest.strip()).strip() or whole


def _unquoted(text: str) -> str:
    """The text without the quotes around all of it."""
    if len(text) < 2 or _QUOTES.get(text[0]) != text[-1]:
        return text
    inside = text[1:-1]
    depth = 0
    for sign in inside:
        depth += (sign == text[0]) - (sign == text[-1])
        if depth < 0 or (text[0] == text[-1] and sign == text[0]):
            return text
    # One closing sign often ends both names of «Фирма «Ромашка»: it belongs to the inner one.
    return inside + text[-1] * depth


def digits(text: str) -> str:
    """ASCII digits of the text, nothing else."""
    return _NOT_DIGIT.sub("", text)


def wrong_layout(text: str) -> str:
    """The same keys in the other keyboard layout; any Cyrillic letter means towards Latin."""
    table = _TO_LATIN if _CYRILLIC.search(text) else _TO_CYRILLIC
    return text.translate(table)


def _given_names(parts: list[str]) -> list[str]:
    return [part for part in parts if part.casefold() not in _PATRONYMIC_TAILS]


def short_name(full: str) -> str:
    """«Иванов И. И.» out of «Иванов Иван Иванович», parts joined by NBSP."""
    parts = full.split()
    if not parts:
        return ""
    letters = [f"{part[0].upper()}." for part in _given_names(parts[1:])]
    return NBSP.join([parts[0], *letters])


def spoken_name(full: str) -> str:
    """«Анна Воронова» out of «Воронова Анна Дмитриевна»: first and last name.

    The patronymic tells which is which; without one the name stays as it was written.
    """
    parts = full.split()
    if len(parts) == 3 and _PATRONYMIC.search(parts[1]):
        return f"{parts[0]} {parts[2]}"
    if len(parts) == 3 and _PATRONYMIC.search(parts[2]):
        return f"{parts[1]} {parts[0]}"
    return " ".join(parts)


def address_name(full: str) -> str:
    """«Анна Дмитриевна» out of «Воронова Анна Дмитриевна»: how a person is spoken to.

    Without a patronymic the name stays as it was written.
    """
    parts = full.split()
    if len(parts) == 3 and _PATRONYMIC.search(parts[1]):
        return f"{parts[0]} {parts[1]}"
    if len(parts) == 3 and _PATRONYMIC.search(parts[2]):
        return f"{parts[1]} {parts[2]}"
    return " ".join(parts)


def _is_patronymic(part: str) -> bool:
    return _PATRONYMIC.search(part.casefold()) is not None


def name_parts(full: str) -> tuple[str, str, str]:
    """Last name, first name, patronymic of a full name.

    They stand in this order unless the patronymic tells another one: «Анна Дмитриевна Воронова»,
    «Анна Дмитриевна».
    """
    parts = full.split(maxsplit=2)
    if len(parts) == 2 and _is_patronymic(parts[1]):
        return "", parts[0], parts[1]
    if len(parts) == 3 and _is_patronymic(parts[1]) and not _is_patronymic(parts[2]):
        return parts[2], parts[0], parts[1]
    last, first, second = (*parts, "", "", "")[:3]
    return last, first, second


def given_names(full: str, first: str, second: str) -> tuple[str, str]:
    """First name and patronymic as stored, unless a patronymic was taken for the first name."""
    if first and not _is_patronymic(first):
        return first, second
    _last, found, patronymic = name_parts(full)
    return (found, patronymic) if found else (first, second)


def initials(full: str, count: int = 2) -> str:
    """Capital first letters of the first words, as drawn in an avatar: «ИИ»."""
    words = _WORD.findall(full)
    named = [word for word in words if word.casefold() not in _FORMS] or words
    return "".join(word[0].upper() for word in named[:count])
