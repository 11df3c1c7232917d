"""A table of many rows: ids are known, rows are fetched in blocks when they are shown."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from salesapp.ui.kit.table_column import ID_ROLE, ROW_ROLE, Column

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], Iterable[Any]]
"""Rows of the ids asked for, each with an ``id``; rows that are gone are left out."""

BLOCK = 128
KEPT_BLOCKS = 48
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}
_ROOT = QModelIndex()


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
        self.beginResetModel()
        self._ids = array("q", ids)
        self._blocks.clear()
        self.endResetModel()

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

    def _tell(self, first: int, last: int) -> None:
        right = len(self.columns) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, right))

    def id_at(self, row: int) -> int | None:
        """The id in a row of the table."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, record_id: int) -> int:
        """Where an id stands, or -1."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

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
