"""The table of the program: many rows, marks, sort, remembered columns, keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from salesapp.domain.views import SortKey, sorted_by
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.table_header import MARK
from salesapp.ui.kit.table_model import Fetch
from salesapp.ui.kit.table_rows import TableRows


class PagedTable(TableRows):
    """A table as people use it."""

    opened = Signal(object)
    """Enter or a double click: id."""
    sort_requested = Signal(str, bool)
    """Sort key and whether descending; the page asks its query again and calls `set_ids`."""
    sorts_wanted = Signal(object)
    """All sort keys with their directions, the leading one first."""
    letter = Signal(str, object)
    """A single-letter key by its physical place, and the id of the current row."""
    removed = Signal(object)
    """Delete: id of the current row."""
    cell_clicked = Signal(object, str, QRect, QPoint)
    """Id, column, place of the cell and of the click in the viewport: for painted buttons."""
    menu_requested = Signal(object, QPoint)
    """Id and the global place of a context menu."""
    copy_wanted = Signal()
    """Ctrl+C."""
    print_wanted = Signal()
    """Ctrl+P, where no command of the section has these keys."""

    sorts_by_many = False
    """Whether Shift and a click add a further key."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Fetch,
        *,
        markable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns, fetch, markable=markable, parent=parent)
        self._connect()

    def _connect(self) -> None:
        self._header.sectionClicked.connect(self._header_clicked)
        self.doubleClicked.connect(self._double_clicked)
        self.clicked.connect(self._clicked)

    # Inside

    def _header_clicked(self, section: int) -> None:
        column = self.column(section)
        if column.id == MARK:
            every = self._header.mark_state == Qt.CheckState.Checked
            self.set_marked([] if every else self.paged.ids)
        elif column.sort_key:
            shift = bool(self._header.pressed_with & Qt.KeyboardModifier.ShiftModifier)
            before = tuple(SortKey(*one) for one in self._header.sorts)
            add = shift and self.sorts_by_many
            self.set_sorts(sorted_by(before, column.sort_key, add=add))
            self._layout_told()
            self.sort_requested.emit(*self.sort())
            self.sorts_wanted.emit(tuple(self._header.sorts))

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
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._standard_key(event):
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            return self._enter()
        if key == Qt.Key.Key_Space and self._markable:
            self._toggle_mark(self.current_id())
            return True
        if key == Qt.Key.Key_Escape:
            return self._escape()
        return self._moves(event) or self._is_letter(event)

    def _standard_key(self, event: QKeyEvent) -> bool:
        """Copy, print, all of it: keys every program has."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Print):
            self.print_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self._markable:
            self.mark_all()
        else:
            return False
        return True

    def _enter(self) -> bool:
        index = self.currentIndex()
        if index.isValid() and not self._edit(index):
            self.opened.emit(self.paged.id_at(index.row()))
        return True

    def _moves(self, event: QKeyEvent) -> bool:
        key, index = event.key(), self.currentIndex()
        if key == Qt.Key.Key_Delete and index.isValid():
            self.removed.emit(self.paged.id_at(index.row()))
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.paged.rowCount():
            row = 0 if key == Qt.Key.Key_Home else self.paged.rowCount() - 1
            self.setCurrentIndex(self.paged.index(row, max(index.column(), 0)))
            return True
        return False

    def _is_letter(self, event: QKeyEvent) -> bool:
        letter = physical_key(event)
        if letter is None or not letter.isalnum():
            return False
        self.letter.emit(letter, self.current_id())
        return True

    def _escape(self) -> bool:
        if self._marks:
            self.set_marked([])
            return True
        if self.selected_count() > 1:
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
