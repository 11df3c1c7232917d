"""A tag as a small coloured button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.domain.tags import COLOURS
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring


def tag_width(name: str) -> int:
    """Natural width of a tag."""
    return 2 * theme.px(7) + text_width(name, "small")


def paint_tag(painter: QPainter, rect: QRect, name: str, colour: str) -> QRect:
    """Draw a tag from the left edge of a rectangle, in its middle line; return its place."""
    tone = colour if colour in COLOURS else COLOURS[0]
    height = theme.px(20)
    width = min(tag_width(name), rect.width())
    box = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
    draw_box(painter, box, theme.color(f"tag_{tone}_bg"), None, height / 2)
    place = box.adjusted(theme.px(7), 0, -theme.px(7), 0)
    draw_text(painter, place, name, "small", theme.color(f"tag_{tone}"))
    return box


class TagChip(QAbstractButton):
    """Pressing it opens what can be done with the tag."""

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(hint(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 10)

    @override
    def sizeHint(self) -> QSize:
        return QSize(tag_width(self.text()), theme.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(40)), theme.px(24))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tag(painter, self.rect(), self.text(), self._colour)
        painter.end()


class AddTag(QAbstractButton):
    """The dashed place for one more tag."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 10)

    @override
    def sizeHint(self) -> QSize:
        return QSize(tag_width(self.text()) + theme.px(14), theme.px(24))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        height = px(20)
        box = QRect(0, (self.height() - height) // 2, self.width(), height)
        fill = tokens.hover if self.underMouse() else None
        draw_box(painter, box, fill, tokens.border, height / 2)
        draw_icon(painter, QRect(px(6), box.top(), px(12), height), "plus", "text3", 12)
        place = box.adjusted(px(21), 0, -px(7), 0)
        draw_text(painter, place, self.text(), "small", tokens.text3)
        painter.end()
