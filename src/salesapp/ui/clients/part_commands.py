"""What can be done with the parts of a card: addresses, accounts, people, the group, files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.client_parts import AccountRow, AddressRow
from salesapp.db.queries.contacts import ContactRow
from salesapp.domain.changes import Entity
from salesapp.ui.clients.requisites_words import label
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform


class PartCommands(QObject):
    """Dialogs open over the page; `open_client` shows another client."""

    def __init__(self, page: QWidget, open_client: Callable[[int], object]) -> None:
        super().__init__(page)
        self._page, self._open_client = page, open_client

    # Addresses

    def address(self, card: ClientCard, address: AddressRow | None = None) -> None:
        """Add an address, or change one."""
        from salesapp.ui.clients.address_dialog import AddressDialog

        self._show(AddressDialog(self._page, card, address))

    def main_address(self, address: AddressRow) -> None:
        """Make a further address the main one of its kind."""
        from salesapp.services import addresses

        address_id = address.id
        if address_id is not None:
            words = self.tr("Main address: {text}").format(text=address.text)
            perform(self._page, lambda: addresses.make_main(address_id), toast=words)

    def delete_address(self, client_id: int, address: AddressRow) -> None:
        """Delete an address."""
        from salesapp.services import addresses

        words = self.tr("Address deleted: {text}").format(text=address.text)
        address_id = address.id
        if address.is_main or address_id is None:
            perform(self._page, lambda: addresses.delete_main(client_id, address.kind), toast=words)
        else:
            perform(self._page, lambda: addresses.delete(address_id), toast=words)

    # Money

    def credit(self, client_id: int) -> None:
        """Say how much the client may owe, or stop its shipments."""
        from salesapp.db.queries import buyers
        from salesapp.ui.clients.credit_dialog import ClientCreditDialog

        self._show(ClientCreditDialog(self._page, client_id, buyers.buyer(client_id).name))

    # Bank accounts

    def account(self, card: ClientCard, account: AccountRow | None = None) -> None:
        """Add a bank account, or change one."""
        from salesapp.ui.clients.account_dialog import AccountDialog

        self._show(AccountDialog(self._page, card, account))

    def main_account(self, account: AccountRow) -> None:
        """Make an account the main one."""
        from salesapp.services import accounts

        words = self.tr("Main account: {number}").format(number=account.account)
        perform(self._page, lambda: accounts.make_main(account.id), toast=words)

    def delete_account(self, account: AccountRow) -> None:
        """Delete an account."""
        from salesapp.services import accounts

        words = self.tr("Account deleted: {number}").format(number=account.account)
        perform(self._page, lambda: accounts.delete(account.id), toast=words)

    def copy_account(self, account: AccountRow) -> None:
        """Put an account into the clipboard, with its bank."""
        lines = [
            f"{label(name)}: {value}"
            for name, value in (
                ("account", account.account),
                ("bank", account.bank_name),
                ("bik", account.bik),
                ("corr_account", account.corr_account),
            )
            if value
        ]
        self.copy("\n".join(lines))

    def copy(self, text: str) -> None:
        """Put a text into the clipboard."""
        QGuiApplication.clipboard().setText(text)
        notices.tell(self.tr("Copied: {text}").format(text=text.partition("\n")[0]))

    # People

    def link_person(self, card: ClientCard) -> None:
        """Let a known person work here, too."""
        from salesapp.ui.clients.person_input import LinkDialog

        self._show(LinkDialog(self._page, card))

    def person(self, contact_id: int) -> None:
        """Show a person with all companies."""
        from salesapp.ui.clients.person_dialog import PersonDialog

        dialog = PersonDialog(self._page, contact_id)
        dialog.client_wanted.connect(self._open_client)
        self._show(dialog)

    def leaving(self, card: ClientCard, person: ContactRow) -> None:
        """Ask for the last day of a person here."""
        from salesapp.ui.clients.person_dialog import LeavingDialog

        self._show(LeavingDialog(self._page, person.id, card.id, person.name, card.draft.name))

    def back_again(self, client_id: int, person: ContactRow) -> None:
        """A person who left works here again."""
        from salesapp.services import contacts

        words = self.tr("Works here again: {name}").format(name=person.name)
        perform(self._page, lambda: contacts.end(person.id, client_id, None), toast=words)

    def history(self, entity: Entity, record_id: int) -> None:
        """Show who changed what in a record."""
        from salesapp.ui.frame.history_dialog import HistoryDialog

        self._show(HistoryDialog(self._page, entity, record_id))

    # The group

    def group(self, card: ClientCard) -> None:
        """Show the group of a client; ask for one when there is none."""
        from salesapp.ui.clients.group_dialog import GroupDialog, JoinDialog

        if card.group is None:
            self._show(JoinDialog(self._page, (card.id,), card.draft.name))
            return
        dialog = GroupDialog(self._page, card.group)
        dialog.client_wanted.connect(self._open_client)
        self._show(dialog)

    def join_group(self, client_ids: Sequence[int], name: str) -> None:
        """Put clients into a group."""
        from salesapp.ui.clients.group_dialog import JoinDialog

        self._show(JoinDialog(self._page, tuple(client_ids), name))

    def leave_group(self, card: ClientCard) -> None:
        """Take a client out of its group."""
        from salesapp.services import groups

        words = self.tr("Out of the group: {name}").format(name=card.draft.name)
        perform(self._page, partial(groups.leave, card.id), toast=words)

    def _show(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
