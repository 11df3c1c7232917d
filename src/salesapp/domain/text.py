"""Text as people search and sort it: folding, names, keyboard layouts."""

from __future__ import annotations

import re
import unicodedata

NBSP = "\u00a0"

LEGAL_FORMS = ("ООО", "АО", "ПАО", "НАО", "ИП", "ГУП", "МУП", "АНО", "ТСЖ", "ОАО", "ЗАО")

_WORD = re.compile(r"\w+")
_NOT_DIGIT = re.compile(r"[^0-9]+")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_FORMS = frozenset(form.casefold() for form in LEGAL_FORMS)
_LONG_FORMS = re.compile(
    r"\b(?:общество с ограниченной ответственностью"
    r"|(?:публичное |непубличное |открытое |закрытое )?акционерное общество"
    r"|индивидуальный предприниматель)\b"
)
_PATRONYMIC_TAILS = frozenset({"оглы", "оглу", "кызы", "кизи", "гызы", "улы", "уулу"})

_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$^&"
_JCUKEN = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?'
_TO_CYRILLIC = str.maketrans(_QWERTY, _JCUKEN)
_TO_LATIN = str.maketrans(_JCUKEN, _QWERTY)


def fold(text: str) -> str:
    """Words of the text in one spelling, joined by one space: what is stored and searched."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    # «й» and «ё» may be typed as two characters; casefold may decompose them again.
    plain = unicodedata.normalize("NFKC", plain).replace("ё", "е")
    return " ".join(_WORD.findall(plain))


def name_key(name: str) -> str:
    """Folded name without legal form and quotes, to sort and to find duplicates by.

    A name made of nothing but legal forms keeps them.
    """
    folded = fold(name)
    words = [word for word in _LONG_FORMS.sub(" ", folded).split() if word not in _FORMS]
    return " ".join(words) or folded


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


def initials(full: str, count: int = 2) -> str:
    """Capital first letters of the first words, as drawn in an avatar: «ИИ»."""
    words = _WORD.findall(full)
    named = [word for word in words if word.casefold() not in _FORMS] or words
    return "".join(word[0].upper() for word in named[:count])
