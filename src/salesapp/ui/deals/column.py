"""A stage on the board: with its header a column, without it a cell of a lane."""

from __future__ import annotations

from array import array

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries.deals import StageRow
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.deals.card_list import CardList
from salesapp.ui.deals.card_paint import GAP
from salesapp.ui.deals.column_header import HEADER, HINT, MIN_WIDTH, NARROW, ColumnHeader, DropHint
from salesapp.ui.kit.paint import draw_box, draw_ring

WIDEST = 16_777_215
"""Qt's own "as wide as you like"."""


class Stall(QWidget):
    """Cards of one stage, where a dragged card may fall."""

    def __init__(self, stage: StageRow, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage = stage
        self.lane = 0
        self.is_folded = False
        self.hint = DropHint(self)
        self.list = CardList(self)
        self.list.first_stage = place == 0
        self._target = False
        self._plain = False
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(1, 1, 1, 6)
        self.box.setSpacing(0)
        self.box.addWidget(self.hint)
        self.box.addWidget(self.list, 1)
        self.setMinimumWidth(theme.px(MIN_WIDTH))
        self.list.setAccessibleName(stage.name)

    def rescale(self) -> None:
        """Take the heights of the text size chosen."""
        self.hint.setFixedHeight(theme.px(HINT) + theme.px(GAP))
        self._fit()
        self.list.scheduleDelayedItemsLayout()
        self.update()

    def _fit(self) -> None:
        narrow = theme.px(NARROW)
        self.setMinimumWidth(narrow if self.is_folded else theme.px(MIN_WIDTH))
        self.setMaximumWidth(narrow if self.is_folded else WIDEST)

    def set_folded(self, on: bool) -> None:
        """Show a narrow strip instead of the cards; it takes a drop all the same."""
        self.is_folded = on
        self.list.setVisible(not on)
        self._fit()

    def show_ids(self, ids: array[int], touched: set[int] | None) -> None:
        """Show deals; cards are read where somebody looks."""
        self.list.set_ids(ids, touched)

    def set_target(self, bold: str = "", plain: str = "", icon: str = "") -> None:
        """Show that the dragged card would come here; without words it would not."""
        self._target = bool(bold)
        self.list.is_target = self._target
        self.list.viewport().update()
        if bold and not self.is_folded:
            self.hint.say(bold, plain, icon)
        else:
            self.hint.hide()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        if self._plain:
            draw_box(painter, self.rect(), None, tokens.border, 8, dashed=True)
        elif self._target:
            draw_box(painter, self.rect(), tokens.drop_target, None, 8)
            draw_ring(painter, self.rect(), tokens.focus, 8)
        else:
            draw_box(painter, self.rect(), tokens.kanban_column, tokens.border, 8)
        painter.end()


class Column(Stall):
    """A stage with its header and all its cards."""

    add_wanted = Signal(object)
    """Stage."""
    fold_wanted = Signal(object)
    """Stage."""

    def __init__(self, stage: StageRow, place: int, places: int, parent: QWidget) -> None:
        super().__init__(stage, place, parent)
        self.stale = True
        self.header = ColumnHeader(stage, place, places, self)
        self.box.insertWidget(0, self.header)
        self.header.add.clicked.connect(lambda: self.add_wanted.emit(self.stage.id))
        self.header.fold_wanted.connect(lambda: self.fold_wanted.emit(self.stage.id))

    @override
    def rescale(self) -> None:
        self.header.setFixedHeight(theme.px(HEADER))
        self.header.set_folded(self.is_folded)
        super().rescale()

    @override
    def set_folded(self, on: bool) -> None:
        super().set_folded(on)
        self.header.set_folded(on)
        policy = QSizePolicy.Policy.Expanding if on else QSizePolicy.Policy.Fixed
        self.header.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def set_short(self, on: bool) -> None:
        """Stand above lanes: the header alone."""
        edges = self.box.contentsMargins()
        tall = theme.px(HEADER) + edges.top() + edges.bottom()
        self.setMaximumHeight(tall if on else WIDEST)

    def show_stage(self, stage: StageRow, *, plain: bool = False) -> None:
        """Show the stage with its sums."""
        self.stage, self._plain = stage, plain
        self.header.show_stage(stage, plain=plain)
        self.list.setAccessibleName(stage.name)
        self.update()
