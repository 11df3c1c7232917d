"""Everything that was done to a folder, in its order: by SQLite and by the program itself.

A disk promises little: what was written is there for certain once the file was synced, and a name
once its folder was. `Recording` writes both down; `images.py` makes of it what a power cut leaves.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.crash.disk import Observer


@dataclass(frozen=True, slots=True)
class Change:
    """Something done: `kind` is write, cut, sync (of a file), link, unlink, sync-folder or told."""

    kind: str
    file: int = 0
    name: str = ""
    data: bytes = b""
    offset: int = 0
    told: dict[str, Any] | None = None


class Recording(Observer):
    """The changes of the files below a folder, and what was told meanwhile.

    Attributes:
        changes: In their order.
        first: Files that were there and durable when it began: name and content.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder.resolve())
        self.changes: list[Change] = []
        self.first: dict[str, bytes] = {}
        self._names: dict[str, int] = {}
        self._now: dict[int, bytearray] = {}
        self._young: set[int] = set()
        self._files = 0
        for path in sorted(folder.rglob("*")):
            if path.is_file() and self._mine(str(path)):
                self.first[str(path)] = path.read_bytes()
                self._adopt(str(path), self.first[str(path)])

    def tell(self, told: dict[str, Any]) -> None:
        """Somebody outside has heard it now."""
        self.changes.append(Change("told", told=told))

    def _mine(self, name: str) -> bool:
        spared = (".lock", ".holder", "-shm")
        return name.startswith(self._folder + os.sep) and not name.endswith(spared)

    def _adopt(self, name: str, content: bytes = b"") -> int:
        self._files += 1
        self._names[name] = self._files
        self._now[self._files] = bytearray(content)
        return self._files

    def _known(self, name: str) -> int:
        """The file of a name; a new one is linked."""
        found = self._names.get(name)
        if found is None:
            found = self._adopt(name)
            self.changes.append(Change("link", found, name))
        return found

    # What SQLite does

    def opened(self, name: str, *, is_journal: bool) -> None:
        if self._mine(name):
            is_new = name not in self._names
            file = self._known(name)
            if is_new and is_journal:
                self._young.add(file)

    def wrote(self, name: str, data: bytes, offset: int) -> None:
        if self._mine(name):
            self._write(self._known(name), bytes(data), offset)

    def cut(self, name: str, size: int) -> None:
        if self._mine(name):
            self._cut(self._known(name), size)

    def synced(self, name: str) -> None:
        if self._mine(name):
            file = self._known(name)
            self.changes.append(Change("sync", file))
            # SQLite syncs the folder of a new journal together with its first content.
            if file in self._young:
                self._young.discard(file)
                self.changes.append(Change("sync-folder", name=str(Path(name).parent)))

    def deleted(self, name: str, *, sync: bool) -> None:
        if self._mine(name) and self._names.pop(name, None):
            self.changes.append(Change("unlink", name=name))
            if sync:
                self.changes.append(Change("sync-folder", name=str(Path(name).parent)))

    def _write(self, file: int, data: bytes, offset: int) -> None:
        content = self._now[file]
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset : offset + len(data)] = data
        self.changes.append(Change("write", file, data=data, offset=offset))

    def _cut(self, file: int, size: int) -> None:
        content = self._now[file]
        if len(content) < size:
            content.extend(bytes(size - len(content)))
        del content[size:]
        self.changes.append(Change("cut", file, offset=size))

    # What the program does

    def _look(self, name: str) -> int:
        """Write down what the program wrote into a file since the last look."""
        file, content = self._known(name), Path(name).read_bytes()
        if content != self._now[file]:
            self._cut(file, 0)
            self._write(file, content, 0)
        return file

    def _replaced(self, source: Any, target: Any) -> None:
        old, new = _absolute(source), _absolute(target)
        file = self._look(old) if self._mine(old) else 0
        _REPLACE(source, target)
        if file:
            del self._names[old]
            self._names[new] = file
            self.changes.append(Change("rename", file, new, data=old.encode()))

    def _unlinked(self, path: Any) -> None:
        name = _absolute(path)
        _UNLINK(path)
        if self._mine(name) and self._names.pop(name, None):
            self.changes.append(Change("unlink", name=name))

    def _made(self, path: Any, mode: int = 0o777) -> None:
        _MKDIR(path, mode)
        name = _absolute(path)
        if self._mine(name):
            self.changes.append(Change("mkdir", name=name))

    def _flushed(self, handle: int) -> None:
        name = str(Path(f"/proc/self/fd/{handle}").readlink())
        _FSYNC(handle)
        if Path(name).is_dir():
            if name.startswith(self._folder):
                self.changes.append(Change("sync-folder", name=name))
        elif self._mine(name):
            self.changes.append(Change("sync", self._look(name)))

    def _written_over(self, handle: int, data: bytes) -> int:
        """What is written over in place and never waited for: the receipt of the last action."""
        name = str(Path(f"/proc/self/fd/{handle}").readlink())
        if self._mine(name):
            self._write(self._known(name), bytes(data), os.lseek(handle, 0, os.SEEK_CUR))
        return _WRITE(handle, data)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """In the block the program's own files are seen, too."""
        with (
            patch.object(os, "replace", self._replaced),
            patch.object(os, "unlink", self._unlinked),
            patch.object(os, "mkdir", self._made),
            patch.object(os, "fsync", self._flushed),
            patch.object(os, "write", self._written_over),
        ):
            yield


_REPLACE, _UNLINK, _MKDIR, _FSYNC = os.replace, os.unlink, os.mkdir, os.fsync
_WRITE = os.write


def _absolute(path: Any) -> str:
    return str(Path(path).absolute())
