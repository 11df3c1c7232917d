"""Faces of the papers: registered once, measured fast, a fallback face for rare characters."""

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
_UNKNOWN = "□"
_MOST_UNKNOWN = 3
"""Boxes printed for a run of characters no face has; an ellipsis stands for the rest."""
_BLANKS = {"\t": " ", "\u202f": "\u00a0", "\u2007": "\u00a0", "\u2011": "-", "\u2028": "\n"}


_BOXES = re.compile(f"{_UNKNOWN}(?: ?{_UNKNOWN}){{{_MOST_UNKNOWN},}}")


class Widths(dict[str, float]):
    """Width of each character in em; a character of no face is measured as the box drawn for it."""

    def __init__(self, main: dict[int, float], spare: dict[int, float]) -> None:
        super().__init__()
        for widths in (spare, main):
            self.update((chr(code), width / 1000) for code, width in widths.items())
        self._unknown = self[_UNKNOWN]

    def __missing__(self, character: str) -> float:
        return self._unknown


class Face:
    """One face with its fallback."""

    def __init__(self, name: str, spare: str) -> None:
        self.name = name
        self.spare = spare
        main, other = _register(name), _register(spare)
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
        boxes and an ellipsis.
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
                or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Mn", "Me")
            )
        )
        if self._known.issuperset(text):
            return text
        text = "".join(
            character if character in self._known or character in "\n " else _UNKNOWN
            for character in text
        )
        return _BOXES.sub(_UNKNOWN * _MOST_UNKNOWN + "…", text)

    def runs(self, text: str) -> list[tuple[str, str]]:
        """Cut a clean line into (name of the font, piece), from left to right."""
        text = laid(text)
        drawn = (
            (self.name, character)
            if character in self._main
            else (self.spare, character if character in self._spare else _UNKNOWN)
            for character in text
        )
        return [
            (name, "".join(character for _, character in group))
            for name, group in groupby(drawn, key=lambda pair: pair[0])
        ]


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


@lru_cache(maxsize=8)
def _register(name: str) -> dict[int, float]:
    from reportlab.pdfbase import pdfmetrics

    from salesapp.documents.subsets import CachedFont

    font = CachedFont(name, str(resource(f"fonts/{name}.ttf")))
    pdfmetrics.registerFont(font)
    known = font.face.charToGlyph
    return {code: width for code, width in font.face.charWidths.items() if code in known}


def unprintable(texts: Iterable[str]) -> str:
    """Characters of the texts that no face has, each once, in their order: boxes stand for them."""
    face = faces().regular
    signs = dict.fromkeys(sign for text in texts if not face.covers(text) for sign in text)
    return "".join(sign for sign in signs if _UNKNOWN in face.clean(sign) and sign != _UNKNOWN)
