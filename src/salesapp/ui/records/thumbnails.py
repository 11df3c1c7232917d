"""Small pictures of stored ones: made beside the window, kept by the hash of the content."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QBuffer, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.paths import thumbnails_folder
from salesapp.services.files import content, file_path, is_sealed
from salesapp.ui.jobs import Job
from salesapp.ui.records.pictures import read_within

SIDE: Final = 192
"""Pixels of the longer side: enough for the card on a dense screen."""
_MOST: Final = 600


class Thumbnails(QObject):
    """`pixmap` answers at once with what is known, and asks for what is not."""

    loaded = Signal(str)
    """Hash of a content whose small picture is known now."""

    def __init__(self) -> None:
        super().__init__()
        self._known: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def pixmap(self, sha256: str) -> QPixmap | None:
        """The small picture; None while it is being made, or when it cannot be."""
        found = self._known.get(sha256)
        if found is not None:
            self._known.move_to_end(sha256)
            return None if found.isNull() else found
        if sha256 not in self._asked:
            self._asked.add(sha256)
            job = Job("", lambda _control: (sha256, small(sha256)), quiet=True)
            job.succeeded.connect(self._take)
            job.start()
        return None

    def _take(self, made: tuple[str, QImage]) -> None:
        sha256, image = made
        self._asked.discard(sha256)
        self._known[sha256] = QPixmap.fromImage(image)
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        self.loaded.emit(sha256)


def small(sha256: str, _control: JobControl | None = None) -> QImage:
    """A small picture out of the folder of those made before, or made now; null when it is none."""
    kept = thumbnails_folder() / f"{sha256}.png"
    if kept.is_file() and not _is_sealed(sha256):
        found = QImage(str(kept))
        if not found.isNull():
            return found
    sealed = _is_sealed(sha256)
    buffer = QBuffer()
    if sealed:
        buffer.setData(_content(sha256))
        reader = QImageReader(buffer)
    else:
        reader = QImageReader(str(file_path(sha256)))
    image = read_within(reader, QSize(SIDE, SIDE))
    if image.isNull():
        return image
    if max(image.width(), image.height()) > SIDE:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    if sealed:
        # A small picture of an encrypted one is not laid on the disk.
        return image
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = kept.with_name(f"{sha256}.part.png")
    if image.save(str(part)):
        part.replace(kept)
    return image


def _is_sealed(sha256: str) -> bool:
    try:
        return is_sealed(sha256)
    except OSError:
        return False


def _content(sha256: str) -> bytes:
    try:
        return content(sha256)
    except (OSError, RuleError):
        return b""


thumbnails = Thumbnails()
