"""Shows notices as toasts of one window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesapp.ui.kit.toast import Toast, ToastStack
from salesapp.ui.kit.tones import Tone
from salesapp.ui.notices import Notice, NoticeTone, notices

LOOKS: Final[dict[NoticeTone, tuple[str, Tone]]] = {
    NoticeTone.PLAIN: ("info", "neutral"),
    NoticeTone.OK: ("check", "ok"),
    NoticeTone.RISK: ("warn", "risk"),
}


class Toasts(QObject):
    """Listens to the notices for as long as its window stands."""

    undo_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.stack = ToastStack(window)
        self._undo: Toast | None = None
        notices.told.connect(self.show_notice)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice; only the last step can be undone, so only its toast offers it."""
        if notice.undo:
            self.forget_undo()
            self._undo = self.stack.show_undo(notice.text, self.undo_wanted.emit)
        else:
            icon, tone = LOOKS[notice.tone]
            toast = self.stack.show_toast(
                notice.text, icon=icon, tone=tone, action=notice.action, run=notice.run
            )
            if notice.owner is not None:
                notice.owner.destroyed.connect(toast.leave)

    def forget_undo(self) -> None:
        """Take away the offer to undo: it would undo something else by now."""
        if self._undo is not None and isValid(self._undo):
            self._undo.leave()
        self._undo = None
