"""What becomes of a draft is written at once, or as soon as another writer lets us."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

from salesapp.db.store import is_open, store_path

KEEP_MS: Final = 1_000
"""Every second what has changed is written; nothing is asked of the keys themselves."""


def settle(write: Callable[[], bool]) -> None:
    """Write now, or try each second until it is done; in the base that is open now only.

    Args:
        write: Writes without waiting, and tells whether nothing is left to write.
    """
    if not is_open():
        return
    store = store_path()

    def again() -> None:
        if is_open() and store_path() == store and not write():
            QTimer.singleShot(KEEP_MS, again)

    again()
