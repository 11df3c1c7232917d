"""Targets, limits and walk-aways of a negotiation, its arguments and risks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.db.queries import deal_cards
from salesapp.db.queries.negotiation import Sheet
from salesapp.domain.errors import RuleError
from salesapp.domain.negotiation import Limits, SheetDraft, Term
from salesapp.services import negotiation as service
from salesapp.ui.dealcard.negotiation_words import editor_of, term_name
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import NumberInput, PercentInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform


class LimitsDialog(Dialog):
    """A row for each term; what is left empty is not negotiated."""

    def __init__(self, parent: QWidget, sheet: Sheet) -> None:
        super().__init__(parent, "", width=720)
        self.drafts_about(sheet.deal_id)
        self.title.setText(self.tr("What we want, and how far we go"))
        self.setAccessibleName(self.title.text())
        self._sheet = sheet
        self.cells: dict[Term, tuple[NumberInput | WholeInput, ...]] = {}
        self.body.addLayout(self._grid(sheet))
        self._wrong = Label("", "small", "risk", wrap=True)
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        self.unit = Field(self.tr("Volume is counted in"), TextInput(sheet.unit))
        hint = self.tr("A deferral is valued by it")
        self.month = Field(
            self.tr("Money costs in a month"), PercentInput(sheet.month_bp), hint=hint
        )
        self.arguments = Field(self.tr("Our arguments"), TextArea(sheet.arguments, rows=3))
        self.risks = Field(self.tr("Open risks"), TextArea(sheet.risks, rows=3))
        form = FormLayout()
        form.add(self.unit, self.month, self.arguments, self.risks)
        self.body.addLayout(form)
        self.check_fields(self.unit, self.month, self.arguments, self.risks)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    @classmethod
    def ask(cls, parent: QWidget, sheet: Sheet) -> LimitsDialog:
        """Open the dialog over the page."""
        dialog = cls(parent, sheet)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _grid(self, sheet: Sheet) -> QGridLayout:
        """The terms with their three inputs."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        heads = (self.tr("Target"), self.tr("Limit"), self.tr("Walk-away"))
        for across, head in enumerate(heads, 1):
            grid.addWidget(Label(head, "small", "text2"), 0, across)
            grid.setColumnStretch(across, 1)
        deal = deal_cards.card(sheet.deal_id)
        for down, term in enumerate(Term, 1):
            grid.addWidget(Label(term_name(term)), down, 0)
            known = sheet.limits.get(term, Limits())
            row = tuple(editor_of(term, sheet.currency) for _head in heads)
            steps = (known.target, known.limit, known.walk_away)
            for across, (editor, step) in enumerate(zip(row, steps, strict=True), 1):
                editor.set_value(step)
                editor.setAccessibleName(f"{term_name(term)}: {heads[across - 1]}")
                grid.addWidget(editor, down, across)
            self.cells[term] = row
        if sheet.is_empty and deal is not None and deal.amount_minor:
            self.cells[Term.PRICE][0].set_value(deal.amount_minor)
        return grid

    def _save(self) -> bool:
        for row in self.cells.values():
            for editor in row:
                if editor.problem():
                    self._say(editor.problem(), editor)
                    return False
        limits = {
            term: Limits(*(_number(editor.value()) for editor in row))
            for term, row in self.cells.items()
        }
        month = self.month.value()
        draft = SheetDraft(
            limits,
            str(self.arguments.value()),
            str(self.risks.value()),
            str(self.unit.value()),
            month if isinstance(month, int) else 0,
        )
        done = perform(
            self,
            lambda: service.save_sheet(self._sheet.deal_id, draft, self._sheet.rev),
            refused=self._refused,
        )
        return done is not None

    def _refused(self, error: RuleError) -> bool:
        if error.facts.get("field") != "limits":
            return False
        term = Term(str(error.facts.get("term")))
        text = self.tr("{term}: from the target to the walk-away the terms get worse for us")
        self._say(text.format(term=term_name(term)), self.cells[term][0])
        return True

    def _say(self, text: str, editor: QWidget) -> None:
        self._wrong.setText(text)
        self._wrong.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
