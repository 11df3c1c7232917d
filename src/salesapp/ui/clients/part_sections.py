"""The sections of a card for several addresses and bank accounts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.client_parts import AccountRow, AddressRow
from salesapp.domain.addresses import MAIN_COLUMNS, AddressKind
from salesapp.ui.clients import requisites_words as told
from salesapp.ui.clients.address_dialog import kind_words
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.tones import Tone


class AddressesSection(Section):
    """Every address with its hours, contact and rules; the main one of a kind is marked."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Addresses"))
        self._commands = commands
        self._card: ClientCard | None = None
        self.add = IconButton("plus", self.tr("New address"), small=True)
        self.add.clicked.connect(self._new)
        self.head.addWidget(self.add)

    def show_card(self, card: ClientCard) -> None:
        """Show the addresses of a client."""
        self._card = card
        had_focus = self.clear_body()
        self.set_note(str(len(card.addresses)) if card.addresses else "")
        for address, kinds in _united(card.addresses):
            self.body.addWidget(self._line(address, kinds))
        if not card.addresses:
            text = self.tr("Where do the goods go? Hours and rules of unloading stand here")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.add.setFocus()

    def _new(self) -> None:
        if self._card is not None:
            self._commands.parts.address(self._card)

    def _line(self, address: AddressRow, kinds: Sequence[AddressKind]) -> QWidget:
        line = QWidget()
        tone: Tone = "info" if address.is_main else "neutral"
        chips = [Chip(kind_words(kind), tone) for kind in kinds]
        texts: list[QWidget | QLayout] = [row(*chips, None, gap=4), Label(address.text, wrap=True)]
        about = [address.hours, address.contact, address.note]
        shown = ". ".join(" ".join(part.split()) for part in about if part)
        if shown:
            texts.append(Label(shown, "small", "text2", wrap=True))
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(6)
        box.addLayout(column(*texts, gap=2), 1)
        more = IconButton("dots", self.tr("More about the address"), small=True)
        more.clicked.connect(partial(self._menu, more, address))
        box.addWidget(more)
        return line

    def _menu(self, button: QWidget, address: AddressRow) -> None:
        card, parts = self._card, self._commands.parts
        if card is None:
            return
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Change"), lambda: parts.address(card, address), icon="edit")
        if not address.is_main and address.kind in MAIN_COLUMNS:
            menu.add(self.tr("Make the main one"), lambda: parts.main_address(address), icon="star")
        menu.add(self.tr("Copy"), lambda: parts.copy(address.text), icon="copy")
        menu.addSeparator()
        menu.add(
            self.tr("Delete"),
            lambda: parts.delete_address(card.id, address),
            icon="trash",
            danger=True,
        )
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _united(addresses: Sequence[AddressRow]) -> list[tuple[AddressRow, list[AddressKind]]]:
    """Main addresses of one text are one line, named by all its kinds."""
    lines: list[tuple[AddressRow, list[AddressKind]]] = []
    for address in addresses:
        plain = address.is_main and not (address.hours or address.contact or address.note)
        twin = next(
            (kinds for one, kinds in lines if plain and one.is_main and one.text == address.text),
            None,
        )
        if twin is not None:
            twin.append(address.kind)
        else:
            lines.append((address, [address.kind]))
    return lines


class AccountsSection(Section):
    """Every bank account, the main one first; a number that disagrees with its bank is red."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Bank accounts"))
        self._commands = commands
        self._card: ClientCard | None = None
        self.add = IconButton("plus", self.tr("New bank account"), small=True)
        self.add.clicked.connect(self._new)
        self.head.addWidget(self.add)

    def show_card(self, card: ClientCard) -> None:
        """Show the accounts of a client."""
        self._card = card
        had_focus = self.clear_body()
        self.set_note(str(len(card.accounts)) if card.accounts else "")
        for account in card.accounts:
            self.body.addWidget(self._line(account, only=len(card.accounts) == 1))
        if not card.accounts:
            text = self.tr("None yet: a contract needs one")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.add.setFocus()

    def _new(self) -> None:
        if self._card is not None:
            self._commands.parts.account(self._card)

    def _line(self, account: AccountRow, *, only: bool) -> QWidget:
        line = QWidget()
        wrong = told.account_problem(account.account, account.bik)
        head = row(Label(account.account, "base", "risk" if wrong else "text"), gap=6)
        if account.is_main and not only:
            head.addWidget(Chip(self.tr("main"), "info", "check"))
        head.addStretch(1)
        bik = f"{told.label('bik')} {account.bik}" if account.bik else ""
        about = ", ".join(part for part in (account.bank_name, bik) if part)
        texts: list[QWidget | QLayout] = [head, Label(about, "small", "text2", wrap=True)]
        if wrong:
            texts.append(Label(wrong, "small", "risk", wrap=True))
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(6)
        box.addLayout(column(*texts, gap=2), 1)
        more = IconButton("dots", self.tr("More about the account"), small=True)
        more.clicked.connect(partial(self._menu, more, account))
        box.addWidget(more)
        return line

    def _menu(self, button: QWidget, account: AccountRow) -> None:
        card, parts = self._card, self._commands.parts
        if card is None:
            return
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Change"), lambda: parts.account(card, account), icon="edit")
        if not account.is_main:
            menu.add(self.tr("Make the main one"), lambda: parts.main_account(account), icon="star")
        menu.add(self.tr("Copy"), lambda: parts.copy_account(account), icon="copy")
        menu.addSeparator()
        menu.add(
            self.tr("Delete"), lambda: parts.delete_account(account), icon="trash", danger=True
        )
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
