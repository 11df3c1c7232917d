"""Words that open something: no frame, no inset, in the colour of links."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring


class TextLink(QAbstractButton):
    """Cut with an ellipsis where there is no room; the tooltip tells all of it."""

    def __init__(
        self,
        text: str = "",
        role: str = "base",
        *,
        icon: str = "",
        tone: str = "accent_text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._icon, self._tone = role, icon, tone
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 4)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.setToolTip(hint(text))
        self.updateGeometry()

    def _shift(self) -> int:
        return theme.px(20) if self._icon else 0

    @override
    def sizeHint(self) -> QSize:
        wide = text_width(self.text(), self._role) + self._shift() + 1
        return QSize(wide, theme.line_height(self._role) + theme.px(2))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(48)), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = theme.color(self._tone)
        if self._icon:
            draw_icon(
                painter, QRect(0, 0, theme.px(16), self.height()), self._icon, "accent_text", 14
            )
        place = self.rect().adjusted(self._shift(), 0, 0, 0)
        drawn = draw_text(painter, place, self.text(), self._role, colour)
        if self.underMouse():
            line = place.top() + (self.height() + theme.line_height(self._role)) // 2 - theme.px(2)
            painter.fillRect(QRect(place.left(), line, drawn, 1), colour)
        painter.end()
