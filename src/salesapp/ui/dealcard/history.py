"""What happened in a deal, with a filter and a field for notes: the client's history, narrowed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards
from salesapp.domain.entities import Entity
from salesapp.domain.notes import planned_in
from salesapp.overriding import override
from salesapp.services import activities
from salesapp.ui import format as fmt
from salesapp.ui.activities.words import when_words
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.history_section import HistorySection
from salesapp.ui.perform import perform


class DealTalk(ClientCommands):
    """Commands of the history; a note goes to the deal and its client."""

    @override
    def add_note(self, client_id: int, text: str) -> bool:
        deal = deal_cards.card(client_id)
        if deal is None or deal.client_id is None:
            return False
        owner = deal.client_id
        planned = planned_in(text, fmt.today())
        told = ""
        if planned:
            when = when_words(planned[0].due_on, planned[0].due_time)
            told = self.tr("Note saved, step set: {when}").format(when=when)
        now = datetime.now(UTC)
        done = perform(
            self.parent() if isinstance(self.parent(), QWidget) else None,  # type: ignore[arg-type]
            lambda: activities.add_note(owner, text, now, deal.id),
            toast=told,
        )
        return done is not None


class DealHistory(HistorySection):
    """The ids it is given are those of deals."""

    entity: ClassVar[Entity] = Entity.DEAL
