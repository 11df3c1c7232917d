"""The cells of a table: the cursor among them, which of them are locked, where an edit goes on."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.kit.table_delegate import (
    Place,
    TableDelegate,
    Way,
    cell_background,
    paint_back,
    paint_content,
    paint_cursor,
    paint_text,
)
from salesapp.ui.kit.table_header import MARK
from salesapp.ui.kit.table_marks import Part
from salesapp.ui.kit.table_model import Fetch, Index
from salesapp.ui.kit.table_rows import TableRows
from salesapp.ui.soon import soon


class TableCells(TableRows):
    """Rows whose cells can be gone through and typed into."""

    cursor_changed = Signal()
    """The cursor of the cells came or went: other keys matter now."""
    half_typed = Signal(object, str, str)
    """Id, column and what stands in the editor of the cell after a key."""
    edit_ended = Signal()
    """The editor was closed, whatever way."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Fetch,
        *,
        markable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns, fetch, markable=markable, parent=parent)
        self._held: dict[str, Callable[[], object]] = {}
        self._delegate = TableDelegate(self, self)
        self.setItemDelegate(self._delegate)
        self._delegate.typing.connect(self._tell_typing)
        self._delegate.ended.connect(self.edit_ended)
        self.edit_ended.connect(lambda: soon(self, self._do_held))

    @property
    def is_typing(self) -> bool:
        """Whether a cell is open, and what stands in it is not saved yet."""
        editing = self.state() == QAbstractItemView.State.EditingState
        return editing and self._delegate.is_typing

    def save_cell(self) -> None:
        """Save what stands in the cell typed into, and leave it; what is wrong stays open."""
        if self.is_typing:
            self._delegate.save(self.indexWidget(self.currentIndex()))

    def when_left(self, work: Callable[[], object], what: str = "rows") -> None:
        """Do it now, or when the cell typed into is left: rows that move would end its editor.

        Of several works put off about the same the newest is done.
        """
        if self.is_typing:
            self._held[what] = work
        else:
            work()

    def _do_held(self) -> None:
        # Tab has opened the next cell perhaps.
        if not self.is_typing:
            held, self._held = self._held, {}
            for work in held.values():
                work()

    @override
    def set_ids(self, ids: Iterable[int], part: Part = "") -> None:
        self._held.pop("rows", None)
        super().set_ids(ids, part)

    @override
    def set_columns(self, columns: Sequence[Column]) -> None:
        self.when_left(partial(self._set_columns, columns), "columns")

    def _set_columns(self, columns: Sequence[Column]) -> None:
        """The rows are the same: current cell, selection and place stay, too."""
        here, current = self.currentIndex(), self.current_id()
        chosen = self.selected_ids() if self.is_selection_small() else []
        column = self.column(here.column()).id if here.isValid() else ""
        places = [
            (bar, bar.value()) for bar in (self.verticalScrollBar(), self.horizontalScrollBar())
        ]
        super().set_columns(columns)
        if current is not None:
            known = [one.id for one in self.paged.columns]
            at = known.index(column) if column in known else 0
            self._quiet = True
            row = self.paged.row_of(current)
            self.setCurrentIndex(self.paged.index(row, max(at, self._first_text_column())))
            self._select(chosen)
            self._quiet = False
        for bar, value in places:
            bar.setValue(value)

    def _tell_typing(self, text: str) -> None:
        index = self.currentIndex()
        if index.isValid():
            column = self.column(index.column()).id
            self.half_typed.emit(self.paged.id_at(index.row()), column, text)

    def lock_of(self, index: Index) -> str:
        """Why a cell is not typed into; an empty text: it is."""
        column = self.column(index.column())
        record = self.paged.record(index.row())
        return "" if column.lock is None or record is None else column.lock(record)

    def has_editable(self) -> bool:
        """Whether any column can be typed into."""
        return any(one.edit is not None for one in self.paged.columns)

    def is_cursor(self, index: Index) -> bool:
        """Whether the cursor of the cells stands here."""
        return self.cursor_on and index == self.currentIndex()

    def show_cursor(self, *, on: bool = True) -> None:
        """Show which cell of the current row is meant, or the row alone."""
        changed, self.cursor_on = self.cursor_on != on, on
        # Letters are typed into the cell then, they are no commands.
        self.setProperty("single_keys", not on)
        self.viewport().update()
        if changed:
            self.cursor_changed.emit()

    def sections(self) -> list[int]:
        """Sections shown, from left to right, without the marks."""
        order = (self._header.logicalIndex(visual) for visual in range(self._header.count()))
        return [
            one for one in order if not self.isColumnHidden(one) and self.column(one).id != MARK
        ]

    def move_cursor(self, by: int) -> None:
        """Go to the cell beside; the first time only show the cursor."""
        index = self.currentIndex()
        if not index.isValid():
            return
        place = self._beside(index.column(), by if self.cursor_on else 0)
        self.setCurrentIndex(self.paged.index(index.row(), place))
        self.scrollTo(self.currentIndex())
        self.show_cursor()

    def _beside(self, section: int, by: int) -> int:
        shown = self.sections()
        at = shown.index(section) if section in shown else 0
        return shown[max(0, min(len(shown) - 1, at + by))]

    def ahead(self, way: Way) -> Place:
        """Where the cursor goes after an edit, found before rows move."""
        index = self.currentIndex()
        row, section = index.row(), index.column()
        if way in ("down", "up"):
            row += 1 if way == "down" else -1
            row = max(0, min(self.paged.rowCount() - 1, row))
        elif way:
            section = self._next_editable(section, 1 if way == "right" else -1)
        return Place(self.paged.ids[row], section)

    def _next_editable(self, section: int, by: int) -> int:
        """The next cell that can be typed into in the row, else the cell itself."""
        shown = self.sections()
        at = shown.index(section) if section in shown else 0
        way = shown[at + 1 :] if by > 0 else shown[:at][::-1]
        return next((one for one in way if self.column(one).edit is not None), section)

    # Painting

    def cell_state(self, row: int) -> CellState:
        """How a row is shown now."""
        return self.cell_states(range(row, row + 1))[0]

    def cell_states(self, rows: range) -> list[CellState]:
        """How rows are shown now: what they share is asked once."""
        chosen, marks = self.chosen_of(rows), self._marks
        focused = self.hasFocus() or self.state() == QAbstractItemView.State.EditingState
        return [
            CellState(
                row in chosen,
                focused,
                row == self.hover_row,
                bool(marks) and self.paged.id_at(row) in marks,
            )
            for row in rows
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Row by row, without an index and a style option for each cell: they cost most of it."""
        dirty = event.rect()
        top, last = self.rowAt(dirty.top()), self.rowAt(dirty.bottom())
        if top < 0:
            return
        last = self.paged.rowCount() - 1 if last < 0 else last
        places = self._places(dirty)
        painter = QPainter(self.viewport())
        try:
            rows = range(top, last + 1)
            for row, state in zip(rows, self.cell_states(rows), strict=True):
                self._paint_row(painter, row, state, places)
            self._paint_cursor(painter)
        finally:
            # A painter that outlives what it paints on brings the program down.
            painter.end()

    def _places(self, dirty: QRect) -> list[tuple[int, int, Column, tuple[int, int]]]:
        """Left edge, width, column and insets of the sections in view."""
        found = []
        for visual in range(self._header.count()):
            section = self._header.logicalIndex(visual)
            left, width = self.columnViewportPosition(section), self.columnWidth(section)
            if width and left <= dirty.right() and left + width > dirty.left():
                found.append((left, width, self.column(section), self.edges(section)))
        return found

    def _paint_row(
        self,
        painter: QPainter,
        row: int,
        state: CellState,
        places: list[tuple[int, int, Column, tuple[int, int]]],
    ) -> None:
        if not places:
            return
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        left, right = places[0][0], places[-1][0] + places[-1][1]
        first = self.column(self._header.logicalIndex(0)) is places[0][2]
        paint_back(painter, QRect(left, top, right - left, height), state, first=first)
        record, edge = self.paged.record(row), theme.px(8)
        for at, width, column, (before, after) in places:
            at, width = at + before, width - before - after
            if column.paint is None and record is not None and column.id != MARK:
                # Most cells: even a rectangle made for nothing is felt.
                inner = QRect(at + edge, top, width - 2 * edge, height - 1)
                paint_text(painter, inner, column, record, state)
            else:
                paint_content(painter, QRect(at, top, width, height), column, record, state)

    def _paint_cursor(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if self.cursor_on and index.isValid():
            back = cell_background(self.cell_state(index.row()))
            paint_cursor(painter, self.visualRect(index), back if self.lock_of(index) else "")
