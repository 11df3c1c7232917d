"""When goods are not let go before the money comes: late debts, the limit of credit, a stop."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.schedules import WHOLE_BP, DueEvent, ScheduleStep

LATE_DAYS: Final = 5
"""Debts later than so many days stop a shipment until the settings say otherwise."""


class StopKind(StrEnum):
    """Why goods are held back."""

    STOPPED = "stopped"
    OVERDUE = "overdue"
    LIMIT = "limit"


class Credit(NamedTuple):
    """What was agreed with a client: how much it may owe (None: no limit), a stop by hand."""

    limit_minor: Minor | None = None
    stop_reason: str = ""
    stopped_on: date | None = None


class Debts(NamedTuple):
    """What a client owes in all and overdue, since when; what it paid in advance.

    `promised_minor` is what its other orders let it pay after the shipment, not invoiced yet.
    """

    open_minor: Minor = 0
    overdue_minor: Minor = 0
    overdue_days: int = 0
    advance_minor: Minor = 0
    promised_minor: Minor = 0

    @property
    def exposure_minor(self) -> Minor:
        """What would be lost if nothing were paid any more."""
        return max(0, self.open_minor - self.advance_minor) + self.promised_minor


class Stop(NamedTuple):
    """One reason to hold goods back: the sum it is about, and by how much or how long."""

    kind: StopKind
    amount_minor: Minor = 0
    limit_minor: Minor = 0
    days: int = 0
    reason: str = ""


def deferred_minor(total: Minor, steps: Sequence[ScheduleStep]) -> Minor:
    """What of a sum is due after the goods left; nothing of an order paid before."""
    share = sum(one.share_bp for one in steps if one.event is DueEvent.AFTER_SHIPMENT)
    return div_half_up(total * share, WHOLE_BP)


def stops(
    credit: Credit, debts: Debts, asked_minor: Minor, late_days: int, *, is_paid: bool
) -> tuple[Stop, ...]:
    """What holds goods back.

    A stop by hand holds whatever is asked; a debt and the limit hold only what is not paid for.

    Args:
        credit: What was agreed with the client.
        debts: What it owes besides.
        asked_minor: What would be owed for these goods besides.
        late_days: Debts may be late so many days.
        is_paid: Whether the goods are paid for before they leave.
    """
    found = []
    if credit.stopped_on is not None:
        found.append(Stop(StopKind.STOPPED, reason=credit.stop_reason))
    if is_paid:
        return tuple(found)
    if debts.overdue_minor > 0 and debts.overdue_days > late_days:
        found.append(Stop(StopKind.OVERDUE, debts.overdue_minor, days=debts.overdue_days))
    exposure = debts.exposure_minor + asked_minor
    if credit.limit_minor is not None and exposure > credit.limit_minor:
        found.append(Stop(StopKind.LIMIT, exposure, credit.limit_minor))
    return tuple(found)


def check_stops(found: Sequence[Stop], reason: str) -> None:
    """Refuse to let goods go without the reason and the name of who let them.

    Raises:
        RuleError: CREDIT_STOP with `kinds`.
    """
    if found and not reason.strip():
        raise RuleError(Rule.CREDIT_STOP, kinds=tuple(one.kind for one in found))
