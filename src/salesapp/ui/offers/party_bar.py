"""Whom the offer is for: client, person, deal; and how prices hold the tax."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import contacts
from salesapp.domain.vat import VatMode
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.notices import notices
from salesapp.ui.offers.party_choices import deals_of, people_of
from salesapp.ui.offers.sheet import OfferSheet


class PartyBar(QWidget):
    """Every choice is one step of undo."""

    client_chosen = Signal()

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.client = ClientPicker()
        self.client.setPlaceholderText(self.tr("Whom is the offer for?"))
        self.client.setAccessibleName(self.tr("Client"))
        self.contact = ComboInput(placeholder=self.tr("No contact"))
        self.contact.setAccessibleName(self.tr("Contact"))
        self.deal = ComboInput(placeholder=self.tr("No deal"))
        self.deal.setAccessibleName(self.tr("Deal"))
        self.vat = Segmented(
            [
                (VatMode.INCLUDED, self.tr("With VAT"), ""),
                (VatMode.ON_TOP, self.tr("VAT on top"), ""),
            ]
        )
        self.vat.setAccessibleName(self.tr("Prices and VAT"))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.client, 4)
        box.addWidget(self.contact, 3)
        box.addWidget(self.deal, 3)
        box.addWidget(self.vat)
        self.client.changed.connect(self._client_taken)
        self.contact.changed.connect(self._contact_taken)
        self.deal.changed.connect(self._deal_taken)
        self.vat.changed.connect(self._vat_taken)
        sheet.head_reset.connect(self.show_values)
        self.show_values()

    def show_values(self) -> None:
        """Show what the sheet holds."""
        draft = self._sheet.draft
        with QSignalBlocker(self.client):
            if self.client.value() != draft.client_id:
                self.client.set_value(draft.client_id)
        self._fill()
        self.vat.set_value(draft.vat_mode)
        for one in (self.client, self.contact, self.deal, self.vat):
            one.setEnabled(not self._sheet.frozen)

    def _fill(self) -> None:
        draft = self._sheet.draft
        people = people_of(draft.client_id, draft.contact_id)
        deals = deals_of(draft.client_id, draft.deal_id)
        nobody: list[tuple[object, str]] = [(None, self.tr("No contact"))]
        nothing: list[tuple[object, str]] = [(None, self.tr("No deal"))]
        with QSignalBlocker(self.contact), QSignalBlocker(self.deal):
            self.contact.set_choices(nobody + people)
            self.contact.set_value(draft.contact_id)
            self.deal.set_choices(nothing + deals)
            self.deal.set_value(draft.deal_id)

    def _client_taken(self) -> None:
        client_id = self.client.value()
        if not isinstance(client_id, int) or client_id == self._sheet.draft.client_id:
            return
        people = contacts.of_client(client_id)
        contact_id = people[0].id if people else None
        self._sheet.choose_client(client_id, contact_id)
        self._fill()
        self.client_chosen.emit()

    def _contact_taken(self) -> None:
        self._sheet.choose(contact_id=self.contact.value())

    def _deal_taken(self) -> None:
        self._sheet.choose(deal_id=self.deal.value())

    def _vat_taken(self, mode: object) -> None:
        stayed = self._sheet.set_vat_mode(VatMode(str(mode)))
        if stayed:
            notices.undoable(
                self.tr(
                    "Prices of the catalogue were recomputed; %n typed by hand stayed", "", stayed
                )
            )
        elif self._sheet.lines:
            notices.undoable(self.tr("Prices of the catalogue were recomputed"))
