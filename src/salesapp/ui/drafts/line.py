"""The quiet line at the top of a form that was not saved the last time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.ui import format, theme
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_link import TextLink


class DraftLine(QWidget):
    """Says that something was typed here, and what can be done with it."""

    wanted = Signal()
    """Type it in again."""
    dropped = Signal()
    """It is not wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = Label("", "small", "text2", wrap=True, parent=self)
        self.back = TextLink("", "small", parent=self)
        self.drop = TextLink("", "small", tone="text2", parent=self)
        self.back.clicked.connect(self.wanted)
        self.drop.clicked.connect(self.dropped)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        box.addWidget(IconLabel("clock", "text3", 14))
        box.addWidget(self.words, 1)
        box.addWidget(self.back)
        box.addWidget(self.drop)

    def offer(self, moment: datetime) -> None:
        """Offer what was typed then."""
        told = self.tr("Typed here {moment} and not saved.")
        self.words.setText(told.format(moment=format.moment(moment)))
        self.back.setText(self.tr("Bring it back"))
        self.drop.setText(self.tr("Forget it"))

    def here(self, _nothing: str) -> None:
        """Say that it is typed in again."""
        self.words.setText(self.tr("What you typed last time is here again."))
        self.back.hide()
        self.drop.setText(self.tr("Start anew"))
