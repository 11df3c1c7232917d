"""Python's garbage is collected between two events, in the thread of the windows.

Left to itself the collector runs wherever an object is made: in the thread of a job, or while a
widget paints. A widget or a model that hangs in a circle of references would end there, and Qt
allows that in its own thread only, when nothing of it is at work.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

from salesapp.app.definitions import Definitions

EVERY_MS = 300
YOUNG = 700
"""So many new objects are worth a look."""
OFTEN = 10
"""So many looks at the young ones, and one at those that have outlived them."""
SELDOM = 1
"""So many of those, and one at everything: closed windows end in small heaps, not at once."""
LATE_MS = 30
"""So late after its turn a look finds the window busy: everything is looked at another time."""
AT_WORK_MS = 10
"""So much time of the processor between two looks, and somebody types: the same holds."""
AT_LAST = 6 * SELDOM
"""So many looks at what has outlived others, and everything is looked at, busy or not."""


class Collector(QTimer):
    """Takes the place of the automatic collector as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.setInterval(EVERY_MS)
        self._looked, self._used = time.monotonic(), time.thread_time()
        self._definitions = Definitions()
        self.timeout.connect(self._look)
        self.start()

    def _look(self) -> None:
        now = time.monotonic()
        late = (now - self._looked) * 1_000 > EVERY_MS + LATE_MS
        at_work = (time.thread_time() - self._used) * 1_000 > AT_WORK_MS
        collect(busy=late or at_work)
        self._definitions.look()
        self._looked, self._used = now, time.thread_time()


def collect(*, busy: bool = False) -> None:
    """Collect what is due, as Python itself would; a busy window is not held up for everything."""
    young, middle, old = gc.get_count()
    if young > YOUNG:
        whole = old >= (AT_LAST if busy else SELDOM)
        gc.collect(0 if middle <= OFTEN else 2 if whole else 1)
