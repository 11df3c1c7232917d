"""What the fixed reports on sales count by: pure rules beside the questions of the base."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.periods import Period

TOTAL: Final = 0
"""The id of the line of totals, the last of a report."""


class Asked(NamedTuple):
    """What a report is asked for; `choice` is what it is narrowed to, as a pipeline."""

    period: Period
    today: date
    choice: int = 0

    @property
    def until(self) -> date:
        """The last day of the period that has come: the day of reports that tell a state."""
        return min(self.period.last, self.today)


def share_bp(part: int, whole: int) -> int | None:
    """A share in basis points, halves upwards; None of nothing."""
    return div_half_up(part * 10_000, whole) if whole > 0 else None


def most_frequent(values: Iterable[str]) -> str:
    """The text met most often, of several the first by the alphabet; empty texts do not count."""
    counted = Counter(one for one in values if one)
    return min(counted, key=lambda one: (-counted[one], one.casefold()), default="")


class RatedPart(NamedTuple):
    """A line of a paper: sums in its currency, and the rate of the paper (times a million)."""

    total_minor: Minor
    vat_minor: Minor
    rate_micro: int | None
    """None in roubles."""


def in_roubles(minor: Minor, rate_micro: int | None) -> Minor:
    """A sum of a paper in roubles, halves away from nothing."""
    return minor if rate_micro is None else div_half_up(minor * rate_micro, 1_000_000)


def lines_in_roubles(parts: Sequence[RatedPart]) -> list[tuple[Minor, Minor]]:
    """Gross and net of each line of one paper in roubles; together they are the whole paper's."""
    found = []
    total = vat = 0
    for part in parts:
        before = in_roubles(total, part.rate_micro), in_roubles(vat, part.rate_micro)
        total, vat = total + part.total_minor, vat + part.vat_minor
        gross = in_roubles(total, part.rate_micro) - before[0]
        tax = in_roubles(vat, part.rate_micro) - before[1]
        found.append((gross, gross - tax))
    return found


def part_between(whole_minor: Minor, before: int, much: int, quantity: int) -> Minor:
    """What a part of a line comes to after an earlier part; all parts together are the line."""
    if quantity <= 0:
        return 0
    until = div_half_up(whole_minor * (before + much), quantity)
    return until - div_half_up(whole_minor * before, quantity)


# The funnel


class FunnelStage(NamedTuple):
    """A stage of the pipeline, in the order of its deals."""

    id: int
    name: str
    kind: str
    position: int


class StageMove(NamedTuple):
    """A move of a deal; moves of one deal follow each other in time."""

    deal_id: int
    source: int | None
    target: int
    in_period: bool


class StageDeals(NamedTuple):
    """Deals of a stage.

    Attributes:
        entered: Came to it in the period.
        passed: Of these, went on later: to a later stage or to a win.
        lost: Of these, were lost there and did not go on.
        reached: Of the deals that came to the first stage in the period, got here or farther.
    """

    entered: set[int]
    passed: set[int]
    lost: set[int]
    reached: set[int]


def funnel_deals(
    stages: Sequence[FunnelStage], moves: Iterable[StageMove]
) -> dict[int, StageDeals]:
    """Which deals stand behind each number of a stage."""
    found = {stage.id: StageDeals(set(), set(), set(), set()) for stage in stages}
    by_deal: defaultdict[int, list[StageMove]] = defaultdict(list)
    for move in moves:
        by_deal[move.deal_id].append(move)
    known = {stage.id: stage for stage in stages}
    first = next((stage.id for stage in stages if stage.kind == "open"), None)
    for path in by_deal.values():
        for place, move in enumerate(path):
            if move.in_period and move.target in known:
                _count_entry(found, known, path[place:])
        start = next((i for i, one in enumerate(path) if one.in_period and one.target == first), -1)
        if start >= 0:
            _count_reach(found, known, path[start:])
    for deals in found.values():
        deals.lost.difference_update(deals.passed)
    return found


def _count_entry(
    found: dict[int, StageDeals], known: dict[int, FunnelStage], path: Sequence[StageMove]
) -> None:
    """Count that the first move of the path came to its stage, and what became of the deal."""
    entry, later = path[0], path[1:]
    stage, deals = known[entry.target], found[entry.target]
    deals.entered.add(entry.deal_id)
    if stage.kind != "open":
        return
    for move in later:
        target = known.get(move.target)
        if target is None:
            continue
        is_later = target.kind == "open" and target.position > stage.position
        if target.kind == "won" or is_later:
            deals.passed.add(entry.deal_id)
        elif target.kind == "lost" and move.source == stage.id:
            deals.lost.add(entry.deal_id)


def _count_reach(
    found: dict[int, StageDeals], known: dict[int, FunnelStage], path: Sequence[StageMove]
) -> None:
    """Count how far a deal got that came to the first stage by the first move of the path."""
    got = [known[move.target] for move in path if move.target in known]
    won = any(stage.kind == "won" for stage in got)
    farthest = max((stage.position for stage in got if stage.kind == "open"), default=-1)
    for stage in known.values():
        if stage.kind == "won":
            hit = any(one.id == stage.id for one in got)
        else:
            hit = stage.kind == "open" and (won or stage.position <= farthest)
        if hit:
            found[stage.id].reached.add(path[0].deal_id)
