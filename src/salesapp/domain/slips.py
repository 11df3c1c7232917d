"""Words as they were meant: what a word becomes when one slip of the finger is undone."""

from __future__ import annotations

import re
from typing import Final

SHORTEST: Final = 4
"""Shorter words are not mended: almost any other word is one slip away."""
LONGEST: Final = 40

WORD: Final = re.compile(rf"[^\W\d_]{{{SHORTEST},{LONGEST}}}")
"""Words worth knowing: letters only; numbers are not guessed at."""

_CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"


def meant(word: str) -> list[str]:
    """Every text one slip away from a folded word: a letter lost, added, changed or swapped.

    The beginning is likelier right than the end, so the results that change the end stand first.
    Empty for what is too short to mend, and for what holds a digit.
    """
    if not WORD.fullmatch(word) or not word.isalpha():
        return []
    letters = _LATIN if "a" <= word[0] <= "z" else _CYRILLIC
    found: dict[str, None] = {}
    for at in reversed(range(len(word))):
        head, letter, tail = word[:at], word[at], word[at + 1 :]
        if tail:
            found.setdefault(head + tail[0] + letter + tail[1:])
        found.setdefault(head + tail)
        for other in letters:
            found.setdefault(head + other + tail)
            found.setdefault(head + other + letter + tail)
    found.pop(word, None)
    return list(found)
