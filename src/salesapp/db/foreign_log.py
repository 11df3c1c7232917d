"""A log of writes that belongs to another store: SQLite would take its pages for ours."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import apsw

if TYPE_CHECKING:
    from salesapp.domain.store_keys import StoreKeys

_LAST: Final = "SELECT id, link FROM chain ORDER BY id DESC LIMIT 1"
_LINK: Final = "SELECT link FROM chain WHERE id = ?"


def put_foreign_aside(path: Path, keys: StoreKeys | None = None) -> Path | None:
    """Move a log of another store away from beside this one; nothing of it is read in.

    The chain is only added to: seen together with its own log, a store still has the last link
    that it has alone. Where that cannot be told (a new store, one that was broken off while its
    log was written back) the log stays. The log of a store with other keys cannot be read by ours:
    its frames are whole by their own sums, and no page of this store.

    Args:
        path: A store that nobody has open, with a log beside it.
        keys: Of an encrypted store.

    Returns:
        Where the log lies now; None when it stays.

    Raises:
        OSError: The log cannot be moved.
    """
    last = _last_alone(path, keys)
    if last is None or _has(path, keys, *last) or not _is_whole_alone(path, keys):
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}-foreign-log-{stamp}{path.suffix}")
    path.with_name(f"{path.name}-wal").replace(aside)
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    return aside


def _last_alone(path: Path, keys: StoreKeys | None) -> tuple[int, bytes] | None:
    """The last link in the file itself; None when it has none, or cannot be read so."""
    found = _alone(path, keys, _LAST)
    return (int(found[0][0]), bytes(found[0][1])) if found else None


def _is_whole_alone(path: Path, keys: StoreKeys | None) -> bool:
    """Whether the pages hang together without the log: seeing all takes long, so it is asked last.

    What is read of a file that is not whole means nothing: then the log is not another's.
    """
    return _alone(path, keys, "PRAGMA quick_check(1)") == [("ok",)]


def _alone(path: Path, keys: StoreKeys | None, statement: str) -> list[tuple[Any, ...]]:
    """What the file answers without its log; nothing where it cannot."""
    try:
        alone = _reader(f"{path.absolute().as_uri()}?immutable=1", keys)
        try:
            return list(alone.execute(statement))
        finally:
            alone.close()
    except apsw.Error:
        return []


def _has(path: Path, keys: StoreKeys | None, link_id: int, link: bytes) -> bool:
    """Whether the store has a link when its log is read along; a reader writes nothing back."""
    try:
        reader = _reader(str(path), keys)
        try:
            found = [bytes(one) for (one,) in reader.execute(_LINK, (link_id,))]
        finally:
            reader.close()
    except (apsw.CorruptError, apsw.NotADBError):
        return False
    except apsw.Error:
        return True
    return found == [link]


def _reader(place: str, keys: StoreKeys | None) -> apsw.Connection:
    """A connection that writes nothing, to a path or to a file alone."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    reader = apsw.Connection(place, flags=flags)
    if keys is not None:
        from salesapp.db.cipher import use_key

        use_key(reader, keys)
    return reader
