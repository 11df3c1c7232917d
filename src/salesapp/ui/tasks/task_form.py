"""The whole form of an activity, new or to be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities, agenda
from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.activities import ActivityDraft, ActivityKind, minutes_of
from salesapp.domain.agenda import Block
from salesapp.domain.cadence import minute_of
from salesapp.domain.changes import Changes
from salesapp.services import activities as service
from salesapp.services.activity_drafts import draft_of
from salesapp.ui.activities.client_input import ClientInput
from salesapp.ui.activities.detail_form import DetailForm
from salesapp.ui.activities.repeat_form import RepeatForm
from salesapp.ui.activities.step_form import StepForm
from salesapp.ui.activities.words import kind_label, next_working_day, when_words
from salesapp.ui.format import today
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.perform import perform

WIDTH = 700
_NAMED = 2


class TaskForm(Dialog):
    """It closes only when the activity is saved."""

    saved = Signal(object)
    """`Changes`."""

    def __init__(
        self, parent: QWidget | None, draft: ActivityDraft, known: ActivityRow | None = None
    ) -> None:
        super().__init__(parent, "", width=WIDTH)
        owners = (draft.client_id, draft.deal_id, draft.lead_id)
        self.drafts_about(known.id if known else None, *owners)
        self._draft, self._known = draft, known
        self.title.setText(self.tr("Change the task") if known else self.tr("New task"))
        self.step = StepForm(draft.kind, parent=self._box)
        self.step.fill(draft.kind, draft.subject, draft.due_on, draft.due_time)
        self.client = ClientInput(draft.client_id)
        self.client_field = Field(self.tr("Client"), self.client)
        self.detail = DetailForm(draft, self.client_field, width=WIDTH - 60, parent=self._box)
        self.repeat = RepeatForm(draft.repeat, draft.due_on or today(), self._box)
        self.scope = Segmented(
            [(False, self.tr("Only this one"), ""), (True, self.tr("This and all following"), "")]
        )
        self.scope.setAccessibleName(self.tr("What to change"))
        self.clash = Label("", "small", "warn", wrap=True)
        self.note = TextArea(rows=2)
        self.note.set_value(draft.note)
        self.note_field = Field(self.tr("Note"), self.note)
        self._lay_out()
        self.add_cancel()
        self.add_primary(self.tr("Save") if known else self.tr("Add the task"))
        self.check_fields(self.client_field)
        self.set_check(self._save)
        self.step.changed.connect(self._changed)
        self.step.kinds.changed.connect(lambda _kind: self.detail.set_kind(self.step.kind()))
        self.detail.changed.connect(self._changed)
        self.client.changed.connect(lambda: self.detail.set_client(self.client.client_id()))
        self.scope.changed.connect(lambda _on: self._show_scope())
        self._show_scope()
        self._changed()

    def _lay_out(self) -> None:
        self.body.addWidget(self.step)
        self.body.addWidget(self.clash)
        self.body.addWidget(self.detail)
        self.client_field.setVisible(self._draft.deal_id is None)
        self.body.addWidget(self.repeat)
        self._scope_row = QWidget()
        self._scope_row.setLayout(
            row(Label(self.tr("It repeats"), "base", "text2"), self.scope, None)
        )
        self.body.addWidget(self._scope_row)
        self._scope_row.setVisible(self._known is not None and self._known.series_id is not None)
        self.body.addWidget(self.note_field)

    def _show_scope(self) -> None:
        """A rule is changed for all that follow, never for one."""
        hidden = not self._scope_row.isHidden() and not self.scope.value()
        self.repeat.setVisible(not hidden)

    def _changed(self) -> None:
        task, known = self.step.new_task(), self._known
        found: list[ActivityRow] = []
        if task is not None and task.due_time is not None:
            filled = self.detail.filled(self._draft)
            start = minute_of(task.due_time)
            block = Block(
                known.id if known else -1,
                start,
                start + minutes_of(task.kind, filled.duration_min),
                filled.travel_before_min,
                filled.travel_after_min,
            )
            found = agenda.clashing(task.due_on, block)
        self.clash.setVisible(bool(found))
        names = [f"{one.due_time} {one.client_name or one.subject}" for one in found[:_NAMED]]
        if len(found) > _NAMED:
            names.append("…")
        self.clash.setText(self.tr("At the same time: {what}").format(what=", ".join(names)))

    def _save(self) -> bool:
        if not (self.step.check() and self.detail.check() and self.repeat.check()):
            return False
        task = self.step.new_task()
        if task is None:
            return False
        draft = replace(
            self.detail.filled(self._draft),
            kind=task.kind,
            subject=task.subject,
            due_on=task.due_on,
            due_time=task.due_time,
            note=str(self.note.value()),
            repeat=self.repeat.repeat(),
        )
        if draft.deal_id is None:
            draft = replace(draft, client_id=self.client.client_id())
        changes = self._write(draft)
        if changes is not None:
            self.saved.emit(changes)
        return changes is not None

    def _write(self, draft: ActivityDraft) -> Changes | None:
        kind, when = kind_label(draft.kind), when_words(draft.due_on, draft.due_time)
        known = self._known
        if known is None:
            words = self.tr("Task added: {kind}, {when}").format(kind=kind, when=when)
            return perform(self, lambda: service.plan(draft), toast=words)
        words = self.tr("Task changed: {kind}, {when}").format(kind=kind, when=when)
        following = bool(self.scope.value())
        return perform(
            self,
            lambda: service.update(known.id, draft, known.rev, following=following),
            toast=words,
        )


def new_form(
    parent: QWidget | None,
    client_id: int | None = None,
    deal_id: int | None = None,
    *,
    day: date | None = None,
    time: str | None = None,
    minutes: int = 0,
) -> TaskForm:
    """The form of a new activity, for a client or a deal, at a place of the calendar."""
    kind = ActivityKind.CALL if client_id or deal_id else ActivityKind.TASK
    due_on = day or next_working_day(today())
    draft = ActivityDraft(kind, "", due_on, time, client_id, deal_id, duration_min=minutes)
    return TaskForm(parent, draft)


def change_form(parent: QWidget | None, activity_id: int) -> TaskForm | None:
    """The form of an open activity; None when it is gone or done."""
    known, draft = activities.one(activity_id), draft_of(activity_id)
    if known is None or draft is None or known.state != "planned":
        return None
    return TaskForm(parent, draft, known)
