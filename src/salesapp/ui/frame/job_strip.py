"""The running job at the right of the status bar."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from salesapp.ui import theme
from salesapp.ui.jobs import Job, Progress, jobs
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import text_width
from salesapp.ui.kit.progress_bar import ProgressBar


class JobStrip(QWidget):
    """The oldest running job: its name, how far it is, Cancel."""

    shown = Signal()
    """Another job is shown, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.label = Label("", "small", "text2", elide=True)
        self.bar = ProgressBar(4, parent=self)
        self.cancel = Button(self.tr("Cancel"), "link", small=True, parent=self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.label, 1)
        box.addWidget(self.bar)
        box.addWidget(self.cancel)
        self.bar.setFixedWidth(theme.px(96))
        self.cancel.clicked.connect(self._cancel)
        jobs.started.connect(self._pick)
        jobs.ended.connect(self._pick)
        self._pick()

    def _pick(self) -> None:
        # A job goes with the page it was begun for, and is told here only when its work has ended.
        job = next((job for job in jobs.running if not job.quiet and isValid(job)), None)
        if job is not self._job:
            if self._job is not None and isValid(self._job):
                self._job.progressed.disconnect(self._show)
            self._job = job
            if job is not None:
                job.progressed.connect(self._show)
                self._show(job.progress)
        self.setVisible(job is not None)
        self.shown.emit()

    def is_busy(self) -> bool:
        """Whether a job is shown."""
        return self._job is not None

    def _show(self, progress: Progress) -> None:
        if self._job is None:
            return
        percent = progress.percent
        self.bar.setValue(percent or 0)
        waiting = self._job.is_cancelled()
        self.cancel.setEnabled(not waiting)
        if waiting:
            text = self.tr("{title}: stopping…").format(title=self._job.title)
        elif percent is None:
            text = self._job.title
        else:
            text = self.tr("{title}: {percent} %").format(title=self._job.title, percent=percent)
        self.label.setText(text)
        self.label.setToolTip(hint(progress.note))
        self.label.setMinimumWidth(text_width(text, "small"))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._show(self._job.progress)
