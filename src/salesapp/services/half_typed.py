"""The cell being typed outlives the program: killed in the midst of it, it goes on there."""

from __future__ import annotations

import logging
from collections.abc import Callable

from salesapp.db import journal
from salesapp.db.connection import at_once
from salesapp.db.queries.half_typed import HalfTyped, of
from salesapp.db.writes import half_typed as writes
from salesapp.domain.errors import RuleError
from salesapp.services.form_drafts import may_keep

__all__ = ["HalfTyped", "forget", "keep", "of"]

log = logging.getLogger(__name__)


def keep(subject: str, cell: HalfTyped) -> bool:
    """Keep a cell of a document; False where the store does not let us just now."""
    return _quietly(lambda: writes.keep(subject, cell))


def forget(subject: str) -> bool:
    """The cell was entered or left; nothing is written where nothing waits.

    Returns:
        Whether nothing of it is kept any more; else try again.
    """
    if not may_keep() or of(subject) is None:
        return True
    return _quietly(lambda: writes.forget(subject))


def _quietly(write: Callable[[], None]) -> bool:
    if not may_keep():
        return False
    try:
        # From the thread of the windows: the next moment will do.
        with at_once(), journal.quiet():
            write()
    except RuleError as error:
        log.warning("the half-typed cell was not kept: %s", error.rule)
        return False
    return True
