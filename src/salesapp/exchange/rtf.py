"""Text of letters kept as rich text only: unpacked after [MS-OXRTFCP], read after [MS-OXRTFEX].

Outlook wraps HTML into rich text, too: then its tags are taken out again and read as a page.
Whatever the bytes are, both readers end, and give at most what they are allowed to.
"""

from __future__ import annotations

import codecs
import re
import struct
from dataclasses import dataclass, replace
from html import escape
from typing import Final

_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_RING: Final = 4096
# What every writer and reader has in the ring before the first byte.
_PRIMED: Final = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_SILENT: Final = frozenset((
    "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr",
    "headerf", "footerl", "footerr", "footerf", "footnote", "annotation", "themedata", "datastore",
    "listtable", "listoverridetable", "rsidtbl", "generator", "filetbl", "revtbl", "xmlnstbl",
    "nonshppict", "fldinst", "mhtmltag",
))  # fmt: skip
"""Groups whose words are no text."""
_SIGNS: Final = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ",
}  # fmt: skip
_PAGES: Final = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437",
}  # fmt: skip
"""Code pages of the character sets of fonts; the others are written in that of the document."""
_TOKEN: Final = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|[\r\n\0]+"
    rb"|([^\\{}\r\n\0]{1,4096})|.",
    re.DOTALL,
)
_DEEPEST: Final = 10_000


class BrokenRtfError(Exception):
    """The bytes are no packed rich text."""


def unpack(data: bytes, limit: int) -> bytes:
    """Rich text out of the property ``PidTagRtfCompressed``, at most `limit` bytes of it.

    Raises:
        BrokenRtfError: the head is none.
    """
    if len(data) < 16:
        raise BrokenRtfError("too short")
    _size, raw, kind, _sum = struct.unpack_from("<IIII", data)
    limit = min(limit, raw)
    if kind == _PLAIN:
        return data[16 : 16 + limit]
    if kind != _PACKED:
        raise BrokenRtfError("unknown packing")
    return _unpacked(data, limit)


def _unpacked(data: bytes, limit: int) -> bytes:
    ring = bytearray(_PRIMED.ljust(_RING, b"\0"))
    at, place, end = len(_PRIMED), 16, len(data)
    out = bytearray()
    while place < end and len(out) < limit:
        flags = data[place]
        place += 1
        for bit in range(8):
            if place + (flags >> bit & 1) >= end:
                return bytes(out[:limit])
            if not flags >> bit & 1:
                out.append(data[place])
                ring[at] = data[place]
                at, place = (at + 1) % _RING, place + 1
                continue
            code = data[place] << 8 | data[place + 1]
            place += 2
            start = code >> 4
            if start == at:
                return bytes(out[:limit])
            for step in range((code & 15) + 2):
                one = ring[(start + step) % _RING]
                out.append(one)
                ring[at] = one
                at = (at + 1) % _RING
    return bytes(out[:limit])


def is_html(rtf: bytes) -> bool:
    """Whether a page of HTML is wrapped in the rich text."""
    return b"\\fromhtml" in rtf[:2000]


def text_of_rtf(rtf: bytes, limit: int) -> str:
    """The words of rich text, at most `limit` characters; of a wrapped page: its HTML."""
    return _Reader(rtf, limit).text()


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    is_silent: bool = False
    is_hidden: bool = False
    """Of no interest to the page the rich text was made from."""
    is_tag: bool = False
    in_fonts: bool = False
    skips: int = 1
    """Characters after each Unicode one, for readers that know none."""
    page: str | None = None
    """Code page of the font; empty: that of the document, None: that of the usual font."""


class _Reader:
    """One walk from the first byte to the last."""

    def __init__(self, rtf: bytes, limit: int) -> None:
        self._rtf, self._limit = rtf, limit
        self._html = is_html(rtf)
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font, self._usual = 0, 0
        self._state = _State()
        self._outer: list[_State] = []
        self._is_marked = False
        self._left = 0
        self._bytes = bytearray()
        self._parts: list[str] = []
        self._length = 0

    def text(self) -> str:
        """Everything said."""
        place, end = 0, len(self._rtf)
        while place < end and self._length < self._limit:
            found = _TOKEN.match(self._rtf, place)
            if found is None:
                break
            place = found.end()
            word, number, code, sign, brace, plain = found.groups()
            if word is not None:
                name, value = word.decode("ascii"), None if number is None else int(number)
                if name == "bin":
                    place += max(0, value or 0)
                else:
                    self._word(name, value)
            elif code is not None:
                self._put(bytes([int(code, 16)]))
            elif sign is not None:
                self._sign(sign)
            elif brace is not None:
                self._brace(opens=brace == b"{")
            elif plain is not None:
                self._put(plain)
        self._flush()
        joined = "".join(self._parts)[: self._limit]
        return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _brace(self, *, opens: bool) -> None:
        self._flush()
        self._left = 0
        self._is_marked = False
        if opens and len(self._outer) < _DEEPEST:
            self._outer.append(self._state)
        elif not opens and self._outer:
            self._state = self._outer.pop()

    def _word(self, name: str, value: int | None) -> None:
        marked, self._is_marked = self._is_marked, False
        if name == "u" and value is not None:
            self._flush()
            self._say(chr(value % 0x10000))
            self._left = self._state.skips
        elif name in _SIGNS:
            self._flush()
            self._say(_SIGNS[name])
        elif name == "htmltag" and marked:
            self._set(is_tag=True)
        elif marked or name in _SILENT:
            self._set(is_silent=True)
        else:
            self._form(name, value)

    def _form(self, name: str, value: int | None) -> None:
        """A word about how the text after it is to be read."""
        on = value is None or value != 0
        if name == "htmlrtf":
            self._set(is_hidden=on and self._html)
        elif name == "fonttbl":
            self._set(in_fonts=True)
        elif name == "uc":
            self._set(skips=min(max(0, value or 0), 10))
        elif name == "ansicpg" and value is not None:
            self._page = _known(f"cp{value}", self._page)
        elif name == "deff":
            self._usual = value or 0
        elif name == "f" and value is not None:
            self._font = value
            if not self._state.in_fonts:
                self._set(page=self._fonts.get(value, ""))
        elif name == "fcharset" and self._state.in_fonts:
            self._fonts[self._font] = _PAGES.get(value or 0, "")
        elif name == "plain":
            self._set(page=None)

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._is_marked = True
        elif sign in b"\\{}":
            self._put(sign)
        elif sign in b"\r\n":
            self._word("par", None)
        elif sign == b"~":
            self._put(b" ")
        elif sign == b"_":
            self._put(b"-")

    def _set(self, **changes: object) -> None:
        state = self._state
        if any(getattr(state, name) != value for name, value in changes.items()):
            self._flush()
            self._state = replace(state, **changes)  # type: ignore[arg-type]

    def _put(self, data: bytes) -> None:
        """Bytes of text; those that stand for a Unicode character given before are left out."""
        self._is_marked = False
        skipped = min(self._left, len(data))
        self._left -= skipped
        self._bytes += data[skipped:]

    def _flush(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            page = self._state.page
            if page is None:
                page = self._fonts.get(self._usual, "")
            self._say(data.decode(page or self._page, "replace"))

    def _say(self, text: str) -> None:
        state = self._state
        if state.is_silent or state.is_hidden or state.in_fonts:
            return
        if self._html and not state.is_tag:
            text = escape(text, quote=False)
        self._parts.append(text)
        self._length += len(text)


def _known(page: str, otherwise: str) -> str:
    try:
        codecs.lookup(page)
    except LookupError:
        return "utf-8" if page == "cp65001" else otherwise
    return page
