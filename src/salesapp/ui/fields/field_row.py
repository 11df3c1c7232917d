"""A line of the list of fields: opened by Enter, moved by keys or dragged by the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from salesapp.domain.fields import Field
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.fields import words
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring

HEIGHT = 36
MOST = 100_000
"""More records are not counted: the page opens at once with a million of them."""


class FieldRow(QAbstractButton):
    """Icon, title, type; how many records hold a value, and what demands it."""

    moved = Signal(object)
    """By how many places, up below zero."""
    stepped = Signal(object)
    removed = Signal()
    menu_wanted = Signal(QPoint)
    dragged = Signal(object)
    """Where the mouse is, in the list."""
    dropped = Signal(object)

    def __init__(self, field: Field, held: int, stages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setText(field.title)
        self._note = words.type_name(field.type)
        if field.choices:
            self._note += ", " + self.tr("%n entry(ies)", "", len(field.choices))
        self._held = self.tr("filled in %n record(s)", "", held) if held else self.tr("empty")
        if held > MOST:
            self._held = self.tr("filled in more than 100 000 records")
        self._chip = self.tr("%n stage(s)", "", stages) if stages else ""
        spoken = [field.title, self._note, self._held]
        if stages:
            spoken.append(self.tr("demanded by %n stage(s)", "", stages))
        self.setAccessibleName(", ".join(spoken))
        self.setToolTip(
            hint("\n".join([field.title, *([field.hint] if field.hint else []), *spoken[1:]]))
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        add_focus_ring(self, 5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None:
            (self.moved if control else self.stepped).emit(by)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.field.is_archived:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed is not None and abs(place.y() - self._pressed.y()) >= far:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(self.mapToParent(place).y())
            self.update()
            return
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if not self._dragging:
            super().mouseReleaseEvent(event)
            return
        self._dragging = False
        self.unsetCursor()
        self.setDown(False)
        self.dropped.emit(self.mapToParent(event.position().toPoint()).y())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        if self.underMouse() or self._dragging:
            fill = tokens.selected if self._dragging else tokens.hover
            draw_box(painter, self.rect(), fill, None, 5)
        left, right = px(8), self.width() - px(8)
        if not self.field.is_archived:
            draw_icon(painter, QRect(left, 0, px(14), height), "grip", "text3", 14)
        left += px(22)
        icon = words.TYPE_ICONS[self.field.type]
        draw_icon(painter, QRect(left, 0, px(16), height), icon, "text2")
        left += px(24)
        room = min(text_width(self._held, "small"), (right - left) // 3)
        place = QRect(right - room, 0, room, height)
        draw_text(painter, place, self._held, "small", tokens.text3, RIGHT)
        right -= room + px(12)
        if self._chip:
            wide = chip_width(self._chip, "lock")
            paint_chip(painter, QRect(right - wide, 0, wide, height), self._chip, "info", "lock")
            right -= wide + px(8)
        ink = tokens.text2 if self.field.is_archived else tokens.text
        title = QRect(left, 0, min(right - left, text_width(self.text()) + px(2)), height)
        left += draw_text(painter, title, self.text(), "base", ink) + px(8)
        note = QRect(left, 0, max(0, right - left), height)
        draw_text(painter, note, self._note, "small", tokens.text3)
        painter.end()
