"""A row of a card of the day: it takes the focus, tells what it is about, and what was pressed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.changes import Entity
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.paint import draw_text, text_width
from salesapp.ui.kit.tones import Tone


class Subject(NamedTuple):
    """What a row is about, for the commands of the page."""

    entity: Entity
    id: int
    client_id: int | None = None
    deal_id: int | None = None
    phone: str = ""
    lead_id: int | None = None
    """Of a step with somebody who is no client yet."""


def subject_of(step: ActivityRow) -> Subject:
    """A step as what a row is about."""
    return Subject(Entity.ACTIVITY, step.id, step.client_id, step.deal_id, step.phone, step.lead_id)


class Row(QWidget):
    """Up and down go to the next row of the card; Enter and a double click open the record."""

    opened = Signal()
    wanted = Signal(str)
    """Id of an action pressed on the row."""
    focused = Signal(object)
    stepped = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, subject: Subject, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = subject
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        self.setProperty("single_keys", True)
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(12, 5, 12, 6)
        self.box.setSpacing(8)

    def add_icon(self, icon: str, text: str, action_id: str, keys: str = "") -> IconButton:
        """Put a small button at the right end."""
        button = IconButton(icon, text, keys=keys, small=True, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.press(action_id))
        self.box.addWidget(button)
        return button

    def press(self, action_id: str) -> None:
        """Run an action on this row."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.wanted.emit(action_id)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and not event.modifiers():
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.menu_wanted.emit(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        rect = self.rect()
        if self.hasFocus():
            painter.fillRect(rect, tokens.selected)
            painter.fillRect(0, 0, 3, self.height(), tokens.focus)
        elif self.underMouse():
            painter.fillRect(rect, tokens.hover)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.divider)
        painter.end()


class RowWords(QWidget):
    """The words of a row, painted: a label for each of them would cost the page its quick opening.

    A name, a mark or a word beside it, a line below, a sum at the right end. Where there is no
    room the name gives way before the mark does; the tooltip tells what was cut.
    """

    def __init__(
        self,
        name: str,
        text: str = "",
        *,
        chip: tuple[str, Tone, str] = ("", "neutral", ""),
        beside: str = "",
        amount: str = "",
        below: tuple[str, str] = ("small", "text2"),
    ) -> None:
        super().__init__()
        self._name, self._text, self._chip = name, text, chip
        self._beside, self._amount, self._below = beside, amount, below
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.state.changed.connect(self.updateGeometry)

    def _first(self) -> int:
        mark = theme.px(22) if self._chip[0] else 0
        return max(theme.line_height("strong"), mark)

    def _lacks(self) -> int:
        """Pixels taken on the first line by all but the name."""
        gap = theme.px(8)
        mark = chip_width(self._chip[0], self._chip[2]) + gap if self._chip[0] else 0
        return mark + (text_width(self._amount, "strong") + gap if self._amount else 0)

    @override
    def sizeHint(self) -> QSize:
        below = theme.line_height(self._below[0]) if self._text else 0
        wide = text_width(self._name, "strong") + self._lacks()
        return QSize(wide, self._first() + below)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._lacks() + theme.px(24), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        amount = text_width(self._amount, "strong") + theme.px(8) if self._amount else 0
        beside = text_width(self._beside, "small") + theme.px(8) if self._beside else 0
        cut = [
            text
            for text, needed in (
                (self._name, text_width(self._name, "strong") + self._lacks()),
                (self._beside, text_width(self._name, "strong") + self._lacks() + beside),
                (self._text, text_width(self._text, self._below[0]) + amount),
            )
            if text and needed > self.width()
        ]
        self.setToolTip(hint("\n".join(cut)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, gap = theme.tokens(), theme.px(8)
        first = self._first()
        right = self.width()
        if self._amount:
            wide = text_width(self._amount, "strong")
            place = QRect(right - wide, 0, wide, self.height())
            draw_text(painter, place, self._amount, "strong", tokens.text)
            right -= wide + gap
        text, tone, icon = self._chip
        mark = chip_width(text, icon) + gap if text else 0
        place = QRect(0, 0, right - mark, first)
        x = draw_text(painter, place, self._name, "strong", tokens.text) + gap
        if text:
            paint_chip(painter, QRect(x, 0, right - x, first), text, tone, icon)
        elif self._beside:
            place = QRect(x, 0, right - x, first)
            draw_text(painter, place, self._beside, "small", tokens.text3)
        if self._text:
            role, colour = self._below
            place = QRect(0, first, right, self.height() - first)
            draw_text(painter, place, self._text, role, tokens.color(colour))
        painter.end()


class LineRow(Row):
    """Name and chip, a line of words below, a sum at the right."""

    def __init__(
        self,
        subject: Subject,
        name: str,
        text: str,
        chip: tuple[str, Tone, str] = ("", "neutral", ""),
        amount: str = "",
    ) -> None:
        spoken = ", ".join(part for part in (name, chip[0], text, amount) if part)
        super().__init__(subject, spoken)
        self.box.addWidget(RowWords(name, text, chip=chip, amount=amount), 1)
