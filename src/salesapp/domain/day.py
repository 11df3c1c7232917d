"""Order in the base: what must stand at zero when a day is closed, and what only warns."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.calendar import WorkCalendar

ANSWER_DAYS: Final = 3
"""Working days a sent offer may go without an answer."""


class Check(StrEnum):
    """A kind of disorder, the worst first."""

    CLIENT_STEP = "client_step"
    """An active client or prospect with nothing planned and no pause."""
    DEAL_STEP = "deal_step"
    """An open deal with nothing planned and no pause."""
    LEAD_STEP = "lead_step"
    """A lead in work that nobody asked anything of, and with nothing planned."""
    OVERDUE = "overdue"
    """A planned step whose day has passed."""
    PAST_CLOSE = "past_close"
    """An open deal that should have been closed by now."""
    STILL = "still"
    """An open deal without a move and a contact for longer than its stage allows."""
    SILENT_OFFER = "silent_offer"
    """A sent offer without an answer for more than three working days."""
    NO_REASON = "no_reason"
    """A refusal without a reason: only an import brings it."""


MUST_BE_ZERO: Final = (
    Check.CLIENT_STEP, Check.DEAL_STEP, Check.LEAD_STEP, Check.OVERDUE, Check.PAST_CLOSE,
)  # fmt: skip
"""What a day is not closed with, unless a reason is given."""


class Order(NamedTuple):
    """How many records each check finds, in the order of `Check`."""

    client_step: int = 0
    deal_step: int = 0
    lead_step: int = 0
    overdue: int = 0
    past_close: int = 0
    still: int = 0
    silent_offer: int = 0
    no_reason: int = 0

    def found(self, check: Check) -> int:
        """How many of one kind."""
        return int(getattr(self, check.value))

    @property
    def left(self) -> int:
        """How many must still be put right today."""
        return sum(self.found(check) for check in MUST_BE_ZERO)


def silent_since(today: date, calendar: WorkCalendar) -> date:
    """The last day of sending after which an offer is silent for too long today."""
    day = today
    while calendar.count_working_days(day, today) <= ANSWER_DAYS:
        day -= timedelta(days=1)
    return day


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)
