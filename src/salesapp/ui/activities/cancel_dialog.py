"""The dialog that gives a step up: why, and what comes instead."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities
from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import activities as service
from salesapp.ui.activities.after_form import AfterForm
from salesapp.ui.activities.complete_dialog import planned_beside
from salesapp.ui.activities.words import kind_label, when_words
from salesapp.ui.explain import explain
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.perform import perform

_WIDTH = 660


class CancelDialog(Dialog):
    """Reason and next step; nobody is left without one because a step was given up."""

    def __init__(self, parent: QWidget | None, task: ActivityRow) -> None:
        about = ", ".join(
            part
            for part in (
                task.subject or kind_label(task.kind),
                task.client_name,
                when_words(task.due_on, task.due_time),
            )
            if part
        )
        super().__init__(parent, "", about, width=_WIDTH)
        self.drafts_about(task.id)
        self.title.setText(self.tr("Give the task up?"))
        self._task = task
        self.reason = TextArea(rows=2, placeholder=self.tr("What has changed"))
        self.reason_field = self.add_field(
            Field(self.tr("Why it is not needed"), self.reason, required=True)
        )
        self.all_following = CheckBox(self.tr("And do not repeat it any more"))
        self.body.addWidget(self.all_following)
        self.all_following.setVisible(task.series_id is not None)
        owners = (task.client_id, task.deal_id, task.lead_id)
        words, demanded = planned_beside(task.id, *owners)
        has_client = task.client_id is not None
        self.after = AfterForm(words, demanded=demanded, may_archive=has_client)
        self.after.setVisible(any(owner is not None for owner in owners))
        self._refusal = Label("", "small", "risk", wrap=True)
        self._refusal.hide()
        self.body.addWidget(self.after)
        self.body.addWidget(self._refusal)
        self.add_cancel(self.tr("Keep the task"))
        self.add_primary(self.tr("Give up"), danger=True)
        self.set_check(self._save)

    def _save(self) -> bool:
        if not self.after.isHidden() and not self.after.check():
            return False
        subject = self._task.subject or kind_label(self._task.kind)
        toast = self.tr("Given up: {subject}").format(subject=subject)
        return perform(self, self._write, toast=toast, refused=self._refused) is not None

    def _write(self) -> Changes:
        step = None if self.after.isHidden() else self.after.next_step()
        reason = str(self.reason.value() or "")
        return service.cancel(
            self._task.id,
            reason,
            step,
            datetime.now(UTC),
            ends_series=self.all_following.isChecked(),
        )

    def _refused(self, error: RuleError) -> bool:
        """Say it inside the form; nothing typed is lost."""
        self._refusal.setText(explain(error).sentence())
        self._refusal.show()
        if error.rule is Rule.NEXT_STEP_REQUIRED:
            self.after.demand()
        return True


def give_up(parent: QWidget | None, activity_id: int) -> CancelDialog | None:
    """Open the dialog for a planned step; None when it is gone or not open any more."""
    task = activities.one(activity_id)
    if task is None or task.state != "planned":
        return None
    dialog = CancelDialog(parent, task)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
