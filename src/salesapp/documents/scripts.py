"""Letters written from the right: joined as their script joins them, laid in the order of sight.

Enough of Unicode's rules for names of goods and people in a line read from the left: runs of
right-to-left letters are turned, numbers within keep their order, brackets are mirrored.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_NUMBER: Final = re.compile(r"\d+(?:[.,:/×xх-]\d+)*")
_MIRRORED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_OPENING: Final = frozenset("([{«<")
_CLOSING: Final = frozenset(")]}»>")
_ALEFS: Final = "\u0622\u0623\u0625\u0627"
_LAM: Final = "\u0644"


class _Forms(NamedTuple):
    """How a letter looks alone, behind, before and between letters; empty where it never stands."""

    isolated: str = ""
    final: str = ""
    initial: str = ""
    medial: str = ""


def shaped(text: str) -> str:
    """The text with Arabic letters in the forms they take beside each other, in spoken order."""
    if not _RIGHT.search(text):
        return text
    forms = _forms()
    made: list[str] = []
    place = 0
    joins_before = False
    while place < len(text):
        letter = text[place]
        pair = text[place : place + 2]
        whole = pair if letter == _LAM and pair[1:] and pair[1] in _ALEFS else letter
        known = forms.get(whole)
        if known is None:
            made.append(letter)
            joins_before = False
            place += 1
            continue
        following = forms.get(text[place + len(whole) : place + len(whole) + 1])
        joins_behind = bool(known.initial) and following is not None and bool(following.final)
        joined = joins_before and bool(known.final)
        shape = known.isolated
        if joined:
            shape = known.medial if joins_behind else known.final
        elif joins_behind:
            shape = known.initial
        made.append(shape or whole)
        joins_before = bool(known.initial)
        place += len(whole)
    return "".join(made)


def laid(text: str) -> str:
    """One line as it is seen: right-to-left runs turned."""
    if not _RIGHT.search(text):
        return text
    sides = [_side(character) for character in text]
    made: list[str] = []
    place = 0
    while place < len(text):
        if sides[place] != "R":
            made.append(text[place])
            place += 1
            continue
        last = _end_of_run(text, sides, place)
        made.append(_turned(text[place : last + 1]))
        place = last + 1
    return "".join(made)


def _end_of_run(text: str, sides: list[str], place: int) -> int:
    """The last letter of a run, over spaces, signs and numbers; brackets outside hold it in."""
    last, depth = place, 0
    for end in range(place, len(text)):
        if sides[end] == "L":
            break
        depth += text[end] in _OPENING
        if text[end] in _CLOSING:
            if not depth:
                break
            depth -= 1
        if sides[end] == "R":
            last = end
    return last


def _turned(run: str) -> str:
    kept = _NUMBER.sub(lambda found: found[0][::-1], run)
    return kept[::-1].translate(_MIRRORED)


def _side(character: str) -> str:
    kind = unicodedata.bidirectional(character)
    if kind in ("R", "AL"):
        return "R"
    return "L" if kind == "L" else ""


@lru_cache(maxsize=1)
def _forms() -> dict[str, _Forms]:
    """Letters, and lam with alef, with their forms: Unicode tells them by decomposition."""
    found: dict[str, dict[str, str]] = {}
    for code in range(0xFE70, 0xFEFD):
        character = chr(code)
        whole = unicodedata.decomposition(character).split()
        if not whole:
            continue
        letters = "".join(chr(int(one, 16)) for one in whole[1:])
        if " " not in letters:
            found.setdefault(letters, {})[whole[0].strip("<>")] = character
    return {
        letters: _Forms(**forms)
        for letters, forms in found.items()
        if set(forms) <= set(_Forms._fields)
    }
