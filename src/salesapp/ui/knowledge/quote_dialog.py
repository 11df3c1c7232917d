"""Facts that may be told to a client, for the goods of an offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import knowledge, products
from salesapp.domain.knowledge import quote
from salesapp.domain.products import Aspect
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.invoices.product_picker import ProductPicker
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.products.words import ASPECTS, tell


class _Row(NamedTuple):
    id: int
    product: str
    aspect: Aspect
    text: str


class QuoteDialog(Dialog):
    """Enter puts the current fact into the letter; the dialog stays for the next.

    With `may_add` goods are looked for, too: a letter has no lines to tell which it is about.
    """

    no_draft = "a choice that goes into the letter at once"

    quoted = Signal(str)
    """The sentence."""

    def __init__(
        self, parent: QWidget, product_ids: Sequence[int], *, may_add: bool = False
    ) -> None:
        super().__init__(parent, "", width=760)
        self.title.setText(self.tr("Facts about the goods"))
        self.setAccessibleName(self.title.text())
        self._ids = list(product_ids)
        self._found: dict[int, _Row] = {}
        self.text.show()
        self.picker = ProductPicker(own_lines=False, small=False)
        self.picker.setVisible(may_add)
        self.picker.chosen.connect(self.add_product)
        self.body.addWidget(self.picker)
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.title.text())
        self.table.setFixedHeight(theme.px(30 + 36 * 8))
        self.table.opened.connect(self._quote)
        self.body.addWidget(self.table)
        self.add_cancel(self.tr("Close"))
        self._load()

    def add_product(self, product_id: object) -> None:
        """Show what may be said of one more product, first."""
        if isinstance(product_id, int):
            self._ids = [product_id, *(one for one in self._ids if one != product_id)]
            self._load()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def open(self) -> None:
        super().open()
        (self.table if self._found else self.picker).setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        names = {one.id: one.name for one in products.rows(self._ids)}
        facts = knowledge.quotable_facts(self._ids)
        self._found = {
            one.id: _Row(one.id, names.get(one.product_id, ""), one.aspect,
                         quote(one.text, one.proof))
            for one in sorted(facts, key=lambda one: self._ids.index(one.product_id))
        }  # fmt: skip
        told = self.tr("Enter puts the fact into the letter") if self._found else ""
        nothing = self.tr("Nothing may be quoted about these goods yet: write facts down (K)")
        if not self._ids:
            nothing = self.tr("Find the goods you write about.")
        self.text.setText(told or nothing)
        self.table.setVisible(bool(self._found))
        self.table.set_ids(self._found)
        self.table.refresh()
        if self._found:
            self.table.set_current_id(next(iter(self._found)))

    def _columns(self) -> list[Column]:
        return [
            Column("product", self.tr("Product"), 190, lambda row: row.product, tone=_soft),
            Column(
                "aspect", self.tr("Side"), 150, lambda row: tell(ASPECTS[row.aspect].name),
                tone=_soft,
            ),
            Column(
                "text", self.tr("Fact"), 320, lambda row: row.text, lead=True, stretch=True,
                tip=lambda row: row.text,
            ),
        ]  # fmt: skip

    def _rows(self, ids: Sequence[int]) -> list[_Row]:
        return [self._found[one] for one in ids if one in self._found]

    def _quote(self, row_id: object) -> None:
        row = self._found.get(row_id) if isinstance(row_id, int) else None
        if row is not None:
            self.quoted.emit(row.text)


def _soft(_row: object) -> str:
    return "text2"
