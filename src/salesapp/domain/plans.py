"""The plan of sales: norm, forecast and gap of a month, and the deals that would close the gap.

The formulas: norm = plan × working days passed / working days of the month; per day =
(plan − fact) / working days left, today among them; forecast = fact + Σ (what is not paid of a
deal × probability).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor

WHOLE_BP: Final = 10_000


class Measure(StrEnum):
    """What a plan counts."""

    REVENUE = "revenue"
    """Money received in the month, in minor units."""
    NEW_CLIENTS = "new_clients"
    """Clients whose first money came in the month."""


class PlanDraft(NamedTuple):
    """A target for a month; it holds from `decided_on` on, reports of days before keep theirs."""

    month_on: date
    measure: Measure
    target: int
    decided_on: date
    comment: str = ""


class Pace(NamedTuple):
    """Where a month stands; money in minor units, shares in basis points of the plan."""

    plan: int
    fact: int
    norm: int
    expected: int
    gap: int
    per_day: int
    days_left: int

    @property
    def forecast(self) -> int:
        """What the month will bring."""
        return self.fact + self.expected

    @property
    def fact_bp(self) -> int:
        """The share of the plan that is done."""
        return self.fact * WHOLE_BP // self.plan if self.plan else 0

    @property
    def norm_bp(self) -> int:
        """The share of the plan that should be done by now."""
        return self.norm * WHOLE_BP // self.plan if self.plan else 0

    @property
    def forecast_bp(self) -> int:
        """The share of the plan that the month will bring."""
        return self.forecast * WHOLE_BP // self.plan if self.plan else 0

    @property
    def behind(self) -> int:
        """How much is missing to the norm; 0 when there is none."""
        return max(0, self.norm - self.fact)


class Chance(NamedTuple):
    """A deal that may bring money this month; `rest_minor` is what is not paid yet."""

    deal_id: int
    title: str
    client: str
    rest_minor: Minor
    probability_bp: int

    @property
    def weighted_minor(self) -> Minor:
        """What the forecast counts of it."""
        return self.rest_minor * self.probability_bp // WHOLE_BP

    @property
    def upside_minor(self) -> Minor:
        """What a sure close would add to the forecast."""
        return self.rest_minor - self.weighted_minor


def check_plan(draft: PlanDraft) -> PlanDraft:
    """The draft with its month at the first day.

    Raises:
        RuleError: FIELD_INVALID for `target` below zero.
    """
    if draft.target < 0:
        raise RuleError(Rule.FIELD_INVALID, field="target")
    return draft._replace(month_on=first_of(draft.month_on), comment=draft.comment.strip())


def first_of(day: date) -> date:
    """The first day of a day's month."""
    return day.replace(day=1)


def last_of(day: date) -> date:
    """The last day of a day's month."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def pace(plan: int, fact: int, expected: int, today: date, calendar: WorkCalendar) -> Pace:
    """Where the month of `today` stands at the end of that day's work."""
    before = first_of(today) - timedelta(days=1)
    whole = calendar.count_working_days(before, last_of(today))
    passed = calendar.count_working_days(before, today)
    left = calendar.count_working_days(today - timedelta(days=1), last_of(today))
    norm = plan * passed // whole if whole else plan
    missing = max(0, plan - fact)
    return Pace(
        plan=plan,
        fact=fact,
        norm=norm,
        expected=expected,
        gap=max(0, plan - fact - expected),
        per_day=-(-missing // left) if left else missing,
        days_left=left,
    )


def closers(chances: Sequence[Chance], gap_minor: Minor) -> list[Chance]:
    """The deals whose sure close covers a gap, the most useful first; none without a gap."""
    chosen: list[Chance] = []
    covered = 0
    for chance in sorted(chances, key=lambda one: (-one.upside_minor, one.deal_id)):
        if covered >= gap_minor or chance.upside_minor <= 0:
            break
        chosen.append(chance)
        covered += chance.upside_minor
    return chosen
