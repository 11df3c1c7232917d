"""The middle of the page: who asked, how long they wait, what was said, the answer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from salesapp.db.queries import channels, lead_goods, lead_requests
from salesapp.db.queries.lead_requests import RequestRow
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.changes import Entity
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.heat import Heat
from salesapp.domain.leads import LeadState, points_of
from salesapp.domain.requests import Direction, Exit, RequestKind, RequestState
from salesapp.overriding import override
from salesapp.services import lead_conversion
from salesapp.services import lead_requests as service
from salesapp.ui import format, reading, theme
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.fields.own_card import OwnSection
from salesapp.ui.kit.avatar import Avatar
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.tones import Tone
from salesapp.ui.leads.answer_box import AnswerBox
from salesapp.ui.leads.heat_view import HeatMark
from salesapp.ui.leads.likeness import LikenessLines
from salesapp.ui.leads.thread_view import ThreadView
from salesapp.ui.leads.timer_box import Ticker, TimerBox
from salesapp.ui.leads.words import name_of, state_chip
from salesapp.ui.reading_state import writes
from salesapp.ui.records.tag_line import TagLine

WIDTH: Final = 460


class LeadPanel(QWidget):
    """Buttons tell the page; the page knows the commands."""

    action_wanted = Signal(str)
    """Id of a command of leads."""
    call_wanted = Signal(str)
    write_wanted = Signal(str)
    record_wanted = Signal(object, object)
    left = Signal()

    def __init__(self, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.avatar = Avatar("", 36, accent=True)
        self.name = Label("", "name", elide=True)
        self.about = Label("", "base", "text2", wrap=True)
        self.chip = Chip("")
        self.heat = HeatMark()
        self.timer = TimerBox(ticker)
        self.call = self._button(self.tr("Call"), "leads.call", "phone", "P")
        self.call.set_kind("primary")
        self.write = self._button(self.tr("Write"), "leads.write", "mail", "R")
        self.answered = self._button(self.tr("Answered"), "leads.contacted", "check", "Space")
        self.edit = IconButton("edit", self.tr("Change the lead"), keys="F2")
        self.edit.clicked.connect(lambda: self.action_wanted.emit("leads.edit"))
        self.remove = IconButton("trash", self.tr("Delete the lead"), keys="Delete")
        self.remove.clicked.connect(lambda: self.action_wanted.emit("leads.delete"))
        self.tags = TagLine(Entity.LEAD)
        self.matches = LikenessLines()
        self.matches.open_wanted.connect(self.record_wanted)
        self.became = Section(self.tr("What became of it"))
        self.talk = ThreadView()
        self.own = OwnSection(Entity.LEAD)
        self.own.edit_wanted.connect(lambda: self.action_wanted.emit("leads.edit"))
        self.facts = Section(self.tr("Where from"))
        self.answer = AnswerBox()
        self._lay_out()

    def _button(self, text: str, action_id: str, icon: str, keys: str) -> Button:
        button = Button(text, icon=icon, keys=keys)
        button.clicked.connect(lambda: self.action_wanted.emit(action_id))
        return reading.of_action(button, action_id)

    def _lay_out(self) -> None:
        top = row(
            self.avatar,
            column(self.name, self.about, gap=2),
            self.heat,
            self.chip,
            self.timer,
            gap=10,
        )
        top.setStretch(1, 1)
        tools = row(self.tags, self.edit, self.remove, gap=6)
        tools.setStretch(0, 1)
        head = column(
            top,
            row(self.call, self.write, self.answered, None, gap=6),
            tools,
            self.matches,
            margins=(16, 12, 16, 10),
        )
        full = QWidget(self)
        self._head = QWidget(full)
        self._head.setLayout(head)
        area = ScrollArea(gap=10, parent=full)
        area.body.setContentsMargins(16, 12, 16, 12)
        for part in (self.became, self.talk, self.own, self.facts):
            area.body.addWidget(part)
        area.body.addStretch(1)
        whole = QVBoxLayout(full)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(area, 1)
        whole.addLayout(column(self.answer, margins=(16, 0, 16, 12)))
        empty = EmptyState(
            self.tr("Choose a lead"),
            self.tr("Who asked, what for, and whether the base knows them, is shown here."),
            icon="leads",
        )
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self._stack.addWidget(empty)
        self._stack.addWidget(full)
        self.setMinimumWidth(theme.px(320))

    def show_lead(self, lead: LeadRow | None, heat: Heat | None = None) -> None:
        """Show a lead, or that none is chosen."""
        self._stack.setCurrentIndex(int(lead is not None))
        if lead is None:
            self.timer.show_lead(None)
            return
        self.tags.show_record(lead.id)
        name = name_of(lead)
        self.avatar.set_name(name)
        self.name.setText(name)
        company = lead.company_name if lead.company_name != name else ""
        reach = next(iter(read_points(points_of(lead.phones, lead.emails))), None)
        # A number is read in one piece: where it has no room it goes to a line of its own.
        number = reach.value.replace(" ", "\u00a0") if reach else ""
        about = ", ".join(part for part in (company, lead.position, number) if part)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.timer.show_lead(lead)
        self.heat.show_heat(heat)
        self.chip.set_chip(*state_chip(lead))
        # Of a new lead the clock says enough.
        self.chip.setVisible(lead.state is not LeadState.NEW)
        self._show_buttons(lead)
        self._show_likeness(lead)
        self._show_outcome(lead)
        self._show_thread(lead)
        self.own.show_record(lead.id)
        self._show_facts(lead)
        self.answer.setVisible(lead.is_open)
        self.answer.show_lead(lead)

    def _show_buttons(self, lead: LeadRow) -> None:
        back = lead.state is LeadState.REJECTED
        self.answered.setText(self.tr("Back to work") if back else self.tr("Answered"))
        self.answered.set_icon("undo" if back else "check")
        self.answered.setVisible(lead.is_open or back)
        self.call.setVisible(bool(lead.phones))
        self.write.setVisible(bool(lead.emails))

    def _show_likeness(self, lead: LeadRow) -> None:
        if not lead.is_open:
            self.matches.show_likeness([])
            return
        linked = (lead.client_id, lead.client) if lead.client_id and lead.client else None
        clients = [] if linked else lead_conversion.matches(lead)
        self.matches.show_likeness(clients, service.alike(lead), linked)

    def _show_outcome(self, lead: LeadRow) -> None:
        self.became.clear_body()
        made = lead.state is LeadState.CONVERTED
        links = [
            ("deals", lead.deal, Entity.DEAL, lead.deal_id if lead.deal else None),
            ("clients", lead.client, Entity.CLIENT, lead.client_id if lead.client else None),
        ]
        for icon, name, entity, record_id in links if made else ():
            if record_id is not None:
                line = RecordRow(icon, name)
                line.clicked.connect(
                    lambda _on=False, kind=entity, one=record_id: self.record_wanted.emit(kind, one)
                )
                self.became.body.addWidget(line)
        if lead.state is LeadState.POSTPONED:
            till = self.tr("Put off till {day}").format(day=format.day_long(lead.postponed_until))
            self.became.body.addWidget(Label(till, "strong", wrap=True))
        if lead.exit is Exit.SPAM:
            self.became.body.addWidget(Label(self.tr("Spam"), "strong"))
        if lead.reason:
            self.became.body.addWidget(Label(lead.reason, wrap=True))
        self.became.setVisible(self.became.body.count() > 0)

    def _show_thread(self, lead: LeadRow) -> None:
        asked = lead_requests.of_lead(lead.id) or [_own_request(lead)]
        goods = lead_goods.proposals([one.text for one in asked]) if lead.is_open else []
        said = lead_requests.said(lead.id)
        self.talk.show_thread(asked, said, goods, may_split=lead.is_open)

    def _show_facts(self, lead: LeadRow) -> None:
        self.facts.clear_body()
        for point in read_points(points_of(lead.phones, lead.emails)):
            phone = point.kind is PointKind.PHONE
            note = self.tr("call") if phone else self.tr("write")
            line = RecordRow("phone" if phone else "mail", point.value, note)
            signal = self.call_wanted if phone else self.write_wanted
            line.clicked.connect(lambda _on=False, told=signal, value=point.value: told.emit(value))
            self.facts.body.addWidget(line)
        came = self.tr("Received {when}").format(when=format.moment(lead.received_at))
        amount = format.rubles(lead.amount_minor, lead.currency) if lead.amount_minor else ""
        origin = channels.origin(Entity.LEAD, lead.id)
        known = origin is not None and origin.channel_id is not None
        campaign = channels.campaign_name(origin.campaign_id if origin else None)
        chip: tuple[str, Tone, str] = ("", "neutral", "")
        if not known:
            chip = (self.tr("choose the channel"), "warn", "warn")
        source = writes(
            RecordRow("flag", lead.source or self.tr("Source not known"), campaign, chip)
        )
        source.clicked.connect(lambda: self.action_wanted.emit("leads.origin"))
        self.facts.body.addWidget(source)
        for text in filter(None, (came, amount, lead.address)):
            self.facts.body.addWidget(Label(text, "base", "text2", wrap=True))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.page)
        if self._stack.currentIndex():
            painter.fillRect(0, 0, self.width(), self._head.height(), tokens.surface)
            painter.fillRect(0, self._head.height(), self.width(), 1, tokens.divider)
        painter.fillRect(0, 0, 1, self.height(), tokens.border)
        painter.end()


def _own_request(lead: LeadRow) -> RequestRow:
    """The request of a lead that came by import, out of its own fields."""
    return RequestRow(
        id=0,
        lead_id=lead.id,
        kind=RequestKind.OTHER,
        direction=Direction.IN,
        state=RequestState.NEW,
        received_at=lead.received_at,
        subject=lead.title,
        text=lead.comment or lead.title,
        person="",
        company="",
        phones=lead.phones,
        emails=lead.emails,
        inn="",
        urgent=(),
        file_id=None,
        file_name="",
        answered_at=None,
        response_seconds=None,
        target_seconds=None,
    )
