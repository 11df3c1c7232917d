"""The chooser of columns: which ones, in what order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from salesapp.domain.search_words import tokens
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.table_column import Column
from salesapp.ui.lists.choice_list import ROW, CheckRows

_MOST_ROWS = 12
_ID = int(Qt.ItemDataRole.UserRole)


class ColumnsPanel(Popover):
    """Space shows and hides, Alt+arrows or the mouse move; the table follows at once."""

    changed = Signal(object)
    """Ids of the columns shown, from left to right."""
    reset_wanted = Signal()

    def __init__(
        self, anchor: QWidget, columns: Callable[[], Sequence[tuple[Column, bool]]], fixed: str
    ) -> None:
        super().__init__(anchor, width=300)
        self._columns, self._fixed = columns, fixed
        self.search = SearchInput(self.tr("Find a column"), keys="", pause=0)
        self.list = QListWidget()
        self.list.setItemDelegate(CheckRows(self.list))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.installEventFilter(self)
        hint = Label(self.tr("Space: show or hide. Alt+↑, Alt+↓ or the mouse: move."), "small")
        hint.set_tone("text3")
        hint.setWordWrap(True)
        self.reset = Button(self.tr("As at first"), "ghost", icon="undo", small=True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.reset)
        for part in (Label(self.tr("Columns"), "strong"), self.search, self.list, hint):
            self.body.addWidget(part)
        self.body.addLayout(foot)
        self._fill()
        rows = min(self.list.count(), _MOST_ROWS)
        self.list.setFixedHeight(theme.px(ROW) * rows + 2)
        self.search.textChanged.connect(self._narrow)
        self.search.left_down.connect(self.list.setFocus)
        self.search.returnPressed.connect(self._toggle_only)
        self.list.itemClicked.connect(self._toggle)
        self.list.model().rowsMoved.connect(lambda *_: self._told())
        self.reset.clicked.connect(self._reset)

    def shown_ids(self) -> list[str]:
        """Ids of the columns shown, in order; the name of the record always leads."""
        items = [self.list.item(row) for row in range(self.list.count())]
        shown = [str(one.data(_ID)) for one in items if _is_on(one)]
        return [self._fixed, *shown]

    def _fill(self) -> None:
        self.list.clear()
        known = [one for one in self._columns() if one[0].id != self._fixed]
        shown = [one for one in known if one[1]]
        hidden = sorted((one for one in known if not one[1]), key=lambda one: one[0].title)
        for column, on in (*shown, *hidden):
            item = QListWidgetItem(column.title, self.list)
            item.setData(_ID, column.id)
            item.setData(Qt.ItemDataRole.CheckStateRole, _state(on=on))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsDragEnabled
            )  # fmt: skip
        self.list.setCurrentRow(0)

    def _narrow(self, text: str) -> None:
        words = tokens(text)
        first = -1
        for row in range(self.list.count()):
            here = tokens(self.list.item(row).text())
            suits = all(any(one.startswith(word) for one in here) for word in words)
            self.list.setRowHidden(row, not suits)
            first = row if suits and first < 0 else first
        if first >= 0:
            self.list.setCurrentRow(first)

    def _toggle_only(self) -> None:
        row = self.list.currentRow()
        if row >= 0 and not self.list.isRowHidden(row):
            self._toggle(self.list.item(row))

    def _toggle(self, item: QListWidgetItem) -> None:
        on = not _is_on(item)
        item.setData(Qt.ItemDataRole.CheckStateRole, _state(on=on))
        row = self.list.row(item)
        above = [at for at in range(row) if _is_on(self.list.item(at))]
        last = above[-1] + 1 if above else 0
        if on and last < row:
            # It joins those shown, so that it can be moved among them.
            self.list.insertItem(last, self.list.takeItem(row))
            self.list.setCurrentItem(item)
        self._told()

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + by < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + by, item)
            self.list.setCurrentRow(row + by)
            self._told()

    def _told(self) -> None:
        self.changed.emit(self.shown_ids())

    def _reset(self) -> None:
        self.reset_wanted.emit()
        self._fill()
        self.list.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            # Alt and arrows are keys of the page, too.
            event.setAccepted(bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return event.isAccepted()
        return event.type() == QEvent.Type.KeyPress and self._own_list_key(event)

    def _own_list_key(self, event: QKeyEvent) -> bool:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if alt and way is not None:
            self._move(way)
            return True
        item = self.list.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self._toggle(item)
            return True
        return False


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _is_on(item: QListWidgetItem) -> bool:
    return bool(item.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
