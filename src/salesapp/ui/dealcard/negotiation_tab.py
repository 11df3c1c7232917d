"""The sheet of a negotiation: limits beside what the client wants, rounds, concessions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from salesapp.db.queries import negotiation as queries
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.negotiation import ConcessionRow, RoundRow, Sheet
from salesapp.domain.negotiation import Limits, Side, Term, standing
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.dealcard.concession_dialog import ConcessionDialog
from salesapp.ui.dealcard.limits_dialog import LimitsDialog
from salesapp.ui.dealcard.negotiation_words import (
    concession_words,
    side_icon,
    standing_words,
    term_name,
    value_words,
)
from salesapp.ui.dealcard.round_dialog import RoundDialog
from salesapp.ui.dealcard.tab import DealTab, framed, scrolled
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.label import Label
from salesapp.ui.reading_state import writes

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TermsSection(Section):
    """A row for each term: target, limit, walk-away, the client's word, what is agreed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Terms"))
        self._sheet: Sheet | None = None
        self.edit = Button(self.tr("Limits"), icon="edit", small=True)
        self.pdf = Button(self.tr("On one page"), icon="print", small=True)
        self.head.addWidget(self.edit)
        self.head.addWidget(self.pdf)
        self.edit.clicked.connect(self.ask)

    def ask(self) -> None:
        """Change the limits."""
        if self._sheet is not None:
            LimitsDialog.ask(self, self._sheet)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the terms of a negotiation."""
        self._sheet = sheet
        had_focus = self.clear_body()
        positions, agreed = sheet.positions(), sheet.agreed()
        shown = [term for term in Term if term in {**sheet.limits, **positions, **agreed}]
        if shown:
            self._add_grid(sheet, shown)
        else:
            text = self.tr("Set the target, the limit and the walk-away before the talks begin.")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        for head, told in (
            (self.tr("Arguments: {text}"), sheet.arguments),
            (self.tr("Open risks: {text}"), sheet.risks),
        ):
            if told:
                self.body.addWidget(Label(head.format(text=told), "base", "text2", wrap=True))
        if had_focus:
            self.edit.setFocus()

    def _add_grid(self, sheet: Sheet, shown: list[Term]) -> None:
        positions, agreed = sheet.positions(), sheet.agreed()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        heads = (
            "", self.tr("Target"), self.tr("Limit"), self.tr("Walk-away"),
            self.tr("The client wants"), self.tr("Agreed"), "",
        )  # fmt: skip
        for across, head in enumerate(heads):
            label = Label(head, "small", "text3")
            if across:
                label.setAlignment(RIGHT)
            grid.addWidget(label, 0, across)
        for down, term in enumerate(shown, 1):
            limits = sheet.limits.get(term, Limits())
            grid.addWidget(Label(term_name(term)), down, 0)
            cells = (limits.target, limits.limit, limits.walk_away)
            wanted, now = positions.get(term), agreed.get(term)
            for across, value in enumerate((*cells, wanted, now), 1):
                tone = "text" if across in (1, 5) else "text2"
                label = Label(value_words(term, value, sheet.unit, sheet.currency), "base", tone)
                label.setAlignment(RIGHT)
                grid.addWidget(label, down, across)
            words, chip_tone, icon = standing_words(
                standing(term, limits, now if now is not None else wanted)
            )
            if words:
                grid.addWidget(Chip(words, chip_tone, icon), down, 6)
        grid.setColumnStretch(0, 1)
        self.body.addWidget(holder)


class RoundsSection(Section):
    """What the client wanted, talk by talk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Rounds"))
        self._sheet: Sheet | None = None
        self.add = Button(self.tr("Round"), icon="plus", small=True)
        self.head.addWidget(self.add)
        self.add.clicked.connect(lambda: self._open(None))
        self.rows: list[RecordRow] = []

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the rounds, the last first."""
        self._sheet, self.rows = sheet, []
        had_focus = self.clear_body()
        for one in reversed(sheet.rounds):
            name = self.tr("Round {number}").format(number=one.number)
            note = ", ".join(part for part in (fmt.day(one.held_on), one.contact) if part)
            line = RecordRow("meet", name, note)
            line.clicked.connect(partial(self._open, one))
            self.rows.append(line)
            self.body.addWidget(line)
            told = [
                f"{term_name(term)}: {value_words(term, value, sheet.unit, sheet.currency)}"
                for term, value in one.positions.items()
            ]
            text = "; ".join([*told, *([one.note] if one.note else [])])
            self.body.addWidget(Label(text, "small", "text2", wrap=True))
        if not sheet.rounds:
            text = self.tr("No talks yet: write down what the client wants in each")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.add.setFocus()

    def _open(self, one: RoundRow | None, _on: bool = False) -> None:  # noqa: FBT002
        if self._sheet is not None:
            RoundDialog.ask(self, self._sheet.deal_id, one)


class ConcessionsSection(Section):
    """What was given and got, with money and its balance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Concessions"))
        self._sheet: Sheet | None = None
        self.gave = writes(Button(self.tr("We gave"), icon="up", small=True))
        self.got = writes(Button(self.tr("We got"), icon="down", small=True))
        for button in (self.gave, self.got):
            self.head.addWidget(button)
        self.gave.clicked.connect(lambda: self._open(None, Side.GAVE))
        self.got.clicked.connect(lambda: self._open(None, Side.GOT))
        self.rows: list[RecordRow] = []

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the concessions, the last first."""
        self._sheet, self.rows = sheet, []
        had_focus = self.clear_body()
        for one in reversed(sheet.concessions):
            self._add(one, sheet)
        if sheet.concessions:
            told = sheet.balance
            text = self.tr("Given {gave}, got {got}, balance {net}").format(
                gave=fmt.rubles(told.gave_minor, sheet.currency),
                got=fmt.rubles(told.got_minor, sheet.currency),
                net=fmt.rubles(told.net_minor, sheet.currency),
            )
            tone = "ok" if told.net_minor >= 0 else "risk"
            self.body.addWidget(Label(text, "strong", tone, wrap=True))
        else:
            text = self.tr("Nothing given yet. Give nothing without getting something for it.")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.gave.setFocus()

    def _add(self, one: ConcessionRow, sheet: Sheet) -> None:
        gave = one.side is Side.GAVE
        name = self.tr("Gave") if gave else self.tr("Got")
        worth = ""
        if one.worth_minor is not None:
            worth = fmt.rubles(one.worth_minor, sheet.currency)
        words, tone, icon = standing_words(one.standing)
        line = RecordRow(
            side_icon(one.side), name, fmt.day(one.given_on), (words, tone, icon), worth
        )
        line.clicked.connect(partial(self._open, one, one.side))
        self.rows.append(line)
        self.body.addWidget(line)
        told = [concession_words(one, sheet.unit, sheet.currency)]
        if one.reason:
            told.append(self.tr("Reason: {text}").format(text=one.reason))
        if one.approved_by:
            told.append(self.tr("Agreed by: {name}").format(name=one.approved_by))
        text = ". ".join(part.rstrip(".") for part in told)
        self.body.addWidget(Label(text, "small", "text2", wrap=True))

    def _open(
        self,
        one: ConcessionRow | None,
        side: Side,
        _on: bool = False,  # noqa: FBT002
    ) -> None:
        if self._sheet is not None:
            ConcessionDialog.ask(self, self._sheet, one, side)


class NegotiationTab(DealTab):
    """Terms over the rounds at the left, concessions at the right."""

    pdf_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.terms = TermsSection()
        self.rounds = RoundsSection()
        self.concessions = ConcessionsSection()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(12)
        columns.addWidget(scrolled([framed(self.terms), framed(self.rounds)]), 5)
        columns.addWidget(scrolled([framed(self.concessions)]), 3)
        self.terms.pdf.clicked.connect(self.pdf_wanted)

    @override
    def show_deal(self, deal: DealCard) -> None:
        sheet = queries.sheet(deal.id)
        for part in (self.terms, self.rounds, self.concessions):
            part.show_sheet(sheet)
