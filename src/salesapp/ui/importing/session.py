"""What an import is about now: files, policy, the job under way. Knows no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.exchange.rows import ReadOptions
from salesapp.services.importing.run import FilePlan, ImportResult, SourceFile
from salesapp.ui.importing import work
from salesapp.ui.importing.work import Chosen
from salesapp.ui.jobs import Job, Progress
from salesapp.ui.store import store

_USEFUL = {Outcome.NEW, Outcome.UPDATED, Outcome.MERGED}


class ImportSession(QObject):
    """Files are read and planned again whenever something about them changes.

    It belongs to no widget: an import goes on when its page is closed or made anew.
    """

    changed = Signal()
    """Files, plans or the state of the work are different."""
    progressed = Signal(object)
    done = Signal(object)
    """`ImportResult`."""
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.files: tuple[Chosen, ...] = ()
        self.policy = MatchPolicy.MERGE
        self.result: ImportResult | None = None
        self._preparing: Job | None = None
        self._running: Job | None = None
        self.ran: Job | None = None
        """The job of the last import that was done."""

    @property
    def is_preparing(self) -> bool:
        """Whether files are being read."""
        return self._preparing is not None

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._running is not None

    def plans(self) -> list[FilePlan]:
        """What becomes of the rows of the files that could be read."""
        return [file.plan for file in self.files if file.plan is not None]

    def sources(self) -> list[SourceFile]:
        """The files that can be imported."""
        return [file.source for file in self.files if file.source is not None]

    def useful_rows(self) -> int:
        """How many rows would change something."""
        counts = work.total_counts(self.plans())
        return sum(count for outcome, count in counts.items() if outcome in _USEFUL)

    def is_ready(self) -> bool:
        """Whether an import may begin."""
        return not self.is_preparing and not self.is_running and bool(self.sources())

    def add(self, paths: Sequence[Path]) -> None:
        """Take more files."""
        known = {file.path for file in self.files}
        fresh = [Chosen(path) for path in dict.fromkeys(paths) if path not in known]
        if fresh and not self.is_running:
            self.result = None
            self.files = (*self.files, *fresh)
            self.prepare()

    def remove(self, path: Path) -> None:
        """Leave a file out."""
        self.files = tuple(file for file in self.files if file.path != path)
        self.prepare()

    def start_over(self) -> None:
        """Forget the files and the result."""
        self.files, self.result = (), None
        self.prepare()

    def look_again(self) -> None:
        """The import was undone: show what would become of the same files now."""
        self.result = None
        self.prepare()

    def set_policy(self, policy: MatchPolicy) -> None:
        """Choose what is done with known records."""
        if policy is not self.policy:
            self.policy = policy
            self.prepare()

    def set_options(self, path: Path, options: ReadOptions) -> None:
        """Read a file in another way."""
        self.files = tuple(
            replace(file, options=options, source=None, plan=None, refusal=None)
            if file.path == path
            else file
            for file in self.files
        )
        self.prepare()

    def read_again(self, path: Path) -> None:
        """Read a file anew: it may have been mended meanwhile."""
        known = {file.path: file.options for file in self.files}
        self.set_options(path, known[path])

    def prepare(self) -> None:
        """Read and plan in the background; what was begun before is given up."""
        if self._preparing is not None:
            self._preparing.cancel()
            self._preparing = None
        if self.files:
            files, policy = self.files, self.policy
            job = Job(
                self.tr("Reading files"), lambda c: work.prepare(files, policy, c), quiet=True
            )
            job.succeeded.connect(lambda made: self._prepared(job, made))
            job.failed.connect(lambda error: self._broken(job, error))
            self._preparing = job
            job.start()
        self.changed.emit()

    def run(self) -> None:
        """Import, with a backup made before."""
        if not self.is_ready():
            return
        sources, policy = self.sources(), self.policy
        job = Job(self.tr("Import"), lambda c: work.back_up_and_run(sources, policy, c))
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._succeeded)
        job.cancelled.connect(self._stopped)
        job.failed.connect(self._failed)
        self._running = job
        job.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Stop the import; the base stays as it was."""
        if self._running is not None:
            self._running.cancel()

    def give_up(self) -> None:
        """Stop reading: nobody waits for it any more. An import under way goes on."""
        if self._preparing is not None:
            self._preparing.cancel()
            self._preparing = None

    def _prepared(self, job: Job, made: tuple[Chosen, ...]) -> None:
        if job is self._preparing:
            self._preparing = None
            self.files = made
            self.changed.emit()

    def _broken(self, job: Job, error: Exception) -> None:
        if job is self._preparing:
            self._preparing = None
            self.failed.emit(error)
            self.changed.emit()

    def _show_progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _succeeded(self, result: ImportResult) -> None:
        self.ran, self._running = self._running, None
        self.result = result
        store.changed.emit(result.changes)
        self.done.emit(result)
        self.changed.emit()

    def _stopped(self) -> None:
        self._running = None
        self.cancelled.emit()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._running = None
        self.failed.emit(error)
        self.changed.emit()
