"""Undo and redo in the window: by name, with what was done said in a toast."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from salesapp.ui.frame.navigator import Navigator
from salesapp.ui.frame.top_bar import TopBar
from salesapp.ui.translate import translate


class UndoCommands(QMainWindow):
    """Takes steps back and does them again. What it needs is imported when it is needed."""

    navigator: Navigator
    top_bar: TopBar

    def refresh_actions(self) -> None:
        """Enable what may run now."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take the last step back."""
        from salesapp.services import undo
        from salesapp.ui.notices import notices
        from salesapp.ui.perform import perform
        from salesapp.ui.steps import step_words

        step = undo.next_undo()
        if step and perform(self, undo.undo):
            words = step_words(step.action, step.subject)
            notices.tell(translate("MainWindow", "Undone: {step}").format(step=words))
        self.show_undo()

    def redo(self) -> None:
        """Do the step that was taken back again."""
        from salesapp.services import undo
        from salesapp.ui.notices import notices
        from salesapp.ui.perform import perform
        from salesapp.ui.steps import step_words

        step = undo.next_redo()
        if step and perform(self, undo.redo):
            notices.undoable(step_words(step.action, step.subject))
        self.show_undo()

    def show_undo(self) -> None:
        """Name on the button what undo would take back."""
        from salesapp.services import undo
        from salesapp.ui.steps import step_words

        step = undo.next_undo()
        self.top_bar.show_undo(step_words(step.action, step.subject) if step else "")
        self.refresh_actions()

    def allows(self, action_id: str) -> bool:
        """Whether a command of the frame makes sense now."""
        from salesapp.services import undo

        conditions = {
            "frame.undo": lambda: undo.next_undo() is not None,
            "frame.redo": lambda: undo.next_redo() is not None,
            "frame.back": self.navigator.can_go_back,
            "frame.forward": self.navigator.can_go_forward,
        }
        condition = conditions.get(action_id)
        return condition is None or condition()
