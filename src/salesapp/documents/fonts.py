"""Faces of the papers: registered once, measured fast, others for rare characters.

What PT Sans lacks is set in DejaVu Sans; Chinese, Japanese and Korean in Droid Sans Fallback, small
pictures (emoji) in Noto Emoji: these two are read when a text first asks for them. All lie beside
the program, so the same paper has the same bytes on every machine.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from salesapp.documents import coverage
from salesapp.documents.scripts import laid, shaped
from salesapp.paths import resource

_FILES = {
    "regular": ("PTSans-Regular", "DejaVuSans"),
    "bold": ("PTSans-Bold", "DejaVuSans-Bold"),
    "italic": ("PTSans-Italic", "DejaVuSans"),
}
_RARE = ("DroidSansFallback.ttf.z", "NotoEmoji.ttf.z")
_UNKNOWN = "\ufffd"
"""Printed for a character no face has: a question mark in a lozenge."""
_MOST_UNKNOWN = 3
"""Of a run of such characters so many are printed; an ellipsis stands for the rest."""
_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
"""Colours of skin, which a black picture has not."""
_BLANKS = {"\t": " ", "\u202f": "\u00a0", "\u2007": "\u00a0", "\u2011": "-", "\u2028": "\n"}


_BOXES = re.compile(f"{_UNKNOWN}(?: ?{_UNKNOWN}){{{_MOST_UNKNOWN},}}")


class Widths(dict[str, float]):
    """Width of each character in em; one of no face is measured as what is drawn for it."""

    def __init__(self, main: dict[int, float], spare: dict[int, float]) -> None:
        super().__init__()
        for widths in (spare, main):
            self.update((chr(code), width / 1000) for code, width in widths.items())
        self._unknown = self[_UNKNOWN]

    def __missing__(self, character: str) -> float:
        name = _rare_face(character)
        width = registered(name)[ord(character)] / 1000 if name else self._unknown
        self[character] = width
        return width


class Cover:
    """What a face and its fallback can print, known without reading them."""

    def __init__(self, main: str, spare: str) -> None:
        self._main = coverage.characters(main)
        self._known = self._main | coverage.characters(spare)

    def covers(self, text: str) -> bool:
        """Whether the main face draws every character."""
        return self._main.issuperset(text)

    def knows(self, character: str) -> bool:
        """Whether one of the two draws a character."""
        return character in self._known

    def clean(self, text: str) -> str:
        """Return the text without what cannot be printed: controls, marks of direction.

        Arabic letters take their joined forms; a long run of characters no face has becomes a few
        signs of the unknown and an ellipsis.
        """
        if self._main.issuperset(text):
            return text
        text = unicodedata.normalize("NFC", text)
        text = "".join(_BLANKS.get(character, character) for character in text)
        text = shaped(
            "".join(
                character
                for character in text
                if character in self._main
                or character == "\n"
                or (
                    unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Mn", "Me")
                    and character not in _TONES
                )
            )
        )
        if self._known.issuperset(text):
            return text
        text = "".join(
            character
            if character in self._known or character in "\n " or _rare_face(character)
            else _UNKNOWN
            for character in text
        )
        return _BOXES.sub(_UNKNOWN * _MOST_UNKNOWN + "…", text)


class Face:
    """One face with its fallback."""

    def __init__(self, name: str, spare: str) -> None:
        self.name = name
        self.spare = spare
        self._cover = cover(name, spare)
        self.covers, self.clean = self._cover.covers, self._cover.clean
        self._widths = Widths(registered(f"{name}.ttf"), registered(f"{spare}.ttf"))
        self._width_of: Callable[[str], float] = self._widths.__getitem__

    def width(self, text: str) -> float:
        """Width of a clean text in em."""
        return sum(map(self._width_of, text))

    def runs(self, text: str) -> list[tuple[str, str]]:
        """Cut a clean line into (name of the font, piece), from left to right."""
        text = laid(text)
        drawn = map(self._drawn, text)
        return [
            (name, "".join(character for _, character in group))
            for name, group in groupby(drawn, key=lambda pair: pair[0])
        ]

    def _drawn(self, character: str) -> tuple[str, str]:
        """The font a character is set in, and what of that font."""
        if self._cover.covers(character):
            return self.name, character
        if self._cover.knows(character):
            return self.spare, character
        if file := _rare_face(character):
            registered(file)
            return file.partition(".")[0], character
        return self.spare, _UNKNOWN


class Style(NamedTuple):
    """A face in a size (points) and a colour (0xRRGGBB)."""

    face: Face
    size: float
    colour: int = 0

    @property
    def leading(self) -> float:
        """Distance of two lines in points."""
        return self.size * 1.22

    def width(self, text: str) -> float:
        """Width of a clean text in points."""
        return self.face.width(text) * self.size

    def fitted(self, text: str, width: float) -> "Style":
        """Return the style, made smaller when the text is wider than ``width`` points."""
        needed = self.face.width(text) * self.size
        return self if needed <= width else self._replace(size=self.size * width / needed)


class Faces(NamedTuple):
    """The faces a paper is set in."""

    regular: Face
    bold: Face
    italic: Face


@lru_cache(maxsize=1)
def faces() -> Faces:
    """Return the faces of the papers; the first call reads the files."""
    return Faces(*(Face(*_FILES[kind]) for kind in Faces._fields))


@lru_cache(maxsize=4)
def cover(name: str, spare: str) -> Cover:
    """What a face and its fallback can print."""
    return Cover(f"{name}.ttf", f"{spare}.ttf")


def _rare_face(character: str) -> str:
    """The file of the face for rare characters that has this one; empty when none has."""
    return next((file for file in _RARE if coverage.has(file, character)), "")


@lru_cache(maxsize=8)
def registered(file: str) -> dict[int, float]:
    """Widths of the characters of a face, in thousandths of em; the first call reads the file."""
    from reportlab.pdfbase import pdfmetrics

    from salesapp.documents.subsets import CachedFont

    font = CachedFont(file.partition(".")[0], resource(f"fonts/{file}"))
    pdfmetrics.registerFont(font)
    # Only shaping asks for it, and no text is shaped here: megabytes of small lists.
    font.face.glyphToChar.clear()
    known = font.face.charToGlyph
    return {code: width for code, width in font.face.charWidths.items() if code in known}


def unprintable(texts: Iterable[str]) -> str:
    """Characters of the texts that no face has, each once, in their order."""
    plain = cover(*_FILES["regular"])
    signs = dict.fromkeys(sign for text in texts if not plain.covers(text) for sign in text)
    return "".join(sign for sign in signs if _UNKNOWN in plain.clean(sign) and sign != _UNKNOWN)
