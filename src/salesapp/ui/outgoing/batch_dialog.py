"""Several papers saved into a folder at once: where to, how far it is, what failed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from salesapp.overriding import override
from salesapp.services.paper_batch import Taken
from salesapp.ui.files import folder_of_papers, remember_folder, typed_folder
from salesapp.ui.jobs import Progress
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.outgoing.batch import Batch
from salesapp.ui.outgoing.paper import PaperKey

WIDTH: Final = 520
_EARLY_SECONDS: Final = 1.0
"""Before that nobody can tell how long it will take."""


class BatchDialog(Dialog):
    """While it works it may be closed: the job goes on in the status bar."""

    no_draft = "how papers leave this once"
    only_reads = True

    def __init__(self, parent: QWidget, keys: Sequence[PaperKey]) -> None:
        super().__init__(parent, "", width=WIDTH)
        # A page may be made anew while this asks, and while the papers are being saved.
        self._home, self._keys = parent.window(), tuple(keys)
        self.title.setText(self.tr("Save %n document(s) as PDF", "", len(keys)))
        self.setAccessibleName(self.title.text())
        self.batch: Batch | None = None
        self._begun = 0.0
        self._build()

    def _build(self) -> None:
        self.folder = TextInput(str(folder_of_papers()))
        self.choose = Button(self.tr("Choose…"), icon="ext")
        self.choose.clicked.connect(self._ask_folder)
        self.folder_field = Field(
            self.tr("Folder"), self.folder, required=True, check=self._check_folder
        )
        line = row(self.folder_field, self.choose)
        line.setStretch(0, 1)
        line.setAlignment(self.choose, Qt.AlignmentFlag.AlignBottom)
        self.taken = Segmented(
            [
                (Taken.BOTH, self.tr("Keep both"), ""),
                (Taken.REPLACE, self.tr("Replace"), ""),
                (Taken.SKIP, self.tr("Skip"), ""),
            ]
        )
        words = self.tr("When a file of that name is there")
        self.taken.setAccessibleName(words)
        said = Label(
            self.tr("Issued documents are saved as they were sent, drafts as they are now."),
            "small",
            "text3",
            wrap=True,
        )
        self.asking = QWidget()
        below = column(Label(words, "small", "text2"), row(self.taken, None), gap=4)
        self.asking.setLayout(column(line, below, said, gap=12))
        self.bar = ProgressBar(8)
        self.far = Label("", "strong")
        self.left = Label("", "small", "text2")
        self.current = Label("", "small", "text3", elide=True)
        takes_back = Label(
            self.tr("Cancel takes back the files saved so far."), "small", "text3", wrap=True
        )
        self.working = QWidget()
        self.working.setLayout(
            column(row(self.far, None, self.left), self.bar, self.current, takes_back, gap=8)
        )
        self.working.hide()
        self.body.addWidget(self.asking)
        self.body.addWidget(self.working)
        self.cancel = self.add_cancel()
        self.aside = self.add_button(self.tr("Go on working"), keys="Enter")
        self.aside.clicked.connect(self._put_aside)
        self.aside.hide()
        self.main = self.add_primary(self.tr("Save"), icon="download")
        self.check_fields(self.folder_field)
        self.set_check(self._leave)

    def _ask_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self._home, self.tr("Folder for the documents"), self.folder.text()
        )
        if found:
            self.folder.setText(found)

    def _check_folder(self, value: object) -> str:
        found = typed_folder(str(value or ""))
        return self.tr("There is no such folder") if found is None else ""

    # At work

    def _leave(self) -> bool:
        folder = typed_folder(self.folder.text())
        if folder is None:
            return False
        remember_folder(folder)
        self.batch = Batch(self._home, folder)
        self.batch.progressed.connect(self.show_progress)
        self.batch.finished.connect(self._ended)
        self.show_work()
        self.batch.save(self._keys, Taken(str(self.taken.value())))
        return False

    def show_work(self) -> None:
        """Show how far it is in place of the question."""
        self._begun = time.monotonic()
        self.asking.hide()
        self.working.show()
        self.main.hide()
        self.aside.show()
        self.aside.setFocus()
        self.show_progress(Progress(0, len(self._keys)))

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is, and how long it will take."""
        self.bar.setMaximum(max(1, progress.total))
        self.bar.setValue(progress.done)
        told = self.tr("{done} of {total}")
        self.far.setText(told.format(done=progress.done, total=progress.total))
        self.current.setText(progress.note)
        spent = time.monotonic() - self._begun
        if progress.done and spent > _EARLY_SECONDS:
            seconds = round(spent / progress.done * (progress.total - progress.done)) + 1
            self.left.setText(self.tr("%n second(s) left", "", seconds))

    def _put_aside(self) -> None:
        self._finish(accepted=True)

    def _ended(self) -> None:
        self.batch = None
        self._finish(accepted=True)

    @override
    def reject(self) -> None:
        if self.batch is not None:
            self.batch.cancel()
            self.cancel.setEnabled(False)
            return
        super().reject()
