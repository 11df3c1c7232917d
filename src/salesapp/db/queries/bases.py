"""Which base is open: what it is told by from others, whatever its file is called."""

from __future__ import annotations

from typing import Final

import peewee as pw

from salesapp.db.connection import value
from salesapp.db.store import is_open

_IDENTITY: Final = "SELECT uid FROM pipeline ORDER BY id LIMIT 1"


def identity() -> str:
    """What was drawn by chance when the open base was made; its copies and backups share it.

    Empty while none is open, and of one that is too old to have it.
    """
    if not is_open():
        return ""
    try:
        return str(value(_IDENTITY) or "")
    except pw.DatabaseError:
        return ""
