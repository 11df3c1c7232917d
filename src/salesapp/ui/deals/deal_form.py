"""The dialog of a new deal: filled by keyboard alone, nothing typed is lost on an error."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import channels, pipelines
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import deals as service
from salesapp.ui import format
from salesapp.ui.deals import words
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.deals.step_row import StepRow
from salesapp.ui.fields.own_section import OwnFields, scrolled
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class DealForm(Dialog):
    """`made` holds the id of the deal once the dialog is confirmed."""

    def __init__(
        self,
        parent: QWidget,
        client_id: int | None = None,
        title: str = "",
        *,
        pipeline_id: int | None = None,
    ) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(client_id)
        self.title.setText(self.tr("New deal"))
        self.setAccessibleName(self.title.text())
        self.made: int | None = None
        self.client = Field(self.tr("Client"), ClientPicker(client_id), required=True)
        self.subject = Field(
            self.tr("Subject"),
            TextInput(title, placeholder=self.tr("What is wanted, in a few words")),
            required=True,
        )
        known = pipelines.names()
        chosen = pipeline_id if pipeline_id in dict(known) else known[0][0]
        self.pipeline = Field(self.tr("Pipeline"), ComboInput(known, chosen))
        self._many = len(known) > 1
        self.amount = Field(self.tr("Amount"), MoneyInput())
        self.close_on = Field(self.tr("Expected closing"), DateInput())
        sources: list[tuple[object, str]] = [(one, one) for one in channels.source_names()]
        self.source = Field(
            self.tr("Source"), ComboInput(sources, placeholder=self.tr("Where from?"))
        )
        self.need = Field(
            self.tr("Need"), TextInput(placeholder=self.tr("What for and what matters"))
        )
        self.own = OwnFields(Entity.DEAL, parent=self)
        self._plan = CheckBox(self.tr("First step"), on=True)
        kind, text, day = words.usual_step("qualification", format.today())
        self.step = StepRow(kind, text, day, small=False)
        self._lay_out()
        self.add_cancel()
        self.add_primary(self.tr("Create the deal"))
        self.set_check(self._save)

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.client)
        form.add_wide(self.subject)
        if self._many:
            form.add_wide(self.pipeline)
        else:
            # Without a place it would be a window of its own.
            self.pipeline.setParent(self)
            self.pipeline.hide()
        form.add(self.amount, self.close_on, self.source, self.need)
        self.body.addLayout(form)
        self.check_fields(
            self.client,
            self.subject,
            self.amount,
            self.close_on,
            self.source,
            self.need,
            *self.own.fields(),
        )
        if self.own.fields():
            self.body.addWidget(scrolled(self.own))
        self.body.addWidget(self._plan)
        self.body.addWidget(self.step)
        self._plan.toggled.connect(self.step.setVisible)

    @property
    def pipeline_id(self) -> int:
        """The pipeline the deal begins in."""
        return int(str(self.pipeline.value()))

    def _save(self) -> bool:
        wrong = self.step.first_wrong() if self._plan.isChecked() else None
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        fields = {
            "title": self.subject.value(),
            "client_id": self.client.value(),
            "amount_minor": self.amount.value() or 0,
            "is_amount_manual": bool(self.amount.value()),
            "expected_close_on": self.close_on.value(),
            "source": self.source.value() or "",
            "need": self.need.value() or "",
            **dict(self.own.own()),
        }
        step = self.step.step() if self._plan.isChecked() else None
        changes = perform(
            self,
            lambda: service.create(fields, step=step, pipeline_id=self.pipeline_id),
            toast=self.tr("The deal is created"),
            refused=self._refused,
        )
        if changes is None:
            return False
        self.made = changes.subject_id
        return True

    def _refused(self, error: RuleError) -> bool:
        if self.own.refuse(error):
            return True
        places = {"title": self.subject, "client": self.client}
        field = places.get(str(error.facts.get("field")))
        if error.rule is not Rule.FIELD_REQUIRED or field is None:
            return False
        field.set_error(self.tr("Fill in this field"))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
