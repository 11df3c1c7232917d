"""The dialogs that answer a lead: how it was answered, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.leads import LeadRow
from salesapp.domain.activities import ActivityKind, ActivityResult, needs_note
from salesapp.domain.changes import Changes
from salesapp.domain.requests import ANSWERS, Contact, stops_clock
from salesapp.overriding import override
from salesapp.services import lead_answers
from salesapp.services.deals import PlannedStep
from salesapp.ui import format
from salesapp.ui.activities.result_pills import ResultPills
from salesapp.ui.activities.words import kind_icon, kind_label, results_of
from salesapp.ui.deals.step_row import StepRow
from salesapp.ui.deals.words import usual_step
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.leads.words import name_of
from salesapp.ui.perform import perform

_WIDTH = 560


def answer_kinds() -> list[ActivityKind]:
    """Kinds by which somebody is answered, in the order of the program."""
    return [kind for kind in ActivityKind if kind.value in ANSWERS]


class AnswerDialog(Dialog):
    """A call, letter or message that was made: result, words, and the step that follows."""

    def __init__(
        self, parent: QWidget | None, lead: LeadRow, kind: ActivityKind = ActivityKind.CALL
    ) -> None:
        super().__init__(parent, "", name_of(lead), width=_WIDTH)
        self.drafts_about(lead.id, kind)
        self.title.setText(self.tr("How was it answered?"))
        self.setAccessibleName(self.title.text())
        self._lead = lead
        kinds = answer_kinds()
        self.kinds = Segmented([(one, kind_label(one), kind_icon(one)) for one in kinds])
        self.kinds.set_value(kind if kind in kinds else kinds[0])
        self.kinds.changed.connect(lambda _kind: self._show_results())
        self.body.addWidget(self.kinds)
        self.results: dict[ActivityKind, Field] = {}
        for one in kinds:
            pills = ResultPills(results_of(one), width=_WIDTH - 20)
            self.results[one] = Field(self.tr("Result"), pills, required=True)
            self.results[one].changed.connect(self._show_needs)
            self.body.addWidget(self.results[one])
        self.note = Field(
            self.tr("What was said"),
            TextArea(rows=2, placeholder=self.tr("What they need, what was agreed")),
        )
        self.add_field(self.note)
        self.plan = CheckBox(self.tr("Next step"), on=lead.next_on is None)
        kind_next, text, day = usual_step("qualification", format.today())
        self.step = StepRow(kind_next, text, day, small=False)
        self.plan.toggled.connect(self.step.setVisible)
        self.known = Label("", "small", "text3", wrap=True)
        if lead.next_on is not None:
            self.known.setText(
                self.tr("Planned already: {day}").format(day=format.day(lead.next_on, near=True))
            )
        for part in (self.plan, self.step, self.known):
            self.body.addWidget(part)
        self.step.setVisible(self.plan.isChecked())
        self.known.setVisible(lead.next_on is not None)
        self.needs = Label("", "small", "risk", wrap=True)
        self.needs.hide()
        self.body.addWidget(self.needs)
        self.add_cancel()
        self.add_primary(self.tr("Save the answer"))
        self.set_check(self._save)
        self._show_results()

    @override
    def open(self) -> None:
        super().open()
        # A digit says how it went at once.
        self.results[self.kind()].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def kind(self) -> ActivityKind:
        """The kind chosen."""
        return ActivityKind(str(self.kinds.value()))

    def _show_results(self) -> None:
        for kind, field in self.results.items():
            field.setVisible(kind is self.kind())
        self._show_needs()

    def _result(self) -> ActivityResult | None:
        value = self.results[self.kind()].value()
        return ActivityResult(str(value)) if value is not None else None

    def _show_needs(self) -> None:
        result = self._result()
        self.note.set_required(result is not None and needs_note(self.kind(), result))
        self.needs.hide()

    def _save(self) -> bool:
        kind, result = self.kind(), self._result()
        if result is None:
            self.results[kind].validate()
            self.results[kind].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        planned = self.plan.isChecked()
        wrong = self.step.first_wrong() if planned else None
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        step = self.step.step() if planned else None
        stops = stops_clock(kind.value, result.value)
        if stops and step is None and self._lead.next_on is None:
            self.needs.setText(self.tr("An answered lead needs its next step: what and when."))
            self.needs.show()
            self.plan.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        lead = self._lead
        contact = Contact(kind.value, result.value, str(self.note.value() or ""))
        toast = self.tr("Answered: {name}") if stops else self.tr("Noted: {name}")
        done = perform(
            self,
            lambda: lead_answers.answer(lead.id, contact, step, datetime.now(UTC)),
            toast=toast.format(name=name_of(lead)),
        )
        return done is not None


class StepDialog(Dialog):
    """The next step with a lead, when nothing else has to be said."""

    def __init__(
        self,
        parent: QWidget | None,
        lead: LeadRow,
        work: Callable[[PlannedStep], Changes],
        title: str,
        toast: str,
    ) -> None:
        super().__init__(parent, title, name_of(lead), width=_WIDTH)
        self.drafts_about(lead.id)
        self._work, self._toast = work, toast
        kind, text, day = usual_step("qualification", format.today())
        self.step = StepRow(kind, text, day, small=False)
        self.body.addWidget(self.step)
        self.add_cancel()
        self.add_primary(self.tr("Plan"))
        self.set_check(self._save)

    def _save(self) -> bool:
        wrong, step = self.step.first_wrong(), self.step.step()
        if wrong is not None or step is None:
            (wrong or self.step.on).setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return perform(self, lambda: self._work(step), toast=self._toast) is not None
