"""A look at a file without leaving the program: pictures, PDF, texts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from salesapp.db.queries.links import AttachmentRow
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.file_names import safe_name
from salesapp.domain.jobs import JobControl
from salesapp.domain.previews import PreviewKind, preview_kind, read_text
from salesapp.exchange.pages import MOST, DrawnPages, draw_pages
from salesapp.overriding import override
from salesapp.services.files import file_path
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.jobs import Job
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.own_copies import readable
from salesapp.ui.records.outside import open_file, save_file
from salesapp.ui.records.pictures import read_within

_WIDTH, _HEIGHT = 820, 520
_TEXT_BYTES = 300_000
_TALLEST = 100_000
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_Scroll = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _Scroll.SliderSingleStepSub,
    Qt.Key.Key_Down: _Scroll.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Scroll.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Scroll.SliderPageStepAdd,
    Qt.Key.Key_Home: _Scroll.SliderToMinimum,
    Qt.Key.Key_End: _Scroll.SliderToMaximum,
}


class PictureView(QWidget):
    """A picture as wide as there is room, never larger than it is."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._fitted().height() + 2)

    def _fitted(self) -> QSize:
        room = theme.px(_WIDTH - 80)
        size = self._image.size()
        if size.width() <= room:
            return size
        return size.scaled(room, _TALLEST, Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._fitted()
        left = max(0, (self.width() - size.width()) // 2)
        painter.drawImage(self.rect().adjusted(left, 1, -left, -1), self._image)
        painter.end()


class FilePreview(Dialog):
    """Left and Right go through the files of the record."""

    no_draft = "a file to look at"
    only_reads = True

    def __init__(self, parent: QWidget | None, files: list[AttachmentRow], place: int = 0) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self._files, self._index = files, place
        self._turn = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.previous = IconButton("left", self.tr("Previous file"), keys="Left")
        self.next = IconButton("right", self.tr("Next file"), keys="Right")
        self.state = Label("", "small", "text3", elide=True)
        self.previous.clicked.connect(lambda: self.go(-1))
        self.next.clicked.connect(lambda: self.go(1))
        self.body.addLayout(row(self.previous, self.next, self.state, None))
        self.stack = QStackedWidget()
        self.stack.setFixedHeight(theme.px(_HEIGHT))
        self.body.addWidget(self.stack)
        open_button = self.add_button(self.tr("Open in its program"), icon="ext")
        open_button.clicked.connect(lambda: open_file(self, self.file()))
        save = self.add_button(self.tr("Save as…"), icon="save")
        save.clicked.connect(lambda: save_file(self, self.file()))
        self.add_cancel(self.tr("Close"))
        self.show_current()

    def file(self) -> AttachmentRow:
        """The file shown."""
        return self._files[self._index]

    def go(self, by: int) -> None:
        """Show the next or the previous file."""
        place = self._index + by
        if 0 <= place < len(self._files):
            self._index = place
            self.show_current()

    def show_current(self) -> None:
        """Show the file of now."""
        self._turn += 1
        file = self.file()
        self.title.setText(file.name)
        self.setAccessibleName(file.name)
        many = len(self._files) > 1
        for button in (self.previous, self.next):
            button.setVisible(many)
        self.previous.setEnabled(self._index > 0)
        self.next.setEnabled(self._index < len(self._files) - 1)
        self.state.setText(file.note)
        path, refused = _place(file)
        kind = preview_kind(file.name)
        if refused is not None:
            self._say(explain(refused).sentence())
        elif kind is PreviewKind.PICTURE:
            self._show_picture(path)
        elif kind is PreviewKind.TEXT:
            self._show_text(path)
        elif kind is PreviewKind.PDF:
            self._draw_pdf(path)
        else:
            self._say(self.tr("A file of this kind is shown by its own program only."))

    @override
    def open(self) -> None:
        super().open()
        # The keys are those of the dialog: the widget shown changes from file to file.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            self.go(_WAYS[key])
        elif key in _SCROLLS:
            shown = self.stack.currentWidget()
            if isinstance(shown, QAbstractScrollArea):
                shown.verticalScrollBar().triggerAction(_SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def _put(self, widget: QWidget) -> None:
        gone = self.stack.currentWidget()
        if gone is not None:
            self.stack.removeWidget(gone)
            gone.deleteLater()
        self.stack.addWidget(widget)

    def _say(self, text: str) -> None:
        label = Label(text, "base", "text2", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._put(label)

    def _show_picture(self, path: Path) -> None:
        wide = round(theme.px(_WIDTH - 80) * self.devicePixelRatioF())
        image = read_within(QImageReader(str(path)), QSize(wide, _TALLEST))
        if image.isNull():
            self._say(self.tr("The picture cannot be shown: it is damaged or too large."))
            return
        self._scroll(PictureView(image))

    def _show_text(self, path: Path) -> None:
        with path.open("rb") as file:
            data = file.read(_TEXT_BYTES + 1)
        view = QPlainTextEdit(read_text(data[:_TEXT_BYTES]))
        view.setReadOnly(True)
        view.setAccessibleName(self.file().name)
        if len(data) > _TEXT_BYTES:
            self.state.setText(self.tr("The beginning of a long text is shown"))
        self._put(view)

    def _draw_pdf(self, path: Path) -> None:
        self._say(self.tr("The pages are being drawn…"))
        turn, width = self._turn, round(theme.px(_WIDTH - 80) * self.devicePixelRatioF())

        def work(_control: JobControl) -> object:
            return turn, draw_pages(path, width)

        job = Job(self.tr("Preview"), work, self, quiet=True)
        job.succeeded.connect(self._show_pages)
        job.failed.connect(lambda _error: self._pdf_failed(turn))
        job.start()

    def _show_pages(self, result: tuple[int, DrawnPages]) -> None:
        turn, drawn = result
        if turn != self._turn:
            return
        area = ScrollArea(gap=8)
        area.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for page in drawn.pages:
            picture = QImage(page.bgra, page.width, page.height, QImage.Format.Format_RGB32).copy()
            area.body.addWidget(PictureView(picture))
        area.body.addStretch(1)
        self._put(area)
        if drawn.total > MOST:
            text = self.tr("{shown} of {total} pages are shown")
            self.state.setText(text.format(shown=len(drawn.pages), total=drawn.total))

    def _pdf_failed(self, turn: int) -> None:
        if turn == self._turn:
            self._say(self.tr("The PDF cannot be shown: it is damaged or has a password."))

    def _scroll(self, widget: QWidget) -> None:
        area = ScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        area.body.addWidget(widget)
        area.body.addStretch(1)
        self._put(area)


def _place(file: AttachmentRow) -> tuple[Path, RuleError | None]:
    """Where the file can be read, and why it cannot be."""
    path = file_path(file.sha256)
    if not path.is_file():
        return path, RuleError(Rule.FILE_UNREADABLE, name=file.name, path=str(path))
    try:
        return readable(file.sha256, safe_name(file.name)), None
    except RuleError as error:
        return path, error
