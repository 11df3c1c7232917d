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
        width = _rare()[name].get(ord(character), 0) / 1000 if name else self._unknown
        self[character] = width
        return width


class Face:
    """One face with its fallback."""

    def __init__(self, name: str, spare: str) -> None:
        self.name = name
        self.spare = spare
        main, other = _register(f"{name}.ttf"), _register(f"{spare}.ttf")
        self._main = frozenset(map(chr, main))
        self._spare = frozenset(map(chr, other))
        self._widths = Widths(main, other)
        self._width_of: Callable[[str], float] = self._widths.__getitem__
        known = self._main | self._spare
        self._known = known

    def width(self, text: str) -> float:
        """Width of a clean text in em."""
        return sum(map(self._width_of, text))

    def covers(self, text: str) -> bool:
        """Whether the main face draws every character."""
        return self._main.issuperset(text)

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
        if character in self._main:
            return self.name, character
        if character in self._spare:
            return self.spare, character
        name = _rare_face(character)
        return (name, character) if name else (self.spare, _UNKNOWN)


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


@lru_cache(maxsize=1)
def _rare() -> dict[str, dict[int, float]]:
    """Names and widths of the faces for rare characters; the first call reads the files."""
    return {name.partition(".")[0]: _register(name) for name in _RARE}


def _rare_face(character: str) -> str:
    """Which of them has a character; empty when none has."""
    code = ord(character)
    return next((name for name, widths in _rare().items() if code in widths), "")


@lru_cache(maxsize=8)
def _register(file: str) -> dict[int, float]:
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
    face = faces().regular
    signs = dict.fromkeys(sign for text in texts if not face.covers(text) for sign in text)
    return "".join(sign for sign in signs if _UNKNOWN in face.clean(sign) and sign != _UNKNOWN)
