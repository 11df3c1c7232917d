"""Several papers printed one after another, as one document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesapp.documents.preview import joined
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.services.paper_batch import PaperTask, write_papers
from salesapp.ui.explain import explain
from salesapp.ui.format import today
from salesapp.ui.jobs import Job
from salesapp.ui.outgoing.machine import job_failed
from salesapp.ui.outgoing.paper import PaperKey

Result = tuple[bytes, list[tuple[PaperKey, RuleError]]]
"""The document, empty when nothing could be made, and what is not in it."""


class PrintTogether(QObject):
    """Makes the document beside the window, then shows it before it is printed."""

    def __init__(self, page: QWidget, keys: Sequence[PaperKey]) -> None:
        # The page may be made anew before the document is.
        window = page.window()
        super().__init__(window)
        self._window, self._keys = window, tuple(keys)
        self._title = self.tr("%n document(s)", "", len(keys))
        title = self.tr("Laying out %n document(s)", "", len(keys))
        self.job = Job(title, lambda control: _together(self._keys, control), self)
        self.job.succeeded.connect(self._show)
        self.job.failed.connect(lambda error: job_failed(window, error))
        self.job.start()

    def _show(self, result: Result) -> None:
        from salesapp.ui.outgoing.print_dialog import PrintDialog

        data, failed = result
        note = ""
        if failed:
            reasons = " ".join(dict.fromkeys(explain(error).what for _key, error in failed))
            note = self.tr("%n document(s) could not be laid out. {why}", "", len(failed))
            note = note.format(why=reasons)
        if not data:
            job_failed(self._window, failed[0][1])
            return
        dialog = PrintDialog(self._window, data, self._title, note)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def print_together(page: QWidget, keys: Sequence[PaperKey]) -> PrintTogether:
    """Print papers of the store one after another."""
    return PrintTogether(page, keys)


def _together(keys: Sequence[PaperKey], control: JobControl) -> Result:
    with TemporaryDirectory(prefix="salesapp-print-", ignore_cleanup_errors=True) as folder:
        tasks = [
            PaperTask(key.kind, key.id, Path(folder) / f"{place}.pdf")
            for place, key in enumerate(keys)
        ]
        failed = {one.task: one.error for one in write_papers(tasks, today(), control)}
        made = [task.path.read_bytes() for task in tasks if task not in failed]
        missing = [
            (key, failed[task]) for key, task in zip(keys, tasks, strict=True) if task in failed
        ]
        return joined(made) if made else b"", missing
