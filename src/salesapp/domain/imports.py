"""Importing: what may become of a row, and what the user chooses for known records."""

from __future__ import annotations

from enum import StrEnum


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
