"""Whoever watches the monkey: exceptions, warnings of Qt, and how long the window stood still.

Time is that of the processor spent by the window's own thread: a busy machine is no fault. What two
threads on one core, or a cold cache, make slower is told by a yardstick: the same piece of work is
done right after each stall, and the stall counts as if the machine were as quick as at its best.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import accumulate, repeat
from operator import attrgetter

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

STALL_MS = 200
LOOK_S = 0.02
LEAST_PART = 0.2
"""A place found by fewer looks than this part of them is not told."""
LATELY = 6
"""So many moves before the last one are told with a fault."""
PLACE = attrgetter("f_code.co_filename", "f_lineno", "f_code.co_name")
HARMLESS = ("This plugin does not support",)


class Watch:
    """What went wrong so far."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.warnings: list[str] = []
        self.stalls: list[tuple[int, str, str]] = []
        """Milliseconds, what the monkey had done, where the window was."""
        self.longest_ms = 0
        self.raw: list[int] = []
        """Milliseconds of processor of each stall, as they were counted."""
        self._best = 0.0
        self.doing = "the start"
        self._lately: deque[str] = deque(maxlen=LATELY)
        self._begun = time.thread_time()
        self._seen: list[tuple[str, ...]] = []
        self._thread = threading.get_ident()
        self._clock = _clock_of_this_thread()
        self._done = threading.Event()

    def begin(self) -> None:
        """Take over every place where faults surface."""
        sys.excepthook = lambda _kind, error, _trace: self._fault(error)
        sys.unraisablehook = lambda told: self._fault(told.exc_value)
        threading.excepthook = lambda told: self._fault(told.exc_value)
        qInstallMessageHandler(self._from_qt)
        self._best = min(_yardstick() for _ in range(20))
        self._begun = time.thread_time()
        self._looker = threading.Thread(target=self._look, name="watch", daemon=True)
        self._looker.start()

    def end(self) -> None:
        """Give the places back."""
        self._done.set()
        self._looker.join()
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__

    def beat(self, doing: str) -> None:
        """The window's loop turns: say what comes next; what the monkey needed is left out."""
        self._lately.append(self.doing)
        self._begun, self.doing = time.thread_time(), doing

    def rest(self) -> None:
        """What was done has ended, with all the window did because of it."""
        spent = round((time.thread_time() - self._begun) * 1000)
        where = hot_path(self._seen) if spent > STALL_MS else ""
        self._seen = []
        if spent > STALL_MS:
            self.raw.append(spent)
            spent = round(spent * self._slowness())
        self.longest_ms = max(self.longest_ms, spent)
        if spent > STALL_MS:
            self.stalls.append((spent, self.doing, where))
        self._begun = time.thread_time()

    def _slowness(self) -> float:
        """How quick the machine is now, in parts of its best; at most 1."""
        now = sorted(_yardstick() for _ in range(5))[2]
        self._best = min(self._best, now)
        return self._best / now

    def _fault(self, error: BaseException | None) -> None:
        if error is not None:
            trace = "".join(traceback.format_exception(error))
            beside = [
                f"beside: {' < '.join(reversed(place[-7:]))}\n"
                for thread in threading.enumerate()
                if thread.ident != self._thread and (place := frames_of(thread.ident))
            ]
            code = _code_of(error)
            lately = f"before that: {'; '.join(self._lately)}\n"
            self.faults.append(f"after {self.doing}\n{trace}{code}{''.join(beside)}{lately}")

    def _from_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or message.startswith(HARMLESS):
            return
        stack = "".join(traceback.format_stack(limit=12)[:-1])
        self.warnings.append(f"{context.category}: {message}, after {self.doing}\n{stack}")

    def _look(self) -> None:
        """From beside: where the window is while it stands still."""
        while not self._done.wait(LOOK_S):
            if self._clock() - self._begun > LOOK_S:
                self._seen.append(frames_of(self._thread))


def _code_of(error: BaseException) -> str:
    """What SQLite itself told, which its words do not tell apart."""
    seen: BaseException | None = error
    while seen is not None and not hasattr(seen, "extendedresult"):
        seen = seen.__cause__ or seen.__context__
    return f"code of SQLite: {seen.extendedresult}\n" if seen is not None else ""


def _yardstick() -> float:
    """Seconds of processor for work like that of the window: parts put into each other."""
    begun = time.thread_time()
    whole = QWidget()
    column = QVBoxLayout(whole)
    for _box in range(4):
        box = QWidget()
        row = QHBoxLayout(box)
        for number in range(5):
            row.addWidget(QLabel(f"{number} of a row"))
            row.addWidget(QLineEdit(str(number)))
        column.addWidget(box)
    whole.sizeHint()
    return time.thread_time() - begun


def _clock_of_this_thread() -> Callable[[], float]:
    """Seconds of processor this thread has spent, to be asked by another thread."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return lambda: 0.0
    clock = time.pthread_getcpuclockid(threading.get_ident())
    return lambda: time.clock_gettime(clock)


def hot_path(seen: Sequence[tuple[str, ...]]) -> str:
    """Where most of the looks found the window, from the outside in, in parts of all looks."""
    told: list[str] = []
    inside = list(seen)
    while inside:
        found = Counter(one[len(told)] for one in inside if len(one) > len(told))
        place, times = found.most_common(1)[0] if found else ("", 0)
        if times < len(seen) * LEAST_PART:
            break
        inside = [one for one in inside if one[len(told) : len(told) + 1] == (place,)]
        told.append(f"{place} {100 * times // len(seen)}%")
    return f"{len(seen)} looks: " + (" > ".join(told) or "in Qt itself")


def frames_of(thread: int | None) -> tuple[str, ...]:
    """The frames of ours of a thread, the outermost first.

    They are read by C code alone, in one go: no other thread runs on in Python meanwhile, and
    (other than in `faulthandler.dump_traceback`) no thread that is being born is looked at.
    """
    top = sys._current_frames().get(thread or 0)
    seen: deque[tuple[str, int, str]] = deque()
    with suppress(AttributeError):  # the last frame has none behind it
        seen.extend(map(PLACE, accumulate(repeat("f_back"), getattr, initial=top)))
    return tuple(
        f"{file.rpartition('salesapp/')[2]}:{line} {name}"
        for file, line, name in reversed(seen)
        if "salesapp" in file
    )
