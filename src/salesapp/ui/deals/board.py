"""The board: a column for each open stage, moves by mouse and keys. It asks, it never writes."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesapp.db.queries import deal_board
from salesapp.db.queries.deal_board import LaneBy
from salesapp.db.queries.deals import DealFilter, StageRow
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals.card_list import CardList
from salesapp.ui.deals.column import Column, Stall
from salesapp.ui.deals.column_header import MIN_WIDTH, NARROW
from salesapp.ui.deals.dragging import Dragging, Places
from salesapp.ui.deals.lane_board import LaneBoard, beside
from salesapp.ui.deals.tray import Tray

GAP: Final = 8
SIDE: Final = 16
TOP: Final = 12

Missing = Callable[[int, int], tuple[int, bool]]
"""How many fields a deal lacks for a stage, and whether the move goes back."""


class Board(QWidget):
    """Columns of cards, or lanes of them; `reload` reads only what a change touched."""

    opened = Signal(object)
    current_changed = Signal(object)
    move_wanted = Signal(object, object)
    """Deal and stage."""
    shift_wanted = Signal(object, object)
    """Deal, and -1 or 1."""
    close_wanted = Signal(object, str)
    """Deal, and "won" or "lost"."""
    step_wanted = Signal(object, str)
    """Deal, and the kind of step or an empty text."""
    add_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    folding_changed = Signal()

    def __init__(self, missing: Missing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []
        self.by: LaneBy | None = None
        self.folded: set[int] = set()
        self._missing = missing
        self._filter = DealFilter()
        self._stages: list[StageRow] = []
        self._pending: int | None = None
        self._inside = QWidget()
        self._whole = QVBoxLayout(self._inside)
        self._whole.setContentsMargins(SIDE, TOP, SIDE, TOP)
        self._whole.setSpacing(GAP)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._whole.addLayout(self._row, 1)
        self.lanes = LaneBoard(self._inside)
        self.lanes.hide()
        self.lanes.made.connect(self._connect_cells)
        self.lanes.found.connect(self.show_deal)
        self._whole.addWidget(self.lanes)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.area)
        self.tray = Tray(self)
        theme.state.changed.connect(self._rescale)
        places = Places(lambda: self.stalls, self.area, self.lanes)
        self.drag = Dragging(self, places, self.tray, self._hint)
        self.drag.dropped.connect(self.move_wanted)
        self.drag.closed.connect(self.close_wanted)

    # What is shown

    @property
    def stalls(self) -> Sequence[Stall]:
        """Where cards are: the columns, or the cells of the open lanes."""
        return self.columns if self.by is None else self.lanes.cells()

    def know(self, shown: DealFilter, stages: list[StageRow]) -> None:
        """Learn what is shown, without showing it: another view is in front."""
        self._filter, self._stages = shown, stages

    def show_lanes(self, by: LaneBy | None) -> None:
        """Lay the board out in lanes, or without them; `reload` fills it."""
        self.by = by
        self.lanes.clear()
        self._rescale()
        if self._stages:
            self.reload(None, self._stages)

    def reload(self, touched: set[int] | None = None, known: list[StageRow] | None = None) -> None:
        """Read sums and order again, and the cards in `touched` (None: all cards)."""
        today = format.today()
        self._stages = deal_board.stages(self._filter, today) if known is None else known
        shown = self._open_stages()
        if [column.stage.id for column in self.columns] != [stage.id for stage in shown]:
            self._make_columns(shown)
        plain = self.is_empty()
        in_lanes = self.by is not None and not plain
        for column, stage in zip(self.columns, shown, strict=True):
            if column.stage != stage or plain or column.stale:
                column.show_stage(stage, plain=plain)
                column.stale = plain
            self._fold(column)
            if in_lanes:
                column.list.hide()
                column.show_ids(array("q"), None)
            else:
                ids = deal_board.column_ids(stage, self._filter, today)
                column.show_ids(ids, touched)
        self._lay_lanes(on=in_lanes)
        if in_lanes and self.by is not None:
            self.lanes.ask(self._filter, self.by, shown, self.folded, touched)
        else:
            self.lanes.stop()

    def _lay_lanes(self, *, on: bool) -> None:
        """Give the room to the columns, or to the lanes under their headers."""
        self._whole.setStretch(0, 0 if on else 1)
        self._whole.setStretch(1, 1 if on else 0)
        self._row.setContentsMargins(0, 0, self.lanes.room() if on else 0, 0)
        self.lanes.setVisible(on)
        for column in self.columns:
            column.set_short(on)

    def _open_stages(self) -> list[StageRow]:
        return [stage for stage in self._stages if stage.kind == "open"]

    def is_empty(self) -> bool:
        """Whether nothing is shown and no filter is to blame."""
        return self._filter.is_open and not any(
            stage.deals for stage in self._stages if stage.kind == "open"
        )

    def set_plain(self, on: bool) -> None:
        """Draw the columns of a board that has nothing yet."""
        for column in self.columns:
            column.show_stage(column.stage, plain=on)

    def fold(self, stage_id: int) -> None:
        """Fold a stage into a strip, or unfold it."""
        self.folded ^= {stage_id}
        for column in self.columns:
            self._fold(column)
        for cell in self.lanes.cells():
            cell.set_folded(cell.stage.id in self.folded)
        self._rescale()
        self.folding_changed.emit()

    def fold_current(self) -> None:
        """Fold the stage of the current card; the focus goes to the next one."""
        cards = self.current_list()
        stall = next((one for one in self.stalls if one.list is cards), None)
        if stall is None:
            return
        other = beside(self.stalls, stall)
        if other is not None:
            other.list.go_to(max(0, other.list.currentIndex().row()))
        self.fold(stall.stage.id)

    def _fold(self, column: Column) -> None:
        folded = column.stage.id in self.folded and not self.is_empty()
        if folded != column.is_folded:
            column.set_folded(folded)
        column.list.setVisible(not folded and (self.by is None or self.is_empty()))

    def _make_columns(self, shown: list[StageRow]) -> None:
        for column in self.columns:
            self._row.removeWidget(column)
            column.deleteLater()
        self.columns = []
        for place, stage in enumerate(shown):
            column = Column(stage, place, len(shown), self._inside)
            self._row.addWidget(column, 1)
            self.columns.append(column)
            self._connect(column)
            column.add_wanted.connect(self.add_wanted)
            column.fold_wanted.connect(self.fold)
        self.lanes.clear()
        self._rescale()

    def _rescale(self) -> None:
        for stall in (*self.columns, *self.lanes.cells()):
            stall.rescale()
        wide = sum(theme.px(NARROW if one.is_folded else MIN_WIDTH) + GAP for one in self.columns)
        room = self.lanes.room() if self.by is not None else 0
        self._inside.setMinimumWidth(wide - GAP + 2 * SIDE + room)

    def _connect_cells(self, cells: list[Stall]) -> None:
        for cell in cells:
            self._connect(cell)
            cell.rescale()

    def _connect(self, stall: Stall) -> None:
        cards = stall.list
        cards.opened.connect(self.opened)
        cards.current_changed.connect(self._current_changed)
        cards.column_wanted.connect(self._to_column)
        cards.edge_wanted.connect(self._to_lane)
        cards.move_wanted.connect(self.shift_wanted)
        cards.step_wanted.connect(self._step_asked)
        cards.menu_wanted.connect(self.menu_wanted)
        cards.drag_began.connect(self._drag_began)
        cards.drag_moved.connect(self.drag.move)
        cards.drag_ended.connect(self.drag.drop)
        cards.drag_cancelled.connect(self.drag.cancel)

    # The current card

    def current_id(self) -> int | None:
        """The current deal."""
        for stall in self.stalls:
            if stall.list.has_current:
                return stall.list.current_id()
        return None

    def current_list(self) -> CardList | None:
        """The column of the current card, else the first one with cards."""
        for stall in self.stalls:
            if stall.list.has_current:
                return stall.list
        live = [one.list for one in self.stalls if one.list.cards.ids and not one.is_folded]
        return live[0] if live else None

    def take_focus(self) -> None:
        """Give the focus to the current card."""
        cards = self.current_list()
        if cards is not None:
            cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def has(self, deal_id: int) -> bool:
        """Whether the board shows the deal."""
        self._reach(deal_id)
        return any(stall.list.cards.row_of(deal_id) >= 0 for stall in self.stalls)

    def show_deal(self, deal_id: int, *, focus: bool = True) -> bool:
        """Make a deal current and bring it into view; False when the board has it not.

        While the lanes are being asked for it is shown as soon as they are known.
        """
        self._reach(deal_id)
        for stall in self.stalls:
            if stall.list.go_to_id(deal_id):
                if stall.is_folded:
                    self.fold(stall.stage.id)
                self._bring(stall)
                if focus:
                    stall.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        self.lanes.want(deal_id)
        return False

    def _reach(self, deal_id: int) -> None:
        if self.by is not None:
            self.lanes.reach(deal_id)

    def _bring(self, stall: Stall) -> None:
        self.area.ensureWidgetVisible(stall, GAP, 0)
        if self.by is not None:
            self.lanes.bring(stall)

    def anchor(self, deal_id: int) -> tuple[QWidget, QRect]:
        """What a pop-over about the deal points at."""
        for stall in self.stalls:
            if stall.list.cards.row_of(deal_id) >= 0 and not stall.is_folded:
                view = stall.list.viewport()
                return view, stall.list.card_place(deal_id).intersected(view.rect())
        return self, QRect(self.rect().center(), self.rect().center())

    def panes(self) -> list[QWidget]:
        """The columns, as F6 visits them: one pane, the current one."""
        cards = self.current_list()
        return [cards] if cards is not None else []

    def _current_changed(self, deal_id: int | None) -> None:
        sender = self.sender()
        if isinstance(sender, CardList) and sender.hasFocus():
            for stall in self.stalls:
                if stall.list is not sender and stall.list.has_current:
                    stall.list.clearSelection()
                    stall.list.viewport().update()
            self.current_changed.emit(deal_id)

    def _to_column(self, way: int) -> None:
        sender = self.sender()
        here = next((one for one in self.stalls if one.list is sender), None)
        if here is None:
            return
        line = [one for one in self.stalls if one.lane == here.lane]
        cards = here.list
        row = max(0, cards.currentIndex().row())
        offset = cards.visualRect(cards.currentIndex()).top()
        at = line.index(here) + way
        while 0 <= at < len(line):
            there = line[at]
            if not there.is_folded:
                place = QPoint(theme.px(20), max(0, offset) + theme.px(20))
                index = there.list.indexAt(place)
                if there.list.go_to(index.row() if index.isValid() else row):
                    self._bring(there)
                    return
            at += way

    def _to_lane(self, way: int) -> None:
        sender = self.sender()
        here = next((one for one in self.stalls if one.list is sender), None)
        if here is None or self.by is None:
            return
        self.lanes.fill_all()
        others = [one for one in self.stalls if one.stage.id == here.stage.id]
        at = others.index(here) + way
        while 0 <= at < len(others):
            last = len(others[at].list.cards.ids) - 1
            if others[at].list.go_to(0 if way > 0 else last):
                self._bring(others[at])
                return
            at += way

    # Moves

    def place_pending(self, deal_id: int, stage_id: int) -> None:
        """Show the card on the stage whose gate is asking; nothing is written yet."""
        self._pending = deal_id
        lane = next((s.lane for s in self.stalls if s.list.cards.row_of(deal_id) >= 0), 0)
        if all(stall.stage.id != stage_id for stall in self.stalls):
            for stall in self.stalls:
                stall.list.pending_id = deal_id
                stall.list.viewport().update()
            return
        for stall in self.stalls:
            ids = stall.list.cards.ids
            if stall.stage.id == stage_id and stall.lane == lane:
                stall.list.pending_id = deal_id
                others = array("q", (one for one in ids if one != deal_id))
                stall.list.set_ids(array("q", [deal_id]) + others, set())
                stall.list.scrollToTop()
                self._bring(stall)
            elif deal_id in ids:
                stall.list.set_ids(array("q", (one for one in ids if one != deal_id)), set())

    def clear_pending(self) -> None:
        """Show every card where it really is."""
        if self._pending is None:
            return
        self._pending = None
        for stall in self.stalls:
            stall.list.pending_id = None
        self.reload(set())

    def _drag_began(self, deal_id: int, grabbed: QPoint, mouse: QPoint) -> None:
        sender = self.sender()
        stall = next((one for one in self.stalls if one.list is sender), None)
        if stall is None:
            return
        card = stall.list.cards.card(stall.list.cards.row_of(deal_id))
        if card is not None:
            self.drag.begin(stall, card, grabbed, mouse)

    def _hint(self, deal_id: int, stall: Stall) -> tuple[str, str, str]:
        lacking, back = self._missing(deal_id, stall.stage.id)
        if back:
            return self.tr("Back to this stage"), self.tr("the reason is asked after the drop"), ""
        if lacking:
            return (
                self.tr("%n field(s) needed", "", lacking),
                self.tr("asked after the drop"),
                "lock",
            )
        return self.tr("Move here"), self.tr("everything is filled"), ""

    def _step_asked(self, deal_id: int, kind: str, _place: QRect) -> None:
        self.step_wanted.emit(deal_id, kind)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drag.cancel()
