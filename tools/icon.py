"""Draws the picture of the program for the window and the bundle out of resources/program/app.svg.

usage: python tools/icon.py      writes app.png and app.ico beside it
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "resources" / "program"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
LARGE = 256
HEAD = struct.Struct("<HHH")
ENTRY = struct.Struct("<BBBBHHII")


def draw(size: int) -> bytes:
    """The picture as PNG."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(PLACE / "app.svg")).render(painter)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(kept.data())


def pack(pictures: dict[int, bytes]) -> bytes:
    """An ICO file of PNG pictures by size."""
    head = [HEAD.pack(0, 1, len(pictures))]
    at = HEAD.size + ENTRY.size * len(pictures)
    for size, picture in pictures.items():
        side = size % LARGE  # the format writes 256 as 0
        head.append(ENTRY.pack(side, side, 0, 0, 1, 32, len(picture), at))
        at += len(picture)
    return b"".join([*head, *pictures.values()])


def main() -> int:
    """Write both files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv)
    pictures = {size: draw(size) for size in SIZES}
    (PLACE / "app.png").write_bytes(pictures[LARGE])
    (PLACE / "app.ico").write_bytes(pack(pictures))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
