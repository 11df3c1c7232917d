"""Statements that keep the cell being typed; no action of the user."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import execute
from salesapp.db.fields import moment_text, now
from salesapp.db.queries.half_typed import HalfTyped

_KEEP: Final = """
INSERT INTO half_typed (subject, "row", "column", name, words, kept_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (subject) DO UPDATE SET "row" = ?2, "column" = ?3, name = ?4, words = ?5, kept_at = ?6
"""


def keep(subject: str, cell: HalfTyped) -> None:
    """Keep what stands in a cell now."""
    execute(_KEEP, subject, *cell, moment_text(now()))


def forget(subject: str) -> None:
    """The cell was entered or left."""
    execute("DELETE FROM half_typed WHERE subject = ?", subject)
