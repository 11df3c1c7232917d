"""A month to pick a day from."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.domain.dates import add_months, format_month
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.format import day_long, today, weekday
from salesapp.ui.kit.paint import CENTER, draw_box, draw_icon, draw_text
from salesapp.ui.translate import language

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class MonthGrid(QWidget):
    """Arrows move by day and week, PgUp and PgDn by month, Enter picks."""

    picked = Signal(object)

    def __init__(self, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = day
        self._day = day or today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())
        self._tell()

    def day(self) -> date:
        """The day the arrows stand on."""
        return self._day

    def move_to(self, day: date) -> None:
        """Stand on a day."""
        self._day = day
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(day_long(self._day))

    def _cell(self) -> int:
        return theme.px(30)

    def _first_shown(self) -> date:
        first = self._day.replace(day=1)
        return first - timedelta(days=first.weekday())

    @override
    def sizeHint(self) -> QSize:
        return QSize(7 * self._cell(), 8 * self._cell())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        side = self._cell()
        title = format_month(self._day, language())
        head = QRect(side, 0, 5 * side, side)
        draw_text(painter, head, title[0].upper() + title[1:], "strong", tokens.text, CENTER)
        draw_icon(painter, QRect(0, 0, side, side), "cleft", "text2")
        draw_icon(painter, QRect(6 * side, 0, side, side), "cright", "text2")
        first = self._first_shown()
        for column in range(7):
            place = QRect(column * side, side, side, side)
            name = weekday(first + timedelta(days=column))
            draw_text(painter, place, name, "small", tokens.text3, CENTER)
        for number in range(42):
            day = first + timedelta(days=number)
            place = QRect(number % 7 * side, (2 + number // 7) * side, side, side)
            self._paint_day(painter, place.adjusted(1, 1, -1, -1), day)
        painter.end()

    def _paint_day(self, painter: QPainter, place: QRect, day: date) -> None:
        tokens = theme.tokens()
        ink = tokens.text if day.month == self._day.month else tokens.text3
        role = "base"
        if day == self._day:
            draw_box(painter, place, tokens.accent, None, 6)
            ink, role = tokens.on_accent, "strong"
        elif day == today():
            draw_box(painter, place, tokens.info_bg, None, 6)
            ink, role = tokens.info, "strong"
        elif day.weekday() > 4 and day.month == self._day.month:
            ink = tokens.risk
        draw_text(painter, place, str(day.day), role, ink, CENTER)

    def _day_at(self, point: QPoint) -> date | None:
        column, line = point.x() // self._cell(), point.y() // self._cell() - 2
        if not 0 <= column < 7 or not 0 <= line < 6:
            return None
        return self._first_shown() + timedelta(days=line * 7 + column)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if point.y() < self._cell():
            column = point.x() // self._cell()
            if column in (0, 6):
                self.move_to(add_months(self._day, -1 if column == 0 else 1))
            return
        day = self._day_at(point)
        if day is not None:
            self.move_to(day)
            self.picked.emit(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.move_to(self._day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.move_to(add_months(self._day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._day)
        else:
            super().keyPressEvent(event)
