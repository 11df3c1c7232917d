"""The widgets of the page of price lists and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries.prices import PriceListRow
from salesapp.db.queries.products import ProductRow
from salesapp.domain.money import format_money
from salesapp.domain.prices import PriceRow
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.table_column import Column
from salesapp.ui.lists.bar import Bar
from salesapp.ui.offers.price_words import term_words
from salesapp.ui.page import Page

_SIDE = 280


class ListedRow(NamedTuple):
    """Goods with their price by the list; None when the list does not price them."""

    id: int
    product: ProductRow
    price_minor: int | None
    source: PriceRow | None
    currency: str
    base_minor: int | None = None
    """The base price as the list would write it: with its tax or without."""


class _Pane(QWidget):
    """The lists at the left, with a line beside them."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()


class PriceListsView(Page):
    """Looks only; what happens is told by `PriceListsPage`."""

    def build(self) -> None:
        """Make the widgets."""
        self.lists = PagedTable(self._list_columns(), self.list_rows, parent=self)
        self.lists.fill_page()
        self.lists.setAccessibleName(self.tr("Price lists"))
        self.goods = PagedTable(self._columns(), self.rows, parent=self)
        self.goods.fill_page()
        self.goods.setAccessibleName(self.tr("Goods and their prices"))
        self.new = Button(self.tr("New price list"), icon="plus")
        self.bar = Bar()
        self.search = SearchInput(self.tr("Article, name, size, standard"), pause=0)
        self.search.setMaximumWidth(theme.px(300))
        self.priced = FilterPill(self.tr("Only goods with a price"))
        self.edit = Button(self.tr("Change the list…"), icon="edit")
        self.more = IconButton("dots", self.tr("More"), kind="secondary")
        self.bar.row.addWidget(self.search, 1)
        self.bar.row.addWidget(self.priced)
        self.bar.row.addStretch(1)
        for button in (self.edit, self.more):
            self.bar.row.addWidget(button)
        self.empty = EmptyState(
            self.tr("No price lists yet"),
            self.tr("Prices for wholesale, for dealers, in another currency: a client who has a"
                    " list gets its prices in every offer."),
            icon="percent",
        )  # fmt: skip
        self.first = self.empty.add_button(
            Button(self.tr("New price list"), "primary", icon="plus")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        pane = _Pane()
        pane.setFixedWidth(theme.px(_SIDE))
        side = QVBoxLayout(pane)
        side.setContentsMargins(0, 0, 1, 0)
        side.setSpacing(0)
        side.addWidget(self.lists, 1)
        side.addLayout(row(self.new, None, margins=(16, 10, 16, 12)))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.goods, 1)
        across = QWidget()
        line = QHBoxLayout(across)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(pane)
        line.addWidget(right, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(across)
        self.stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def list_rows(self, ids: Sequence[int]) -> list[PriceListRow]:
        """The lists of these ids."""
        raise NotImplementedError

    def rows(self, ids: Sequence[int]) -> list[ListedRow]:
        """Goods of these ids with their prices."""
        raise NotImplementedError

    def commit_price(self, record: ListedRow, text: str) -> str:
        """Write a price typed; what is wrong with it."""
        raise NotImplementedError

    def _list_columns(self) -> list[Column]:
        return [
            Column(
                "name", self.tr("Price list"), 180, lambda one: one.name, stretch=True, lead=True
            ),
            Column(
                "goods", self.tr("Goods"), 70, lambda one: fmt.number(one.goods), align="right",
                tone=lambda _one: "text3",
            ),
        ]  # fmt: skip

    def _columns(self) -> list[Column]:
        def term(one: ListedRow) -> str:
            return ", ".join(term_words(one.source)) if one.source is not None else ""

        def margin(one: ListedRow) -> str:
            base = one.base_minor
            if not base or one.price_minor is None:
                return ""
            share = (one.price_minor - base) * 10_000 // base
            return ("+" if share > 0 else "") + fmt.tenths(share)

        def price(one: ListedRow) -> str:
            return fmt.DASH if one.price_minor is None else fmt.money(one.price_minor, one.currency)

        return [
            Column("sku", self.tr("Article"), 130, lambda one: one.product.sku, tone=_soft),
            Column(
                "name", self.tr("Name"), 280, lambda one: one.product.name, stretch=True, lead=True
            ),
            Column("unit", self.tr("Unit"), 70, lambda one: one.product.unit, tone=_soft),
            Column(
                "base", self.tr("Base price"), 110,
                lambda one: fmt.money(one.product.price_minor, one.product.currency),
                align="right", tone=_soft,
            ),
            Column(
                "price", self.tr("By the list"), 120, price, align="right", role="strong",
                edit=lambda one: "" if one.price_minor is None else format_money(one.price_minor),
                commit=self.commit_price,
                tone=lambda one: "text3" if one.price_minor is None else "text",
            ),
            Column("share", self.tr("To the base"), 90, margin, align="right", tone=_soft),
            Column("term", self.tr("Term"), 170, term, tone=_soft),
        ]  # fmt: skip


def _soft(_one: object) -> str:
    return "text3"
