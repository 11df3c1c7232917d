"""A bar above a list."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme


class Bar(QWidget):
    """44 px (or less) on the surface with a line below."""

    def __init__(self, parent: QWidget | None = None, *, height: int = 44) -> None:
        super().__init__(parent)
        self._tall = height
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 1)
        self.row.setSpacing(8)
        self.setFixedHeight(theme.px(height))
        theme.state.changed.connect(self._scaled)

    def _scaled(self) -> None:
        self.setFixedHeight(theme.px(self._tall))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().border)
        painter.end()
