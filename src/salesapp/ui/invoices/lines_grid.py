"""The lines of a draft invoice: edited in their cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.lines import LineDraft, totals
from salesapp.domain.money import (
    MAX_MINOR,
    format_money,
    format_percent,
    format_quantity,
    parse_money,
    parse_percent,
    parse_quantity,
)
from salesapp.domain.pricing import Counting
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices.product_picker import ProductPicker
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import CellState, Column

MOST_ROWS = 8


class GridRow(NamedTuple):
    """A line with its number as id and what it comes to."""

    id: int
    line: LineDraft
    total_minor: int


class LinesGrid(QWidget):
    """Quantity, price and discount are edited in place; the last row adds goods."""

    changed = Signal()
    product_wanted = Signal(object)
    """Id of goods to add; the form knows the price."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[LineDraft] = []
        self.requantify: Callable[[LineDraft, LineDraft], LineDraft] = lambda _old, new: new
        """The form gives a line the price of its new quantity."""
        self._how = Counting()
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.tr("Lines of the invoice"))
        self.table.removed.connect(self._remove)
        self.picker = ProductPicker()
        self.picker.chosen.connect(self.product_wanted)
        self.picker.named.connect(self._add_named)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.table)
        box.addWidget(self.picker)
        theme.state.changed.connect(self._fit)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "name",
                self.tr("Goods"),
                110,
                lambda row: row.line.name,
                paint=_paint_name,
                stretch=True,
            ),
            Column(
                "quantity",
                self.tr("Qty"),
                60,
                lambda row: format_quantity(row.line.quantity_milli),
                align="right",
                tone=lambda row: "text" if row.line.quantity_milli > 0 else "risk",
                edit=lambda row: format_quantity(row.line.quantity_milli),
                commit=self._commit_quantity,
            ),
            Column(
                "price",
                self.tr("Price"),
                78,
                lambda row: format_money(row.line.price_minor),
                align="right",
                edit=lambda row: format_money(row.line.price_minor),
                commit=self._commit_price,
            ),
            Column(
                "discount",
                self.tr("Disc."),
                50,
                lambda row: (
                    format_percent(row.line.discount_bp) if row.line.discount_bp else fmt.DASH
                ),
                align="right",
                edit=lambda row: format_percent(row.line.discount_bp),
                commit=self._commit_discount,
                hidden=True,
            ),
            Column(
                "total",
                self.tr("Amount"),
                86,
                lambda row: format_money(row.total_minor),
                align="right",
                role="strong",
            ),
        ]

    def set_lines(self, lines: Sequence[LineDraft], how: Counting) -> None:
        """Show the lines of a draft."""
        self._lines, self._how = list(lines), how
        self._show()

    def lines(self) -> tuple[LineDraft, ...]:
        """The lines as they are now."""
        return tuple(self._lines)

    def add(self, line: LineDraft) -> None:
        """Add a line at the end and go to it."""
        self._lines.append(line)
        self._show()
        self.table.set_current_id(len(self._lines))
        self.changed.emit()

    def _add_named(self, name: str) -> None:
        rate = self._lines[-1].vat_bp if self._lines else 2200
        self.add(LineDraft(name, 1000, 0, vat_bp=rate))

    def _show(self) -> None:
        self.table.show_column("discount", any(line.discount_bp for line in self._lines))
        self.table.set_ids(range(1, len(self._lines) + 1))
        self._fit()

    def _fit(self) -> None:
        rows = max(1, min(MOST_ROWS, len(self._lines)))
        self.table.setFixedHeight(theme.px(30) + rows * theme.px(36) + 2)

    def _rows(self, ids: Sequence[int]) -> list[GridRow]:
        computed = totals(self._lines, self._how).lines
        return [
            GridRow(number, self._lines[number - 1], computed[number - 1].total_minor)
            for number in ids
            if number <= len(self._lines)
        ]

    def _remove(self, number: int) -> None:
        del self._lines[number - 1]
        self._show()
        self.changed.emit()

    def _change(self, row: GridRow, make: Callable[[LineDraft], LineDraft]) -> None:
        old = self._lines[row.id - 1]
        new = make(old)
        if new != old:
            self._lines[row.id - 1] = new
            self.table.refresh()
            self.changed.emit()

    def _commit_quantity(self, row: GridRow, text: str) -> str:
        quantity = parse_quantity(text)
        if quantity is None or quantity <= 0:
            return self.tr("Enter a quantity greater than zero")
        if quantity * row.line.price_minor // 1000 > MAX_MINOR:
            return self.tr("The amount would be too large")
        self._change(
            row, lambda line: self.requantify(line, replace(line, quantity_milli=quantity))
        )
        return ""

    def _commit_price(self, row: GridRow, text: str) -> str:
        price = parse_money(text)
        if price is None or price < 0:
            return self.tr("Enter a price, for example 64,20")
        if row.line.quantity_milli * price // 1000 > MAX_MINOR:
            return self.tr("The amount would be too large")
        manual = price != row.line.price_minor or row.line.is_price_manual
        self._change(row, lambda line: replace(line, price_minor=price, is_price_manual=manual))
        return ""

    def _commit_discount(self, row: GridRow, text: str) -> str:
        rate = parse_percent(text)
        if rate is None or not 0 <= rate <= 10_000:
            return self.tr("Enter a discount from 0 to 100 %")
        self._change(row, lambda line: replace(line, discount_bp=rate))
        return ""


def _paint_name(painter: QPainter, rect: QRect, row: GridRow, _state: CellState) -> None:
    """Two small lines: names of goods are long and the panel is narrow."""
    painter.setFont(theme.font("small"))
    painter.setPen(theme.tokens().text)
    option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    place = rect.adjusted(0, 1, 0, 0).toRectF()
    if painter.boundingRect(place, row.line.name, option).height() > place.height():
        option.setAlignment(Qt.AlignmentFlag.AlignTop)
    painter.drawText(place, row.line.name, option)
