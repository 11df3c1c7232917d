"""The cell being typed outlives the program: killed in the midst of it, it goes on there."""

from __future__ import annotations

import logging
from collections.abc import Callable

from salesapp.db import journal
from salesapp.db.connection import database
from salesapp.db.queries.half_typed import HalfTyped, of
from salesapp.db.store import is_open
from salesapp.db.writes import half_typed as writes
from salesapp.domain.errors import RuleError

__all__ = ["HalfTyped", "forget", "keep", "of"]

log = logging.getLogger(__name__)


def keep(subject: str, cell: HalfTyped) -> bool:
    """Keep a cell of a document; False where the store does not let us just now."""
    return _quietly(lambda: writes.keep(subject, cell))


def forget(subject: str) -> None:
    """The cell was entered or left; nothing is written where nothing waits."""
    if is_open() and of(subject) is not None:
        _quietly(lambda: writes.forget(subject))


def _quietly(write: Callable[[], None]) -> bool:
    if not is_open() or database.read_only:
        return False
    try:
        with journal.quiet():
            write()
    except RuleError as error:
        log.warning("the half-typed cell was not kept: %s", error.rule)
        return False
    return True
