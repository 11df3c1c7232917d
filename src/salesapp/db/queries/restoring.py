"""What the open store holds that a backup of it does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from salesapp.db.connection import rows, value
from salesapp.db.fields import parse_moment


class Entry(NamedTuple):
    """An action of the journal: when (an aware moment), its name, what it was about."""

    at: datetime
    action: str
    subject: str


def count_after(journal_id: int) -> int:
    """How many actions follow an entry; those of several parts count once."""
    sql = "SELECT count(*) FROM journal WHERE id > ? AND whole_id IS NULL"
    return int(value(sql, journal_id) or 0)


def entries_after(journal_id: int, limit: int) -> Sequence[Entry]:
    """The actions that follow an entry, newest first."""
    sql = """
    SELECT at, action, subject FROM journal WHERE id > ? AND whole_id IS NULL
    ORDER BY id DESC LIMIT ?
    """
    return [
        Entry(parse_moment(str(at)), str(name), str(subject))
        for at, name, subject in rows(sql, journal_id, limit)
    ]
