"""Tabs underlined by 2 px."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.segmented import Choices


class Tab(QAbstractButton):
    """One tab with an optional count."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._count: int | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 5)

    def set_count(self, count: int | None) -> None:
        """Show a number after the text."""
        self._count = count
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = 2 * theme.px(8) + text_width(self.text(), "strong")
        if self._count is not None:
            width += theme.px(6) + text_width(str(self._count), "small")
        return QSize(width, theme.px(36))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        on = self.isChecked()
        ink = tokens.text if on or self.underMouse() else tokens.text2
        x = theme.px(8)
        place = QRect(x, 0, self.width() - x, self.height())
        x += draw_text(painter, place, self.text(), "strong" if on else "base", ink) + theme.px(6)
        if self._count is not None:
            place = QRect(x, 0, self.width() - x, self.height())
            draw_text(painter, place, str(self._count), "small", tokens.text3)
        if on:
            line = tokens.accent_text if theme.state.dark else tokens.accent
            painter.fillRect(0, self.height() - 2, self.width(), 2, line)
        painter.end()


class Tabs(Choices):
    """A row of tabs: ``(value, text)`` for each."""

    def __init__(
        self, tabs: Sequence[tuple[object, str]], *, side: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(4)
        for key, text in tabs:
            self.add_choice(key, Tab(text, self))
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, key: object, count: int | None) -> None:
        """Show a number on a tab."""
        tab = self._group.button(self._keys.index(key))
        if isinstance(tab, Tab):
            tab.set_count(count)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().border)
        painter.end()
