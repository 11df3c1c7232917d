"""Texts of a page as PDF operators: the work of reportlab's text object, less of it a line."""

from typing import TYPE_CHECKING, Any

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfmetrics import getFont

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Pen:
    """Collects the texts of one page; places are points from the lower left."""

    def __init__(self, canvas: "Canvas") -> None:
        self._document: Any = canvas._doc  # noqa: SLF001 - fonts count characters by document
        self._code: list[str] = []
        self._set: tuple[str, int, float] | None = None
        self._colour = 0

    def colour(self, colour: int) -> None:
        """Write on in a colour (0xRRGGBB)."""
        if colour != self._colour:
            red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
            self._code.append(f"{red / 255:.4g} {green / 255:.4g} {blue / 255:.4g} rg")
            self._colour = colour

    def move(self, x: float, y: float) -> None:
        """Go to a place on the base line."""
        self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def show(self, name: str, size: float, text: str) -> None:
        """Write a text the font of that name has; the next one goes on behind it."""
        font = getFont(name)
        for subset, codes in font.splitString(text, self._document):
            wanted = name, subset, size
            if self._set != wanted:
                known = font.getSubsetInternalName(subset, self._document)
                self._code.append(f"{known} {size:.6g} Tf")
                self._set = wanted
            self._code.append(f"({escapePDF(codes)}) Tj")

    def operators(self) -> str:
        """Everything written, as one text object; empty when nothing was."""
        return " ".join(["BT", *self._code, "ET"]) if self._code else ""
