"""Paints the cells of a table and opens their editors."""

from typing import Literal, NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.cell_editors import CellLine, CellText, make_editor
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.paint import CENTER, LEFT, RIGHT, draw_icon, draw_ring, draw_text, text_width
from salesapp.ui.kit.style import draw_check
from salesapp.ui.kit.table_column import ROW_ROLE, CellState, Column
from salesapp.ui.kit.table_header import MARK
from salesapp.ui.kit.table_model import Index

_ALIGN = {"left": LEFT, "right": RIGHT, "center": CENTER}
_NOT_LEFT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
Way = Literal["", "up", "down", "left", "right"]


class Place(NamedTuple):
    """A cell: id of its row, section of its column."""

    record_id: int
    section: int


class Editing(NamedTuple):
    """The cell that is open: its column, its row, and what it held."""

    column: Column
    record: object
    before: str


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

    def edges(self, section: int) -> tuple[int, int]:
        """How much farther in the texts of a section stand, left and right."""
        ...

    def is_cursor(self, index: Index) -> bool:
        """Whether the cursor of the cells stands here."""
        ...

    def lock_of(self, index: Index) -> str:
        """Why a cell is not typed into; an empty text: it is."""
        ...

    def ahead(self, way: Way) -> Place:
        """Where the cursor goes after an edit, found before rows move."""
        ...


def cell_background(state: CellState) -> str:
    """Token of the background of a row."""
    if state.selected:
        return "selected" if state.focused else "selected_inactive"
    return "hover" if state.hover else "surface"


def paint_back(painter: QPainter, rect: QRect, state: CellState, *, first: bool) -> None:
    """The background of a cell or of a whole row; the first one shows the selection's edge."""
    tokens = theme.tokens()
    painter.fillRect(rect, tokens.color(cell_background(state)))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)
    if first and state.selected and state.focused:
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.focus)


def paint_content(
    painter: QPainter, rect: QRect, column: Column, record: object, state: CellState
) -> None:
    """What stands in a cell; the record is None while its row is gone."""
    if column.id == MARK:
        checked = Qt.CheckState.Checked if state.marked else Qt.CheckState.Unchecked
        draw_check(painter, rect, checked)
        return
    if record is None:
        return
    edge = theme.px(8)
    inner = rect.adjusted(edge, 0, -edge, -1)
    if column.paint is None:
        paint_text(painter, inner, column, record, state)
        return
    painter.save()
    painter.setClipRect(rect)
    column.paint(painter, inner, record, state)
    painter.restore()


def paint_text(
    painter: QPainter, inner: QRect, column: Column, record: object, state: CellState
) -> None:
    """The text of a cell, within its edges."""
    text = column.text(record)
    if text:
        role = "strong" if column.lead and state.selected else column.role
        tone = column.tone(record) if column.tone is not None else "text"
        draw_text(painter, inner, text, role, theme.tokens().color(tone), _ALIGN[column.align])


class TableDelegate(QStyledItemDelegate):
    """Cells without widgets; editors exactly over their cells."""

    moved = Signal(str, object)
    """After an edit: `Way` and the `Place` the cursor goes to."""
    typing = Signal(str)
    """What stands in the open editor after a key."""
    ended = Signal()
    """The editor was closed, whatever way."""

    def __init__(self, table: RowStates, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._editing: Editing | None = None

    @property
    def is_typing(self) -> bool:
        """Whether an editor holds what is not saved yet."""
        return self._editing is not None

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._paint_cell(painter, option, index)
        if self._table.is_cursor(index):
            reason = self._table.lock_of(index)
            back = cell_background(self._table.cell_state(index.row()))
            paint_cursor(painter, option.rect, back if reason else "")

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        column = self._table.column(index.column())
        state = self._table.cell_state(index.row())
        paint_back(painter, rect, state, first=self._table.is_first_column(index.column()))
        left, right = self._table.edges(index.column())
        inner = rect.adjusted(left, 0, -right, 0)
        paint_content(painter, inner, column, index.data(ROW_ROLE), state)

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
        room = option.rect.width() - 2 * theme.px(8) - sum(self._table.edges(index.column()))
        cut = column.id != MARK and text_width(text, column.role) > room
        shown = text if cut or column.paint else ""
        if column.tip is not None:
            record = index.data(ROW_ROLE)
            shown = shown if record is None else column.tip(record)
        show_hint(event.globalPos(), shown, view)
        return True

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._table.column(index.column())
        editor = make_editor(parent, column)
        record = index.data(ROW_ROLE)
        before = (column.edit(record) or "") if column.edit is not None else ""
        self._editing = Editing(column, record, before)
        if isinstance(editor, CellLine | CellText):
            editor.fill(before)
        if isinstance(editor, CellLine):
            editor.done.connect(lambda way: self._finish(editor, way))
            editor.textChanged.connect(self._typing)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Told whenever rows change: what is typed meanwhile stays."""

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        place = option.rect.adjusted(0, 0, 0, -1)
        if isinstance(editor, CellText):
            place.setHeight(theme.px(CellText.HEIGHT))
            place.setWidth(max(place.width(), theme.px(CellText.WIDTH)))
            view = editor.parentWidget()
            bottom = view.height() if view is not None else 0
            place.moveBottom(min(place.bottom(), max(bottom, place.height())))
        editor.setGeometry(place)

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, CellLine | CellText) or self._editing is None:
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(editor, event) or super().eventFilter(editor, event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in _NOT_LEFT:
                self._finish(editor, "")
            return False
        return super().eventFilter(editor, event)

    def _key(self, editor: CellLine | CellText, event: QKeyEvent) -> bool:
        """Enter saves and goes down, Tab saves and goes right, Esc restores."""
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if shift and isinstance(editor, CellText):
                return False
            return self._finish(editor, "up" if shift else "down")
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._finish(editor, "right" if key == Qt.Key.Key_Tab else "left")
        if key == Qt.Key.Key_Escape:
            self._editing = None
            self._close(editor)
            return True
        return False

    def _finish(self, editor: CellLine | CellText, way: Way) -> bool:
        """Save what was typed; a value that is wrong keeps the editor open."""
        editing = self._editing
        if editing is None:
            return True
        place = self._table.ahead(way) if way else None
        text = editor.typed()
        problem = ""
        if text != editing.before and editing.column.commit is not None:
            # The rows may be read anew meanwhile, and the editor with them.
            self._editing = None
            problem = editing.column.commit(editing.record, text)
        if problem:
            self._editing = editing
            editor.complain(problem)
            return True
        self._editing = None
        self._close(editor)
        if place is not None:
            self.moved.emit(way, place)
        return True

    def save(self, editor: QWidget | None) -> None:
        """Save what stands in an editor, and close it."""
        if isinstance(editor, CellLine | CellText):
            self._finish(editor, "")

    def _typing(self, text: str) -> None:
        if self._editing is not None and text != self._editing.before:
            self.typing.emit(text)

    def _close(self, editor: QWidget) -> None:
        self.ended.emit()
        if isValid(editor):
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)


def paint_cursor(painter: QPainter, rect: QRect, locked_on: str) -> None:
    """The frame of the current cell; of one not typed into grey, with a lock on its background."""
    tokens = theme.tokens()
    ring = tokens.border_input if locked_on else tokens.accent
    draw_ring(painter, rect.adjusted(0, 0, 0, -1), ring, 4)
    if locked_on:
        side = theme.px(12)
        box = QRect(rect.right() - side - theme.px(5), rect.top(), side, rect.height() - 1)
        painter.fillRect(box.adjusted(-theme.px(3), 3, theme.px(2), -3), tokens.color(locked_on))
        draw_icon(painter, box, "lock", "text3", 12)
