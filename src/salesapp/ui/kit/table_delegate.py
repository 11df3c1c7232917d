"""Paints the cells of a table and opens their editors."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from salesapp.ui import theme
from salesapp.ui.kit.paint import CENTER, LEFT, RIGHT, draw_text, text_width
from salesapp.ui.kit.style import draw_check
from salesapp.ui.kit.table_column import ROW_ROLE, CellState, Column
from salesapp.ui.kit.table_header import MARK
from salesapp.ui.kit.table_model import Index
from salesapp.ui.kit.text_input import set_editor_state

_ALIGN = {"left": LEFT, "right": RIGHT, "center": CENTER}
_Hint = QAbstractItemDelegate.EndEditHint


class RowStates(Protocol):
    """The table as its delegate sees it."""

    def column(self, section: int) -> Column:
        """The column of a section."""
        ...

    def cell_state(self, row: int) -> CellState:
        """How a row is shown now."""
        ...

    def is_first_column(self, section: int) -> bool:
        """Whether a section stands first on the left."""
        ...


def cell_background(state: CellState) -> str:
    """Token of the background of a row."""
    if state.selected:
        return "selected" if state.focused else "selected_inactive"
    return "hover" if state.hover else "surface"


class TableDelegate(QStyledItemDelegate):
    """Cells without widgets; editors exactly over their cells."""

    def __init__(self, table: RowStates, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._editing: tuple[Column, object] | None = None

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        tokens = theme.tokens()
        column = self._table.column(index.column())
        state = self._table.cell_state(index.row())
        painter.fillRect(rect, tokens.color(cell_background(state)))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)
        if state.selected and state.focused and self._table.is_first_column(index.column()):
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.focus)
        if column.id == MARK:
            checked = Qt.CheckState.Checked if state.marked else Qt.CheckState.Unchecked
            draw_check(painter, rect, checked)
            return
        record = index.data(ROW_ROLE)
        if record is None:
            return
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), -1)
        if column.paint is not None:
            painter.save()
            painter.setClipRect(rect)
            column.paint(painter, inner, record, state)
            painter.restore()
            return
        role = "strong" if column.lead and state.selected else column.role
        tone = column.tone(record) if column.tone is not None else "text"
        draw_text(
            painter, inner, column.text(record), role, tokens.color(tone), _ALIGN[column.align]
        )

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        column = self._table.column(index.column())
        text = str(index.data() or "")
        room = option.rect.width() - 2 * theme.px(8)
        cut = column.id != MARK and text_width(text, column.role) > room
        shown = text if cut or column.paint else ""
        if column.tip is not None:
            record = index.data(ROW_ROLE)
            shown = shown if record is None else column.tip(record)
        QToolTip.showText(event.globalPos(), shown, view)
        return True

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._table.column(index.column())
        editor = QLineEdit(parent)
        editor.setProperty("size", "cell")
        editor.setAccessibleName(column.title)
        editor.setAlignment(_ALIGN[column.align])
        self._editing = (column, index.data(ROW_ROLE))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        column = self._table.column(index.column())
        if isinstance(editor, QLineEdit) and column.edit is not None:
            editor.setText(column.edit(index.data(ROW_ROLE)) or "")
            editor.selectAll()

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QLineEdit) or self._editing is None:
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._finish(editor, _Hint.SubmitModelCache)
            if key == Qt.Key.Key_Tab:
                return self._finish(editor, _Hint.EditNextItem)
            if key == Qt.Key.Key_Backtab:
                return self._finish(editor, _Hint.EditPreviousItem)
            if key == Qt.Key.Key_Escape:
                self._editing = None
                self.closeEditor.emit(editor, _Hint.RevertModelCache)
                return True
        if event.type() == QEvent.Type.FocusOut:
            self._finish(editor, _Hint.NoHint, quiet=True)
            return False
        return super().eventFilter(editor, event)

    def _finish(
        self, editor: QLineEdit, hint: QAbstractItemDelegate.EndEditHint, *, quiet: bool = False
    ) -> bool:
        if self._editing is None:
            return True
        column, record = self._editing
        problem = column.commit(record, editor.text()) if column.commit is not None else ""
        if problem and not quiet:
            set_editor_state(editor, "error")
            editor.setAccessibleDescription(problem)
            below = editor.mapToGlobal(QPoint(0, editor.height() - theme.px(8)))
            QToolTip.showText(below, problem, editor)
            return True
        self._editing = None
        self.closeEditor.emit(editor, hint)
        return True
