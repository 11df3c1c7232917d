"""Everything about one client, as the panel beside the list shows it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.changes import Entity
from salesapp.ui.clients.card_head import CardHead
from salesapp.ui.clients.card_sections import (
    ClientStep,
    DealsSection,
    PapersSection,
    RequisitesSection,
)
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.contacts_section import ContactsSection
from salesapp.ui.clients.history_section import HistorySection
from salesapp.ui.fields.own_card import OwnSection
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.qualifying.class_section import ClassSection
from salesapp.ui.qualifying.client_sheet import ClientSheet
from salesapp.ui.qualifying.fit_section import FitSection
from salesapp.ui.records.file_drop import FileDrop
from salesapp.ui.records.files_section import FilesSection


class CardBody(QWidget):
    """Head, step, and the sections that scroll."""

    page_wanted = Signal(str)
    """Open the whole card on a tab."""
    menu_wanted = Signal(QWidget)

    def __init__(self, commands: ClientCommands, panel: QWidget) -> None:
        super().__init__(panel)
        self._client_id: int | None = None
        self.head = CardHead(commands, parent=self)
        self.step = ClientStep(commands, self)
        self.area = ScrollArea(gap=0, parent=self)
        inside = self.area.inside
        # Made where they live, in the order of Tab: what moves is dressed anew with all in it.
        self.contacts = ContactsSection(commands, inside)
        self.requisites = RequisitesSection(commands, inside)
        self.deals = DealsSection(commands, parent=inside)
        self.papers = PapersSection(commands, parent=inside)
        self.classes = ClassSection(inside)
        self.fit = FitSection(commands, inside)
        self.questions = ClientSheet(commands, inside)
        self.files = FilesSection(Entity.CLIENT, parent=inside)
        self.history = HistorySection(commands, parent=inside)
        self.own = OwnSection(Entity.CLIENT, inside)
        self.sections = (
            self.contacts, self.requisites, self.deals, self.papers, self.classes, self.fit,
            self.questions, self.history,
        )  # fmt: skip
        for section in (*self.sections[:-1], self.files, self.history):
            self.area.body.addWidget(section)
        self.area.body.insertWidget(self.area.body.indexOf(self.classes), self.own)
        FileDrop(panel, self.files.take)
        self.area.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.step)
        column.addWidget(self.area, 1)
        self._connect(commands)

    def _connect(self, commands: ClientCommands) -> None:
        self.own.edit_wanted.connect(commands.edit)
        self.head.page_wanted.connect(lambda: self.page_wanted.emit("overview"))
        self.head.menu_wanted.connect(self.menu_wanted)
        self.deals.all_wanted.connect(lambda: self.page_wanted.emit("deals"))
        self.papers.all_wanted.connect(lambda: self.page_wanted.emit("papers"))
        self.files.all_wanted.connect(lambda: self.page_wanted.emit("files"))
        self.requisites.all_wanted.connect(lambda: self.page_wanted.emit("overview"))

    def show_card(self, card: ClientCard) -> None:
        """Show a client; the place of scrolling stays while it is the same one."""
        other = card.id != self._client_id
        self._client_id = card.id
        self.head.show_card(card)
        self.step.show_card(card)
        for section in self.sections:
            section.show_card(card)
        self.own.show_record(card.id)
        self.files.show_record(card.id)
        if other:
            self.area.verticalScrollBar().setValue(0)
