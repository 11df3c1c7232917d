"""A block that could not be shown keeps its place and says why."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box


class ErrorBlock(QWidget):
    """What happened and `retry`."""

    retry = Signal()

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel("stop", "risk"))
        self._title = Label(title, "strong", "risk", wrap=True)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        self._text = Label(text, wrap=True)
        self._text.setVisible(bool(text))
        column.addWidget(self._text)
        again = QHBoxLayout()
        self._button = Button(self.tr("Try again"), icon="refresh", small=True)
        self._button.clicked.connect(self.retry)
        again.addWidget(self._button)
        again.addStretch(1)
        column.addSpacing(4)
        column.addLayout(again)
        column.addStretch(1)

    def set_text(self, title: str, text: str = "") -> None:
        """Change the words."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().risk_bg, theme.tokens().risk_line, 8)
        painter.end()
