"""Rules of a machine of states, declared once for two players.

Hypothesis plays them in short runs and finds the shortest way to a fault; `driver.py` plays the
same rules by a seeded `random.Random`, many times as far for the same time.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule


class Part(Protocol):
    """An argument of a rule: drawn by either player."""

    def draw(self, luck: random.Random) -> Any:
        """A value by chance."""

    def strategy(self) -> st.SearchStrategy[Any]:
        """The same for hypothesis."""


@dataclass(frozen=True)
class Number:
    """A whole number, both ends included."""

    low: int
    high: int

    def draw(self, luck: random.Random) -> int:
        return luck.randint(self.low, self.high)

    def strategy(self) -> st.SearchStrategy[int]:
        return st.integers(self.low, self.high)


class OneOf:
    """One of some values."""

    def __init__(self, *values: Any) -> None:
        self._values = values

    def draw(self, luck: random.Random) -> Any:
        return luck.choice(self._values)

    def strategy(self) -> st.SearchStrategy[Any]:
        return st.sampled_from(self._values)


@dataclass(frozen=True)
class Rows:
    """One to `most` rows of parts; no two begin with the same."""

    parts: Sequence[Part]
    most: int

    def draw(self, luck: random.Random) -> list[tuple[Any, ...]]:
        made = [
            tuple(part.draw(luck) for part in self.parts)
            for _row in range(luck.randint(1, self.most))
        ]
        return list({row[0]: row for row in made}.values())

    def strategy(self) -> st.SearchStrategy[list[tuple[Any, ...]]]:
        row = st.tuples(*(part.strategy() for part in self.parts))
        return st.lists(row, min_size=1, max_size=self.most, unique_by=lambda one: one[0])


COIN = OneOf(False, True)
PICK = Number(0, 200)
"""Which of the records there are: counted round."""


@dataclass(frozen=True)
class Played:
    """A rule as the driver plays it."""

    name: str
    parts: dict[str, Part]
    weight: float
    needs: Callable[[Any], Any] | None = None

    def draw(self, luck: random.Random) -> dict[str, Any]:
        return {name: part.draw(luck) for name, part in self.parts.items()}


@dataclass
class Told:
    """What a machine class declares."""

    rules: dict[str, Played] = field(default_factory=dict)
    cheap: list[str] = field(default_factory=list)
    thorough: list[str] = field(default_factory=list)


def deed(
    weight: float = 1, needs: Callable[[Any], Any] | None = None, **parts: Part
) -> Callable[[Any], Any]:
    """A rule of the machine.

    Args:
        weight: How often the driver plays it, beside the others; hypothesis chooses by itself.
        needs: Of the machine; without it the rule cannot be played.
        parts: Its arguments.
    """

    def declared(function: Any) -> Any:
        made = rule(**{name: part.strategy() for name, part in parts.items()})(function)
        if needs is not None:
            made = precondition(needs)(made)
        made.played = Played(function.__name__, parts, weight, needs)
        return made

    return declared


def always(function: Any) -> Any:
    """What must be so after each step."""
    made = invariant()(function)
    made.looked = "cheap"
    return made


def thorough(function: Any) -> Any:
    """What must be so, and takes a look at whole tables: the driver asks after many steps."""
    made = invariant()(function)
    made.looked = "thorough"
    return made


def told_by(machine: type) -> Told:
    """What a machine declares, its bases included."""
    told = Told()
    for name in dir(machine):
        one = getattr(machine, name, None)
        if played := getattr(one, "played", None):
            told.rules[name] = played
        if looked := getattr(one, "looked", None):
            getattr(told, looked).append(name)
    return told
