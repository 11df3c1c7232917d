"""The window is to be closed while typed words are not saved or work is not done: it asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from salesapp.ui.drafts import settling
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog

LOOK_AGAIN_MS = 200
_leaving: Final[list[_Asking]] = []
"""The one that has its answer: the window closes, whatever else it was asked about."""


class _Asking(Dialog):
    """Closes the window as soon as nothing keeps it; or now, at the word of the user."""

    no_draft = "a question, nothing is typed into it"
    only_reads = True

    def __init__(
        self, window: QWidget, is_kept: Callable[[], bool], title: str, text: str, now: str
    ) -> None:
        super().__init__(window, "", width=460)
        self._is_kept = is_kept
        self.title.setText(title)
        self.setAccessibleName(title)
        self.text.setText(text)
        self.text.show()
        self._closing = window
        self.add_cancel(QCoreApplication.translate("LeavingDialog", "Do not quit"))
        self.add_primary(now, danger=True)
        self.finished.connect(self._ended)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AGAIN_MS)
        self._look.timeout.connect(self._look_again)
        self._look.start()

    def _look_again(self) -> None:
        if not self._is_kept():
            self.accept()

    def _ended(self, accepted: bool) -> None:
        self._look.stop()
        self.deleteLater()
        if accepted:
            _leaving.append(self)
            self._closing.close()
            _leaving.remove(self)


class LeavingDialog(_Asking):
    """Typed words cannot be saved."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(
            window,
            settling.holds_words,
            self.tr("Not all that was typed is saved yet"),
            self.tr(
                "The base cannot be written: another program holds it, the disk is full or gone. "
                "As soon as it can be, the program saves all and closes. "
                "Whoever quits now loses what was typed last."
            ),
            self.tr("Quit and lose it"),
        )


class WorkingDialog(_Asking):
    """Work that somebody has begun is not done."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(
            window,
            lambda: bool(jobs.wanted),
            work_words(),
            self.tr(
                "As soon as it is done, the program closes. Whoever quits now breaks it off, and "
                "what it has written is taken back."
            ),
            self.tr("Break it off and quit"),
        )


def work_words() -> str:
    """What is being done, as the foot of the window calls it."""
    names = ", ".join(dict.fromkeys(job.title for job in jobs.wanted))
    return QCoreApplication.translate("WorkingDialog", "Still at work: {names}").format(names=names)


def leave(window: QWidget) -> bool:
    """End what runs beside the window; False when something is to be waited for: it asks then."""
    if jobs.wanted and not _has_answer(WorkingDialog):
        WorkingDialog(window).open()
        return False
    if settling.holds_words() and not _has_answer(LeavingDialog):
        LeavingDialog(window).open()
        return False
    jobs.cancel_all()
    return True


def _has_answer(asking: type[_Asking]) -> bool:
    return any(isinstance(one, asking) for one in _leaving)
