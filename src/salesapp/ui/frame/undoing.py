"""Undo and redo in the window: by name, with what was done said in a toast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMainWindow

from salesapp.ui.frame.navigator import Navigator
from salesapp.ui.frame.top_bar import TopBar
from salesapp.ui.translate import translate

if TYPE_CHECKING:
    from salesapp.services.undo import UndoStep
    from salesapp.ui.jobs import Job


class Told(Protocol):
    """Says which step was taken, and by which job when it was a long one."""

    def __call__(self, words: str, by: Job | None = None, /) -> None:
        """Tell it."""


class UndoCommands(QMainWindow):
    """Takes steps back and does them again. What it needs is imported when it is needed."""

    navigator: Navigator
    top_bar: TopBar

    def refresh_actions(self) -> None:
        """Enable what may run now."""
        raise NotImplementedError

    _taking: Job | None = None

    def undo(self) -> None:
        """Take the last step back."""
        from salesapp.services import undo
        from salesapp.ui.notices import notices

        def told(words: str, _by: Job | None = None) -> None:
            notices.tell(translate("MainWindow", "Undone: {step}").format(step=words))

        self._take("undo", undo.next_undo(), told)

    def redo(self) -> None:
        """Do the step that was taken back again."""
        from salesapp.services import undo
        from salesapp.ui.notices import notices

        self._take("redo", undo.next_redo(), notices.undoable)

    def _take(self, name: str, step: UndoStep | None, told: Told) -> None:
        """Take a step at once; a long one beside the window, with progress and Cancel."""
        from salesapp.services import undo
        from salesapp.ui.jobs import Job
        from salesapp.ui.perform import attempt, perform
        from salesapp.ui.steps import step_words

        if self._taking is not None or step is None:
            return
        words = step_words(step.action, step.subject)
        if not undo.is_long(step):
            if perform(self, undo.undo if name == "undo" else undo.redo):
                told(words)
            self.show_undo()
            return

        def failed(error: Exception) -> None:
            def again() -> None:
                raise error

            attempt(self, again)

        def ended() -> None:
            self._taking = None
            self.show_undo()

        titles = {
            "undo": translate("MainWindow", "Undoing: {step}"),
            "redo": translate("MainWindow", "Redoing: {step}"),
        }
        job = Job(titles[name].format(step=words), undo.beside(name), self)
        self._taking = job
        job.succeeded.connect(lambda _changes: told(words, job))
        job.failed.connect(failed)
        job.finished.connect(ended)
        job.start()
        self.show_undo()

    def show_undo(self) -> None:
        """Name on the button what undo would take back."""
        from salesapp.services import undo
        from salesapp.ui.steps import step_words

        step = undo.next_undo()
        words = step_words(step.action, step.subject) if step else ""
        self.top_bar.show_undo(words, under_way=self._taking is not None)
        self.refresh_actions()

    def allows(self, action_id: str) -> bool:
        """Whether a command of the frame makes sense now."""
        from salesapp.services import undo

        conditions = {
            "frame.undo": lambda: self._taking is None and undo.next_undo() is not None,
            "frame.redo": lambda: self._taking is None and undo.next_redo() is not None,
            "frame.back": self.navigator.can_go_back,
            "frame.forward": self.navigator.can_go_forward,
        }
        condition = conditions.get(action_id)
        return condition is None or condition()
