"""A column of widgets that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class ScrollArea(QScrollArea):
    """Add to ``body``; scrolls down only, the background shows through."""

    def __init__(self, *, padding: int = 0, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(gap)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
