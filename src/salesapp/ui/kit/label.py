"""Text by role and colour, following the theme through the style sheet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint


class Label(QLabel):
    """A text in a role of the type scale; may wrap, or be cut with an ellipsis."""

    def __init__(
        self,
        text: str = "",
        role: str = "base",
        tone: str = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Use another role of the type scale."""
        self._set("role", role)

    def set_tone(self, tone: str) -> None:
        """Use another colour, by token."""
        self._set("tone", tone)

    def _set(self, name: str, value: str) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            self.style().unpolish(self)
            self.style().polish(self)
            self.update()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self.wordWrap():
            hint.setHeight(max(hint.height(), theme.line_height(str(self.property("role")))))
        return hint

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._elide:
            hint.setWidth(min(hint.width(), theme.px(24)))
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elide:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            self.setToolTip(hint(self.text() if cut else ""))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        group = self.palette().currentColorGroup()
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), text)
        painter.end()
