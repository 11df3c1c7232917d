"""What is half typed into a form is kept in the store until the form is saved.

No action of the user: the journal does not know of it, and undo leaves it alone. It is written from
the thread of the windows, so it never waits for another writer: the next moment will do.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from salesapp.db import journal
from salesapp.db.connection import at_once, database
from salesapp.db.fields import moment_text
from salesapp.db.queries.form_drafts import DraftRow, left_open, one
from salesapp.db.store import is_open
from salesapp.db.writes import form_drafts as writes
from salesapp.domain.errors import RuleError

KEPT_DAYS: Final = 30
"""So long a form waits for somebody to come back to it."""

__all__ = ["DraftRow", "close", "forget", "forget_all", "forget_old", "keep", "left_open", "one"]


def may_keep() -> bool:
    """Whether there is a store that may be written to."""
    return is_open() and not database.read_only


def keep(form: str, about: str, title: str, way: str, words: str, *, is_open: bool) -> bool:
    """Keep what is typed; False when another writer or the machine did not let us: try again."""
    if not may_keep():
        return False
    return _done_at_once(lambda: writes.keep(form, about, title, way, words, is_open=is_open))


def close(form: str, about: str) -> bool:
    """The form was left on purpose; what was typed waits till it is opened again.

    Returns:
        Whether it is written down, or there is nothing to write; else try again.
    """
    return not may_keep() or _done_at_once(lambda: writes.close(form, about))


def forget(form: str, about: str) -> bool:
    """The form was saved, or its draft thrown away; no write where nothing is kept.

    Returns:
        Whether nothing of it is kept any more; else try again.
    """
    if not may_keep() or one(form, about) is None:
        return True
    return _done_at_once(lambda: writes.forget(form, about))


def _done_at_once(write: Callable[[], None]) -> bool:
    try:
        with at_once(), journal.quiet():
            write()
    except RuleError:
        return False
    return True


def forget_all() -> None:
    """Throw away everything half typed."""
    if may_keep():
        with journal.quiet():
            writes.forget_all()


def forget_old(now: datetime | None = None) -> int:
    """Drop what nobody came back to for a month; return how many forms that were."""
    if not may_keep():
        return 0
    before = (now or datetime.now(UTC)) - timedelta(days=KEPT_DAYS)
    with journal.quiet():
        return writes.forget_before(moment_text(before))
