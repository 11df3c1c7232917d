"""The panel at the right of the list: everything about one client."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries.client_card import ClientCard
from salesapp.ui import theme
from salesapp.ui.clients.card_sections import (
    ClientStep,
    ContactsSection,
    DealsSection,
    PapersSection,
    RequisitesSection,
)
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.history_section import HistorySection
from salesapp.ui.clients.words import about_words
from salesapp.ui.kit.badge import CategoryBadge
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.qualifying.fit_section import FitSection

WIDTH = 416
OFFER, INVOICE, DEAL = "offer.new", "invoice.new", "deals.new"
"""Actions of other sections; their buttons are hidden in a build without them."""


class CardHead(QWidget):
    """Category, name, what it is, and the four things done most."""

    page_wanted = Signal()
    menu_wanted = Signal(QWidget)

    def __init__(
        self, commands: ClientCommands, *, over_page: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._commands, self._client_id = commands, 0
        self.badge = CategoryBadge("")
        self.name = Label("", "name", elide=True)
        self.about = Label("", "base", "text2", elide=True)
        self.page_button = IconButton("ext", self.tr("Open the whole card"), keys="Enter")
        self.more = IconButton("dots", self.tr("More"))
        self.page_button.setVisible(not over_page)
        self.call = Button(self.tr("Call"), "primary", icon="phone")
        self.letter = Button(self.tr("Letter"), icon="mail")
        self.offer = Button(self.tr("Offer"), icon="docs")
        self.invoice = Button(self.tr("Invoice"), icon="pay")
        self.add = IconButton("plus", self.tr("Add"), kind="secondary")
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self.badge, self.name):
            top.addWidget(part, int(part is self.name))
        top.addWidget(self.page_button)
        top.addWidget(self.more)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.call, self.letter, self.offer, self.invoice, self.add):
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 12)
        box.setSpacing(2)
        box.addLayout(top)
        box.addWidget(self.about)
        box.addSpacing(8)
        box.addLayout(buttons)
        self.offer.setVisible(commands.may(OFFER))
        self.invoice.setVisible(commands.may(INVOICE))
        self._connect()

    def _connect(self) -> None:
        commands = self._commands
        self.call.clicked.connect(lambda: commands.call(self._client_id))
        self.letter.clicked.connect(lambda: commands.write(self._client_id))
        self.offer.clicked.connect(lambda: commands.run(OFFER))
        self.invoice.clicked.connect(lambda: commands.run(INVOICE))
        self.add.clicked.connect(self._add_menu)
        self.page_button.clicked.connect(self.page_wanted)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))

    def show_card(self, card: ClientCard) -> None:
        """Show a client."""
        self._client_id = card.id
        draft = card.draft
        self.badge.setVisible(bool(draft.category))
        self.badge.set_letter(draft.category)
        self.name.setText(draft.name)
        self.about.setText(about_words(card))

    def _add_menu(self) -> None:
        commands, client_id = self._commands, self._client_id
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(
            self.tr("Next step"),
            lambda: commands.plan_step([client_id], self.add, None),
            icon="cal",
            keys="S",
        )
        menu.add(self.tr("Contact"), lambda: commands.new_contact(client_id), icon="user")
        menu.add(self.tr("Record of a call"), lambda: commands.record_call(client_id), icon="hist")
        if commands.may(DEAL):
            menu.add(self.tr("Deal"), lambda: commands.run(DEAL), icon="deals", keys="Ctrl+D")
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))


class CardPanel(QWidget):
    """Head, step, and the sections that scroll; empty until a client is chosen."""

    page_wanted = Signal(str)
    """Open the whole card on a tab."""
    menu_wanted = Signal(QWidget)
    left = Signal()
    """Esc: back to the list."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.client_id: int | None = None
        self.head = CardHead(commands)
        self.step = ClientStep(commands)
        self.contacts = ContactsSection(commands)
        self.requisites = RequisitesSection(commands)
        self.fit = FitSection(commands)
        self.deals = DealsSection(commands)
        self.papers = PapersSection(commands)
        self.history = HistorySection(commands)
        self.sections = (
            self.contacts, self.requisites, self.fit, self.deals, self.papers, self.history
        )  # fmt: skip
        self.area = ScrollArea(gap=0)
        for section in self.sections:
            self.area.body.addWidget(section)
        self.area.body.addStretch(1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.step)
        column.addWidget(self.area, 1)
        self._empty = EmptyState(
            self.tr("Choose a client"),
            self.tr("Its step, people, deals and papers are shown here."),
            icon="clients",
        )
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)
        self.setMinimumWidth(theme.px(340))
        self.head.page_wanted.connect(lambda: self.page_wanted.emit("overview"))
        self.head.menu_wanted.connect(self.menu_wanted)
        self.deals.all_wanted.connect(lambda: self.page_wanted.emit("deals"))
        self.papers.all_wanted.connect(lambda: self.page_wanted.emit("papers"))

    def show_card(self, card: ClientCard | None) -> None:
        """Show a client; the place of scrolling stays while it is the same one."""
        if card is None:
            self.client_id = None
            self._stack.setCurrentIndex(0)
            return
        other = card.id != self.client_id
        self.client_id = card.id
        self.head.show_card(card)
        self.step.show_card(card)
        for section in self.sections:
            section.show_card(card)
        if other:
            self.area.verticalScrollBar().setValue(0)
        self._stack.setCurrentIndex(1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
