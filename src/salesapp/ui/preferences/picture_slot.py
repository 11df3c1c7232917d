"""A logo, a signature or a stamp: chosen, checked, shown, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.services import files
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.paint import draw_box, draw_icon
from salesapp.ui.perform import attempt
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.tokens import LIGHT
from salesapp.whole_files import read_regular

MAX_BYTES = 5 * 1024 * 1024
MAX_SIDE = 6000
MIN_SIDE = 32
_FORMATS = {"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg"}


class Thumbnail(QWidget):
    """The picture on white, as on paper."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage) -> None:
        """Show a picture; a null one shows an empty place."""
        self._image = image
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(56), theme.px(56))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        if self._image.isNull():
            draw_box(painter, self.rect(), tokens.surface2, tokens.border_input, 6, dashed=True)
            draw_icon(painter, self.rect(), "upload", "text3")
        else:
            # Pictures are drawn for white paper, whatever the theme.
            draw_box(painter, self.rect(), LIGHT.surface, tokens.border, 6)
            room = self.rect().adjusted(4, 4, -4, -4)
            size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
        painter.end()


class PictureSlot(QWidget):
    """The value is the id of a stored file, or None; files may be dropped on it."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: int | None = None
        self._trouble = ""
        self.data: bytes | None = None
        self.setAcceptDrops(True)
        self.thumbnail = Thumbnail()
        self.choose = Button(self.tr("Choose"), icon="upload", small=True)
        self.choose.setAccessibleName(name)
        self.choose.clicked.connect(self.choose_file)
        self.remove = IconButton("trash", self.tr("Take away"), small=True)
        self.remove.clicked.connect(self._take_away)
        self.setFocusProxy(self.choose)
        buttons = column(self.choose, row(self.remove, None), None, gap=4)
        line = row(self.thumbnail, buttons, None, gap=8)
        line.setAlignment(self.thumbnail, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self._show(QImage())

    def value(self) -> object:
        """Id of the stored file, or None."""
        return self._id

    def picture_id(self) -> int | None:
        """Id of the stored file, or None."""
        return self._id

    def set_value(self, value: object) -> None:
        """Show a stored file."""
        self._id = value if isinstance(value, int) else None
        self._trouble = ""
        self.data = None
        if self._id is not None:
            self.data = attempt(self, lambda: files.read_file(int(self._id or 0)))
        self._show(QImage.fromData(self.data) if self.data else QImage())

    def problem(self) -> str:
        """Why the last file was not taken."""
        return self._trouble

    def choose_file(self) -> None:
        """Ask for a picture and take it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Picture"),
            settings().last_folder,
            self.tr("Pictures (*.png *.jpg *.jpeg)"),
        )
        if chosen:
            settings_file().put("last_folder", str(Path(chosen).parent))
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Check a picture and keep it; what is wrong is told by `problem`."""
        try:
            data = read_regular(path, MAX_BYTES)
        except (OSError, ValueError):
            self._refuse(self.tr("The file cannot be read: choose another one"))
            return
        if not data or len(data) > MAX_BYTES:
            self._refuse(self.tr("Take a picture smaller than 5 MB"))
            return
        kind, image, trouble = self._read(data)
        if trouble:
            self._refuse(trouble)
            return
        stored = attempt(self, lambda: files.store_file(path.name, data, _FORMATS[kind]))
        if stored is not None:
            self._id, self.data, self._trouble = stored, data, ""
            self._show(image)
            self.changed.emit()

    def _read(self, data: bytes) -> tuple[str, QImage, str]:
        source = QBuffer()
        source.setData(QByteArray(data))
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(source)
        kind = bytes(reader.format().data()).decode().lower()
        size = reader.size()
        if kind not in _FORMATS:
            return kind, QImage(), self.tr("Save the picture as PNG or JPEG")
        if max(size.width(), size.height()) > MAX_SIDE:
            return kind, QImage(), self.tr("Make the picture smaller: up to 6000 dots a side")
        if min(size.width(), size.height()) < MIN_SIDE:
            return kind, QImage(), self.tr("Take a larger picture: from 32 dots a side")
        image = reader.read()
        trouble = self.tr("The picture is damaged: save it anew") if image.isNull() else ""
        return kind, image, trouble

    def _refuse(self, text: str) -> None:
        self._trouble = text
        self.changed.emit()

    def _take_away(self) -> None:
        self.set_value(None)
        self.changed.emit()

    def _show(self, image: QImage) -> None:
        self.thumbnail.show_image(image)
        self.remove.setVisible(not image.isNull())
        self.choose.setText(self.tr("Choose") if image.isNull() else self.tr("Replace"))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.take_file(paths[0])
            event.acceptProposedAction()
