"""The way of a deal along the stages: how long it stood on each, every move and what was said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries import deals
from salesapp.db.queries.deal_cards import deal_currency
from salesapp.db.queries.deals import MoveRow, StageTime
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_text, text_width

LINE: Final = 24
NAMES: Final = 130


class StageTimes(QWidget):
    """A bar for each stage: all stays of the deal on it together."""

    def __init__(self, times: list[StageTime]) -> None:
        super().__init__()
        self._times = times
        told = [f"{one.stage}: {stay_words(one.seconds)}" for one in times]
        self.setAccessibleName(self.tr("Time on the stages") + ": " + ", ".join(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(LINE) * len(self._times) + theme.px(4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        most = max((one.seconds for one in self._times), default=1) or 1
        for at, one in enumerate(self._times):
            line = QRect(0, at * px(LINE), self.width(), px(LINE))
            role = "strong" if one.is_here else "base"
            name = QRect(line.left(), line.top(), px(NAMES), line.height())
            draw_text(painter, name, one.stage, role, tokens.text if one.is_here else tokens.text2)
            told = stay_words(one.seconds)
            if one.visits > 1:
                told = f"{told} × {one.visits}"
            used = text_width(told, "small")
            draw_text(painter, line, told, "small", tokens.text3, RIGHT)
            room = line.width() - px(NAMES) - used - px(20)
            wide = max(px(3), room * one.seconds // most)
            bar = QRect(px(NAMES) + px(8), line.center().y() - px(4), wide, px(8))
            draw_box(painter, bar, tokens.chart1 if one.is_here else tokens.chart3, None, 3)
        painter.end()


class MoveLine(QWidget):
    """A move along the stages: where to, when, after how long, and what was said."""

    def __init__(self, move: MoveRow, currency: str) -> None:
        super().__init__()
        self._currency = currency
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 2)
        box.setSpacing(0)
        way = move.to_stage if move.from_stage is None else f"{move.from_stage} → {move.to_stage}"
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(way, elide=True), 1)
        if move.is_back:
            row.addWidget(Chip(self.tr("back"), "warn", "left"))
        if move.is_reopening:
            row.addWidget(Chip(self.tr("to work again"), "info", "undo"))
        if move.is_late:
            late = Chip(self.tr("later than expected"), "warn", "cal")
            day = format.day(move.close_was_on)
            late.setToolTip(hint(self.tr("Was expected to be closed on {day}").format(day=day)))
            row.addWidget(late)
        moment = datetime.fromisoformat(move.moved_at)
        row.addWidget(Label(format.moment(moment), "small", "text3"))
        box.addLayout(row)
        if told := self._told(move):
            box.addWidget(Label("\n".join(told), "small", "text2", wrap=True))

    def _told(self, move: MoveRow) -> list[str]:
        told = [part for part in (move.reason, move.comment) if part]
        if move.competitor:
            rival = self.tr("Competitor: {name}").format(name=move.competitor)
            if move.competitor_price_minor is not None:
                rival += ", " + format.rubles(move.competitor_price_minor, self._currency)
            told.append(rival)
        if move.return_on is not None:
            told.append(self.tr("Return on {day}").format(day=format.day(move.return_on)))
        if move.seconds_before:
            stay = stay_words(move.seconds_before)
            told.append(self.tr("Stood there for {time}").format(time=stay))
        return told


def stay_words(seconds: int) -> str:
    """How long a stay was."""
    return format.duration(timedelta(seconds=seconds))


def way_lines(deal_id: int) -> list[QWidget]:
    """Time on the stages, then the moves, the latest first."""
    currency = deal_currency(deal_id)
    moves: list[QWidget] = [MoveLine(move, currency) for move in deals.moves(deal_id)]
    times = deals.stage_times(deal_id, datetime.now(UTC))
    return [StageTimes(times), *moves] if times and moves else moves
