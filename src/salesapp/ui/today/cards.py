"""The cards of the right side: leads that wait, money expected, debts, goods to go."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries.day import DueMoney, Shipment
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.changes import Entity
from salesapp.domain.client_notices import Event
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import CENTER, draw_text
from salesapp.ui.kit.tones import Tone
from salesapp.ui.leads.timer_box import Ticker, TimerBox
from salesapp.ui.leads.words import name_of, time_chip
from salesapp.ui.today.facts import DayFacts, WeekMoney
from salesapp.ui.today.notice_words import KINDS, kind_words, line_of
from salesapp.ui.today.rows import LineRow, Row, RowWords, Subject
from salesapp.ui.today.words import due_words, invoice_words, thousands
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_OLD_DEBT_DAYS = 7
_CALL = QT_TRANSLATE_NOOP("Today", "Call")
_REMIND = QT_TRANSLATE_NOOP("Today", "Remind")


class RowsCard(Card):
    """A card of rows; the arrows go through them, `changed` tells that there are others."""

    row_made = Signal(object)
    all_wanted = Signal()

    def __init__(self, title: str, all_words: str) -> None:
        super().__init__(title, padded=False)
        self._words = title
        self._told: tuple[object, ...] | None = None
        self.body.setSpacing(0)
        self.rows: list[Row] = []
        self.figure = Label("", "section")
        self.add_action(self.figure)
        self.all = IconButton("cright", all_words)
        self.all.clicked.connect(self.all_wanted)
        self.add_action(self.all)

    def is_news(self, *told: object) -> bool:
        """Whether there is something else to show than before: the rows need not be made anew."""
        before, self._told = self._told, told
        return before != told

    def forget(self) -> None:
        """Make the rows anew the next time."""
        self._told = None

    def begin(self) -> bool:
        """Take the rows away; whether one of them had the focus."""
        self.rows = []
        return clear(self.body)

    def add(self, row: Row) -> None:
        """Add a row."""
        self.rows.append(row)
        self.body.addWidget(row)
        row.show()  # At once: a row that is shown later could not take the focus now.
        row.stepped.connect(lambda step, one=row: self._step(one, step))
        self.row_made.emit(row)

    def end(self, nothing: str, *, focused: bool) -> None:
        """Say that there is nothing, or give the focus back to the first row."""
        if not self.rows:
            words = Label(nothing, "small", "text3", wrap=True)
            words.setContentsMargins(16, 10, 16, 12)
            self.body.addWidget(words)
        elif focused:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_facts(self, facts: DayFacts) -> None:
        """Show what concerns the card."""
        raise NotImplementedError

    def _step(self, row: Row, step: int) -> None:
        place = self.rows.index(row) + step if row in self.rows else 0
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)


class LeadCardRow(Row):
    """Who asks, what for, and the buttons that answer; the main one is filled at the first."""

    def __init__(self, lead: LeadRow, ticker: Ticker, *, first: bool) -> None:
        phone = lead.phones.partition(",")[0].strip()
        subject = Subject(Entity.LEAD, lead.id, lead.client_id, lead.deal_id, phone)
        super().__init__(subject, name_of(lead))
        _words, tone, _icon = time_chip(lead)
        # A child from the start: showing itself, it would else be a window of its own.
        clock = TimerBox(ticker, self, brief=True)
        clock.show_lead(lead)
        self.box.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        came = ", ".join(part for part in (lead.source, format.time(lead.received_at)) if part)
        asked = lead.comment.strip().replace("\n", " ") or lead.title
        column.addWidget(RowWords(name_of(lead), asked, beside=came))
        column.addLayout(self._buttons(lead, filled=first and tone == "risk"))
        self.box.addLayout(column, 1)

    def _buttons(self, lead: LeadRow, *, filled: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.setContentsMargins(0, 3, 0, 2)
        wanted = []
        if lead.phones:
            wanted.append((self.tr("Call"), "phone", "today.call"))
        if lead.emails:
            wanted.append((self.tr("Answer"), "mail", "today.write"))
        wanted.append((self.tr("Answered"), "check", "today.done"))
        for place, (text, icon, action) in enumerate(wanted):
            kind = "primary" if filled and not place else "secondary"
            button = Button(text, kind, icon=icon, small=True)  # type: ignore[arg-type] # two of its kinds
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, one=action: self.press(one))
            foot.addWidget(button)
        foot.addStretch(1)
        return foot


class LeadsCard(RowsCard):
    """The leads that wait longest."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.all.set_action(self.tr("All leads"))
        self._words = self.tr("Warm leads")
        self.ticker = Ticker(self)

    @override
    def show_facts(self, facts: DayFacts) -> None:
        """Show other leads."""
        focused = self.begin()
        note = ""
        if facts.leads_waiting > len(facts.leads):
            note = self.tr("{shown} of {count}").format(
                shown=len(facts.leads), count=facts.leads_waiting
            )
        self.set_title(self._words, note)
        for place, lead in enumerate(facts.leads):
            self.add(LeadCardRow(lead, self.ticker, first=not place))
        self.end(self.tr("Everybody has an answer"), focused=focused)


class WeekBars(QWidget):
    """Money expected by day, today in the accent."""

    day_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: WeekMoney | None = None
        self._today = format.today()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, week: WeekMoney, today: date) -> None:
        """Draw another week."""
        self._week, self._today = week, today
        spoken = [
            f"{format.weekday(one.on)} {format.rubles(one.amount_minor)}" for one in week.days
        ]
        self.setAccessibleName(", ".join(spoken))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(112))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._week is None:
            return
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        days = self._week.days
        most = max((one.amount_minor for one in days), default=0) or 1
        wide = (self.width() - px(24)) // max(len(days), 1)
        room, foot = px(58), px(88)
        for place, one in enumerate(days):
            x = px(12) + place * wide
            high = max(px(2), room * max(0, one.amount_minor) // most)
            bar = QRect(x + px(3), foot - high, wide - px(6), high)
            painter.fillRect(bar, tokens.accent if one.on == self._today else tokens.chart2)
            told = _thousands(one.amount_minor)
            above = QRect(x, bar.top() - px(18), wide, px(16))
            draw_text(painter, above, told, "small_strong", tokens.text, CENTER)
            below = QRect(x, foot + px(3), wide, px(16))
            role = "small_strong" if one.on == self._today else "small"
            draw_text(painter, below, format.weekday(one.on), role, tokens.text2, CENTER)
        painter.end()


def _thousands(minor: int) -> str:
    """``312 тыс.`` above a bar."""
    return thousands(minor) if minor else format.DASH


class MoneyCard(RowsCard):
    """What is expected this week."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.all.set_action(self.tr("All payments by schedule"))
        self._words = self.tr("Expected this week")
        self.bars = WeekBars()

    @override
    def show_facts(self, facts: DayFacts) -> None:
        """Show another week."""
        if not self.is_news(facts.today, facts.week):
            return
        focused = self.begin_keeping(self.bars)
        self.set_title(self._words)
        self.figure.setText(format.rubles(facts.week.sum_minor))
        self.bars.show_week(facts.week, facts.today)
        self.bars.setVisible(bool(facts.week.sum_minor))
        for one in facts.week.rows:
            self.add(money_row(one, facts.today))
        self.end(self.tr("Nothing is due till the end of the week"), focused=focused)

    def begin_keeping(self, kept: QWidget) -> bool:
        """Take the rows away but keep the drawing above them."""
        self.body.removeWidget(kept)
        focused = self.begin()
        self.body.addWidget(kept)
        return focused


class DebtsCard(RowsCard):
    """What is overdue, the largest and oldest first."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.all.set_action(self.tr("All debts"))
        self._words = self.tr("Overdue debts")

    @override
    def show_facts(self, facts: DayFacts) -> None:
        """Show other debts."""
        if not self.is_news(facts.today, facts.late_money, facts.late_minor):
            return
        focused = self.begin()
        self.set_title(self._words)
        self.figure.setText(format.rubles(facts.late_minor) if facts.late_minor else "")
        self.figure.set_tone("risk")
        for one in facts.late_money:
            self.add(money_row(one, facts.today))
        self.end(self.tr("Nobody owes anything past its day"), focused=focused)


class NoticeRow(LineRow):
    """An event a client has not been told of."""

    def __init__(self, event: Event) -> None:
        subject = Subject(
            Entity.DEAL if event.deal_id is not None else Entity.CLIENT,
            event.deal_id if event.deal_id is not None else event.client_id,
            event.client_id,
            event.deal_id,
        )
        _words, icon, tone = KINDS[event.kind]
        chip = (kind_words(event.kind), tone, icon)
        super().__init__(subject, format.company(event.client), line_of(event), chip)
        self.notice = event
        button = Button(self.tr("Tell"), icon="send", small=True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.press("today.tell"))
        self.box.addWidget(button)


class NoticesCard(RowsCard):
    """What clients are to be told."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.all.hide()
        self._words = self.tr("Tell the clients")

    @override
    def show_facts(self, facts: DayFacts) -> None:
        """Show other events."""
        if not self.is_news(facts.today, facts.notices, facts.notices_count):
            return
        focused = self.begin()
        count = facts.notices_count
        more = count > len(facts.notices)
        told = self.tr("{shown} of {count}").format(shown=len(facts.notices), count=count)
        self.set_title(self._words, told if more else "")
        for event in facts.notices:
            self.add(NoticeRow(event))
        self.end(self.tr("Everybody knows what concerns them"), focused=focused)


class ShipmentsCard(RowsCard):
    """Goods that are to go, and those without a day."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.all.set_action(self.tr("Deals"))
        self._words = self.tr("Shipments")

    @override
    def show_facts(self, facts: DayFacts) -> None:
        """Show other shipments."""
        if not self.is_news(facts.today, facts.shipments):
            return
        focused = self.begin()
        self.set_title(self._words)
        for one in facts.shipments:
            self.add(self._row(one, facts.today))
        self.end(self.tr("Nothing is to be shipped this week"), focused=focused)

    def _row(self, one: Shipment, today: date) -> LineRow:
        chip: tuple[str, Tone, str] = (format.day(one.ship_on, near=True), "info", "truck")
        if one.ship_on is None:
            chip = (self.tr("no date"), "warn", "warn")
        elif one.ship_on < today:
            chip = (format.day(one.ship_on), "risk", "clock")
        text = ", ".join(part for part in (one.title, one.place) if part)
        subject = Subject(Entity.DEAL, one.deal_id, one.client_id, one.deal_id)
        row = LineRow(subject, format.company(one.client) or one.title, text, chip)
        row.add_icon("phone", self.tr("Call"), "today.call", "P")
        row.add_icon("mail", self.tr("Write"), "today.write", "R")
        return row


def money_row(one: DueMoney, today: date) -> LineRow:
    """A row of money that is expected or overdue."""
    late = (today - one.due_on).days
    chip: tuple[str, Tone, str] = ("", "neutral", "")
    if late > 0:
        chip = (format.days(late), "risk" if late > _OLD_DEBT_DAYS else "warn", "clock")
    elif not late:
        chip = (format.day(one.due_on, near=True), "info", "")
    text = f"{invoice_words(one.number)}, {due_words(one.due_on, late=late > 0)}"
    subject = Subject(Entity.INVOICE, one.invoice_id, one.client_id)
    name = format.company(one.client)
    row = LineRow(subject, name, text, chip, format.rubles(one.open_minor))
    row.add_icon("phone", translate("Today", _CALL), "today.call", "P")
    row.add_icon("mail", translate("Today", _REMIND), "today.write", "R")
    return row
