"""The table of the program: many rows, marks, sort, remembered columns, keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.domain.fields import FieldType
from salesapp.domain.views import SortKey, sorted_by
from salesapp.overriding import override
from salesapp.ui import reading, theme
from salesapp.ui.kit.cell_editors import CellLine, CellText
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.kit.table_cells import TableCells
from salesapp.ui.kit.table_column import TURN_OVER, Column
from salesapp.ui.kit.table_delegate import Place
from salesapp.ui.kit.table_header import MARK
from salesapp.ui.kit.table_model import Fetch

_PLAIN = Qt.KeyboardModifier.NoModifier


class PagedTable(TableCells):
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
    paste_wanted = Signal()
    """Ctrl+V."""
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
        self._delegate.moved.connect(self._edited)
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
        column = self.column(index.column())
        if column.lead or not self._edit(index):
            if column.id != MARK:
                self.opened.emit(self.paged.id_at(index.row()))
        else:
            self.show_cursor()

    # Editing

    def edit_here(self, column_id: str = "") -> None:
        """F2: edit the cell of the cursor; without a cursor that of a column, or the first one."""
        index = self.currentIndex()
        if not index.isValid() or self.state() == self.State.EditingState:
            return
        if not self.cursor_on:
            section = self._section_to_edit(column_id)
            if section is None:
                return
            index = self.paged.index(index.row(), section)
            self.setCurrentIndex(index)
            self.show_cursor()
        if not self._edit(index):
            self._tell_lock(index)

    def go_on(self, record_id: int, column_id: str, text: str) -> None:
        """Open the editor of a cell with what was typed into it before."""
        section = self._section_to_edit(column_id)
        if section is None or not self.set_current_id(record_id):
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.paged.index(self.paged.row_of(record_id), section))
        self.show_cursor()
        editor = QApplication.focusWidget() if self._edit(self.currentIndex()) else None
        if isinstance(editor, CellLine | CellText):
            editor.begin_with(text)

    def _section_to_edit(self, column_id: str) -> int | None:
        editable = [one for one in self.sections() if self.column(one).edit is not None]
        named = [one for one in editable if self.column(one).id == column_id]
        return next(iter(named or editable), None)

    def _edit(self, index: QModelIndex) -> bool:
        column = self.column(index.column())
        record = self.paged.record(index.row())
        if column.edit is None or record is None or reading.is_on():
            return False
        text = column.edit(record)
        if text is None or self.lock_of(index):
            return False
        if column.edit_type is FieldType.FLAG and column.commit is not None:
            self._tell(index, column.commit(record, TURN_OVER))
            return True
        self.scrollTo(index)
        self.edit(index)
        return True

    def _clear(self, index: QModelIndex) -> None:
        """Delete on the cursor empties the cell, never the record."""
        column, record = self.column(index.column()), self.paged.record(index.row())
        if column.commit is None or record is None or self.lock_of(index):
            self._tell_lock(index)
        elif column.edit_type is not FieldType.FLAG:
            self._tell(index, column.commit(record, ""))

    def _tell_lock(self, index: QModelIndex) -> None:
        self._tell(index, self.lock_of(index))

    def _tell(self, index: QModelIndex, text: str) -> None:
        """Say something under a cell."""
        if text:
            self.scrollTo(index)
            place = self.visualRect(index)
            below = self.viewport().mapToGlobal(place.bottomLeft() - QPoint(0, theme.px(8)))
            show_hint(below, text, self.viewport(), place, 8_000)

    def _edited(self, way: str, place: Place) -> None:
        """Go on from a saved cell: down shows the cursor, sideways opens the next editor."""
        row = self.paged.row_of(place.record_id)
        if row < 0:
            return
        self.setFocus()
        index = self.paged.index(row, place.section)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.show_cursor()
        if way in ("left", "right") and not self._edit(index):
            self._tell_lock(index)

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if self.cursor_on:
            self.viewport().update()
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
        if key == Qt.Key.Key_F2 and self.has_editable():
            self.edit_here()
            return True
        if key == Qt.Key.Key_Space:
            return self._space()
        if key == Qt.Key.Key_Escape:
            return self._escape()
        return self._moves(event) or self._typed(event) or self._is_letter(event)

    def _typed(self, event: QKeyEvent) -> bool:
        """A sign typed on the cursor begins an edit with it."""
        text = event.text()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not self.cursor_on or modifiers not in (_PLAIN, Qt.KeyboardModifier.KeypadModifier):
            return False
        if not text or not text.isprintable():
            return False
        if self.state() == self.State.EditingState:
            return True  # it is for the editor, which does not take it
        index = self.currentIndex()
        if self.column(index.column()).edit_type is FieldType.FLAG or not self._edit(index):
            self._tell_lock(index)
            return True
        editor = QApplication.focusWidget()
        if isinstance(editor, CellLine | CellText):
            editor.begin_with(text)
        return True

    def _standard_key(self, event: QKeyEvent) -> bool:
        """Copy, print, all of it: keys every program has."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Print):
            self.print_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self._markable:
            self.mark_all()
        else:
            return False
        return True

    def _enter(self) -> bool:
        index = self.currentIndex()
        if not index.isValid():
            return True
        if self.cursor_on:
            if not self._edit(index):
                self._tell_lock(index)
        else:
            self.opened.emit(self.paged.id_at(index.row()))
        return True

    def _space(self) -> bool:
        index = self.currentIndex()
        column = self.column(index.column()) if index.isValid() else None
        if self.cursor_on and column is not None and column.edit_type is FieldType.FLAG:
            if not self._edit(index):
                self._tell_lock(index)
            return True
        if self._markable:
            self._toggle_mark(self.current_id())
        return self._markable

    def _moves(self, event: QKeyEvent) -> bool:
        key, index = event.key(), self.currentIndex()
        plain = event.modifiers() in (_PLAIN, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.has_editable():
            self.move_cursor(-1 if key == Qt.Key.Key_Left else 1)
            return True
        if key == Qt.Key.Key_Delete and index.isValid():
            if self.cursor_on:
                self._clear(index)
            else:
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
        if self.cursor_on:
            self.show_cursor(on=False)
            return True
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
