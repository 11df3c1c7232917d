"""Scores of clients: how lately they bought, how often, and for how much (RFM), 5 the best.

`db.queries.rfm` says the same in SQL for the lists; a test compares both.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError

BEST: Final = 5
_KOPECKS: Final = 100


class Score(StrEnum):
    """What a client is scored by; the codes are those of the fields of the list."""

    RECENCY = "recency"
    FREQUENCY = "frequency"
    MONEY = "monetary"


class Scale(NamedTuple):
    """Limits of the scores 5, 4, 3 and 2; who is beyond all of them has 1.

    Days since the last purchase, days with purchases, whole rubles paid in twelve months.
    """

    r5: int = 30
    r4: int = 90
    r3: int = 180
    r2: int = 365
    f5: int = 12
    f4: int = 6
    f3: int = 3
    f2: int = 2
    m5: int = 1_000_000
    m4: int = 300_000
    m3: int = 100_000
    m2: int = 30_000

    @property
    def recency(self) -> tuple[int, ...]:
        """Days since the last purchase, at most."""
        return self[0:4]

    @property
    def frequency(self) -> tuple[int, ...]:
        """Days with purchases, at least."""
        return self[4:8]

    @property
    def money_minor(self) -> tuple[int, ...]:
        """Paid in twelve months, at least."""
        return tuple(one * _KOPECKS for one in self[8:12])


class Scores(NamedTuple):
    """The three scores of a client who bought at least once."""

    recency: int
    frequency: int
    money: int


def scores_of(
    orders: int, last_on: date | None, revenue_minor: int, today: date, scale: Scale
) -> Scores | None:
    """The scores of a client; None for one who never bought."""
    if last_on is None or orders < 1:
        return None
    silent = (today - last_on).days
    return Scores(
        _score([silent <= limit for limit in scale.recency]),
        _score([orders >= limit for limit in scale.frequency]),
        _score([revenue_minor >= limit for limit in scale.money_minor]),
    )


def check_scale(scale: Scale) -> Scale:
    """Refuse limits that do not go from one score to the next."""
    days_grow = list(scale.recency) == sorted(set(scale.recency))
    others_fall = all(
        list(limits) == sorted(set(limits), reverse=True)
        for limits in (scale.frequency, scale.money_minor)
    )
    if min(scale) < 1 or not days_grow or not others_fall:
        raise RuleError(Rule.FIELD_INVALID, field="rfm")
    return scale


def _score(suits: Sequence[bool]) -> int:
    return next((BEST - place for place, one in enumerate(suits) if one), 1)
