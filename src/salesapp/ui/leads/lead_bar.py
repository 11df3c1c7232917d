"""The bar over the leads: ready filters with counts, and the search."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.entities import Entity
from salesapp.ui import theme
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.leads.words import GROUPS, words
from salesapp.ui.lists.further import FurtherFilter


class LeadBar(QWidget):
    """Ready filters with counts, and the search."""

    chosen = Signal(object)
    """`LeadGroup`."""

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
        box.addStretch(1)
        self.search = SearchInput(self.tr("Person, company, phone"), small=True)
        self.search.setMinimumWidth(theme.px(150))
        self.search.setMaximumWidth(theme.px(240))
        box.addWidget(self.search, 20)

    def show_group(self, group: LeadGroup, counts: dict[LeadGroup, int]) -> None:
        """Mark the filter in force, and say how many each shows."""
        for one, pill in self.pills.items():
            pill.setChecked(one is group)
            pill.set_count(counts[one])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().border)
        painter.end()
