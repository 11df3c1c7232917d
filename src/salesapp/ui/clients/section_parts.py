"""Parts of the card: a section with its header, a row that opens a record, a dot of history."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.tones import Tone


class Section(QWidget):
    """A part of the card: title, count, actions at the right, body; a line below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(6)
        self._title = Label(title, "strong")
        self._note = Label("", "base", "text3", elide=True)
        head.addWidget(self._title)
        head.addWidget(self._note, 1)
        self.head = head
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self.body)

    def set_note(self, text: str) -> None:
        """Show a count or a summary beside the title."""
        self._note.setText(text)

    def clear_body(self) -> bool:
        """Take all rows away; whether one of them had the focus."""
        return clear(self.body)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().divider)
        painter.end()


def clear(layout: QLayout) -> bool:
    """Take everything out of a layout; whether one of the widgets had the focus."""
    focused = False
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            break
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            now = QApplication.focusWidget()
            focused = focused or now is widget or (now is not None and widget.isAncestorOf(now))
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            focused = clear(inner) or focused
    return focused


class RecordRow(QAbstractButton):
    """Icon, name, note, chip and sum in one line; pressing it opens the record."""

    def __init__(
        self,
        icon: str,
        name: str,
        note: str = "",
        chip: tuple[str, Tone, str] = ("", "neutral", ""),
        amount: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._note, self._chip, self._amount = icon, note, chip, amount
        self.setText(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        spoken = ", ".join(part for part in (name, note, chip[0], amount) if part)
        self.setAccessibleName(spoken)
        self.setToolTip(hint(spoken))
        add_focus_ring(self, 5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(26))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        if self.underMouse():
            draw_box(painter, self.rect().adjusted(-4, 0, 4, 0), tokens.hover, None, 5)
        draw_icon(painter, QRect(0, 0, px(16), height), self._icon, "text2")
        left, right = px(22), self.width()
        text, tone, icon = self._chip
        chip = chip_width(text, icon) + px(8) if text else 0
        words = text_width(self.text()) + text_width(self._note, "small") + px(14)
        if self._amount:
            room = text_width(self._amount)
            # The sums begin in one line as long as nothing is cut for it.
            if right - left - max(px(92), room) - px(8) >= words + chip:
                room = max(px(92), room)
            place = QRect(right - room, 0, room, height)
            draw_text(painter, place, self._amount, "base", tokens.text, RIGHT)
            right -= room + px(8)
        if text:
            wide = min(chip - px(8), max((right - left) // 2, right - left - words - px(8)))
            paint_chip(painter, QRect(right - wide, 0, wide, height), text, tone, icon)
            right -= wide + px(8)
        left += draw_text(
            painter, QRect(left, 0, right - left, height), self.text(), "base", tokens.text
        )
        left += px(5)
        place = QRect(left, 0, right - left, height)
        draw_text(painter, place, self._note, "small", tokens.text3)
        painter.end()


class HistoryDot(QWidget):
    """A round icon on the line of time."""

    def __init__(self, icon: str, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._last = icon, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, side = theme.tokens(), theme.px(20)
        x = (self.width() - side) // 2
        if not self._last:
            painter.fillRect(self.width() // 2, side, 1, self.height() - side, tokens.divider)
        box = QRect(x, 0, side, side)
        draw_box(painter, box, tokens.neutral_bg, None, side / 2)
        draw_icon(painter, box, self._icon, "text2", 12)
        painter.end()
