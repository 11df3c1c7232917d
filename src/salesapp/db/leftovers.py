"""Queries that nobody has read to their end.

Such a query keeps the state of the store it was asked in. As soon as somebody else has written,
SQLite lets its connection write no more (SQLITE_BUSY_SNAPSHOT), however long one waits: so whoever
begins to write may put an end to the queries that were left.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import local
from typing import Any, Final
from weakref import WeakSet

import apsw

_STALE: Final = apsw.SQLITE_BUSY_SNAPSHOT


class _Cursors(local):
    """The cursors of the connection of each thread, while they live."""

    known: WeakSet[Any] | None = None


_cursors: Final = _Cursors()


def watch(connection: Any) -> None:
    """Know every cursor the connection of this thread makes from now on."""
    known: WeakSet[Any] = WeakSet()
    _cursors.known = known

    def made(one: Any) -> Any:
        cursor = apsw.Cursor(one)
        known.add(cursor)
        return cursor

    connection.cursor_factory = made


def at_the_newest(begin: Callable[[], None]) -> None:
    """Begin to write; queries that hold on to an older state are ended if it takes that.

    Whoever reads one of them on is told that it is closed.
    """
    try:
        begin()
    except Exception as error:
        if not _is_stale(error):
            raise
        for cursor in tuple(_cursors.known or ()):
            cursor.close(True)  # noqa: FBT003 - so the call asks
        begin()


def _is_stale(error: BaseException | None) -> bool:
    """Whether an error says that this connection still reads what is no longer the newest."""
    while error is not None:
        if isinstance(error, apsw.BusyError):
            # Known to apsw, not to the types it brings.
            return bool(getattr(error, "extendedresult", 0) == _STALE)
        error = error.__cause__ or error.__context__
    return False
