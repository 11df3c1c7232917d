"""The panel of one lead: who asked, what for, who it may be, what to do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries import channels, leads
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.changes import Entity
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.leads import CLOSED, LeadState, may_move, points_of
from salesapp.ui import format, theme
from salesapp.ui.clients.match_lines import MatchLines
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
from salesapp.ui.leads.words import name_of, state_chip, time_chip
from salesapp.ui.qualifying.lead_sheet import LeadSheet
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.avatar = Avatar("", 36, accent=True)
        self.name = Label("", "name", elide=True)
        self.about = Label("", "base", "text2", elide=True)
        self.chip = Chip("")
        self.convert = self._button(self.tr("Make a deal"), "leads.convert", "deals", "Ctrl+D")
        self.convert.set_kind("primary")
        self.answered = self._button(self.tr("Answered"), "leads.contacted", "check", "Space")
        self.fits = self._button(self.tr("Fits"), "leads.qualify", "target", "Q")
        self.postpone = self._button(self.tr("Put off"), "leads.postpone", "clock", "H")
        self.reject = self._button(self.tr("No lead"), "leads.reject", "x", "X")
        self.edit = IconButton("edit", self.tr("Change the lead"), keys="F2")
        self.edit.clicked.connect(lambda: self.action_wanted.emit("leads.edit"))
        self.remove = IconButton("trash", self.tr("Delete the lead"), keys="Delete")
        self.remove.clicked.connect(lambda: self.action_wanted.emit("leads.delete"))
        self.tags = TagLine(Entity.LEAD)
        self.matches = MatchLines()
        self.matches.open_wanted.connect(
            lambda client_id: self.record_wanted.emit(Entity.CLIENT, client_id)
        )
        self.became = Section(self.tr("What became of it"))
        self.reach = Section(self.tr("How to reach"))
        self.request = Section(self.tr("Request"))
        self.own = OwnSection(Entity.LEAD)
        self.own.edit_wanted.connect(lambda: self.action_wanted.emit("leads.edit"))
        self.sheet = LeadSheet()
        self.facts = Section(self.tr("Where from"))
        self._lay_out()

    def _button(self, text: str, action_id: str, icon: str, keys: str) -> Button:
        button = Button(text, icon=icon, keys=keys)
        button.clicked.connect(lambda: self.action_wanted.emit(action_id))
        return button

    def _lay_out(self) -> None:
        names = column(self.name, self.about, gap=2)
        top = row(self.avatar, names, self.chip, self.edit, self.remove, gap=8)
        top.setStretch(1, 1)
        head = column(
            top,
            self.tags,
            row(self.convert, self.answered, None),
            row(self.fits, self.postpone, self.reject, None),
            self.matches,
            margins=(16, 12, 16, 12),
        )
        area = ScrollArea(gap=0)
        for section in (self.became, self.reach, self.request, self.own, self.sheet, self.facts):
            area.body.addWidget(section)
        area.body.addStretch(1)
        full = QWidget()
        whole = QVBoxLayout(full)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)
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

    def show_lead(self, lead: LeadRow | None) -> None:
        """Show a lead, or that none is chosen."""
        self._stack.setCurrentIndex(int(lead is not None))
        if lead is None:
            return
        self.tags.show_record(lead.id)
        name = name_of(lead)
        self.avatar.set_name(name)
        self.name.setText(name)
        company = lead.company_name if lead.company_name != name else ""
        about = ", ".join(part for part in (company, lead.position) if part)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.chip.set_chip(*(time_chip(lead) if lead.waits(format.today()) else state_chip(lead)))
        self._show_buttons(lead)
        closed = lead.state in CLOSED
        self.matches.show_matches(
            [] if closed else [one._replace(is_stop=False) for one in leads.matches(lead.draft)]
        )
        self._show_outcome(lead)
        self._show_reach(lead)
        self.request.clear_body()
        self.request.body.addWidget(Label(lead.title, "strong", wrap=True))
        if lead.comment and lead.comment != lead.title:
            text = Label(lead.comment, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.request.body.addWidget(text)
        self.own.show_record(lead.id)
        self.sheet.show_lead(lead.id, closed=closed)
        self._show_facts(lead)

    def _show_buttons(self, lead: LeadRow) -> None:
        closed = lead.state in CLOSED
        for button in (self.convert, self.postpone, self.reject):
            button.setVisible(not closed)
        self.fits.setVisible(may_move(lead.state, LeadState.QUALIFIED))
        back = lead.state is LeadState.REJECTED
        self.answered.setText(self.tr("Back to work") if back else self.tr("Answered"))
        self.answered.set_icon("undo" if back else "check")
        fresh = lead.state in (LeadState.NEW, LeadState.POSTPONED)
        self.answered.setVisible(fresh or back)

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
        if lead.reason:
            self.became.body.addWidget(Label(lead.reason, wrap=True))
        self.became.setVisible(self.became.body.count() > 0)

    def _show_reach(self, lead: LeadRow) -> None:
        self.reach.clear_body()
        for point in read_points(points_of(lead.phones, lead.emails)):
            phone = point.kind is PointKind.PHONE
            note = self.tr("call") if phone else self.tr("write")
            line = RecordRow("phone" if phone else "mail", point.value, note)
            signal = self.call_wanted if phone else self.write_wanted
            line.clicked.connect(lambda _on=False, told=signal, value=point.value: told.emit(value))
            self.reach.body.addWidget(line)
        self.reach.setVisible(self.reach.body.count() > 0)

    def _show_facts(self, lead: LeadRow) -> None:
        self.facts.clear_body()
        came = self.tr("Received {when}").format(when=format.moment(lead.received_at))
        amount = format.rubles(lead.amount_minor, lead.currency) if lead.amount_minor else ""
        origin = channels.origin(Entity.LEAD, lead.id)
        known = origin is not None and origin.channel_id is not None
        campaign = channels.campaign_name(origin.campaign_id if origin else None)
        chip: tuple[str, Tone, str] = ("", "neutral", "")
        if not known:
            chip = (self.tr("choose the channel"), "warn", "warn")
        source = RecordRow("flag", lead.source or self.tr("Source not known"), campaign, chip)
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
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
