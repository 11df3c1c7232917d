"""The report of a day: what was done, what came in, what is left, what matters next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from salesapp.domain.day import Order
from salesapp.domain.requests import median


class Figures(NamedTuple):
    """What is counted; money in roubles, plan and fact are those of the month at that day.

    What a day closed by an older program did not keep is None: nobody knows it, it is not 0.

    Attributes:
        day_plan_minor: What had to be received on that day to reach the plan of the month.
        requests: What came in that day and asked for an answer.
        unanswered: How many of them nobody had answered when the day was closed.
        answer_seconds: Half of them were answered within so many working seconds.
        next_steps: How much was planned for the next working day.
    """

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
    day_plan_minor: int | None = None
    offers_minor: int | None = None
    invoices_minor: int | None = None
    shipments: int | None = None
    shipped_minor: int | None = None
    requests: int | None = None
    unanswered: int | None = None
    answer_seconds: int | None = None
    next_steps: int | None = None


_ADDED = (
    "received_minor", "calls", "calls_planned", "meetings", "meetings_planned", "offers",
    "invoices", "leads", "offers_minor", "invoices_minor", "shipments", "shipped_minor",
    "requests", "unanswered",
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


class ShipmentTold(NamedTuple):
    """Goods that left, by the prices of their order, in its currency and in roubles."""

    client: str
    order: str
    document: str
    amount_minor: int
    currency: str
    worth_minor: int


class DebtTold(NamedTuple):
    """What a client owes past its day, and for how many days the oldest part of it."""

    client: str
    overdue_minor: int
    days: int


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
        answers: Working seconds of the answers to requests of the day.
        note: What the manager has said besides.
        number: Reports are counted from the first one; None of a day whose number was not kept.
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
    shipments: tuple[ShipmentTold, ...] = ()
    answers: tuple[int, ...] = ()
    debts: tuple[DebtTold, ...] = ()
    note: str = ""
    number: int | None = None

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
    sums: dict[str, Any] = {
        name: _sum(getattr(one.figures, name) for one in ordered) for name in _ADDED
    }
    answers = [seconds for one in ordered for seconds in one.answers]
    last = ordered[-1].figures
    return last._replace(
        **sums,
        answer_seconds=median(answers),
        day_plan_minor=last.day_plan_minor if len(ordered) == 1 else None,
    )


def _sum(values: Iterable[int | None]) -> int | None:
    """The sum of what is known; None where nothing is."""
    known = [one for one in values if one is not None]
    return sum(known) if known else None
