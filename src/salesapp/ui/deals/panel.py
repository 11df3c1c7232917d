"""The right panel of a deal: its fields, next step, goods, documents and way."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import deal_cards, deal_facts, deals
from salesapp.db.queries.deal_cards import DealCard
from salesapp.domain.blockers import Blocker
from salesapp.domain.changes import Entity
from salesapp.overriding import override
from salesapp.services import deals as service
from salesapp.ui import format, theme
from salesapp.ui.dealcard.hold_line import HoldLine
from salesapp.ui.deals import words
from salesapp.ui.deals.panel_fields import PanelFields
from salesapp.ui.deals.panel_own import PanelOwn
from salesapp.ui.deals.panel_parts import (
    GoodsRow,
    PaperRow,
    Section,
    StepBlock,
    fill,
    papers_of,
)
from salesapp.ui.deals.way import way_lines
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.qualifying.sheet_section import SheetView
from salesapp.ui.reading_state import writes
from salesapp.ui.records.file_drop import FileDrop
from salesapp.ui.records.files_section import FilesSection
from salesapp.ui.records.tag_line import TagLine
from salesapp.ui.work_calendar import work_calendar

WIDTH = 480
OVERLAY_BELOW = 1280


class DealPanel(QWidget):
    """Shows one deal; it asks the page for everything but the fields."""

    action_wanted = Signal(str)
    record_wanted = Signal(object, object)
    step_wanted = Signal(object)
    """The chip that the pop-over points at."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deal: DealCard | None = None
        self._rescale()
        theme.state.changed.connect(self._rescale)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head())
        self.step = StepBlock(self)
        self.step.wanted.connect(lambda: self.step_wanted.emit(self.step.chip))
        self.step.done_wanted.connect(lambda: self.action_wanted.emit("deals.step_done"))
        box.addWidget(self.step)
        self.hold = HoldLine(self)
        box.addWidget(self.hold)
        area = ScrollArea(gap=0, parent=self)
        box.addWidget(area, 1)
        self.lost = Section(self.tr("Why it was closed"), area.inside)
        area.body.addWidget(self.lost)
        self.questions = SheetView(area.inside)
        self.questions.setContentsMargins(16, 10, 16, 4)
        self.questions.ask_wanted.connect(lambda: self.action_wanted.emit("deals.questions"))
        self.fields = PanelFields(area.inside)
        area.body.addWidget(self.questions)
        area.body.addWidget(self.fields)
        self.own = PanelOwn(area.inside)
        area.body.addWidget(self.own)
        self._add_sections(area)

    def _rescale(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))

    def _head(self) -> QWidget:
        head = QWidget(self)
        box = QVBoxLayout(head)
        box.setContentsMargins(16, 12, 10, 12)
        box.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(6)
        self._title = Label("", "name", elide=True)
        cross = IconButton("x", self.tr("Close the panel"), keys="Esc", small=True)
        cross.clicked.connect(self.closed)
        top.addWidget(self._title, 1)
        top.addWidget(cross)
        box.addLayout(top)
        self._client = Button("", "link", small=True, icon="clients")
        self._client.clicked.connect(self._open_client)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._stage = Chip("")
        self._amount = Label("", "section")
        self._days = Label("", "small", "text3")
        for widget in (self._amount, self._stage, self._days):
            line.addWidget(widget)
        line.addStretch(1)
        who = QHBoxLayout()
        who.addWidget(self._client)
        who.addStretch(1)
        box.addLayout(who)
        box.addLayout(line)
        self.tags = TagLine(Entity.DEAL)
        box.addWidget(self.tags)
        box.addSpacing(4)
        box.addLayout(self._buttons())
        return head

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._offer = writes(Button(self.tr("Offer"), icon="docs", small=True))
        self._invoice = Button(self.tr("Invoice"), icon="pay", small=True)
        self._won = Button(self.tr("Won"), icon="check", small=True, keys="W")
        self._lost = Button(self.tr("Lost"), icon="x", small=True, keys="X")
        self._reopen = Button(self.tr("Return to work"), "accent", icon="undo", small=True)
        self._more = IconButton("dots", self.tr("More"), small=True, kind="secondary")
        for button, name in (
            (self._offer, "offer.new"),
            (self._invoice, "invoice.new"),
            (self._won, "deals.win"),
            (self._lost, "deals.lose"),
            (self._reopen, "deals.reopen"),
            (self._more, "more"),
        ):
            button.clicked.connect(lambda _on=False, wanted=name: self.action_wanted.emit(wanted))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _add_sections(self, area: ScrollArea) -> None:
        self.papers = Section(self.tr("Documents"), area.inside)
        self.goods = Section(self.tr("Goods"), area.inside)
        self.files = FilesSection(Entity.DEAL, all_of_them=True, parent=area.inside)
        self.way = Section(self.tr("Way along the stages"), area.inside)
        FileDrop(self, self.files.take)
        for section in (self.papers, self.goods, self.files, self.way):
            area.body.addWidget(section)
        area.body.addStretch(1)

    def deal_id(self) -> int | None:
        """The deal shown."""
        return self._deal.id if self._deal is not None else None

    def show_deal(self, deal_id: int) -> bool:
        """Show a deal; False when it is gone."""
        if self._deal is not None and self._deal.id != deal_id:
            self.save()
        deal = deal_cards.card(deal_id)
        found = deals.cards([deal_id])
        if deal is None or not found:
            self._deal = None
            return False
        self._deal = deal
        card, today = found[0], format.today()
        closed = deal.stage_kind != "open"
        self._title.setText(deal.title)
        self._client.setText(deal.client or self.tr("Without a client"))
        self._client.setEnabled(deal.client_id is not None)
        self._amount.setText(format.rubles(deal.amount_minor, deal.currency))
        self._show_stage(deal)
        self._days.setText("" if closed else words.days_words(card, today))
        for button in (self._won, self._lost):
            button.setVisible(not closed)
        self._reopen.setVisible(closed)
        self.step.show_step(words.step_of(card, today), closed=closed)
        held = deal_facts.holds_of(deal_id, today, work_calendar().count_working_days)
        self.hold.show_holds(held, closed=closed)
        if held and held[0].blocker is Blocker.NO_STEP:
            # The step above says so, with the same button.
            self.hold.hide()
        self._show_closing(deal)
        self.fields.show_deal(deal)
        self.questions.show_record(Entity.DEAL, deal_id)
        self.own.show_deal(deal.id)
        self.tags.show_record(deal_id)
        self.files.show_record(deal_id)
        self._show_sections(deal_id)
        return True

    def save(self) -> None:
        """Save what is being typed."""
        if self._deal is not None:
            self.fields.save_all()
            self.own.save_all()

    def _show_stage(self, deal: DealCard) -> None:
        if deal.stage_kind == "won":
            self._stage.set_chip(deal.stage, "ok", "check")
        elif deal.stage_kind == "lost":
            self._stage.set_chip(deal.stage, "risk", "x")
        else:
            full = format.percent(service.completeness_bp(deal.id) // 100 * 100)
            text = self.tr("{stage}, filled {share}").format(stage=deal.stage, share=full)
            self._stage.set_chip(text, "info")

    def _show_closing(self, deal: DealCard) -> None:
        self.lost.setVisible(deal.stage_kind != "open")
        told = [deal.lost_reason, deal.lost_comment, deal.won_reason]
        if deal.competitor and deal.stage_kind == "lost":
            told.append(self.tr("Competitor: {name}").format(name=deal.competitor))
        if deal.closed_on is not None:
            told.append(self.tr("Closed on {day}").format(day=format.day(deal.closed_on)))
        if deal.return_on is not None:
            told.append(self.tr("Return on {day}").format(day=format.day(deal.return_on)))
        lines: list[QWidget] = [Label(text, wrap=True) for text in told if text]
        fill(self.lost, lines, "—")

    def _show_sections(self, deal_id: int) -> None:
        rows = [PaperRow(paper) for paper in papers_of(deal_id)]
        for row in rows:
            row.wanted.connect(self.record_wanted)
        fill(self.papers, rows, self.tr("No offers or invoices yet"))
        goods = [GoodsRow(line) for line in deal_cards.lines(deal_id)]
        fill(self.goods, goods, self.tr("Goods come with the first offer"))
        fill(self.way, way_lines(deal_id), self.tr("The deal has not moved yet"))

    def _open_client(self) -> None:
        if self._deal is not None and self._deal.client_id is not None:
            self.record_wanted.emit(Entity.CLIENT, self._deal.client_id)

    def more_place(self) -> QRect:
        """Where the menu "more" opens, in global places."""
        corner = self._more.mapToGlobal(self._more.rect().bottomLeft())
        return QRect(corner, self._more.size())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.save()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, 0, 1, self.height(), tokens.border)
        painter.end()


def settle(panel: DealPanel, page: QWidget, middle: QBoxLayout, top: int) -> None:
    """Put the panel beside the view, or over it in a narrow window; `top` is where views begin."""
    over = page.window().width() < theme.px(OVERLAY_BELOW)
    inside = middle.indexOf(panel) >= 0
    if over and inside:
        middle.removeWidget(panel)
    elif not over and not inside:
        middle.addWidget(panel)
    if over:
        left = page.width() - panel.width()
        panel.setGeometry(left, top, panel.width(), page.height() - top)
        panel.raise_()
