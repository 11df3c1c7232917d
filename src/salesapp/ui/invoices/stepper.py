"""The way of an invoice: draft, issued, paid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import CENTER, draw_icon, draw_text


class StepOfPaper(NamedTuple):
    """A step: its name, what stands under it, how far it is."""

    name: str
    note: str
    state: Literal["passed", "current", "ahead", "void"]
    icon: str


class Stepper(QWidget):
    """Circles joined by a line: green passed, accent current, hollow ahead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[StepOfPaper] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[StepOfPaper]) -> None:
        """Show these steps."""
        self._steps = steps
        self.setAccessibleName("; ".join(f"{one.name}: {one.note}" for one in steps))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(64))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, px = theme.tokens(), theme.px
        wide = self.width() // max(1, len(self._steps))
        side = px(22)
        for place, one in enumerate(self._steps):
            middle = place * wide + wide // 2
            if place:
                reached = one.state in {"passed", "current"}
                line = tokens.ok_fill if reached else tokens.border
                start = middle - wide + side // 2 + px(4)
                painter.fillRect(start, side // 2, wide - side - px(8), 2, line)
            circle = QRect(middle - side // 2, 0, side, side)
            self._paint_circle(painter, circle, one)
            column = QRect(place * wide, side + px(4), wide, px(18))
            role = "strong" if one.state in {"current", "void"} else "base"
            draw_text(painter, column, one.name, role, tokens.text, CENTER)
            below = column.translated(0, px(18))
            draw_text(painter, below, one.note, "small", tokens.text3, CENTER)
        painter.end()

    def _paint_circle(self, painter: QPainter, circle: QRect, one: StepOfPaper) -> None:
        tokens = theme.tokens()
        fills = {
            "passed": tokens.ok_fill,
            "current": tokens.accent,
            "void": tokens.neutral_bg,
            "ahead": tokens.surface,
        }
        hollow = one.state == "ahead"
        pen = QPen(tokens.border_input, 1.4) if hollow else Qt.PenStyle.NoPen
        painter.setPen(pen)
        painter.setBrush(fills[one.state])
        painter.drawEllipse(QRectF(circle).adjusted(0.7, 0.7, -0.7, -0.7))
        ink = "text3" if hollow else "text2" if one.state == "void" else "on_accent"
        draw_icon(painter, circle, one.icon, ink, 12)
