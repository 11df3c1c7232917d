"""The list of deals: open ones, or the closed ones that can be returned to work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import deals
from salesapp.db.queries.deals import DealCardRow, DealFilter
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals import words
from salesapp.ui.editing.cells import Cells
from salesapp.ui.editing.mark_bar import RowsBar
from salesapp.ui.fields.own_columns import OwnColumns
from salesapp.ui.kit.chip import paint_chip
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.paint import draw_icon
from salesapp.ui.kit.step_chip import paint_step_chip
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.lists.asking import QUICK, Asking
from salesapp.ui.lists.columns_panel import ColumnsPanel
from salesapp.ui.output.source import ListSource, source_of

_FIELDS: Final = {"amount": "amount_minor", "close": "expected_close_on", "step": "next_step_on"}
"""Columns named otherwise than their fields."""


class DealList(QWidget):
    """A paged table of the same deals as the board."""

    opened = Signal(object)
    current_changed = Signal(object)
    step_wanted = Signal(object, str)
    menu_wanted = Signal(object, QPoint)
    loaded = Signal()
    stage_wanted = Signal(object, QPoint)
    """Deal, and where its cell of the stage ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = DealFilter()
        self._count = 0
        self._asking = Asking(self)
        self._closed = False
        self._cells = Cells(self, Entity.DEAL)
        self._own = OwnColumns(Entity.DEAL)
        self.table = PagedTable(self._every_column(), self._fetch, markable=True)
        self.table.setAccessibleName(self.tr("List of deals"))
        self.table.set_sort("next")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.marks = RowsBar(state=self.tr("To a stage"))
        self.marks.hide()
        box.setSpacing(0)
        box.addWidget(self.marks)
        box.addWidget(self.table)
        self.marks.cleared.connect(self._clear_marks)
        self.table.marks_changed.connect(self._show_marks)
        self.table.opened.connect(self.opened)
        self.table.current_changed.connect(self.current_changed)
        self.table.installEventFilter(self)
        self.table.menu_requested.connect(self.menu_wanted)
        self.table.sort_requested.connect(lambda _key, _down: self.reload())
        self.table.cell_clicked.connect(self._cell_clicked)
        header = self.table.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _at: self.choose_columns())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Who comes back to the list is told which deal the keys are about, as on the board.
        if event.type() == QEvent.Type.FocusIn and watched is self.table:
            self.current_changed.emit(self.table.current_id())
        return False

    def show_filter(self, shown: DealFilter, *, closed: bool, count: int = 0) -> None:
        """Show the deals of a filter; very many of them (`count`) are asked for in a thread."""
        self._filter, self._closed, self._count = shown, closed, count
        self.renew_columns()
        for name, on in (("step", not closed), ("days", not closed), ("closed", closed)):
            self.table.show_column(name, on)
        self.reload()

    def reload(self) -> None:
        """Ask again which deals there are."""
        key, down = self.table.sort()
        ask = partial(
            deals.list_ids,
            self._filter,
            format.today(),
            key or "next",
            descending=down,
            closed=self._closed,
        )
        self._asking.ask(ask, self._put, here=self._count <= QUICK)

    def _put(self, found: list[int]) -> None:
        self.table.when_left(partial(self._put_now, found))

    def _put_now(self, found: list[int]) -> None:
        self.table.set_ids(found)
        self.loaded.emit()

    def _show_marks(self) -> None:
        count = len(self.table.marked_ids())
        self.marks.show_count(count)
        self.marks.setVisible(count > 1)

    def _clear_marks(self) -> None:
        self.table.set_marked([])
        self.table.setFocus()

    def renew_columns(self) -> None:
        """The user's own fields have changed: their columns follow."""
        fresh = OwnColumns(Entity.DEAL)
        if fresh.fields != self._own.fields:
            self._own = fresh
            self.table.set_columns(self._every_column())

    def choose_columns(self) -> None:
        """Choose the columns and their order."""
        panel = ColumnsPanel(self.table.horizontalHeader(), self._choosable, "client")
        panel.changed.connect(self._show_columns)
        panel.reset_wanted.connect(self.table.reset_columns)
        panel.open()

    def _choosable(self) -> list[tuple[Column, bool]]:
        return [one for one in self.table.choosable_columns() if one[0].title]

    def _show_columns(self, ids: list[str]) -> None:
        self.table.show_columns(["mark", *(one for one in ids if one != "mark")])
        self.table.refresh()

    def source(self, title: str, filters: Sequence[str]) -> ListSource:
        """The list as it stands, for files and paper."""
        return source_of(self.table, title, filters, entity=Entity.DEAL)

    def anchor(self, deal_id: int) -> tuple[QWidget, QRect]:
        """What a pop-over about the deal points at."""
        view = self.table.viewport()
        row = self.table.paged.row_of(deal_id)
        if row < 0:
            return view, QRect(view.rect().center(), view.rect().center())
        place = self.table.visualRect(self.table.paged.index(row, 0))
        return view, place

    def layout_state(self) -> dict[str, Any]:
        """Columns as the user left them."""
        return self.table.layout_state()

    def _cell_clicked(self, deal_id: object, column: str, rect: QRect, _at: QPoint) -> None:
        if column == "step" and not self._closed:
            self.step_wanted.emit(deal_id, "")
        elif column == "stage":
            self.stage_wanted.emit(deal_id, self.table.viewport().mapToGlobal(rect.bottomLeft()))

    def _fetch(self, ids: Sequence[int]) -> Iterable[Any]:
        return self._own.fetch(_cards)(ids)

    def _every_column(self) -> list[Column]:
        every = [*self._columns(), *self._own.columns(sortable=True)]
        return list(self._cells.columns(every, _FIELDS))

    def _columns(self) -> list[Column]:
        return [
            Column("mark", "", 32, _mark_words, paint=_paint_mark),
            Column("client", self.tr("Client"), 200, words.short_client, sort_key="client",
                   lead=True, role="strong", tip=words.client_name, value=lambda card: card.client),
            Column("title", self.tr("Subject"), 220, words.deal_title, sort_key="title",
                   stretch=True),
            Column("stage", self.tr("Stage"), 140, lambda card: str(card.stage),
                   sort_key="stage", paint=_paint_stage),
            Column("amount", self.tr("Amount, ₽"), 110,
                   words.amount_cell, "right",
                   sort_key="amount", role="strong", type=FieldType.MONEY,
                   value=lambda card: format.money_value(card.amount_minor, card.currency)),
            Column("step", self.tr("Next step"), 210, _step_words, sort_key="next",
                   paint=_paint_step),
            Column("days", self.tr("On the stage"), 96,
                   lambda card: words.days_words(card, format.today()), "right"),
            Column("close", self.tr("Closing"), 104,
                   lambda card: format.day(card.expected_close_on), "right", sort_key="close",
                   tone=_close_tone, type=FieldType.DAY,
                   value=lambda card: card.expected_close_on),
            Column("closed", self.tr("Closed"), 96, lambda card: format.day(card.closed_on),
                   "right", hidden=True, type=FieldType.DAY, value=lambda card: card.closed_on),
            Column("number", self.tr("No."), 64, lambda card: str(card.number or ""), "right",
                   sort_key="number", hidden=True),
        ]  # fmt: skip


def _cards(ids: Sequence[int]) -> list[DealCardRow]:
    return deals.cards(list(ids))


def _mark_words(card: DealCardRow) -> str:
    return words.mark_of(card, format.today()).words


def _paint_mark(painter: QPainter, rect: QRect, card: DealCardRow, _state: CellState) -> None:
    mark = words.mark_of(card, format.today())
    if mark.icon:
        draw_icon(painter, rect, mark.icon, mark.tone, 14)


def _paint_stage(painter: QPainter, rect: QRect, card: DealCardRow, state: CellState) -> None:
    if card.stage_kind == "won":
        paint_chip(painter, rect, card.stage, "ok", "check", on_selected=state.selected)
    elif card.stage_kind == "lost":
        paint_chip(painter, rect, card.stage, "risk", "x", on_selected=state.selected)
    else:
        paint_chip(painter, rect, card.stage, on_selected=state.selected)


def _step_words(card: DealCardRow) -> str:
    step = words.step_of(card, format.today())
    return f"{step.date} {step.text}".strip() or words.mark_of(card, format.today()).words


def _paint_step(painter: QPainter, rect: QRect, card: DealCardRow, state: CellState) -> None:
    if card.stage_kind == "open":
        step = words.step_of(card, format.today())
        place = rect.adjusted(0, 0, -theme.px(4), 0)
        paint_step_chip(painter, place, step, on_selected=state.selected)


def _close_tone(card: DealCardRow) -> str:
    late = card.expected_close_on is not None and card.expected_close_on < format.today()
    return "risk" if late and card.stage_kind == "open" else "text"
