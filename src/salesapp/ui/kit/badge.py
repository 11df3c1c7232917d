"""Badges: the category of a client and counts."""

from typing import Literal

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import CENTER, draw_box, draw_text, text_width

CountTone = Literal["risk", "warn", "neutral"]
_CATEGORY = {"A": ("accent", "on_accent"), "B": ("accent_soft", "accent_text")}


def paint_category(painter: QPainter, rect: QRect, letter: str) -> QRect:
    """Draw the 18×18 badge of a category at the left edge, in the middle line."""
    side = theme.px(18)
    box = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
    fill, ink = _CATEGORY.get(letter, ("neutral_bg", "text2"))
    line = theme.color("accent_line") if letter == "B" and theme.state.dark else None
    draw_box(painter, box, theme.color(fill), line, 4)
    draw_text(painter, box, letter, "micro_strong", theme.color(ink), CENTER)
    return box


def paint_count(
    painter: QPainter, right: int, rect: QRect, count: int, tone: CountTone, height: int = 18
) -> QRect:
    """Draw a count badge ending at ``right`` in the middle line of a rectangle."""
    tokens = theme.tokens()
    text = str(count) if count < 1000 else "999+"
    tall = theme.px(height)
    width = max(theme.px(height + 2), text_width(text, "small_strong") + theme.px(12))
    box = QRect(right - width, rect.top() + (rect.height() - tall) // 2, width, tall)
    if tone == "risk":
        draw_box(painter, box, tokens.risk_fill, None, tall / 2)
        ink = tokens.on_accent
    elif tone == "warn":
        draw_box(painter, box, tokens.warn_bg, tokens.warn_line, tall / 2)
        ink = tokens.warn
    else:
        draw_box(painter, box, tokens.neutral_bg, None, tall / 2)
        ink = tokens.text2
    draw_text(painter, box, text, "small_strong", ink, CENTER)
    return box


class CategoryBadge(QWidget):
    """The category of a client as a widget."""

    def __init__(self, letter: str = "C", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_letter(letter)

    def set_letter(self, letter: str) -> None:
        """Show another category."""
        self._letter = letter
        self.setAccessibleName(self.tr("Category {letter}").format(letter=letter))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(18), theme.px(18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_category(painter, self.rect(), self._letter)
        painter.end()
