"""Python's garbage is collected between two events, in the thread of the windows.

Left to itself the collector runs wherever an object is made: in the thread of a job, or while a
widget paints. A widget or a model that hangs in a circle of references would end there, and Qt
allows that in its own thread only, when nothing of it is at work.

What a look at everything costs grows with all that lives, and most of that are the modules: those
loaded since are set aside from time to time, as those of the start were. A page that is set aside
with them and closed later ends when the user is in another program.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

EVERY_MS = 300
YOUNG = 700
"""So many new objects are worth a look."""
OFTEN = 10
"""So many looks at the young ones, and one at those that have outlived them."""
SELDOM = 3
"""So many of those, and one at everything: closed windows end in small heaps, not at once."""
MANY_MODULES = 40
"""So many more are worth setting aside."""
AWAY_MS = 2_000
"""So long the user is in another program before all that was set aside is looked at too."""


class Collector(QTimer):
    """Takes the place of the automatic collector as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._modules = len(sys.modules)
        self._set_aside = False
        self.setInterval(EVERY_MS)
        self.timeout.connect(self._look)
        self.start()
        self._away = QTimer(self, singleShot=True, interval=AWAY_MS)
        self._away.timeout.connect(self._look_at_all)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)

    def _look(self) -> None:
        if collect() and len(sys.modules) >= self._modules + MANY_MODULES:
            self._modules = len(sys.modules)
            self._set_aside = True
            gc.freeze()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        elif self._set_aside:
            self._away.start()

    def _look_at_all(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def collect() -> bool:
    """Collect what is due, as Python itself would; whether everything was looked at."""
    young, middle, old = gc.get_count()
    whole = young > YOUNG and middle > OFTEN and old > SELDOM
    if young > YOUNG:
        gc.collect(0 if middle <= OFTEN else 2 if whole else 1)
    return whole
