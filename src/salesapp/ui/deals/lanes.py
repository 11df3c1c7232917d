"""Lanes of the board: deals of one category, source, group or state of the step side by side."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries.deal_board import LaneBy, LaneRow
from salesapp.db.queries.deals import StageRow
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals.card_paint import CARD, GAP
from salesapp.ui.deals.column import Stall
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

SHOWN: Final = 3
"""Cards of a lane seen at once; longer cells scroll."""
OPEN_LANES: Final = 6
"""So many lanes are open at first; the others are opened by their header."""
TALL: Final = 34

BY: Final = {
    LaneBy.CATEGORY: QT_TRANSLATE_NOOP("Lanes", "By category of the client"),
    LaneBy.GROUP: QT_TRANSLATE_NOOP("Lanes", "By group of companies"),
    LaneBy.SOURCE: QT_TRANSLATE_NOOP("Lanes", "By source"),
    LaneBy.STEP: QT_TRANSLATE_NOOP("Lanes", "By next step"),
}
_NONE: Final = {
    LaneBy.CATEGORY: QT_TRANSLATE_NOOP("Lanes", "Without a category"),
    LaneBy.GROUP: QT_TRANSLATE_NOOP("Lanes", "Without a group"),
    LaneBy.SOURCE: QT_TRANSLATE_NOOP("Lanes", "Without a source"),
}
_STEPS: Final = {
    "no_step": QT_TRANSLATE_NOOP("Lanes", "No next step"),
    "overdue": QT_TRANSLATE_NOOP("Lanes", "Overdue"),
    "today": QT_TRANSLATE_NOOP("Lanes", "Today"),
    "later": QT_TRANSLATE_NOOP("Lanes", "Later"),
}
_CATEGORY: Final = QT_TRANSLATE_NOOP("Lanes", "Category {name}")
_OTHERS: Final = QT_TRANSLATE_NOOP("Lanes", "All others")


def by_words(by: LaneBy) -> str:
    """What lanes are made of, in words."""
    return translate("Lanes", BY[by])


def lane_words(lane: LaneRow) -> str:
    """The name of a lane."""
    by = lane.key.by
    if lane.key.rest:
        return translate("Lanes", _OTHERS)
    if by is LaneBy.STEP:
        return translate("Lanes", _STEPS[lane.name])
    if not lane.name:
        return translate("Lanes", _NONE[by])
    if by is LaneBy.CATEGORY:
        return translate("Lanes", _CATEGORY).format(name=lane.name)
    return lane.name


class LaneHeader(QAbstractButton):
    """Name, count and sum of a lane; a click or Space folds it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._amount = 0
        self._count = 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        add_focus_ring(self, 5)

    def show_lane(self, lane: LaneRow) -> None:
        """Show the sums of a lane."""
        self.setText(lane_words(lane))
        self._count, self._amount = lane.deals, lane.amount_minor
        count = self.tr("%n deal(s)", "", lane.deals)
        self.setAccessibleName(f"{self.text()}, {count}, {format.rubles(lane.amount_minor)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(TALL))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        if self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 5)
        icon = "cdown" if self.isChecked() else "cright"
        draw_icon(painter, QRect(px(6), 0, px(14), height), icon, "text2", 14)
        x = px(26)
        room = QRect(x, 0, self.width() - x - px(8), height)
        x += draw_text(painter, room, self.text(), "strong", tokens.text) + px(10)
        rest = QRect(x, 0, self.width() - x - px(8), height)
        told = f"{format.number(self._count)}   {format.rubles(self._amount)}"
        draw_text(painter, rest, told, "base", tokens.text2)
        painter.end()


class Lane(QWidget):
    """A header above one cell for each stage; the cells are made when somebody looks at them."""

    cells_made = Signal(object)
    """The lane: its cells are new."""
    opened = Signal()
    """The lane was opened by hand: its cells are to be filled."""

    def __init__(self, number: int, row: LaneRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.number, self.row = number, row
        self.cells: list[Stall] = []
        self._stages: Sequence[StageRow] = ()
        self._folded: frozenset[int] = frozenset()
        self.header = LaneHeader(self)
        self.header.setChecked(number < OPEN_LANES)
        self.header.toggled.connect(self._toggled)
        self._holder = QWidget(self)
        self.line = QHBoxLayout(self._holder)
        self.line.setContentsMargins(0, 0, 0, 0)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 6)
        self._box.setSpacing(2)
        self._box.addWidget(self.header)
        self._box.addWidget(self._holder)

    @property
    def is_open(self) -> bool:
        """Whether the cells are shown."""
        return self.header.isChecked()

    @property
    def tall(self) -> int:
        """The height of the lane as it stands open or folded."""
        edges = self._box.contentsMargins()
        open_height = self._box.spacing() + self._holder.height() if self.is_open else 0
        return theme.px(TALL) + edges.top() + edges.bottom() + open_height

    def show_lane(self, row: LaneRow, stages: Sequence[StageRow], folded: frozenset[int]) -> None:
        """Show the sums and keep the room of the cells; they are made and filled by `fill`."""
        self.row, self._stages, self._folded = row, stages, folded
        self.header.show_lane(row)
        most = max((len(ids) for ids in row.by_stage.values()), default=1)
        high = (theme.px(CARD) + theme.px(GAP)) * max(1, min(most, SHOWN)) + theme.px(14)
        self._holder.setFixedHeight(high)
        self._holder.resize(self._holder.width(), high)
        self._holder.setVisible(self.is_open)

    def has(self, deal_id: int) -> bool:
        """Whether a deal stands in the lane, shown or not."""
        return any(deal_id in ids for ids in self.row.by_stage.values())

    def fill(self, touched: set[int] | None) -> None:
        """Show the deals of each cell."""
        self._make()
        for cell, stage in zip(self.cells, self._stages, strict=True):
            cell.stage = stage
            cell.show_ids(self.row.by_stage.get(stage.id, array("q")), touched)

    def _make(self) -> None:
        if not self.cells:
            for place, stage in enumerate(self._stages):
                cell = Stall(stage, place, self._holder)
                cell.lane = self.number
                self.line.addWidget(cell, 1)
                self.cells.append(cell)
            self.cells_made.emit(self)
        for cell in self.cells:
            cell.box.setContentsMargins(1, theme.px(6), 1, theme.px(2))
            cell.set_folded(cell.stage.id in self._folded)

    def _toggled(self, on: bool) -> None:
        self._holder.setVisible(on)
        if on:
            self.opened.emit()
