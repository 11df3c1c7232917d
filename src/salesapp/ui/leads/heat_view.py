"""A temperature with its parts: a flame, a number, and a line for each part."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesapp.domain.heat import Heat, Part
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text
from salesapp.ui.leads.heat_words import (
    LEVELS,
    TOKENS,
    heat_title,
    heat_tooltip,
    part_name,
    part_why,
    say,
)


class HeatMark(QWidget):
    """The flame with its number; the tooltip explains it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heat: Heat | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_heat(self, heat: Heat | None) -> None:
        """Show another temperature."""
        self._heat = heat
        self.setVisible(heat is not None)
        if heat is not None:
            self.setAccessibleName(heat_title(heat))
            self.setToolTip(hint(heat_tooltip(heat)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(58), theme.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._heat is None:
            return
        painter = QPainter(self)
        token = TOKENS[self._heat.level]
        side = theme.px(18)
        draw_icon(painter, QRect(0, 0, side, self.height()), "flame", token, 18)
        place = QRect(side + theme.px(4), 0, self.width() - side, self.height())
        draw_text(painter, place, str(self._heat.score), "name", theme.color(token))
        painter.end()


class HeatLine(QWidget):
    """A part of a temperature: name and reason, a bar, points of the most."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        why = part_why(part)
        self._text = f"{part_name(part.part)}: {why}" if why else part_name(part.part)
        self.setAccessibleName(f"{self._text}, {part.points} / {part.most}")
        self.setToolTip(hint(self.accessibleName()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, part = theme.tokens(), theme.px, self._part
        cold = part.points <= 0
        told = f"{part.points:+d}" if part.points else "0"
        number = QRect(self.width() - px(30), 0, px(30), self.height())
        ink = tokens.risk if part.points < 0 else tokens.text3 if cold else tokens.text
        draw_text(painter, number, told, "small_strong", ink, RIGHT)
        bar = QRect(self.width() - px(84), (self.height() - px(4)) // 2, px(46), px(4))
        draw_box(painter, bar, tokens.neutral_bg, None, 2)
        if part.points > 0 and part.most:
            wide = max(px(2), bar.width() * part.points // part.most)
            draw_box(
                painter, QRect(bar.left(), bar.top(), wide, bar.height()), tokens.accent, None, 2
            )
        place = QRect(0, 0, bar.left() - px(8), self.height())
        draw_text(painter, place, self._text, "small", tokens.text3 if cold else tokens.text2)
        painter.end()


class HeatView(QWidget):
    """The flame, its word, and every part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heat: Heat | None = None
        self.mark = HeatMark()
        self.level = Label("", "small", "text2")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 10, 16, 10)
        whole.setSpacing(6)
        whole.addLayout(row(Label(self.tr("Temperature"), "strong"), None, self.level, self.mark))
        whole.addLayout(self._lines)

    def show_heat(self, heat: Heat | None) -> None:
        """Show another temperature; None hides it."""
        self.setVisible(heat is not None)
        if heat is None or heat == self.heat:
            self.heat = heat
            return
        self.heat = heat
        self.mark.show_heat(heat)
        self.level.setText(say(LEVELS[heat.level]))
        clear(self._lines)
        for part in heat.parts:
            self._lines.addWidget(HeatLine(part))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().divider)
        painter.end()
