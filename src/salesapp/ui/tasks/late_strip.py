"""How many are overdue, and one button that moves them all to today."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.reading_state import writes


class LateStrip(QWidget):
    """Hidden while nothing is overdue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 12, 6)
        box.setSpacing(8)
        self.words = Label("", "strong", "risk")
        self.which = Label("", "base", "text2", elide=True)
        self.spread = Button(self.tr("Spread over days…"), icon="cal", small=True)
        self.move_all = Button(self.tr("Move to today"), icon="right", small=True)
        box.addWidget(IconLabel("clock", "risk"))
        box.addWidget(self.words)
        box.addWidget(self.which, 1)
        box.addWidget(self.spread)
        box.addWidget(writes(self.move_all))

    def show_count(self, count: int, which: str = "") -> None:
        """Say how many, and the first of them; hidden for none."""
        self.words.setText(self.tr("Overdue: {count}").format(count=count))
        self.which.setText(which)
        self.setVisible(count > 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().risk_bg)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().risk_line)
        painter.end()
