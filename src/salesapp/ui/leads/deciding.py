"""The dialogs that decide a lead: put off, refused, given to a client."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.deals import LostReasonRow
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.dates import add_months
from salesapp.overriding import override
from salesapp.services import lead_conversion
from salesapp.services import leads as service
from salesapp.ui import format
from salesapp.ui.activities.client_input import ClientInput
from salesapp.ui.activities.words import next_working_day
from salesapp.ui.deals.lost_dialog import ReasonList
from salesapp.ui.deals.step_row import StepRow
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.leads.words import REASONS, name_of, words
from salesapp.ui.perform import perform


def _about(lead: LeadRow) -> str:
    name = name_of(lead)
    return name if name == lead.title else f"{name}, {lead.title}"


class PostponeDialog(Dialog):
    """A day and a reason; both must be given."""

    def __init__(self, parent: QWidget | None, lead: LeadRow) -> None:
        super().__init__(parent, "", _about(lead))
        self.drafts_about(lead.id)
        self.title.setText(self.tr("Put the lead off"))
        self._lead = lead
        now = format.today()
        self.reason = Field(
            self.tr("Why"),
            TextInput(placeholder=self.tr("The budget opens in December, say")),
            required=True,
        )
        self.until = Field(
            self.tr("Till when"),
            DateInput(now + timedelta(days=7 - now.weekday())),
            required=True,
            check=self._check_day,
        )
        self.add_field(self.reason)
        pills = []
        for text, day in (
            (self.tr("tomorrow"), now + timedelta(days=1)),
            (self.tr("next week"), now + timedelta(days=7 - now.weekday())),
            (self.tr("in a month"), add_months(now, 1)),
        ):
            pill = Button(text, small=True)
            pill.clicked.connect(lambda _on=False, wanted=day: self.until.set_value(wanted))
            pills.append(pill)
        self.add_field(self.until)
        self.body.addLayout(row(*pills, None, gap=6))
        self.add_cancel()
        self.add_primary(self.tr("Put off"))
        self.set_check(self._save)

    def _check_day(self, value: object) -> str:
        day = value if value is not None else None
        if day is not None and str(day) <= format.today().isoformat():
            return self.tr("Choose a day after today")
        return ""

    def _save(self) -> bool:
        until = self.until.editor.day() if isinstance(self.until.editor, DateInput) else None
        if until is None:
            return False
        reason = str(self.reason.value())
        lead = self._lead
        toast = self.tr("Put off till {day}: {name}").format(
            day=format.day(until), name=name_of(lead)
        )
        work = service.postpone
        today = format.today()
        done = perform(self, lambda: work(lead.id, until, reason, today), toast=toast)
        return done is not None


class RejectDialog(Dialog):
    """A reason by a digit key and own words; both must be given."""

    def __init__(self, parent: QWidget | None, lead: LeadRow) -> None:
        super().__init__(parent, "", _about(lead), width=460)
        self.drafts_about(lead.id)
        self.title.setText(self.tr("Why is it no lead for us?"))
        self._lead = lead
        self.reasons = ReasonList()
        self.reasons.setAccessibleName(self.tr("Reason"))
        self.reasons.show_reasons(
            [LostReasonRow(at, None, words(text)) for at, (text, _exit) in enumerate(REASONS)]
        )
        self.comment = Field(
            self.tr("Comment"),
            TextArea(rows=2, placeholder=self.tr("What was said, in own words")),
            required=True,
        )
        self._missing = Label("", "small", "risk")
        self._missing.hide()
        self.body.addWidget(self.reasons)
        self.body.addWidget(self._missing)
        self.add_field(self.comment)
        self.reasons.changed.connect(self._clear)
        self.reasons.done.connect(self._go_on)
        self.add_cancel(self.tr("Keep in work"))
        self.add_primary(self.tr("Close the lead"), danger=True)
        self.set_check(self._save)

    def _clear(self) -> None:
        self._missing.hide()
        self.reasons.set_state("")

    def _go_on(self) -> None:
        self.comment.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def accept(self) -> None:
        if self.reasons.chosen() is None:
            self.reasons.set_state("error")
            self._missing.setText(self.tr("Choose the reason: a digit key does it"))
            self._missing.show()
            self.comment.validate()
            self.reasons.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def _save(self) -> bool:
        chosen = self.reasons.chosen()
        if chosen is None:
            return False
        lead, comment = self._lead, str(self.comment.value())
        _text, exit_by = REASONS[chosen.id]
        toast = self.tr("Closed as no lead: {name}").format(name=name_of(lead))
        return (
            perform(
                self, lambda: service.reject(lead.id, chosen.name, comment, exit_by), toast=toast
            )
            is not None
        )


class ToClientDialog(Dialog):
    """The matter of a client of the base: a step there, no deal."""

    def __init__(self, parent: QWidget | None, lead: LeadRow) -> None:
        super().__init__(parent, "", _about(lead), width=560)
        self.drafts_about(lead.id)
        self.title.setText(self.tr("Give the request to a client"))
        self._lead = lead
        self.client = Field(self.tr("Client"), ClientInput(), required=True)
        known = lead_conversion.matching_client(lead)
        if known is not None:
            self.client.set_value(known.client_id)
        self.add_field(self.client)
        day = next_working_day(format.today())
        self.step = StepRow("call", lead.title, day, small=False)
        self.body.addWidget(Label(self.tr("Next step with the client"), "small", "text2"))
        self.body.addWidget(self.step)
        self.add_cancel()
        self.add_primary(self.tr("Give to the client"))
        self.set_check(self._save)

    def _save(self) -> bool:
        wrong, step = self.step.first_wrong(), self.step.step()
        client_id = self.client.value()
        if wrong is not None or step is None or not isinstance(client_id, int):
            (wrong or self.client.editor).setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        lead = self._lead
        toast = self.tr("Given to the client: {name}").format(name=name_of(lead))
        work = service.to_client
        return perform(self, lambda: work(lead.id, client_id, step), toast=toast) is not None
