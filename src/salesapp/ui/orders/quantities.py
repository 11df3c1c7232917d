"""A table of goods with a quantity to type beside each: for shipments and returns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.money import format_money, format_quantity, parse_quantity
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column

MOST_ROWS = 9


class QuantityRow(NamedTuple):
    """Goods: how much there was, how much can still go, how much is typed, what it comes to."""

    id: int
    name: str
    unit: str
    whole_milli: int
    left_milli: int
    quantity_milli: int = 0
    amount_minor: int | None = None


class Quantities(QWidget):
    """The quantity is typed in its cell; two buttons take all of it or nothing."""

    changed = Signal()

    def __init__(
        self,
        rows: Sequence[QuantityRow],
        *,
        whole: str,
        left: str,
        asked: str,
        amount: Callable[[dict[int, int]], dict[int, int]] | None = None,
    ) -> None:
        super().__init__()
        self._rows = {one.id: one for one in rows}
        self._amount = amount
        columns = [
            Column(
                "name", self.tr("Goods"), 150, lambda one: one.name, stretch=True,
                tip=lambda one: one.name,
            ),
            Column(
                "whole", whole, 96, lambda one: fmt.quantity(one.whole_milli, one.unit),
                align="right", tone=lambda _one: "text2",
            ),
            Column(
                "left", left, 96, lambda one: fmt.quantity(one.left_milli, one.unit),
                align="right", tone=lambda _one: "text2",
            ),
            Column(
                "asked", asked, 104,
                lambda one: fmt.quantity(one.quantity_milli, one.unit)
                if one.quantity_milli else fmt.DASH,
                align="right", role="strong",
                tone=lambda one: "accent_text" if one.quantity_milli else "text3",
                edit=lambda one: format_quantity(one.quantity_milli),
                commit=self._commit,
            ),
        ]  # fmt: skip
        if amount is not None:
            columns.append(
                Column(
                    "amount", self.tr("Amount"), 108,
                    lambda one: format_money(one.amount_minor) if one.amount_minor else fmt.DASH,
                    align="right",
                )
            )  # fmt: skip
        self.table = PagedTable(columns, self._fetch, parent=self)
        self.table.setAccessibleName(asked)
        self.table.setFixedHeight(
            theme.px(30) + max(1, min(MOST_ROWS, len(rows))) * theme.px(36) + 2
        )
        self.everything = Button(self.tr("All that is left"), small=True)
        self.nothing = Button(self.tr("Nothing"), small=True)
        self.note = Label("", "small", "text3")
        self.everything.clicked.connect(lambda: self.set_all(whole=True))
        self.nothing.clicked.connect(lambda: self.set_all(whole=False))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.table)
        box.addLayout(row(self.everything, self.nothing, None, self.note, gap=6))
        self.table.set_ids(list(self._rows))

    def quantities(self) -> dict[int, int]:
        """What is typed, by row; nothing typed is left out."""
        return {key: one.quantity_milli for key, one in self._rows.items() if one.quantity_milli}

    def set_all(self, *, whole: bool) -> None:
        """Take all that is left of every row, or nothing."""
        for key, one in self._rows.items():
            self._rows[key] = one._replace(quantity_milli=one.left_milli if whole else 0)
        self._counted()

    def set_quantity(self, key: int, quantity_milli: int) -> None:
        """Take so much of a row."""
        self._rows[key] = self._rows[key]._replace(quantity_milli=quantity_milli)
        self._counted()

    def total_minor(self) -> int:
        """What it comes to."""
        return sum(one.amount_minor or 0 for one in self._rows.values())

    def _fetch(self, ids: Sequence[int]) -> list[QuantityRow]:
        return [self._rows[one] for one in ids if one in self._rows]

    def _commit(self, one: QuantityRow, text: str) -> str:
        quantity = parse_quantity(text) if text.strip() else 0
        if quantity is None:
            return self.tr("Enter a quantity, for example 1 200,5")
        if quantity > one.left_milli:
            return self.tr("No more than {left}").format(
                left=fmt.quantity(one.left_milli, one.unit)
            )
        self.set_quantity(one.id, quantity)
        return ""

    def _counted(self) -> None:
        if self._amount is not None:
            amounts = self._amount(self.quantities())
            for key, one in self._rows.items():
                self._rows[key] = one._replace(amount_minor=amounts.get(key))
        self.table.refresh()
        self.changed.emit()
