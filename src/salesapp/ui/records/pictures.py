"""Pictures out of files of others: of known kinds only, looked at before they are unpacked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

FORMATS: Final = frozenset({"png", "jpeg", "gif", "bmp", "webp"})
_MOST_DOTS: Final = 40_000_000
_MOST_OF_PHOTOS: Final = 50_000_000
"""Photos are unpacked in parts, made small at once."""
_LIMIT_MB: Final = 160


def read_within(reader: QImageReader, room: QSize) -> QImage:
    """The picture, made small where it is larger than the room.

    Null for one of another kind, damaged, or of so many dots that it is no picture but a trap: a
    few bytes may say that they are sixty thousand dots a side.
    """
    QImageReader.setAllocationLimit(_LIMIT_MB)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    size = reader.size()
    most = _MOST_OF_PHOTOS if kind == "jpeg" else _MOST_DOTS
    if kind not in FORMATS or size.width() * size.height() > most:
        return QImage()
    fitted = size.boundedTo(room)
    if size.isValid() and fitted != size:
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
