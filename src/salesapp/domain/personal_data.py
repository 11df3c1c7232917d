"""Personal data: what a person agrees to, and what is left of one who was erased."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import zip_longest
from typing import Final

from salesapp.domain.text import NBSP, digits, fold, short_name

NO_NAME: Final = "Удалённое лицо № {number}"
"""What stands in place of a name: it is data, the same in every language of the screen."""

REMOVED: Final = "[удалено]"
"""What stands in place of a telephone or an address in a text."""


class Purpose(StrEnum):
    """What the data may be used for."""

    PROCESSING = "processing"
    MARKETING = "marketing"
    TRANSFER = "transfer"


class ConsentState(StrEnum):
    """How it stands with the consent of a person."""

    NONE = "none"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """A consent as typed."""

    purpose: Purpose
    given_on: date
    source: str = ""
    note: str = ""


def state_of(withdrawn: Sequence[date | None]) -> ConsentState:
    """State by the days on which consents of one purpose were withdrawn (None: they hold)."""
    if not withdrawn:
        return ConsentState.NONE
    return ConsentState.GIVEN if None in withdrawn else ConsentState.WITHDRAWN


def pseudonym(number: int) -> str:
    """The name of a person who was erased."""
    return NO_NAME.format(number=number)


def name_forms(name: str) -> list[str]:
    """How a person may be written in a text, the longest form first; a lone first name is none."""
    parts = name.split()
    if len(parts) < 2:
        return [name] if len(name) >= 4 else []
    last, *given = parts
    plain = short_name(name)
    spaced = " ".join(plain.split()[1:])
    letters = spaced.replace(" ", "")
    forms = {
        name,
        " ".join([*given, last]),
        f"{last} {given[0]}",
        f"{given[0]} {last}",
        plain,
        plain.replace(NBSP, " "),
        plain.replace(NBSP, ""),
        f"{last} {letters}",
        f"{letters} {last}",
        f"{spaced} {last}",
    }
    return sorted(forms, key=len, reverse=True)


def point_forms(values: Iterable[tuple[str, str]]) -> list[str]:
    """How telephones and addresses may be written: as typed, as compared, digits alone."""
    forms: set[str] = set()
    for typed, norm in values:
        forms |= {typed, norm, norm.casefold()}
        number = digits(norm)
        if len(number) >= 10 and "@" not in norm:
            forms |= {number, f"8{number[-10:]}", number[-10:]}
    return sorted((form for form in forms if len(form) >= 5), key=len, reverse=True)


_SIGNS: Final = r"[\s().\u2010-\u2015-]{0,3}"
"""What may stand between the digits of a telephone."""


def _name_pattern(form: str) -> str:
    """A form of a name however it is spaced; whole words in any case, letters of names not."""
    parts = form.split()
    if len(parts) < 2 and "." not in form:
        return re.escape(form)
    found = ""
    for part, after in zip_longest(parts, parts[1:]):
        found += re.sub("[её]", "[её]", re.sub("[ЕЁ]", "[ЕЁ]", re.escape(part)))
        if after is not None:
            found += r"\s*" if part.endswith(".") else r"\s+"
    return found if "." in form else f"(?i:{found})"


def _point_pattern(form: str) -> str:
    """A telephone however its digits are grouped; an address in any case."""
    number = digits(form)
    if "@" in form or not _NUMBER.fullmatch(form) or len(number) < 10:
        return f"(?i:{re.escape(form)})"
    if len(number) == 10 or (len(number) == 11 and number[0] in "78"):
        return rf"(?<!\d)(?:\+?[78]{_SIGNS})?\(?{_SIGNS.join(number[-10:])}(?!\d)"
    return rf"(?<!\d)\+?{_SIGNS.join(number)}(?!\d)"


_NUMBER: Final = re.compile(r"\+?[\d\s().\u2010-\u2015-]+")


def _any_of(patterns: Iterable[str]) -> re.Pattern[str] | None:
    found = "|".join(dict.fromkeys(patterns))
    return re.compile(found) if found else None


@dataclass(frozen=True)
class Cleaner:
    """Takes the forms of a person out of texts."""

    names: tuple[str, ...]
    points: tuple[str, ...]
    instead: str

    def clean(self, text: str) -> str:
        """The text without the person."""
        if self._name is not None:
            text = self._name.sub(lambda _found: self.instead, text)
        if self._point is not None:
            text = self._point.sub(REMOVED, text)
        return text

    def names_in(self, text: str) -> bool:
        """Whether a text may tell of the person, in whatever spelling, whatever stands around."""
        patterns = (self._name, self._bare_point)
        return any(one is not None and one.search(text) is not None for one in patterns)

    @cached_property
    def _name(self) -> re.Pattern[str] | None:
        return _any_of(map(_name_pattern, self.names))

    @cached_property
    def _point(self) -> re.Pattern[str] | None:
        return _any_of(map(_point_pattern, self.points))

    @cached_property
    def _bare_point(self) -> re.Pattern[str] | None:
        """The same among the bytes of a journal: lengths that stand before look like digits."""
        around = r"(?<!\d)", r"(?!\d)"
        found = [_point_pattern(form) for form in self.points]
        return _any_of(one.removeprefix(around[0]).removesuffix(around[1]) for one in found)

    def needles(self) -> list[str]:
        """Texts by which a place that tells of the person is found, folded forms too."""
        folded = {fold(form) for form in (*self.names, *self.points)}
        return sorted({*self.names, *self.points, *folded} - {""}, key=len)

    def is_told_in(self, text: str) -> bool:
        """Whether a text of the search index tells of the person."""
        return any(needle in text for needle in self.needles())
