"""The bar of the plan: what is done, what is expected, what is missing, and the norm of the day."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.domain.plans import Pace
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.paint import LEFT, RIGHT, draw_box, draw_text, text_width

_BAR, _LEGEND, _SCALE = 18, 20, 18


class PlanBar(QWidget):
    """Legend above, scale below; the shares are told to screen readers in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace: Pace | None = None
        self._day = format.today()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pace(self, pace: Pace) -> None:
        """Draw another month."""
        self._pace = pace
        self._day = format.today()
        spoken = ", ".join(f"{name} {value}" for name, value, _token in self._legend(pace))
        self.setAccessibleName(spoken)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(_LEGEND + 4 + _BAR + 6 + _SCALE))

    def _legend(self, pace: Pace) -> list[tuple[str, str, str]]:
        def rub(minor: int) -> str:
            return format.rubles(minor, sign=False)

        return [
            (self.tr("Fact"), rub(pace.fact), "accent"),
            (self.tr("Forecast"), f"+{rub(pace.expected)}", "chart2"),
            (self.tr("Gap"), rub(pace.gap), "chart4"),
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pace is None:
            return
        painter = QPainter(self)
        self._paint_legend(painter, self._pace)
        self._paint_bar(painter, self._pace)
        painter.end()

    def _paint_legend(self, painter: QPainter, pace: Pace) -> None:
        px, tokens = theme.px, theme.tokens()
        x = 0
        for name, value, token in self._legend(pace):
            box = QRect(x, px(5), px(10), px(10))
            draw_box(painter, box, tokens.color(token), None, 2)
            if token == "chart2":
                _hatch(painter, QRectF(box), 2)
            x += px(16)
            text = f"{name} {value}"
            place = QRect(x, 0, self.width() - x, px(_LEGEND))
            x += draw_text(painter, place, text, "small", tokens.text2, LEFT) + px(16)

    def _paint_bar(self, painter: QPainter, pace: Pace) -> None:
        px, tokens = theme.px, theme.tokens()
        bar = QRectF(0, px(_LEGEND + 4), self.width(), px(_BAR))
        whole = max(pace.plan, pace.forecast, 1)
        shape = QPainterPath()
        shape.addRoundedRect(bar, px(3), px(3))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, tokens.chart4)
        fact = bar.width() * max(0, pace.fact) / whole
        more = bar.width() * pace.expected / whole
        painter.save()
        painter.setClipRect(QRectF(bar.left() + fact, bar.top(), more, bar.height()))
        painter.fillPath(shape, tokens.chart2)
        _hatch(painter, bar, 3)
        painter.setClipRect(QRectF(bar.left(), bar.top(), fact, bar.height()))
        painter.fillPath(shape, tokens.accent)
        painter.restore()
        norm = round(bar.width() * pace.norm / whole)
        tick = QRect(min(norm, self.width() - 2), int(bar.top()) - px(4), 2, px(_BAR + 8))
        painter.fillRect(tick, tokens.text)
        self._paint_scale(painter, pace, norm, int(bar.bottom()) + px(6))

    def _paint_scale(self, painter: QPainter, pace: Pace, norm: int, top: int) -> None:
        px, tokens = theme.px, theme.tokens()
        line = QRect(0, top, self.width(), px(_SCALE))
        draw_text(painter, line, "0", "micro", tokens.text3)
        end = format.rubles(max(pace.plan, pace.forecast))
        draw_text(painter, line, end, "micro", tokens.text3, RIGHT)
        told = self.tr("norm by {day}: {share}").format(
            day=format.day(self._day), share=format.percent(pace.norm_bp // 100 * 100)
        )
        wide = text_width(told, "micro")
        last = self.width() - text_width(end, "micro") - px(12) - wide
        x = max(px(24), min(norm - wide // 2, last))
        draw_text(painter, QRect(x, top, wide, px(_SCALE)), told, "micro", tokens.text2)


def _hatch(painter: QPainter, box: QRectF, radius: float) -> None:
    """The stripes of what is only expected."""
    colour = QColor(theme.color("accent"))
    colour.setAlphaF(0.55)
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.fillPath(path, QBrush(colour, Qt.BrushStyle.BDiagPattern))
