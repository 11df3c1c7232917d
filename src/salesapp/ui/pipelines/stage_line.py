"""A line of the table of stages: opened by Enter, moved by keys or dragged by the mouse."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from salesapp.db.queries.pipelines import StageSetup
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.pipelines.words import days_words, kind_words

HEIGHT: Final = 36
WIDTHS: Final = (104, 72, 108, 72)
"""Probability, days, required fields, deals."""


class Heads(QWidget):
    """What the numbers of the lines are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (
            self.tr("Probability"),
            self.tr("Norm"),
            self.tr("Required"),
            self.tr("Deals"),
        )
        self._first = self.tr("Stage")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        painter.fillRect(self.rect(), tokens.surface2)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.divider)
        first = QRect(px(42), 0, px(200), self.height())
        draw_text(painter, first, self._first, "small", tokens.text3)
        for place, text in zip(places(self.rect()), self._words, strict=True):
            draw_text(painter, place, text, "small", tokens.text3, RIGHT)
        painter.end()


def places(rect: QRect) -> list[QRect]:
    """Where the numbers stand, from left to right."""
    found: list[QRect] = []
    right = rect.right() - theme.px(16)
    for width in reversed(WIDTHS):
        wide = theme.px(width)
        found.insert(0, QRect(right - wide, rect.top(), wide, rect.height()))
        right -= wide
    return found


class StageLine(QAbstractButton):
    """Grip, name, probability, norm, required fields, deals."""

    moved = Signal(object)
    """By how many places, up below zero."""
    stepped = Signal(object)
    removed = Signal()
    menu_wanted = Signal(QPoint)
    dragged = Signal(object)
    """Where the mouse is, in the list."""
    dropped = Signal(object)

    def __init__(self, stage: StageSetup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setCheckable(True)
        self.setText(stage.name)
        required = self.tr("%n required field(s)", "", stage.fields)
        count = self.tr("%n deal(s)", "", stage.deals)
        chance = format.percent(stage.probability_bp)
        self.setAccessibleName(
            f"{stage.name}, {kind_words(stage.kind)}, {chance}, {required}, {count}"
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        add_focus_ring(self, 5)

    @property
    def is_open(self) -> bool:
        """Whether the stage can be moved among the others."""
        return self.stage.kind == "open"

    @override
    def nextCheckState(self) -> None:
        """The section decides which line is chosen."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(HEIGHT))

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
        if event.button() == Qt.MouseButton.LeftButton and self.is_open:
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
        stage = self.stage
        if self.isChecked() or self._dragging:
            painter.fillRect(self.rect(), tokens.selected)
        elif self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 0)
        painter.fillRect(0, height - 1, self.width(), 1, tokens.divider)
        left = px(42)
        ink = {"won": tokens.ok, "lost": tokens.risk}.get(stage.kind, tokens.text)
        if self.is_open:
            draw_icon(painter, QRect(px(12), 0, px(14), height), "grip", "text3", 14)
        else:
            icon, tone = ("check", "ok") if stage.kind == "won" else ("x", "risk")
            draw_icon(painter, QRect(left, 0, px(14), height), icon, tone, 14)
            left += px(20)
        spots = places(self.rect())
        name = QRect(left, 0, spots[0].left() - left, height)
        draw_text(painter, name, stage.name, "strong" if self.isChecked() else "base", ink)
        told = (
            format.percent(stage.probability_bp),
            days_words(stage.max_days),
            format.number(stage.fields) if stage.fields else format.DASH,
            format.number(stage.deals) if stage.deals else format.DASH,
        )
        for place, text in zip(spots, told, strict=True):
            draw_text(painter, place, text, "base", tokens.text2, RIGHT)
        painter.end()
