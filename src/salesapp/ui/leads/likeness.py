"""Clients and open leads that look like whoever asked: link them, or say that they are others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.lead_requests import LeadLikeness, LeadMatch
from salesapp.domain.clients import Match
from salesapp.domain.entities import Entity
from salesapp.ui.clients.match_lines import MatchLine
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.clients.words import match_words
from salesapp.ui.reading_state import writes
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

MOST: Final = 2
_REASONS: Final[dict[LeadLikeness, str]] = {
    LeadLikeness.CLIENT: QT_TRANSLATE_NOOP("Leads", "An open lead of the same client: {title}"),
    LeadLikeness.PHONE: QT_TRANSLATE_NOOP("Leads", "An open lead with the same phone: {title}"),
    LeadLikeness.EMAIL: QT_TRANSLATE_NOOP("Leads", "An open lead with the same e-mail: {title}"),
    LeadLikeness.INN: QT_TRANSLATE_NOOP("Leads", "An open lead with the same INN: {title}"),
}


def lead_match_words(match: LeadMatch) -> str:
    """Why a lead looks like the one shown."""
    title = f"{match.who}, {match.title}" if match.who else match.title
    return translate("Leads", _REASONS[match.reason]).format(title=title)


class LikenessLines(QWidget):
    """Hidden while nobody looks the same; the linked client stands first."""

    open_wanted = Signal(object, object)
    """Entity and id."""
    link_wanted = Signal(object, object)
    other_wanted = Signal(object, object)
    unlink_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self.shown: list[Match] = []
        self.leads_shown: list[LeadMatch] = []
        self._linked: tuple[int, str] | None = None
        self.open_first: QWidget = self
        self.hide()

    def show_likeness(
        self,
        clients: Sequence[Match],
        leads: Sequence[LeadMatch] = (),
        linked: tuple[int, str] | None = None,
    ) -> None:
        """Show the likest ones; `linked` is the client (id and name) it was linked to."""
        wanted = [] if linked is not None else list(clients)[:MOST]
        others = list(leads)[:MOST]
        same = wanted == self.shown and others == self.leads_shown and linked == self._linked
        if same:
            return
        self.shown, self.leads_shown, self._linked = wanted, others, linked
        clear(self._box)
        self.open_first = self
        if linked is not None:
            self._add_linked(*linked)
        for match in wanted:
            text = match_words(match.reason, match.name)
            self._add(text, Entity.CLIENT, match.client_id, self.tr("Link"))
        for one in others:
            self._add(lead_match_words(one), Entity.LEAD, one.lead_id, self.tr("Put together"))
        self.setVisible(bool(wanted or others or linked))

    def lines(self) -> list[MatchLine]:
        """The lines shown."""
        return [one for one in self.findChildren(MatchLine) if not one.isHidden()]

    def _add_linked(self, client_id: int, name: str) -> None:
        line = MatchLine(self.tr("Client of the base: {name}").format(name=name), "info", "link")
        self._open_button(line, Entity.CLIENT, client_id)
        writes(line.add(self.tr("Do not link"), self.unlink_wanted.emit))
        self._box.addWidget(line)

    def _add(self, text: str, entity: Entity, record_id: int, link: str) -> None:
        line = MatchLine(text, "warn", "merge")
        self._open_button(line, entity, record_id)
        writes(line.add(link, partial(self.link_wanted.emit, entity, record_id)))
        other = partial(self.other_wanted.emit, entity, record_id)
        writes(line.add(self.tr("It is another one"), other))
        self._box.addWidget(line)

    def _open_button(self, line: MatchLine, entity: Entity, record_id: int) -> None:
        line.add(self.tr("Open"), partial(self.open_wanted.emit, entity, record_id))
        if self.open_first is self:
            self.open_first = line.buttons[0]
