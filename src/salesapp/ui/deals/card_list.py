"""The cards of one column: a list view, its delegate, and where a drag begins."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.db.queries.deals import DealCardRow
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.deals import words
from salesapp.ui.deals.card_paint import (
    CARD,
    GAP,
    HOVER_KINDS,
    CardLook,
    card_pixmap,
    chip_place,
    cut_words,
    hover_places,
    paint_place,
)
from salesapp.ui.deals.column_model import CARD_ROLE, ColumnModel, Index
from salesapp.ui.kit.hint import show_hint

DRAG_STARTS = 6
MOST_PICTURES = 120
"""A column shows less than twenty cards; each picture takes some seventy kilobytes."""
SIDE = 6


class CardDelegate(QStyledItemDelegate):
    """Paints cards and says what the mouse is over; keeps the pictures of those seen last."""

    def __init__(self, cards: CardList) -> None:
        super().__init__(cards)
        self._cards = cards
        self._pictures: dict[object, QPixmap] = {}
        self._minute: datetime | None = None
        theme.state.changed.connect(self._pictures.clear)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(100), theme.px(CARD) + theme.px(GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: DealCardRow | None = index.data(CARD_ROLE)
        if card is None:
            return
        rect = card_rect(option.rect)
        if card.id == self._cards.dragged_id:
            paint_place(painter, rect, words.short_client(card))
            return
        row = index.row()
        selected = self._cards.currentIndex().row() == row
        dragging = self._cards.dragged_id is not None
        pending = card.id == self._cards.pending_id
        look = CardLook(
            format.today(),
            selected=pending or (selected and self._cards.has_current),
            focused=pending or self._cards.hasFocus(),
            hover=row == self._cards.hover_row and not dragging,
            first_stage=self._cards.first_stage,
        )
        painter.drawPixmap(rect.topLeft(), self._picture(card, rect, look))

    def _picture(self, card: DealCardRow, rect: QRect, look: CardLook) -> QPixmap:
        """The card as a picture: scrolling lanes paints the same cards again and again."""
        ratio = self._cards.devicePixelRatioF()
        known = (card, rect.size().toTuple(), look, ratio, self._cards.ground().rgba())
        minute = datetime.now(UTC).replace(second=0, microsecond=0)
        if minute != self._minute or len(self._pictures) > MOST_PICTURES:
            # A new card says "just now": after some minutes it does not.
            self._pictures.clear()
            self._minute = minute
        found = self._pictures.get(known)
        if found is None:
            found = card_pixmap(card, rect.size(), look, ratio, self._cards.ground())
            self._pictures[known] = found
        return found

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        card: DealCardRow | None = index.data(CARD_ROLE)
        if event.type() != QEvent.Type.ToolTip or card is None:
            return super().helpEvent(event, view, option, index)
        rect = card_rect(option.rect)
        told = cut_words(card, rect, format.today())
        for place, name in zip(hover_places(rect), self._cards.icon_words(), strict=True):
            if place.contains(event.pos()):
                told = name
        show_hint(event.globalPos(), told, view)
        return True


def card_rect(item: QRect) -> QRect:
    """The card inside the place of its item."""
    side = theme.px(SIDE)
    return QRect(item.left() + side, item.top(), item.width() - 2 * side, theme.px(CARD))


class CardList(QListView):
    """One column's cards. The board moves the dragged card, this only tells of the mouse."""

    opened = Signal(object)
    """Deal: Enter or a double click."""
    current_changed = Signal(object)
    """Deal or None."""
    column_wanted = Signal(object)
    """-1 or 1: Left and Right."""
    move_wanted = Signal(object, object)
    """Deal and -1 or 1: Ctrl+Left and Ctrl+Right."""
    edge_wanted = Signal(object)
    """-1 or 1: Up on the first card, Down on the last one."""
    step_wanted = Signal(object, str, QRect)
    """Deal, kind of step or an empty text, and the place of the card in the viewport."""
    menu_wanted = Signal(object, QPoint)
    drag_began = Signal(object, QPoint, QPoint)
    """Deal, the point of the card that was grabbed, and the global place of the mouse."""
    drag_moved = Signal(QPoint)
    drag_ended = Signal(QPoint)
    drag_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = ColumnModel(self)
        self.first_stage = False
        self.dragged_id: int | None = None
        self.pending_id: int | None = None
        self.hover_row = -1
        self.is_target = False
        self._pressed: tuple[int, QPoint] | None = None
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        # The column behind paints the ground: it changes under a dragged card.
        self.setStyleSheet("QListView { background: transparent; }")
        self.verticalScrollBar().setSingleStep(theme.px(CARD + GAP) // 2)
        self.doubleClicked.connect(self._double_clicked)

    def ground(self) -> QColor:
        """The colour behind the cards: the corners of their pictures show it."""
        tokens = theme.tokens()
        return tokens.drop_target if self.is_target else tokens.kanban_column

    @property
    def has_current(self) -> bool:
        """Whether the current card is the board's, not one that was left."""
        return self.selectionModel().hasSelection()

    def icon_words(self) -> tuple[str, str, str]:
        """What the icons of a card under the mouse do."""
        return self.tr("Plan a call"), self.tr("Plan a letter"), self.tr("Next step  S")

    def current_id(self) -> int | None:
        """The current deal."""
        row = self.currentIndex().row()
        return self.cards.ids[row] if 0 <= row < len(self.cards.ids) else None

    def set_ids(self, ids: array[int], touched: set[int] | None = None) -> None:
        """Show deals; the current card and the place of the scroll bar stay."""
        current, row = self.current_id(), self.currentIndex().row()
        selected, at = self.has_current, self.verticalScrollBar().value()
        if not self.cards.set_ids(ids, touched):
            return
        self.hover_row = -1
        found = self.cards.row_of(current)
        if found < 0 and row >= 0 and ids:
            found = min(row, len(ids) - 1)
        if found >= 0:
            self.setCurrentIndex(self.cards.index(found))
            if not selected:
                self.clearSelection()
        self.verticalScrollBar().setValue(at)

    def go_to(self, row: int) -> bool:
        """Make a row current and take the focus; False without cards."""
        if not self.cards.ids:
            return False
        self.setCurrentIndex(self.cards.index(max(0, min(row, len(self.cards.ids) - 1))))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to_id(self, deal_id: int) -> bool:
        """Make a deal current; False when it is not here."""
        row = self.cards.row_of(deal_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.cards.index(row))
        self.scrollTo(self.cards.index(row))
        return True

    def card_place(self, deal_id: int) -> QRect:
        """Where a card is in the viewport."""
        row = self.cards.row_of(deal_id)
        return card_rect(self.visualRect(self.cards.index(max(0, row))))

    def set_dragged(self, deal_id: int | None) -> None:
        """Show the place of a card that is being dragged."""
        self.dragged_id = deal_id
        self.viewport().update()

    def _double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.cards.ids[index.row()])

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_id())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are actions here."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, deal_id = event.key(), self.current_id()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if key == Qt.Key.Key_Escape and self.dragged_id is not None:
            self._pressed = None
            self.drag_cancelled.emit()
        elif way is not None and control and deal_id is not None:
            self.move_wanted.emit(deal_id, way)
        elif way is not None and not control:
            self.column_wanted.emit(way)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and deal_id is not None:
            self.opened.emit(deal_id)
        elif not event.modifiers() and self._is_edge(key):
            self.edge_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _is_edge(self, key: int) -> bool:
        row = self.currentIndex().row()
        last = len(self.cards.ids) - 1
        return (key == Qt.Key.Key_Up and row <= 0) or (key == Qt.Key.Key_Down and row >= last)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._pressed = None
        inside = index.isValid() and card_rect(self.visualRect(index)).contains(at)
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (self.cards.ids[index.row()], at)
        if inside:
            super().mousePressEvent(event)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        where = event.globalPosition().toPoint()
        if self.dragged_id is not None:
            self.drag_moved.emit(where)
        elif self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            deal_id, start = self._pressed
            if (at - start).manhattanLength() >= DRAG_STARTS:
                grabbed = start - self.card_place(deal_id).topLeft()
                self.drag_began.emit(deal_id, grabbed, where)
        else:
            self._set_hover(self.indexAt(at).row())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self.dragged_id is not None:
            self.drag_ended.emit(event.globalPosition().toPoint())
            return
        super().mouseReleaseEvent(event)
        if pressed is not None:
            self._clicked(pressed[0], event.position().toPoint())

    def _clicked(self, deal_id: int, at: QPoint) -> None:
        place = self.card_place(deal_id)
        if chip_place(place).contains(at):
            self.step_wanted.emit(deal_id, "", place)
            return
        for rect, kind in zip(hover_places(place), HOVER_KINDS, strict=True):
            if rect.contains(at):
                self.step_wanted.emit(deal_id, kind, place)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, row: int) -> None:
        if row != self.hover_row:
            old, self.hover_row = self.hover_row, row
            for one in (old, row):
                if 0 <= one < len(self.cards.ids):
                    self.viewport().update(self.visualRect(self.cards.index(one)))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.has_current and self.cards.ids:
            row = max(0, self.currentIndex().row())
            self.setCurrentIndex(self.cards.index(row))
            self.selectionModel().select(
                self.cards.index(row), self.selectionModel().SelectionFlag.ClearAndSelect
            )
        self.viewport().update()
        self.current_changed.emit(self.current_id())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        middle = self.viewport().mapToGlobal(self.visualRect(index).center())
        at = event.globalPos() if by_mouse else middle
        self.menu_wanted.emit(self.cards.ids[index.row()], at)
