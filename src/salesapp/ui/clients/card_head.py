"""The head of a client's card: who it is, its group, tags and star, and what is done most."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.changes import Entity
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.words import about_words
from salesapp.ui.kit.badge import CategoryBadge
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.reading_state import writes
from salesapp.ui.records.star_button import StarButton
from salesapp.ui.records.tag_line import TagLine

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
        self._card: ClientCard | None = None
        self.badge = CategoryBadge("")
        self.name = Label("", "name", elide=True)
        self.about = Label("", "base", "text2", elide=True)
        self.page_button = IconButton(
            "ext", self.tr("Open the whole card"), keys="Enter", parent=self
        )
        self.more = IconButton("dots", self.tr("More"))
        self.page_button.setVisible(not over_page)
        self.previous = IconButton("up", self.tr("Previous client"), keys="Alt+Up", parent=self)
        self.next = IconButton("down", self.tr("Next client"), keys="Alt+Down", parent=self)
        self.previous.setVisible(over_page)
        self.next.setVisible(over_page)
        self.star = StarButton(Entity.CLIENT)
        self.group = TextLink("", icon="clients")
        self.tags = TagLine(Entity.CLIENT)
        self.call = Button(self.tr("Call"), "primary", icon="phone")
        self.letter = Button(self.tr("Letter"), icon="mail")
        self.offer = writes(Button(self.tr("Offer"), icon="docs"))
        self.invoice = Button(self.tr("Invoice"), icon="pay")
        self.add = IconButton("plus", self.tr("Add"), kind="secondary")
        self._lay_out()
        self.offer.setVisible(commands.may(OFFER))
        self.invoice.setVisible(commands.may(INVOICE))
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self.badge, self.name):
            top.addWidget(part, int(part is self.name))
        for button in (self.previous, self.next, self.star, self.page_button, self.more):
            top.addWidget(button)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for wide in (self.call, self.letter, self.offer, self.invoice, self.add):
            buttons.addWidget(wide)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 12)
        box.setSpacing(2)
        box.addLayout(top)
        if self.page_button.isHidden():
            box.addLayout(row(self.about, self.group, None, gap=16))
        else:
            box.addWidget(self.about)
            box.addLayout(row(self.group, None))
        box.addSpacing(2)
        box.addWidget(self.tags)
        box.addSpacing(6)
        box.addLayout(buttons)

    def _connect(self) -> None:
        commands = self._commands
        self.call.clicked.connect(lambda: commands.call(self._client_id))
        self.letter.clicked.connect(lambda: commands.write(self._client_id))
        self.offer.clicked.connect(lambda: commands.run(OFFER))
        self.invoice.clicked.connect(lambda: commands.run(INVOICE))
        self.add.clicked.connect(self._add_menu)
        self.page_button.clicked.connect(self.page_wanted)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))
        self.group.clicked.connect(self._open_group)

    def show_card(self, card: ClientCard) -> None:
        """Show a client."""
        self._client_id, self._card = card.id, card
        draft = card.draft
        self.badge.setVisible(bool(draft.category))
        self.badge.set_letter(draft.category)
        self.name.setText(draft.name)
        self.about.setText(about_words(card))
        self.group.setVisible(card.group is not None)
        if card.group is not None:
            self.group.setText(self.tr("Group: {name}").format(name=card.group.name))
        self.tags.show_record(card.id)
        self.star.show_record(card.id)

    def _open_group(self) -> None:
        if self._card is not None:
            self._commands.parts.group(self._card)

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
        menu.add(self.tr("Address"), lambda: self._part("address"), icon="truck")
        menu.add(self.tr("Bank account"), lambda: self._part("account"), icon="pay")
        menu.add(self.tr("Tag"), self.tags.ask, icon="tag", keys="T")
        menu.add(self.tr("Files"), lambda: commands.run("clients.files"), icon="attach")
        menu.add(self.tr("Record of a call"), lambda: commands.record_call(client_id), icon="hist")
        if commands.may(DEAL):
            menu.add(self.tr("Deal"), lambda: commands.run(DEAL), icon="deals", keys="Ctrl+D")
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _part(self, name: str) -> None:
        """Add an address or an account to the client shown."""
        if self._card is not None:
            getattr(self._commands.parts, name)(self._card)
