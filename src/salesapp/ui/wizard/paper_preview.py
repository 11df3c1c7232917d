"""Shows the sample invoice, printed anew a moment after the typing stops."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.documents import texts
from salesapp.documents.preview import Picture
from salesapp.domain.jobs import JobControl
from salesapp.domain.organizations import OrganizationDraft
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.jobs import Job
from salesapp.ui.kit.paint import CENTER, draw_text
from salesapp.ui.tokens import LIGHT
from salesapp.ui.wizard.sample_invoice import SampleWords, sample_page

_PAUSE = 250
_WIDE = 595.28
_TALL = 841.89


class PaperPreview(QWidget):
    """A sheet of A4, always white; while it is printed the last one stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = OrganizationDraft("")
        self._pictures: Mapping[str, bytes | None] = {}
        self._job: Job | None = None
        self._stale = False
        self.image = QImage()
        self.trouble = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._print)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("This is how the invoice will look"))

    def show_draft(self, draft: OrganizationDraft, pictures: Mapping[str, bytes | None]) -> None:
        """Print this draft soon."""
        self._draft, self._pictures = draft, dict(pictures)
        self._pause.start()

    def _print(self) -> None:
        if self._job is not None:
            self._stale = True
            return
        draft, pictures = self._draft, self._pictures
        # In the language of the paper, whatever the window speaks.
        words = SampleWords(*texts.SAMPLE)
        scale = max(1.0, self.width() * self.devicePixelRatio() / _WIDE)
        on = format.today()

        def work(_control: JobControl) -> Picture:
            return sample_page(draft, pictures, words, on, scale)

        job = Job(self.tr("Preview"), work, quiet=True)
        job.succeeded.connect(self._show)
        job.failed.connect(self._tell)
        job.finished.connect(self._printed)
        self._job = job
        job.start()

    def _show(self, page: Picture) -> None:
        image = QImage(page.bgra, page.width, page.height, QImage.Format.Format_ARGB32)
        # The pixels belong to Python: keep a copy of our own.
        self.image = image.copy()
        self.trouble = ""
        self.update()

    def _tell(self, _error: Exception) -> None:
        self.trouble = self.tr("The paper cannot be printed with this data yet")
        self.update()

    def _printed(self) -> None:
        self._job = None
        if self._stale:
            self._stale = False
            self._print()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * _TALL / _WIDE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), self.heightForWidth(theme.px(480)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(280))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().isValid():
            self._pause.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sheet = QSize(round(_WIDE), round(_TALL)).scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        place = QRect(0, 0, sheet.width(), sheet.height())
        painter.fillRect(place, LIGHT.surface)
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self.image)
        painter.setPen(theme.tokens().border)
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        if self.trouble:
            draw_text(painter, place, self.trouble, "base", LIGHT.risk, CENTER)
        painter.end()
