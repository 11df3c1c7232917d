"""The goods of a presentation in their order: moved and taken away by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import products
from salesapp.db.queries.products import ProductRow
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column


class GoodsList(PagedTable):
    """Ctrl+Up and Ctrl+Down move the current product, Delete takes it away."""

    changed = Signal()

    def __init__(self, product_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__([], products.rows, parent=parent)
        self.goods = list(dict.fromkeys(product_ids))
        self.set_columns(
            [
                Column("name", self.tr("Product"), 190, _name, lead=True, stretch=True),
                Column("price", self.tr("Price"), 84, _price, align="right"),
            ]
        )
        self.setAccessibleName(self.tr("Goods of the presentation"))
        self.removed.connect(self.take)
        self.show_goods()

    def show_goods(self) -> None:
        """Read the list anew; the current product stays current."""
        current = self.current_id()
        self.set_ids(self.goods)
        if current in self.goods:
            self.set_current_id(current)
        elif self.goods:
            self.set_current_id(self.goods[0])

    def add(self, product_id: int) -> None:
        """Put a product below the others."""
        if product_id not in self.goods:
            self.goods.append(product_id)
            self.show_goods()
            self.changed.emit()
        self.set_current_id(product_id)

    def drop_gone(self) -> None:
        """Show without products that were deleted meanwhile."""
        if gone := [one for one in self.goods if products.card(one) is None]:
            self.goods = [one for one in self.goods if one not in gone]
            self.show_goods()
            self.changed.emit()

    def take(self, product_id: int) -> None:
        """Show without a product."""
        at = self.goods.index(product_id)
        self.goods.remove(product_id)
        self.show_goods()
        if self.goods:
            self.set_current_id(self.goods[min(at, len(self.goods) - 1)])
        self.changed.emit()

    def step_current(self, by: int) -> None:
        """Move the current product up (negative) or down."""
        current = self.current_id()
        if current is None:
            return
        at = self.goods.index(current)
        to = min(max(at + by, 0), len(self.goods) - 1)
        if to != at:
            self.goods.insert(to, self.goods.pop(at))
            self.show_goods()
            self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_current(step)
            return
        super().keyPressEvent(event)


def _name(one: ProductRow) -> str:
    return one.name


def _price(one: ProductRow) -> str:
    return fmt.money(one.price_minor, one.currency) if one.price_minor is not None else fmt.DASH
