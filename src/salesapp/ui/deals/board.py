"""The board: a column for each open stage, moves by mouse and keys. It asks, it never writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries import deals
from salesapp.db.queries.deals import DealFilter, StageRow
from salesapp.ui import format, theme
from salesapp.ui.deals.card_list import CardList
from salesapp.ui.deals.column import MIN_WIDTH, Column
from salesapp.ui.deals.dragging import Dragging
from salesapp.ui.deals.tray import Tray

GAP: Final = 8
SIDE: Final = 16
TOP: Final = 12

Missing = Callable[[int, int], tuple[int, bool]]
"""How many fields a deal lacks for a stage, and whether the move goes back."""


class Board(QWidget):
    """Columns of cards; `reload` reads only what a change touched."""

    opened = Signal(object)
    current_changed = Signal(object)
    move_wanted = Signal(object, object)
    """Deal and stage."""
    close_wanted = Signal(object, str)
    """Deal, and "won" or "lost"."""
    step_wanted = Signal(object, str)
    """Deal, and the kind of step or an empty text."""
    add_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, missing: Missing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []
        self._missing = missing
        self._filter = DealFilter()
        self._stages: list[StageRow] = []
        self._pending: int | None = None
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(SIDE, TOP, SIDE, TOP)
        self._row.setSpacing(GAP)
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
        self.drag = Dragging(self, self, self.tray, self._hint)
        self.drag.dropped.connect(self.move_wanted)
        self.drag.closed.connect(self.close_wanted)

    # What is shown

    def show_filter(self, shown: DealFilter, touched: set[int] | None = None) -> None:
        """Show the deals of a filter; only the cards in `touched` are read again."""
        self._filter = shown
        self.reload(touched)

    def reload(self, touched: set[int] | None = None) -> None:
        """Read sums and order again, and the cards in `touched` (None: all cards)."""
        today = format.today()
        self._stages = deals.stages(self._filter, today)
        shown = [stage for stage in self._stages if stage.kind == "open"]
        if [column.stage.id for column in self.columns] != [stage.id for stage in shown]:
            self._make_columns(shown)
        plain = self.is_empty()
        for column, stage in zip(self.columns, shown, strict=True):
            if column.stage != stage or plain or column.stale:
                column.show_stage(stage, plain=plain)
                column.stale = plain
            column.show_ids(deals.column_ids(stage.id, self._filter, today, column.limit), touched)

    def is_empty(self) -> bool:
        """Whether nothing is shown and no filter is to blame."""
        return self._filter == DealFilter() and not any(
            stage.deals for stage in self._stages if stage.kind == "open"
        )

    def set_plain(self, on: bool) -> None:
        """Draw the columns of a board that has nothing yet."""
        for column in self.columns:
            column.show_stage(column.stage, plain=on)

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
        self._rescale()

    def _rescale(self) -> None:
        for column in self.columns:
            column.rescale()
        count = len(self.columns)
        self._inside.setMinimumWidth(count * (theme.px(MIN_WIDTH) + GAP) - GAP + 2 * SIDE)

    def _connect(self, column: Column) -> None:
        cards = column.list
        cards.opened.connect(self.opened)
        cards.current_changed.connect(self._current_changed)
        cards.column_wanted.connect(self._to_column)
        cards.move_wanted.connect(self.shift)
        cards.step_wanted.connect(self._step_asked)
        cards.menu_wanted.connect(self.menu_wanted)
        cards.drag_began.connect(self._drag_began)
        cards.drag_moved.connect(self.drag.move)
        cards.drag_ended.connect(self.drag.drop)
        cards.drag_cancelled.connect(self.drag.cancel)
        column.more_wanted.connect(lambda: self.reload(set()))
        column.add_wanted.connect(self.add_wanted)

    # The current card

    def current_id(self) -> int | None:
        """The current deal."""
        for column in self.columns:
            if column.list.has_current:
                return column.list.current_id()
        return None

    def current_list(self) -> CardList | None:
        """The column of the current card, else the first one with cards."""
        for column in self.columns:
            if column.list.has_current:
                return column.list
        return next((column.list for column in self.columns if column.list.cards.ids), None)

    def take_focus(self) -> None:
        """Give the focus to the current card."""
        cards = self.current_list()
        if cards is not None:
            cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_deal(self, deal_id: int, *, focus: bool = True) -> bool:
        """Make a deal current and bring it into view; False when the board has it not."""
        for column in self.columns:
            if column.list.go_to_id(deal_id):
                self.area.ensureWidgetVisible(column, GAP, 0)
                if focus:
                    column.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def anchor(self, deal_id: int) -> tuple[QWidget, QRect]:
        """What a pop-over about the deal points at."""
        for column in self.columns:
            if column.list.cards.row_of(deal_id) >= 0:
                view = column.list.viewport()
                return view, column.list.card_place(deal_id).intersected(view.rect())
        return self, QRect(self.rect().center(), self.rect().center())

    def panes(self) -> list[QWidget]:
        """The columns, as F6 visits them: one pane, the current one."""
        cards = self.current_list()
        return [cards] if cards is not None else []

    def _current_changed(self, deal_id: int | None) -> None:
        sender = self.sender()
        if isinstance(sender, CardList) and sender.hasFocus():
            for column in self.columns:
                if column.list is not sender and column.list.has_current:
                    column.list.clearSelection()
                    column.list.viewport().update()
            self.current_changed.emit(deal_id)

    def _to_column(self, way: int) -> None:
        sender = self.sender()
        lists = [column.list for column in self.columns]
        if not isinstance(sender, CardList) or sender not in lists:
            return
        row = max(0, sender.currentIndex().row())
        offset = sender.visualRect(sender.currentIndex()).top()
        at = lists.index(sender) + way
        while 0 <= at < len(lists):
            there = lists[at]
            index = there.indexAt(QPoint(theme.px(20), max(0, offset) + theme.px(20)))
            if there.go_to(index.row() if index.isValid() else row):
                self.area.ensureWidgetVisible(self.columns[at], GAP, 0)
                return
            at += way

    # Moves

    def shift(self, deal_id: int, way: int) -> None:
        """Ask to move a deal to the next or the previous stage."""
        line = [stage for stage in self._stages if stage.kind != "lost"]
        here = next((c.stage.id for c in self.columns if c.list.cards.row_of(deal_id) >= 0), None)
        places = [stage.id for stage in line]
        if here not in places:
            return
        at = places.index(here) + way
        if 0 <= at < len(line):
            self.move_wanted.emit(deal_id, line[at].id)

    def place_pending(self, deal_id: int, stage_id: int) -> None:
        """Show the card on the stage whose gate is asking; nothing is written yet."""
        self._pending = deal_id
        if all(column.stage.id != stage_id for column in self.columns):
            for column in self.columns:
                column.list.pending_id = deal_id
                column.list.viewport().update()
            return
        for column in self.columns:
            ids = list(column.list.cards.ids)
            if column.stage.id == stage_id:
                column.list.pending_id = deal_id
                column.list.set_ids([deal_id, *(one for one in ids if one != deal_id)], set())
                column.list.scrollToTop()
                self.area.ensureWidgetVisible(column, GAP, 0)
            elif deal_id in ids:
                ids.remove(deal_id)
                column.list.set_ids(ids, set())

    def clear_pending(self) -> None:
        """Show every card where it really is."""
        if self._pending is None:
            return
        self._pending = None
        for column in self.columns:
            column.list.pending_id = None
        self.reload(set())

    def _drag_began(self, deal_id: int, grabbed: QPoint, mouse: QPoint) -> None:
        sender = self.sender()
        column = next((one for one in self.columns if one.list is sender), None)
        if column is None:
            return
        card = column.list.cards.card(column.list.cards.row_of(deal_id))
        if card is not None:
            self.drag.begin(column, card, grabbed, mouse)

    def _hint(self, deal_id: int, column: Column) -> tuple[str, str, str]:
        lacking, back = self._missing(deal_id, column.stage.id)
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
