"""The fields of one price of a product: whose, from what quantity, how much, from when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import prices
from salesapp.domain.price_lists import PriceDraft
from salesapp.ui import format as fmt
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.number_input import MoneyInput, QuantityInput
from salesapp.ui.kit.text_input import TextInput

TIER = "tier"
CLIENT = "client"


class PriceForm(QWidget):
    """`draft` gives what is typed for a product."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds: list[tuple[object, str]] = [
            (CLIENT, self.tr("Agreed with a client")),
            (TIER, self.tr("For a quantity, anyone")),
        ]
        kinds += [
            (one, self.tr("Price list “{name}”").format(name=name)) for one, name in prices.names()
        ]
        self.kind = Field(self.tr("Whose price"), ComboInput(kinds, CLIENT))
        self.client = Field(self.tr("Client"), ClientPicker(), required=True)
        self.least = Field(self.tr("From the quantity"), QuantityInput(), check=self._more)
        self.price = Field(self.tr("Price"), MoneyInput(), required=True)
        self.since = Field(self.tr("Holds from"), DateInput())
        self.until = Field(self.tr("Holds until"), DateInput(), check=self._not_before)
        self.note = Field(self.tr("Agreement"), TextInput(placeholder=self.tr("Contract P-118")))
        first, second = FormLayout(3), FormLayout(4)
        first.add(self.kind, self.client, self.note)
        second.add(self.price, self.least, self.since, self.until)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(first)
        box.addLayout(second)
        self.kind.changed.connect(self._kind_changed)
        self.since.set_value(fmt.today())

    def fields(self) -> list[Field]:
        """The fields to check."""
        return [
            self.kind, self.client, self.note, self.price, self.least, self.since, self.until
        ]  # fmt: skip

    def draft(self, product_id: int) -> PriceDraft:
        """What is typed."""
        kind, client = self.kind.value(), self.client.value()
        price, least = self.price.value(), self.least.value()
        return PriceDraft(
            product_id,
            price if isinstance(price, int) else 0,
            price_list_id=kind if isinstance(kind, int) else None,
            client_id=client if kind == CLIENT and isinstance(client, int) else None,
            from_milli=least if isinstance(least, int) else 0,
            valid_from=_day(self.since),
            valid_to=_day(self.until),
            note=str(self.note.value() or ""),
        )

    def _kind_changed(self) -> None:
        own = self.kind.value() == CLIENT
        self.client.setVisible(own)
        self.note.setVisible(own)
        self.least.set_required(self.kind.value() == TIER)

    def _more(self, value: object) -> str:
        if self.kind.value() == TIER and (not isinstance(value, int) or value <= 0):
            return self.tr("Enter from what quantity the price holds")
        return ""

    def _not_before(self, _value: object) -> str:
        since, until = _day(self.since), _day(self.until)
        if since is not None and until is not None and until < since:
            return self.tr("The last day is before the first one")
        return ""


def _day(field: Field) -> date | None:
    editor = field.editor
    return editor.day() if isinstance(editor, DateInput) else None
