"""Rows of a table pulled out of it with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from salesapp.overriding import override
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_header import MARK

_LEFT = Qt.MouseButton.LeftButton


class RowDrag(QObject):
    """A row pulled is the row pressed; with it go the others marked or selected beside it.

    Shift and Ctrl select as before; the boxes of the marks are not pulled.
    """

    wanted = Signal(object)
    """Ids of the rows, in the order of the table."""

    def __init__(self, table: PagedTable) -> None:
        super().__init__(table)
        self._table = table
        self._from: QPoint | None = None
        self._ids: Sequence[int] = ()
        table.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._from = None
        elif event.type() == QEvent.Type.MouseMove and self._from is not None:
            return self._move(event)
        return False

    def _press(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self._table.indexAt(place)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._from = None
        if not (plain and event.button() == _LEFT and index.isValid()):
            return
        if self._table.column(index.column()).id == MARK:
            return
        record_id = self._table.paged.id_at(index.row())
        if record_id is None:
            return
        together = self._table.marked_ids() or self._table.selected_ids()
        self._ids = together if record_id in together else [record_id]
        self._from = place

    def _move(self, event: QMouseEvent) -> bool:
        """Begin when the mouse went far enough; till then nothing is selected by it."""
        if self._from is None or not event.buttons() & _LEFT:
            return False
        way = event.position().toPoint() - self._from
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._from = None
            self.wanted.emit(list(self._ids))
        return True
