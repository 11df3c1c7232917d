"""The head of a deal's card: what it is, whose, how much, where it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import deals
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.deals import DealCardRow
from salesapp.domain.changes import Entity
from salesapp.overriding import override
from salesapp.services import deals as service
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.dealcard.stage_path import StagePath
from salesapp.ui.deals.words import days_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.kit.tones import Tone
from salesapp.ui.reading_state import writes
from salesapp.ui.records.star_button import StarButton
from salesapp.ui.records.tag_line import TagLine


class DealHead(QWidget):
    """Buttons tell which action is wanted; the page does it."""

    action_wanted = Signal(str)
    client_wanted = Signal()
    menu_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label("", "name", elide=True)
        self.amount = Label("", "section")
        self.client = TextLink("", icon="clients")
        self.person = Label("", "base", "text2", elide=True)
        self.days = Label("", "base", "text2")
        self.filled = Chip("")
        self.tags = TagLine(Entity.DEAL)
        self.star = StarButton(Entity.DEAL)
        self.previous = IconButton("up", self.tr("Previous deal"), keys="Alt+Up", parent=self)
        self.next = IconButton("down", self.tr("Next deal"), keys="Alt+Down", parent=self)
        self.more = IconButton("dots", self.tr("More"), parent=self)
        self.path = StagePath()
        self.offer = writes(Button(self.tr("Offer"), icon="docs", small=True, keys="Ctrl+O"))
        self.invoice = Button(self.tr("Invoice"), icon="pay", small=True, keys="Ctrl+I")
        self.objection = writes(Button(self.tr("Objection"), icon="shield", small=True, keys="O"))
        self.won = Button(self.tr("Won"), icon="check", small=True, keys="W")
        self.lost = writes(Button(self.tr("Lost"), icon="x", small=True, keys="X"))
        self.reopen = Button(self.tr("Return to work"), "accent", icon="undo", small=True)
        self.again = writes(Button(self.tr("Sell again"), icon="repeat", small=True))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.name)
        top.addWidget(self.amount)
        top.addStretch(1)
        top.addLayout(
            row(
                self.offer, self.invoice, self.objection, self.won, self.lost, self.again,
                self.reopen, gap=6,
            )
        )  # fmt: skip
        for button in (self.previous, self.next, self.star, self.more):
            top.addWidget(button)
        about = row(self.client, self.person, self.days, self.filled, self.tags, None, gap=12)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(6)
        box.addLayout(top)
        box.addLayout(about)
        box.addWidget(self.path)

    def _connect(self) -> None:
        for button, name in (
            (self.offer, "offer.new"),
            (self.invoice, "invoice.new"),
            (self.objection, "deals.objection"),
            (self.won, "deals.win"),
            (self.lost, "deals.lose"),
            (self.reopen, "deals.reopen"),
            (self.again, "deals.repeat"),
        ):
            button.clicked.connect(lambda _on=False, wanted=name: self.action_wanted.emit(wanted))
        self.client.clicked.connect(self.client_wanted)
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))

    def show_deal(self, deal: DealCard, card: DealCardRow) -> None:
        """Show a deal."""
        closed = deal.stage_kind != "open"
        number = f"№ {deal.number}  " if deal.number else ""
        self.name.setText(f"{number}{deal.title}")
        self.amount.setText(fmt.rubles(deal.amount_minor, deal.currency))
        self.client.setText(deal.client or self.tr("Without a client"))
        self.client.setEnabled(deal.client_id is not None)
        self.person.setText(deal.contact)
        self.person.setVisible(bool(deal.contact))
        self.days.setText(self._when(deal, card))
        self.days.setVisible(bool(self.days.text()))
        self.filled.setVisible(not closed)
        if not closed:
            full = service.completeness_bp(deal.id)
            tone: Tone = "ok" if full >= 10_000 else "warn"
            text = self.tr("filled {share}").format(share=fmt.percent(full // 100 * 100))
            self.filled.set_chip(text, tone, "check" if full >= 10_000 else "excl")
        self.tags.show_record(deal.id)
        self.star.show_record(deal.id)
        past = deals.moves(deal.id) if deal.stage_kind == "lost" else []
        left_from = (past[0].from_stage or "") if past else ""
        self.path.show_stages(deals.stage_list(deal.pipeline_id), deal.stage_id, left_from)
        for button in (self.won, self.lost, self.objection):
            button.setVisible(not closed)
        for button in (self.reopen, self.again):
            button.setVisible(closed)

    def _when(self, deal: DealCard, card: DealCardRow) -> str:
        if deal.closed_on is not None and deal.stage_kind != "open":
            return self.tr("closed {day}").format(day=fmt.day(deal.closed_on, near=True))
        days = self.tr("{days} on the stage").format(days=days_words(card, fmt.today()))
        if deal.expected_close_on is None:
            return days
        closing = self.tr("closing {day}").format(day=fmt.day(deal.expected_close_on, near=True))
        return f"{days}, {closing}"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.end()
