"""The tree of groups at the left, with the number of goods in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.db.queries.products import CategoryRow
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_ring, draw_text
from salesapp.ui.kit.table_column import ROW_ROLE
from salesapp.ui.kit.table_model import Index

WIDTH = 196
_ALL = 0
_ROOT = QModelIndex()


class CategoryModel(QAbstractListModel):
    """The rows that are not folded away; the first one stands for all goods."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CategoryRow] = []
        self.folded: set[int] = set()
        self._all: list[CategoryRow] = []

    def set_rows(self, rows: Sequence[CategoryRow]) -> None:
        """Show these groups."""
        self._all = list(rows)
        self.update()

    def update(self) -> None:
        """Fold and unfold."""
        self.beginResetModel()
        self.rows = []
        hidden: set[int | None] = set()
        for row in self._all:
            if row.parent_id in hidden:
                hidden.add(row.id)
                continue
            if row.id in self.folded:
                hidden.add(row.id)
            self.rows.append(row)
        self.endResetModel()

    def every(self) -> list[CategoryRow]:
        """All groups, folded away or not."""
        return self._all

    def has_below(self, category_id: int) -> bool:
        """Whether a group has groups below it."""
        return any(row.parent_id == category_id for row in self._all)

    def place_of(self, category_id: int | None) -> int:
        """The row of a group, or of what it is folded into."""
        wanted = _ALL if category_id is None else category_id
        above = {row.id: row.parent_id for row in self._all}
        shown = {row.id: place for place, row in enumerate(self.rows)}
        while wanted not in shown:
            wanted = above.get(wanted) or _ALL
        return shown[wanted]

    def unfold_to(self, category_id: int | None) -> None:
        """Unfold whatever a group lies in."""
        above = {row.id: row.parent_id for row in self._all}
        place = above.get(category_id or _ALL)
        while place is not None:
            self.folded.discard(place)
            place = above.get(place)
        self.update()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.total}"
        return None


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(28))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tree = self.parent()
        row = index.data(ROW_ROLE)
        if not isinstance(tree, CategoryTree) or not isinstance(row, CategoryRow):
            return
        rect: QRect = option.rect
        tokens, px = theme.tokens(), theme.px
        state: QStyle.StateFlag = option.state
        on = bool(state & QStyle.StateFlag.State_Selected)
        box = rect.adjusted(px(8), 1, -px(8), -1)
        if on or state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, box, tokens.selected if on else tokens.hover, None, 5)
        if on and tree.hasFocus():
            draw_ring(painter, box, tokens.focus, 5)
        ink = "accent_text" if on else "text"
        if tree.tree.has_below(row.id):
            icon = "cright" if row.id in tree.tree.folded else "cdown"
            draw_icon(painter, tree.chevron_rect(rect, row), icon, "text2", 12)
        place = rect.adjusted(tree.text_left(row), 0, -px(16), 0)
        number = fmt.number(row.total)
        used = draw_text(painter, place, number, "small", tokens.text3, RIGHT)
        place.adjust(0, 0, -used - px(6), 0)
        draw_text(painter, place, row.name, "strong" if on else "base", tokens.color(ink))


class CategoryTree(QListView):
    """Up and Down choose, Left and Right fold."""

    chosen = Signal(object)
    """Id of the group, None for all goods."""
    menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = CategoryModel(self)
        self._quiet = False
        self.setModel(self.tree)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Groups of products"))
        self.setFixedWidth(theme.px(WIDTH))
        theme.state.changed.connect(self._scaled)

    def show_rows(self, rows: Sequence[CategoryRow], total: int) -> None:
        """Show the groups, keeping the chosen one."""
        current = self.current_id()
        top = self.verticalScrollBar().value()
        first = CategoryRow(_ALL, None, self.tr("All products"), 0, total, total)
        self._quiet = True
        self.tree.set_rows([first, *rows])
        self._go(current)
        self._quiet = False
        self.verticalScrollBar().setValue(top)

    def current_id(self) -> int | None:
        """The group chosen; None for all goods."""
        row = self.currentIndex().row()
        found = self.tree.rows[row].id if 0 <= row < len(self.tree.rows) else _ALL
        return found or None

    def choose(self, category_id: int | None) -> None:
        """Choose a group without telling."""
        self._quiet = True
        self.tree.unfold_to(category_id)
        self._go(category_id)
        self._quiet = False

    def row_of(self, category_id: int | None) -> CategoryRow | None:
        """A group that is shown."""
        return next((row for row in self.tree.rows if row.id == category_id), None)

    def fold(self, category_id: int, *, on: bool) -> None:
        """Hide or show what is below a group."""
        if not self.tree.has_below(category_id) or on == (category_id in self.tree.folded):
            return
        before = self.current_id()
        self.tree.folded ^= {category_id}
        self._quiet = True
        self.tree.update()
        self._go(before)
        self._quiet = False
        if self.current_id() != before:
            self.chosen.emit(self.current_id())

    def text_left(self, row: CategoryRow) -> int:
        """Where the name of a row begins."""
        step = 16 + 16 * row.depth + (0 if row.id == _ALL else 16)
        return theme.px(step)

    def chevron_rect(self, rect: QRect, row: CategoryRow) -> QRect:
        """Where a row is folded by the mouse."""
        left = rect.left() + self.text_left(row) - theme.px(18)
        return QRect(left, rect.top(), theme.px(16), rect.height())

    def _go(self, category_id: int | None) -> None:
        self.setCurrentIndex(self.tree.index(self.tree.place_of(category_id)))

    def _scaled(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self.chosen.emit(self.current_id())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters and digits are commands here."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        row = self.row_of(current)
        if row is None or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        left = event.key() == Qt.Key.Key_Left
        if left and (row.id in self.tree.folded or not self.tree.has_below(row.id)):
            self._go(row.parent_id)
        else:
            self.fold(row.id, on=left)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        row = index.data(ROW_ROLE) if index.isValid() else None
        if (
            isinstance(row, CategoryRow)
            and self.tree.has_below(row.id)
            and self.chevron_rect(self.visualRect(index), row).contains(point)
        ):
            self.fold(row.id, on=row.id not in self.tree.folded)
            return
        super().mousePressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self.visualRect(self.currentIndex()).center()
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(place)
        self.menu_requested.emit(self.current_id(), at)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.tokens().surface)
        painter.end()
        super().paintEvent(event)
