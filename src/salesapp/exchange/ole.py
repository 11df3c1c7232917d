"""Compound files («OLE»): streams by name, as far as letters of Outlook need them.

After [MS-CFB]. Every chain is bounded by the size of the file: no file can make it run in circles.
"""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

MARK: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_FREE: Final = 0xFFFFFFFA
"""From this number on a sector is none."""
_NONE: Final = 0xFFFFFFFF
_ENTRY: Final = 128
_MOST_ENTRIES: Final = 20_000
_STORAGE, _STREAM, _ROOT = 1, 2, 5


class BrokenOleError(Exception):
    """The file is not what it should be."""


class Entry(NamedTuple):
    """A line of the directory."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """A compound file in memory."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MARK) or len(data) < 512:
            raise BrokenOleError("no compound file")
        self._data = data
        self._read_header()
        self._fat = self._read_fat()
        self._entries = self._read_directory()
        root = self._entries[0]
        if root.kind != _ROOT:
            raise BrokenOleError("no root")
        self._mini = self._chain_bytes(root.start, root.size)
        self._mini_fat = self._words(self._chain_bytes(self._mini_fat_start, None))

    def children(self, parent: int = 0) -> dict[str, int]:
        """Numbers of the entries in a storage, by name."""
        found: dict[str, int] = {}
        seen: set[int] = set()
        waiting = [self._entry(parent).child]
        while waiting:
            number = waiting.pop()
            if number == _NONE or number in seen:
                continue
            seen.add(number)
            entry = self._entry(number)
            if entry.kind in (_STORAGE, _STREAM):
                found[entry.name] = number
            waiting += [entry.left, entry.right]
        return found

    def is_storage(self, number: int) -> bool:
        """Whether an entry holds others."""
        return self._entry(number).kind == _STORAGE

    def stream(self, number: int, limit: int) -> bytes:
        """The content of a stream, at most `limit` bytes."""
        entry = self._entry(number)
        if entry.kind != _STREAM:
            raise BrokenOleError("no stream")
        size = min(entry.size, limit)
        if entry.size < self._mini_below:
            return self._mini_bytes(entry.start, size)
        return self._chain_bytes(entry.start, size)

    def _entry(self, number: int) -> Entry:
        if not 0 <= number < len(self._entries):
            raise BrokenOleError("an entry is missing")
        return self._entries[number]

    def _read_header(self) -> None:
        (major,) = struct.unpack_from("<H", self._data, 26)
        shift, mini_shift = struct.unpack_from("<HH", self._data, 30)
        if (major, shift) not in ((3, 9), (4, 12)) or mini_shift != 6:
            raise BrokenOleError("unknown version")
        self._sector = 1 << shift
        self._mini_sector = 1 << mini_shift
        found = struct.unpack_from("<IIIIIIIII", self._data, 40)
        self._directory_start = found[2]
        self._mini_below, self._mini_fat_start = found[4], found[5]
        self._difat_start = found[7]
        self._most_sectors = len(self._data) // self._sector + 1

    def _sector_bytes(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        piece = self._data[start : start + self._sector]
        if not piece:
            raise BrokenOleError("a sector lies outside")
        return piece.ljust(self._sector, b"\0")

    def _words(self, data: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])

    def _read_fat(self) -> list[int]:
        places = list(struct.unpack_from("<109I", self._data, 76))
        number, steps = self._difat_start, 0
        while number < _FREE:
            steps += 1
            if steps > self._most_sectors:
                raise BrokenOleError("the table of sectors runs in circles")
            words = self._words(self._sector_bytes(number))
            places += words[:-1]
            number = words[-1]
        fat: list[int] = []
        for place in places:
            if place < _FREE:
                fat += self._words(self._sector_bytes(place))
            if len(fat) > self._most_sectors + self._sector:
                break
        return fat

    def _chain_bytes(self, start: int, size: int | None) -> bytes:
        """The bytes of a chain of sectors; `size` None reads it to its end."""
        pieces: list[bytes] = []
        number, steps = start, 0
        wanted = self._most_sectors if size is None else -(-size // self._sector)
        while number < _FREE and len(pieces) < wanted:
            steps += 1
            if steps > self._most_sectors or number >= len(self._fat):
                raise BrokenOleError("a chain of sectors is broken")
            pieces.append(self._sector_bytes(number))
            number = self._fat[number]
        data = b"".join(pieces)
        if size is not None and len(data) < size:
            raise BrokenOleError("a stream ends too early")
        return data if size is None else data[:size]

    def _mini_bytes(self, start: int, size: int) -> bytes:
        pieces: list[bytes] = []
        number, most = start, len(self._mini) // self._mini_sector + 1
        while number < _FREE and len(pieces) * self._mini_sector < size:
            if len(pieces) > most or number >= len(self._mini_fat):
                raise BrokenOleError("a chain of small sectors is broken")
            at = number * self._mini_sector
            pieces.append(self._mini[at : at + self._mini_sector])
            number = self._mini_fat[number]
        data = b"".join(pieces)
        if len(data) < size:
            raise BrokenOleError("a small stream ends too early")
        return data[:size]

    def _read_directory(self) -> list[Entry]:
        data = self._chain_bytes(self._directory_start, None)
        found = []
        for at in range(0, min(len(data), _MOST_ENTRIES * _ENTRY), _ENTRY):
            line = data[at : at + _ENTRY]
            if len(line) < _ENTRY:
                break
            (length,) = struct.unpack_from("<H", line, 64)
            name = line[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            left, right, child = struct.unpack_from("<III", line, 68)
            start, size = struct.unpack_from("<IQ", line, 116)
            if self._sector == 512:
                # In the older version only the lower half of the size means something.
                size &= 0xFFFFFFFF
            found.append(Entry(name, line[66], left, right, child, start, size))
        if not found:
            raise BrokenOleError("no directory")
        return found
