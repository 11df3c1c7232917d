"""A table view that knows the row under the mouse."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView, QWidget

from salesapp.overriding import override
from salesapp.ui.kit.moves import ALONE
from salesapp.ui.kit.table_model import Index

_FEW = 16
"""So many runs of chosen rows are looked through here sooner than by Qt."""


class HoverTable(QTableView):
    """Repaints whole rows as the mouse moves and as the focus comes and goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hover_row = -1
        self._by_keys = False
        self.pressed_at = QPoint()
        self.viewport().setMouseTracking(True)

    def chosen_of(self, rows: range) -> set[int]:
        """The chosen ones of the rows. Qt would ask the model for the flags of each cell."""
        ranges = self.selectionModel().selection()
        if ranges.count() > _FEW:
            model = self.selectionModel()
            return {row for row in rows if model.isRowSelected(row, QModelIndex())}
        runs: list[QItemSelectionRange] = list(ranges)  # type: ignore[call-overload]
        found: set[int] = set()
        for one in runs:
            found.update(range(max(one.top(), rows.start), min(one.bottom() + 1, rows.stop)))
        return found

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        # Qt asks once more without the event while it follows a key: that is no program's doing.
        if event is None and not self._by_keys:
            return ALONE
        return super().selectionCommand(index, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        try:
            super().keyPressEvent(event)
        finally:
            self._by_keys = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hover(self.rowAt(int(event.position().y())))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, row: int) -> None:
        if row == self.hover_row:
            return
        old, self.hover_row = self.hover_row, row
        for one in (old, row):
            if one >= 0:
                top, height = self.rowViewportPosition(one), self.rowHeight(one)
                self.viewport().update(0, top, self.viewport().width(), height)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
