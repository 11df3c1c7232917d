"""The lines of an order: edited in their cells, with what was invoiced and shipped beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.dates import parse_date
from salesapp.domain.fields import FieldType
from salesapp.domain.lines import LineDraft, is_unsolved, totals
from salesapp.domain.money import (
    MAX_MINOR,
    format_money,
    format_quantity,
    parse_quantity,
)
from salesapp.domain.orders import NOTHING, Done, LineFacts, OrderDraft, OrderLine
from salesapp.domain.vat import rates_at
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.invoices.product_picker import ProductPicker
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.offers.cells import Cell, discount_cell, edit_text, problem, typed
from salesapp.ui.offers.words import vat_name
from salesapp.ui.posting.half_typed import HalfTypedCell

LEAST_ROWS, MOST_ROWS = 3, 12


class GridRow(NamedTuple):
    """A line with its number as id, what it comes to and what was done of it."""

    id: int
    row: OrderLine
    total_minor: int
    done: LineFacts

    @property
    def is_low(self) -> bool:
        """Whether it is below what was invoiced or shipped."""
        return self.row.line.quantity_milli < self.done.floor_milli


class OrderGrid(QWidget):
    """Quantity, price, discount and days are edited in place; the last row adds goods."""

    changed = Signal()
    product_wanted = Signal(object)
    """Id of goods to add; the form knows the price."""
    name_wanted = Signal(str)
    """Something to add that is not in the catalogue; the form knows its rate of VAT."""
    pasted = Signal(str)
    """A text from the clipboard, to become lines."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[OrderLine] = []
        self._draft: OrderDraft | None = None
        self._done: Done = {}
        self._frozen = False
        self.requantify: Callable[[LineDraft, LineDraft], LineDraft] = lambda _old, new: new
        """The form gives a line the price of its new quantity."""
        self.table = PagedTable(self._columns(), self._fetch, parent=self)
        self.table.setAccessibleName(self.tr("Lines of the order"))
        self.table.removed.connect(self._remove)
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
                120,
                lambda one: one.row.line.name,
                stretch=True,
                tone=lambda one: "warn" if is_unsolved(one.row.line) else "text",
                tip=lambda one: one.row.line.name,
            ),
            Column(
                "quantity",
                self.tr("Quantity"),
                86,
                lambda one: fmt.quantity(one.row.line.quantity_milli, one.row.line.unit),
                align="right",
                role="strong",
                tone=lambda one: "risk" if one.is_low else "text",
                tip=self._floor_text,
                edit=lambda one: self._open(format_quantity(one.row.line.quantity_milli)),
                commit=self._commit_quantity,
            ),
            Column(
                "price",
                self.tr("Price"),
                76,
                lambda one: format_money(one.row.line.price_minor),
                align="right",
                edit=lambda one: self._open(format_money(one.row.line.price_minor)),
                commit=self._commit_price,
            ),
            Column(
                "discount",
                self.tr("Disc."),
                72,
                lambda one: discount_cell(one.row.line),
                align="right",
                edit=lambda one: self._open(edit_text(one.row.line, Cell.DISCOUNT)),
                commit=self._commit_discount,
                tip=lambda _one: self.tr("5 is a percent, 500 ₽ is a sum off the line"),
            ),
            Column(
                "vat",
                self.tr("VAT"),
                56,
                lambda one: vat_name(one.row.line.vat_bp),
                tone=lambda _one: "text2",
                edit=lambda one: self._open(vat_name(one.row.line.vat_bp)),
                commit=self._commit_vat,
                choices=lambda: [vat_name(one) for one in self._rates()],
            ),
            Column(
                "total",
                self.tr("Amount"),
                96,
                lambda one: format_money(one.total_minor),
                align="right",
            ),
            self._day_column("requested", self.tr("Wished")),
            self._day_column("confirmed", self.tr("Confirmed")),
            self._done_column("invoiced", self.tr("Invoiced")),
            self._done_column("shipped", self.tr("Shipped")),
        ]

    def _day_column(self, name: str, title: str) -> Column:
        def day(one: GridRow) -> date | None:
            found: date | None = getattr(one.row, f"{name}_on")
            return found

        return Column(
            name,
            title,
            70,
            lambda one: fmt.day(day(one)) if day(one) else fmt.DASH,
            tone=lambda one: "text" if day(one) else "text3",
            edit=lambda one: self._open(fmt.day(day(one)) if day(one) else ""),
            commit=lambda one, text: self._commit_day(one, text, f"{name}_on"),
            type=FieldType.DAY,
            value=day,
        )

    def _done_column(self, name: str, title: str) -> Column:
        def quantity(one: GridRow) -> int:
            found: int = getattr(one.done, f"{name}_milli")
            return found

        def tone(one: GridRow) -> str:
            whole = one.row.line.quantity_milli
            return "ok" if quantity(one) and quantity(one) >= whole else "text2"

        return Column(
            name,
            title,
            80,
            lambda one: format_quantity(quantity(one)) if quantity(one) else fmt.DASH,
            align="right",
            tone=tone,
        )

    def show_draft(self, draft: OrderDraft, done: Done, *, frozen: bool) -> None:
        """Show the lines of a version."""
        self._rows, self._draft, self._done = list(draft.rows), draft, done
        self._frozen = frozen
        self.picker.setVisible(not frozen)
        self._show()

    def set_counting(self, draft: OrderDraft) -> None:
        """Count the lines otherwise: the head of the order changed."""
        self._draft = draft
        self.table.refresh()

    def rows(self) -> tuple[OrderLine, ...]:
        """The lines as they are now."""
        return tuple(self._rows)

    def enter(self) -> bool:
        """Enter the cell that is being typed; False when it is wrong and stays open."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.table.state() != PagedTable.State.EditingState

    def name_rows(self, rows: Sequence[OrderLine]) -> None:
        """Take the names the lines got when they were saved."""
        self._rows = list(rows)
        self.table.refresh()

    def set_lines(self, lines: Sequence[LineDraft]) -> None:
        """Give each line what it says now."""
        self._rows = [replace(row, line=line) for row, line in zip(self._rows, lines, strict=True)]
        self.table.refresh()
        self.changed.emit()

    def add(self, *lines: LineDraft) -> None:
        """Add lines at the end and go to the last one."""
        self._rows.extend(map(OrderLine, lines))
        self._show()
        self.table.set_current_id(len(self._rows))
        self.changed.emit()

    def begin(self, subject: str) -> None:
        """Another document is shown: a cell half typed when the program died is gone on with."""
        self.half.begin(subject)
        self.half.take_up(
            [one.line for one in self._rows],
            lambda row, column, words: self.table.go_on(row + 1, column, words),
        )

    def _half_typed(self, number: int, column: str, words: str) -> None:
        self.half.typed(number - 1, column, self._rows[number - 1].line.name, words)

    def _open(self, text: str) -> str | None:
        """What stands in the editor of a cell; None: a fixed version is not typed into."""
        return None if self._frozen else text

    def _floor_text(self, one: GridRow) -> str:
        if not one.done.floor_milli:
            return ""
        told = self.tr("Not below {floor}: invoiced {invoiced}, shipped {shipped}")
        return told.format(
            floor=format_quantity(one.done.floor_milli),
            invoiced=format_quantity(one.done.invoiced_milli),
            shipped=format_quantity(one.done.shipped_milli),
        )

    def _show(self) -> None:
        self.table.set_ids(range(1, len(self._rows) + 1))
        self._fit()

    def _fit(self) -> None:
        count = max(LEAST_ROWS, min(MOST_ROWS, len(self._rows)))
        self.table.setFixedHeight(theme.px(30) + count * theme.px(36) + 2)

    def _fetch(self, ids: Sequence[int]) -> list[GridRow]:
        if self._draft is None:
            return []
        computed = totals([one.line for one in self._rows], self._draft.counting).lines
        return [
            GridRow(
                number,
                self._rows[number - 1],
                computed[number - 1].total_minor,
                self._done.get(self._rows[number - 1].key or 0, NOTHING),
            )
            for number in ids
            if number <= len(self._rows)
        ]

    def _remove(self, number: int) -> None:
        if self._frozen:
            return
        del self._rows[number - 1]
        self._show()
        self.changed.emit()

    def _change(self, one: GridRow, new: OrderLine) -> None:
        if new != self._rows[one.id - 1]:
            self._rows[one.id - 1] = new
            self.table.refresh()
            self.changed.emit()

    def _commit_quantity(self, one: GridRow, text: str) -> str:
        quantity = parse_quantity(text)
        if quantity is None or quantity <= 0:
            return self.tr("Enter a quantity greater than zero")
        if quantity < one.done.floor_milli:
            return self._floor_text(one)
        if quantity * one.row.line.price_minor // 1000 > MAX_MINOR:
            return self.tr("The amount would be too large")
        old = self._rows[one.id - 1]
        new = self.requantify(old.line, replace(old.line, quantity_milli=quantity))
        self._change(one, replace(old, line=new))
        return ""

    def _commit_price(self, one: GridRow, text: str) -> str:
        return self._take_cell(one, Cell.PRICE, text)

    def _commit_discount(self, one: GridRow, text: str) -> str:
        return self._take_cell(one, Cell.DISCOUNT, text)

    def _commit_vat(self, one: GridRow, text: str) -> str:
        return self._take_cell(one, Cell.VAT, text)

    def _take_cell(self, one: GridRow, cell: Cell, text: str) -> str:
        """Enter a cell as the editor of offers does; what is wrong with it."""
        old, rates = self._rows[one.id - 1], self._rates()
        wrong = problem(old.line, cell, text, rates)
        made = None if wrong else typed(old.line, cell, text, rates)
        if made is not None:
            self._change(one, replace(old, line=made))
        return wrong

    def _rates(self) -> tuple[int | None, ...]:
        """Rates of VAT that hold on the day of the shipment."""
        # Without a day of shipment the day it is confirmed decides, not the one it was begun.
        return rates_at((self._draft and self._draft.ship_on) or fmt.today())

    def _commit_day(self, one: GridRow, text: str, field: str) -> str:
        day = parse_date(text, fmt.today()) if text.strip() else None
        if text.strip() and day is None:
            return self.tr("Enter a date: “tomorrow”, “fri”, “27.11”")
        old = self._rows[one.id - 1]
        if field == "requested_on":
            self._change(one, replace(old, requested_on=day))
        else:
            self._change(one, replace(old, confirmed_on=day))
        return ""
