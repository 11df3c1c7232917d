"""What a record is found by, and how a typed text asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from salesapp.domain.text import digits, folded

_TOKEN = re.compile(r"[^\W_]+")
_DIGITS_ONLY = re.compile(r"[\d\s+().\u2010-\u2015-]+")


def tokens(text: str) -> list[str]:
    """Words of the text as the index cuts them."""
    return _TOKEN.findall(folded(text))


def match_query(text: str, *, numbers: bool = True) -> str:
    """The text as a question to the index: all words, in any order, as beginnings.

    With `numbers`, a text of digits is one number however it is grouped. An empty answer means
    that there is nothing to ask.
    """
    words = [digits(text)] if numbers and is_number(text) else tokens(text)
    return " ".join(f'"{word}"*' for word in words)


def is_number(text: str) -> bool:
    """Whether the text is a telephone, ИНН or other number, however it is grouped."""
    return bool(_DIGITS_ONLY.fullmatch(text.strip())) and len(digits(text)) >= 2


def phone_words(norm: str) -> list[str]:
    """A number as it may be typed: with 7, with 8, without either, without the city's code."""
    number = norm[1:] if norm[:1] == "+" and norm.isascii() and norm[1:].isdigit() else digits(norm)
    if len(number) == 11 and number[0] == "7":
        return [number, "8" + number[1:], number[1:], number[4:]]
    return [number] if number else []


def search_text(texts: Iterable[str], phones: Iterable[str] = ()) -> str:
    """Text of the index: every word once."""
    words = dict.fromkeys(tokens("\n".join(texts)))
    for phone in phones:
        for word in phone_words(phone):
            words[word] = None
    return " ".join(words)
