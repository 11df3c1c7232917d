"""The dialogs that decide a lead: put off, refused, made a deal."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from salesapp.db.queries import channels, pipelines
from salesapp.db.queries.deals import LostReasonRow
from salesapp.db.queries.leads import LeadRow
from salesapp.domain.dates import add_months
from salesapp.domain.leads import client_of
from salesapp.services import leads as service
from salesapp.ui import format
from salesapp.ui.deals.lost_dialog import ReasonList
from salesapp.ui.deals.step_row import StepRow
from salesapp.ui.deals.words import usual_step
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
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
        self.title.setText(self.tr("Why is it no lead for us?"))
        self._lead = lead
        self.reasons = ReasonList()
        self.reasons.setAccessibleName(self.tr("Reason"))
        self.reasons.show_reasons(
            [LostReasonRow(at, None, words(text)) for at, text in enumerate(REASONS)]
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
        toast = self.tr("Closed as no lead: {name}").format(name=name_of(lead))
        return (
            perform(self, lambda: service.reject(lead.id, chosen.name, comment), toast=toast)
            is not None
        )


class ConvertDialog(Dialog):
    """Everything is filled from the lead: Enter is enough."""

    def __init__(self, parent: QWidget | None, lead: LeadRow) -> None:
        super().__init__(parent, "", _about(lead), width=560)
        self.title.setText(self.tr("Make a deal of the lead"))
        self._lead = lead
        self.subject = Field(self.tr("Deal"), TextInput(lead.title), required=True)
        known = service.matching_client(lead)
        new = self.tr("New client: {name}").format(name=client_of(lead.draft).name)
        choices: list[tuple[object, str]] = [(0, new)]
        if known is not None:
            there = self.tr("Client of the base: {name}").format(name=known.name)
            choices.insert(0, (known.client_id, there))
        self.client = Field(self.tr("Client"), ComboInput(choices, choices[0][0]))
        kind, text, day = usual_step("qualification", format.today())
        self.plan = CheckBox(self.tr("First step"), on=True)
        self.step = StepRow(kind, text, day, small=False)
        self.plan.toggled.connect(self.step.setVisible)
        self.add_field(self.subject)
        self.add_field(self.client)
        lines = pipelines.names()
        self.pipeline: Field | None = None
        if len(lines) > 1:
            self.pipeline = self.add_field(
                Field(self.tr("Pipeline"), ComboInput(lines, lines[0][0]))
            )
        self.channel: Field | None = None
        if channels.channel_of(lead.source) is None:
            self.channel = self.add_field(self._channel_field(lead))
        facts = (lead.contact_name, lead.phones, lead.emails, lead.source)
        brought = ", ".join(part for part in facts if part)
        carried = self.tr("Carried over: {facts}").format(facts=brought)
        self.body.addWidget(Label(carried if brought else "", "small", "text3", wrap=True))
        self.body.addWidget(self.plan)
        self.body.addWidget(self.step)
        self.add_cancel()
        self.add_primary(self.tr("Make the deal"))
        self.set_check(self._save)

    def _channel_field(self, lead: LeadRow) -> Field:
        listed = [(one.id, one.draft.name) for one in channels.channels()]
        combo = ComboInput(listed, placeholder=self.tr("Where from?"))
        unknown = self.tr("Written as “{text}”: no channel is called so")
        hint = unknown.format(text=lead.source) if lead.source else ""
        return Field(self.tr("Which channel did it come by?"), combo, required=True, hint=hint)

    def _save(self) -> bool:
        planned = self.plan.isChecked()
        wrong = self.step.first_wrong() if planned else None
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        chosen = self.client.value()
        client_id = chosen if isinstance(chosen, int) and chosen else None
        lead, title = self._lead, str(self.subject.value())
        step = self.step.step() if planned else None
        came_by = self.channel.value() if self.channel is not None else None
        line = self.pipeline.value() if self.pipeline is not None else None
        done = perform(
            self,
            lambda: service.convert(
                lead.id,
                deal_title=title,
                step=step,
                client_id=client_id,
                as_new_client=client_id is None,
                channel_id=came_by if isinstance(came_by, int) else None,
                pipeline_id=line if isinstance(line, int) else None,
            ),
            toast=self.tr("The lead became a deal: {title}").format(title=title),
        )
        return done is not None
