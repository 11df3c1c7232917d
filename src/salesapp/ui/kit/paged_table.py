"""The table of the program: many rows, marks, sort, remembered columns, keys."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from salesapp.ui import theme
from salesapp.ui.kit.hover_table import HoverTable
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.kit.table_delegate import TableDelegate
from salesapp.ui.kit.table_header import MARK, TableHeader
from salesapp.ui.kit.table_layout import header_layout, restore_header
from salesapp.ui.kit.table_model import Fetch, PagedTableModel

_MARK_COLUMN = Column(MARK, "", 36, lambda _record: "", align="center")


class PagedTable(HoverTable):
    """Give it columns and a fetcher once, then ids as often as the question changes."""

    current_changed = Signal(object)
    """Id of the current row, or None."""
    opened = Signal(object)
    """Enter or a double click: id."""
    sort_requested = Signal(str, bool)
    """Sort key and whether descending; the page asks its query again and calls `set_ids`."""
    marks_changed = Signal()
    letter = Signal(str, object)
    """A single-letter key by its physical place, and the id of the current row."""
    removed = Signal(object)
    """Delete: id of the current row."""
    cell_clicked = Signal(object, str, QRect, QPoint)
    """Id, column, place of the cell and of the click in the viewport: for painted buttons."""
    menu_requested = Signal(object, QPoint)
    """Id and the global place of a context menu."""
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
        self._marked: set[int] = set()
        self._quiet = False
        self._scaled_at = theme.state.scale
        shown = [_MARK_COLUMN, *columns] if markable else list(columns)
        self.paged = PagedTableModel(shown, fetch, self)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self._header.columns = shown
        self.setModel(self.paged)
        self.setItemDelegate(TableDelegate(self, self))
        self._dress()
        self._lay_out()
        self._connect()

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._scale()

    def _connect(self) -> None:
        self._header.sectionClicked.connect(self._header_clicked)
        self._header.sectionResized.connect(self._layout_told)
        self._header.sectionMoved.connect(self._layout_told)
        self.doubleClicked.connect(self._double_clicked)
        self.clicked.connect(self._clicked)
        theme.state.changed.connect(self._rescaled)

    # Rows

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show these rows, keeping current row, selection, marks and place where they remain."""
        current, place = self.current_id(), self.currentIndex().row()
        chosen = self.selected_ids()
        top = self.rowAt(0)
        top_id = self.paged.id_at(top)
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        self._quiet = True
        self.paged.set_ids(ids)
        here = set(self.paged.ids)
        if self._marked - here:
            self._marked &= here
            self.marks_changed.emit()
        self._restore_current(current, place, [one for one in chosen if one in here])
        top_now = self.paged.row_of(top_id) if top_id in here and top_id is not None else -1
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
        self.setCurrentIndex(self.paged.index(row, self._first_text_column()))
        if len(chosen) > 1:
            selection = self.selectionModel()
            flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
            for record_id in chosen:
                selection.select(self.paged.index(self.paged.row_of(record_id), 0), flags)

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
        self.setCurrentIndex(self.paged.index(row, self._first_text_column()))
        self.scrollTo(self.currentIndex())
        return True

    def selected_ids(self) -> list[int]:
        """Ids selected with the mouse or Shift, in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.paged.ids[row] for row in rows]

    # Marks

    def marked_ids(self) -> list[int]:
        """Ids of marked rows, in the order of the table."""
        return [one for one in self.paged.ids if one in self._marked] if self._marked else []

    def target_ids(self) -> list[int]:
        """What an action is about: marked rows, else selected ones."""
        return self.marked_ids() or self.selected_ids()

    def set_marked(self, ids: Iterable[int]) -> None:
        """Mark exactly these rows."""
        self._marked = set(ids)
        self._show_marks()
        self.marks_changed.emit()

    def _toggle_mark(self, record_id: int | None) -> None:
        if record_id is not None:
            self.set_marked(self._marked ^ {record_id})

    def _show_marks(self) -> None:
        state = Qt.CheckState.Unchecked
        if self._marked:
            every = len(self._marked) == len(self.paged.ids)
            state = Qt.CheckState.Checked if every else Qt.CheckState.PartiallyChecked
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
        """Every column and whether it is shown, for the menu of columns."""
        return [
            (column, not self.isColumnHidden(section))
            for section, column in enumerate(self.paged.columns)
            if column.id != MARK
        ]

    def show_column(self, column_id: str, on: bool) -> None:
        """Show or hide a column."""
        for section, column in enumerate(self.paged.columns):
            if column.id == column_id:
                self.setColumnHidden(section, not on)
        self._layout_told()

    def set_sort(self, sort_key: str, descending: bool = False) -> None:  # noqa: FBT002 reads well
        """Show by what the rows are sorted."""
        self._header.sorted_by, self._header.descending = sort_key, descending
        self._header.viewport().update()

    def sort(self) -> tuple[str, bool]:
        """Sort key and whether descending."""
        return self._header.sorted_by, self._header.descending

    def layout_state(self) -> dict[str, Any]:
        """Widths, order, hidden columns and sort, to be kept between runs."""
        return header_layout(self._header)

    def restore_layout(self, kept: Mapping[str, Any]) -> None:
        """Take back what `layout_state` gave; columns it does not know stay as declared."""
        self._quiet = True
        restore_header(self._header, kept)
        self._quiet = False

    # For the delegate

    def cell_state(self, row: int) -> CellState:
        """How a row is shown now."""
        selected = self.selectionModel().isRowSelected(row, QModelIndex())
        marked = bool(self._marked) and self.paged.id_at(row) in self._marked
        editing = self.state() == QAbstractItemView.State.EditingState
        return CellState(selected, self.hasFocus() or editing, row == self.hover_row, marked)

    def is_first_column(self, section: int) -> bool:
        """Whether a section stands first on the left."""
        return self._header.visualIndex(section) == 0

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
        for section in range(len(self.paged.columns)):
            if ratio != 1 and not self.isColumnHidden(section):
                self._header.resizeSection(section, round(self.columnWidth(section) * ratio))
        self._quiet = False
        self._scale()
        self._header.updateGeometry()
        self._header.viewport().update()
        self.viewport().update()

    def _lay_out(self) -> None:
        for section, column in enumerate(self.paged.columns):
            self.setColumnWidth(section, theme.px(column.width))
            self.setColumnHidden(section, column.hidden)
            if column.stretch:
                mode = QHeaderView.ResizeMode.Stretch
                self._header.setSectionResizeMode(section, mode)
            elif column.id == MARK:
                mode = QHeaderView.ResizeMode.Fixed
                self._header.setSectionResizeMode(section, mode)

    def _first_text_column(self) -> int:
        return 1 if self._markable else 0

    def _layout_told(self) -> None:
        if not self._quiet:
            self.layout_changed.emit()

    def _header_clicked(self, section: int) -> None:
        column = self.column(section)
        if column.id == MARK:
            every = self._header.mark_state == Qt.CheckState.Checked
            self.set_marked([] if every else self.paged.ids)
        elif column.sort_key:
            same = column.sort_key == self._header.sorted_by
            self.set_sort(column.sort_key, descending=same and not self._header.descending)
            self._layout_told()
            self.sort_requested.emit(*self.sort())

    def _clicked(self, index: QModelIndex) -> None:
        record_id, name = self.paged.id_at(index.row()), self.column(index.column()).id
        self.cell_clicked.emit(record_id, name, self.visualRect(index), self.pressed_at)

    def _double_clicked(self, index: QModelIndex) -> None:
        if not self._edit(index) and self.column(index.column()).id != MARK:
            self.opened.emit(self.paged.id_at(index.row()))

    def _edit(self, index: QModelIndex) -> bool:
        column = self.column(index.column())
        record = self.paged.record(index.row())
        if column.edit is None or record is None or column.edit(record) is None:
            return False
        self.edit(index)
        return True

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if not self._quiet and current.row() != previous.row():
            self.current_changed.emit(self.paged.id_at(current.row()))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are actions here, see `letter`."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._own_key(event):
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        key, index = event.key(), self.currentIndex()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            if index.isValid() and not self._edit(index):
                self.opened.emit(self.paged.id_at(index.row()))
            return True
        if key == Qt.Key.Key_Space and self._markable:
            self._toggle_mark(self.current_id())
            return True
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key == Qt.Key.Key_Delete and index.isValid():
            self.removed.emit(self.paged.id_at(index.row()))
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.paged.rowCount():
            row = 0 if key == Qt.Key.Key_Home else self.paged.rowCount() - 1
            self.setCurrentIndex(self.paged.index(row, max(index.column(), 0)))
            return True
        letter = physical_key(event)
        if letter is None or not letter.isalnum():
            return False
        self.letter.emit(letter, self.current_id())
        return True

    def _escape(self) -> bool:
        if self._marked:
            self.set_marked([])
            return True
        if len(self.selectionModel().selectedRows()) > 1:
            self.setCurrentIndex(self.currentIndex())
            return True
        return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and self.column(index.column()).id == MARK:
            self._toggle_mark(self.paged.id_at(index.row()))
            return
        super().mousePressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.paged.rowCount():
            self.setCurrentIndex(self.paged.index(0, self._first_text_column()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            place = self.visualRect(index).center()
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(place)
            self.menu_requested.emit(self.paged.id_at(index.row()), at)
