"""The list of leads: how long each waits, who asked, what for."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, Final

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
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from salesapp.db.queries import leads
from salesapp.db.queries.leads import LeadRow
from salesapp.ui import format, theme
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.list_delegate import paint_row_background
from salesapp.ui.kit.paint import RIGHT, draw_text
from salesapp.ui.kit.table_column import ID_ROLE, ROW_ROLE
from salesapp.ui.kit.table_model import Index
from salesapp.ui.leads.words import name_of, time_chip

ROW: Final = 58
BLOCK: Final = 128
CHIP: Final = 100
_ROOT = QModelIndex()


class LeadModel(QAbstractListModel):
    """Keeps the ids of all matches, and reads rows in blocks where somebody looks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ids = array("q")
        self._read: dict[int, LeadRow] = {}

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these."""
        self.beginResetModel()
        self.ids = array("q", ids)
        self._read = {}
        self.endResetModel()

    def row_of(self, lead_id: int | None) -> int:
        """Where a lead stands, or -1."""
        return self.ids.index(lead_id) if lead_id is not None and lead_id in self.ids else -1

    def lead_at(self, row: int) -> LeadRow | None:
        """The lead of a row; None when it was deleted meanwhile."""
        wanted = self.ids[row]
        if wanted not in self._read:
            start = row - row % BLOCK
            self._read |= leads.read(self.ids[start : start + BLOCK])
        return self._read.get(wanted)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self.ids[index.row()]
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role != ROW_ROLE and role not in texts:
            return None
        lead = self.lead_at(index.row())
        return lead if role == ROW_ROLE or lead is None else spoken(lead)


def spoken(lead: LeadRow) -> str:
    """A lead in one line."""
    parts = (name_of(lead), lead.company_name, lead.title, lead.source, time_chip(lead)[0])
    return ", ".join(part for part in parts if part)


class LeadDelegate(QStyledItemDelegate):
    """Two lines: who asked and when, what for and where from."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(240), theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        lead = index.data(ROW_ROLE)
        view: QWidget = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row_background(painter, rect, selected=selected, focused=view.hasFocus(), hover=hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.tokens().divider)
        if isinstance(lead, LeadRow):
            _paint_lead(painter, rect, lead, selected=selected)


def _paint_lead(painter: QPainter, rect: QRect, lead: LeadRow, *, selected: bool) -> None:
    tokens, px = theme.tokens(), theme.px
    inner = rect.adjusted(px(16), px(9), -px(16), -px(9))
    half = inner.height() // 2
    upper = QRect(inner.left(), inner.top(), inner.width(), half)
    lower = QRect(inner.left(), inner.top() + half, inner.width(), half)
    text, tone, icon = time_chip(lead)
    wide = min(chip_width(text, icon), px(200))
    place = QRect(inner.left(), inner.top(), max(wide, px(CHIP)), inner.height())
    paint_chip(painter, place, text, tone, icon, on_selected=selected)
    left = place.right() + px(12)
    when = draw_text(painter, upper, format.moment(lead.received_at), "small", tokens.text3, RIGHT)
    used = draw_text(painter, lower, lead.source, "small", tokens.text3, RIGHT)
    line = QRect(left, upper.top(), upper.right() - when - px(12) - left, half)
    name = name_of(lead)
    x = left + draw_text(painter, line, name, "strong", tokens.text) + px(8)
    company = format.company(lead.company_name) if lead.company_name else ""
    about = ", ".join(part for part in (company, lead.position) if part and part != name)
    rest = QRect(x, line.top(), line.right() - x, half)
    draw_text(painter, rest, about, "base", tokens.text2)
    below = QRect(left, lower.top(), lower.right() - used - px(12) - left, half)
    draw_text(painter, below, lead.title, "base", tokens.text2)


class LeadList(QListView):
    """Letters are commands of the page here."""

    current_moved = Signal()
    opened = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leads = LeadModel(self)
        self.setModel(self.leads)
        self.setItemDelegate(LeadDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these, keeping the current lead, else the one in its place."""
        current, row = self.current_id(), max(self.currentIndex().row(), 0)
        top = self.verticalScrollBar().value()
        self.leads.set_ids(ids)
        place = self.leads.row_of(current)
        if place < 0:
            place = min(row, len(ids) - 1)
        if place >= 0:
            self.setCurrentIndex(self.leads.index(place))
        self.verticalScrollBar().setValue(top)
        self.current_moved.emit()

    def current_id(self) -> int | None:
        """Id of the current lead."""
        return self.currentIndex().data(ID_ROLE) if self.currentIndex().isValid() else None

    def set_current_id(self, lead_id: int) -> bool:
        """Go to a lead; False when it is not shown."""
        row = self.leads.row_of(lead_id)
        if row >= 0:
            self.setCurrentIndex(self.leads.index(row))
            self.scrollTo(self.currentIndex())
        return row >= 0

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
            self.opened.emit()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_id() is not None:
            self.menu_requested.emit(event.globalPos())
