"""A page under the pen: places are points from the top left, drawing order is fixed.

Fills lie lowest, then rules, texts, pictures: a caller may speak in the order of reading.
"""

from typing import TYPE_CHECKING, Literal

from salesapp.documents.fonts import Style

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
Align = Literal["left", "right", "centre"]


class Sheet:
    """The current page of a reportlab canvas."""

    def __init__(self, canvas: "Canvas", height: float = PAGE_HEIGHT) -> None:
        from salesapp.documents.pen import Pen

        self._new_pen = Pen
        self._canvas = canvas
        self._height = height
        self._fresh()

    def _fresh(self) -> None:
        self._fills: list[str] = []
        self._rules: list[str] = []
        self._pictures: list[tuple[ImageReader, float, float, float, float, float]] = []
        self._pen = self._new_pen(self._canvas)

    def text(self, x: float, y: float, text: str, style: Style, align: Align = "left") -> None:
        """Print one clean line; ``y`` is the base line, ``x`` the edge named by ``align``."""
        if align == "right":
            x -= style.width(text)
        elif align == "centre":
            x -= style.width(text) / 2
        pen, face = self._pen, style.face
        pen.colour(style.colour)
        pen.move(x, self._height - y)
        if face.covers(text):
            pen.show(face.name, style.size, text)
            return
        for name, piece in face.runs(text):
            pen.show(name, style.size, piece)

    def fill(self, x: float, y: float, width: float, height: float, colour: int) -> None:
        """Fill a box whose upper left corner is given."""
        red, green, blue = _rgb(colour)
        self._fills.append(
            f"{red:.3f} {green:.3f} {blue:.3f} rg "
            f"{x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re f"
        )

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        width: float,
        colour: int = 0,
    ) -> None:
        """Draw a straight line."""
        red, green, blue = _rgb(colour)
        self._rules.append(
            f"{red:.3f} {green:.3f} {blue:.3f} RG {width:.2f} w "
            f"{start[0]:.2f} {self._height - start[1]:.2f} m "
            f"{end[0]:.2f} {self._height - end[1]:.2f} l S"
        )

    def frame(self, x: float, y: float, width: float, height: float, line: float) -> None:
        """Draw a black frame."""
        self._rules.append(
            f"0 0 0 RG {line:.2f} w "
            f"{x:.2f} {self._height - y - height:.2f} {width:.2f} {height:.2f} re S"
        )

    def cells(self, x: float, y: float, side: float, boxes: str) -> None:
        """Fill black boxes given as PDF operators, in cells of ``side`` from the lower left."""
        self._fills.append(
            f"q 0 0 0 rg {side:.5f} 0 0 {side:.5f} {x:.3f} {self._height - y:.3f} cm {boxes} f Q"
        )

    def picture(
        self, image: "ImageReader", place: tuple[float, float, float, float], opacity: float = 1
    ) -> None:
        """Lay a picture into (x, y, width, height), over everything else."""
        self._pictures.append((image, *place, opacity))

    def finish(self) -> None:
        """Put everything on the page and turn it."""
        canvas = self._canvas
        if self._fills or self._rules:
            canvas.addLiteral("q " + "\n".join([*self._fills, *self._rules]) + " Q")
        if texts := self._pen.operators():
            canvas.addLiteral(texts)
        for image, x, y, width, height, opacity in self._pictures:
            canvas.saveState()
            if opacity < 1:
                canvas.setFillAlpha(opacity)
                canvas.setBlendMode("Multiply")
            canvas.drawImage(image, x, self._height - y - height, width, height, mask="auto")
            canvas.restoreState()
        canvas.showPage()
        self._fresh()


def _rgb(colour: int) -> tuple[float, float, float]:
    return (colour >> 16 & 255) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255
