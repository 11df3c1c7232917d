"""Who may be the same client or person: amber lines, and a red one that forbids saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries.contact_matches import PersonMatch
from salesapp.domain.clients import Match
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.clients.words import match_words, person_match_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.kit.tones import Tone

MOST = 3


class MatchLines(QWidget):
    """Hidden while nobody looks the same.

    With `deciding` each weak line can be answered: the two belong together, or they are different.
    """

    open_wanted = Signal(object)
    """Id of a client."""
    decided = Signal()

    def __init__(self, *, deciding: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._found: list[Match] = []
        self.shown: list[Match] = []
        self.open_first: QWidget = self
        self.linked: int | None = None
        """The client whose group the new one joins."""
        self.different: set[int] = set()
        """Clients said to be others."""
        self.hide()

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show the likest ones that were not said to be others."""
        self._found = list(matches)
        if self.linked is not None and all(one.client_id != self.linked for one in matches):
            self.linked = None
        wanted = [one for one in matches if one.is_stop or one.client_id not in self.different]
        self._show(wanted[:MOST])

    def lines(self) -> list[MatchLine]:
        """The lines shown."""
        return [one for one in self.findChildren(MatchLine) if not one.isHidden()]

    def _show(self, wanted: list[Match]) -> None:
        if wanted == self.shown:
            return
        self.shown = wanted
        clear(self._box)
        self.open_first = self
        for match in wanted:
            line = self._line(match)
            if self.open_first is self:
                self.open_first = line.buttons[0]
            self._box.addWidget(line)
        self.setVisible(bool(wanted))

    def _line(self, match: Match) -> MatchLine:
        text = match_words(match.reason, match.name)
        if match.is_stop:
            text = self.tr("Such a client is already in the base. {why}").format(why=text)
            line = MatchLine(text, "risk", "stop")
            line.add(self.tr("Open the existing one"), lambda: self._open(match), accent=True)
            return line
        linked = match.client_id == self.linked
        if linked:
            text = self.tr("One group of companies: {name}").format(name=match.name)
        line = MatchLine(text, "info" if linked else "warn", "link" if linked else "warn")
        line.add(self.tr("Open"), lambda: self._open(match))
        if self._deciding:
            if linked:
                line.add(self.tr("Do not link"), lambda: self._link(None))
            else:
                line.add(self.tr("Link"), lambda: self._link(match.client_id))
                line.add(self.tr("It is another one"), lambda: self._dismiss(match.client_id))
        return line

    def _open(self, match: Match) -> None:
        self.open_wanted.emit(match.client_id)

    def _link(self, client_id: int | None) -> None:
        self.linked = client_id
        self._again()

    def _dismiss(self, client_id: int) -> None:
        self.different.add(client_id)
        self._again()

    def _again(self) -> None:
        self.shown = []
        clear(self._box)
        self.hide()
        self.show_matches(self._found)
        self.decided.emit()


class PersonMatchLines(QWidget):
    """Known people like the typed one: link one of them, or say that it is another."""

    link_wanted = Signal(object)
    """`PersonMatch`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._found: list[PersonMatch] = []
        self.shown: list[PersonMatch] = []
        self.different: set[int] = set()
        self.hide()

    def show_matches(self, matches: Sequence[PersonMatch]) -> None:
        """Show those who were not said to be others."""
        self._found = list(matches)
        wanted = [one for one in matches if one.contact_id not in self.different]
        if wanted == self.shown:
            return
        self.shown = wanted
        clear(self._box)
        for match in wanted:
            line = MatchLine(person_match_words(match), "warn", "warn")
            words = self.tr("Change that one") if match.is_here else self.tr("Link")
            line.add(words, partial(self.link_wanted.emit, match))
            line.add(self.tr("It is another one"), partial(self._dismiss, match))
            self._box.addWidget(line)
        self.setVisible(bool(wanted))

    def lines(self) -> list[MatchLine]:
        """The lines shown."""
        return [one for one in self.findChildren(MatchLine) if not one.isHidden()]

    def _dismiss(self, match: PersonMatch) -> None:
        self.different.add(match.contact_id)
        self.shown = []
        clear(self._box)
        self.hide()
        self.show_matches(self._found)


class MatchLine(QWidget):
    """A sentence on its colour, with what can be done about it."""

    def __init__(self, text: str, tone: Tone, icon: str) -> None:
        super().__init__()
        self._tone = tone
        self.buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 5, 6, 5)
        self._row.setSpacing(8)
        self._row.addWidget(IconLabel(icon, tone))
        self._row.addWidget(Label(text, "base", tone, elide=True), 1)

    def add(self, text: str, run: Callable[[], object], *, accent: bool = False) -> Button:
        """Add a button."""
        button = Button(text, "accent" if accent else "secondary", small=True)
        button.clicked.connect(lambda _on=False: run())
        self.buttons.append(button)
        self._row.addWidget(button)
        return button

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, line = theme.color(f"{self._tone}_bg"), theme.color(f"{self._tone}_line")
        draw_box(painter, self.rect(), fill, line, 6)
        painter.end()
