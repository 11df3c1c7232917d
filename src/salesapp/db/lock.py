"""One writer per store: a lock the operating system frees when its holder dies."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import BufferedRandom
from pathlib import Path


def _holder_path(store: Path) -> Path:
    """The note beside the store that names the holder; the lock itself has no readable bytes."""
    return store.with_name(store.name + ".holder")


class StoreLock:
    """Held while a store is open for writing; the second comer learns who holds it."""

    def __init__(self, store: Path) -> None:
        self._store = store.resolve()
        self._file: BufferedRandom | None = None

    def acquire(self) -> None:
        """Take the lock. Raises `RuleError` STORE_LOCKED with the holder's name."""
        import json
        import platform

        from salesapp.domain.errors import Rule, RuleError

        path = self._store.with_name(self._store.name + ".lock")
        try:
            self._file = path.open("a+b")
        except OSError as error:
            raise RuleError(Rule.STORE_READ_ONLY, path=str(self._store)) from error
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            self._file = None
            raise RuleError(Rule.STORE_LOCKED, **holder(self._store)) from error
        note = {"user": _user(), "host": platform.node(), "pid": os.getpid()}
        # On a full disk there is no room for the note: the lock holds without it.
        with suppress(OSError):
            _holder_path(self._store).write_text(json.dumps(note), "utf-8")

    def release(self) -> None:
        """Give the lock back; harmless when it was never taken."""
        if self._file is None:
            return
        with suppress(OSError):
            _holder_path(self._store).unlink(missing_ok=True)
        self._file.close()
        self._file = None


def is_held(store: Path) -> bool:
    """Whether some process has the store open for writing."""
    path = store.resolve()
    try:
        file = path.with_name(path.name + ".lock").open("r+b")
    except OSError:
        return False
    with file:
        try:
            _lock(file)
        except OSError:
            return True
    return False


def holder(store: Path) -> dict[str, object]:
    """Who holds the store: user, host, pid (empty when unknown)."""
    import json

    try:
        note = json.loads(_holder_path(store.resolve()).read_text("utf-8"))
    except (OSError, ValueError):
        return {"user": "", "host": "", "pid": ""}
    return {key: note.get(key, "") for key in ("user", "host", "pid")}


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _lock(file: BufferedRandom) -> None:
    """Lock the file or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
