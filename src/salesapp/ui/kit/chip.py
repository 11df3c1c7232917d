"""Chips: a short word with an icon, in a tone."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.tones import Tone, tone_background, tone_line, tone_text


def chip_width(text: str, icon: str = "", *, bold: bool = False) -> int:
    """Natural width of a chip."""
    width = 2 * theme.px(7) + text_width(text, "small_strong" if bold else "small")
    return width + (theme.px(12) + theme.px(4) if icon else 0)


def paint_chip(  # noqa: PLR0913 all of it is what a chip looks like
    painter: QPainter,
    rect: QRect,
    text: str,
    tone: Tone = "neutral",
    icon: str = "",
    *,
    bold: bool = False,
    on_selected: bool = False,
) -> QRect:
    """Draw a chip from the left edge of a rectangle, in its middle line; return its place."""
    tokens = theme.tokens()
    height = theme.px(20)
    width = min(chip_width(text, icon, bold=bold), rect.width())
    box = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
    if on_selected:
        fill = None if theme.state.dark else tokens.surface
        line = tokens.accent_line if tone == "neutral" else tokens.color(tone_line(tone))
        draw_box(painter, box, fill, line, 4)
    else:
        draw_box(painter, box, tokens.color(tone_background(tone)), None, 4)
    x = box.left() + theme.px(7)
    if icon:
        side = theme.px(12)
        draw_icon(painter, QRect(x, box.top(), side, height), icon, tone_text(tone), 12)
        x += side + theme.px(4)
    place = QRect(x, box.top(), box.right() + 1 - theme.px(7) - x, height)
    role = "small_strong" if bold else "small"
    draw_text(painter, place, text, role, tokens.color(tone_text(tone)))
    return box


class Chip(QWidget):
    """A chip as a widget."""

    def __init__(
        self,
        text: str,
        tone: Tone = "neutral",
        icon: str = "",
        *,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bold = bold
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_chip(text, tone, icon)

    def set_chip(self, text: str, tone: Tone = "neutral", icon: str = "") -> None:
        """Show another text."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text, self._icon, bold=self._bold), theme.px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(48)), theme.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._text, self._tone, self._icon, bold=self._bold)
        painter.end()
