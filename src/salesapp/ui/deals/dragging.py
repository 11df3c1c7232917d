"""A card under the mouse: the ghost, the column it would fall into, scrolling at the edges."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

from salesapp.db.queries.deals import DealCardRow
from salesapp.overriding import override
from salesapp.ui import format, reading, theme
from salesapp.ui.deals.card_paint import ghost_pixmap
from salesapp.ui.deals.column import Stall
from salesapp.ui.deals.tray import Tray
from salesapp.ui.kit.paint import draw_shadow
from salesapp.ui.notices import notices

EDGE: Final = 40
STEP: Final = 14
TICK_MS: Final = 20
_SHADOW: Final = 24


class Ghost(QWidget):
    """The picture of the card that hangs under the mouse."""

    def __init__(self, picture: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        size = picture.deviceIndependentSize().toSize()
        self._card = QRect(QPoint(_SHADOW, _SHADOW), size)
        self.resize(size.width() + 2 * _SHADOW, size.height() + 2 * _SHADOW)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hang_at(self, top_left: QPoint) -> None:
        """Put the card's corner there."""
        self.move(top_left - QPoint(_SHADOW, _SHADOW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_shadow(painter, self._card, 6, 20, 8)
        painter.setOpacity(0.95)
        painter.drawPixmap(self._card.topLeft(), self._picture)
        painter.end()


@dataclass(frozen=True, slots=True)
class Places:
    """The board as a drag sees it: stalls for cards, what scrolls sideways, the lanes."""

    stalls: Callable[[], Sequence[Stall]]
    area: QScrollArea
    lanes: QScrollArea


Hint = Callable[[int, Stall], tuple[str, str, str]]
"""Words and icon for a deal over a column."""


class Dragging(QObject):
    """One drag from the press to the drop; nothing is written before the drop."""

    dropped = Signal(object, object)
    """Deal and stage."""
    closed = Signal(object, str)
    """Deal, and "won" or "lost"."""
    ended = Signal()

    def __init__(self, board: QWidget, places: Places, tray: Tray, hint: Hint) -> None:
        super().__init__(board)
        self._board, self._places, self._tray, self._hint = board, places, tray, hint
        self._ghost: Ghost | None = None
        self._source: Stall | None = None
        self._target: Stall | None = None
        self._deal = 0
        self._grabbed = QPoint()
        self._mouse = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._scroll)

    @property
    def is_on(self) -> bool:
        """Whether a card is under the mouse."""
        return self._ghost is not None

    def begin(self, column: Stall, card: DealCardRow, grabbed: QPoint, mouse: QPoint) -> None:
        """Lift a card; of a base that is only read none is lifted."""
        if reading.is_on():
            notices.tell(reading.why())
            return
        self._source, self._deal, self._grabbed = column, card.id, grabbed
        width = column.list.card_place(card.id).width()
        ratio = self._board.devicePixelRatioF()
        self._ghost = Ghost(ghost_pixmap(card, width, format.today(), ratio), self._board)
        column.list.set_dragged(card.id)
        self._tray.rise()
        self._ghost.show()
        self._ghost.raise_()
        self._timer.start()
        self.move(mouse)

    def move(self, mouse: QPoint) -> None:
        """Follow the mouse, given in global places."""
        if self._ghost is None:
            return
        self._mouse = mouse
        here = self._board.mapFromGlobal(mouse)
        self._ghost.hang_at(here - self._grabbed)
        zone = self._tray.zone_at(self._tray.mapFromGlobal(mouse))
        self._tray.set_over(zone)
        self._aim(None if zone else self._column_at(mouse))

    def drop(self, mouse: QPoint) -> None:
        """Let the card fall where the mouse is."""
        if self._ghost is None:
            return
        self.move(mouse)
        zone = self._tray.zone_at(self._tray.mapFromGlobal(mouse))
        target, source, deal = self._target, self._source, self._deal
        self.cancel()
        if zone:
            self.closed.emit(deal, zone)
        elif target is not None and source is not None and target.stage.id != source.stage.id:
            self.dropped.emit(deal, target.stage.id)

    def cancel(self) -> None:
        """Put the card back where it was."""
        if self._ghost is None:
            return
        self._timer.stop()
        self._aim(None)
        self._ghost.hide()
        self._ghost.deleteLater()
        self._ghost = None
        self._tray.sink()
        if self._source is not None:
            self._source.list.set_dragged(None)
        self._source = None
        self.ended.emit()

    def _aim(self, column: Stall | None) -> None:
        if column is self._target:
            return
        if self._target is not None:
            self._target.set_target()
        self._target = column
        source = self._source
        if column is not None and source is not None and column.stage.id != source.stage.id:
            column.set_target(*self._hint(self._deal, column))

    def _column_at(self, mouse: QPoint) -> Stall | None:
        view = self._places.area.viewport()
        if not view.rect().contains(view.mapFromGlobal(mouse)):
            return None
        for column in self._places.stalls():
            if not column.isVisible():
                continue
            here = column.mapFromGlobal(mouse)
            if column.rect().contains(here) and column.visibleRegion().contains(here):
                return column
        return None

    def _scroll(self) -> None:
        area = self._places.area
        here = area.viewport().mapFromGlobal(self._mouse)
        room = area.viewport().rect()
        moved = _push(area.horizontalScrollBar(), here.x(), room.left(), room.right())
        column = self._target or self._source
        if column is not None and column.rect().contains(column.mapFromGlobal(self._mouse)):
            cards = column.list
            at = cards.viewport().mapFromGlobal(self._mouse).y()
            bottom = cards.viewport().mapFromGlobal(self._tray.mapToGlobal(QPoint(0, 0))).y()
            bottom = min(cards.viewport().height(), bottom)
            moved |= _push(cards.verticalScrollBar(), at, 0, bottom)
        lanes = self._places.lanes
        if lanes.isVisible():
            at = lanes.viewport().mapFromGlobal(self._mouse).y()
            bottom = lanes.viewport().mapFromGlobal(self._tray.mapToGlobal(QPoint(0, 0))).y()
            bottom = min(lanes.viewport().height(), bottom)
            moved |= _push(lanes.verticalScrollBar(), at, 0, bottom)
        if moved:
            self.move(self._mouse)


def _push(bar: QScrollBar, at: int, start: int, end: int) -> bool:
    """Scroll when the mouse is near an end; whether the bar moved."""
    before = bar.value()
    edge = theme.px(EDGE)
    if at < start + edge:
        bar.setValue(before - STEP)
    elif at > end - edge:
        bar.setValue(before + STEP)
    return bar.value() != before
