"""Grey bars while something is read; nothing is shown for the first 200 ms."""

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box, draw_text

_SHARES = (70, 92, 54, 80)


class Skeleton(QWidget):
    """Still bars without animation; `set_note` tells a count when it lasts."""

    def __init__(self, rows: int = 6, *, delay: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._note = ""
        self._visible = delay == 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self._appear)
        self.setAccessibleName(self.tr("Loading"))

    def set_note(self, text: str) -> None:
        """Tell how far the reading is."""
        self._note = text
        self.update()

    def _appear(self) -> None:
        self._visible = True
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._visible:
            self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._visible = self._timer.interval() == 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(18 * self._rows + 24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._visible:
            return
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        room = self.width() - 2 * px(12)
        for line in range(self._rows):
            width = room * _SHARES[line % len(_SHARES)] // 100
            bar = QRect(px(12), px(12 + 18 * line), width, px(10))
            draw_box(painter, bar, tokens.neutral_bg, None, 4)
        if self._note:
            place = QRect(px(12), px(14 + 18 * self._rows), room, px(18))
            draw_text(painter, place, self._note, "small", tokens.text3)
        painter.end()
