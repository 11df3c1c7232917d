"""Above the list: search, active or archive, stock, manufacturers, knowledge, order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from salesapp.db.queries import products
from salesapp.db.queries.products import ProductFilter, ProductSort
from salesapp.domain.entities import Entity
from salesapp.domain.products import Stock
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.lists.bar import Bar
from salesapp.ui.lists.further import FurtherFilter
from salesapp.ui.lists.view_switch import LIST, ViewSwitch
from salesapp.ui.products.words import SORTS, STOCKS, tell

_MOST = 20
_LEAST = 150
"""How narrow the search may get."""


class FilterBar(Bar):
    """`changed` tells that the list is to be asked anew."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stocks: tuple[Stock, ...] = ()
        self._makers: tuple[str, ...] = ()
        self.sort = ProductSort.NAME
        self.search = SearchInput(self.tr("Article, name, size, standard"), pause=0)
        self.search.setMinimumWidth(theme.px(_LEAST))
        self.search.setMaximumWidth(theme.px(300))
        self.active = FilterPill(self.tr("Active"))
        self.archive = FilterPill(self.tr("Archive"), icon="lock")
        self.stock = FilterPill("", menu=True)
        self.maker = FilterPill("", menu=True)
        self.lacking = FilterPill(
            self.tr("Knowledge is missing"), count=0, icon="bulb", icon_tone="warn"
        )
        self.order = FilterPill("", menu=True, icon="sort")
        self.lists = Button(self.tr("Price lists"), icon="percent")
        # In a narrow window the same button without its words.
        self.check = Button(self.tr("Check yourself"), icon="target")
        self.check_icon = IconButton(
            "target", self.tr("Check yourself"), keys="Ctrl+Alt+K", kind="secondary"
        )
        self.view = ViewSwitch(LIST)
        self.further = FurtherFilter(self, Entity.PRODUCT)
        self.reset = Button(self.tr("Reset"), "link", icon="x", small=True)
        self._asked: dict[QWidget, bool] = {self.lacking: True, self.check: True}
        """Parts of the bar that come and go, and whether they are wanted now."""
        self._states = QButtonGroup(self)
        for pill in (self.active, self.archive):
            self._states.addButton(pill)
            pill.clicked.connect(self._told)
        self.active.setChecked(True)
        self._lay_out()
        self.search.searched.connect(lambda _text: self._told())
        self.lacking.clicked.connect(self._told)
        self.further.changed.connect(self._told)
        self.stock.clicked.connect(self._choose_stock)
        self.maker.clicked.connect(self._choose_maker)
        self.order.clicked.connect(self._choose_order)
        self.reset.clicked.connect(self.clear)
        self._show()

    def _lay_out(self) -> None:
        self.row.addWidget(self.search, 1)
        for part in (
            self.active,
            self.archive,
            self.stock,
            self.maker,
            self.lacking,
            self.further.pill,
            self.reset,
        ):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.row.addWidget(self.order)
        self.row.addWidget(self.lists)
        self.row.addWidget(self.check)
        self.row.addWidget(self.check_icon)
        self.row.addWidget(self.view)

    def apply(self, wanted: ProductFilter) -> ProductFilter:
        """The filter with what is chosen here."""
        return replace(
            wanted,
            text=self.search.text().strip(),
            is_active=self.active.isChecked(),
            stocks=self._stocks,
            manufacturers=self._makers,
            lacks_knowledge=self.lacking.isChecked(),
            further=self.further.query(),
        )

    def words(self) -> list[str]:
        """The filters in force, in words."""
        found = [self.archive.text()] if self.archive.isChecked() else []
        if self.search.text().strip():
            found.append(f"“{self.search.text().strip()}”")
        found += [tell(STOCKS[one]) for one in self._stocks]
        found += self._makers
        if self.lacking.isChecked():
            found.append(self.lacking.text())
        return found + self.further.words()

    def clear(self) -> None:
        """Take every filter away."""
        self.search.clear()
        self._stocks, self._makers = (), ()
        self.active.setChecked(True)
        self.lacking.setChecked(False)
        self.further.clear()
        self._told()

    def stocks(self) -> tuple[Stock, ...]:
        """The kinds of stock wanted; none means any."""
        return self._stocks

    def set_stocks(self, stocks: tuple[Stock, ...]) -> None:
        """Choose kinds of stock, and tell."""
        self._stocks = stocks
        self._told()

    def show_archive(self, *, on: bool) -> None:
        """Show what is sold no more, or what is sold."""
        (self.archive if on else self.active).setChecked(True)
        self._told()

    def state(self) -> dict[str, Any]:
        """What is chosen."""
        return {
            "text": self.search.text(),
            "archive": self.archive.isChecked(),
            "stocks": [one.value for one in self._stocks],
            "makers": list(self._makers),
            "lacking": self.lacking.isChecked(),
            "sort": self.sort.value,
            "further": self.further.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Come back to what was chosen; what is not known is left out."""
        self.search.setText(str(state.get("text", "")))
        (self.archive if state.get("archive") is True else self.active).setChecked(True)
        known = {one.value: one for one in Stock}
        self._stocks = tuple(known[one] for one in state.get("stocks", []) if one in known)
        self._makers = tuple(str(one) for one in state.get("makers", []))
        self.lacking.setChecked(state.get("lacking") is True)
        if state.get("sort") in set(ProductSort):
            self.sort = ProductSort(state["sort"])
        self.further.restore(state.get("further"))
        self._show()

    def _told(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        stocks = ", ".join(tell(STOCKS[one]) for one in self._stocks)
        shown = self.tr("Stock: {value}").format(value=stocks) if stocks else self.tr("Stock")
        self.stock.set_active(bool(stocks), shown)
        # The boxes beside the list choose it; here it is only told and taken away.
        self._asked[self.stock] = bool(stocks)
        if len(self._makers) > 1:
            shown = self.tr("Manufacturers: {count}").format(count=len(self._makers))
        else:
            shown = self._makers[0] if self._makers else self.tr("Manufacturer")
        self.maker.set_active(bool(self._makers), shown)
        self.order.set_active(False, tell(SORTS[self.sort]))
        self._asked[self.reset] = len(self.words()) > len(self.further.words())
        self._fit()

    def _fit(self) -> None:
        """Leave out what can be reached otherwise, until the rest has room."""
        parts = (
            self.active, self.archive, self.maker, self.further.pill, self.order, self.lists,
            self.check_icon, self.view,
        )  # fmt: skip
        room = self.width() - 32 - theme.px(_LEAST)
        room -= sum(one.sizeHint().width() + 8 for one in parts)
        # The boxes at the left tell the stock, Ctrl+Shift+X takes the filters away.
        for one in (self.lacking, self.reset, self.stock, self.check):
            room -= (one.sizeHint().width() + 8) * self._asked[one]
        for one in (self.check, self.reset, self.stock, self.lacking):
            asked = self._asked[one]
            gone = asked and room < 0 and not (one is self.lacking and self.lacking.isChecked())
            one.setVisible(asked and not gone)
            room += (one.sizeHint().width() + 8) * gone
        self.check_icon.setVisible(self.check.isHidden())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose_stock(self) -> None:
        menu = Menu(self)
        for one in Stock:
            menu.add_check(tell(STOCKS[one]), one in self._stocks, partial(self._set_stock, one))
        self._pop(menu, self.stock)

    def _choose_maker(self) -> None:
        menu = Menu(self)
        known = products.manufacturers()
        for one in known[:_MOST]:
            menu.add_check(one, one in self._makers, partial(self._set_maker, one))
        if not known:
            menu.add(self.tr("No product names its manufacturer")).setEnabled(False)
        self._pop(menu, self.maker)

    def _choose_order(self) -> None:
        menu = Menu(self)
        for one in ProductSort:
            menu.add_check(tell(SORTS[one]), one is self.sort, partial(self._set_sort, one))
        self._pop(menu, self.order)

    def _pop(self, menu: Menu, under: FilterPill) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _set_stock(self, one: Stock, on: bool) -> None:
        chosen = {*self._stocks, one} if on else set(self._stocks) - {one}
        self._stocks = tuple(stock for stock in Stock if stock in chosen)
        self._told()

    def _set_maker(self, one: str, on: bool) -> None:
        self._makers = tuple(sorted({*self._makers, one} if on else set(self._makers) - {one}))
        self._told()

    def _set_sort(self, one: ProductSort, _on: bool) -> None:
        self.sort = one
        self._told()
