"""Classes of clients that follow from their purchases: ABC by revenue and margin, XYZ, life cycle.

`db.writes.classes` counts the same for all clients at once in SQL; a test compares both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from math import isqrt
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError

WHOLE: Final = 100


class Life(StrEnum):
    """Where a client stands in its life with us; the codes stand in the store."""

    PROSPECT = "prospect"
    """Never bought."""
    NEW = "new"
    ACTIVE = "active"
    SLEEPING = "sleeping"
    """Silent for longer than its own rhythm allows."""
    LOST = "lost"


class Dimension(StrEnum):
    """What clients are parted by."""

    LIFE = "life"
    ABC = "abc"
    ABC_MARGIN = "abc_margin"
    XYZ = "xyz"
    FIT = "fit"


class Rules(NamedTuple):
    """Limits of the classes: shares in percent, times in days, factors in percent."""

    a: int = 80
    """Clients who bring the first so many percent of the revenue are A."""
    b: int = 95
    x: int = 30
    """Gaps between purchases that differ by so many percent of their mean are X."""
    y: int = 60
    fewest_gaps: int = 3
    new_days: int = 90
    usual_gap: int = 60
    """The rhythm of those who have none of their own yet."""
    sleeps: int = 150
    lost: int = 300
    least_quiet: int = 14
    """Nobody sleeps sooner than so many days after a purchase."""


class Rhythm(NamedTuple):
    """How a client buys: number of days with purchases, the first, the last, the median gap."""

    orders: int
    first_on: date
    last_on: date
    gap: int | None
    """None with fewer than two gaps."""


def median(values: Sequence[int]) -> int:
    """The middle value, of two middle ones their mean, downwards."""
    order = sorted(values)
    half = len(order) // 2
    return order[half] if len(order) % 2 else (order[half - 1] + order[half]) // 2


def gaps_of(days: Sequence[date]) -> list[int]:
    """Days between one purchase and the next."""
    order = sorted(set(days))
    return [(later - earlier).days for earlier, later in pairwise(order)]


def rhythm_of(days: Sequence[date]) -> Rhythm | None:
    """How a client buys, out of the days of its purchases; None without any."""
    order = sorted(set(days))
    if not order:
        return None
    gaps = gaps_of(order)
    return Rhythm(len(order), order[0], order[-1], median(gaps) if len(gaps) > 1 else None)


def quiet_days(gap: int | None, rules: Rules) -> tuple[int, int]:
    """After how many days of silence a client sleeps, and after how many it is lost."""
    usual = rules.usual_gap if gap is None else gap
    sleeps = max(usual * rules.sleeps // WHOLE, rules.least_quiet)
    return sleeps, max(usual * rules.lost // WHOLE, 2 * rules.least_quiet)


def life_of(rhythm: Rhythm | None, today: date, rules: Rules) -> Life:
    """Where a client stands."""
    if rhythm is None:
        return Life.PROSPECT
    sleeps, lost = quiet_days(rhythm.gap, rules)
    silent = (today - rhythm.last_on).days
    if silent > lost:
        return Life.LOST
    if silent > sleeps:
        return Life.SLEEPING
    if (today - rhythm.first_on).days <= rules.new_days:
        return Life.NEW
    return Life.ACTIVE


def spread_percent(gaps: Sequence[int]) -> int | None:
    """How much gaps differ from their mean, in percent of it, downwards; None without any."""
    count, total = len(gaps), sum(gaps)
    if not count or not total:
        return None
    return _root((count * sum(gap * gap for gap in gaps) - total * total) * WHOLE * WHOLE) // total


def xyz_of(gaps: Sequence[int], rules: Rules) -> str:
    """X buys by the clock, Y more or less, Z by chance; empty where too little is known."""
    spread = spread_percent(gaps)
    if spread is None or len(gaps) < rules.fewest_gaps:
        return ""
    return "X" if spread <= rules.x else "Y" if spread <= rules.y else "Z"


def abc_of(revenues: Mapping[int, int], rules: Rules) -> dict[int, str]:
    """The class of each client with revenue: whoever begins within the first share is A.

    Margins are parted in the same way; who brings none has no class.
    """
    paying = {client: money for client, money in revenues.items() if money > 0}
    total, before = sum(paying.values()), 0
    found: dict[int, str] = {}
    for client in sorted(paying, key=lambda one: (-paying[one], one)):
        share = before * WHOLE
        found[client] = "A" if share < total * rules.a else "B" if share < total * rules.b else "C"
        before += paying[client]
    return found


def check_rules(rules: Rules) -> Rules:
    """Refuse limits that cannot part anybody."""
    if not 0 < rules.a < rules.b <= WHOLE:
        raise RuleError(Rule.FIELD_INVALID, field="class_abc")
    if not 0 < rules.x < rules.y <= 10 * WHOLE:
        raise RuleError(Rule.FIELD_INVALID, field="class_xyz")
    if not WHOLE <= rules.sleeps < rules.lost <= 100 * WHOLE:
        raise RuleError(Rule.FIELD_INVALID, field="class_factors")
    if min(rules.new_days, rules.usual_gap, rules.least_quiet) < 1 or rules.fewest_gaps < 2:
        raise RuleError(Rule.FIELD_INVALID, field="class_days")
    return rules


def _root(value: int) -> int:
    """The whole part of a square root."""
    return isqrt(max(value, 0))
