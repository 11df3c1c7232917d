"""A large choice: icon, title, what it means, and whether it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_ring, draw_text
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.style import draw_radio

_WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class ChoiceCard(QAbstractButton):
    """Checkable; with `radio` off it is a plain way on."""

    def __init__(
        self,
        title: str,
        text: str,
        icon: str,
        *,
        radio: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._icon = icon
        self._radio = radio
        self.setText(title)
        self.setCheckable(radio)
        self.setAutoExclusive(radio)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        add_focus_ring(self, 8)

    def set_text(self, title: str, text: str) -> None:
        """Change the words."""
        self.setText(title)
        self.setAccessibleName(title)
        self._text = text
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(theme.font("base"))
        room = QRect(0, 0, self._text_width(width), 10_000)
        tall = metrics.boundingRect(room, _WORDS, self._text).height()
        return theme.px(16 + 20 + 2 + 16) + tall

    def _text_width(self, width: int) -> int:
        return width - theme.px(52) - theme.px(48)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(340), self.heightForWidth(theme.px(340)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.heightForWidth(max(self.width(), theme.px(200))))

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
        on = self.isChecked()
        fill = tokens.hover if self.underMouse() and not on else tokens.surface
        draw_box(painter, self.rect(), fill, tokens.border, 8)
        if on:
            draw_ring(painter, self.rect(), tokens.accent, 8)
        ink = "accent_text" if on else "text2"
        draw_icon(painter, QRect(px(16), px(16), px(20), px(20)), self._icon, ink, 20)
        wide = self._text_width(self.width())
        draw_text(painter, QRect(px(52), px(16), wide, px(20)), self.text(), "section", tokens.text)
        painter.setFont(theme.font("base"))
        painter.setPen(tokens.text2)
        below = QRect(px(52), px(38), wide, self.height() - px(38))
        painter.drawText(below, _WORDS, self._text)
        mark = QRect(self.width() - px(40), px(14), px(24), px(24))
        if self._radio:
            draw_radio(painter, mark, on)
        else:
            draw_icon(painter, mark, "right", "text3")
        painter.end()
