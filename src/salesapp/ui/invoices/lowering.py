"""By how much the price of goods that stay with the client is lowered, line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.money import format_money, parse_money
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.orders.quantities import MOST_ROWS


class LoweredRow(NamedTuple):
    """Goods: what they were invoiced at, what is left of it, what is taken off, all with VAT."""

    id: int
    name: str
    whole_minor: int
    left_minor: int
    off_minor: int = 0


class Lowering(QWidget):
    """A sum is typed in its cell, or one for the whole invoice is shared over the lines."""

    changed = Signal()

    def __init__(
        self,
        rows: Sequence[LoweredRow],
        currency: str,
        share: Callable[[int], dict[int, int]],
    ) -> None:
        super().__init__()
        self._rows = {one.id: one for one in rows}
        self._share = share
        self._currency = currency
        columns = [
            Column(
                "name", self.tr("Goods"), 150, lambda one: one.name, stretch=True,
                tip=lambda one: one.name,
            ),
            Column(
                "whole", self.tr("Invoiced"), 116, lambda one: format_money(one.whole_minor),
                align="right", tone=lambda _one: "text2",
            ),
            Column(
                "left", self.tr("Now comes to"), 116, lambda one: format_money(one.left_minor),
                align="right", tone=lambda _one: "text2",
            ),
            Column(
                "off", self.tr("Take off"), 116,
                lambda one: format_money(one.off_minor) if one.off_minor else fmt.DASH,
                align="right", role="strong",
                tone=lambda one: "accent_text" if one.off_minor else "text3",
                edit=lambda one: format_money(one.off_minor) if one.off_minor else "",
                commit=self._commit,
            ),
        ]  # fmt: skip
        self.table = PagedTable(columns, self._fetch, parent=self)
        self.table.setAccessibleName(self.tr("Take off"))
        self.table.setFixedHeight(
            theme.px(30) + max(1, min(MOST_ROWS, len(rows))) * theme.px(36) + 2
        )
        self.whole = MoneyInput(suffix=fmt.sign_of(currency), small=True, parent=self)
        self.whole.setMaximumWidth(theme.px(140))
        self.whole.setAccessibleName(self.tr("Off the whole invoice"))
        self.spread = Button(self.tr("Share over the lines"), small=True)
        self.spread.clicked.connect(self.share_out)
        self.note = Label("", "small", "risk", wrap=True)
        told = Label(self.tr("Off the whole invoice, with VAT"), "small", "text2")
        line = row(told, self.whole, self.spread, self.note, gap=8)
        line.setStretch(3, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.table)
        box.addLayout(line)
        self.table.set_ids(list(self._rows))

    def amounts(self) -> dict[int, int]:
        """What is taken off, by line; nothing taken off is left out."""
        return {key: one.off_minor for key, one in self._rows.items() if one.off_minor}

    def total_minor(self) -> int:
        """What it comes to."""
        return sum(one.off_minor for one in self._rows.values())

    def left_minor(self) -> int:
        """The most that can be taken off."""
        return sum(one.left_minor for one in self._rows.values())

    def share_out(self) -> None:
        """Share the sum typed for the whole invoice over the lines; told when it is too much."""
        total = self.whole.value_minor()
        if total is None or total <= 0:
            self.note.setText(self.tr("Enter a sum, for example 1 500,50"))
            return
        if total > self.left_minor():
            self.note.setText(self._no_more(self.left_minor()))
            return
        self.note.setText("")
        shares = self._share(total)
        for key, one in self._rows.items():
            self._rows[key] = one._replace(off_minor=shares.get(key, 0))
        self._counted()

    def _no_more(self, left: int) -> str:
        return self.tr("No more than {left}").format(left=fmt.money(left, self._currency))

    def _fetch(self, ids: Sequence[int]) -> list[LoweredRow]:
        return [self._rows[one] for one in ids if one in self._rows]

    def _commit(self, one: LoweredRow, text: str) -> str:
        amount = parse_money(text) if text.strip() else 0
        if amount is None or amount < 0:
            return self.tr("Enter a sum, for example 1 500,50")
        if amount > one.left_minor:
            return self._no_more(one.left_minor)
        self._rows[one.id] = one._replace(off_minor=amount)
        self._counted()
        return ""

    def _counted(self) -> None:
        self.table.refresh()
        self.changed.emit()
