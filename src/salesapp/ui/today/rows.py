"""A row of a card of the day: it takes the focus, tells what it is about, and what was pressed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.domain.changes import Entity
from salesapp.ui import theme
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.tones import Tone


class Subject(NamedTuple):
    """What a row is about, for the commands of the page."""

    entity: Entity
    id: int
    client_id: int | None = None
    deal_id: int | None = None
    phone: str = ""


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
        button = IconButton(icon, text, keys=keys, small=True)
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
        column = QVBoxLayout()
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(Label(name, "strong", elide=True))
        if chip[0]:
            mark = Chip(*chip)
            # The name gives way before the mark does.
            mark.setMinimumWidth(mark.sizeHint().width())
            first.addWidget(mark)
        first.addStretch(1)
        column.addLayout(first)
        if text:
            column.addWidget(Label(text, "small", "text2", elide=True))
        self.box.addLayout(column, 1)
        if amount:
            self.box.addWidget(Label(amount, "strong"))
