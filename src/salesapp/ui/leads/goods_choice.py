"""Goods a request names, to be ticked for the deal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.lead_goods import Proposal
from salesapp.services.lead_conversion import Line
from salesapp.ui import format, theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import QuantityInput


class GoodsLine(QWidget):
    """One product: taken or not, how many, how many there are."""

    changed = Signal()

    def __init__(self, goods: Proposal) -> None:
        super().__init__()
        self.goods = goods
        name = f"{goods.sku}  {goods.name}" if goods.sku else goods.name
        self.taken = CheckBox(name, on=goods.is_sure)
        self.quantity = QuantityInput(goods.quantity_milli, suffix=goods.unit, small=True)
        self.quantity.setAccessibleName(self.tr("Quantity of {name}").format(name=name))
        self.quantity.setFixedWidth(theme.px(110))
        stock = Chip("", "neutral")
        if goods.stock_milli is not None:
            told = self.tr("in stock {stock}").format(
                stock=format.quantity(goods.stock_milli, goods.unit)
            )
            stock.set_chip(told, "ok" if goods.in_stock else "warn")
        box = row(self.taken, None, stock, self.quantity, gap=8)
        self.setLayout(box)
        stock.setVisible(goods.stock_milli is not None)
        self.taken.changed.connect(self.changed)
        self.quantity.changed.connect(self.changed)

    def line(self) -> Line | None:
        """The line of the deal, None when it is not taken."""
        quantity = self.quantity.value_milli()
        if not self.taken.isChecked() or not quantity or quantity <= 0:
            return None
        return Line(self.goods.product_id, quantity)


class GoodsChoice(QWidget):
    """Hidden while nothing of the catalogue is named; what is sure is ticked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[GoodsLine] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self.hide()

    def show_goods(self, goods: Sequence[Proposal]) -> None:
        """Show what a request names."""
        if [one.goods for one in self.rows] == list(goods):
            return
        clear(self._box)
        self.rows = [GoodsLine(one) for one in goods]
        if goods:
            self._box.addWidget(Label(self.tr("Goods of the deal"), "small", "text2"))
        for line in self.rows:
            line.changed.connect(self.changed)
            self._box.addWidget(line)
        self.setVisible(bool(goods))

    def lines(self) -> list[Line]:
        """The lines of the deal."""
        return [line for one in self.rows if (line := one.line()) is not None]
