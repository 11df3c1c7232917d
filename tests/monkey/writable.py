"""Whether the window can still write to its store: a lock that nobody gives back is a fault."""

from __future__ import annotations

import gc
from contextlib import suppress

import apsw

from salesapp.db.connection import at_once, database

REFUSALS = 8
"""So many looks in a row may find another writer; each look is several moves later."""


class Writable:
    """Looks now and then; tells once when the store stays locked."""

    def __init__(self) -> None:
        self._refused = 0

    def look(self) -> str:
        """What is wrong, or nothing: the store was refused to the window again and again."""
        if database.is_closed() or database.read_only or database.in_transaction():
            return ""
        connection = database.connection()
        try:
            with at_once():
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
        except apsw.BusyError as error:
            self._refused += 1
            told = f"the store is locked for good, code of SQLite: {error.extendedresult}\n"
            return told + _left_open(connection) if self._refused == REFUSALS else ""
        self._refused = 0
        return ""


def _left_open(connection: apsw.Connection) -> str:
    """Queries of the window nobody has read to the end: they keep it at an old state."""
    found = []
    for one in gc.get_objects():
        # What was closed is there still while somebody knows it.
        with suppress(apsw.CursorClosedError):
            if isinstance(one, apsw.Cursor) and one.connection is connection:
                found.append(f"  {one.expanded_sql}\n")
    return "".join(found)
