"""Sheets of a PDF on the screen, drawn off the thread of the windows, those in view only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from salesapp.documents.preview import Picture, look
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.jobs import Job, answering
from salesapp.ui.kit.error_block import ErrorBlock
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.pdf_sheets import PdfSheets

ZOOM_LEAST: Final = 50
ZOOM_MOST: Final = 150
ZOOM_STEP: Final = 10
_A4: Final = 595

Make = Callable[[], bytes]


class Drawn(NamedTuple):
    """What a job drew: the call it answers, the file, its pages, the scale and pixel ratio."""

    turn: int
    data: bytes
    sizes: list[tuple[float, float]]
    pages: dict[int, Picture]
    scale: float
    ratio: float


class _Look(Job):
    """Somebody waits for it: long work never stands before it."""

    turn = 0

    @override
    def pool(self) -> QThreadPool:
        return answering


class PdfView(QWidget):
    """Pages of a PDF with zoom; give it bytes or a function that makes them.

    Without a zoom the page fills the width. One file is made at a time: what was asked for
    meanwhile is made next, and only the last of it.
    """

    rendered = Signal()
    """The pages of the last call are shown."""
    failed = Signal(object)
    """The exception of the function that makes the bytes."""
    zoom_changed = Signal(object)
    """How large it is shown, in percent."""
    drag_wanted = Signal()
    """A page is dragged out of the window."""

    def __init__(
        self, *, zoom: int | None = None, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zoom = zoom
        self._make: Make | None = None
        self._data: bytes | None = None
        self._turn = 0
        self._shown_turn = 0
        """The call that is answered: by its pages or by an error."""
        self._failed_turn = -1
        """The call that ended in an error: it is not tried again by itself."""
        self._drawn_at = 0
        self._job: _Look | None = None
        self._build(title)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(120)
        self._resized.timeout.connect(self._refit)
        self._scrolled = QTimer(self)
        self._scrolled.setSingleShot(True)
        self._scrolled.setInterval(10)
        self._scrolled.timeout.connect(self._begin)
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
        self._sheets = PdfSheets()
        self._sheets.dragged.connect(self.drag_wanted)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setWidget(self._sheets)
        self.area.viewport().setAutoFillBackground(False)
        self._sheets.setAutoFillBackground(False)
        self.area.setAccessibleName(self.tr("Preview"))
        self.area.viewport().installEventFilter(self)
        self.area.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled.start())
        self.error = ErrorBlock(self.tr("The preview could not be drawn"))
        self.error.retry.connect(self.refresh)
        self.error.hide()
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self.tools)
        box.addWidget(self.error)
        box.addWidget(self.area, 1)

    def add_line(self, widget: QWidget) -> None:
        """Put something between the tools and the pages."""
        self._box.insertWidget(1, widget)

    def set_data(self, data: bytes | None) -> None:
        """Show a file; None shows nothing."""
        self._make, self._data = None, data
        self.area.verticalScrollBar().setValue(0)
        self.refresh()

    def set_source(self, make: Make, *, keep_place: bool = False) -> None:
        """Show what a function makes; it is called in another thread."""
        self._make, self._data = make, None
        if not keep_place:
            self.area.verticalScrollBar().setValue(0)
        self.refresh()

    def set_draggable(self, on: bool) -> None:
        """Let pages be dragged out of the window, see `drag_wanted`."""
        self._sheets.set_draggable(on)

    def data(self) -> bytes | None:
        """The file shown, once it was made."""
        return self._data

    def zoom(self) -> int:
        """How large a point of the page is, in percent."""
        if self._zoom is not None:
            return self._zoom
        # Of the area, not of what the scroll bar leaves: the bar comes and goes with the zoom.
        room = self.area.contentsRect().width() - 2
        room -= self.area.verticalScrollBar().sizeHint().width()
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
            self._shown_turn = self._turn
            self._sheets.clear()
            return
        self._sheets.grow_old()
        self._begin()

    def _begin(self) -> None:
        """Make and draw what is asked for and not there yet."""
        if self._failed_turn == self._turn or (self._make is None and self._data is None):
            return
        ratio = self.devicePixelRatioF()
        wanted = self._sheets.in_view(self._visible())
        is_new = self._shown_turn != self._turn
        missing = wanted if is_new else [one for one in wanted if not self._sheets.is_fresh(one)]
        if self._job is not None or not (is_new or missing):
            return
        self._drawn_at = self.zoom()
        turn, scale = self._turn, self._drawn_at / 100 * ratio
        make, data = self._make, self._data

        def work(_control: JobControl) -> object:
            made = make() if data is None and make is not None else data
            assert made is not None
            return Drawn(turn, made, *look(made, missing, scale), scale, ratio)

        job = _Look(self.tr("Preview"), work, quiet=True)
        job.turn = turn
        job.succeeded.connect(self._show)
        job.failed.connect(self._show_error)
        job.finished.connect(self._ended)
        self._job = job
        job.start()

    def _visible(self) -> tuple[int, int]:
        top = self.area.verticalScrollBar().value()
        return top, top + self.area.viewport().height()

    def _ended(self) -> None:
        self._job = None
        self._begin()

    def _show(self, result: Drawn) -> None:
        if result.turn != self._turn:
            return
        is_new, self._shown_turn = self._shown_turn != self._turn, self._turn
        self._data = result.data
        self._sheets.show_pages(result.sizes, result.pages, result.scale, result.ratio)
        if is_new:
            self._show_zoom()
            self.rendered.emit()

    def _show_error(self, error: Exception) -> None:
        if self._job is None or self._job.turn != self._turn:
            # Of something no longer asked for: the newer call comes next.
            return
        self._failed_turn = self._shown_turn = self._turn
        self._sheets.clear()
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
            self._scrolled.start()
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
