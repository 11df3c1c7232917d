"""The sheet of questions as a section of the card of a client."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.entities import Entity
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.qualifying.sheet_section import SheetView


class ClientSheet(Section):
    """Need, budget, who decides, what they can pay."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._client_id = 0
        self.view = SheetView()
        for part in (self._title, self._note):
            part.hide()
        self.body.addWidget(self.view)
        self.view.ask_wanted.connect(lambda: commands.ask_questions(self._client_id))

    def show_card(self, card: ClientCard) -> None:
        """Show what is known of a client."""
        self._client_id = card.id
        self.view.show_record(Entity.CLIENT, card.id)
