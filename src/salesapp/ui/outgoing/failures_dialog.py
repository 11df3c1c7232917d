"""Which papers of several failed, each with its reason; they can be tried again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.services.paper_batch import Failed
from salesapp.ui.explain import explain
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.notices import notices

WIDTH: Final = 620
_MOST_ROWS: Final = 8


class FailuresDialog(Dialog):
    """The rest was saved: that is said first."""

    no_draft = "a list to look at"
    only_reads = True

    again = Signal(object)
    """The tasks to try again."""

    def __init__(self, parent: QWidget, count: int, failed: Sequence[Failed]) -> None:
        super().__init__(parent, "", width=WIDTH)
        self._failed = list(failed)
        self.title.setText(self.tr("%n document(s) could not be saved", "", len(failed)))
        self.setAccessibleName(self.title.text())
        saved = self.tr("Saved: {done} of {total}. Nothing is half written.")
        self.text.setText(saved.format(done=count - len(failed), total=count))
        self.text.show()
        self.list = TextArea(self.report(), rows=min(_MOST_ROWS, 2 * len(failed) + 1))
        self.list.setReadOnly(True)
        self.list.setAccessibleName(self.tr("What failed, and why"))
        self.body.addWidget(self.list)
        mends = dict.fromkeys(explain(one.error).mend for one in failed)
        self.body.addWidget(Label(" ".join(mends), wrap=True))
        self.add_cancel(self.tr("Close"))
        self.copy = self.add_button(self.tr("Copy the list"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self.add_primary(self.tr("Try again"), icon="refresh")
        self.finished.connect(self._ended)

    def report(self) -> str:
        """A line for each: the file and what happened."""
        told = self.tr("{file}: {why}")
        return "\n".join(
            told.format(file=one.task.path.name, why=explain(one.error).what)
            for one in self._failed
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        notices.tell(self.tr("The list is copied"))

    def _ended(self, yes: bool) -> None:
        if yes:
            self.again.emit([one.task for one in self._failed])
