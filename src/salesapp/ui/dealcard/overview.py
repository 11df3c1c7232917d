"""The overview of a deal: what is demanded, its fields, people, papers and the latest talks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries.deal_cards import DealCard, GateField
from salesapp.domain.changes import Entity
from salesapp.domain.deals import DealField
from salesapp.ui import format as fmt
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.dealcard.gate_section import GateSection
from salesapp.ui.dealcard.history import DealHistory, DealTalk
from salesapp.ui.dealcard.objections_tab import ObjectionsSection
from salesapp.ui.dealcard.papers import GoodsSection, PapersSection
from salesapp.ui.dealcard.people_tab import PeopleSection
from salesapp.ui.dealcard.tab import DealTab, framed, scrolled
from salesapp.ui.deals.panel_fields import PEOPLE, PanelFields
from salesapp.ui.deals.panel_own import PanelOwn
from salesapp.ui.kit.label import Label
from salesapp.ui.qualifying.sheet_section import SheetView

_FACTS = {
    DealField.OFFER_SENT: "offer.new",
    DealField.INVOICE_ISSUED: "invoice.new",
    DealField.QUALIFICATION: "deals.questions",
    DealField.NO_OPEN_OBJECTIONS: "deals.objection",
    DealField.PAID_IN_FULL: "payment.record",
    DealField.CLIENT_INN: "deals.client",
    DealField.CLIENT: "deals.client",
}
"""Facts come true by these actions."""


class Overview(DealTab):
    """Three columns: what is asked, what is known, what was said."""

    action_wanted = Signal(str)
    record_wanted = Signal(object, object)
    tab_wanted = Signal(str)

    def __init__(self, talk: DealTalk) -> None:
        super().__init__()
        self._deal: DealCard | None = None
        self.closing = ClosingSection()
        self.gate = GateSection()
        self.fields = PanelFields()
        self.own = PanelOwn()
        self.questions = SheetView()
        self.people = PeopleSection()
        self.objections = ObjectionsSection()
        self.goods = GoodsSection()
        self.papers = PapersSection()
        self.history = DealHistory(talk)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._closing_card, self._gate_card = framed(self.closing), framed(self.gate)
        self._own_card = framed(self.own)
        asked = QWidget()
        inside = QVBoxLayout(asked)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.addWidget(self.questions)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(12)
        left = [self._closing_card, self._gate_card, framed(self.fields), self._own_card]
        self._area = scrolled(left)
        columns.addWidget(self._area, 1)
        middle = [framed(self.papers), framed(self.goods), framed(asked), framed(self.people)]
        columns.addWidget(scrolled(middle), 1)
        columns.addWidget(scrolled([framed(self.objections), framed(self.history)]), 1)

    def _connect(self) -> None:
        self.gate.field_wanted.connect(self.fill)
        self.questions.ask_wanted.connect(lambda: self.action_wanted.emit("deals.questions"))
        self.papers.record_wanted.connect(self.record_wanted)
        self.papers.all_wanted.connect(lambda: self.tab_wanted.emit("papers"))
        self.people.all_wanted.connect(lambda: self.tab_wanted.emit("people"))
        self.objections.all_wanted.connect(lambda: self.tab_wanted.emit("objections"))

    @override
    def show_deal(self, deal: DealCard) -> None:
        self._deal = deal
        self._closing_card.setVisible(self.closing.show_closing(deal))
        self._gate_card.setVisible(self.gate.show_deal(deal.id))
        self.fields.show_deal(deal)
        self.own.show_deal(deal.id)
        self._own_card.setVisible(not self.own.isHidden())
        self.questions.show_record(Entity.DEAL, deal.id)
        self.papers.show_record(deal.id)
        self.goods.show_record(deal.id)
        self.people.show_record(deal.id)
        self.objections.show_record(deal.id)
        self.history.show_record(deal.id)

    @override
    def save(self) -> None:
        self.fields.save_all()
        self.own.save_all()

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        editors = {code: made.editor for code, made in self.own.inputs.items()}
        editors |= {code: made.editor for code, made in self.fields.fields.items()}
        editor = editors.get(name)
        if editor is not None:
            self._area.ensureWidgetVisible(editor, 0, 60)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, field: GateField) -> None:
        """Go where a demanded field is filled."""
        code = field.field
        if code in _FACTS:
            self.action_wanted.emit(_FACTS[DealField(code)])
            return
        columns = {str(code): name for name, code in PEOPLE.items()}
        self.focus_field(columns.get(code, code))


class ClosingSection(Section):
    """Why a deal is won or lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def show_closing(self, deal: DealCard) -> bool:
        """Show the reasons; False for an open deal."""
        self.clear_body()
        if deal.stage_kind == "open":
            return False
        won = deal.stage_kind == "won"
        self._title.setText(self.tr("Why it was won") if won else self.tr("Why it was lost"))
        told = [deal.lost_reason, deal.lost_comment, deal.won_reason]
        if deal.competitor and not won:
            told.append(self.tr("Competitor: {name}").format(name=deal.competitor))
        if deal.return_on is not None:
            told.append(self.tr("Return on {day}").format(day=fmt.day(deal.return_on)))
        if won and not deal.won_reason:
            told.append(self.tr("Shipped and paid in full"))
        for text in told:
            if text:
                self.body.addWidget(Label(text, wrap=True))
        return True
