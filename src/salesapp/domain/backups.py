"""Which backups are kept, when one is due, and what the word of a backup is worth."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

STALE_AFTER: Final = timedelta(days=3)
"""A verified backup older than this is told of until there is a newer one."""
DRILL_EVERY: Final = timedelta(days=30)
KEEP_REPLACED: Final = timedelta(days=30)
"""A base put aside by a restore is kept that long."""
EVERY: Final = timedelta(minutes=30)
MANY_ROWS: Final = 20
"""A change of more records than this begins with a backup."""

NEWEST: Final = 3
UPGRADES: Final = 2
_SPANS: Final = (
    ("%Y%m%d%H", timedelta(hours=24)),
    ("%Y%m%d", timedelta(days=14)),
    ("%G%V", timedelta(weeks=8)),
    ("%Y%m", timedelta(days=731)),
)
"""One backup of each hour, day, week and month is kept, so far back from the newest."""


class BackupReason(StrEnum):
    """Why a backup was made; it stands in the file's name."""

    BY_HAND = "by-hand"
    DAILY = "daily"
    HALF_HOUR = "half-hour"
    AT_EXIT = "at-exit"
    BEFORE_UPGRADE = "before-upgrade"
    BEFORE_IMPORT = "before-import"
    BEFORE_BULK = "before-bulk"
    BEFORE_MERGE = "before-merge"
    BEFORE_ERASURE = "before-erasure"
    BEFORE_RESTORE = "before-restore"


class Manifest(NamedTuple):
    """What was true of a backup when it had been opened again and checked."""

    sha256: str
    size: int
    """Bytes."""
    journal_id: int
    """The last entry of the journal it holds; 0 for none."""
    digest: str
    """Of the sums and counts of papers and payments."""
    chain: str = ""
    """Number and hash of the newest link of the chain; empty in backups of older programs."""
    base: str = ""
    """What the base is told by from others of its name; empty in backups of older programs."""


class Copy(NamedTuple):
    """A backup as rotation sees it."""

    name: str
    moment: datetime
    reason: str
    is_verified: bool


def to_keep(copies: Iterable[Copy]) -> set[str]:
    """Names of the backups that stay.

    The newest of each of the last 24 hours, 14 days, 8 weeks and 24 months, those before the last
    two upgrades, the newest three, and the newest three that were verified: a run
    of bad copies never pushes the last good ones out.
    """
    newest = sorted(copies, key=lambda copy: copy.moment, reverse=True)
    keep = {copy.name for copy in newest[:NEWEST]}
    keep |= {copy.name for copy in [copy for copy in newest if copy.is_verified][:NEWEST]}
    upgrades = [copy for copy in newest if copy.reason == BackupReason.BEFORE_UPGRADE]
    keep |= {copy.name for copy in upgrades[:UPGRADES]}
    for shape, back in _SPANS:
        first: dict[str, str] = {}
        for copy in newest:
            if newest[0].moment - copy.moment < back:
                first.setdefault(copy.moment.strftime(shape), copy.name)
        keep |= set(first.values())
    return keep


def is_stale(newest: datetime | None, now: datetime) -> bool:
    """Whether the newest verified backup is too old, or there is none. Both moments are aware."""
    return newest is None or now - newest > STALE_AFTER
