"""A thin bar of progress, with an optional tick of the norm."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme


class ProgressBar(QProgressBar):
    """Bar of 8, 6 or 4 px; ``tick`` is a share in percent marked by a line."""

    def __init__(
        self, height: int = 8, *, fill: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._height = height
        self._fill = fill
        self._track = "chart4"
        self._tick: float | None = None
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_fill(self, token: str, track: str = "chart4") -> None:
        """Change the colours."""
        self._fill, self._track = token, track
        self.update()

    def set_tick(self, percent: float | None) -> None:
        """Mark a share of the whole, or nothing."""
        self._tick = percent
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(self._height) + (6 if self._tick is not None else 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(24), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = theme.px(self._height)
        bar = QRectF(0, (self.height() - tall) / 2, self.width(), tall)
        painter.setPen(Qt.PenStyle.NoPen)
        shape = QPainterPath()
        shape.addRoundedRect(bar, tall / 2, tall / 2)
        painter.fillPath(shape, theme.color(self._track))
        span = self.maximum() - self.minimum()
        share = (self.value() - self.minimum()) / span if span else 0
        if share > 0:
            painter.save()
            painter.setClipRect(QRectF(0, 0, bar.width() * share, self.height()))
            painter.fillPath(shape, theme.color(self._fill))
            painter.restore()
        if self._tick is not None:
            x = round(bar.width() * min(self._tick, 100) / 100)
            painter.fillRect(
                QRectF(min(x, bar.width() - 2), bar.top() - 3, 2, tall + 6), theme.tokens().text
            )
        painter.end()
