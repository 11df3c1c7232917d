"""Schedules of payment: which share is due at which event, and what that makes of a sum."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor, div_half_up

WHOLE_BP: Final = 10_000
DUE_DAYS: Final = 5
"""Days to pay when nothing else was agreed."""
MOST_DAYS: Final = 3650
MOST_STEPS: Final = 12


class DueEvent(StrEnum):
    """What the days of a step are counted from."""

    ISSUE = "issue"
    BEFORE_SHIPMENT = "before_shipment"
    AFTER_SHIPMENT = "after_shipment"


class ScheduleStep(NamedTuple):
    """A share of the sum in basis points, due so many days after (or before) an event."""

    share_bp: int
    event: DueEvent = DueEvent.ISSUE
    days: int = DUE_DAYS

    def due_on(self, issued_on: date, ship_on: date | None) -> date:
        """The day; never before the issue, and from the issue while no shipment is planned."""
        shipped = ship_on or issued_on
        days = timedelta(days=self.days)
        if self.event is DueEvent.BEFORE_SHIPMENT:
            return max(issued_on, shipped - days)
        if self.event is DueEvent.AFTER_SHIPMENT:
            return max(issued_on, shipped + days)
        return issued_on + days


Schedule = tuple[ScheduleStep, ...]


class InstalmentDraft(NamedTuple):
    """A part of an invoice and the day it is due."""

    due_on: date
    amount_minor: Minor


PREPAID: Final[Schedule] = (ScheduleStep(WHOLE_BP),)
PRESETS: Final[dict[str, Schedule]] = {
    "prepaid": PREPAID,
    "halves": (ScheduleStep(5000), ScheduleStep(5000, DueEvent.BEFORE_SHIPMENT, 3)),
    "advance_30": (ScheduleStep(3000), ScheduleStep(7000, DueEvent.BEFORE_SHIPMENT, 3)),
    "advance_rest_later": (ScheduleStep(3000), ScheduleStep(7000, DueEvent.AFTER_SHIPMENT, 14)),
    "thirds": (
        ScheduleStep(3000),
        ScheduleStep(4000, DueEvent.BEFORE_SHIPMENT, 3),
        ScheduleStep(3000, DueEvent.AFTER_SHIPMENT, 14),
    ),
    "later_14": (ScheduleStep(WHOLE_BP, DueEvent.AFTER_SHIPMENT, 14),),
    "later_30": (ScheduleStep(WHOLE_BP, DueEvent.AFTER_SHIPMENT, 30),),
}
"""Usual schedules by code."""


def check_schedule_steps(steps: Sequence[ScheduleStep]) -> None:
    """Refuse steps that do not make up the whole.

    Raises:
        RuleError: FIELD_INVALID with `field` ``schedule``, and `sum` and `total` in basis points
            where the shares are wrong.
    """
    told = sum(step.share_bp for step in steps)
    wrong = any(step.share_bp <= 0 or not 0 <= step.days <= MOST_DAYS for step in steps)
    if wrong or len(steps) > MOST_STEPS or (steps and told != WHOLE_BP):
        raise RuleError(Rule.FIELD_INVALID, field="schedule", share=told, whole=WHOLE_BP)


def allocate(total: Minor, shares_bp: Sequence[int]) -> tuple[Minor, ...]:
    """Split a sum by shares to the last kopeck.

    Each boundary is rounded half up, so the parts make up the sum and none is negative; parts lie
    within a kopeck of their exact share.

    Args:
        total: The sum, not negative.
        shares_bp: Shares in basis points that make up the whole.
    """
    parts: list[Minor] = []
    passed = reached = 0
    for share in shares_bp:
        reached += share
        upto = div_half_up(total * reached, WHOLE_BP)
        parts.append(upto - passed)
        passed = upto
    return tuple(parts)


def instalments(
    total: Minor, steps: Sequence[ScheduleStep], issued_on: date, ship_on: date | None
) -> tuple[InstalmentDraft, ...]:
    """The parts of an invoice by its schedule, in the order of their days; none is of nothing."""
    check_schedule_steps(steps)
    if not steps or total <= 0:
        return ()
    amounts = allocate(total, [step.share_bp for step in steps])
    parts = [
        InstalmentDraft(step.due_on(issued_on, ship_on), amount)
        for step, amount in zip(steps, amounts, strict=True)
        if amount
    ]
    return tuple(sorted(parts, key=lambda part: part.due_on))


_SHARE = re.compile(r"(\d{1,3})\s*%")
_DAYS = r"(\d{1,3})\s+(?:\w+\s+)?д(?:н|ен)"
_BEFORE_SHIPMENT = re.compile(r"за\s+(\d{1,3})\s+(?:\w+\s+){1,2}до\s+отгрузк")
_DEFERRED = re.compile(rf"отсрочк\w*\s+(?:платежа\s+)?(\d{{1,3}})|через\s+{_DAYS}")
_WITHIN = re.compile(rf"в\s+течени[еи]\s+{_DAYS}\w*(?P<after>.*)")
_SHIPPED = re.compile(r"отгруз|постав|получен|передач")


def schedule_of_words(terms: str) -> Schedule:
    """Steps out of words like «50 % предоплата, 50 % за 3 дня до отгрузки».

    What stands between commas without a share tells of other things («отгрузка через 3 дня»).
    Words whose shares do not make up 100 % give one step.
    """
    pieces = [piece.strip() for piece in terms.casefold().split(",") if piece.strip()]
    shared = [(share, piece) for piece in pieces if (share := _SHARE.search(piece))]
    percents = [int(share[1]) for share, _piece in shared]
    if sum(percents) != 100 or not all(percents):
        return (_step(terms.casefold(), WHOLE_BP),)
    return tuple(
        _step(piece, percent * 100)
        for (_share, piece), percent in zip(shared, percents, strict=True)
    )


def _step(words: str, share_bp: int) -> ScheduleStep:
    if before := _BEFORE_SHIPMENT.search(words):
        return ScheduleStep(share_bp, DueEvent.BEFORE_SHIPMENT, int(before[1]))
    if within := _WITHIN.search(words):
        shipped = _SHIPPED.search(within["after"])
        event = DueEvent.AFTER_SHIPMENT if shipped else DueEvent.ISSUE
        return ScheduleStep(share_bp, event, int(within[1]))
    if deferred := _DEFERRED.search(words):
        days = int(deferred[1] or deferred[2])
        return ScheduleStep(share_bp, DueEvent.AFTER_SHIPMENT, days)
    if "факт" in words and "отгруз" in words:
        return ScheduleStep(share_bp, DueEvent.AFTER_SHIPMENT, 0)
    return ScheduleStep(share_bp)


def freeze(steps: Sequence[ScheduleStep]) -> str:
    """Text to keep a schedule as."""
    return json.dumps([[step.share_bp, str(step.event), step.days] for step in steps])


def thaw(text: str) -> Schedule:
    """A schedule out of its text."""
    return tuple(
        ScheduleStep(share, DueEvent(event), days) for share, event, days in json.loads(text)
    )
