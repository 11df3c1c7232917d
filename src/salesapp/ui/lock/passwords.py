"""The password that opens the lock: that of an encrypted base, else one of its own."""

from __future__ import annotations

from salesapp.db.store import is_open, store_path
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.store_keys import (
    SHORTEST,
    Guarded,
    guarded,
    is_guarded_by,
    is_long_enough,
)
from salesapp.services import encryption
from salesapp.ui.settings import settings, settings_file


def is_set() -> bool:
    """Whether the lock has a password of its own."""
    return len(settings().lock_guard) == 2


def can_lock() -> bool:
    """Whether something opens the lock again."""
    return is_set() or (is_open() and encryption.is_on())


def asks_at_start() -> bool:
    """Whether the lock covers the windows from the start: an encrypted base has asked already."""
    return is_set() and is_open() and not encryption.is_on()


def opens(password: str) -> bool:
    """Whether a password, or the recovery key of the base, opens the lock."""
    if is_open() and encryption.is_on():
        return encryption.opens(store_path(), password)
    return is_guarded_by(Guarded(*settings().lock_guard), password) if is_set() else False


def choose(password: str) -> None:
    """Let a password open the lock; an empty one takes the lock away.

    Raises:
        RuleError: PASSWORD_TOO_SHORT.
    """
    if not password:
        settings_file().put("lock_guard", [])
        settings_file().put("lock_minutes", 0)
        return
    if not is_long_enough(password):
        raise RuleError(Rule.PASSWORD_TOO_SHORT, shortest=SHORTEST)
    settings_file().put("lock_guard", list(guarded(password)))
    if not settings().lock_minutes:
        settings_file().put("lock_minutes", 10)
