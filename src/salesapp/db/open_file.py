"""Which file is open, and whether it still is the one at its place."""

from __future__ import annotations

import os
from pathlib import Path

from salesapp.domain.errors import Rule, RuleError


class _Place:
    """Which file is open: its path, and what the system knows it by."""

    path: Path | None = None
    known: tuple[int, int] = (0, 0)


def remember_place(path: Path | None) -> None:
    """This file is open from now on; None when none is."""
    _Place.path = path
    _Place.known = _known_by(path) if path is not None else (0, 0)


def check_place() -> None:
    """See before writing that the open file is still the one at its place.

    SQLite goes on writing into a file that was replaced or moved, and all of it would be lost.

    Raises:
        RuleError: STORE_MOVED.
    """
    path = _Place.path
    if path is not None and _known_by(path) != _Place.known:
        raise RuleError(Rule.STORE_MOVED, path=str(path))


def _known_by(path: Path) -> tuple[int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 - asked before each action: the quickest way
    except OSError:
        return (-1, -1)
    return found.st_dev, found.st_ino
