"""Windows of a test: held while it runs, gone with everything that hangs on them when it ends."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from salesapp.overriding import override
from salesapp.ui.jobs import answering

ROUNDS = 20
PATIENCE_MS = 20_000


class Windows:
    """The windows a test has made.

    A window nobody holds is deleted wherever Python collects its garbage: in the midst of its own
    painting, or while a job of its own reports. So nothing is collected while the test runs, and
    what is a window at its end is closed while the store and the settings are still there.
    """

    def __init__(self) -> None:
        self._before: list[QWidget] = []
        self._held: list[QWidget] = []

    def begin(self) -> None:
        """A test begins: its windows are those that are not there yet."""
        gc.disable()
        self._before, self._held = of_application(), []

    def hold(self, window: QWidget) -> None:
        """Keep a window to the end of the test."""
        self._held.append(window)

    def hold_all(self) -> None:
        """Keep the windows there are now to the end of the test."""
        self._held += [one for one in of_application() if one not in self._before]

    def end(self) -> None:
        """The test is over: close its windows, let their jobs end, and delete them at once."""
        self.hold_all()
        for window in self._held:
            if Shiboken.isValid(window):
                window.close()
        pools = QThreadPool.globalInstance(), answering
        for _round in range(ROUNDS):
            for pool in pools:
                pool.waitForDone(PATIENCE_MS)
            # What a job has to say it says to a window that lives; it may begin another one.
            QCoreApplication.processEvents()
            if not any(pool.activeThreadCount() for pool in pools):
                break
        for window in self._held:
            if Shiboken.isValid(window) and Shiboken.createdByPython(window):
                window.deleteLater()
        forget_deleted()
        self._before, self._held = [], []


windows = Windows()


class HoldingBot(QtBot):
    """The bot of pytest-qt, which would only have remembered weakly what it is to close."""

    @override
    def addWidget(
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        """Keep a widget to the end of the test and close it then."""
        assert before_close_func is None, "close it in the test"
        windows.hold(widget)


def of_application() -> list[QWidget]:
    """Every window that lives."""
    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


def forget_deleted() -> None:
    """Delete what was given up: without a loop of its own Qt would do so much later."""
    if QApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
