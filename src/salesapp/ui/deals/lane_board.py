"""The lanes under the headers of the stages: made, kept in step, scrolled as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from salesapp.db.queries.deal_board import LaneRow
from salesapp.db.queries.deals import StageRow
from salesapp.ui import theme
from salesapp.ui.deals.column import Stall
from salesapp.ui.deals.lanes import Lane

GAP: Final = 8


class LaneBoard(QScrollArea):
    """Scrolls up and down; the board around it scrolls sideways."""

    made = Signal(object)
    """Cells that are new."""
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lanes: list[Lane] = []
        self._inside = QWidget()
        self._box = QVBoxLayout(self._inside)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def room(self) -> int:
        """The width the scroll bar takes from the cells."""
        return self.verticalScrollBar().sizeHint().width()

    def clear(self) -> None:
        """Forget the lanes."""
        for lane in self.lanes:
            self._box.removeWidget(lane)
            lane.hide()
            lane.deleteLater()
        self.lanes = []

    def show_lanes(
        self, rows: Sequence[LaneRow], stages: Sequence[StageRow], folded: frozenset[int]
    ) -> None:
        """Show lanes with their sums; what is the same lane stays as it was left."""
        known = {lane.row.key: lane for lane in self.lanes}
        wanted = [row.key for row in rows]
        if [lane.row.key for lane in self.lanes] != wanted:
            for key, lane in known.items():
                if key not in wanted:
                    self._box.removeWidget(lane)
                    lane.hide()
                    lane.deleteLater()
            self.lanes = [
                known.get(row.key) or self._make(place, row) for place, row in enumerate(rows)
            ]
            for place, lane in enumerate(self.lanes):
                self._box.removeWidget(lane)
                self._box.insertWidget(place, lane)
                lane.number = place
                for cell in lane.cells:
                    cell.lane = place
        for lane, row in zip(self.lanes, rows, strict=True):
            lane.line.setSpacing(GAP)
            lane.show_lane(row, stages, folded)

    def _make(self, place: int, row: LaneRow) -> Lane:
        lane = Lane(place, row, self._inside)
        lane.cells_made.connect(lambda made: self.made.emit(made.cells))
        lane.opened.connect(self.opened)
        return lane

    def cells(self) -> list[Stall]:
        """Cells of the open lanes, lane by lane."""
        return [cell for lane in self.lanes if lane.is_open for cell in lane.cells]

    def bring(self, cell: Stall) -> None:
        """Scroll a cell into view."""
        top = cell.mapTo(self._inside, QPoint(0, 0)).y()
        self.ensureVisible(0, top + cell.height() // 2, 0, cell.height() // 2 + theme.px(40))


def beside(stalls: Sequence[Stall], stall: Stall) -> Stall | None:
    """The nearest stall of the same lane that has cards to go to."""
    places = list(stalls)
    here = places.index(stall)
    others = [
        one
        for one in places
        if one.lane == stall.lane and one is not stall and not one.is_folded and one.list.cards.ids
    ]
    return min(others, key=lambda one: abs(places.index(one) - here), default=None)
