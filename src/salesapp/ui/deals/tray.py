"""The tray that rises while a card is dragged: closed as won, closed as lost."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.deals.card_paint import draw_dashes
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_ring, draw_shadow, draw_text, text_width

HEIGHT: Final = 80
RISES_MS: Final = 120
_MARGIN: Final = 12


class Tray(QWidget):
    """A child of the board; it never takes the mouse, the board asks it `zone_at`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = parent
        self._over = ""
        self._rise = QPropertyAnimation(self, b"pos", self)
        self._rise.setDuration(RISES_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def rise(self) -> None:
        """Come up from the bottom of the board."""
        self._over = ""
        board = self._board
        tall = theme.px(HEIGHT) + 2 * _MARGIN
        left = theme.px(16) - _MARGIN
        self.setGeometry(left, board.height(), board.width() - 2 * left, tall)
        end = QPoint(left, board.height() - tall)
        self.show()
        self.raise_()
        if theme.state.reduce_motion:
            self.move(end)
            return
        self._rise.setStartValue(self.pos())
        self._rise.setEndValue(end)
        self._rise.start()

    def sink(self) -> None:
        """Go away."""
        self._rise.stop()
        self.hide()

    def zone_at(self, place: QPoint) -> str:
        """Over "won", over "lost", or over neither; a place in the tray."""
        for name, zone in self._zones().items():
            if zone.contains(place):
                return name
        return ""

    def zone_centre(self, name: str) -> QPoint:
        """The middle of a zone."""
        return self._zones()[name].center()

    def set_over(self, name: str) -> None:
        """Show which zone the card is over."""
        if name != self._over:
            self._over = name
            self.update()

    def _box(self) -> QRect:
        return self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _zones(self) -> dict[str, QRect]:
        inner = self._box().adjusted(*(theme.px(side) for side in (10, 10, -10, -10)))
        half = (inner.width() - theme.px(8)) // 2
        won = QRect(inner.left(), inner.top(), half, inner.height())
        lost = QRect(inner.right() + 1 - half, inner.top(), half, inner.height())
        return {"won": won, "lost": lost}

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        draw_shadow(painter, self._box(), 8, 16, -2)
        draw_box(painter, self._box(), tokens.surface, tokens.border, 8)
        told = {
            "won": (
                "check",
                "ok",
                self.tr("Won: shipped and paid"),
                self.tr("needs the closing documents and the full payment"),
            ),
            "lost": (
                "x",
                "risk",
                self.tr("Lost: the reason is asked"),
                self.tr("without a reason and a comment the deal stays open"),
            ),
        }
        for name, zone in self._zones().items():
            self._paint_zone(painter, zone, told[name], over=name == self._over)
        painter.end()

    def _paint_zone(
        self, painter: QPainter, zone: QRect, told: tuple[str, str, str, str], *, over: bool
    ) -> None:
        icon, tone, bold, plain = told
        tokens = theme.tokens()
        ink = tokens.color(tone)
        draw_box(painter, zone, tokens.color(f"{tone}_bg"), None, 6)
        line = ink if over else tokens.color(f"{tone}_line")
        if over:
            draw_ring(painter, zone, line, 6)
        else:
            draw_dashes(painter, zone, line)
        wide = max(text_width(bold, "strong"), text_width(plain, "small"))
        side = theme.px(20) + theme.px(10)
        x = zone.left() + max(theme.px(8), (zone.width() - wide - side) // 2)
        draw_icon(painter, QRect(x, zone.top(), theme.px(20), zone.height()), icon, tone, 20)
        room = zone.right() - theme.px(8) - x - side
        top = zone.center().y() - theme.px(17)
        draw_text(painter, QRect(x + side, top, room, theme.px(17)), bold, "strong", ink)
        below = QRect(x + side, top + theme.px(18), room, theme.px(16))
        draw_text(painter, below, plain, "small", ink)
