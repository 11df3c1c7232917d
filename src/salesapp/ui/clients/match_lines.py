"""Who may be the same client: amber lines, and a red one that forbids saving."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.domain.clients import Match
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.clients.words import match_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box

MOST = 3


class MatchLines(QWidget):
    """Hidden while nobody looks the same."""

    open_wanted = Signal(object)
    """Id of a client."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self.shown: list[Match] = []
        self.open_first: QWidget = self
        self.hide()

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show the likest ones."""
        wanted = list(matches[:MOST])
        if wanted == self.shown:
            return
        self.shown = wanted
        clear(self._box)
        self.open_first = self
        for match in wanted:
            line = _Line(match)
            line.button.clicked.connect(
                lambda _on=False, client=match.client_id: self.open_wanted.emit(client)
            )
            if self.open_first is self:
                self.open_first = line.button
            self._box.addWidget(line)
        self.setVisible(bool(wanted))


class _Line(QWidget):
    def __init__(self, match: Match) -> None:
        super().__init__()
        self._tone = "risk" if match.is_stop else "warn"
        self.button = Button(
            self.tr("Open the existing one") if match.is_stop else self.tr("Open"),
            "accent" if match.is_stop else "secondary",
            small=True,
        )
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 5, 6, 5)
        box.setSpacing(8)
        box.addWidget(IconLabel("stop" if match.is_stop else "warn", self._tone))
        text = match_words(match.reason, match.name)
        if match.is_stop:
            text = self.tr("Such a client is already in the base. {why}").format(why=text)
        box.addWidget(Label(text, "base", self._tone, elide=True), 1)
        box.addWidget(self.button)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, line = theme.color(f"{self._tone}_bg"), theme.color(f"{self._tone}_line")
        draw_box(painter, self.rect(), fill, line, 6)
        painter.end()
