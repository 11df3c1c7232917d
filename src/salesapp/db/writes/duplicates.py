"""Statements of the desk of duplicates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from salesapp.db.connection import execute, executemany
from salesapp.db.journal import quiet
from salesapp.domain.duplicates import Pair, Suspected
from salesapp.domain.entities import Entity

_CHUNK: Final = 1_000
_KEEP: Final = """
INSERT INTO suspicion (entity, low_id, high_id, reasons, strength, found_at, is_new)
VALUES (?, ?, ?, ?, ?, ?, 1)
ON CONFLICT (entity, low_id, high_id) DO UPDATE SET
    reasons = excluded.reasons, strength = excluded.strength, found_at = excluded.found_at
"""
_SCANNED: Final = """
INSERT INTO setting (key, value) VALUES (?, ?)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


def keep(entity: Entity, found: Sequence[Suspected], moment: str) -> None:
    """Write what a search found in short transactions; what it no longer found is forgotten."""
    for start in range(0, len(found), _CHUNK):
        with quiet():
            executemany(
                _KEEP,
                [
                    (entity, *one.pair, " ".join(one.reasons), one.strength, moment)
                    for one in found[start : start + _CHUNK]
                ],
            )
    with quiet():
        execute("DELETE FROM suspicion WHERE entity = ? AND found_at <> ?", entity, moment)
        execute(_SCANNED, f"duplicates_scanned:{entity}", moment)


def mark_seen(entity: Entity) -> None:
    """Nothing found so far is new any more."""
    execute("UPDATE suspicion SET is_new = 0 WHERE entity = ? AND is_new = 1", entity)


def decide(entity: Entity, pairs: Sequence[Pair], moment: str) -> None:
    """Remember that these are not the same."""
    executemany(
        "INSERT OR IGNORE INTO not_duplicate (entity, low_id, high_id, decided_at)"
        " VALUES (?, ?, ?, ?)",
        [(entity, *pair, moment) for pair in pairs],
    )
