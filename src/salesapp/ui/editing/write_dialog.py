"""A change of many values: found out first, then written beside the window, with Cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from salesapp.domain.backups import MANY_ROWS, BackupReason
from salesapp.domain.edits import Outcome
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.fields import Field
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.services.backups import restore_point
from salesapp.services.editing.run import Done
from salesapp.ui.editing import words
from salesapp.ui.editing.outcome_view import OutcomeView
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.jobs import Job, Progress
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.notices import notices
from salesapp.ui.store import store

Work = Callable[[JobControl, bool], Done]
"""Does the change, or with True only finds out what it would do."""


class WriteDialog(Dialog):
    """`find_out` shows the counts; the primary button writes, Esc cancels and changes nothing."""

    def __init__(
        self,
        parent: QWidget | None,
        entity: Entity,
        title: str,
        text: str = "",
        *,
        width: int = 560,
    ) -> None:
        super().__init__(parent, title, text, width=width)
        self.entity = entity
        self.fields: Mapping[str, Field] = {}
        self.refused_before: tuple[str, ...] = ()
        """Lines about what was refused before anything was tried."""
        self.outcome = OutcomeView()
        self.found: Outcome | None = None
        self._work: Work | None = None
        self._job: Job | None = None
        self._written = False
        self._cancelled = False
        self.set_check(self._write)

    def add_end(self, primary: str) -> None:
        """Add the counts and the buttons, below everything else."""
        self.body.addWidget(self.outcome)
        self.add_cancel()
        self.write_button = self.add_primary(primary, icon="check")

    def toast(self, outcome: Outcome) -> str:
        """What is said when it is done."""
        return self.tr("%n record(s) changed", "", outcome.changed)

    def find_out(self, work: Work | None) -> None:
        """Find out what the change would do; None: nothing to find out yet."""
        self._stop()
        self.found, self._work = None, work
        if work is None:
            self.outcome.show_waiting("")
            return
        self.outcome.show_waiting(self.tr("Looking what would change"))
        job = Job(self.accessibleName(), lambda control: work(control, True), self, quiet=True)
        job.progressed.connect(lambda step: self._show_step(job, step))
        job.succeeded.connect(lambda done: self._show_found(job, done))
        job.failed.connect(lambda error: self._fail(job, error))
        self._job = job.start()

    def _show_step(self, job: Job, step: Progress) -> None:
        if job is self._job:
            self.outcome.show_progress(step.done, step.total)

    def _show_found(self, job: Job, done: Done) -> None:
        if job is not self._job:
            return
        self._job = None
        self.found = done.outcome
        lines = [*self.refused_before, *self._lines(done.outcome)]
        refused = done.outcome.refused_records + len(self.refused_before)
        self.outcome.show_counts(done.outcome.changed, done.outcome.same, lines, refused)
        self.show_found(done.outcome)

    def show_found(self, outcome: Outcome) -> None:
        """For dialogs that say more about what was found out."""

    def _lines(self, outcome: Outcome) -> Sequence[str]:
        fields = dict(self.fields)
        return [words.refusal_line(one, self.entity, fields) for one in outcome.refused]

    def _write(self) -> bool:
        """Begin to write; the dialog closes when that has ended."""
        if self._written:
            return True
        if self._work is None or (self.found is None and self._job is not None):
            return False
        if self.found is None or not self.found.changed:
            notices.tell(self.tr("Nothing would change"))
            return False
        work = self._work
        self.outcome.show_waiting(self.tr("Writing"))
        self.write_button.setEnabled(False)
        many = self.found.changed > MANY_ROWS

        def write(control: JobControl) -> Done:
            if many:
                control.step(0, 0)
                restore_point(BackupReason.BEFORE_BULK)
            return work(control, False)

        job = Job(self.accessibleName(), write, self)
        job.progressed.connect(lambda step: self._show_step(job, step))
        job.succeeded.connect(lambda done: self._show_written(job, done))
        job.failed.connect(lambda error: self._fail(job, error))
        self._job = job.start()
        return False

    def _show_written(self, job: Job, done: Done) -> None:
        store.changed.emit(done.changes)
        if done.outcome.changed:
            notices.undoable(self.toast(done.outcome), job)
        if job is self._job:
            self._job = None
            self._written = True
            self.accept()

    def _fail(self, job: Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._job = None
        self.outcome.show_waiting("")
        self.write_button.setEnabled(True)
        if not isinstance(error, RuleError):
            raise error
        show_trouble(self, explain(error))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @override
    def reject(self) -> None:
        if self._job is not None and not self.write_button.isEnabled():
            notices.tell(self.tr("Cancelled: nothing was changed"))
        self._stop()
        super().reject()
