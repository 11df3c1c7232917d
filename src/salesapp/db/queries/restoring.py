"""What the open store holds that a backup of it does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

import apsw

from salesapp.db.connection import rows, value
from salesapp.db.fields import parse_moment
from salesapp.domain.errors import RuleError

_AFTER: Final = "SELECT count(*) FROM journal WHERE id > ? AND whole_id IS NULL"


class Entry(NamedTuple):
    """An action of the journal: when (an aware moment), its name, what it was about."""

    at: datetime
    action: str
    subject: str


def count_after(journal_id: int) -> int:
    """How many actions follow an entry; those of several parts count once."""
    return int(value(_AFTER, journal_id) or 0)


def count_after_in(store: Path, journal_id: int) -> int:
    """As `count_after`, of a store that is not open, damaged perhaps; -1 when it cannot tell."""
    from salesapp.db.cipher import connect

    reader = None
    try:
        reader = connect(store, read_only=True)
        found: Any = reader.execute(_AFTER, (journal_id,)).fetchall()[0][0]
        return int(found)
    except (apsw.Error, RuleError):
        return -1
    finally:
        if reader is not None:
            reader.close()


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


def newest_at() -> datetime | None:
    """When the newest action was saved, by the clock of then, an aware moment; None for none."""
    found = value("SELECT at FROM journal ORDER BY id DESC LIMIT 1")
    return None if found is None else parse_moment(str(found))
