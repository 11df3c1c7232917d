"""A table of many rows: ids are known, rows are fetched in blocks when they are shown."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesapp.overriding import override
from salesapp.ui.kit.table_column import ID_ROLE, ROW_ROLE, Column

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], Iterable[Any]]
"""Rows of the ids asked for, each with an ``id``; rows that are gone are left out."""

BLOCK = 32
"""A screen full is read by one statement or two: who types waits for what is seen, not for more."""
KEPT_BLOCKS = 192
_COMPARED = 8**5
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}
_ROOT = QModelIndex()


def common_ends(old: array[int], new: array[int]) -> tuple[int, int]:
    """How many ids two lists share at the beginning, and how many of the rest at the end."""
    most = min(len(old), len(new))
    start = _shared(most, lambda a, b: old[a:b].tobytes() == new[a:b].tobytes())
    if start == most:
        return start, 0
    one, two = len(old), len(new)
    end = _shared(
        most - start,
        lambda a, b: old[one - b : one - a].tobytes() == new[two - b : two - a].tobytes(),
    )
    return start, end


def _shared(most: int, same: Callable[[int, int], bool]) -> int:
    """How many of `most` are the same before the first that differs; `same` compares a slice."""
    step, at = _COMPARED, 0
    while step and at < most:
        if same(at, min(at + step, most)):
            at = min(at + step, most)
        else:
            step //= 8
    return at


class PagedTableModel(QAbstractTableModel):
    """Thin model: an array of ids and a few blocks of rows."""

    def __init__(
        self, columns: Sequence[Column], fetch: Fetch, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._blocks: OrderedDict[int, dict[int, Any]] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        """All ids in their order."""
        return self._ids

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show these rows, reading none yet."""
        new = ids if isinstance(ids, array) else array("q", ids)
        start, end = common_ends(self._ids, new)
        self._blocks.clear()
        if not start and not end:
            self.beginResetModel()
            self._ids = new
            self.endResetModel()
            return
        # What stays the same keeps selection and place; the rest goes out and comes in.
        kept = self._ids[:start] + self._ids[len(self._ids) - end :]
        if len(kept) < len(self._ids):
            self.beginRemoveRows(_ROOT, start, len(self._ids) - end - 1)
            self._ids = kept
            self.endRemoveRows()
        if len(new) > len(kept):
            self.beginInsertRows(_ROOT, start, len(new) - end - 1)
            self._ids = new
            self.endInsertRows()
        if start + end:
            self._tell_kept(start, end)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Read these rows again when they are next shown; without ids all of them."""
        if not self._ids:
            return
        if ids is None:
            self._blocks.clear()
            self._tell(0, len(self._ids) - 1)
            return
        for record_id in ids:
            row = self.row_of(record_id)
            if row >= 0:
                self._blocks.pop(row // BLOCK, None)
                self._tell(row, row)

    def _tell_kept(self, start: int, end: int) -> None:
        """What was shown before may read otherwise now."""
        if start:
            self._tell(0, start - 1)
        if end:
            self._tell(len(self._ids) - end, len(self._ids) - 1)

    def _tell(self, first: int, last: int) -> None:
        right = len(self.columns) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, right))

    def id_at(self, row: int) -> int | None:
        """The id in a row of the table."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, record_id: int) -> int:
        """Where an id stands, or -1."""
        width, packed = self._ids.itemsize, array("q", [record_id]).tobytes()
        whole = self._ids.tobytes()
        at = whole.find(packed)
        while at >= 0 and at % width:
            at = whole.find(packed, at + 1)
        return at // width

    def fetch(self, ids: Sequence[int]) -> Iterable[Any]:
        """Rows of ids, past the blocks kept for the screen."""
        return self._fetch(ids)

    def record(self, row: int) -> Any:
        """The row as the query gave it; None when it is gone."""
        record_id = self.id_at(row)
        if record_id is None:
            return None
        number = row // BLOCK
        block = self._blocks.get(number)
        if block is None:
            asked = self._ids[number * BLOCK : (number + 1) * BLOCK]
            block = {record.id: record for record in self._fetch(asked)}
            self._blocks[number] = block
            while len(self._blocks) > KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block.get(record_id)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self.columns[index.column()].align]
        if role == ID_ROLE:
            return self.id_at(index.row())
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role == ROW_ROLE or role in shown:
            record = self.record(index.row())
            if role == ROW_ROLE:
                return record
            return "" if record is None else self.columns[index.column()].text(record)
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self.columns):
            return self.columns[section].title
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags
