"""Classes of a client on its card: life cycle, ABC, XYZ, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import classes as queries
from salesapp.db.queries import rfm
from salesapp.db.queries.client_card import ClientCard
from salesapp.ui import format as fmt
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.costs import costs_shown
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.qualifying.class_words import life_chip, why, why_scores
from salesapp.ui.qualifying.recounting import recount
from salesapp.ui.reading_state import writes


class ClassSection(Section):
    """As last counted: once a day, or by the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Class"))
        self.life = Chip("")
        self.letters = Chip("")
        self.again = IconButton("refresh", self.tr("Count the classes anew"), small=True)
        for part in (self.life, self.letters, self.again):
            self.head.addWidget(part)
        writes(self.again).clicked.connect(lambda: recount(self.window()))

    def show_card(self, card: ClientCard) -> None:
        """Show the classes of a client and why."""
        had_focus = self.clear_body()
        found = queries.of_client(card.id)
        if found is None:
            return
        self.life.set_chip(*life_chip(found.life))
        letters = found.abc + found.xyz
        if found.abc_margin and costs_shown():
            letters += f" · {found.abc_margin}"
        self.letters.set_chip(letters, "info" if found.abc == "A" else "neutral")
        self.letters.setVisible(bool(letters))
        since = queries.since(card.id)
        note = self.tr("since {day}").format(day=fmt.day(since)) if since else ""
        self.set_note(note)
        today = fmt.today()
        lines = why(found, queries.rules(), today) + why_scores(found, rfm.scale(), today)
        for text in lines:
            self.body.addWidget(Label(text, "small", "text2", wrap=True))
        if had_focus:
            self.again.setFocus()
