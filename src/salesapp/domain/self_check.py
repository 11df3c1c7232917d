"""Checking one's own knowledge of the goods: cards, when each comes again, what is weak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import Final, NamedTuple

from salesapp.domain.products import Aspect

SESSION: Final = 10
"""So many cards are one check: about five minutes."""
REPEAT_DAYS: Final = (1, 3, 7, 16, 35, 90)
"""After how many days a card comes again, by how often in a row it was known."""
MOST_OF_A_PRODUCT: Final = 3
"""So many new cards of one product stand in one check."""


class CardKind(StrEnum):
    """What a card asks for; the words of its question stand in `ui/knowledge/check_words.py`."""

    PROPERTY = "property"
    PACK = "pack"
    WEIGHT = "weight"
    LOT = "lot"
    LEAD_TIME = "lead_time"
    ANSWER = "answer"
    """A fact that answers something: a problem, a question, an objection."""
    FACT = "fact"
    SIDE = "side"
    """A side described in own words."""
    PAPER = "paper"
    RIVAL = "rival"
    MAKER = "maker"
    PRICE = "price"


class Card(NamedTuple):
    """A question about a product with its answer.

    Attributes:
        key: Names the card among those of its product; it stays while the fact does.
        topic: What the question names: a property, a pack, a problem of the client, a competitor.
        answer: Words of the answer; empty where the numbers below are all of it.
        minor: Money of the answer, in minor units.
        milli: A quantity of the answer, in thousandths of `unit`; a weight in milligrams.
        day: Until when a paper holds, or when a price was seen.
    """

    product_id: int
    product: str
    aspect: Aspect
    kind: CardKind
    key: str
    topic: str = ""
    answer: str = ""
    proof: str = ""
    minor: int | None = None
    milli: int | None = None
    unit: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """How a card went so far.

    Attributes:
        streak: How often it was known in a row, up to now.
        due_on: When it is asked again.
    """

    streak: int = 0
    asked: int = 0
    missed: int = 0
    due_on: date | None = None

    def after(self, today: date, *, knew: bool) -> Memory:
        """The memory once the card was answered today."""
        streak = self.streak + 1 if knew else 0
        days = REPEAT_DAYS[min(streak, len(REPEAT_DAYS) - 1)] if knew else REPEAT_DAYS[0]
        return Memory(
            streak, self.asked + 1, self.missed + (not knew), today + timedelta(days=days)
        )


class Score(NamedTuple):
    """How many cards were asked, and how many of them were known the last time."""

    asked: int = 0
    known: int = 0

    @property
    def share_bp(self) -> int | None:
        """The known part in basis points; None when nothing was asked."""
        return self.known * 10_000 // self.asked if self.asked else None


def compose(
    due: Sequence[Card], fresh: Sequence[Card], chance: Random, size: int = SESSION
) -> list[Card]:
    """The cards of one check: those to repeat first in line, then new ones from all sides in turn.

    New ones are at most `MOST_OF_A_PRODUCT` of one product unless there are no others; two cards of
    one product do not follow each other while that can be helped.
    """
    chosen = list(due[:size])
    taken = {(one.product_id, one.key) for one in chosen}
    sides: defaultdict[Aspect, list[Card]] = defaultdict(list)
    for one in fresh:
        if (one.product_id, one.key) not in taken:
            sides[one.aspect].append(one)
    for cards in sides.values():
        chance.shuffle(cards)
    of: defaultdict[int, int] = defaultdict(int)
    spare: list[Card] = []
    order = list(sides)
    chance.shuffle(order)
    while len(chosen) < size and any(sides.values()):
        for side in order:
            if not sides[side] or len(chosen) == size:
                continue
            one = sides[side].pop()
            if of[one.product_id] < MOST_OF_A_PRODUCT:
                of[one.product_id] += 1
                chosen.append(one)
            else:
                spare.append(one)
    chosen += spare[: size - len(chosen)]
    return _apart(chosen)


def _apart(cards: Iterable[Card]) -> list[Card]:
    """The cards with those of one product set apart, otherwise in their order."""
    left, found = list(cards), list[Card]()
    while left:
        last = found[-1].product_id if found else None
        place = next((at for at, one in enumerate(left) if one.product_id != last), 0)
        found.append(left.pop(place))
    return found
