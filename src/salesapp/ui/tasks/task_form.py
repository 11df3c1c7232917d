"""The form of a new task, with or without a client."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.activities import ActivityDraft
from salesapp.services import activities as service
from salesapp.ui.activities.client_input import ClientInput
from salesapp.ui.activities.step_form import StepForm
from salesapp.ui.activities.words import kind_label, when_words
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.perform import perform


class TaskForm(Dialog):
    """It closes only when the task is saved."""

    saved = Signal(object)
    """`Changes`."""

    def __init__(
        self, parent: QWidget | None, client_id: int | None = None, deal_id: int | None = None
    ) -> None:
        super().__init__(parent, "", width=560)
        self.title.setText(self.tr("New task"))
        self._deal_id = deal_id
        self.step = StepForm("call" if client_id or deal_id else "task")
        self.client = ClientInput(client_id)
        self.body.addWidget(self.step)
        if deal_id is None:
            self.add_field(Field(self.tr("Client"), self.client))
        self.note = TextArea(rows=2)
        self.add_field(Field(self.tr("Note"), self.note))
        self.add_cancel()
        self.add_primary(self.tr("Add the task"))
        self.set_check(self._save)

    def _save(self) -> bool:
        if not self.step.check():
            return False
        task = self.step.new_task()
        if task is None:
            return False
        draft = ActivityDraft(
            task.kind,
            task.subject,
            task.due_on,
            task.due_time,
            client_id=self.client.client_id(),
            deal_id=self._deal_id,
            note=str(self.note.value()),
        )
        words = self.tr("Task added: {kind}, {when}").format(
            kind=kind_label(task.kind), when=when_words(task.due_on, task.due_time)
        )
        changes = perform(self, lambda: service.plan(draft), toast=words)
        if changes is not None:
            self.saved.emit(changes)
        return changes is not None
