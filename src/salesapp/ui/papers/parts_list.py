"""Blocks or columns of a template: shown or hidden by Space, moved by Ctrl+arrows or dragged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from salesapp.domain.paper_parts import Block, PaperColumn
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.papers.words import part_words

_ROW = 28
Part = TypeVar("Part", Block, PaperColumn)


class PartsList(QListWidget, Generic[Part]):
    """Shown parts in their order, hidden ones where they usually stand; kept ones stay checked."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._parts: list[Part] = []
        self._kept: frozenset[Part] = frozenset()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.model().rowsMoved.connect(lambda *_: self.changed.emit())

    def show_parts(
        self, possible: Sequence[Part], kept: Iterable[Part], shown: Sequence[Part]
    ) -> None:
        """Show which parts there are and which of them are printed."""
        self._kept = frozenset(kept)
        self._parts = list(shown)
        for place, one in enumerate(possible):
            if one not in self._parts:
                # A hidden part waits where it usually stands.
                before = [other for other in possible[:place] if other in self._parts]
                self._parts.insert(self._parts.index(before[-1]) + 1 if before else 0, one)
        self.blockSignals(True)
        self.clear()
        for place, part in enumerate(self._parts):
            item = QListWidgetItem(part_words(part))
            item.setData(Qt.ItemDataRole.UserRole, part.value)
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            state = Qt.CheckState.Checked if part in shown else Qt.CheckState.Unchecked
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            flags |= Qt.ItemFlag.ItemIsDragEnabled
            if part not in self._kept:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            else:
                item.setToolTip(self.tr("Always printed"))
            item.setFlags(flags)
            item.setCheckState(state)
            self.insertItem(place, item)
        self.blockSignals(False)
        self.setFixedHeight(theme.px(_ROW) * max(1, len(self._parts)) + theme.px(10))

    def shown(self) -> tuple[Part, ...]:
        """The parts that are printed, from the first on."""
        by_code = {part.value: part for part in self._parts}
        items = (self.item(place) for place in range(self.count()))
        return tuple(
            by_code[item.data(Qt.ItemDataRole.UserRole)]
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def shift(self, by: int) -> None:
        """Move the current part up or down."""
        place = self.currentRow()
        target = place + by
        if place < 0 or not 0 <= target < self.count():
            return
        self.blockSignals(True)
        item = self.takeItem(place)
        self.insertItem(target, item)
        self.setCurrentRow(target)
        self.blockSignals(False)
        self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.shift(by)
            return
        super().keyPressEvent(event)
