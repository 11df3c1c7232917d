"""Several papers on their way into a folder, beside the window; what failed can be tried again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salesapp.domain.jobs import JobControl
from salesapp.services.paper_batch import Failed, PaperTask, Taken, tasks_for, write_papers
from salesapp.ui.format import today
from salesapp.ui.jobs import Job
from salesapp.ui.notices import notices
from salesapp.ui.outgoing.failures_dialog import FailuresDialog
from salesapp.ui.outgoing.machine import job_failed
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.outside import open_folder

Result = tuple[int, list[Failed]]
"""How many papers there were, and what failed."""


class Batch(QObject):
    """Belongs to the window: dialog and page that began it may be gone before it ends."""

    progressed = Signal(object)
    """`Progress`."""
    finished = Signal()

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._job: Job | None = None

    def save(self, keys: Sequence[PaperKey], taken: Taken) -> None:
        """Save papers of the store; `taken` says what becomes of files that are there."""
        folder, day = self._folder, today()

        def work(control: JobControl) -> Result:
            tasks = tasks_for(keys, folder, day, taken)
            return len(tasks), write_papers(tasks, day, control)

        self._start(work, len(keys))

    def again(self, tasks: Sequence[PaperTask]) -> None:
        """Try what failed once more: the folder was made writable, the disk was cleared."""
        day = today()
        self._start(lambda control: (len(tasks), write_papers(tasks, day, control)), len(tasks))

    def cancel(self) -> None:
        """Stop, and take back what was saved."""
        if self._job is not None:
            self._job.cancel()

    def _start(self, work: Callable[[JobControl], Result], count: int) -> None:
        self._job = Job(self.tr("Saving %n document(s)", "", count), work, self)
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self._saved)
        self._job.cancelled.connect(self._cancelled)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self.finished)
        self._job.start()

    def _saved(self, result: Result) -> None:
        count, failed = result
        if failed:
            dialog = FailuresDialog(self._window, count, failed)
            dialog.again.connect(self.again)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
            return
        told = self.tr("%n document(s) saved", "", count)
        notices.offer(told, self.tr("Open the folder"), self._open)

    def _cancelled(self) -> None:
        notices.tell(self.tr("Cancelled: no new file was left in the folder"))

    def _failed(self, error: Exception) -> None:
        job_failed(self._window, error)

    def _open(self) -> None:
        open_folder(self._folder)
