"""The moment by which things grow old: no clock that is wrong by years empties the bin at once."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from salesapp.db import journal
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries import organizations
from salesapp.db.queries.restoring import newest_at
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.recycling import moved_on

_KEPT: Final = "house_kept"
"""Two moments: the one that counts, and what the clock said then."""


def counted_at(clock: datetime) -> datetime:
    """What counts as the present moment for all that is dropped with age; both are aware.

    Between two calls no more than a fortnight counts, whatever the clock of the computer says.
    """
    before = _before() or _first(clock)
    counted = moved_on(*before, clock)
    with journal.quiet():
        keep_setting(_KEPT, f"{moment_text(counted)} {moment_text(clock)}")
    return counted


def _before() -> tuple[datetime, datetime] | None:
    texts = organizations.setting(_KEPT).split()
    try:
        counted, clock = map(parse_moment, texts)
    except ValueError:
        return None
    return counted, clock


def _first(clock: datetime) -> tuple[datetime, datetime]:
    """Nobody has looked yet: the newest action was saved by a clock people worked by."""
    known = newest_at() or clock
    return known, known
