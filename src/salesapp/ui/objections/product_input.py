"""A product found by typing; empty for none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from salesapp.db.queries import products
from salesapp.db.queries.products import ProductRow
from salesapp.overriding import override
from salesapp.ui.kit.text_input import TextInput

FOUND = 12


class ProductInput(TextInput):
    """Its value is the id of the product chosen, or None."""

    holds_record = True

    def __init__(self, product_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ids: dict[str, int] = {}
        self.setPlaceholderText(self.tr("Name or article"))
        completer = QCompleter(QStringListModel(self), self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._names = completer.model()
        self.textEdited.connect(self._find)
        completer.activated.connect(lambda _told: self.changed.emit())
        self.set_value(product_id)

    @override
    def value(self) -> object:
        return self._ids.get(self.text().strip())

    @override
    def set_value(self, value: object) -> None:
        card = products.card(value) if isinstance(value, int) else None
        self._ids = {card.row.name: card.row.id} if card is not None else {}
        self.setText(card.row.name if card is not None else "")

    @override
    def problem(self) -> str:
        if self.text().strip() and self.value() is None:
            return self.tr("Choose a product from the list, or leave it empty")
        return ""

    def _find(self, text: str) -> None:
        found = products.pick(text, FOUND) if text.strip() else []
        told: dict[str, int] = {}
        for one in found:
            name = self._told(one, found)
            if told.get(name, self._ids.get(name, one.id)) != one.id:
                name = f"{name} (№ {one.id})"
            told[name] = one.id
        self._ids |= told
        if isinstance(self._names, QStringListModel):
            self._names.setStringList(list(told))

    def _told(self, one: ProductRow, found: Sequence[ProductRow]) -> str:
        """The name; of products called alike each with what tells it from the others."""
        known = self._ids.get(one.name, one.id)
        if known == one.id and [other.name for other in found].count(one.name) == 1:
            return one.name
        return ", ".join(filter(None, (one.name, one.sku, one.manufacturer)))
