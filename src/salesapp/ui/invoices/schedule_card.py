"""Money by weeks: what came last week and this one, what is expected next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.db.queries import receivables
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import show_hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import CENTER, draw_box, draw_text

WEEKS: Final = 6
THOUSAND: Final = 1000_00


class Week(NamedTuple):
    """A week from Monday to Sunday."""

    first: date
    received_minor: int
    expected_minor: int

    @property
    def total_minor(self) -> int:
        """Received and expected together."""
        return self.received_minor + self.expected_minor


def weeks(today: date) -> list[Week]:
    """Last week, this week and the four after it."""
    first = today - timedelta(days=today.weekday() + 7)
    last = first + timedelta(days=7 * WEEKS - 1)
    came = receivables.received(first, today)
    due = receivables.expected(today, last)

    def of(days: Sequence[receivables.DayMoney], monday: date) -> int:
        until = monday + timedelta(days=7)
        return sum(one.amount_minor for one in days if monday <= one.on < until)

    mondays = [first + timedelta(days=7 * number) for number in range(WEEKS)]
    return [Week(monday, of(came, monday), of(due, monday)) for monday in mondays]


class WeekBars(QWidget):
    """A bar for each week: green is received, blue is expected."""

    def __init__(self) -> None:
        super().__init__()
        self._weeks: Sequence[Week] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_weeks(self, shown: Sequence[Week], today: date) -> None:
        """Show these weeks."""
        self._weeks, self._today = shown, today
        self.setAccessibleName("; ".join(self._tell(week) for week in shown))
        self.update()

    def _tell(self, week: Week) -> str:
        return self.tr("{days}: received {received}, expected {expected}").format(
            days=fmt.day_range(week.first, week.first + timedelta(days=6)),
            received=fmt.rubles(week.received_minor),
            expected=fmt.rubles(week.expected_minor),
        )

    def _column(self, place: int) -> QRect:
        wide = self.width() // max(1, len(self._weeks))
        return QRect(place * wide, 0, wide, self.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(120))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(96))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for place, week in enumerate(self._weeks):
                if self._column(place).contains(event.pos()):
                    show_hint(event.globalPos(), self._tell(week), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        most = max((week.total_minor for week in self._weeks), default=0)
        room = self.height() - px(40)
        for place, week in enumerate(self._weeks):
            column = self._column(place)
            current = week.first <= self._today < week.first + timedelta(days=7)
            tall = room * week.total_minor // most if most else 0
            box = QRect(column.left() + px(5), px(20) + room - tall, column.width() - px(10), tall)
            if tall:
                got = tall * week.received_minor // week.total_minor
                wait = "info_fill" if current else "chart3"
                draw_box(painter, box, tokens.color(wait), None, 3)
                if got:
                    draw_box(painter, box.adjusted(0, tall - got, 0, 0), tokens.ok_fill, None, 3)
            painter.fillRect(column.left(), px(20) + room, column.width(), 1, tokens.divider)
            top = QRect(column.left(), box.top() - px(20), column.width(), px(18))
            thousands = fmt.number((week.total_minor + THOUSAND // 2) // THOUSAND)
            draw_text(painter, top, thousands, "small_strong", tokens.text2, CENTER)
            foot = QRect(column.left(), px(22) + room, column.width(), px(18))
            days = _short_range(week.first, week.first + timedelta(days=4))
            role, ink = ("small_strong", tokens.text) if current else ("small", tokens.text3)
            draw_text(painter, foot, days, role, ink, CENTER)
        painter.end()


def _short_range(first: date, last: date) -> str:
    """``23–27 ноя``; over the end of a month ``30.11–4.12``, which is as short."""
    if first.month == last.month:
        return fmt.day_range(first, last)
    return f"{first.day}.{first.month:02}–{last.day}.{last.month:02}"


class _Key(QWidget):
    """A square of a colour."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(theme.px(10), theme.px(10))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.color(self._token), None, 2)
        painter.end()


class ScheduleCard(Card):
    """When money comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.bars = WeekBars()
        self.note = Label("", "small", "text2", elide=True)
        self.body.addLayout(
            row(
                Label(self.tr("Payment schedule"), "section"),
                Label(self.tr("thousand ₽ by week"), "small", "text3"),
                None,
                _Key("ok_fill"),
                Label(self.tr("received"), "small", "text2"),
                4,
                _Key("info_fill"),
                Label(self.tr("expected"), "small", "text2"),
                gap=6,
            )
        )
        self.body.addWidget(self.bars, 1)
        self.body.addWidget(self.note)

    def refresh(self, today: date) -> None:
        """Read and show."""
        self.bars.show_weeks(weeks(today), today)
        month_end = (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        rest = sum(one.amount_minor for one in receivables.expected(today, month_end))
        told = self.tr("Expected by {day}: {money}")
        self.note.setText(told.format(day=fmt.day(month_end), money=fmt.rubles(rest)))
