"""What becomes of a draft is written at once, or as soon as another writer lets us."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Final, NamedTuple

from PySide6.QtCore import QTimer

from salesapp.db.store import is_open, store_path
from salesapp.services.form_drafts import may_keep
from salesapp.ui.notices import notices
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KEEP_MS: Final = 1_000
"""Every second what has changed is written; nothing is asked of the keys themselves."""
PATIENCE_S: Final = 5.0
"""So long the end waits for another writer."""
_LOOK_AGAIN_S: Final = 0.05

_WAITS: Final = QT_TRANSLATE_NOOP("Settling", "the base cannot be written yet")

What = tuple[str, str]
"""A form and what it is about."""


class Left(NamedTuple):
    """What a form was left with and is not written yet; no words where they are to be forgotten."""

    words: str
    at: datetime


class _Wish(NamedTuple):
    write: Callable[[], bool]
    left: Left | None
    typed: bool


_wishes: Final[dict[tuple[Path, What], _Wish]] = {}
"""The newest one about each draft: an older one must not be written over it later."""


def settle(
    write: Callable[[], bool],
    what: What | None = None,
    *,
    left: Left | None = None,
    typed: bool = False,
) -> bool:
    """Write now, or try each second until it is done; in the base that is open now only.

    Args:
        write: Writes without waiting, and tells whether nothing is left to write.
        what: The draft it is about: what was wished of it before is given up.
        left: What is found of the draft until then.
        typed: Words of the user would be lost with it: the program does not end without asking.

    Returns:
        Whether it is written already.
    """
    if not is_open():
        return False
    store = store_path()
    wish = _Wish(write, left, typed)
    if what is not None:
        _wishes[store, what] = wish

    def again() -> bool:
        if what is not None and _wishes.get((store, what)) is not wish:
            return True
        if not is_open() or store_path() != store:
            return False
        done = write()
        if not done:
            if typed:
                notices.not_saved.emit(translate("Settling", _WAITS))
            QTimer.singleShot(KEEP_MS, again)
        elif what is not None:
            del _wishes[store, what]
        if done and typed and tried and not holds_words():
            notices.saved.emit()
        tried.append(done)
        return done

    tried: list[bool] = []
    return again()


def finish() -> None:
    """The base is about to be closed: write what waits, for a while also for another writer."""
    if not may_keep():
        return
    store, end = store_path(), monotonic() + PATIENCE_S
    while True:
        for at, wish in list(_wishes.items()):
            if at[0] == store and wish.write():
                del _wishes[at]
        waits = any(at[0] == store for at in _wishes)
        if not waits or monotonic() > end:
            return
        sleep(_LOOK_AGAIN_S)


def holds_words() -> bool:
    """Whether words that were typed into the base that is open are still to be written."""
    if not may_keep():
        return False
    store = store_path()
    return any(at[0] == store and wish.typed for at, wish in _wishes.items())


def waiting(what: What) -> Left | None:
    """What a form was left with that another writer keeps from being written."""
    wish = _wishes.get((store_path(), what)) if is_open() else None
    return wish.left if wish is not None else None


def withdraw(what: What) -> bool:
    """The form is open again and writes itself; whether anything was still to be written."""
    return is_open() and _wishes.pop((store_path(), what), None) is not None
