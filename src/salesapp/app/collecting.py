"""Python's garbage is collected between two events, in the thread of the windows.

Left to itself the collector runs wherever an object is made: in the thread of a job, or while a
widget paints. A widget or a model that hangs in a circle of references would end there, and Qt
allows that in its own thread only, when nothing of it is at work.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 300
YOUNG = 700
"""So many new objects are worth a look."""
OFTEN = 10
"""So many looks at the young ones, and one at those that have outlived them."""
SELDOM = 3
"""So many of those, and one at everything: closed windows end in small heaps, not at once."""


class Collector(QTimer):
    """Takes the place of the automatic collector as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.setInterval(EVERY_MS)
        self.timeout.connect(collect)
        self.start()


def collect() -> None:
    """Collect what is due, as Python itself would."""
    young, middle, old = gc.get_count()
    if young > YOUNG:
        gc.collect(0 if middle <= OFTEN else 2 if old > SELDOM else 1)
