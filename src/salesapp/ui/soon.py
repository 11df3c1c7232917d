"""What is put off to a later turn of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer


def soon(owner: QObject, do: Callable[[], object], *, after_ms: int = 0) -> None:
    """Do something a moment later, unless its owner has ended by then.

    The only place that asks the timer: for a bound method given to it with an owner PySide keeps a
    reference for ever, for all else none.
    """
    QTimer.singleShot(after_ms, owner, partial(do))
