"""Fonts embedded cheaply: a subset seen before is neither cut, told nor compressed again."""

import zlib
from functools import lru_cache
from io import BytesIO
from itertools import accumulate, pairwise
from pathlib import Path
from struct import pack, unpack
from typing import Any
from unicodedata import normalize

from reportlab.pdfbase import pdfdoc, ttfonts

from salesapp.overriding import override

# Given the first places of every subset, so that most papers share one and the same subset.
_COMMON = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁё№«»„“–—−×°²³•…·±Ø½₽§"

_LAST_PLAIN = 0xFFFF
_JOINED = range(0xFE70, 0xFEFD)
"""Forms of Arabic letters: what is copied out of a paper are the letters themselves."""


def _readable(name: str, subset: tuple[int, ...]) -> str:
    """The map back to Unicode, with characters beyond the first plane and letters of forms."""
    cmap: str = ttfonts.makeToUnicodeCMap(name, subset)
    for place, code in enumerate(subset):
        if code > _LAST_PLAIN or code in _JOINED:
            text = chr(code) if code > _LAST_PLAIN else normalize("NFKC", chr(code))
            units = text.encode("utf-16-be").hex().upper()
            cmap = cmap.replace(f"<{place:02X}> <{code:04X}>", f"<{place:02X}> <{units}>", 1)
    return cmap


class CachedFace(ttfonts.TTFontFace):  # type: ignore[misc]  # reportlab ships no types
    """A face which keeps its last subsets, compressed."""

    def __init__(self, program: Path) -> None:
        super().__init__(BytesIO(_read(program)))
        self._packed = lru_cache(maxsize=16)(self._pack)

    def _pack(self, subset: tuple[int, ...]) -> tuple[int, bytes]:
        program = _lean(self.makeSubset(list(subset)))
        return len(program), zlib.compress(program)

    @override
    def addSubsetObjects(self, doc: Any, fontname: str, subset: list[int]) -> Any:
        length, packed = self._packed(tuple(subset))
        stream = pdfdoc.PDFStream(content=packed)
        stream.dictionary["Length1"] = length
        stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "Ascent": self.ascent,
                "CapHeight": self.capHeight,
                "Descent": self.descent,
                "Flags": self.flags & ~ttfonts.FF_NONSYMBOLIC | ttfonts.FF_SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(self.bbox),
                "FontName": pdfdoc.PDFName(fontname),
                "ItalicAngle": self.italicAngle,
                "StemV": self.stemV,
                "FontFile2": doc.Reference(stream, f"fontFile:{fontname}"),
                "MissingWidth": self.defaultWidth,
            }
        )
        return doc.Reference(descriptor, f"fontDescriptor:{fontname}")


def _read(program: Path) -> bytes:
    """The font of a file; those seldom needed lie compressed."""
    data = program.read_bytes()
    return zlib.decompress(data) if program.suffix == ".z" else data


def _lean(program: bytes) -> bytes:
    """Drop hints of outlines and the names from a font: a reader of PDF needs neither."""
    count = unpack(">H", program[4:6])[0]
    tables: dict[str, bytes] = {}
    for index in range(count):
        tag, _, offset, length = unpack(">4sLLL", program[12 + 16 * index : 28 + 16 * index])
        tables[tag.decode("ascii")] = program[offset : offset + length]
    long_places = unpack(">H", tables["head"][50:52])[0] == 1
    loca = tables["loca"]
    if long_places:
        places = unpack(f">{len(loca) // 4}L", loca)
    else:
        places = tuple(place * 2 for place in unpack(f">{len(loca) // 2}H", loca))
    glyphs = [_without_hints(tables["glyf"][start:end]) for start, end in pairwise(places)]
    places = (0, *accumulate(map(len, glyphs)))
    tables["glyf"] = b"".join(glyphs)
    tables["loca"] = (
        pack(f">{len(places)}L", *places)
        if long_places
        else pack(f">{len(places)}H", *(place // 2 for place in places))
    )
    tables["name"] = pack(">HHH", 0, 0, 6)
    maker = ttfonts.TTFontMaker()
    for tag, table in tables.items():
        maker.add(tag, table)
    lean: bytes = maker.makeStream()
    return lean


def _without_hints(glyph: bytes) -> bytes:
    """A simple outline without its instructions; composed ones stay as they are."""
    if len(glyph) < 10 or (contours := unpack(">h", glyph[:2])[0]) < 0:
        return glyph
    place = 10 + 2 * contours
    length = unpack(">H", glyph[place : place + 2])[0]
    bare = glyph[:place] + b"\0\0" + glyph[place + 2 + length :]
    return bare + b"\0" * (-len(bare) % 4)


class CachedFont(ttfonts.TTFont):  # type: ignore[misc]  # reportlab ships no types
    """A font whose first subset always begins alike: Latin, Cyrillic, signs of the trade."""

    def __init__(self, name: str, program: Path) -> None:
        super().__init__(name, BytesIO(_read(program)), asciiReadable=True)
        self.face = CachedFace(program)
        pattern = ttfonts.TTFont.State(asciiReadable=True, ttf=self)
        for code in sorted(map(ord, _COMMON)):
            if code not in self.face.charToGlyph:
                continue
            if pattern.nextCode == 32:
                pattern.nextCode = 127
            if pattern.nextCode < 32:
                pattern.subsets[0][pattern.nextCode] = code
            elif pattern.nextCode == 127:
                pattern.subsets[0][127] = code
            else:
                pattern.subsets[0].append(code)
            pattern.assignments[code] = pattern.nextCode
            pattern.nextCode += 1
        self._pattern = pattern
        self._table = {code: place for code, place in pattern.assignments.items() if code}
        self._table[0xA0] = 32
        self._common = frozenset(map(chr, self._table))
        self._told = lru_cache(maxsize=16)(self._tell)

    @override
    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        if doc not in self.state:
            self.state[doc] = self._fresh()
        if self._common.issuperset(text):
            return [(0, text.translate(self._table).encode("latin-1"))]
        pieces: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return pieces

    @override
    def addObjects(self, doc: Any) -> None:
        state = self.state[doc]
        state.frozen = 1
        fonts = doc.idToObject["BasicFonts"].dict
        for number, subset in enumerate(state.subsets):
            base, widths, table = self._told(number, tuple(subset))
            to_unicode = pdfdoc.PDFStream(content=table)
            to_unicode.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
            font = pdfdoc.PDFTrueTypeFont()
            font.Name = self.getSubsetInternalName(number, doc)[1:]
            font.BaseFont = base
            font.FirstChar, font.LastChar = 0, len(subset) - 1
            font.Widths = widths
            font.ToUnicode = doc.Reference(to_unicode, f"toUnicodeCMap:{base}")
            font.FontDescriptor = self.face.addSubsetObjects(doc, base, subset)
            doc.Reference(font, font.Name)
            fonts[font.Name] = font
        del self.state[doc]

    def _tell(self, number: int, subset: tuple[int, ...]) -> tuple[str, bytes, bytes]:
        """Name of a subset, widths of its characters, and what they mean, compressed."""
        parts = ttfonts.SUBSETN(number), b"+", self.face.name, self.face.subfontNameX
        base = b"".join(parts).decode("pdfdoc")
        width_of = self.face.getCharWidth
        widths = " ".join(ttfonts.fp_str(width_of(code)) for code in subset)
        table = _readable(base, subset)
        return base, f"[ {widths} ]".encode("ascii"), zlib.compress(table.encode("ascii"))

    def _fresh(self) -> ttfonts.TTFont.State:
        state = ttfonts.TTFont.State(asciiReadable=True, ttf=self)
        state.assignments.update(self._pattern.assignments)
        state.subsets = [list(subset) for subset in self._pattern.subsets]
        state.nextCode = self._pattern.nextCode
        return state
