"""Goods in place of a product, and goods that go with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import relations
from salesapp.db.queries.products import ProductRow
from salesapp.db.queries.relations import Related
from salesapp.domain.relations import RelationKind
from salesapp.services import relations as service
from salesapp.ui import theme
from salesapp.ui.invoices.product_picker import ProductPicker
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform
from salesapp.ui.products.words import price_words, stock_words
from salesapp.ui.store import store
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_KINDS: Final = {
    (RelationKind.ALTERNATIVE, False): QT_TRANSLATE_NOOP("Relations", "Alternative"),
    (RelationKind.ACCESSORY, False): QT_TRANSLATE_NOOP("Relations", "Goes with it"),
    (RelationKind.ACCESSORY, True): QT_TRANSLATE_NOOP("Relations", "It goes with"),
    (RelationKind.REPLACEMENT, False): QT_TRANSLATE_NOOP("Relations", "Replaces it"),
    (RelationKind.REPLACEMENT, True): QT_TRANSLATE_NOOP("Relations", "Is replaced by it"),
}


class RelationsDialog(Dialog):
    """Changes are written at once and can be undone."""

    opened = Signal(object)
    """Id of the product to go to."""
    compare_wanted = Signal(object)
    """Ids of the products to compare."""

    def __init__(self, parent: QWidget, product: ProductRow) -> None:
        super().__init__(parent, "", product.name, width=720)
        self.drafts_about(product.id)
        self._product = product
        self._found: dict[int, Related] = {}
        self.title.setText(self.tr("Related goods"))
        self.setAccessibleName(self.title.text())
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.tr("Related goods"))
        self.table.setFixedHeight(theme.px(30 + 36 * 7))
        kinds: list[tuple[object, str]] = [(one, kind_words(one)) for one in RelationKind]
        self.kind = Field(self.tr("How related"), ComboInput(kinds, RelationKind.ALTERNATIVE))
        self.picker = ProductPicker(small=False)
        self.added = Field(self.tr("Add goods"), self.picker)
        form = FormLayout()
        form.add(self.kind, self.added)
        self.compare = Button(self.tr("Compare"), icon="scale", small=True)
        self.bin = Button(self.tr("Remove"), icon="trash", small=True)
        self.body.addWidget(self.table)
        self.body.addLayout(row(self.bin, None, self.compare))
        self.body.addLayout(form)
        done = self.add_button(self.tr("Done"), "primary", keys="Esc")
        done.clicked.connect(self.reject)
        self.picker.chosen.connect(self.relate)
        self.picker.named.connect(self._unknown)
        self.table.removed.connect(lambda _id: self.remove())
        self.table.opened.connect(self._open)
        self.bin.clicked.connect(self.remove)
        self.compare.clicked.connect(self._compare)
        store.changed.connect(self._reload)
        self._reload()

    def _columns(self) -> list[Column]:
        return [
            Column("kind", self.tr("How"), 130, lambda one: kind_words(one.kind, back=one.is_back)),
            Column("sku", self.tr("Article"), 110, lambda one: one.product.sku, tone=_soft),
            Column("name", self.tr("Name"), 220, lambda one: one.product.name, stretch=True),
            Column(
                "stock", self.tr("Stock"), 110, lambda one: stock_words(one.product).text,
                tone=lambda one: _stock_tone(one.product),
            ),
            Column(
                "price", self.tr("Price"), 96, lambda one: price_words(one.product), align="right",
                role="strong",
            ),
        ]  # fmt: skip

    def relate(self, product_id: int) -> None:
        """Relate goods in the way chosen."""
        kind = self.kind.value()
        if product_id == self._product.id:
            self.added.set_error(self.tr("Choose another product: this one is the same"))
            return
        self.added.set_error("")
        chosen = kind if isinstance(kind, RelationKind) else RelationKind.ALTERNATIVE
        toast = self.tr("Goods related")
        perform(self, lambda: service.relate(self._product.id, [product_id], chosen), toast=toast)

    def remove(self) -> None:
        """Take the current relation away."""
        current = self.table.current_id()
        if current is not None:
            toast = self.tr("Goods no longer related")
            perform(self, lambda: service.unrelate(current), toast=toast)

    def _compare(self) -> None:
        chosen = [self._found[one].product.id for one in self.table.selected_ids()]
        others = chosen if len(chosen) > 1 else [one.product.id for one in self._found.values()]
        if not others:
            notices.tell(self.tr("There is nothing to compare with: add goods first."))
            return
        self.reject()
        self.compare_wanted.emit([self._product.id, *others])

    def _open(self, relation_id: object) -> None:
        one = self._found.get(relation_id) if isinstance(relation_id, int) else None
        if one is not None:
            self.reject()
            self.opened.emit(one.product.id)

    def _unknown(self, name: str) -> None:
        self.added.set_error(self.tr("“{name}” is not in the catalogue").format(name=name))

    def _reload(self) -> None:
        self._found = {one.id: one for one in relations.of_product(self._product.id)}
        self.table.set_ids(self._found)
        self.table.refresh()

    def _rows(self, ids: Sequence[int]) -> list[Related]:
        return [self._found[one] for one in ids if one in self._found]


def kind_words(kind: RelationKind, *, back: bool = False) -> str:
    """How goods are related, seen from the product shown."""
    return translate("Relations", _KINDS[kind, back])


def _soft(_one: object) -> str:
    return "text3"


def _stock_tone(product: ProductRow) -> str:
    tone = stock_words(product).tone
    return tone if tone in ("ok", "warn", "risk") else "text3"
