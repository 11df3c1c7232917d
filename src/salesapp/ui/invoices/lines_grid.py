"""The lines of a draft invoice: edited in their cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QResizeEvent, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.lines import LineDraft, is_unsolved, totals
from salesapp.domain.money import (
    MAX_MINOR,
    format_money,
    format_quantity,
    parse_quantity,
)
from salesapp.domain.pricing import Counting
from salesapp.domain.vat import rates_at
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices.product_picker import ProductPicker
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.offers.cells import Cell, discount_cell, edit_text, problem, typed
from salesapp.ui.offers.words import vat_name
from salesapp.ui.posting.half_typed import HalfTypedCell

MOST_ROWS = 8
ROOMY = 430


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
    name_wanted = Signal(str)
    """Something to add that is not in the catalogue; the form knows its rate of VAT."""
    pasted = Signal(str)
    """A text from the clipboard, to become lines."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[LineDraft] = []
        self.requantify: Callable[[LineDraft, LineDraft], LineDraft] = lambda _old, new: new
        """The form gives a line the price of its new quantity."""
        self._how = Counting()
        self._rates_shown = True
        self.rated_on = fmt.today()
        """The day that decides which rates of VAT a line may carry."""
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.tr("Lines of the invoice"))
        self.table.removed.connect(self._remove)
        self.table.menu_requested.connect(self._show_menu)
        self.half = HalfTypedCell(self)
        self.table.half_typed.connect(self._half_typed)
        self.table.edit_ended.connect(self.half.left)
        self.picker = ProductPicker(tables=True)
        self.picker.chosen.connect(self.product_wanted)
        self.picker.named.connect(self.name_wanted)
        self.picker.pasted.connect(self.pasted)
        self.table.paste_wanted.connect(
            lambda: self.pasted.emit(QGuiApplication.clipboard().text())
        )
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
                84,
                lambda row: row.line.name,
                paint=_paint_name,
                stretch=True,
            ),
            Column(
                "quantity",
                self.tr("Qty"),
                54,
                lambda row: format_quantity(row.line.quantity_milli),
                align="right",
                tone=lambda row: "text" if row.line.quantity_milli > 0 else "risk",
                edit=lambda row: format_quantity(row.line.quantity_milli),
                commit=self._commit_quantity,
            ),
            Column(
                "price",
                self.tr("Price"),
                70,
                lambda row: format_money(row.line.price_minor),
                align="right",
                edit=lambda row: format_money(row.line.price_minor),
                commit=self._commit_price,
            ),
            Column(
                "discount",
                self.tr("Disc."),
                62,
                lambda row: discount_cell(row.line),
                align="right",
                edit=lambda row: edit_text(row.line, Cell.DISCOUNT),
                commit=self._commit_discount,
                tip=lambda _row: self.tr("5 is a percent, 500 ₽ is a sum off the line"),
            ),
            Column(
                "vat",
                self.tr("VAT"),
                48,
                lambda row: vat_name(row.line.vat_bp),
                tone=lambda _row: "text2",
                edit=lambda row: vat_name(row.line.vat_bp),
                commit=self._commit_vat,
                choices=lambda: [vat_name(one) for one in rates_at(self.rated_on)],
            ),
            Column(
                "total",
                self.tr("Amount"),
                82,
                lambda row: format_money(row.total_minor),
                align="right",
                role="strong",
            ),
        ]

    def set_lines(self, lines: Sequence[LineDraft], how: Counting) -> None:
        """Show the lines of a draft."""
        self._lines, self._how = list(lines), how
        self._show()

    def set_counting(self, how: Counting) -> None:
        """Count the lines otherwise: the discount of the whole changed."""
        self._how = how
        self.table.refresh()

    def lines(self) -> tuple[LineDraft, ...]:
        """The lines as they are now."""
        return tuple(self._lines)

    def enter(self) -> bool:
        """Enter the cell that is being typed; False when it is wrong and stays open."""
        if self.table.state() == PagedTable.State.EditingState:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.table.state() != PagedTable.State.EditingState

    def add(self, *lines: LineDraft) -> None:
        """Add lines at the end and go to the last one."""
        self._lines.extend(lines)
        self._show()
        self.table.set_current_id(len(self._lines))
        self.changed.emit()

    def begin(self, subject: str) -> None:
        """Another document is shown: a cell half typed when the program died is gone on with."""
        self.half.begin(subject)
        self.half.take_up(
            self._lines, lambda row, column, words: self.table.go_on(row + 1, column, words)
        )

    def _half_typed(self, number: int, column: str, words: str) -> None:
        self.half.typed(number - 1, column, self._lines[number - 1].name, words)

    def _show(self) -> None:
        self.table.set_ids(range(1, len(self._lines) + 1))
        self._fit()
        self._fit_rates()

    def _fit(self) -> None:
        rows = max(1, min(MOST_ROWS, len(self._lines)))
        self.table.setFixedHeight(theme.px(30) + rows * theme.px(36) + 2)

    def _fit_rates(self) -> None:
        """Rates are shown where they differ, and where the names keep their room beside them."""
        rates = {line.vat_bp for line in self._lines}
        shown = len(rates) > 1 or self.width() >= theme.px(ROOMY)
        if shown is not self._rates_shown:
            self._rates_shown = shown
            self.table.show_column("vat", shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rates()

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

    def menu_of(self, number: int) -> Menu:
        """What may be done with a line; rates of VAT are here where their column has no room."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rates = menu.add_menu(self.tr("VAT rate"), icon="percent")
        for rate in rates_at(self.rated_on):
            entry = rates.addAction(vat_name(rate))
            entry.setCheckable(True)
            entry.setChecked(self._lines[number - 1].vat_bp == rate)
            entry.triggered.connect(lambda _on=False, bp=rate: self._set_rate(number, bp))
        menu.addSeparator()
        menu.add(self.tr("Remove"), lambda: self._remove(number), icon="trash", keys="Delete")
        return menu

    def _show_menu(self, number: object, place: QPoint) -> None:
        if isinstance(number, int):
            self.menu_of(number).popup(place)

    def _set_rate(self, number: int, vat_bp: int | None) -> None:
        (row,) = self._rows([number])
        self._change(row, lambda line: replace(line, vat_bp=vat_bp))
        self._fit_rates()

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
        return self._take_cell(row, Cell.PRICE, text)

    def _commit_discount(self, row: GridRow, text: str) -> str:
        return self._take_cell(row, Cell.DISCOUNT, text)

    def _commit_vat(self, row: GridRow, text: str) -> str:
        return self._take_cell(row, Cell.VAT, text)

    def _take_cell(self, row: GridRow, cell: Cell, text: str) -> str:
        """Enter a cell as the editor of offers does; what is wrong with it."""
        old, rates = self._lines[row.id - 1], rates_at(self.rated_on)
        wrong = problem(old, cell, text, rates)
        made = None if wrong else typed(old, cell, text, rates)
        if made is not None:
            self._change(row, lambda _line: made)
        return wrong


def _paint_name(painter: QPainter, rect: QRect, row: GridRow, _state: CellState) -> None:
    """Two small lines: names of goods are long and the panel is narrow."""
    painter.setFont(theme.font("small"))
    tokens = theme.tokens()
    painter.setPen(tokens.warn if is_unsolved(row.line) else tokens.text)
    option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    place = rect.adjusted(0, 1, 0, 0).toRectF()
    if painter.boundingRect(place, row.line.name, option).height() > place.height():
        option.setAlignment(Qt.AlignmentFlag.AlignTop)
    painter.drawText(place, row.line.name, option)
