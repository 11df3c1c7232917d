"""The thread of a lead: every request and every answer, the oldest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.lead_goods import Proposal
from salesapp.db.queries.lead_requests import RequestRow, Said
from salesapp.domain.requests import Direction, stops_clock
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon, kind_label, result_label
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.leads.heat_words import KIND_ICONS, kind_name
from salesapp.ui.reading_state import writes
from salesapp.ui.records.flow import FlowLayout

_MOST_CHIPS = 6


class Bubble(QWidget):
    """One message: its head, its words, what can be done about it."""

    def __init__(self, *, ours: bool) -> None:
        super().__init__()
        self._ours = ours
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(12, 10, 12, 10)
        self.box.setSpacing(6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        fill = tokens.accent_soft if self._ours else tokens.surface
        draw_box(painter, self.rect(), fill, tokens.accent_line if self._ours else tokens.border, 8)
        painter.end()


class ThreadView(QWidget):
    """Rebuilt when another lead is shown, or something was said."""

    split_wanted = Signal(object)
    """Id of a request that is of somebody else."""
    file_wanted = Signal(object)
    """Id of the stored letter to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        self._told: object = None
        self.split_buttons: dict[int, Button] = {}

    def show_thread(
        self,
        requests: Sequence[RequestRow],
        said: Sequence[Said],
        goods: Sequence[Proposal] = (),
        *,
        may_split: bool = True,
    ) -> None:
        """Show what was asked and answered."""
        told = (tuple(requests), tuple(said), tuple(goods), may_split)
        if told == self._told:
            return
        self._told = told
        clear(self._box)
        self.split_buttons = {}
        spoken: list[tuple[datetime, QWidget]] = [
            *((one.received_at, self._request(one, may_split and len(requests) > 1))
              for one in requests),
            *((one.done_at, self._said(one)) for one in said),
        ]  # fmt: skip
        for _at, bubble in sorted(spoken, key=lambda pair: pair[0]):
            self._box.addWidget(bubble)
        if goods:
            self._box.addWidget(self._goods(goods))

    def _request(self, one: RequestRow, may_split: bool) -> Bubble:
        ours = one.direction is Direction.OUT
        bubble = Bubble(ours=ours)
        title = self.tr("Our answer") if ours else kind_name(one.kind)
        head = [
            IconLabel("send" if ours else KIND_ICONS[one.kind], "text2"),
            Label(title, "strong"),
            Label(format.moment(one.received_at), "small", "text3"),
        ]
        buttons = []
        if one.file_id is not None:
            letter = Button(self.tr("The letter"), icon="attach", small=True)
            letter.clicked.connect(partial(self.file_wanted.emit, one.file_id))
            buttons.append(letter)
        if may_split:
            split = writes(Button(self.tr("It is another one"), icon="split", small=True))
            split.clicked.connect(partial(self.split_wanted.emit, one.id))
            self.split_buttons[one.id] = split
            buttons.append(split)
        bubble.box.addLayout(row(*head, None, *buttons, gap=8))
        who = ", ".join(part for part in (one.person, one.company) if part)
        if who:
            bubble.box.addWidget(Label(who, "small", "text2", wrap=True))
        _add_text(bubble, one.text or one.subject)
        if one.answered_at is not None and one.response_seconds is not None:
            told = self.tr("Answered in {time} of working time")
            spent = format.timer(one.response_seconds)
            bubble.box.addWidget(Label(told.format(time=spent), "small", "ok"))
        return bubble

    def _said(self, one: Said) -> Bubble:
        bubble = Bubble(ours=True)
        stops = stops_clock(one.kind, one.result)
        result = result_label(one.result)
        chip = Chip(result, "ok" if stops else "neutral") if result else None
        head = [
            IconLabel(kind_icon(one.kind), "text2"),
            Label(kind_label(one.kind), "strong"),
            Label(format.moment(one.done_at), "small", "text3"),
            None,
            *([chip] if chip else []),
        ]
        bubble.box.addLayout(row(*head, gap=8))
        _add_text(bubble, one.note or one.subject)
        return bubble

    def _goods(self, goods: Sequence[Proposal]) -> QWidget:
        chips = FlowLayout(gap=6)
        for one in list(goods)[:_MOST_CHIPS]:
            wanted = format.quantity(one.quantity_milli, one.unit)
            name = one.sku or one.name
            if one.stock_milli is None:
                text = self.tr("{name}: {wanted}").format(name=name, wanted=wanted)
                chips.addWidget(Chip(text, "neutral", "goods"))
                continue
            stock = format.quantity(one.stock_milli, one.unit)
            text = self.tr("{name}: {wanted}, in stock {stock}")
            told = text.format(name=name, wanted=wanted, stock=stock)
            chip = Chip(told, "ok" if one.in_stock else "warn", "check" if one.in_stock else "warn")
            chip.setToolTip(hint(one.name))
            chips.addWidget(chip)
        whole = QWidget()
        whole.setLayout(column(Label(self.tr("Goods named"), "small", "text2"), chips, gap=4))
        return whole


def _add_text(bubble: Bubble, text: str) -> None:
    if text:
        label = Label(text, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        bubble.box.addWidget(label)
