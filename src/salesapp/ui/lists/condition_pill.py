"""A condition of the filter as a pill: pressed it is changed, its cross takes it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring

WIDEST = 360


class ConditionPill(QAbstractButton):
    """Enter changes, Delete takes away."""

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Enter changes the condition, Delete removes it"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, -1)

    def cross(self) -> QRect:
        """Where the cross stands."""
        side = theme.px(24)
        return QRect(self.width() - side, 0, side, self.height())

    @override
    def sizeHint(self) -> QSize:
        text = min(text_width(self.text(), "strong"), theme.px(WIDEST))
        return QSize(theme.px(11) + text + theme.px(28), theme.px(26))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            on_cross = self.cross().contains(event.pos())
            text = self.tr("Take the condition away") if on_cross else self.text()
            show_hint(event.globalPos(), text, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, height = theme.tokens(), self.height()
        draw_box(painter, self.rect(), tokens.selected, tokens.accent_line, height / 2)
        left = theme.px(11)
        room = QRect(left, 0, self.width() - left - theme.px(26), height)
        draw_text(painter, room, self.text(), "strong", tokens.accent_text)
        cross = self.cross().adjusted(theme.px(4), 0, -theme.px(8), 0)
        draw_icon(painter, cross, "x", "accent_text", 12)
        painter.end()
