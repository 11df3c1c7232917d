"""Writes small letters of Outlook for the tests of the reader: a compound file of version 3."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

SECTOR, MINI, CUT = 512, 64, 4096
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]


def compound_file(tree: Tree) -> bytes:
    """A compound file of streams (bytes) and storages (dicts)."""
    return _Writer(tree).data()


def letter(
    subject: str,
    body: str,
    *,
    sender: tuple[str, str],
    to: tuple[str, str] = ("", ""),
    sent_at: datetime | None = None,
    attachments: tuple[str, ...] = (),
    wide: bool = True,
    html: str = "",
    rich: bytes = b"",
) -> bytes:
    """A letter as Outlook saves it."""
    tree: Tree = {"__nameid_version1.0": {"__substg1.0_00020102": b""}}
    texts = {0x0037: subject, 0x0C1A: sender[0], 0x5D01: sender[1]}
    if body:
        texts[0x1000] = body
    for code, text in texts.items():
        tree[_name(code, wide=wide)] = _encoded(text, wide=wide)
    if html:
        tree["__substg1.0_10130102"] = html.encode()
    if rich:
        tree["__substg1.0_10090102"] = rich
    tree["__properties_version1.0"] = _properties(sent_at)
    if to[1]:
        tree["__recip_version1.0_#00000000"] = {
            _name(0x3001, wide=wide): _encoded(to[0], wide=wide),
            _name(0x39FE, wide=wide): _encoded(to[1], wide=wide),
        }
    for place, name in enumerate(attachments):
        tree[f"__attach_version1.0_#{place:08X}"] = {
            _name(0x3707, wide=wide): _encoded(name, wide=wide),
            "__substg1.0_37010102": b"content " * 1000,
        }
    return compound_file(tree)


def _name(code: int, *, wide: bool) -> str:
    return f"__substg1.0_{code:04X}{'001F' if wide else '001E'}"


def _encoded(text: str, *, wide: bool) -> bytes:
    return text.encode("utf-16-le") if wide else text.encode("cp1251")


def _properties(sent_at: datetime | None) -> bytes:
    head = bytes(32)
    if sent_at is None:
        return head
    since = sent_at - datetime(1601, 1, 1, tzinfo=UTC)
    ticks = int(since.total_seconds()) * 10_000_000
    return head + struct.pack("<IIQ", 0x00390040, 6, ticks)


class _Writer:
    def __init__(self, tree: Tree) -> None:
        self.entries: list[bytearray] = []
        self.sectors: list[bytes] = []
        self.fat: list[int] = []
        self.mini = bytearray()
        self.mini_fat: list[int] = []
        self._root = self._entry("Root Entry", 5)
        self._fill(self._root, tree)

    def _entry(self, name: str, kind: int, start: int = END, size: int = 0) -> int:
        line = bytearray(128)
        raw = name.encode("utf-16-le")
        line[: len(raw)] = raw
        struct.pack_into("<H", line, 64, len(raw) + 2)
        line[66], line[67] = kind, 1
        struct.pack_into("<III", line, 68, FREE, FREE, FREE)
        struct.pack_into("<IQ", line, 116, start, size)
        self.entries.append(line)
        return len(self.entries) - 1

    def _fill(self, parent: int, tree: Tree) -> None:
        """The children as a chain to the right: a degenerate tree is one, too."""
        before = None
        for name, content in sorted(tree.items(), key=lambda pair: (len(pair[0]), pair[0])):
            if isinstance(content, dict):
                number = self._entry(name, 1)
                self._fill(number, content)
            else:
                number = self._entry(name, 2, self._store(content), len(content))
            place, at = (parent, 76) if before is None else (before, 72)
            struct.pack_into("<I", self.entries[place], at, number)
            before = number

    def _store(self, content: bytes) -> int:
        if not content:
            return END
        if len(content) >= CUT:
            return self._chain(content)
        start = len(self.mini) // MINI
        count = -(-len(content) // MINI)
        self.mini += content.ljust(count * MINI, b"\0")
        self.mini_fat += [start + at + 1 for at in range(count - 1)] + [END]
        return start

    def _chain(self, content: bytes) -> int:
        start = len(self.sectors)
        count = -(-len(content) // SECTOR)
        padded = content.ljust(count * SECTOR, b"\0")
        self.sectors += [padded[at * SECTOR : (at + 1) * SECTOR] for at in range(count)]
        self.fat += [start + at + 1 for at in range(count - 1)] + [END]
        return start

    def data(self) -> bytes:
        mini_start = self._chain(bytes(self.mini)) if self.mini else END
        struct.pack_into("<IQ", self.entries[0], 116, mini_start, len(self.mini))
        while len(self.entries) % 4:
            self._entry("", 0)
        directory = self._chain(b"".join(bytes(one) for one in self.entries))
        words = struct.pack(f"<{len(self.mini_fat)}I", *self.mini_fat)
        count = -(-len(words) // SECTOR)
        mini_fat = self._chain(words.ljust(count * SECTOR, b"\xff")) if words else END
        tables = 1
        while (len(self.fat) + tables) > tables * (SECTOR // 4):
            tables += 1
        first = len(self.sectors)
        fat = [*self.fat, *([FAT] * tables)]
        fat += [FREE] * (tables * (SECTOR // 4) - len(fat))
        packed = struct.pack(f"<{len(fat)}I", *fat)
        self.sectors += [packed[at * SECTOR : (at + 1) * SECTOR] for at in range(tables)]
        places = [first + at for at in range(tables)] + [FREE] * (109 - tables)
        header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
        header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        header += struct.pack("<IIIIIIIII", 0, tables, directory, 0, CUT, mini_fat, count, END, 0)
        header += struct.pack("<109I", *places)
        return header.ljust(SECTOR, b"\0") + b"".join(self.sectors)
