"""Importing: what may become of a row, and what the user chooses for known records."""

from __future__ import annotations

from collections.abc import Container
from enum import StrEnum
from typing import Final


class Outcome(StrEnum):
    """Every row of a file ends in exactly one of these."""

    NEW = "new"
    UPDATED = "updated"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    REJECTED = "rejected"


class MatchPolicy(StrEnum):
    """What is done with a row whose record is there already."""

    MERGE = "merge"
    """Fill what is empty; what was typed here stays."""
    REPLACE = "replace"
    """The file wins."""
    SKIP = "skip"
    """Leave the record as it is."""
    ALLOW = "allow"
    """Make a second record unless the other program's key is known."""


_OWN_KEYS: Final = 1_000_000_000
_OWN_STEP: Final = 100_000_000
_OWN_STEPS: Final = 10


def own_key(record_id: int, taken: Container[str]) -> str:
    """The number a record of ours goes by in the other program's files while it has none there.

    A portal counts from one and holds such a number in 32 bits: what it knows is never met.
    """
    keys = (str(_OWN_KEYS + step * _OWN_STEP + record_id) for step in range(_OWN_STEPS))
    return next((key for key in keys if key not in taken), str(_OWN_KEYS + record_id))


def of_own_key(key: str) -> int | None:
    """The record that `own_key` named so; None for a number of the other program."""
    if not (key.isascii() and key.isdigit() and len(key) <= 10) or int(key) < _OWN_KEYS:
        return None
    return int(key) % _OWN_STEP
