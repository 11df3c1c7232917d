"""The initials of a person."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import CENTER, draw_box, draw_text


def initials(name: str) -> str:
    """First letters of the first two words."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def paint_avatar(painter: QPainter, box: QRect, name: str, *, accent: bool = False) -> None:
    """Draw initials in a circle."""
    tokens = theme.tokens()
    fill = tokens.accent_soft if accent else tokens.neutral_bg
    draw_box(painter, box, fill, None, box.height() / 2)
    ink = tokens.accent_text if accent else tokens.text2
    role = "strong" if box.height() > theme.px(30) else "micro_strong"
    draw_text(painter, box, initials(name), role, ink, CENTER)


class Avatar(QWidget):
    """Initials of a person in a circle of 22, 28 or 36."""

    def __init__(
        self, name: str, size: int = 28, *, accent: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._accent = accent
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self._name, accent=self._accent)
        painter.end()
