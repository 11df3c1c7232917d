"""The recycle bin: which records go there, for how long, and what goes with what."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from salesapp.domain.entities import Entity

KEEP_DAYS: Final = 90
"""After so many days a deleted record is purged by itself."""

BINNED: Final = (
    Entity.CLIENT,
    Entity.CONTACT,
    Entity.PRODUCT,
    Entity.LEAD,
    Entity.DEAL,
    Entity.ACTIVITY,
    Entity.OFFER,
    Entity.ORDER,
    Entity.INVOICE,
)
"""Kinds of records that can be deleted and brought back."""

LEAP: Final = timedelta(days=14)
"""Between two looks of the program no more time counts: a clock that is years ahead may say so."""

TOGETHER: Final = timedelta(seconds=60)
"""Parts deleted by the same action carry moments so close to each other."""


def days_left(deleted_at: datetime, now: datetime) -> int:
    """Days until a deleted record is purged, 0 on the last one."""
    return max(0, KEEP_DAYS - (now - deleted_at).days)


def expired_before(now: datetime) -> datetime:
    """What was deleted earlier is purged."""
    return now - timedelta(days=KEEP_DAYS)


def moved_on(counted: datetime, clock_before: datetime, clock: datetime) -> datetime:
    """The moment by which things grow old, moved on to the clock of the computer.

    Args:
        counted: That moment as it was at the look before.
        clock_before: What the clock said then.
        clock: What it says now; all are aware.
    """
    passed = min(max(clock - clock_before, timedelta()), LEAP)
    return min(counted + passed, clock)
