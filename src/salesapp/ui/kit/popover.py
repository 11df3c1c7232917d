"""A small panel that points at its object and stays inside the window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.focus import chosen_of, cycle_focus, focusable_inside, give_back_focus
from salesapp.ui.kit.paint import draw_shadow

_SHADOW = 20
_ARROW = 8
_EDGE = 8


class Popover(QWidget):
    """Child of the window, not a popup: add to ``body``, then `open`."""

    closed = Signal()

    def __init__(
        self,
        anchor: QWidget,
        *,
        rect: QRect | None = None,
        width: int = 0,
        padding: int = 12,
    ) -> None:
        super().__init__(anchor.window())
        self.anchor = anchor
        self._rect = rect
        self._width = width
        self._above = False
        self._tip = 0
        self._back: QWidget | None = None
        self._main: QAbstractButton | None = None
        self._closing = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._outer = QVBoxLayout(self)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)
        self._outer.addLayout(self.body)
        self.hide()

    def set_main_button(self, button: QAbstractButton) -> None:
        """Ctrl+Enter presses this button."""
        self._main = button

    def open(self) -> None:
        """Show at the object and take the focus."""
        self._back = QApplication.focusWidget() or self.anchor
        self._place()
        self.show()
        self.raise_()
        order = focusable_inside(self)
        if order:
            chosen_of(order[0]).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def dismiss(self, *, give_back: bool = True) -> None:
        """Close; the focus returns to where it came from."""
        if self._closing:
            return
        self._closing = True
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.hide()
        if give_back:
            give_back_focus(self._back)
        self.closed.emit()
        self.close()

    def _place(self) -> None:
        window = self.window()
        space = window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        rect = self._rect if self._rect is not None else self.anchor.rect()
        at = QRect(self.anchor.mapTo(window, rect.topLeft()), rect.size())
        self._margins(top=True)
        hint = self.sizeHint()
        wide = theme.px(self._width) if self._width else hint.width() - 2 * _SHADOW
        wide = min(wide, space.width())
        self._outer.activate()
        tall = max(hint.height(), self.heightForWidth(wide + 2 * _SHADOW)) - 2 * _SHADOW - _ARROW
        below, above = space.bottom() - at.bottom() - _ARROW, at.top() - space.top() - _ARROW
        self._above = tall > below and above > below
        tall = min(tall, max(above if self._above else below, theme.px(80)))
        left = max(space.left(), min(at.center().x() - wide // 2, space.right() - wide))
        top = at.top() - _ARROW - tall if self._above else at.bottom() + 1 + _ARROW
        self._margins(top=not self._above)
        self._tip = max(16, min(at.center().x() - left, wide - 16))
        arrow_above = 0 if self._above else _ARROW
        self.setGeometry(
            left - _SHADOW,
            top - _SHADOW - arrow_above,
            wide + 2 * _SHADOW,
            tall + 2 * _SHADOW + _ARROW,
        )

    def _margins(self, *, top: bool) -> None:
        self._outer.setContentsMargins(
            _SHADOW,
            _SHADOW + (_ARROW if top else 0),
            _SHADOW,
            _SHADOW + (0 if top else _ARROW),
        )

    def _box(self) -> QRect:
        return self.rect().marginsRemoved(self._outer.contentsMargins())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme.tokens()
        box = self._box()
        draw_shadow(painter, box, 8)
        shape = QPainterPath()
        shape.addRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        x = box.left() + self._tip
        edge = box.bottom() + 0.5 if self._above else box.top() + 0.5
        tip = edge + (_ARROW - 1 if self._above else 1 - _ARROW)
        arrow = QPainterPath(QPointF(x - _ARROW, edge))
        arrow.lineTo(x, tip)
        arrow.lineTo(x + _ARROW, edge)
        painter.setPen(QPen(tokens.border, 1))
        painter.setBrush(tokens.surface)
        painter.drawPath(shape.united(arrow))
        painter.end()

    @override
    def focusNextPrevChild(self, next_one: bool) -> bool:
        return cycle_focus(self, next_one)

    @override
    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._own_key(event):
            event.accept()
            return True
        return super().event(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        confirm = enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() == Qt.Key.Key_Escape or (confirm and self._main is not None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif self._own_key(event) and self._main is not None:
            self._main.click()
        else:
            event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box().contains(event.position().toPoint()):
            self.dismiss()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched.window() is self.window() and not self._holds(watched):
                self.dismiss(give_back=False)
        elif kind == QEvent.Type.Resize and watched is self.parent():
            self.dismiss()
        elif kind == QEvent.Type.Hide and watched is self.anchor:
            # Another section is shown: what the popover speaks of is out of sight.
            self.dismiss(give_back=False)
        return False

    def _holds(self, widget: QWidget | None) -> bool:
        """Whether a widget is inside, or inside a popover opened from here."""
        while widget is not None:
            if widget is self:
                return True
            widget = widget.anchor if isinstance(widget, Popover) else widget.parentWidget()
        return False

    def anchor_point(self) -> QPoint:
        """Where the arrow points, in the window."""
        y = self._box().bottom() + _ARROW if self._above else self._box().top() - _ARROW
        return self.mapTo(self.window(), QPoint(self._box().left() + self._tip, y))
