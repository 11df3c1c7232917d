"""How the base price went, with what was paid: steps and dots; T shows the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.db.queries.prices import HistoryPoint, LastSale
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.kit.paint import CENTER, LEFT, RIGHT, draw_box, draw_ring, draw_text, text_width

_NEAR = 10
_LINES = 4


class Mark(NamedTuple):
    """A point of the chart: the base price from a day on, or a sale."""

    on: date
    price_minor: int
    words: str
    is_sale: bool


class PriceChart(QWidget):
    """Steps of the base price up to today; dots are sales."""

    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks: list[Mark] = []
        self._today = fmt.today()
        self._places: list[tuple[QPoint, Mark]] = []
        self._current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("How the price went"))

    def show_prices(
        self,
        history: Sequence[HistoryPoint],
        sales: Sequence[LastSale],
        currency: str = "RUB",
    ) -> None:
        """Show a product; sales in another currency stand beside no step of its base price."""
        self._today = fmt.today()
        self._current = -1
        found = [
            Mark(
                one.on,
                one.price_minor,
                self.tr("Base price since {day}: {price}").format(
                    day=fmt.day(one.on), price=fmt.money(one.price_minor, currency)
                ),
                is_sale=False,
            )
            for one in history
            if one.price_minor is not None
        ]
        found += [
            Mark(
                one.on,
                one.price_minor,
                self.tr("{day}, {client}: {price}").format(
                    day=fmt.day(one.on),
                    client=fmt.company(one.client_name),
                    price=fmt.money(one.price_minor, currency),
                ),
                is_sale=True,
            )
            for one in sales
            if one.currency == currency
        ]
        self.marks = sorted(found, key=lambda one: (one.on, one.is_sale))
        self.setAccessibleDescription("; ".join(one.words for one in self.marks[-8:]))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(230))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(150))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        self._places = []
        if not self.marks:
            told = self.tr("No price was ever set")
            draw_text(painter, self.rect(), told, "base", tokens.text3, CENTER)
            painter.end()
            return
        low, high = self._bounds()
        wide = text_width(fmt.money(high), "small") + theme.px(12)
        plot = self.rect().adjusted(wide, theme.px(12), -theme.px(16), -theme.px(24))
        self._paint_lines(painter, plot, low, high)
        self._paint_days(painter, plot)
        self._paint_steps(painter, plot, low, high)
        self._paint_sales(painter, plot, low, high)
        if 0 <= self._current < len(self._places):
            at = self._places[self._current][0]
            side = theme.px(12)
            draw_ring(painter, QRect(at.x() - side // 2, at.y() - side // 2, side, side),
                      tokens.focus, side // 2)  # fmt: skip
        if self.hasFocus():
            draw_ring(painter, self.rect(), tokens.focus, 6)
        painter.end()

    def _bounds(self) -> tuple[int, int]:
        prices = [one.price_minor for one in self.marks]
        low, high = min(prices), max(prices)
        room = max((high - low) // 8, high // 50, 1)
        return max(0, low - room), high + room

    def _paint_lines(self, painter: QPainter, plot: QRect, low: int, high: int) -> None:
        tokens = theme.tokens()
        for step in range(_LINES + 1):
            y = plot.bottom() - plot.height() * step // _LINES
            painter.fillRect(plot.left(), y, plot.width(), 1, tokens.divider)
            price = low + (high - low) * step // _LINES
            tall = theme.line_height("small")
            place = QRect(0, y - tall // 2, plot.left() - theme.px(8), tall)
            draw_text(painter, place, fmt.money(price), "small", tokens.text3, RIGHT)

    def _paint_days(self, painter: QPainter, plot: QRect) -> None:
        tokens = theme.tokens()
        line = QRect(plot.left(), plot.bottom() + 6, plot.width(), theme.line_height("small"))
        draw_text(painter, line, fmt.day(self.marks[0].on), "small", tokens.text3, LEFT)
        draw_text(painter, line, fmt.day(self._today), "small", tokens.text3, RIGHT)

    def _paint_steps(self, painter: QPainter, plot: QRect, low: int, high: int) -> None:
        steps = [one for one in self.marks if not one.is_sale]
        painter.setPen(QPen(theme.tokens().chart1, 2))
        last: QPoint | None = None
        for one in steps:
            at = self._place(plot, one, low, high)
            if last is not None:
                painter.drawLine(last.x(), last.y(), at.x(), last.y())
                painter.drawLine(at.x(), last.y(), at.x(), at.y())
            last = at
            self._places.append((at, one))
        if last is not None:
            painter.drawLine(last.x(), last.y(), plot.right(), last.y())

    def _paint_sales(self, painter: QPainter, plot: QRect, low: int, high: int) -> None:
        tokens, side = theme.tokens(), theme.px(8)
        for one in self.marks:
            if one.is_sale:
                at = self._place(plot, one, low, high)
                box = QRect(at.x() - side // 2, at.y() - side // 2, side, side)
                draw_box(painter, box, tokens.ok_fill, tokens.surface, side // 2)
                self._places.append((at, one))
        self._places.sort(key=lambda place: place[0].x())

    def _place(self, plot: QRect, one: Mark, low: int, high: int) -> QPoint:
        first = self.marks[0].on
        days = max(1, (self._today - first).days)
        x = plot.left() + plot.width() * (one.on - first).days // days
        y = plot.bottom() - plot.height() * (one.price_minor - low) // max(1, high - low)
        return QPoint(min(x, plot.right()), y)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            near = [
                one.words
                for at, one in self._places
                if (at - event.pos()).manhattanLength() <= theme.px(_NEAR)
            ]
            show_hint(event.globalPos(), "\n".join(near), self)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._places:
            self._current = max(0, min(len(self._places) - 1, self._current + step))
            at, one = self._places[self._current]
            show_hint(self.mapToGlobal(at), one.words, self)
            self.update()
        elif physical_key(event) == "T":
            self.table_wanted.emit()
        else:
            super().keyPressEvent(event)
