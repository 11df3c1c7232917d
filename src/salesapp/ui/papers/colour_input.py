"""A colour: a swatch with usual ones to choose from, and its code to type."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.text_input import TextInput

USUAL: Final = (
    0x2256D9, 0x0B7A4B, 0xB3261E, 0x9A5B00, 0x6D28D9, 0x0E7490, 0xBE185D, 0x16181D,
)  # fmt: skip
"""Colours dark enough for text on white."""
_CODE: Final = re.compile(r"#?([0-9A-Fa-f]{6})")


class Swatch(QAbstractButton):
    """The colour itself; a press shows the usual ones."""

    def __init__(self) -> None:
        super().__init__()
        self.colour = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        add_focus_ring(self, 6)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(32), theme.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        colour = QColor.fromRgb(self.colour)
        if not self.isEnabled():
            colour.setAlpha(120)
        draw_box(painter, self.rect().adjusted(2, 2, -2, -2), colour, tokens.border_input, 6)
        painter.end()


class ColourInput(QWidget):
    """The value is 0xRRGGBB, or None while the code is no colour."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatch = Swatch()
        self.code = TextInput()
        self.code.setMaximumWidth(theme.px(110))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.swatch)
        line.addWidget(self.code)
        line.addStretch(1)
        self.setFocusProxy(self.code)
        self.code.changed.connect(self._typed)
        self.swatch.clicked.connect(self._offer)

    def value(self) -> object:
        """The colour."""
        found = _CODE.fullmatch(self.code.text().strip())
        return int(found[1], 16) if found else None

    def set_value(self, value: object) -> None:
        """Show a colour."""
        colour = value if isinstance(value, int) else 0
        self.swatch.colour = colour
        self.code.setText(f"#{colour:06X}")
        self.swatch.update()

    def problem(self) -> str:
        """What is wrong with the code."""
        return (
            ""
            if self.value() is not None
            else self.tr("Enter a colour as # and six digits, 0 to 9 and A to F")
        )

    def set_state(self, state: str) -> None:
        """Mark the field."""
        self.code.set_state(state)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.code.setAccessibleName(name)
        self.swatch.setAccessibleName(name)

    def _typed(self) -> None:
        colour = self.value()
        if isinstance(colour, int):
            self.swatch.colour = colour
            self.swatch.update()
        self.changed.emit()

    def _offer(self) -> None:
        menu = Menu(self)
        for colour in USUAL:
            menu.addAction(_dot(colour), f"#{colour:06X}", partial(self.set_value, colour))
        menu.popup(self.swatch.mapToGlobal(self.swatch.rect().bottomLeft()))


def _dot(colour: int) -> QPixmap:
    side = theme.px(16)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_box(painter, QRect(0, 0, side, side), QColor.fromRgb(colour), None, 4)
    painter.end()
    return picture
