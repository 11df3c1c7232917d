"""A panel beside its card, with an arrow to it: it stays until it is answered."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.focus import cycle_focus, focusable_inside, give_back_focus
from salesapp.ui.kit.paint import draw_shadow

_SHADOW: Final = 20
_ARROW: Final = 7
_EDGE: Final = 8
_MARGIN: Final = _SHADOW + _ARROW


class SidePopover(QWidget):
    """Child of the window; a click outside does not close it, Esc does."""

    closed = Signal()

    def __init__(self, anchor: QWidget, rect: QRect, *, width: int = 384) -> None:
        super().__init__(anchor.window())
        self._anchor, self._rect, self._wide = anchor, rect, width
        self._tip = QPointF()
        self._left_of = False
        self._back: QWidget | None = None
        self._main: QAbstractButton | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.body.setSpacing(0)
        self.hide()

    def set_main_button(self, button: QAbstractButton) -> None:
        """Ctrl+Enter presses this button."""
        self._main = button

    def open(self, first: QWidget | None = None) -> None:
        """Show beside the card and take the focus."""
        self._back = QApplication.focusWidget() or self._anchor
        self._place()
        self.show()
        self.raise_()
        order = focusable_inside(self)
        target = first or (order[0] if order else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.window().installEventFilter(self)
        self._anchor.installEventFilter(self)
        self._anchor.destroyed.connect(self._left_alone)

    def _left_alone(self) -> None:
        self.dismiss(give_back=False)

    def dismiss(self, *, give_back: bool = True) -> None:
        """Close; the focus returns to the card."""
        if self.isHidden():
            return
        self.window().removeEventFilter(self)
        if isValid(self._anchor):
            self._anchor.removeEventFilter(self)
        self.hide()
        if give_back:
            give_back_focus(self._back)
        self.closed.emit()
        self.close()

    def _place(self) -> None:
        window = self.window()
        space = window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        at = QRect(self._anchor.mapTo(window, self._rect.topLeft()), self._rect.size())
        wide = min(theme.px(self._wide), space.width())
        full = wide + 2 * _MARGIN
        self.body.activate()
        hint = self.heightForWidth(full) if self.hasHeightForWidth() else 0
        tall = min(max(hint, self.sizeHint().height()) - 2 * _MARGIN, space.height())
        right_side = at.right() + 1 + _ARROW
        left_side = at.left() - _ARROW - wide
        self._left_of = right_side + wide > space.right() and left_side >= space.left()
        left = left_side if self._left_of else min(right_side, space.right() - wide)
        aim = at.top() + min(at.height(), theme.px(98)) // 2
        top = max(space.top(), min(aim - theme.px(48), space.bottom() - tall))
        self.setGeometry(left - _MARGIN, top - _MARGIN, full, tall + 2 * _MARGIN)
        tip_y = max(top + 16, min(aim, top + tall - 16)) - self.y()
        tip_x = self._box().right() + 1 if self._left_of else self._box().left()
        self._tip = QPointF(tip_x, tip_y)

    def _box(self) -> QRect:
        return self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.tokens()
        draw_shadow(painter, self._box(), 8)
        shape = QPainterPath()
        shape.addRoundedRect(self._box().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        way = _ARROW if self._left_of else -_ARROW
        arrow = QPainterPath(self._tip + QPointF(-way / _ARROW, -_ARROW))
        arrow.lineTo(self._tip + QPointF(way, 0))
        arrow.lineTo(self._tip + QPointF(-way / _ARROW, _ARROW))
        arrow.closeSubpath()
        painter.setPen(QPen(tokens.border, 1))
        painter.setBrush(tokens.surface)
        painter.drawPath(shape.united(arrow))
        painter.end()

    @override
    def focusNextPrevChild(self, next_one: bool) -> bool:
        return cycle_focus(self, next_one)

    @override
    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride:
            # Commands of the board stay asleep while the gate asks.
            event.accept()
            return True
        if kind == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif enter and control and self._main is not None:
            self._main.click()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self.parent():
            self._place()
        elif kind == QEvent.Type.Hide and watched is self._anchor:
            # Another section is shown: the card is out of sight.
            self.dismiss(give_back=False)
        return False
