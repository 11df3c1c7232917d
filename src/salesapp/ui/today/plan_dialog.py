"""The plan of sales: targets of the next months; a change is a version that holds from today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.db.queries import plans
from salesapp.domain.dates import add_months
from salesapp.domain.plans import Measure, PlanDraft, first_of
from salesapp.services import plans as service
from salesapp.ui import format
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput, NumberInput
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform
from salesapp.ui.today.words import month_name

MONTHS = 6
_MOST_CLIENTS = 10_000


class PlanDialog(Dialog):
    """A row for each month: money to be received, and new clients; empty means no target."""

    def __init__(self, parent: QWidget | None, today: date) -> None:
        super().__init__(parent, "", width=620)
        self.drafts_about(today.year)
        self.title.setText(self.tr("Plan of sales"))
        self.text.setText(
            self.tr(
                "What counts is money received in the month. A change holds from today on; reports"
                " of earlier days keep the target that held then."
            )
        )
        self.text.show()
        self._today = today
        self._inputs: dict[tuple[date, Measure], NumberInput] = {}
        self._known: dict[tuple[date, Measure], int] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        heads = (
            self.tr("Month"), self.tr("Received a year before"), self.tr("Money, ₽"),
            self.tr("New clients"),
        )  # fmt: skip
        for column, text in enumerate(heads):
            grid.addWidget(Label(text, "small", "text2"), 0, column)
        for place in range(MONTHS):
            self._add_month(grid, place + 1, add_months(first_of(today), place))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
        self.comment = self.add_field(
            Field(
                self.tr("Why it changes"),
                TextInput(placeholder=self.tr("Order of the head of sales, say")),
            )
        )
        self._show_versions()
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _add_month(self, grid: QGridLayout, row: int, month: date) -> None:
        year_before = add_months(month, -12)
        name = f"{month_name(month)} {month.year}"
        grid.addWidget(Label(name, "base"), row, 0)
        came = plans.fact(year_before, Measure.REVENUE, add_months(year_before, 1))
        told = Label(format.rubles(came) if came else format.DASH, "base", "text3")
        grid.addWidget(told, row, 1)
        money, clients = MoneyInput(), WholeInput(most=_MOST_CLIENTS)
        clients.setFixedWidth(110)
        for column, measure, editor in (
            (2, Measure.REVENUE, money),
            (3, Measure.NEW_CLIENTS, clients),
        ):
            known = plans.target(month, measure, self._today)
            self._known[month, measure] = known
            editor.set_value(known or None)
            editor.setAccessibleName(f"{name}, {self._measure_words(measure)}")
            self._inputs[month, measure] = editor
            grid.addWidget(editor, row, column)

    def _measure_words(self, measure: Measure) -> str:
        return self.tr("Money") if measure is Measure.REVENUE else self.tr("New clients")

    def _show_versions(self) -> None:
        found = [
            one
            for one in plans.versions(self._today, self._today)
            if one.measure is Measure.REVENUE
        ]
        if len(found) > 1:
            told = "; ".join(
                f"{format.day(one.decided_on)}: {format.rubles(one.target)}"
                + (f" ({one.comment})" if one.comment else "")
                for one in found
            )
            words = self.tr("This month was decided: {versions}").format(versions=told)
            label = Label(words, "small", "text3", wrap=True)
            self.body.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)

    def _save(self) -> bool:
        drafts = []
        for (month, measure), editor in self._inputs.items():
            if editor.problem():
                editor.setFocus()
                return False
            target = editor.number() or 0
            if target != self._known[month, measure]:
                comment = str(self.comment.value() or "")
                drafts.append(PlanDraft(month, measure, target, self._today, comment))
        if not drafts:
            return True
        toast = self.tr("The plan is set")
        done = perform(self, lambda: service.set_targets(drafts), toast=toast)
        return done is not None
