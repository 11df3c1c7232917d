"""Statements about reminders."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from salesapp.db.connection import executemany
from salesapp.db.fields import moment_text

_SNOOZE: Final = """
INSERT INTO reminder (activity_id, seen_at, snoozed_to) VALUES (?1, ?2, ?3)
ON CONFLICT (activity_id) DO UPDATE SET seen_at = ?2, snoozed_to = ?3
"""
_SEE: Final = """
INSERT INTO reminder (activity_id, seen_at) VALUES (?1, ?2)
ON CONFLICT (activity_id) DO UPDATE SET seen_at = ?2, snoozed_to = NULL
"""


def snooze(seen: Iterable[tuple[int, datetime]], until: datetime) -> None:
    """Ring again later, for these moments."""
    later = moment_text(until)
    executemany(_SNOOZE, [(one, moment_text(moment), later) for one, moment in seen])


def see(seen: Iterable[tuple[int, datetime]]) -> None:
    """Ring no more for these moments."""
    executemany(_SEE, [(one, moment_text(moment)) for one, moment in seen])
