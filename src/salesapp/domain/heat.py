"""How hot a lead is: a number made of parts, each with its reason."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.fit import Grade
from salesapp.domain.requests import RequestKind
from salesapp.domain.text import fold


class HeatPart(StrEnum):
    """What warms a lead; the codes stand in the settings."""

    CHANNEL = "channel"
    CONTACTS = "contacts"
    VOLUME = "volume"
    REPEAT = "repeat"
    FIT = "fit"
    RECENCY = "recency"
    URGENCY = "urgency"


class Level(StrEnum):
    """How a temperature is shown."""

    HOT = "hot"
    WARM = "warm"
    COLD = "cold"


HOT_FROM: Final = 60
WARM_FROM: Final = 35
MOST: Final = 100
WEIGHTS: Final[dict[HeatPart, int]] = {
    HeatPart.CHANNEL: 15,
    HeatPart.CONTACTS: 15,
    HeatPart.VOLUME: 15,
    HeatPart.REPEAT: 15,
    HeatPart.FIT: 20,
    HeatPart.RECENCY: 10,
    HeatPart.URGENCY: 10,
}
"""The most each part gives, unless the settings say otherwise."""

_CHANNEL: Final = {
    RequestKind.CALL: 100,
    RequestKind.FORM: 80,
    RequestKind.MESSAGE: 80,
    RequestKind.LETTER: 70,
    RequestKind.OTHER: 30,
}
_FIT: Final = {
    Grade.A: 100,
    Grade.B: 65,
    Grade.C: 20,
    Grade.NOT_TARGET: -100,
    Grade.UNKNOWN: 0,
}
_RECENCY: Final = (
    (timedelta(hours=2), 100),
    (timedelta(days=1), 80),
    (timedelta(days=3), 50),
    (timedelta(days=7), 20),
)
_CONTACTS: Final = {"phone": 40, "email": 20, "name": 15, "company": 15, "inn": 10}
_URGENT: Final = re.compile(
    r"\b(срочн\w*|очень срочно|сегодня|завтра|горит|как можно (?:скорее|быстрее)|asap|urgent\w*"
    r"|немедленно|в кратчайшие сроки|нужн[оаы] вчера|до конца (?:дня|недели)|простаива\w+"
    r"|стоит (?:объект|стройка|линия|производство)|остановк\w+)\b"
)


def urgent_words(text: str) -> tuple[str, ...]:
    """Words of a request that say it cannot wait, each once."""
    return tuple(dict.fromkeys(match[0] for match in _URGENT.finditer(fold(text))))


@dataclass(frozen=True, slots=True)
class LeadFacts:
    """Everything a temperature is made of."""

    kind: RequestKind = RequestKind.OTHER
    contacts: frozenset[str] = frozenset()
    """Which of phone, email, name, company, inn are known."""
    names_volume: bool = False
    names_budget: bool = False
    is_client: bool = False
    has_bought: bool = False
    grade: Grade = Grade.UNKNOWN
    age: timedelta = timedelta()
    """Since the last request."""
    urgent: tuple[str, ...] = ()


class Part(NamedTuple):
    """A part of a temperature: points given, the most it may give, and why."""

    part: HeatPart
    points: int
    most: int
    why: tuple[str, ...] = ()
    """Codes of reasons (or the very words of the request, of urgency)."""


class Heat(NamedTuple):
    """A temperature from 0 to 100, and what it is made of."""

    score: int
    parts: tuple[Part, ...]

    @property
    def level(self) -> Level:
        """Hot, warm or cold."""
        if self.score >= HOT_FROM:
            return Level.HOT
        return Level.WARM if self.score >= WARM_FROM else Level.COLD


def temperature(facts: LeadFacts, weights: Mapping[HeatPart, int] | None = None) -> Heat:
    """How hot a lead is; the score is the sum of the parts within 0 and 100."""
    most = WEIGHTS | dict(weights or {})
    shares = {
        HeatPart.CHANNEL: (_CHANNEL[facts.kind], (facts.kind.value,)),
        HeatPart.CONTACTS: _contacts(facts),
        HeatPart.VOLUME: _volume(facts),
        HeatPart.REPEAT: _repeat(facts),
        HeatPart.FIT: (_FIT[facts.grade], (facts.grade.value,)),
        HeatPart.RECENCY: (_recency(facts.age), ()),
        HeatPart.URGENCY: (100 if facts.urgent else 0, facts.urgent),
    }
    parts = tuple(
        Part(part, _points(most[part], percent), most[part], why)
        for part, (percent, why) in shares.items()
    )
    total = sum(part.points for part in parts)
    return Heat(min(MOST, max(0, total)), parts)


def _points(most: int, percent: int) -> int:
    """A share of the most, halves away from zero."""
    whole = (abs(percent) * most * 2 + 100) // 200
    return whole if percent >= 0 else -whole


def _contacts(facts: LeadFacts) -> tuple[int, tuple[str, ...]]:
    known = tuple(name for name in _CONTACTS if name in facts.contacts)
    return sum(_CONTACTS[name] for name in known), known


def _volume(facts: LeadFacts) -> tuple[int, tuple[str, ...]]:
    why = [
        name
        for name, named in (("volume", facts.names_volume), ("budget", facts.names_budget))
        if named
    ]
    return {0: 0, 1: 70, 2: 100}[len(why)], tuple(why)


def _repeat(facts: LeadFacts) -> tuple[int, tuple[str, ...]]:
    if facts.has_bought:
        return 100, ("bought",)
    return (40, ("known",)) if facts.is_client else (0, ())


def _recency(age: timedelta) -> int:
    return next((percent for within, percent in _RECENCY if age <= within), 0)


def load_weights(text: str) -> dict[HeatPart, int]:
    """The weights out of a setting; the usual ones where it is empty or broken."""
    found = dict(WEIGHTS)
    try:
        kept = json.loads(text) if text else {}
        for part in HeatPart:
            points = int(kept.get(part.value, WEIGHTS[part]))
            if 0 <= points <= MOST:
                found[part] = points
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return dict(WEIGHTS)
    return found


def dump_weights(weights: Mapping[HeatPart, int]) -> str:
    """The weights as text of a setting."""
    return json.dumps({part.value: weights[part] for part in HeatPart})
