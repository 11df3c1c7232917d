"""The form of an address of a client."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.client_parts import AddressRow
from salesapp.domain.addresses import MAIN_COLUMNS, AddressDraft, AddressKind
from salesapp.domain.changes import Changes
from salesapp.services import addresses as service
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final = {
    AddressKind.LEGAL: QT_TRANSLATE_NOOP("Addresses", "Legal"),
    AddressKind.ACTUAL: QT_TRANSLATE_NOOP("Addresses", "Actual"),
    AddressKind.DELIVERY: QT_TRANSLATE_NOOP("Addresses", "Delivery"),
    AddressKind.POSTAL: QT_TRANSLATE_NOOP("Addresses", "Postal"),
}


def kind_words(kind: AddressKind) -> str:
    """What an address is for, in a word."""
    return translate("Addresses", KINDS[kind])


class AddressDialog(Dialog):
    """Adds an address, or changes one; it closes only when the address is saved."""

    def __init__(
        self, parent: QWidget | None, card: ClientCard, address: AddressRow | None = None
    ) -> None:
        super().__init__(parent, "", card.draft.name, width=560)
        self.drafts_about(card.id, address.id if address else None)
        self.title.setText(self.tr("Address") if address else self.tr("New address"))
        self._client_id, self._address = card.id, address
        kinds: list[tuple[object, str]] = [(one, kind_words(one)) for one in AddressKind]
        self.kind = Field(self.tr("What it is for"), ComboInput(kinds, AddressKind.DELIVERY))
        self.address = Field(self.tr("Address"), TextInput(), required=True)
        self.hours = Field(
            self.tr("Unloading hours"),
            TextInput(placeholder=self.tr("Mon–Fri 9:00–17:00, break 12–13")),
        )
        self.contact = Field(
            self.tr("Who takes the goods"), TextInput(placeholder=self.tr("Name, phone"))
        )
        self.note = Field(
            self.tr("Pass, vehicle, ramp and other rules of the place"), TextArea(rows=2)
        )
        self.main = CheckBox(self.tr("The main address of its kind: papers name it"))
        form = FormLayout()
        form.add_wide(self.kind)
        form.add_wide(self.address)
        form.add(self.hours, self.contact)
        form.add_wide(self.note)
        form.add_wide(self.main)
        self.body.addLayout(form)
        self.check_fields(self.kind, self.address, self.hours, self.contact, self.note)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        self.kind.changed.connect(self._kind_changed)
        if address is not None:
            self._fill(address)
        self._kind_changed()

    def _fill(self, address: AddressRow) -> None:
        self.kind.set_value(address.kind)
        self.address.set_value(address.text)
        self.hours.set_value(address.hours)
        self.contact.set_value(address.contact)
        self.note.set_value(address.note)
        self.main.setChecked(address.is_main)

    def _kind(self) -> AddressKind:
        return AddressKind(str(self.kind.value()))

    def _kind_changed(self) -> None:
        known = self._address
        stays = known is not None and known.is_main and self._kind() is known.kind
        self.main.setVisible(self._kind() in MAIN_COLUMNS)
        self.main.setEnabled(not stays)

    def _draft(self) -> AddressDraft:
        return AddressDraft(
            self._kind(),
            str(self.address.value()),
            self.main.isChecked(),
            str(self.hours.value()),
            str(self.contact.value()),
            str(self.note.value()),
        )

    def _save(self) -> bool:
        words = self.tr("Address saved: {text}").format(text=str(self.address.value()))
        return perform(self, self._write, toast=words) is not None

    def _write(self) -> Changes:
        known, draft = self._address, self._draft()
        if known is None:
            return service.add(self._client_id, draft)
        if known.is_main:
            return service.update_main(self._client_id, known.kind, draft)
        assert known.id is not None
        return service.update(known.id, draft)
