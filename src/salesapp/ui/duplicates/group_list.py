"""The list of groups: what they are called, why they look alike, how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QListView, QWidget

from salesapp.db.queries import duplicates
from salesapp.db.queries.duplicates import Alike
from salesapp.domain.duplicates import Group
from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui.duplicates.words import (
    count_words,
    reason_words,
    strength_tone,
    strength_words,
)
from salesapp.ui.kit.list_delegate import ListDelegate, TwoLine, make_list
from salesapp.ui.kit.table_column import ROW_ROLE
from salesapp.ui.kit.table_model import Index

_ROOT = QModelIndex()
_BLOCK = 64


class GroupRow(NamedTuple):
    """A group with the records in it."""

    group: Group
    records: tuple[Alike, ...]


class GroupModel(QAbstractListModel):
    """Groups are known; their records are read in blocks where somebody looks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.groups: list[Group] = []
        self._entity = Entity.CLIENT
        self._read: dict[int, Alike] = {}

    def show(self, entity: Entity, groups: Sequence[Group]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entity, self.groups, self._read = entity, list(groups), {}
        self.endResetModel()

    def place_in(self, entity: Entity, groups: Sequence[Group], place: int) -> int:
        """Where the group at a place stands among others, perhaps with more records by now."""
        if entity is not self._entity or not 0 <= place < len(self.groups):
            return place
        wanted = set(self.groups[place].ids)
        return next((at for at, one in enumerate(groups) if wanted.issubset(one.ids)), place)

    def row_at(self, place: int) -> GroupRow:
        """A group with its records."""
        group = self.groups[place]
        if any(one not in self._read for one in group.ids):
            start = place - place % _BLOCK
            ids = {one for near in self.groups[start : start + _BLOCK] for one in near.ids}
            self._read |= {one.id: one for one in duplicates.read(self._entity, sorted(ids))}
        records = tuple(self._read[one] for one in group.ids if one in self._read)
        return GroupRow(group, records)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.groups)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.row_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            told = describe(self.row_at(index.row()))
            return ", ".join(part for part in (told.title, told.note, told.chip) if part)
        return None


def describe(row: GroupRow) -> TwoLine:
    """A group in two lines."""
    names = list(dict.fromkeys(one.name for one in row.records))
    return TwoLine(
        " — ".join(names[:3]) + (" …" if len(names) > 3 else ""),
        reason_words(row.group.reasons),
        right_note=count_words(len(row.group.ids)),
        icon="zap" if row.group.is_new else "",
        icon_tone="accent_text",
        chip=strength_words(row.group.strength),
        chip_tone=strength_tone(row.group.strength),
    )


class GroupList(QListView):
    """Letters are commands of the page here."""

    moved = Signal()
    menu_requested = Signal(QPoint)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = GroupModel(self)
        self.setModel(self.rows)
        make_list(self, ListDelegate(describe, height=54, parent=self))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_groups(self, entity: Entity, groups: Sequence[Group]) -> None:
        """Show these; the current group stays, or else what came to its place."""
        place = self.rows.place_in(entity, groups, self.place())
        self.rows.show(entity, groups)
        if groups:
            self.setCurrentIndex(self.rows.index(min(max(place, 0), len(groups) - 1)))
        self.moved.emit()

    def place(self) -> int:
        """The current row, -1 for none."""
        return self.currentIndex().row()

    def current(self) -> GroupRow | None:
        """The current group."""
        place = self.place()
        return self.rows.row_at(place) if 0 <= place < len(self.rows.groups) else None

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.moved.emit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are actions here."""

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is not None:
            self.menu_requested.emit(event.globalPos())
