"""Questions of lists to the store: here when they are quick, else in a thread of their own."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from salesapp.db.connection import Interrupt, Stopped, within
from salesapp.db.queries import lists
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobCancelled, JobControl
from salesapp.overriding import override
from salesapp.ui.jobs import Job, answering

Tell = Callable[[Callable[[Any], object], Any], None]
Work = Callable[[Tell], Any]
Ids = Callable[[], "array[int]"]
Put = Callable[["array[int]"], object]

QUICK = 12_000
"""Lists of so few records are asked in the window's own thread: it takes a few milliseconds."""


def is_quick(entity: Entity) -> bool:
    """Whether questions about these records take no time worth a thread."""
    return lists.size(entity) <= QUICK


AT_ONCE_MS, AT_MOST_MS = 16, 40
PAUSE_MS = 120
"""Typing has paused: all ids are wanted, not the first ones only."""


def _at_once(begin: Ids) -> array[int] | None:
    """The first ids, if they are found in no time."""
    try:
        with within(AT_ONCE_MS, by_the_clock=AT_MOST_MS):
            return begin()
    except Stopped:
        return None


class _Question(Job):
    """A job that is one query or a few: Cancel stops the statement that runs."""

    heard = Signal(object, object)
    """Whom to tell, and what: told by the thread in the midst of its work."""

    def __init__(self, work: Work, *, is_awaited: bool) -> None:
        super().__init__("", self._watched, quiet=True)
        self._is_awaited = is_awaited
        self._queries = work
        self._interrupt = Interrupt()

    def _watched(self, _control: JobControl) -> Any:
        try:
            with self._interrupt.watching():
                return self._queries(self.heard.emit)
        except Stopped as stopped:
            raise JobCancelled from stopped

    @override
    def pool(self) -> QThreadPool:
        return answering if self._is_awaited else super().pool()

    @override
    def cancel(self) -> None:
        super().cancel()
        self._interrupt.set()


class Asking(QObject):
    """One question at a time; a newer one stops the older and its answer is not heard."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: _Question | None = None
        self._later: tuple[Work, Callable[[Any], object]] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._start_later)

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None or self._later is not None

    def ask(self, work: Callable[[], Any], answer: Callable[[Any], object], *, here: bool) -> None:
        """Ask; `answer` gets what `work` returns, at once when asked `here`."""
        self.stop()
        if here:
            answer(work())
            return
        self._start(lambda _tell: work(), answer)

    def ask_ids(self, query: ListQuery, first: Put, whole: Put) -> None:
        """Ask for the ids of a list: the first ones as soon as they are known, then all."""
        begin, all_of = partial(lists.first_ids, query), partial(lists.ids, query)
        self.ask_parts((begin, all_of), first, whole, at_once=True)

    def ask_parts(self, ways: tuple[Ids, Ids], first: Put, whole: Put, *, at_once: bool) -> None:
        """Ask the first of two ways for the first ids, then the second one for all.

        With `at_once` the first ones are asked here, as long as that takes less than a picture on
        the screen: a thread would open the store for itself first.
        """
        self.stop()
        begin, all_of = ways
        known = _at_once(begin) if at_once else None
        if known is not None:
            if len(known) < lists.FIRST:
                whole(known)
                return
            first(known)

        def work(tell: Tell) -> array[int]:
            if known is None:
                begun = begin()
                if len(begun) < lists.FIRST:
                    return begun
                tell(first, begun)
            return all_of()

        if known is None:
            self._start(work, whole, is_awaited=True)
        else:
            # The rest may be long; whoever types on does not want it.
            self._later = work, whole
            self._pause.start()

    def stop(self) -> None:
        """Forget the question that is being asked."""
        self._pause.stop()
        self._later = None
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _start_later(self) -> None:
        if self._later is not None:
            later, self._later = self._later, None
            self._start(*later, is_awaited=True)

    def _start(
        self, work: Work, answer: Callable[[Any], object], *, is_awaited: bool = False
    ) -> None:
        job = _Question(work, is_awaited=is_awaited)
        self._job = job
        job.heard.connect(
            lambda hear, result: hear(result) if self._awaits(job) else None,
            Qt.ConnectionType.QueuedConnection,
        )
        job.succeeded.connect(lambda result: self._end(job, answer, result))
        job.failed.connect(lambda error: self._fail(job, error))
        job.start()

    def _awaits(self, job: _Question) -> bool:
        """Whether the answer is still wanted: by the question asked last, of a living page."""
        return isValid(self) and job is self._job

    def _end(self, job: _Question, answer: Callable[[Any], object], result: Any) -> None:
        if self._awaits(job):
            self._job = None
            answer(result)

    def _fail(self, job: _Question, error: object) -> None:
        if self._awaits(job):
            self._job = None
            self.failed.emit(error)
