"""What stands where there is nothing yet."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_icon


class Drawing(QWidget):
    """Three sheets, the middle one with an icon: 168×92."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(168), theme.px(92))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        for left in (0, 116):
            sheet = QRect(px(left), px(12), px(52), px(68))
            draw_box(painter, sheet, None, tokens.border_input, 6, dashed=True)
            for line, width in ((26, 32), (36, 24)):
                bar = QRect(px(left + 8), px(line), px(width), px(4))
                draw_box(painter, bar, tokens.neutral_bg, None, 2)
        middle = QRect(px(52), 0, px(64), px(92))
        draw_box(painter, middle, tokens.surface, tokens.accent_line, 8)
        badge = QRect(px(68), px(14), px(32), px(32))
        draw_box(painter, badge, tokens.accent_soft, None, px(16))
        draw_icon(painter, badge, self._icon, "accent_text", 20)
        for line, width in ((58, 40), (68, 28)):
            bar = QRect(px(64), px(line), px(width), px(4))
            draw_box(painter, bar, tokens.chart3, None, 2)
        painter.end()


class EmptyState(QWidget):
    """Drawing, what this is, why, and what to do: `add_button` for each way on."""

    def __init__(
        self, title: str, text: str = "", *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        if icon:
            column.addWidget(Drawing(icon), 0, middle)
            column.addSpacing(8)
        self.title = Label(title, "name")
        self.text = Label(text, "base", "text2", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setMinimumWidth(theme.px(160))
        self.text.setMaximumWidth(theme.px(420))
        column.addWidget(self.title, 0, middle)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.text, 100)
        across.addStretch(1)
        column.addLayout(across)
        self.text.setVisible(bool(text))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column.addSpacing(4)
        column.addLayout(self._buttons)
        self._buttons.setAlignment(middle)
        column.addStretch(2)

    def add_button(self, button: Button) -> Button:
        """Offer a way on; the primary one first."""
        self._buttons.addWidget(button)
        return button

    def set_text(self, title: str, text: str = "") -> None:
        """Change the words."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
