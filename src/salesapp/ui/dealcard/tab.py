"""What a deal's page asks of its tabs, and how they lay out their parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.deal_cards import DealCard
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.scroll_area import ScrollArea

WIDEST = 960


class DealTab(QWidget):
    """A tab; it is read only while it is in sight."""

    def show_deal(self, deal: DealCard) -> None:
        """Show a deal."""
        raise NotImplementedError

    def save(self) -> None:
        """Save what is being typed."""


class SectionTab(DealTab):
    """One section on the whole width, not wider than can be read."""

    def __init__(self, section: QWidget, show: Callable[[int], object]) -> None:
        super().__init__()
        self.section = section
        self._show_record = show
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        area = ScrollArea(padding=16, gap=12)
        shown = framed(section)
        shown.setMaximumWidth(theme.px(WIDEST))
        area.body.addWidget(shown)
        area.body.addStretch(1)
        box.addWidget(area)

    @override
    def show_deal(self, deal: DealCard) -> None:
        self._show_record(deal.id)


def framed(part: QWidget) -> Card:
    """A part on a surface of its own."""
    card = Card(padded=False)
    card.body.addWidget(part)
    return card


def scrolled(parts: Sequence[QWidget]) -> ScrollArea:
    """Parts below each other, each on its surface."""
    area = ScrollArea(gap=12)
    for part in parts:
        area.body.addWidget(part if isinstance(part, Card) else framed(part))
    area.body.addStretch(1)
    return area
