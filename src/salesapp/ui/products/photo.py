"""The photo of a product in its card: a click looks at it in full."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box, draw_icon
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.records.thumbnails import thumbnails

SIDE = 84


def paint_photo(painter: QPainter, box: QRect, sha256: str | None, *, icon: int = 16) -> None:
    """A frame with the photo in it, or a sign where there is none."""
    tokens = theme.tokens()
    draw_box(painter, box, tokens.surface2, tokens.border, 6)
    found = thumbnails.pixmap(sha256) if sha256 else None
    if found is None:
        draw_icon(painter, box, "goods", "text3", icon)
        return
    inner = box.adjusted(2, 2, -2, -2)
    draw_whole(painter, inner, found)


def draw_whole(painter: QPainter, inner: QRect, found: QPixmap) -> None:
    """The picture as large as the place allows, in its middle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    size = found.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(inner.center())
    painter.drawPixmap(place, found)
    painter.restore()


class Photo(QWidget):
    """Enter or a click: `wanted`."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sha256: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Photo of the product"))
        add_focus_ring(self, 6)
        thumbnails.loaded.connect(self._loaded)

    def show_photo(self, sha256: str | None) -> None:
        """Show a photo; without one the place is given to the words."""
        self.sha256 = sha256
        self.setVisible(sha256 is not None)
        self.update()

    def _loaded(self, sha256: str) -> None:
        if sha256 == self.sha256:
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIDE), theme.px(SIDE))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_photo(painter, self.rect(), self.sha256, icon=32)
        painter.end()
