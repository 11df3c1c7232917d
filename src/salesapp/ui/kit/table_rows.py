"""The rows of a table: ids, marks, current row, columns; its cells are in `table_cells`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hover_table import HoverTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.table_header import MARK, TableHeader
from salesapp.ui.kit.table_layout import (
    arrange,
    fill,
    fit_section,
    header_layout,
    restore_header,
    shrink,
)
from salesapp.ui.kit.table_marks import Marks, Part
from salesapp.ui.kit.table_model import Fetch, PagedTableModel

SMALL = 10_000
_EACH = 20
_MARK_COLUMN = Column(MARK, "", 36, lambda _record: "", align="center")


class TableRows(HoverTable):
    """Give it columns and a fetcher once, then ids as often as the question changes."""

    current_changed = Signal(object)
    """Id of the current row, or None."""
    marks_changed = Signal()
    layout_changed = Signal()
    """Widths, order, shown columns or sort changed: ask `layout_state()` and keep it."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Fetch,
        *,
        markable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._markable = markable
        self.setProperty("space_marks", markable)
        self._marks = Marks()
        self.cursor_on = False
        """Whether a cell of the current row is shown as the current one."""
        self._quiet = False
        self._by_hand = False
        """Whether the user gave the name a width."""
        self._scaled_at = theme.state.scale
        shown = [_MARK_COLUMN, *columns] if markable else list(columns)
        self.paged = PagedTableModel(shown, fetch, self)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self._header.columns = shown
        self.setModel(self.paged)
        self._dress()
        self._lay_out()
        self._header.sectionResized.connect(self._resized)
        self._header.sectionMoved.connect(self._layout_told)
        self._header.sectionHandleDoubleClicked.connect(self.fit_column)
        theme.state.changed.connect(self._rescaled)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._scale()

    def fill_page(self) -> None:
        """The table takes the width of a page: its texts begin where those of the bars do."""
        self._header.edge = 8

    # Rows

    def set_ids(self, ids: Iterable[int], part: Part = "") -> None:
        """Show these rows, keeping current row, selection, marks and place where they remain."""
        current, place = self.current_id(), self.currentIndex().row()
        chosen = self.selected_ids() if self.is_selection_small() else []
        top = self.rowAt(0)
        top_id = self.paged.id_at(top)
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        before = self.paged.ids
        self._quiet = True
        self.paged.set_ids(ids)
        if self._marks.follow(before, self.paged.ids, part):
            self.marks_changed.emit()
        if self.current_id() != current or self.selected_count() != len(chosen):
            self._restore_current(current, place, chosen)
        top_now = -1 if top_id is None else self.paged.row_of(top_id)
        if top_now >= 0:
            self.verticalScrollBar().setValue(top_now * self._row_height() - offset)
        self._quiet = False
        self._show_marks()
        if self.current_id() != current:
            self.current_changed.emit(self.current_id())

    def _restore_current(self, current: int | None, place: int, chosen: list[int]) -> None:
        count = self.paged.rowCount()
        if not count or current is None:
            return
        row = self.paged.row_of(current)
        if row < 0:
            row = min(max(place, 0), count - 1)
        self.setCurrentIndex(self.paged.index(row, self._current_column()))
        if len(chosen) > 1:
            self._select(chosen)

    def _select(self, chosen: list[int]) -> None:
        """Select those of the rows that are still here."""
        selection = self.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        if len(chosen) <= _EACH:
            rows = [self.paged.row_of(one) for one in chosen]
        else:
            wanted = set(chosen)
            rows = [row for row, one in enumerate(self.paged.ids) if one in wanted]
        for row in rows:
            if row >= 0:
                selection.select(self.paged.index(row, 0), flags)

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Read these rows again, all without ids."""
        self.paged.refresh(ids)

    def current_id(self) -> int | None:
        """Id of the current row."""
        index = self.currentIndex()
        return self.paged.id_at(index.row()) if index.isValid() else None

    def current_record(self) -> Any:
        """The current row as the query gave it."""
        index = self.currentIndex()
        return self.paged.record(index.row()) if index.isValid() else None

    def set_current_id(self, record_id: int) -> bool:
        """Go to a row; False when it is not shown."""
        row = self.paged.row_of(record_id)
        if row < 0:
            return False
        # Told outright: `setCurrentIndex` asks the keyboard, and Ctrl may be down.
        flags = QItemSelectionModel.SelectionFlag
        index = self.paged.index(row, self._first_text_column())
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def selected_ids(self) -> list[int]:
        """Ids selected with the mouse or Shift, in the order of the table."""
        rows = {
            row
            for one in self.selectionModel().selection().toList()
            for row in range(one.top(), one.bottom() + 1)
        }
        return [self.paged.ids[row] for row in sorted(rows)]

    def is_selection_small(self) -> bool:
        """Whether the selected rows may be asked for one by one."""
        return self.selected_count() <= SMALL

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(one.height() for one in self.selectionModel().selection().toList())

    # Marks

    def marked_ids(self) -> Sequence[int]:
        """Ids of marked rows, in the order of the table."""
        return self._marks.ordered(self.paged.ids)

    def target_ids(self) -> Sequence[int]:
        """What an action is about: marked rows, else selected ones."""
        return self.marked_ids() or self.selected_ids()

    def mark_all(self) -> None:
        """Mark every row of the filter."""
        self.set_marked(self.paged.ids)

    def set_marked(self, ids: Iterable[int]) -> None:
        """Mark exactly these rows."""
        self._marks.put(ids, self.paged.ids)
        self._show_marks()
        self.marks_changed.emit()

    def _toggle_mark(self, record_id: int | None) -> None:
        if record_id is not None:
            self._marks.toggle(record_id, self.paged.ids)
            self._show_marks()
            self.marks_changed.emit()

    def _show_marks(self) -> None:
        state = self._marks.state(len(self.paged.ids))
        if state is not self._header.mark_state:
            self._header.mark_state = state
            self._header.viewport().update()
        self.viewport().update()

    # Columns

    def column(self, section: int) -> Column:
        """The column of a section."""
        return self.paged.columns[section]

    def visible_columns(self) -> list[Column]:
        """Columns shown, from left to right, without the marks."""
        order = (self._header.logicalIndex(visual) for visual in range(self._header.count()))
        return [
            self.column(section)
            for section in order
            if not self.isColumnHidden(section) and self.column(section).id != MARK
        ]

    def choosable_columns(self) -> list[tuple[Column, bool]]:
        """Every column and whether it is shown, from left to right, for the menu of columns."""
        order = (self._header.logicalIndex(visual) for visual in range(self._header.count()))
        return [
            (self.column(section), not self.isColumnHidden(section))
            for section in order
            if self.column(section).id != MARK
        ]

    def show_column(self, column_id: str, on: bool) -> None:
        """Show or hide a column."""
        # A hidden column remembers its usual width, not the one it had grown to.
        self._quiet = True
        shrink(self._header)
        self._quiet = False
        for section, column in enumerate(self.paged.columns):
            if column.id == column_id:
                self.setColumnHidden(section, not on)
        self._fill()
        self._layout_told()

    def show_columns(self, ids: Sequence[str]) -> None:
        """Show exactly these columns, in this order."""
        self._quiet = True
        shrink(self._header)
        arrange(self._header, ids)
        self._quiet = False
        self._fill()
        self._layout_told()

    def reset_columns(self) -> None:
        """Columns, widths and order as they were declared."""
        self._quiet = True
        self._by_hand = False
        self._lay_out()
        shown = [one.id for one in self.paged.columns if not one.hidden and one.id != MARK]
        arrange(self._header, shown)
        self._quiet = False
        self._fill()
        self._layout_told()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Declare other columns; those known keep width, place and whether they are shown."""
        kept = self.layout_state()
        shown = [_MARK_COLUMN, *columns] if self._markable else list(columns)
        self._quiet = True
        self._header.columns = shown
        self.paged.set_columns(shown)
        self._lay_out()
        new = {column.id for column in columns if column.hidden} - set(kept["order"])
        restore_header(self._header, {**kept, "hidden": [*kept["hidden"], *new]})
        self._quiet = False
        self._fill()

    def fit_column(self, section: int) -> None:
        """As wide as the longest text in view and the title need."""
        fit_section(self, self._header, section)
        if self.column(section).stretch:
            self._by_hand = True
        self._layout_told()

    def set_sort(self, sort_key: str, descending: bool = False) -> None:  # noqa: FBT002 reads well
        """Show by what the rows are sorted."""
        self.set_sorts([(sort_key, descending)] if sort_key else [])

    def set_sorts(self, keys: Iterable[tuple[str, bool]]) -> None:
        """Show by what the rows are sorted, the leading key first."""
        self._header.sorts = [(key, descending) for key, descending in keys]
        self._header.viewport().update()

    def sort(self) -> tuple[str, bool]:
        """Sort key and whether descending."""
        return self._header.sorted_by, self._header.descending

    def layout_state(self) -> dict[str, Any]:
        """Widths, order, hidden columns and sort, to be kept between runs."""
        return {**header_layout(self._header), "by_hand": self._by_hand}

    def restore_layout(self, kept: Mapping[str, Any]) -> None:
        """Take back what `layout_state` gave; columns it does not know stay as declared."""
        self._quiet = True
        order = list(kept.get("order", ()))
        if self._markable and order and MARK not in order:
            # The layout is older than the marks: they stand first.
            kept = {**kept, "order": [MARK, *order]}
        restore_header(self._header, kept)
        self._by_hand = bool(kept.get("by_hand"))
        self._quiet = False
        self._fill()

    # For the delegate

    def is_first_column(self, section: int) -> bool:
        """Whether a section stands first on the left."""
        return self._header.visualIndex(section) == 0

    def edges(self, section: int) -> tuple[int, int]:
        """How much farther in the texts of a section stand, left and right."""
        return self._header.edges(section)

    # Inside

    def _row_height(self) -> int:
        return theme.px(32 if theme.state.compact_rows else 36)

    def _scale(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._row_height())
        self.verticalHeader().setDefaultSectionSize(self._row_height())

    def _rescaled(self) -> None:
        ratio = theme.state.scale / self._scaled_at
        self._scaled_at = theme.state.scale
        self._quiet = True
        shrink(self._header)
        for section in range(len(self.paged.columns)):
            if ratio != 1 and not self.isColumnHidden(section):
                self._header.resizeSection(section, round(self.columnWidth(section) * ratio))
        self._quiet = False
        self._fill()
        self._scale()
        self._header.updateGeometry()
        self._header.viewport().update()
        self.viewport().update()

    def _lay_out(self) -> None:
        self._header.grown.clear()
        for section, column in enumerate(self.paged.columns):
            self.setColumnWidth(section, theme.px(column.width))
            self.setColumnHidden(section, column.hidden)
            if column.id == MARK:
                mode = QHeaderView.ResizeMode.Fixed
                self._header.setSectionResizeMode(section, mode)

    def _resized(self, section: int, _old: int, _new: int) -> None:
        """The user drags an edge: the name gives way, unless it is the name that is dragged."""
        if self._quiet:
            return
        self._header.grown.pop(section, None)
        if self.column(section).stretch:
            self._by_hand = True
        else:
            self._fill()
        self._layout_told()

    def _fill(self) -> None:
        """Give the name the room the other columns leave."""
        before, self._quiet = self._quiet, True
        if not self._by_hand:
            fill(self._header, self.viewport().width())
        self._quiet = before

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _first_text_column(self) -> int:
        return 1 if self._markable else 0

    def _current_column(self) -> int:
        """Where the current cell stands, else the first one with a text."""
        return max(self.currentIndex().column(), self._first_text_column())

    def _layout_told(self) -> None:
        if not self._quiet:
            self.layout_changed.emit()
