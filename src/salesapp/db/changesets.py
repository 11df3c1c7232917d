"""The bytes of a changeset, read and written again with other values: for the erasure of a person.

The format is that of SQLite's session extension: for each table a header (``T``, the number of
columns, which of them are the key, the name), then its changes (operation, a flag, the old and the
new cells as far as the operation has them).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

INSERT: Final = 18
UPDATE: Final = 23
DELETE: Final = 9
_TABLE: Final = 0x54
_UNDEFINED, _INTEGER, _REAL, _TEXT, _BLOB, _NULL = range(6)

Cell = int | float | str | bytes | None


class Undefined:
    """A cell the changeset leaves out: it did not change."""


UNDEFINED: Final = Undefined()
Cells = list["Cell | Undefined"]


class Row(NamedTuple):
    """One change: old cells of an update or deletion, new cells of an update or insertion."""

    table: str
    op: int
    old: Cells | None
    new: Cells | None


Rewrite = Callable[[Row], Row]


def rewritten(changeset: bytes, rewrite: Rewrite) -> bytes:
    """The changeset with each change as `rewrite` gives it back."""
    reader = _Reader(changeset)
    written = bytearray()
    table = ""
    while not reader.at_end():
        first = reader.byte()
        if first == _TABLE:
            start = reader.place - 1
            count = reader.varint()
            reader.skip(count)
            table = reader.name()
            reader.columns = count
            written += changeset[start : reader.place]
            continue
        indirect = reader.byte()
        old = reader.record() if first in (UPDATE, DELETE) else None
        new = reader.record() if first in (UPDATE, INSERT) else None
        changed = rewrite(Row(table, first, old, new))
        written += bytes((first, indirect))
        for cells in (changed.old, changed.new):
            if cells is not None:
                written += _packed(cells)
    return bytes(written)


def rows_of(changeset: bytes) -> Iterator[Row]:
    """The changes one after another."""
    found: list[Row] = []

    def keep(row: Row) -> Row:
        found.append(row)
        return row

    rewritten(changeset, keep)
    yield from found


class _Reader:
    """Walks through the bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.place = 0
        self.columns = 0

    def at_end(self) -> bool:
        return self.place >= len(self._data)

    def byte(self) -> int:
        self.place += 1
        return self._data[self.place - 1]

    def skip(self, count: int) -> None:
        self.place += count

    def take(self, count: int) -> bytes:
        self.place += count
        return self._data[self.place - count : self.place]

    def varint(self) -> int:
        number = 0
        for _place in range(8):
            part = self.byte()
            number = number << 7 | part & 0x7F
            if part < 0x80:
                return number
        return number << 8 | self.byte()

    def name(self) -> str:
        end = self._data.index(0, self.place)
        name = self._data[self.place : end].decode()
        self.place = end + 1
        return name

    def record(self) -> Cells:
        return [self._cell() for _column in range(self.columns)]

    def _cell(self) -> Cell | Undefined:
        kind = self.byte()
        if kind == _UNDEFINED:
            return UNDEFINED
        if kind == _NULL:
            return None
        if kind == _INTEGER:
            return int(struct.unpack(">q", self.take(8))[0])
        if kind == _REAL:
            return float(struct.unpack(">d", self.take(8))[0])
        data = self.take(self.varint())
        return data.decode() if kind == _TEXT else data


def _packed(cells: Sequence[Cell | Undefined]) -> bytes:
    packed = bytearray()
    for cell in cells:
        if isinstance(cell, Undefined):
            packed.append(_UNDEFINED)
        elif cell is None:
            packed.append(_NULL)
        elif isinstance(cell, int):
            packed += bytes((_INTEGER,)) + struct.pack(">q", cell)
        elif isinstance(cell, float):
            packed += bytes((_REAL,)) + struct.pack(">d", cell)
        else:
            data = cell.encode() if isinstance(cell, str) else cell
            packed.append(_TEXT if isinstance(cell, str) else _BLOB)
            packed += _varint(len(data)) + data
    return bytes(packed)


def _varint(number: int) -> bytes:
    parts = [number & 0x7F]
    number >>= 7
    while number:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(reversed(parts))
