"""For whom the offer is, and how much: asked before a product goes into a new offer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deals
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries.deals import DealFilter
from salesapp.db.queries.products import ProductRow
from salesapp.domain.changes import Changes
from salesapp.domain.offers import OfferDraft
from salesapp.services import offers as service
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.number_input import QuantityInput
from salesapp.ui.perform import perform


class OfferDialog(Dialog):
    """`made` holds the id of the offer once the dialog is confirmed."""

    def __init__(self, parent: QWidget, product: ProductRow) -> None:
        super().__init__(parent, "", product.name)
        self.drafts_about(product.id)
        self.title.setText(self.tr("Into a new offer"))
        self.setAccessibleName(self.title.text())
        self._product = product
        self.made: int | None = None
        self.client = Field(self.tr("Client"), ClientPicker(), required=True)
        self.deal = Field(self.tr("Deal"), ComboInput())
        self.quantity = Field(
            self.tr("Quantity"),
            QuantityInput(1000, suffix=product.unit),
            required=True,
            check=self._more_than_nothing,
        )
        for field in (self.client, self.deal, self.quantity):
            self.add_field(field)
        self.client.changed.connect(self._load_deals)
        self._load_deals()
        self.add_cancel()
        self.add_primary(self.tr("Create the offer"))
        self.set_check(self._save)

    def _load_deals(self) -> None:
        client_id = self.client.value()
        found = []
        if isinstance(client_id, int):
            found = deals.cards(deals.list_ids(DealFilter(client_id=client_id), today()))
        choices: list[tuple[object, str]] = [(None, self.tr("Without a deal"))]
        choices += [(one.id, one.title) for one in found]
        editor = self.deal.editor
        if isinstance(editor, ComboInput):
            editor.set_choices(choices)
            editor.set_value(found[0].id if len(found) == 1 else None)
        self.deal.setVisible(bool(found))

    def _more_than_nothing(self, value: object) -> str:
        if isinstance(value, int) and value <= 0:
            return self.tr("Enter more than zero")
        return ""

    def _save(self) -> bool:
        client_id, deal_id = self.client.value(), self.deal.value()
        quantity = self.quantity.value()
        if not isinstance(client_id, int) or not isinstance(quantity, int):
            return False
        deal = deal_id if isinstance(deal_id, int) else None
        done = perform(self, lambda: self._write(client_id, deal, quantity))
        if done is None:
            return False
        self.made = done.subject_id
        return True

    def _write(self, client_id: int, deal_id: int | None, quantity: int) -> Changes:
        begun = service.create(client_id, deal_id, today())
        if begun.subject_id is None:
            return begun
        draft = offer_queries.card(begun.subject_id).draft
        return begun | service.save(begun.subject_id, self._with_product(draft, quantity))

    def _with_product(self, draft: OfferDraft, quantity: int) -> OfferDraft:
        """The goods of the deal may hold this product already: then its quantity is set."""
        lines = list(draft.lines)
        for place, line in enumerate(lines):
            if line.product_id == self._product.id:
                lines[place] = replace(line, quantity_milli=quantity)
                return replace(draft, lines=tuple(lines))
        lines.append(service.line_from_product(self._product.id, quantity, draft))
        return replace(draft, lines=tuple(lines))
