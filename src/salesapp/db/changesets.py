"""The bytes of a changeset: of many new rows at once, or written again with other values.

The latter is for the erasure of a person.

The format is that of SQLite's session extension: for each table a header (``T``, the number of
columns, which of them are the key, the name), then its changes (operation, a flag, the old and the
new cells as far as the operation has them).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat
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


class Same(NamedTuple):
    """A column that is the same in all rows."""

    cell: Cell


class Row(NamedTuple):
    """One change: old cells of an update or deletion, new cells of an update or insertion."""

    table: str
    op: int
    old: Cells | None
    new: Cells | None


Rewrite = Callable[[Row], Row]


def inserted(
    table: str, keys: Sequence[int], count: int, columns: Sequence[Same | Sequence[Cell]]
) -> bytes:
    """New rows as a changeset, packed column by column.

    Args:
        table: Its name.
        keys: For each column its place in the key, from 1; 0 when it is not in the key.
        count: How many rows.
        columns: The cells of each column of the table, in the order of the rows.
    """
    pieces: list[Iterable[bytes]] = []
    same = bytearray((INSERT, 0))
    for column in columns:
        if isinstance(column, Same):
            same += _packed((column.cell,))
            continue
        if same:
            pieces.append(repeat(bytes(same), count))
            same.clear()
        pieces += _column(column)
    pieces.append(repeat(bytes(same), count))
    head = bytes((_TABLE,)) + _varint(len(columns)) + bytes(keys) + table.encode() + b"\0"
    return head + b"".join(chain.from_iterable(zip(*pieces, strict=True)))


def _column(cells: Sequence[Cell]) -> list[list[bytes]]:
    """The cells of a column: their bytes, or their heads and then their bytes."""
    kinds = set(map(type, cells))
    if kinds == {int}:
        return [list(map(_INTEGERS, repeat(_INTEGER), cells))]
    if kinds == {str}:
        texts = list(map(str.encode, cells))  # type: ignore[arg-type]
        sizes = list(map(len, texts))
        if max(sizes) < len(_HEADS):
            return [list(map(_HEADS.__getitem__, sizes)), texts]
    known = {cell: _packed((cell,)) for cell in set(cells)}
    return [list(map(known.__getitem__, cells))]


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


_INTEGERS: Final = struct.Struct(">Bq").pack
_HEADS: Final = [bytes((_TEXT,)) + _varint(size) for size in range(1_024)]
"""What stands before a text of each usual length."""
