"""Work that can wait until what somebody types for is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class AfterTyping(QTimer):
    """Does its work when asked: at once, or after the next paint while a field is typed into."""

    def __init__(self, work: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(work)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._settle)

    def ask(self) -> None:
        """Do it; several wishes while one waits are one."""
        if isinstance(QApplication.focusWidget(), QLineEdit):
            self.start()
        else:
            self.stop()
            self._work()

    def _settle(self, _old: QWidget | None, _now: QWidget | None) -> None:
        """Whoever leaves the field may press a command at once: it must know what is chosen."""
        if self.isActive():
            self.stop()
            self._work()
