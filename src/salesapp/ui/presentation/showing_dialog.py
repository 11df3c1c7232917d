"""What was shown to whom: the day, the reaction, the paper, and the step that follows."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.changes import Changes
from salesapp.services.files import store_file
from salesapp.services.presentations import PresentationDraft, presentation_pdf
from salesapp.services.showings import ShowingDraft, log_showing
from salesapp.ui.activities.step_form import StepForm
from salesapp.ui.activities.words import next_working_day
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.format import today
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.offers.party_choices import Choices, deals_of, people_of
from salesapp.ui.perform import perform

WIDTH = 620
PDF = "application/pdf"


class ShowingDialog(Dialog):
    """Confirmed, it keeps the paper as it was shown."""

    def __init__(self, parent: QWidget, draft: PresentationDraft, paper: bytes | None) -> None:
        super().__init__(parent, "", draft.title, width=WIDTH)
        self.drafts_about(draft.title)
        self.title.setText(self.tr("What was shown"))
        self.setAccessibleName(self.title.text())
        self._draft, self._paper = draft, paper
        kinds: list[tuple[object, str]] = [
            ("presentation", self.tr("Presentation")),
            ("sample", self.tr("Samples given")),
            ("visit", self.tr("Shown at a meeting")),
        ]
        self.client = Field(self.tr("Client"), ClientPicker(), required=True)
        self.contact = Field(self.tr("To whom"), ComboInput())
        self.deal = Field(self.tr("Deal"), ComboInput())
        self.kind = Field(self.tr("How"), ComboInput(kinds, "presentation"))
        self.day = Field(self.tr("Day"), DateInput(today()), required=True)
        self.reaction = Field(self.tr("What they said"), TextArea(rows=2))
        self.has_step = CheckBox(self.tr("Ask what came of it"), on=True)
        self.step = StepForm(ActivityKind.CALL, day=self._usual_day())
        self.step.subject.set_value(self.tr("Ask what they think of: {title}").format(
            title=draft.title
        ))  # fmt: skip
        grid = FormLayout(2)
        grid.add(self.client, self.contact, self.deal, self.kind, self.day)
        self.body.addLayout(grid)
        for part in (self.reaction, self.has_step, self.step):
            self.body.addWidget(part)
        self.check_fields(self.client, self.day)
        self.client.changed.connect(self._client_chosen)
        self.has_step.changed.connect(lambda: self.step.setVisible(self.has_step.value()))
        if draft.client_id is not None:
            self.client.set_value(draft.client_id)
        self._client_chosen()
        self.add_cancel()
        self.add_primary(self.tr("Write down"))
        self.set_check(self._write)

    def _usual_day(self) -> date:
        day = today()
        for _ in range(3):
            day = next_working_day(day)
        return day

    def _client_chosen(self) -> None:
        client_id = self.client.value()
        known = client_id if isinstance(client_id, int) else None
        people, deals = people_of(known, None), deals_of(known, None)
        self._offer(self.contact, people, people[0][0] if people else None)
        # Of several deals nobody knows which one it was for.
        self._offer(self.deal, deals, deals[0][0] if len(deals) == 1 else None)

    @staticmethod
    def _offer(field: Field, choices: Choices, chosen: object) -> None:
        editor = field.editor
        if isinstance(editor, ComboInput):
            editor.set_choices([(None, "—"), *choices])
            editor.set_value(chosen)

    def _write(self) -> bool:
        client_id, day = self.client.value(), self.day.editor
        if not isinstance(client_id, int) or not isinstance(day, DateInput):
            return False
        step = self.step.new_task() if self.has_step.value() else None
        if self.has_step.value() and step is None:
            return False
        contact, deal = self.contact.value(), self.deal.value()
        contact_id = contact if isinstance(contact, int) else None
        deal_id = deal if isinstance(deal, int) else None
        follow_up = step and ActivityDraft(
            step.kind, step.subject, step.due_on, step.due_time, client_id, deal_id,
            contact_id=contact_id,
        )  # fmt: skip
        shown = ShowingDraft(
            client_id,
            day.day() or today(),
            tuple((one, "") for one in self._draft.product_ids),
            contact_id,
            deal_id,
            kind=str(self.kind.value()),
            title=self._draft.title,
            reaction=str(self.reaction.value()),
        )
        told = self.tr("The showing is written down")
        return perform(self, lambda: self._log(shown, follow_up or None), toast=told) is not None

    def _log(self, shown: ShowingDraft, follow_up: ActivityDraft | None) -> Changes:
        from dataclasses import replace

        paper = self._paper or presentation_pdf(self._draft, today())
        shown = replace(shown, file_id=store_file(f"{shown.title}.pdf", paper, PDF))
        return log_showing(shown, follow_up)
