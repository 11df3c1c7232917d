"""What holds the money, in one line, with the button that removes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.domain.blockers import Hold
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.dealcard.words import hold_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.tones import tone_text
from salesapp.ui.reading_state import writes


class HoldLine(QWidget):
    """Hidden for closed deals; the other things that hold stand in the tool tip."""

    wanted = Signal(str, object)
    """Command of `doing.py`, and the `Hold` it is about (None when nothing holds)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hold: Hold | None = None
        self._command = ""
        self._fill = "ok_bg"
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 16, 6)
        box.setSpacing(8)
        self._icon = IconLabel("check", "ok", 16)
        self.text = Label("", "strong", elide=True)
        self.button = writes(Button("", small=True))
        self.button.clicked.connect(lambda: self.wanted.emit(self._command, self._hold))
        box.addWidget(self._icon)
        box.addWidget(self.text, 1)
        box.addWidget(self.button)

    def show_holds(self, holds: Sequence[Hold], *, closed: bool) -> None:
        """Show the first of what holds a deal."""
        self.setVisible(not closed)
        self._hold = holds[0] if holds else None
        told = hold_words(self._hold)
        self._command = told.command
        self._fill = f"{told.tone}_bg"
        self._icon.set_icon(told.icon, tone_text(told.tone))
        self.text.setText(told.text)
        self.text.set_tone(tone_text(told.tone))
        self.button.setText(told.button)
        self.button.set_kind("secondary" if told.tone in ("ok", "info") else "accent")
        self.button.setAccessibleDescription(told.text)
        rest = [f"• {hold_words(one).text}" for one in holds[1:]]
        self.text.setToolTip(hint("\n".join([told.text, *rest])))
        self.setAccessibleName(told.text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(self._fill))
        painter.end()
