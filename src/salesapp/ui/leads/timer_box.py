"""The running clock of a lead: time left, or over the term, in a box that fills."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.db.queries.leads import LeadRow
from salesapp.domain.leads import LeadState
from salesapp.domain.requests import ClockTone, ResponseClock
from salesapp.overriding import override
from salesapp.services.work_time import clock_of, work_clock
from salesapp.ui import format, theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import CENTER, draw_box, draw_text
from salesapp.ui.leads.words import clock_text, state_chip, words
from salesapp.ui.translate import QT_TRANSLATE_NOOP

WIDTH, HEIGHT = 64, 46
_WORKDAY = 8 * 3600
_LONG = 3 * _WORKDAY
"""From three working days on nobody counts the hours."""
_LEFT = QT_TRANSLATE_NOOP("Leads", "left")
_OVER = QT_TRANSLATE_NOOP("Leads", "overdue")
_ANSWER = QT_TRANSLATE_NOOP("Leads", "answer")
_RETURNS = QT_TRANSLATE_NOOP("Leads", "comes back")
_FROM = QT_TRANSLATE_NOOP("Leads", "from {moment}")
_DUE = QT_TRANSLATE_NOOP("Leads", "due {moment}")
_WAS_DUE = QT_TRANSLATE_NOOP("Leads", "was due {moment}")


class TimerFace(NamedTuple):
    """What the box of a lead says."""

    text: str
    below: str
    tone: str
    """Of the tokens: ok, warn, risk (filled) or neutral."""
    share: float = 0.0
    """How much of the term has gone."""
    runs: bool = False


class Ticker(QObject):
    """One tick a second for every clock on the screen."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.ticked)

    def run(self, *, on: bool) -> None:
        """Tick while somebody looks."""
        if on and not self._timer.isActive():
            self._timer.start()
        elif not on:
            self._timer.stop()


def face_of(
    lead: LeadRow, clock: ResponseClock | None, at: datetime, *, brief: bool = True
) -> TimerFace:
    """What the box says at a moment; `brief` for the box of a row."""
    if clock is not None:
        return _running(clock, at, brief=brief)
    if lead.state is LeadState.POSTPONED:
        return TimerFace(format.day(lead.postponed_until), words(_RETURNS), "neutral")
    if lead.response_seconds is not None:
        return TimerFace(_brief(lead.response_seconds), words(_ANSWER), "neutral")
    text, _tone, _icon = state_chip(lead)
    return TimerFace("", text, "neutral")


def _running(clock: ResponseClock, at: datetime, *, brief: bool) -> TimerFace:
    reading = clock.read(at, work_clock())
    tone = {ClockTone.OK: "ok", ClockTone.AMBER: "warn", ClockTone.RED: "risk"}[reading.tone]
    below = words(_OVER) if reading.left < 0 else words(_LEFT)
    if not reading.is_running and reading.elapsed == 0:
        opens = work_clock().after(at, 0)
        below = words(_FROM).format(moment=_short(opens))
    text = clock_text(reading)
    if brief:
        text = f"{'+' if reading.left < 0 else ''}{_brief(abs(reading.left))}"
    return TimerFace(text, below, tone, reading.share(clock.target_seconds), runs=True)


def _brief(seconds: int) -> str:
    """A clock that fits the box of a row: ``11:48``, ``7 h``, ``12 d``."""
    if seconds < 3600:
        return format.timer(seconds)
    if seconds < _LONG:
        return format.duration(timedelta(hours=seconds // 3600))
    return format.days(seconds // _WORKDAY)


def _short(moment: datetime) -> str:
    """``09:00`` of today, ``пн 09:00`` of another day."""
    day = moment.astimezone().date()
    time = format.time(moment)
    return time if day == format.today() else f"{format.weekday(day)} {time}"


def spoken_clock(lead: LeadRow) -> str:
    """The clock in words: for readers of the screen and tooltips."""
    face = face_of(lead, clock_of(lead, format.today()), datetime.now(UTC))
    return " ".join(part for part in (face.text, face.below) if part)


def paint_timer(painter: QPainter, rect: QRect, face: TimerFace) -> None:
    """Draw the box of a clock."""
    tokens, px = theme.tokens(), theme.px
    filled = face.tone == "risk" and face.runs
    fill = tokens.risk_fill if filled else theme.color(f"{face.tone}_bg")
    ink = (
        tokens.on_accent
        if filled
        else theme.color("text2" if face.tone == "neutral" else face.tone)
    )
    draw_box(painter, rect, fill, None, 6)
    whole = rect.adjusted(1, px(4), -1, -px(5))
    half = whole.height() * 56 // 100
    upper = QRect(whole.left(), whole.top(), whole.width(), half)
    lower = QRect(whole.left(), whole.top() + half, whole.width(), whole.height() - half)
    if not face.text:
        draw_text(painter, whole, face.below, "micro", ink, CENTER)
        return
    draw_text(painter, upper, face.text, "section", ink, CENTER)
    draw_text(painter, lower, face.below, "micro", ink, CENTER)
    if face.runs and face.share > 0 and not filled:
        wide = max(1, round((rect.width() - px(12)) * face.share))
        bar = QRect(rect.left() + px(6), rect.bottom() - px(3), wide, px(2))
        painter.fillRect(bar, ink)


class TimerBox(QWidget):
    """The clock of one lead, large; it repaints itself only when its text changes."""

    def __init__(
        self, ticker: Ticker, parent: QWidget | None = None, *, brief: bool = False
    ) -> None:
        super().__init__(parent)
        self._brief = brief
        self._lead: LeadRow | None = None
        self._clock: ResponseClock | None = None
        self._face = TimerFace("", "", "neutral")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ticker.ticked.connect(self.tick)

    def show_lead(self, lead: LeadRow | None) -> None:
        """Follow another lead."""
        self._lead = lead
        self._clock = None if lead is None else clock_of(lead, format.today())
        self._face = TimerFace("", "", "neutral")
        self.setVisible(lead is not None)
        self.tick()

    def tick(self) -> None:
        """A second has gone by."""
        if self._lead is None:
            return
        face = face_of(self._lead, self._clock, datetime.now(UTC), brief=self._brief)
        if self._clock is not None and not self._brief:
            source = _WAS_DUE if face.text.startswith("+") else _DUE
            face = face._replace(below=words(source).format(moment=_short(self._clock.due)))
        if face != self._face:
            self._face = face
            self.setAccessibleName(f"{face.text} {face.below}".strip())
            self.setToolTip(hint(self.accessibleName()))
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH + 4 if self._brief else 124), theme.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_timer(painter, self.rect(), self._face)
        painter.end()
