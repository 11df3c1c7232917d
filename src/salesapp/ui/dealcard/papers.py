"""Offers, invoices and payments of a deal with their states, and its goods."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards, offers
from salesapp.db.queries.deal_cards import DealLineRow
from salesapp.db.queries.deal_timeline import deal_timeline
from salesapp.db.queries.timeline import TimelineKind
from salesapp.domain.changes import Entity
from salesapp.domain.money import div_half_up
from salesapp.ui import format as fmt
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.deals.panel_parts import STATE_ICONS, GoodsRow, Paper, papers_of
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label

FEW = 5


class PapersSection(Section):
    """The latest papers first; pressing one opens it."""

    record_wanted = Signal(object, object)
    all_wanted = Signal()

    def __init__(self, *, all_of_them: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Documents"))
        self._all = all_of_them
        self.more = IconButton("cright", self.tr("All documents"), small=True)
        self.more.clicked.connect(self.all_wanted)
        self.head.addWidget(self.more)

    def show_record(self, deal_id: int) -> int:
        """Show the papers of a deal; how many there are."""
        had_focus = self.clear_body()
        papers = papers_of(deal_id)
        paid = deal_timeline(deal_id, {TimelineKind.PAYMENT}, limit=100)
        count = len(papers) + len(paid)
        self.set_note(str(count) if count else "")
        self.more.setVisible(not self._all and count > FEW)
        lines = [self._paper(paper) for paper in papers]
        for one in paid:
            amount = fmt.rubles(one.amount_minor, one.currency)
            when = fmt.day(one.on)
            back = one.code == "refund"
            name = self.tr("Refund") if back else self.tr("Payment")
            icon = "undo" if back else "check"
            line = RecordRow(icon, name, when, ("", "neutral", ""), amount)
            line.clicked.connect(partial(self._open, Entity.PAYMENT, one.record_id))
            lines.append(line)
        for line in lines if self._all else lines[:FEW]:
            self.body.addWidget(line)
        if not lines:
            text = self.tr("No offers or invoices yet: Ctrl+O makes the first")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus and lines:
            lines[0].setFocus()
        return count

    def _paper(self, paper: Paper) -> RecordRow:
        icons = {Entity.OFFER: "docs", Entity.ORDER: "list"}
        icon = icons.get(paper.entity, "pay")
        chip = (paper.state, paper.tone, STATE_ICONS[paper.tone])
        line = RecordRow(
            icon, paper.name, paper.on, chip, fmt.rubles(paper.amount_minor, paper.currency)
        )
        line.clicked.connect(partial(self._open, paper.entity, paper.id))
        return line

    def _open(self, entity: Entity, record_id: int, _on: bool = False) -> None:  # noqa: FBT002
        self.record_wanted.emit(entity, record_id)


class GoodsSection(Section):
    """Lines of goods with their sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Goods"))

    def show_record(self, deal_id: int) -> None:
        """Show the goods of a deal."""
        self.clear_body()
        lines = deal_cards.lines(deal_id)
        currency = deal_cards.deal_currency(deal_id)
        total = sum(div_half_up(one.price_minor * one.quantity_milli, 1000) for one in lines)
        if not lines:
            lines, total, currency = _goods_of_offer(deal_id)
        self.set_note(fmt.rubles(total, currency) if lines else "")
        for line in lines:
            self.body.addWidget(GoodsRow(line))
        if not lines:
            text = self.tr("Goods come with the first offer")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))


def _goods_of_offer(deal_id: int) -> tuple[list[DealLineRow], int, str]:
    """Goods of the deal's last offer, for a deal that has none of its own: what they come to."""
    found = offers.ids(offers.OfferFilter(deal_id=deal_id), fmt.today())
    if not found:
        return [], 0, ""
    card = offers.card(found[0])
    lines = [
        DealLineRow(line.name, line.unit, line.quantity_milli, line.price_minor)
        for line in card.draft.lines
    ]
    return lines, card.total_minor, card.draft.currency
