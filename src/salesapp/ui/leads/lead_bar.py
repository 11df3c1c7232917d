"""The bar over the leads: ready filters with counts, and the search."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.leads.words import GROUPS, words
from salesapp.ui.lists.further import FurtherFilter
from salesapp.ui.lists.view_switch import LIST, ViewSwitch


class LeadOrder(StrEnum):
    """What the list is sorted by."""

    HEAT = "heat"
    TIME = "time"
    RECEIVED = "received"


class LeadBar(QWidget):
    """Ready filters with counts, and the search."""

    chosen = Signal(object)
    """`LeadGroup`."""
    ordered = Signal(object)
    """`LeadOrder`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pills: dict[LeadGroup, FilterPill] = {}
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 9)
        box.setSpacing(6)
        for group in LeadGroup:
            pill = FilterPill(words(GROUPS[group]), count=0)
            pill.clicked.connect(lambda _on=False, wanted=group: self.chosen.emit(wanted))
            self.pills[group] = pill
            box.addWidget(pill)
        self.further = FurtherFilter(self, Entity.LEAD)
        box.addWidget(self.further.pill)
        self.order = FilterPill("", icon="sort", menu=True)
        self.order.clicked.connect(self._choose_order)
        box.addWidget(self.order)
        box.addStretch(1)
        self.view = ViewSwitch(LIST)
        self.search = SearchInput(self.tr("Person, company, phone"), small=True)
        self.search.setMinimumWidth(theme.px(150))
        self.search.setMaximumWidth(theme.px(240))
        box.addWidget(self.search, 20)
        box.addWidget(self.view)

    def show_group(self, group: LeadGroup, counts: dict[LeadGroup, int]) -> None:
        """Mark the filter in force, and say how many each shows."""
        for one, pill in self.pills.items():
            pill.setChecked(one is group)
            pill.set_count(counts[one])
        lacking = self.pills[LeadGroup.NO_STEP]
        lacking.setVisible(bool(counts[LeadGroup.NO_STEP]) or group is LeadGroup.NO_STEP)

    def show_all(self) -> None:
        """Take the search and the conditions away."""
        self.search.clear()
        self.further.clear()

    def show_order(self, order: LeadOrder) -> None:
        """Name the order in force."""
        self.order.set_active(False, self._orders()[order])

    def _orders(self) -> dict[LeadOrder, str]:
        return {
            LeadOrder.HEAT: self.tr("Hottest"),
            LeadOrder.TIME: self.tr("Soonest"),
            LeadOrder.RECEIVED: self.tr("Latest"),
        }

    def _choose_order(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for order, text in self._orders().items():
            menu.add(text, partial(self.ordered.emit, order))
        menu.popup(self.order.mapToGlobal(self.order.rect().bottomLeft()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().border)
        painter.end()
