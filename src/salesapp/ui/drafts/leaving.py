"""The window is to be closed while something that was typed is not saved: it waits, or asks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salesapp.ui.drafts import settling
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog

LOOK_AGAIN_MS = 200
_leaving: Final[list[LeavingDialog]] = []
"""The one that has its answer: the window closes, whatever its pages still wish to save."""


class LeavingDialog(Dialog):
    """Closes the window as soon as all is saved; or now, at the word of the user."""

    no_draft = "a question, nothing is typed into it"
    only_reads = True

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "", width=460)
        self.title.setText(self.tr("Not all that was typed is saved yet"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr(
                "The base cannot be written: another program holds it, the disk is full or gone. "
                "As soon as it can be, the program saves all and closes. "
                "Whoever quits now loses what was typed last."
            )
        )
        self.text.show()
        self._closing = window
        self.add_cancel(self.tr("Do not quit"))
        self.add_primary(self.tr("Quit and lose it"), danger=True)
        self.finished.connect(self._ended)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AGAIN_MS)
        self._look.timeout.connect(self._look_again)
        self._look.start()

    def _look_again(self) -> None:
        if not settling.holds_words():
            self.accept()

    def _ended(self, accepted: bool) -> None:
        self._look.stop()
        self.deleteLater()
        if accepted:
            _leaving.append(self)
            self._closing.close()
            _leaving.remove(self)


def leave(window: QWidget) -> bool:
    """End what runs beside the window; False when typed words wait to be saved: it asks then."""
    if _leaving or not settling.holds_words():
        jobs.cancel_all()
        return True
    LeavingDialog(window).open()
    return False
