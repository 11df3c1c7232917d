"""Copies of the open store that count only after they were opened again and checked."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import apsw

from salesapp.db.connection import database, explained, own_connection
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import backup_folder

KEEP_DAYS: Final = 7
KEEP_WEEKS: Final = 4
KEEP_MONTHS: Final = 12
_STAMP: Final = re.compile(r"-(\d{8}-\d{6}-\d{6})-")


def back_up(target: Path) -> Path:
    """Copy the open store to `target` and verify the copy before it gets its name.

    Raises `RuleError` FILE_EXISTS when `target` is there already: nothing is overwritten.
    """
    if target.exists():
        raise RuleError(Rule.FILE_EXISTS, path=str(target))
    sibling = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sibling.unlink(missing_ok=True)
        with explained(), own_connection():
            marker = _copy(sibling)
        verify(sibling, marker)
        with sibling.open("rb+") as file:
            os.fsync(file.fileno())
        sibling.replace(target)
    except OSError as error:
        rule = Rule.DISK_FULL if error.errno == 28 else Rule.STORE_READ_ONLY
        raise RuleError(rule, path=str(target), detail=str(error)) from error
    finally:
        with suppress(OSError):
            sibling.unlink(missing_ok=True)
    return target


def _copy(sibling: Path) -> int:
    """Copy by SQLite's backup interface; return the journal's last id before the copy."""
    source = database.connection()
    last = _last_entry(source)
    copy = apsw.Connection(str(sibling))
    try:
        with copy.backup("main", source, "main") as job:
            job.step()
        copy.execute("PRAGMA journal_mode = delete").fetchall()
    finally:
        copy.close()
    return last


def _last_entry(connection: apsw.Connection) -> int:
    """Id of the newest journal entry, 0 for none."""
    found: Any = connection.execute("SELECT max(id) FROM journal").fetchall()[0][0]
    return int(found or 0)


def verify(path: Path, marker: int = 0) -> None:
    """Open a copy again: physically sound, references whole, nothing missing.

    Args:
        path: The copy.
        marker: Id of the journal entry it must hold at least.

    Raises:
        RuleError: STORE_DAMAGED; STORE_FOREIGN when it is no database at all.
    """
    copy = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        with explained():
            sound = copy.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            whole = not copy.execute("PRAGMA foreign_key_check").fetchall()
            last = _last_entry(copy)
    finally:
        copy.close()
    if not (sound and whole and last >= marker):
        raise RuleError(Rule.STORE_DAMAGED, path=str(path))


def automatic(store: Path, reason: str) -> Path:
    """A backup in the store's own folder, named by moment and reason; old ones rotate out."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    made = back_up(backup_folder(store) / f"{store.stem}-{stamp}-{reason}.sqlite3")
    rotate(backup_folder(store))
    return made


def daily(store: Path) -> Path | None:
    """The backup of the day, if there is none yet."""
    today = datetime.now(UTC).strftime("%Y%m%d")
    if any(f"-{today}-" in path.name for path in backups(store)):
        return None
    return automatic(store, "daily")


def backups(store: Path) -> list[Path]:
    """The store's backups, newest first."""
    folder = backup_folder(store)
    found = folder.glob(f"{store.stem}-*.sqlite3") if folder.is_dir() else ()
    return sorted(found, key=_moment, reverse=True)


def _moment(path: Path) -> str:
    """The time stamp in a backup's name, whatever the store is called; empty for other files."""
    found = _STAMP.findall(path.stem)
    return str(found[-1]) if found else ""


def rotate(folder: Path) -> list[Path]:
    """Keep the newest of each of 7 days, 4 weeks, 12 months, and the newest three; drop the rest.

    Returns what was removed.
    """
    ours = (path for path in folder.glob("*.sqlite3") if _moment(path))
    files = sorted(ours, key=_moment, reverse=True)
    keep: set[Path] = set(files[:3])
    for shape, count in (("%Y%m%d", KEEP_DAYS), ("%G%V", KEEP_WEEKS), ("%Y%m", KEEP_MONTHS)):
        seen: dict[str, Path] = {}
        for path in files:
            moment = datetime.strptime(_moment(path)[:8], "%Y%m%d").replace(tzinfo=UTC)
            seen.setdefault(moment.strftime(shape), path)
        keep |= set(list(seen.values())[:count])
    dropped = [path for path in files if path not in keep]
    for path in dropped:
        path.unlink(missing_ok=True)
    return dropped
