"""A disk of our own under the store: it writes down what SQLite does, and fails when told.

SQLite reaches the disk through a VFS; this one stands over the usual one and is the default as long
as it lives, so that the program's own connections and copies go through it unawares.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import apsw

Step = Callable[[int, str], object]

JOURNALS = apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_MAIN_JOURNAL


_LAID: list[Any] = []
"""SQLite forgets a disk as soon as nobody holds it, and goes back to the usual one."""


class TornError(Exception):
    """Raised by a step: half of what is being written arrives, then the disk is full."""


class Observer:
    """Sees what is done to files; this one does not look."""

    def opened(self, name: str, *, is_journal: bool) -> None:
        """A file is open; it may be new."""

    def wrote(self, name: str, data: bytes, offset: int) -> None:
        """Bytes were handed to the system."""

    def cut(self, name: str, size: int) -> None:
        """A file has another length."""

    def synced(self, name: str) -> None:
        """What was written of a file has reached the disk."""

    def deleted(self, name: str, *, sync: bool) -> None:
        """A name is gone; with `sync` from the disk, too."""


class Disk(apsw.VFS):
    """The usual disk; `on_step` is called before each change of a file with its number and kind."""

    def __init__(self, name: str, observer: Observer | None = None) -> None:
        self._base = apsw.vfs_names()[0]
        self._step: Step = lambda _count, _what: None
        self.observer = observer or Observer()
        self.count = 0
        super().__init__(name, self._base, makedefault=True)
        _LAID.append(self)

    def on_step(self, step: Step | None) -> None:
        """Whom to call before a file is changed; counting begins anew."""
        self.count = 0
        self._step = step or (lambda _count, _what: None)

    def step(self, what: str) -> None:
        """A file is about to be changed."""
        self.count += 1
        self._step(self.count, what)

    def whole(self, what: str) -> None:
        """As `step`, where nothing can be torn."""
        try:
            self.step(what)
        except TornError:
            raise apsw.IOError from None

    def xOpen(self, name: Any, flags: list[int]) -> DiskFile:  # noqa: N802 - SQLite's name
        return DiskFile(self, self._base, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802 - SQLite's name
        self.whole("delete")
        super().xDelete(name, sync)
        self.observer.deleted(name, sync=sync)


class DiskFile(apsw.VFSFile):
    """A file on the disk."""

    def __init__(self, disk: Disk, base: str, name: Any, flags: list[int]) -> None:
        self._disk = disk
        self._name = name.filename() if isinstance(name, apsw.URIFilename) else str(name or "")
        super().__init__(base, name, flags)
        disk.observer.opened(self._name, is_journal=bool(flags[0] & JOURNALS))

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        try:
            self._disk.step("write")
        except TornError:
            super().xWrite(data[: len(data) // 2], offset)
            raise apsw.FullError from None
        super().xWrite(data, offset)
        self._disk.observer.wrote(self._name, data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802 - SQLite's name
        self._disk.whole("truncate")
        super().xTruncate(size)
        self._disk.observer.cut(self._name, size)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self._disk.whole("sync")
        super().xSync(flags)
        self._disk.observer.synced(self._name)
