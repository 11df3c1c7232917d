"""The lanes under the headers of the stages: made, kept in step, scrolled as one."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from salesapp.db.queries import deal_board
from salesapp.db.queries.deal_board import LaneBy, LaneRow
from salesapp.db.queries.deals import DealFilter, StageRow
from salesapp.ui import format, theme
from salesapp.ui.deals.column import Stall
from salesapp.ui.deals.lanes import Lane
from salesapp.ui.lists.asking import QUICK, Asking

GAP: Final = 8


class LaneBoard(QScrollArea):
    """Scrolls up and down; the board around it scrolls sideways."""

    made = Signal(object)
    """Cells that are new."""
    found = Signal(object)
    """The deal that was waited for is in the lanes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lanes: list[Lane] = []
        self._waiting: list[Lane] = []
        """Open lanes nobody has looked at yet: their cells are not filled."""
        self._many = False
        self._touched: set[int] | None = set()
        """Deals to be read anew; None: all."""
        self._wanted: int | None = None
        self._asking = Asking(self)
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fill_next)
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
        self.verticalScrollBar().valueChanged.connect(self._fill_seen)

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
        self._waiting = []

    def ask(
        self,
        shown: DealFilter,
        by: LaneBy,
        stages: Sequence[StageRow],
        folded: AbstractSet[int],
        touched: set[int] | None,
    ) -> None:
        """Ask for the lanes of a filter; of very many deals beside the window."""
        today = format.today()
        self._many = sum(stage.deals for stage in stages) > QUICK
        self._touch(touched)
        self._asking.ask(
            lambda: deal_board.lanes(shown, today, by),
            lambda rows: self._known(rows, stages, frozenset(folded)),
            here=not self._many,
        )

    def stop(self) -> None:
        """Lanes are not wanted any more."""
        self._asking.stop()
        self._touched, self._wanted = set(), None

    def want(self, deal_id: int) -> None:
        """Remember a deal that is to be shown when the lanes are known."""
        self._wanted = deal_id if self._asking.is_asking else None

    def _known(
        self, rows: Sequence[LaneRow], stages: Sequence[StageRow], folded: frozenset[int]
    ) -> None:
        self.show_lanes(rows, stages, folded)
        self._waiting = [lane for lane in self.lanes if lane.is_open]
        self._begin()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.found.emit(wanted)

    def _touch(self, touched: set[int] | None) -> None:
        if self._touched is not None:
            self._touched = None if touched is None else self._touched | touched

    def _begin(self) -> None:
        """Fill what is seen at once, the other lanes one by one; of very many deals each by itself.

        The window answers in between.
        """
        if self._many and self._waiting:
            self._fill((self._seen() or self._waiting)[0])
        else:
            self._fill_seen()
        if self._waiting:
            self._later.start()
        else:
            self._touched = set()

    def fill_all(self) -> None:
        """Fill the lanes that wait, too."""
        for lane in list(self._waiting):
            self._fill(lane)

    def reach(self, deal_id: int) -> None:
        """Fill the lane of a deal, if it waits."""
        for lane in self._waiting:
            if lane.has(deal_id):
                self._fill(lane)
                return

    def _fill_seen(self) -> None:
        for lane in self._seen():
            self._fill(lane)

    def _seen(self) -> list[Lane]:
        """Lanes in view that wait."""
        found, top = [], 0
        upper = self.verticalScrollBar().value()
        lower = upper + self.viewport().height()
        for lane in self.lanes:
            if lane in self._waiting and top < lower and top + lane.tall > upper:
                found.append(lane)
            top += lane.tall
        return found

    def _fill_next(self) -> None:
        if self._waiting:
            self._fill((self._seen() or self._waiting)[0])
        if not self._waiting:
            self._later.stop()
            self._touched = set()

    def _fill(self, lane: Lane) -> None:
        self._waiting.remove(lane)
        lane.fill(self._touched)

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
        # Folded it heard of no change.
        lane.opened.connect(lambda: lane.fill(None))
        return lane

    def cells(self) -> list[Stall]:
        """Cells of the open lanes that are filled, lane by lane."""
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
