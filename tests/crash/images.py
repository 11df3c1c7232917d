"""What a power cut may leave of a recording: any of it that the disk had not promised to keep.

Of what was written since the last sync of a file, each sector of 512 bytes is there or not,
whatever came later; a longer file may end in zeros or rubbish. Of what was done to the names of a
folder since its last sync, the first so many are there: file systems keep their order. A new folder
is a name, too.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.crash.recording import Change, Recording

SECTOR = 512
TORN = 0.2


@dataclass
class _File:
    durable: bytes = b""
    pending: list[Change] = field(default_factory=list)
    version: int = 0


@dataclass
class _Folder:
    names: dict[str, int] = field(default_factory=dict)
    pending: list[Change] = field(default_factory=list)


class Piece(NamedTuple):
    """The content of a file, and a mark that equal contents of a recording share."""

    mark: str
    content: bytes


Image = dict[str, Piece]
"""What lies on the disk, by name."""


def mark_of(image: Image) -> tuple[tuple[str, str], ...]:
    """Equal for images that are the same."""
    return tuple(sorted((name, piece.mark) for name, piece in image.items()))


class Platter:
    """Follows a recording and knows what is durable and what is not."""

    def __init__(self, recording: Recording, folder: Path) -> None:
        self._root = str(folder.resolve())
        self._files: dict[int, _File] = {}
        self._folders: dict[str, _Folder] = {self._root: _Folder()}
        self._made: set[str] = {self._root}
        for number, (name, content) in enumerate(recording.first.items(), 1):
            self._files[number] = _File(content)
            self._folder(name).names[name] = number
        self._made |= set(self._folders)

    def _folder(self, name: str) -> _Folder:
        return self._folders.setdefault(str(Path(name).parent), _Folder())

    @property
    def is_settled(self) -> bool:
        """Whether a power cut now could leave one image only."""
        return not any(one.pending for one in (*self._files.values(), *self._folders.values()))

    def apply(self, change: Change) -> None:
        """One more change was done."""
        kind = change.kind
        if kind in {"write", "cut"}:
            self._files[change.file].pending.append(change)
        elif kind == "sync":
            one = self._files.setdefault(change.file, _File())
            one.durable = _settled(one)
            one.pending = []
            one.version += 1
        elif kind == "sync-folder":
            self._sync_folder(change.name)
        elif kind in {"link", "unlink", "rename", "mkdir"}:
            if change.file:
                self._files.setdefault(change.file, _File())
            self._folder(change.name).pending.append(change)

    def _sync_folder(self, name: str) -> None:
        one = self._folders.setdefault(name, _Folder())
        for change in one.pending:
            _rename(one.names, change)
            if change.kind == "mkdir":
                self._made.add(change.name)
        one.pending = []

    def images(self, luck: random.Random, count: int) -> Iterator[Image]:
        """Some of what a power cut may leave now: nothing of the pending, all of it, and chance."""
        for number in range(count):
            share = (0.0, 1.0)[number] if number < 2 else luck.choice((0.1, 0.5, 0.9, 0.98))
            yield self._image(luck, share)

    def _image(self, luck: random.Random, share: float) -> Image:
        made, names = set(self._made), {}
        for one in self._folders.values():
            there = dict(one.names)
            kept = round(share * len(one.pending)) if share in {0.0, 1.0} else None
            if kept is None:
                kept = luck.randint(0, len(one.pending))
            for change in one.pending[:kept]:
                _rename(there, change)
                if change.kind == "mkdir":
                    made.add(change.name)
            names |= there
        contents: dict[int, Piece] = {}
        image: Image = {}
        for name, file in names.items():
            if not self._reachable(name, made):
                continue
            if file not in contents:
                contents[file] = self._piece(file, luck, share)
            image[name] = contents[file]
        return image

    def _piece(self, file: int, luck: random.Random, share: float) -> Piece:
        one = self._files[file]
        base = f"{file}-{one.version}"
        if not one.pending or share == 0.0:
            return Piece(base, one.durable)
        if share == 1.0:
            return Piece(f"{base}-{len(one.pending)}", _settled(one))
        seed = luck.getrandbits(40)
        return Piece(f"{base}-{seed:x}", _content(one, random.Random(seed), share))

    def _reachable(self, name: str, made: set[str]) -> bool:
        folder = Path(name).parent
        while str(folder) != self._root:
            if str(folder) not in made:
                return False
            folder = folder.parent
        return True


def _rename(names: dict[str, int], change: Change) -> None:
    if change.kind == "link":
        names[change.name] = change.file
    elif change.kind == "unlink":
        names.pop(change.name, None)
    elif change.kind == "rename":
        names.pop(change.data.decode(), None)
        names[change.name] = change.file


def _settled(one: _File) -> bytes:
    """The content when everything pending has reached the disk."""
    if not one.pending:
        return one.durable
    content = bytearray(one.durable)
    for change in one.pending:
        if change.kind == "cut":
            _resize(content, change.offset)
        else:
            if len(content) < change.offset:
                _resize(content, change.offset)
            content[change.offset : change.offset + len(change.data)] = change.data
    return bytes(content)


def _content(one: _File, luck: random.Random, share: float) -> bytes:
    """The content when each pending sector has reached the disk with this probability."""
    content = bytearray(one.durable)
    rubbish = luck.random() < 0.2
    for change in one.pending:
        if change.kind == "cut":
            if luck.random() < share:
                _resize(content, change.offset)
            continue
        for start, piece in _kept(change, luck, share):
            if len(content) < start:
                before = len(content)
                _resize(content, start)
                if rubbish:
                    content[before:start] = luck.randbytes(start - before)
            content[start : start + len(piece)] = piece
    return bytes(content)


def _kept(change: Change, luck: random.Random, share: float) -> Iterator[tuple[int, bytes]]:
    """What of a write has reached the disk: most are whole or absent, some are torn."""
    if luck.random() < TORN:
        yield from (piece for piece in _sectors(change) if luck.random() < share)
    elif luck.random() < share:
        yield change.offset, change.data


def _sectors(change: Change) -> Iterator[tuple[int, bytes]]:
    """A write, cut where sectors end."""
    start, end = change.offset, change.offset + len(change.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield start, change.data[start - change.offset : stop - change.offset]
        start = stop


def _resize(content: bytearray, size: int) -> None:
    if len(content) < size:
        content.extend(bytes(size - len(content)))
    del content[size:]
