"""Sheets of a PDF on the screen, drawn off the thread of the windows."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.documents.preview import Picture, page_count, render_page
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.jobs import Job
from salesapp.ui.kit.error_block import ErrorBlock
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label

ZOOM_LEAST: Final = 50
ZOOM_MOST: Final = 150
ZOOM_STEP: Final = 10
_GAP: Final = 12
_A4: Final = 595

Make = Callable[[], bytes]
_building = Lock()


class Drawn(NamedTuple):
    """What a job drew: the call it answers, the file, its pages, the pixel ratio."""

    turn: int
    data: bytes
    pages: list[Picture]
    ratio: float


class _Sheets(QWidget):
    """The pictures of the pages, one under another."""

    def __init__(self) -> None:
        super().__init__()
        self._images: list[tuple[QImage, bytes]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pictures(self, pictures: list[Picture], ratio: float) -> None:
        """Show pages drawn for screens of a pixel ratio."""
        self._images = []
        for one in pictures:
            image = QImage(
                one.bgra, one.width, one.height, one.width * 4, QImage.Format.Format_RGB32
            )
            image.setDevicePixelRatio(ratio)
            self._images.append((image, one.bgra))
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        sizes = [image.deviceIndependentSize().toSize() for image, _bytes in self._images]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide + 2, sum(size.height() + 2 + _GAP for size in sizes))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0
        for image, _bytes in self._images:
            size = image.deviceIndependentSize().toSize()
            painter.drawImage(1, top + 1, image)
            painter.setPen(theme.tokens().border)
            painter.drawRect(0, top, size.width() + 1, size.height() + 1)
            top += size.height() + 2 + _GAP
        painter.end()


class PdfView(QWidget):
    """Pages of a PDF with zoom; give it bytes or a function that makes them.

    Without a zoom the page fills the width. What is older than the last call is not shown.
    """

    rendered = Signal()
    """The pages of the last call are shown."""
    failed = Signal(object)
    """The exception of the function that makes the bytes."""
    zoom_changed = Signal(object)
    """How large it is shown, in percent."""

    def __init__(
        self, *, zoom: int | None = None, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zoom = zoom
        self._make: Make | None = None
        self._data: bytes | None = None
        self._turn = 0
        self._drawn_at = 0
        self._job: Job | None = None
        self._build(title)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(120)
        self._resized.timeout.connect(self._refit)
        theme.state.changed.connect(self._sheets.update)
        self._show_zoom()

    def _build(self, title: str) -> None:
        self.less = IconButton("minus", self.tr("Smaller"), small=True, kind="secondary")
        self.more = IconButton("plus", self.tr("Larger"), small=True, kind="secondary")
        self.less.clicked.connect(lambda: self.set_zoom(self.zoom() - ZOOM_STEP))
        self.more.clicked.connect(lambda: self.set_zoom(self.zoom() + ZOOM_STEP))
        self.percent = Label("", "small", "text2")
        self.title = Label(title, "strong")
        self.state = Label("", "small", "text3")
        self.tools = row(self.title, self.state, None, self.less, self.percent, self.more, gap=6)
        self._sheets = _Sheets()
        self.area = QScrollArea(self)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(self._sheets)
        self.area.viewport().setAutoFillBackground(False)
        self._sheets.setAutoFillBackground(False)
        self.area.setAccessibleName(self.tr("Preview"))
        self.area.viewport().installEventFilter(self)
        self.error = ErrorBlock(self.tr("The preview could not be drawn"))
        self.error.retry.connect(self.refresh)
        self.error.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self.tools)
        box.addWidget(self.error)
        box.addWidget(self.area, 1)

    def set_data(self, data: bytes | None) -> None:
        """Show a file; None shows nothing."""
        self._make, self._data = None, data
        self.refresh()

    def set_source(self, make: Make) -> None:
        """Show what a function makes; it is called in another thread."""
        self._make, self._data = make, None
        self.refresh()

    def data(self) -> bytes | None:
        """The file shown, once it was made."""
        return self._data

    def zoom(self) -> int:
        """How large a point of the page is, in percent."""
        if self._zoom is not None:
            return self._zoom
        room = self.area.viewport().width() - 2 - self.area.verticalScrollBar().sizeHint().width()
        return max(ZOOM_LEAST, min(ZOOM_MOST, room * 100 // _A4))

    def set_zoom(self, percent: int | None) -> None:
        """Show larger or smaller; None fills the width."""
        self._zoom = None if percent is None else max(ZOOM_LEAST, min(ZOOM_MOST, percent))
        self._show_zoom()
        self.zoom_changed.emit(self.zoom())
        self.refresh()

    def refresh(self) -> None:
        """Draw again."""
        self._turn += 1
        self.error.hide()
        if self._make is None and self._data is None:
            self._sheets.show_pictures([], 1)
            return
        turn, ratio = self._turn, self.devicePixelRatioF()
        self._drawn_at = self.zoom()
        scale = self._drawn_at / 100 * ratio
        make, data = self._make, self._data

        def work(_control: JobControl) -> object:
            with _building:
                # While this one waited its turn, another may have been asked for.
                if turn != self._turn:
                    return None
                made = make() if data is None and make is not None else data
            assert made is not None
            pages = [render_page(made, page, scale) for page in range(page_count(made))]
            return Drawn(turn, made, pages, ratio)

        job = Job(self.tr("Preview"), work, quiet=True)
        job.succeeded.connect(self._show)
        job.failed.connect(self._show_error)
        self._job = job
        job.start()

    def _show(self, result: Drawn | None) -> None:
        if result is None or result.turn != self._turn:
            return
        data, pages, ratio = result.data, result.pages, result.ratio
        self._data = data
        self._sheets.show_pictures(pages, ratio)
        self._show_zoom()
        self.rendered.emit()

    def _show_error(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        self._sheets.show_pictures([], 1)
        self.state.setText("")
        why = explain(error).sentence() if isinstance(error, RuleError) else ""
        self.error.set_text(self.tr("The preview could not be drawn"), why)
        self.error.show()
        self.failed.emit(error)

    def _show_zoom(self) -> None:
        self.percent.setText(f"{self.zoom()} %")
        self.less.setEnabled(self.zoom() > ZOOM_LEAST)
        self.more.setEnabled(self.zoom() < ZOOM_MOST)

    def _refit(self) -> None:
        self._show_zoom()
        if self._zoom is None and self.zoom() != self._drawn_at:
            self.refresh()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._resized.start()
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        way = step.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.set_zoom(self.zoom() + way * ZOOM_STEP)
