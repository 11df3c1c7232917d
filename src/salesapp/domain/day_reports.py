"""The report of a day: what was done, what came in, what is left, what matters next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from salesapp.domain.day import Order


class Figures(NamedTuple):
    """What is counted; money in roubles, plan and fact are those of the month at that day."""

    plan_minor: int = 0
    fact_minor: int = 0
    fact_bp: int = 0
    norm_bp: int = 0
    received_minor: int = 0
    overdue_minor: int = 0
    calls: int = 0
    calls_planned: int = 0
    meetings: int = 0
    meetings_planned: int = 0
    offers: int = 0
    invoices: int = 0
    leads: int = 0


_ADDED = (
    "received_minor", "calls", "calls_planned", "meetings", "meetings_planned", "offers",
    "invoices", "leads",
)  # fmt: skip
"""Figures of days that add up; the others are as they stand at the end."""


class MoveTold(NamedTuple):
    """A deal that was moved; `why` is the reason of a refusal."""

    client: str
    title: str
    from_stage: str
    to_stage: str
    kind: str
    amount_minor: int
    currency: str
    comment: str
    why: str = ""


class MoneyTold(NamedTuple):
    """Money that came in, in its own currency and in roubles."""

    client: str
    about: str
    amount_minor: int
    currency: str
    worth_minor: int


class StepTold(NamedTuple):
    """A step that matters on the next day."""

    time: str
    client: str
    subject: str


class DayReport(NamedTuple):
    """One day.

    Attributes:
        closed_at: When it was closed; None while it is open.
        is_kept: Whether the figures are those kept when the day was closed; else they are counted
            anew, and what has changed since is in them.
    """

    day: date
    closed_at: datetime | None
    is_kept: bool
    figures: Figures
    moves: tuple[MoveTold, ...]
    money: tuple[MoneyTold, ...]
    before: Order
    after: Order
    reason: str
    steps: tuple[StepTold, ...]

    @property
    def id(self) -> int:
        """The number of its day."""
        return self.day.toordinal()

    @property
    def is_late(self) -> bool:
        """Whether it was closed on a later day."""
        return self.closed_at is not None and self.closed_at.astimezone().date() > self.day


def together(reports: Sequence[DayReport]) -> Figures:
    """The figures of several days: what adds up is added, the rest stands as on the last one."""
    ordered = sorted(reports, key=lambda one: one.day)
    if not ordered:
        return Figures()
    sums = {name: sum(getattr(one.figures, name) for one in ordered) for name in _ADDED}
    return ordered[-1].figures._replace(**sums)
