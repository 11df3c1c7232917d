"""The steps at the left of the walk, with their counts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text
from salesapp.ui.kit.ring import add_focus_ring


class WalkItem(QAbstractButton):
    """A step of the walk: a green mark at zero, else how many are left."""

    def __init__(self, text: str, icon: str, *, must: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._must, self._count = icon, must, 0
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self)

    def set_count(self, count: int | None) -> None:
        """Show how many are left; None for a step without a count."""
        self._count = -1 if count is None else count
        self.setAccessibleName(self.text() if count is None else f"{self.text()}, {count}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(228), theme.px(34))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, on = theme.tokens(), theme.px, self.isChecked()
        if on or self.underMouse():
            draw_box(painter, self.rect(), tokens.selected if on else tokens.hover, None, 6)
        tone = "ok" if not self._count else ("risk" if self._must else "warn")
        if self._count < 0:
            tone = "text2"
        icon = "check" if not self._count else self._icon
        draw_icon(painter, QRect(px(8), 0, px(16), self.height()), icon, tone)
        place = QRect(px(32), 0, self.width() - px(66), self.height())
        draw_text(painter, place, self.text(), "strong" if on else "base", tokens.text)
        if self._count > 0:
            number = QRect(0, 0, self.width() - px(10), self.height())
            told = format.number(self._count)
            draw_text(painter, number, told, "small_strong", tokens.color(tone), RIGHT)
        painter.end()
