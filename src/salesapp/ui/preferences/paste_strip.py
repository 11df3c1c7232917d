"""The strip that fills a form from a pasted company card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box


class PasteStrip(QWidget):
    """Says what can be pasted, then what came of it."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("info", "info")
        self.text = Label(
            self.tr("A whole company card may be pasted: the fields are filled from its text."),
            wrap=True,
        )
        self.button = Button(self.tr("Paste from the clipboard"), icon="copy", small=True)
        self.button.clicked.connect(self.wanted)
        line = row(self._icon, self.text, self.button, gap=12, margins=(12, 12, 12, 12))
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_result(self, filled: int) -> None:
        """Say how many fields were filled."""
        if filled:
            self._icon.set_icon("check", "ok")
            self.text.setText(self.tr("Filled: %n field(s). Look them over.", "", filled))
        else:
            self._icon.set_icon("warn", "warn")
            self.text.setText(
                self.tr("There are no requisites in the clipboard: copy the card as text first.")
            )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        draw_box(painter, self.rect(), tokens.info_bg, tokens.info_line, 8)
        painter.end()
