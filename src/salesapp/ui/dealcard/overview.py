"""The overview of a deal: what is demanded, its fields, people, papers and the latest talks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from salesapp.db.queries.deal_cards import DealCard, GateField
from salesapp.domain.changes import Entity
from salesapp.domain.deals import DealField, FieldKind
from salesapp.domain.filters import conditions
from salesapp.overriding import override
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
from salesapp.ui.deals.way import way_lines
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
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
    """Three columns: what is asked, what is known, what was said.

    What the stages demand is there at once; the other parts are made one after another a moment
    later, after the page was painted, or when they are asked for. They come into view together:
    the eye is not drawn to each of them.
    """

    action_wanted = Signal(str)
    record_wanted = Signal(object, object)
    tab_wanted = Signal(str)

    _fields: PanelFields
    _own: PanelOwn
    _papers: PapersSection
    _goods: GoodsSection
    _objections: ObjectionsSection
    _history: DealHistory
    _questions: SheetView
    _people: PeopleSection
    _way: Section

    def __init__(self, talk: DealTalk) -> None:
        super().__init__()
        self._talk = talk
        self._deal: DealCard | None = None
        self._shows: list[Callable[[DealCard], object]] = []
        """What shows a deal in each part that is made."""
        self._todo = [self._add_papers, self._add_talks, self._add_fields, self._add_rest]
        self.closing = ClosingSection()
        self.gate = GateSection()
        self.gate.field_wanted.connect(self.fill)
        self._closing_card, self._gate_card = framed(self.closing), framed(self.gate)
        self._left = scrolled([self._closing_card, self._gate_card])
        self._middle, self._right = scrolled([]), scrolled([])
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(12)
        for area in (self._left, self._middle, self._right):
            columns.addWidget(area, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._grow)

    @property
    def fields(self) -> PanelFields:
        """The editors of the deal."""
        self.finish()
        return self._fields

    @property
    def questions(self) -> SheetView:
        """The sheet of questions."""
        self.finish()
        return self._questions

    @property
    def objections(self) -> ObjectionsSection:
        """The latest objections."""
        self.finish()
        return self._objections

    @property
    def history(self) -> DealHistory:
        """The latest of the history."""
        self.finish()
        return self._history

    def finish(self) -> None:
        """Make the parts that are still to be made."""
        self._later.stop()
        while self._todo:
            self._make_next()
        self._hold(on=False)

    def _hold(self, *, on: bool) -> None:
        """Paint nothing anew while the parts come, then all of it at once."""
        for area in (self._left, self._middle, self._right):
            if area.updatesEnabled() is on:
                area.setUpdatesEnabled(not on)

    def _grow(self) -> None:
        if not isValid(self) or not isValid(self._right) or not isValid(self._right.body):
            # The window has gone before its last parts were made.
            return
        if self._todo:
            self._hold(on=True)
            self._make_next()
        if self._todo:
            self._later.start()
        else:
            self._hold(on=False)

    def _make_next(self) -> None:
        known = len(self._shows)
        self._todo.pop(0)()
        if self._deal is not None:
            for show in self._shows[known:]:
                show(self._deal)

    def _add_papers(self) -> None:
        self._papers, self._goods = PapersSection(), GoodsSection()
        self._papers.record_wanted.connect(self.record_wanted)
        self._papers.all_wanted.connect(lambda: self.tab_wanted.emit("papers"))
        _put(self._middle, framed(self._papers), framed(self._goods))
        self._shows += [
            lambda deal: self._papers.show_record(deal.id),
            lambda deal: self._goods.show_record(deal.id),
        ]

    def _add_talks(self) -> None:
        self._objections, self._history = ObjectionsSection(), DealHistory(self._talk)
        self._objections.all_wanted.connect(lambda: self.tab_wanted.emit("objections"))
        _put(self._right, framed(self._objections), framed(self._history))
        self._shows += [
            lambda deal: self._objections.show_record(deal.id),
            lambda deal: self._history.show_record(deal.id),
        ]

    def _add_fields(self) -> None:
        self._fields, self._own = PanelFields(), PanelOwn()
        self._own_card = framed(self._own)
        _put(self._left, framed(self._fields), self._own_card)
        self._shows += [self._fields.show_deal, self._show_own]

    def _add_rest(self) -> None:
        self._questions, self._people = SheetView(), PeopleSection()
        self._way = Section(self.tr("Way along the stages"))
        self._questions.ask_wanted.connect(lambda: self.action_wanted.emit("deals.questions"))
        self._people.all_wanted.connect(lambda: self.tab_wanted.emit("people"))
        asked = QWidget()
        inside = QVBoxLayout(asked)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.addWidget(self._questions)
        _put(self._middle, framed(asked), framed(self._people), framed(self._way))
        self._shows += [
            lambda deal: self._questions.show_record(Entity.DEAL, deal.id),
            lambda deal: self._people.show_record(deal.id),
            self._show_way,
        ]

    def _show_way(self, deal: DealCard) -> None:
        self._way.clear_body()
        lines = way_lines(deal.id) or [
            Label(self.tr("The deal has not moved yet"), "base", "text3")
        ]
        for line in lines:
            self._way.body.addWidget(line)

    def _show_own(self, deal: DealCard) -> None:
        self._own.show_deal(deal.id)
        self._own_card.setVisible(not self._own.isHidden())

    @override
    def show_deal(self, deal: DealCard) -> None:
        self._deal = deal
        self._closing_card.setVisible(self.closing.show_closing(deal))
        self._gate_card.setVisible(self.gate.show_deal(deal.id))
        for show in self._shows:
            show(deal)
        if self._todo:
            self._later.start()

    @override
    def save(self) -> None:
        if self._add_fields not in self._todo:
            self._fields.save_all()
            self._own.save_all()

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        self.finish()
        editors = {code: made.editor for code, made in self._own.inputs.items()}
        editors |= {code: made.editor for code, made in self._fields.fields.items()}
        editor = editors.get(name)
        if editor is not None:
            self._left.ensureWidgetVisible(editor, 0, 60)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _can_type(self, name: str) -> bool:
        return name in self._own.inputs or name in self._fields.fields

    def fill(self, field: GateField) -> None:
        """Go where a demanded field is filled."""
        code = field.field
        if field.kind is FieldKind.CONDITION:
            # What a condition asks of the deal itself is typed here.
            asked = [one.field for one in conditions(field.lacks)]
            self.focus_field(next(filter(self._can_type, asked), ""))
            return
        if code in _FACTS:
            self.action_wanted.emit(_FACTS[DealField(code)])
            return
        columns = {str(code): name for name, code in PEOPLE.items()}
        self.focus_field(columns.get(code, code))


def _put(area: ScrollArea, *cards: QWidget) -> None:
    """Add cards above the stretch at the end of a column."""
    for card in cards:
        area.body.insertWidget(area.body.count() - 1, card)


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
