"""Values to tick off a list that narrows as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from salesapp.domain.search_words import tokens
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_text
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.style import draw_check

Index = QModelIndex | QPersistentModelIndex
Pair = tuple[object, str]
ROW = 28
MOST_ROWS = 9
_ROOT = QModelIndex()


class _Choices(QAbstractListModel):
    """The values that match what is typed."""

    def __init__(self, pairs: Sequence[Pair], ticked: Iterable[object], parent: QObject) -> None:
        super().__init__(parent)
        self.pairs = list(pairs)
        self.shown = list(pairs)
        self.ticked = list(ticked)

    def narrow(self, text: str) -> None:
        """Show the values whose words begin so; a value nobody has can be added by its text."""
        words = tokens(text)
        self.beginResetModel()
        self.shown = [
            one
            for one in self.pairs
            if all(any(here.startswith(word) for here in tokens(one[1])) for word in words)
        ]
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Tick a value, or take the tick away."""
        value = self.shown[row][0]
        if value in self.ticked:
            self.ticked.remove(value)
        else:
            self.ticked.append(value)
        place = self.index(row)
        self.dataChanged.emit(place, place)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        value, text = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        if role == Qt.ItemDataRole.CheckStateRole:
            on = value in self.ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None


class CheckRows(QStyledItemDelegate):
    """Paints rows with a box of a tick."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(80), theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        tokens_ = theme.tokens()
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            draw_box(painter, rect.adjusted(0, 1, 0, -1), tokens_.hover, None, 5)
        box = QRect(rect.left() + theme.px(8), rect.top(), theme.px(16), rect.height())
        draw_check(painter, box, index.data(Qt.ItemDataRole.CheckStateRole))
        inner = rect.adjusted(theme.px(32), 0, -theme.px(8), 0)
        draw_text(painter, inner, str(index.data()), "base", tokens_.text)


class _View(QListView):
    ticked = Signal(object)
    left_up = Signal()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.ticked.emit(index.row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if key == Qt.Key.Key_Space and row >= 0:
            self.ticked.emit(row)
        elif key == Qt.Key.Key_Up and row <= 0:
            self.left_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChoiceList(QWidget):
    """Search on top, ticks below; Down goes into the list, Space ticks, Enter is ignored."""

    changed = Signal()

    def __init__(
        self,
        pairs: Sequence[Pair],
        ticked: Iterable[object] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = _Choices(pairs, ticked, self)
        self.search = SearchInput(self.tr("Find a value"), keys="", pause=0)
        self.view = _View(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(CheckRows(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Values"))
        rows = min(max(len(pairs), 1), MOST_ROWS)
        self.view.setFixedHeight(theme.px(ROW) * rows + 2)
        self.none = Label(self.tr("No such value"), "small", "text3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.search, self.view, self.none):
            column.addWidget(part)
        self.search.setVisible(len(pairs) > MOST_ROWS)
        self.none.setVisible(not pairs)
        self.search.textChanged.connect(self._narrow)
        self.search.left_down.connect(self._go_in)
        self.view.ticked.connect(self._tick)
        self.view.left_up.connect(self.search.setFocus)
        if pairs:
            self.view.setCurrentIndex(self.model.index(0))
        self.setFocusProxy(self.search if len(pairs) > MOST_ROWS else self.view)

    def ticked(self) -> tuple[object, ...]:
        """The values ticked, in the order of the list; those not listed come last."""
        known = [value for value, _text in self.model.pairs]
        listed = [one for one in known if one in self.model.ticked]
        return (*listed, *(one for one in self.model.ticked if one not in known))

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        self.none.setVisible(not self.model.shown)
        if self.model.shown:
            self.view.setCurrentIndex(self.model.index(0))

    def _go_in(self) -> None:
        if self.model.shown:
            self.view.setFocus()
            self.view.setCurrentIndex(self.model.index(0))

    def _tick(self, row: int) -> None:
        self.model.toggle(row)
        self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.search.hasFocus() and len(self.model.shown) == 1:
            self._tick(0)
            return
        super().keyPressEvent(event)
