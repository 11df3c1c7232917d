"""Shows notices as toasts of one window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesapp.ui.kit.toast import Toast, ToastStack
from salesapp.ui.kit.tones import Tone
from salesapp.ui.notices import Notice, NoticeTone, notices
from salesapp.ui.soon import soon

if TYPE_CHECKING:
    from salesapp.services.undo import UndoStep

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
        self._owned: list[tuple[Toast, QObject]] = []
        notices.told.connect(self.show_notice)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice; only the last step can be undone, so only its toast offers it."""
        if notice.undo and _is_last(notice.step):
            self.forget_undo()
            self._undo = self.stack.show_undo(notice.text, lambda: self._take_back(notice.step))
        else:
            icon, tone = LOOKS[notice.tone]
            owner, run = notice.owner, notice.run

            def done() -> None:
                if run is not None and (owner is None or isValid(owner)):
                    run()

            toast = self.stack.show_toast(
                notice.text, icon=icon, tone=tone, action=notice.action, run=done
            )
            if owner is not None:
                self._owned = [one for one in self._owned if isValid(one[0])]
                self._owned.append((toast, owner))

    def _take_back(self, step: UndoStep | None) -> None:
        # A job may have made a step that nobody was told of yet.
        if _is_last(step):
            self.undo_wanted.emit()

    def forget_gone(self) -> None:
        """Take away, a moment later, what pages offered that are closed by then."""
        # Not by the signal of their end: PySide brings the program down in some of those.
        soon(self, self._forget_gone)

    def _forget_gone(self) -> None:
        for toast, owner in self._owned:
            if not isValid(owner) and isValid(toast):
                toast.leave()
        # A closed page is not held by what it offered.
        self._owned = [one for one in self._owned if all(map(isValid, one))]

    def forget_undo(self) -> None:
        """Take away the offer to undo: it would undo something else by now."""
        if self._undo is not None and isValid(self._undo):
            self._undo.leave()
        self._undo = None


def _is_last(step: UndoStep | None) -> bool:
    from salesapp.services import undo

    return step == undo.next_undo()
