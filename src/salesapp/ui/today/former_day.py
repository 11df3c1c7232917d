"""The strip that tells of a day nobody closed."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label


class FormerDay(QWidget):
    """Hidden while every day was closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 7)
        line.setSpacing(8)
        self.words = Label("", "small", "warn", elide=True)
        self.close_day = Button(self.tr("Close it"), small=True)
        line.addWidget(IconLabel("moon", "warn", 14))
        line.addWidget(self.words, 1)
        line.addWidget(self.close_day)
        self.hide()

    def show_day(self, day: date | None) -> None:
        """Tell of a day; None when there is none."""
        if day is not None:
            told = self.tr("{day} was not closed").format(day=format.day(day, near=True))
            self.words.setText(told[:1].upper() + told[1:])
        self.setVisible(day is not None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().warn_bg)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().warn_line)
        painter.end()
