"""Negotiations: what we want of each term, how far we go, and what a step costs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError

MONTH_DAYS: Final = 30
MONTH_BP: Final = 200
"""What money costs in a month unless the sheet says otherwise."""


class Term(StrEnum):
    """What is negotiated."""

    PRICE = "price"
    PREPAYMENT = "prepayment"
    DEFERRAL = "deferral"
    VOLUME = "volume"
    DELIVERY = "delivery"


class Measure(StrEnum):
    """What the number of a term counts."""

    MONEY = "money"
    SHARE = "share"
    DAYS = "days"
    QUANTITY = "quantity"


MEASURES: Final[dict[Term, Measure]] = {
    Term.PRICE: Measure.MONEY,
    Term.PREPAYMENT: Measure.SHARE,
    Term.DEFERRAL: Measure.DAYS,
    Term.VOLUME: Measure.QUANTITY,
    Term.DELIVERY: Measure.MONEY,
}

MORE_IS_BETTER: Final = frozenset({Term.PRICE, Term.PREPAYMENT, Term.VOLUME})
"""Terms of which the seller wants more; delivery is what we pay for it, deferral is days."""


class Side(StrEnum):
    """Who made a concession."""

    GAVE = "gave"
    GOT = "got"


class Standing(StrEnum):
    """Where a value of a term stands between our limits, from the best to the worst."""

    UNKNOWN = ""
    TARGET = "target"
    WITHIN = "within"
    BEYOND = "beyond"
    """Past the limit: to be given with a reason only."""
    AWAY = "away"
    """Past the point where the deal is not worth having."""


BEYOND_LIMIT: Final = frozenset({Standing.BEYOND, Standing.AWAY})


@dataclass(frozen=True, slots=True)
class Limits:
    """What we aim at, the furthest we go by ourselves, and where we leave."""

    target: int | None = None
    limit: int | None = None
    walk_away: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is set."""
        return self.target is None and self.limit is None and self.walk_away is None


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """What the user sets before the talks.

    Attributes:
        unit: What the volume is counted in.
        month_bp: What money costs in a month; deferrals are valued by it.
    """

    limits: Mapping[Term, Limits] = field(default_factory=dict)
    arguments: str = ""
    risks: str = ""
    unit: str = "шт"
    month_bp: int = MONTH_BP


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """One talk: what the client wanted of each term."""

    held_on: date
    positions: Mapping[Term, int] = field(default_factory=dict)
    contact_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConcessionDraft:
    """Something given or got; `value` is what the term is then, `term` None for anything else."""

    side: Side
    given_on: date
    term: Term | None = None
    value: int | None = None
    text: str = ""
    worth_minor: int | None = None
    reason: str = ""
    approved_by: str = ""
    round_id: int | None = None


class Balance(NamedTuple):
    """Concessions in money."""

    gave_minor: int
    got_minor: int

    @property
    def net_minor(self) -> int:
        """What we got over what we gave."""
        return self.got_minor - self.gave_minor


def standing(term: Term, limits: Limits, value: int | None) -> Standing:
    """Where a value stands between our limits; UNKNOWN without a value or any limit."""
    if value is None or limits.is_empty:
        return Standing.UNKNOWN
    if _is_worse(term, value, limits.walk_away):
        return Standing.AWAY
    if _is_worse(term, value, limits.limit):
        return Standing.BEYOND
    if _is_worse(term, value, limits.target):
        return Standing.WITHIN
    return Standing.TARGET


def _is_worse(term: Term, value: int, than: int | None) -> bool:
    if than is None:
        return False
    return value < than if term in MORE_IS_BETTER else value > than


def check_limits(limits: Mapping[Term, Limits]) -> None:
    """Refuse limits that stand in a wrong order.

    Raises:
        RuleError: FIELD_INVALID with `field` ``limits`` and `term`.
    """
    for term, one in limits.items():
        steps = [step for step in (one.target, one.limit, one.walk_away) if step is not None]
        if any(step < 0 for step in steps) or not _goes_down(term, steps):
            raise RuleError(Rule.FIELD_INVALID, field="limits", term=term.value)


def _goes_down(term: Term, steps: list[int]) -> bool:
    return not any(_is_worse(term, better, worse) for better, worse in pairwise(steps))


def check_concession(draft: ConcessionDraft, limits: Mapping[Term, Limits]) -> Standing:
    """Refuse an empty concession, and one beyond the limit without a reason; tell where it stands.

    Raises:
        RuleError: FIELD_REQUIRED (concession), CONCESSION_NEEDS_REASON with `term`.
    """
    if draft.term is None and not draft.text.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="concession")
    if draft.term is not None and draft.value is None:
        raise RuleError(Rule.FIELD_REQUIRED, field="value")
    if draft.side is Side.GOT or draft.term is None:
        return Standing.UNKNOWN
    found = standing(draft.term, limits.get(draft.term, Limits()), draft.value)
    if found in BEYOND_LIMIT and not draft.reason.strip():
        raise RuleError(Rule.CONCESSION_NEEDS_REASON, term=draft.term.value)
    return found


def worth_minor(
    term: Term, before: int, after: int, *, amount_minor: int, month_bp: int
) -> int | None:
    """What a change of a term is worth in money, as a proposal; None where it cannot be told.

    Credit is valued by what money costs in a month: a deferral by its days, a part of the
    prepayment given up as a month of credit.
    """
    step = abs(after - before)
    if MEASURES[term] is Measure.MONEY:
        return step
    if term is Term.DEFERRAL:
        return _half_up(amount_minor * month_bp * step, 10_000 * MONTH_DAYS)
    if term is Term.PREPAYMENT:
        return _half_up(amount_minor * step * month_bp, 10_000 * 10_000)
    return None


def _half_up(number: int, divisor: int) -> int:
    return (2 * number + divisor) // (2 * divisor)


def balance(concessions: Iterable[tuple[Side, int | None]]) -> Balance:
    """Sums of what was given and got; what has no price counts as nothing."""
    gave = got = 0
    for side, worth in concessions:
        if side is Side.GAVE:
            gave += worth or 0
        else:
            got += worth or 0
    return Balance(gave, got)
