"""The card of an import under way: how far, how long still, what now, and Cancel."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.jobs import Progress
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.kit.progress_bar import ProgressBar

_ESTIMATE_AFTER = 2.0


class ProgressCard(QWidget):
    """A card in the frame of the accent; `cancelled` asks to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begun = monotonic()
        self.title = Label("", "strong")
        self.count = Label("", "base", "text2")
        self.left = Label("", "base", "text2")
        self.bar = ProgressBar()
        self.note = Label("", "small", "text2", elide=True)
        self.cancel = Button(self.tr("Cancel"), icon="x", small=True, keys="Esc")
        self.cancel.clicked.connect(self._stop)
        head = row(self.title, self.count, None, self.left, self.cancel)
        self.setLayout(column(head, self.bar, self.note, gap=8, margins=(16, 12, 16, 12)))

    def begin(self, title: str) -> None:
        """Show the start of a job."""
        self._begun = monotonic()
        self.title.setText(title)
        self.count.setText("")
        self.left.setText("")
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        self.cancel.setEnabled(True)
        self.note.setText(self.tr("Cancel brings the base back to what it was before."))

    def show_progress(self, progress: Progress) -> None:
        """Show how far the job is."""
        if not progress.total:
            return
        self.bar.setValue(progress.percent or 0)
        text = self.tr("{done} of {total}").format(done=progress.done, total=progress.total)
        self.count.setText(text)
        self.left.setText(self._estimate(progress))
        if progress.note:
            sentence = self.tr("Now: {name}. Cancel brings the base back to what it was before.")
            self.note.setText(sentence.format(name=progress.note))

    def _estimate(self, progress: Progress) -> str:
        spent = monotonic() - self._begun
        if spent < _ESTIMATE_AFTER or not progress.done:
            return ""
        seconds = round(spent * (progress.total - progress.done) / progress.done)
        return self.tr("about %n second(s) left", "", max(1, seconds))

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.note.setText(self.tr("Stopping: the base stays as it was."))
        self.cancelled.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().surface, theme.tokens().accent_line, 8)
        painter.end()
