"""Background work with progress and Cancel, one class for all of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobCancelled, JobControl
from salesapp.overriding import override
from salesapp.ui.store import store

if TYPE_CHECKING:
    from salesapp.services.undo import UndoStep

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is; `total` 0 means: not known."""

    done: int
    total: int
    note: str = ""

    @property
    def percent(self) -> int | None:
        """Share done, or None when the total is not known."""
        return min(100, self.done * 100 // self.total) if self.total else None


class Job(QObject):
    """One run of `work` in another thread; every signal arrives on the GUI thread.

    `work` gets a `JobControl`. When it returns `Changes`, the open views are told before
    `succeeded`. A cancelled job ends with `cancelled`, a failed one with `failed`; `finished`
    comes last, always.
    """

    progressed = Signal(object)
    """`Progress`."""
    succeeded = Signal(object)
    """What the work returned."""
    failed = Signal(object)
    """The exception."""
    cancelled = Signal()
    finished = Signal()

    def __init__(
        self,
        title: str,
        work: Callable[[JobControl], object],
        parent: QObject | None = None,
        *,
        quiet: bool = False,
        own: bool = False,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.quiet = quiet
        """Not shown in the status bar."""
        self.is_wanted = bool(title) and not quiet and not own
        """Somebody has begun it (`own`: the program itself): nothing breaks it off unasked."""
        self.progress = Progress(0, 0)
        self.made: UndoStep | None = None
        """The step for undo that the work has made; somebody may have made a newer one since."""
        self._work = work
        self._stop = Event()

    def start(self) -> Job:
        """Begin; the job is kept alive until it has finished."""
        jobs.add(self)
        self.pool().start(_Run(self))
        return self

    def pool(self) -> QThreadPool:
        """The threads it runs in."""
        return QThreadPool.globalInstance()

    def cancel(self) -> None:
        """Stop at the next step; what was written is rolled back."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """Whether Cancel was asked for."""
        return self._stop.is_set()

    def step(self, done: int, total: int, note: str = "") -> None:
        """Report progress (from the working thread); raise `JobCancelled` after Cancel."""
        if self._stop.is_set():
            raise JobCancelled
        jobs.reached.emit(id(self), Progress(done, total, note))

    def run(self) -> None:
        """Do the work; called in the working thread."""
        from salesapp.services import undo

        undo.begin_here()
        try:
            result, error = self._work(self), None
        except Exception as caught:  # noqa: BLE001 - one way to end, whatever happened
            result, error = None, caught
        self.made = undo.made_here()
        with suppress(RuntimeError):
            # The program has ended, and `jobs` with it.
            jobs.over.emit(id(self), result, error)

    def show_step(self, progress: Progress) -> None:
        """Tell how far it is; called by `jobs`."""
        self.progress = progress
        self.progressed.emit(progress)

    def show_end(self, result: object, error: Exception | None) -> None:
        """Tell how it ended; called by `jobs`."""
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, JobCancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        jobs.remove(self)
        if isValid(self):
            self.finished.emit()


def _log_end(title: str, error: Exception | None) -> None:
    if isinstance(error, JobCancelled):
        log.info("job cancelled: %s", title)
    elif isinstance(error, RuleError):
        # A refusal is an answer: its facts are the user's own, and no trace of it is wanted.
        log.info("job refused: %s: %s", title, error.rule)
    elif error is not None:
        log.error("job failed: %s", title, exc_info=error)


class _Run(QRunnable):
    """Carries a job into the pool."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    @override
    def run(self) -> None:
        from salesapp.db.connection import leave_thread

        try:
            self._job.run()
        finally:
            leave_thread()
            name = id(self._job)
            del self._job
            with suppress(RuntimeError):
                jobs.left.emit(name)


class Jobs(QObject):
    """The jobs that run now; the status bar shows them.

    A job ends in the thread of the windows, with all it holds: it is kept here until the thread it
    ran in has let it go.

    What a thread has to tell it tells by these signals, never by those of its job: a job hangs on a
    window, and a window that is deleted in the instant of an emit ends the whole program.
    """

    started = Signal(object)
    ended = Signal(object)
    reached = Signal(object, object)
    """How far a job is, told by its thread: the job's number and `Progress`."""
    over = Signal(object, object, object)
    """The work of a job is done, told by its thread: its number, the result and the error."""
    left = Signal(object)
    """The thread of a job holds it no more; told by that thread, by number."""

    def __init__(self) -> None:
        super().__init__()
        self._running: list[Job] = []
        self._in_thread: dict[int, Job] = {}
        self.reached.connect(self._tell_step, Qt.ConnectionType.QueuedConnection)
        self.over.connect(self._tell_end, Qt.ConnectionType.QueuedConnection)
        self.left.connect(self._let_go, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[Job, ...]:
        """Jobs under way, the oldest first; one whose window is gone has no end to wait for."""
        self._running = [job for job in self._running if isValid(job)]
        return tuple(self._running)

    @property
    def wanted(self) -> tuple[Job, ...]:
        """Those of them that somebody has begun."""
        return tuple(job for job in self.running if job.is_wanted)

    def add(self, job: Job) -> None:
        """A job begins."""
        self._running.append(job)
        self._in_thread[id(job)] = job
        self.started.emit(job)

    def remove(self, job: Job) -> None:
        """A job has ended."""
        if job in self._running:
            self._running.remove(job)
        self.ended.emit(job)

    @Slot(object, object)
    def _tell_step(self, name: int, progress: Progress) -> None:
        job = self._in_thread[name]
        if isValid(job):
            job.show_step(progress)

    @Slot(object, object, object)
    def _tell_end(self, name: int, result: object, error: Exception | None) -> None:
        job = self._in_thread[name]
        _log_end(job.title, error)
        if isinstance(result, Changes):
            # They were made, whether or not the window they were made for is still there.
            store.changed.emit(result)
        if isValid(job):
            job.show_end(result, error)
        elif job in self._running:
            self._running.remove(job)

    @Slot(object)
    def _let_go(self, name: int) -> None:
        self._in_thread.pop(name, None)

    def cancel_all(self) -> None:
        """Stop everything and wait for it: the program ends."""
        for job in self._running:
            job.cancel()
        for pool in (answering, QThreadPool.globalInstance()):
            pool.waitForDone(10_000)


jobs = Jobs()
answering = QThreadPool()
"""Threads for what somebody looking at the window waits for: long work never stands before it."""
answering.setMaxThreadCount(3)
