"""Personal data: what a person agrees to, and what is left of one who was erased."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
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
    forms = {
        name,
        " ".join([*given, last]),
        f"{last} {given[0]}",
        f"{given[0]} {last}",
        plain,
        plain.replace(NBSP, " "),
        plain.replace(NBSP, ""),
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


@dataclass(frozen=True)
class Cleaner:
    """Takes the forms of a person out of texts."""

    names: tuple[str, ...]
    points: tuple[str, ...]
    instead: str

    def clean(self, text: str) -> str:
        """The text without the person."""
        for form in self.names:
            text = text.replace(form, self.instead)
        for form in self.points:
            text = text.replace(form, REMOVED)
        return text

    def needles(self) -> list[str]:
        """Texts by which a place that tells of the person is found, folded forms too."""
        folded = {fold(form) for form in (*self.names, *self.points)}
        return sorted({*self.names, *self.points, *folded} - {""}, key=len)

    def is_told_in(self, text: str) -> bool:
        """Whether a text of the search index tells of the person."""
        return any(needle in text for needle in self.needles())
