"""The list of leads: the clock, who asked, what for, how hot it is."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

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
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QHideEvent, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.db.queries import leads
from salesapp.db.queries.lead_heat import heats
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.heat import Heat
from salesapp.domain.requests import ResponseClock
from salesapp.overriding import override
from salesapp.services.work_time import clock_of, clock_rules, weights
from salesapp.ui import format, theme
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.list_delegate import paint_row_background
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text
from salesapp.ui.kit.table_column import ID_ROLE, ROW_ROLE
from salesapp.ui.kit.table_model import Index
from salesapp.ui.leads.heat_words import KIND_ICONS, TOKENS, heat_title, heat_tooltip
from salesapp.ui.leads.timer_box import (
    HEIGHT,
    WIDTH,
    Ticker,
    face_of,
    paint_timer,
    spoken_clock,
)
from salesapp.ui.leads.words import name_of, words
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ROW: Final = 72
BLOCK: Final = 128
_ROOT = QModelIndex()
_NO_STEP: Final = QT_TRANSLATE_NOOP("Leads", "no step")


class Item(NamedTuple):
    """A lead with what its row shows besides."""

    lead: LeadRow
    clock: ResponseClock | None
    heat: Heat | None


class LeadModel(QAbstractListModel):
    """Keeps the ids of all matches, and reads rows in blocks where somebody looks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ids = array("q")
        self._read: dict[int, Item] = {}

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these."""
        self.beginResetModel()
        self.ids = array("q", ids)
        self._read = {}
        self.endResetModel()

    def row_of(self, lead_id: int | None) -> int:
        """Where a lead stands, or -1."""
        return self.ids.index(lead_id) if lead_id is not None and lead_id in self.ids else -1

    def item_at(self, row: int) -> Item | None:
        """The lead of a row; None when it was deleted meanwhile."""
        wanted = self.ids[row]
        if wanted not in self._read:
            start = row - row % BLOCK
            self._read |= _items(self.ids[start : start + BLOCK])
        return self._read.get(wanted)

    def lead_at(self, row: int) -> LeadRow | None:
        """The lead of a row; None when it was deleted meanwhile."""
        item = self.item_at(row)
        return None if item is None else item.lead

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
        item = self.item_at(index.row())
        return item if role == ROW_ROLE or item is None else spoken(item)


def _items(lead_ids: Sequence[int]) -> dict[int, Item]:
    found = leads.read(lead_ids)
    warm = [one.id for one in found.values() if one.is_open]
    known = heats(warm, datetime.now(UTC), weights()) if warm else {}
    today, rules = format.today(), clock_rules()
    return {
        one.id: Item(one, clock_of(one, today, rules), known.get(one.id)) for one in found.values()
    }


def spoken(item: Item) -> str:
    """A lead in one line."""
    lead = item.lead
    parts = (name_of(lead), lead.company_name, lead.title, lead.source, spoken_clock(lead))
    told = ", ".join(part for part in parts if part)
    return f"{told}, {heat_title(item.heat)}" if item.heat is not None else told


class LeadDelegate(QStyledItemDelegate):
    """The clock at the left; three lines: who, where from, what for."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(240), theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        item = index.data(ROW_ROLE)
        view: QWidget = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row_background(painter, rect, selected=selected, focused=view.hasFocus(), hover=hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.tokens().divider)
        if isinstance(item, Item):
            paint_timer(
                painter, timer_place(rect), face_of(item.lead, item.clock, datetime.now(UTC))
            )
            _paint_lead(painter, rect, item, selected=selected)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        item = index.data(ROW_ROLE)
        if isinstance(item, Item) and item.heat is not None:
            show_hint(event.globalPos(), heat_tooltip(item.heat), view)
            return True
        return False


def timer_place(rect: QRect) -> QRect:
    """Where the clock of a row stands."""
    px = theme.px
    top = rect.top() + (rect.height() - px(HEIGHT)) // 2
    return QRect(rect.left() + px(12), top, px(WIDTH), px(HEIGHT))


def _paint_lead(painter: QPainter, rect: QRect, item: Item, *, selected: bool) -> None:
    tokens, px, lead = theme.tokens(), theme.px, item.lead
    left, right = timer_place(rect).right() + px(12), rect.right() - px(12)
    tall = (rect.height() - px(16)) // 3
    lines = [QRect(left, rect.top() + px(8) + tall * at, right - left, tall) for at in range(3)]
    when = _when(lead)
    used = draw_text(painter, lines[0], when, "small", tokens.text3, RIGHT)
    place = QRect(right - used - px(18), lines[0].top(), px(14), tall)
    draw_icon(painter, place, KIND_ICONS[lead.kind], "text3", 14)
    name = lines[0].adjusted(0, 0, -(used + px(26)), 0)
    draw_text(painter, name, name_of(lead), "strong", tokens.text)
    used = _paint_heat(painter, lines[1], item.heat)
    company = format.company(lead.company_name) if lead.company_name else ""
    about = ", ".join(part for part in (company, lead.position) if part and part != name_of(lead))
    second = lines[1].adjusted(0, 0, -(used + px(8)), 0)
    draw_text(painter, second, about or lead.source, "base", tokens.text2)
    used = 0
    if lead.lacks_step(format.today()):
        text = words(_NO_STEP)
        used = chip_width(text, "excl") + px(8)
        chip = lines[2].adjusted(lines[2].width() - used + px(8), 0, 0, 0)
        paint_chip(painter, chip, text, "risk", "excl", on_selected=selected)
    draw_text(painter, lines[2].adjusted(0, 0, -used, 0), lead.title, "base", tokens.text2)


def _when(lead: LeadRow) -> str:
    moment = lead.asked_at or lead.received_at
    day = moment.astimezone().date()
    return format.time(moment) if day == format.today() else format.day(day, near=True)


def _paint_heat(painter: QPainter, line: QRect, heat: Heat | None) -> int:
    """The flame with its number at the right end of a line; the width it took."""
    if heat is None:
        return 0
    token, text = TOKENS[heat.level], str(heat.score)
    used = draw_text(painter, line, text, "small_strong", theme.color(token), RIGHT)
    side = theme.px(14)
    place = QRect(line.right() - used - side - theme.px(2), line.top(), side, line.height())
    draw_icon(painter, place, "flame", token, 14)
    return used + side + theme.px(2)


class LeadList(QListView):
    """Letters are commands of the page here; clocks tick without repainting the rest."""

    current_moved = Signal()
    opened = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, ticker: Ticker | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticker = ticker or Ticker(self)
        self.ticker.ticked.connect(self.repaint_clocks)
        self.leads = LeadModel(self)
        self.setModel(self.leads)
        self.setItemDelegate(LeadDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(theme.px(240))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def shown_ids(self) -> list[int]:
        """The leads of the list, in their order."""
        return list(self.leads.ids)

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

    def step(self, by: int) -> None:
        """Go up or down."""
        row = max(0, min(len(self.leads.ids) - 1, self.currentIndex().row() + by))
        if self.leads.ids:
            self.setCurrentIndex(self.leads.index(row))

    def repaint_clocks(self) -> None:
        """Repaint the boxes of the clocks in view, and nothing else."""
        for row in self.rows_in_view():
            item = self.leads.item_at(row)
            if item is not None and item.clock is not None:
                place = timer_place(self.visualRect(self.leads.index(row)))
                self.viewport().update(place)

    def rows_in_view(self) -> range:
        """The rows somebody sees."""
        if not self.leads.ids:
            return range(0)
        first = self.indexAt(QPoint(1, 1)).row()
        last = self.indexAt(QPoint(1, self.viewport().height() - 1)).row()
        return range(max(first, 0), (last if last >= 0 else len(self.leads.ids) - 1) + 1)

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

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ticker.run(on=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.ticker.run(on=False)
        super().hideEvent(event)
