"""What the program says in passing: the window shows each notice as a toast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from salesapp.services.undo import UndoStep
    from salesapp.ui.jobs import Job


class NoticeTone(Enum):
    """How a notice looks: plain news, success, or trouble that needs no dialog."""

    PLAIN = "plain"
    OK = "ok"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, with Undo or one other thing to do about it."""

    text: str
    undo: bool = False
    action: str = ""
    run: Callable[[], None] | None = None
    tone: NoticeTone = NoticeTone.PLAIN
    owner: QObject | None = None
    """Whose that thing is: with it gone, nothing is offered any more."""
    step: UndoStep | None = None
    """The step that Undo is about: with a newer one done, it is not offered."""


class Notices(QObject):
    """Carries notices from wherever they arise to the window that shows them."""

    told = Signal(object)
    """`Notice`."""
    not_saved = Signal(str)
    """The machine refused to save: why, in words."""
    saved = Signal()
    """What could not be saved before is saved now."""
    not_taken = Signal(object)
    """`DraftRow`: what was typed into a document that takes it no more, kept to be copied."""

    def tell(self, text: str, tone: NoticeTone = NoticeTone.PLAIN) -> None:
        """Say that something happened, with nothing to do about it."""
        self.told.emit(Notice(text, tone=tone))

    def undoable(self, text: str, by: Job | None = None) -> None:
        """Say what was done, by the last work of this thread or `by` a job, and offer to undo it.

        Work that made no step offers nothing: what undo would take back was done before it.
        """
        from salesapp.services import undo

        self.done(text, undo.made_here() if by is None else by.made)

    def done(self, text: str, step: UndoStep | None) -> None:
        """Say what was done, and offer to undo its step, if it made one, while it is the last."""
        self.told.emit(Notice(text, undo=step is not None, tone=NoticeTone.OK, step=step))

    def offer(
        self, text: str, action: str, run: Callable[[], None], owner: QObject | None = None
    ) -> None:
        """Say what happened, and offer one thing to do about it (a link of a finished job).

        What is done by a page, or a part of one, goes with that: it is the `owner`.
        """
        self.told.emit(Notice(text, action=action, run=run, owner=owner))


notices = Notices()
