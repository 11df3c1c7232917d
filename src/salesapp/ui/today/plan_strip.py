"""The strip above the day: plan, forecast, conversion and talks; every figure opens its rows."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.domain.plans import Pace
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.today.facts import DayFacts
from salesapp.ui.today.plan_bar import PlanBar
from salesapp.ui.today.words import month_name

_STEP_BP = 100


class _Cell(QWidget):
    """A column of the strip with a line at its left."""

    def __init__(self, *, first: bool = False) -> None:
        super().__init__()
        self._first = first
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 10, 16, 10)
        self.column.setSpacing(2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            painter = QPainter(self)
            painter.fillRect(0, 0, 1, self.height(), theme.tokens().divider)
            painter.end()


class _Told(QWidget):
    """An icon and a line of words, in the colour of how things stand."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        self._icon = IconLabel("check", "ok", 14)
        self._words = Label("", "small", "ok", elide=True)
        line.addWidget(self._icon)
        line.addWidget(self._words, 1)

    def tell(self, text: str, *, well: bool) -> None:
        """Say it, in green or amber."""
        self._icon.set_icon("check" if well else "warn", "ok" if well else "warn")
        self._words.set_tone("ok" if well else "warn")
        self._words.setText(text)
        self.setVisible(bool(text))


class PlanStrip(QWidget):
    """What the month is worth by now."""

    plan_wanted = Signal()
    rows_wanted = Signal(str)
    """Which figure is to open its rows, by the names of `figures.py`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(1, 1, 1, 1)
        line.setSpacing(0)
        line.addWidget(self._plan_cell(), 22)
        line.addWidget(self._bar_cell(), 48)
        line.addWidget(self._forecast_cell(), 22)
        line.addWidget(self._talks_cell(), 20)

    def _plan_cell(self) -> QWidget:
        cell = _Cell(first=True)
        self.title = Label("", "small", "text2", elide=True)
        self.fact = TextLink("", "number", tone="text")
        self.fact.clicked.connect(lambda: self.rows_wanted.emit("fact"))
        self.of_plan = TextLink("", "small", tone="text2")
        self.of_plan.clicked.connect(self.plan_wanted)
        self.norm = _Told()
        for part in (self.title, self.fact, self.of_plan, self.norm):
            cell.column.addWidget(part)
        cell.column.addStretch(1)
        return cell

    def _bar_cell(self) -> QWidget:
        cell = _Cell()
        self.bar = PlanBar()
        self.gap = Button("", "accent", icon="target", small=True)
        self.gap.clicked.connect(lambda: self.rows_wanted.emit("gap"))
        self.gap_names = Label("", "small", "text2", elide=True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.gap)
        foot.addWidget(self.gap_names, 1)
        cell.column.addWidget(self.bar)
        cell.column.addLayout(foot)
        cell.column.addStretch(1)
        return cell

    def _forecast_cell(self) -> QWidget:
        cell = _Cell()
        self.forecast = TextLink("", "figure", tone="text")
        self.forecast.clicked.connect(lambda: self.rows_wanted.emit("forecast"))
        self.share = _Told()
        self.per_day = Label("", "small", "text2", elide=True)
        cell.column.addWidget(Label(self.tr("Forecast of the month"), "small", "text2"))
        for part in (self.forecast, self.share, self.per_day):
            cell.column.addWidget(part)
        cell.column.addStretch(1)
        return cell

    def _talks_cell(self) -> QWidget:
        cell = _Cell()
        self.conversion = TextLink("", "figure", tone="text")
        self.conversion.clicked.connect(lambda: self.rows_wanted.emit("conversion"))
        self.change = Label("", "small", "text2", elide=True)
        self.calls = TextLink("", "small", tone="text2")
        self.calls.clicked.connect(lambda: self.rows_wanted.emit("calls"))
        self.meetings = TextLink("", "small", tone="text2")
        self.meetings.clicked.connect(lambda: self.rows_wanted.emit("meetings"))
        cell.column.addWidget(Label(self.tr("From lead to payment"), "small", "text2"))
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.conversion)
        top.addWidget(self.change, 1)
        cell.column.addLayout(top)
        self.answer = TextLink("", "small", tone="text2")
        self.answer.clicked.connect(lambda: self.rows_wanted.emit("answers"))
        cell.column.addWidget(self.answer)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.calls)
        foot.addWidget(self.meetings)
        foot.addStretch(1)
        cell.column.addSpacing(2)
        cell.column.addLayout(foot)
        cell.column.addStretch(1)
        return cell

    def show_facts(self, facts: DayFacts) -> None:
        """Show another day."""
        pace = facts.pace
        month = month_name(facts.today)
        self.title.setText(self.tr("Plan of sales, {month}").format(month=month))
        self.fact.setText(format.rubles(pace.fact))
        self._show_plan(pace)
        self.bar.show_pace(pace)
        self._show_gap(facts)
        self.forecast.setText(format.rubles(pace.forecast))
        share = facts.conversion.share_bp
        self.conversion.setText(format.percent(_whole(share)))
        self._show_change(facts.conversion.change_bp)
        seconds = facts.answered_seconds
        told = self.tr("Answer to a lead: {time}")
        span = format.duration(timedelta(seconds=seconds)) if seconds is not None else format.DASH
        self.answer.setText(told.format(time=span))
        done = self.tr("Calls {done}/{planned}")
        self.calls.setText(done.format(done=facts.talks.calls, planned=facts.talks.calls_planned))
        met = self.tr("meetings {done}/{planned}")
        self.meetings.setText(
            met.format(done=facts.talks.meetings, planned=facts.talks.meetings_planned)
        )

    def _show_plan(self, pace: Pace) -> None:
        if not pace.plan:
            self.of_plan.setText(self.tr("Set the plan of the month"))
            self.norm.tell("", well=True)
            self.share.tell("", well=True)
            self.per_day.setText(self.tr("with the deals expected this month"))
            return
        told = self.tr("of {plan}, {share}")
        self.of_plan.setText(
            told.format(plan=format.rubles(pace.plan), share=format.percent(_whole(pace.fact_bp)))
        )
        behind = self.tr("{sum} below the day's norm").format(sum=format.rubles(pace.behind))
        well = not pace.behind
        self.norm.tell(self.tr("At the norm of the day") if well else behind, well=well)
        share = format.percent(_whole(pace.forecast_bp))
        if pace.gap:
            gap = self.tr("{share} of the plan, gap {sum}")
            told = gap.format(share=share, sum=format.rubles(pace.gap))
        else:
            told = self.tr("{share} of the plan").format(share=share)
        self.share.tell(told, well=not pace.gap)
        need = self.tr("{sum} a day needed, %n day(s)", "", pace.days_left)
        done = self.tr("The plan is done")
        self.per_day.setText(need.format(sum=format.rubles(pace.per_day)) if pace.per_day else done)

    def _show_gap(self, facts: DayFacts) -> None:
        count = len(facts.chances)
        self.gap.setVisible(bool(count))
        self.gap.setText(self.tr("Close the gap: %n deal(s)", "", count))
        names = dict.fromkeys(format.company(one.client or one.title) for one in facts.chances[:4])
        self.gap_names.setText(", ".join(names))
        if not count and facts.pace.gap:
            self.gap_names.setText(self.tr("No deal of this month covers the gap: find new ones"))

    def _show_change(self, change: int | None) -> None:
        if change is None:
            self.change.setText("")
            return
        points = _whole(abs(change)) or 0
        arrow = ("▲ " if change > 0 else "▼ ") if points else ""
        self.change.setText(f"{arrow}{format.points(points)}")
        self.change.set_tone(("ok" if change > 0 else "warn") if points else "text3")
        self.change.setToolTip(self.tr("against the 90 days before"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().surface, theme.tokens().border, 8)
        painter.end()


def _whole(bp: int | None) -> int | None:
    """Whole percent, half up, still in basis points."""
    return None if bp is None else (bp + _STEP_BP // 2) // _STEP_BP * _STEP_BP
