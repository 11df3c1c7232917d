"""The tree of groups with its changes: groups and goods are dragged, names are typed in place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.db.queries.products import CategoryRow
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.kit.table_column import ROW_ROLE
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.products.category_tree import CategoryTree

GROUP: Final = "application/x-salesapp-group"
GOODS: Final = "application/x-salesapp-goods"


class Target(NamedTuple):
    """Where a dragged thing would go: into a group, or before one."""

    parent_id: int | None
    before_id: int | None
    rect: QRect
    is_line: bool


def goods_mime(product_ids: Sequence[int]) -> QMimeData:
    """Dragged products."""
    mime = QMimeData()
    mime.setData(GOODS, json.dumps(list(product_ids)).encode())
    return mime


class GroupTree(CategoryTree):
    """F2 renames, Delete deletes, Ctrl+Up and Ctrl+Down move among the neighbours."""

    moved = Signal(object, object, object)
    """Group, the group above it (None: on top), the group it stands before (None: the last)."""
    goods_dropped = Signal(object, object)
    """Ids of products and the group; None is none."""
    renamed = Signal(object, str)
    delete_wanted = Signal(object)
    """`CategoryRow`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor: TextInput | None = None
        self._edited: int | None = None
        self._pressed = QPoint()
        self._target: Target | None = None
        self.setAcceptDrops(True)
        # Delete and the letters are about groups here, not about the product in the list.
        self.setProperty("single_keys", False)

    # Renaming in place

    def rename(self, category_id: int) -> None:
        """Open the editor over the name of a group."""
        row = self.row_of(category_id)
        if row is None or not row.id:
            return
        self._close()
        index = self.tree.index(self.tree.place_of(category_id))
        self.scrollTo(index)
        rect = self.visualRect(index)
        editor = TextInput(row.name, small=True, parent=self.viewport())
        editor.setAccessibleName(self.tr("Name of the group"))
        left = self.text_left(row) - theme.px(8)
        editor.setGeometry(rect.adjusted(left, 1, -theme.px(8), -1))
        editor.selectAll()
        editor.installEventFilter(self)
        self.editor, self._edited = editor, category_id
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _commit(self) -> None:
        if self.editor is None or self._edited is None:
            return
        name, category_id = self.editor.text().strip(), self._edited
        known = self.row_of(category_id)
        self._close()
        if name and known is not None and name != known.name:
            self.renamed.emit(category_id, name)

    def _close(self) -> None:
        if self.editor is not None:
            editor, self.editor = self.editor, None
            self._edited = None
            had_focus = editor.hasFocus()
            editor.removeEventFilter(self)
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if watched is not self.editor:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._commit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self._commit()
        return False

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
            own = event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)
            if own or (control and event.key() in arrows):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_of(self.current_id())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if row is not None and row.id and event.key() == Qt.Key.Key_F2:
            self.rename(row.id)
        elif row is not None and row.id and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(row)
        elif row is not None and control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(row, up=event.key() == Qt.Key.Key_Up)
        else:
            super().keyPressEvent(event)

    def _step(self, row: CategoryRow, *, up: bool) -> None:
        beside = [one.id for one in self.tree.every() if one.parent_id == row.parent_id and one.id]
        at = beside.index(row.id)
        if up and at > 0:
            self.moved.emit(row.id, row.parent_id, beside[at - 1])
        elif not up and at < len(beside) - 1:
            after = beside[at + 2] if at + 2 < len(beside) else None
            self.moved.emit(row.id, row.parent_id, after)

    # Dragging

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        row = self.indexAt(self._pressed).data(ROW_ROLE)
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if held and far and isinstance(row, CategoryRow) and row.id:
            mime = QMimeData()
            mime.setData(GROUP, str(row.id).encode())
            drag = QDrag(self)
            drag.setMimeData(mime)
            drag.exec(Qt.DropAction.MoveAction)
            return
        super().mouseMoveEvent(event)

    def target_at(self, at: QPoint, mime: QMimeData) -> Target | None:
        """Where what is dragged would go when it is let go here."""
        index = self.indexAt(at)
        row = index.data(ROW_ROLE) if index.isValid() else None
        if not isinstance(row, CategoryRow):
            return None
        rect = self.visualRect(index)
        if mime.hasFormat(GOODS):
            return Target(row.id or None, None, rect, is_line=False)
        group_id = _group(mime)
        if group_id is None or self._is_within(row.id, group_id):
            return None
        quarter = rect.height() // 4
        if row.id and at.y() < rect.top() + quarter:
            return Target(row.parent_id, row.id, rect, is_line=True)
        return Target(row.id or None, None, rect, is_line=False)

    def _is_within(self, category_id: int | None, group_id: int) -> bool:
        above = {row.id: row.parent_id for row in self.tree.every()}
        while category_id:
            if category_id == group_id:
                return True
            category_id = above.get(category_id)
        return False

    def _show_target(self, target: Target | None) -> None:
        if target != self._target:
            self._target = target
            self.viewport().update()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(GROUP) or event.mimeData().hasFormat(GOODS):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        target = self.target_at(event.position().toPoint(), event.mimeData())
        self._show_target(target)
        if target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_target(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        target = self.target_at(event.position().toPoint(), mime)
        self._show_target(None)
        if target is None:
            return
        event.acceptProposedAction()
        group_id = _group(mime)
        if group_id is not None:
            self.moved.emit(group_id, target.parent_id, target.before_id)
        else:
            goods = _goods(mime)
            if goods:
                self.goods_dropped.emit(goods, target.parent_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target is None:
            return
        painter = QPainter(self.viewport())
        tokens, rect = theme.tokens(), self._target.rect
        if self._target.is_line:
            painter.fillRect(rect.left() + 8, rect.top() - 1, rect.width() - 16, 2, tokens.focus)
        else:
            draw_box(painter, rect.adjusted(8, 1, -8, -1), None, tokens.focus, 5)
        painter.end()


def _group(mime: QMimeData) -> int | None:
    if not mime.hasFormat(GROUP):
        return None
    try:
        return int(bytes(mime.data(GROUP).data()).decode())
    except ValueError:
        return None


def _goods(mime: QMimeData) -> list[int]:
    """Ids of goods that are dragged; none out of what another program may call so."""
    try:
        return [int(one) for one in json.loads(bytes(mime.data(GOODS).data()))]
    except (ValueError, TypeError, RecursionError):
        return []
