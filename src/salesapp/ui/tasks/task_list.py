"""The list of tasks: headings of days and rows with a round box for "done"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.db.queries.activities import ActivityRow
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import attempt_words, kind_icon, kind_label, result_label
from salesapp.ui.kit.badge import paint_category
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.list_delegate import paint_row_background
from salesapp.ui.kit.moves import ALONE
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text, text_width
from salesapp.ui.kit.table_column import ID_ROLE, ROW_ROLE
from salesapp.ui.kit.table_model import Index
from salesapp.ui.tasks.groups import Group, Item

ROW, HEAD = 44, 34
_ROOT = QModelIndex()


class TaskModel(QAbstractListModel):
    """Headings are not selectable."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[Item] = []

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def row_of(self, activity_id: int | None) -> int:
        """Where a task stands, or -1."""
        for row, item in enumerate(self.items):
            if isinstance(item, ActivityRow) and item.id == activity_id:
                return row
        return -1

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == ROW_ROLE:
            return item
        if role == ID_ROLE:
            return item.id if isinstance(item, ActivityRow) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.title if isinstance(item, Group) else spoken(item)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, ActivityRow):
            return hint(item.client_name) or None
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.items[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def spoken(one: ActivityRow) -> str:
    """A task in one line."""
    parts = (kind_label(one.kind), one.due_time or "", one.client_name, one.subject)
    return ", ".join(part for part in parts if part)


class TaskDelegate(QStyledItemDelegate):
    """Time, kind, client and subject; done ones carry their result."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(ROW_ROLE), Group)
        return QSize(theme.px(240), theme.px(HEAD if head else ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        item = index.data(ROW_ROLE)
        if isinstance(item, Group):
            _paint_head(painter, rect, item)
            return
        view: QWidget = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row_background(painter, rect, selected=selected, focused=view.hasFocus(), hover=hover)
        _paint_task(painter, rect, item)


def round_box(rect: QRect) -> QRect:
    """The place of the round box of a row."""
    side = theme.px(16)
    return QRect(rect.left() + theme.px(16), rect.center().y() - side // 2, side, side)


def _paint_head(painter: QPainter, rect: QRect, group: Group) -> None:
    tokens = theme.tokens()
    painter.fillRect(rect, tokens.surface2)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)
    place = rect.adjusted(theme.px(16), 0, -theme.px(16), 0)
    used = draw_text(painter, place, group.title, "strong", tokens.text)
    place.adjust(used + theme.px(8), 0, 0, 0)
    draw_text(painter, place, str(group.number), "base", tokens.text3)


def _paint_task(painter: QPainter, rect: QRect, one: ActivityRow) -> None:
    tokens, px = theme.tokens(), theme.px
    box = round_box(rect)
    done = one.state == "done"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.ok_fill if done else tokens.border_input, 1.2))
    painter.setBrush(tokens.ok_bg if done else tokens.surface)
    painter.drawEllipse(box)
    painter.restore()
    if done:
        draw_icon(painter, box, "check", "ok", 12)
    late = not done and one.due_on is not None and one.due_on < format.today()
    x = box.right() + px(12)
    icon = QRect(x, rect.top(), px(16), rect.height())
    draw_icon(painter, icon, kind_icon(one.kind), "risk" if late else "text2")
    x = icon.right() + px(8)
    if one.series_id is not None and not done:
        draw_icon(
            painter,
            QRect(rect.right() - px(32), rect.top(), px(16), rect.height()),
            "repeat",
            "text3",
            14,
        )
    when = format.time(one.done_at) if done else (one.due_time or "")
    if late:
        when = format.day(one.due_on)
    wide = max(px(52), text_width(when) + px(8))
    draw_text(
        painter, QRect(x, rect.top(), wide, rect.height()), when, "base",
        tokens.risk if late else tokens.text3,
    )  # fmt: skip
    x += wide
    right = rect.right() - px(16 if one.series_id is None or done else 40)
    if done and one.result:
        place = QRect(x, rect.top(), right - x, rect.height())
        right -= draw_text(
            painter, place, result_label(one.result), "small", tokens.ok, RIGHT
        ) + px(12)
    if one.client_category:
        badge = paint_category(
            painter, QRect(x, rect.top(), px(18), rect.height()), one.client_category
        )
        x = badge.right() + px(8)
    name = format.company(one.client_name) or kind_label(one.kind)
    ink = tokens.text3 if done else tokens.text
    limit = max(px(80), (right - x) // 2)
    shown = min(text_width(name, "strong"), limit)
    draw_text(painter, QRect(x, rect.top(), shown, rect.height()), name, "strong", ink)
    x += shown + px(10)
    facts = (one.subject, one.deal_title, attempt_words(one.attempt))
    text = ", ".join(part for part in facts if part)
    draw_text(painter, QRect(x, rect.top(), right - x, rect.height()), text, "base", tokens.text2)


class TaskList(QListView):
    """Arrows skip the headings; a press on the round box asks for the result."""

    current_moved = Signal()
    done_wanted = Signal(object)
    opened = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_keys = False
        self.tasks = TaskModel(self)
        self.setModel(self.tasks)
        self.setItemDelegate(TaskDelegate(self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(self._open_index)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these, keeping the current task, else the one in its place."""
        current, row = self.current_id(), self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self.tasks.set_items(items)
        place = self.tasks.row_of(current)
        if place < 0:
            place = self._near(max(row, 0))
        if place >= 0:
            self.setCurrentIndex(self.tasks.index(place))
        self.verticalScrollBar().setValue(top)
        self.current_moved.emit()

    def current_id(self) -> int | None:
        """Id of the current task."""
        found = self.currentIndex().data(ID_ROLE) if self.currentIndex().isValid() else None
        return found if isinstance(found, int) else None

    def current_row(self) -> ActivityRow | None:
        """The current task."""
        item = self.currentIndex().data(ROW_ROLE) if self.currentIndex().isValid() else None
        return item if isinstance(item, ActivityRow) else None

    def selected_ids(self) -> list[int]:
        """Ids selected, the current one first."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [item.id for row in rows if isinstance(item := self.tasks.items[row], ActivityRow)]
        current = self.current_id()
        if current in found:
            found.remove(current)
            found.insert(0, current)
        return found

    def set_current_id(self, activity_id: int) -> bool:
        """Go to a task; False when it is not shown."""
        row = self.tasks.row_of(activity_id)
        if row >= 0:
            self.setCurrentIndex(self.tasks.index(row))
            self.scrollTo(self.currentIndex())
        return row >= 0

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        # Qt asks once more without the event while it follows a key: that is no program's doing.
        if event is None and not self._by_keys:
            return ALONE
        return super().selectionCommand(index, event)

    def box_place(self, rect: QRect) -> QRect:
        """Where the round box of a row is."""
        return round_box(rect)

    def _near(self, row: int) -> int:
        """The task at a row, else the next one, else the one before."""
        count = len(self.tasks.items)
        below = range(min(row, count), count)
        for place in (*below, *range(min(row, count) - 1, -1, -1)):
            if isinstance(self.tasks.items[place], ActivityRow):
                return int(place)
        return -1

    def _open_index(self, index: QModelIndex) -> None:
        found = index.data(ID_ROLE)
        if found is not None:
            self.opened.emit(found)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        step = 1 if index.row() >= self.currentIndex().row() else -1
        row = index.row()
        while 0 <= row < len(self.tasks.items) and isinstance(self.tasks.items[row], Group):
            row += step
        if not 0 <= row < len(self.tasks.items):
            return self.currentIndex()
        return self.tasks.index(row)

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.current_moved.emit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are actions here."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.current_id() is not None:
                self.opened.emit(self.current_id())
            return
        self._by_keys = True
        try:
            super().keyPressEvent(event)
        finally:
            self._by_keys = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        item = index.data(ROW_ROLE) if index.isValid() else None
        if isinstance(item, ActivityRow) and event.button() == Qt.MouseButton.LeftButton:
            near = self.box_place(self.visualRect(index)).adjusted(-6, -6, 6, 6)
            if near.contains(point) and item.state == "planned":
                self.setCurrentIndex(index)
                self.done_wanted.emit(item.id)
                return
        super().mousePressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_id() is not None:
            self.menu_requested.emit(event.globalPos())
