"""A log of writes that belongs to another store: SQLite would take its pages for ours."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import apsw

from salesapp.db.connection import MARK

_LAST: Final = "SELECT id, link FROM chain ORDER BY id DESC LIMIT 1"
_LINK: Final = "SELECT link FROM chain WHERE id = ?"


def put_foreign_aside(path: Path) -> Path | None:
    """Move a log of another store away from beside this one; nothing of it is read in.

    The chain is only added to: seen together with its own log, a store still has the last link
    that it has alone. Where that cannot be told (a new store, an encrypted one, one that was
    broken off while its log was written back) the log stays.

    Args:
        path: A store that nobody has open, with a log beside it.

    Returns:
        Where the log lies now; None when it stays.

    Raises:
        OSError: The log cannot be moved.
    """
    with path.open("rb") as file:
        if file.read(len(MARK)) == MARK:
            return None
    last = _last_alone(path)
    if last is None or _has(path, *last):
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}-foreign-log-{stamp}{path.suffix}")
    path.with_name(f"{path.name}-wal").replace(aside)
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    return aside


def _last_alone(path: Path) -> tuple[int, bytes] | None:
    """The last link in the file itself; None when it has none, or is not whole without its log."""
    try:
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        alone = apsw.Connection(f"{path.absolute().as_uri()}?immutable=1", flags=flags)
        try:
            told = [str(one) for (one,) in alone.execute("PRAGMA quick_check(1)")]
            found = list(alone.execute(_LAST))
        finally:
            alone.close()
    except apsw.Error:
        return None
    return (int(found[0][0]), bytes(found[0][1])) if found and told == ["ok"] else None


def _has(path: Path, link_id: int, link: bytes) -> bool:
    """Whether the store has a link when its log is read along; a reader writes nothing back."""
    try:
        reader = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            found = [bytes(one) for (one,) in reader.execute(_LINK, (link_id,))]
        finally:
            reader.close()
    except (apsw.CorruptError, apsw.NotADBError):
        return False
    except apsw.Error:
        return True
    return found == [link]
