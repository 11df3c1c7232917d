"""Pictures of a few bytes that say they are of thousands of millions of dots, and how much memory a
look at each takes: ``python -m tests.hostile.pictures FOLDER``."""

from __future__ import annotations

import io
import json
import resource
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDE = 60_000


def _saved(form: str, **more: object) -> bytearray:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (16, 16), (20, 90, 200)).save(stream, form, **more)
    return bytearray(stream.getvalue())


def png(width: int, height: int, *, whole: bool = False) -> bytes:
    """A picture of one colour: the head alone, or all its rows."""
    packer = zlib.compressobj(1)
    rows = height if whole else 3
    body = b"".join(packer.compress(bytes(1 + 3 * width)) for _row in range(rows)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def jpeg(side: int, *, progressive: bool) -> bytes:
    """A photo whose head tells another size."""
    data = _saved("JPEG", progressive=progressive, subsampling=0)
    at = data.index(b"\xff\xc2" if progressive else b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", side, side)
    return bytes(data)


def gif(side: int) -> bytes:
    """A moving picture whose heads tell another size."""
    data = _saved("GIF")
    data[6:10] = struct.pack("<HH", side, side)
    at = data.index(b"\x2c") + 5
    data[at : at + 4] = struct.pack("<HH", side, side)
    return bytes(data)


def webp() -> bytes:
    """A picture of the largest size its kind has."""
    data = _saved("WEBP", lossless=True)
    at = data.index(b"VP8L") + 9
    bits = struct.unpack("<I", data[at : at + 4])[0] & ~0x0FFFFFFF
    data[at : at + 4] = struct.pack("<I", bits | 16_383 | 16_383 << 14)
    return bytes(data)


def bmp(side: int) -> bytes:
    """A picture without compression, most of it missing."""
    data = _saved("BMP")
    data[18:26] = struct.pack("<ii", side, side)
    return bytes(data)


def tiff(side: int) -> bytes:
    """A picture of a kind that is not shown."""
    data = _saved("TIFF")
    for tag in (256, 257):
        at = data.index(struct.pack("<HH", tag, 4)) if struct.pack("<HH", tag, 4) in data else -1
        at = at if at >= 0 else data.index(struct.pack("<HH", tag, 3))
        data[at + 8 : at + 12] = struct.pack("<I", side)
    return bytes(data)


def svg() -> bytes:
    """A drawing."""
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDE}' height='{WIDE}'>"
        f"<rect width='{WIDE}' height='{WIDE}' fill='red'/></svg>"
    ).encode()


BOMBS: dict[str, Callable[[], bytes]] = {
    "a PNG of 60 000 dots a side": lambda: png(WIDE, WIDE),
    "a whole PNG of 63 million dots": lambda: png(9_000, 7_000, whole=True),
    "a long PNG": lambda: png(3, 2**31 - 1),
    "a photo": lambda: jpeg(65_000, progressive=False),
    "a photo that comes in layers": lambda: jpeg(65_000, progressive=True),
    "a moving picture": lambda: gif(WIDE),
    "a WebP": webp,
    "a BMP": lambda: bmp(WIDE),
    "a TIFF": lambda: tiff(WIDE),
    "an SVG": svg,
}


SOUND: dict[str, Callable[[], bytes]] = {
    "a sound PNG": lambda: png(1_200, 900, whole=True),
    "a sound photo": lambda: bytes(_saved("JPEG")),
    "a sound WebP": lambda: bytes(_saved("WEBP")),
}


def look(folder: Path) -> dict[str, tuple[list[str], int]]:
    """Hang each picture on a client and on goods, and look at it wherever it is shown.

    Returns what came of it, and by how many kilobytes more memory was taken than ever before.
    """
    from PySide6.QtWidgets import QApplication, QWidget

    from salesapp.app.window import dress
    from salesapp.db.store import open_store
    from salesapp.ui.settings import settings_file

    application = QApplication([])
    dress(application, settings_file())
    open_store(folder / "store.salesapp", create=True)
    window = QWidget()
    window.resize(1_000, 800)
    window.show()
    found = {}
    for name, make in (SOUND | BOMBS).items():
        picture = folder / "picture"
        picture.write_bytes(make())
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        seen = _seen(window, picture, "photo.jpg")
        taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        found[name] = (seen, taken)
    return found


def _seen(window: QWidget, picture: Path, name: str) -> list[str]:
    from PySide6.QtCore import QCoreApplication, QRect, QThreadPool
    from PySide6.QtGui import QImage, QPainter

    from salesapp.db.queries import links
    from salesapp.documents.pictures import read_picture
    from salesapp.documents.presentation_papers import ProductPaper
    from salesapp.domain.clients import ClientDraft
    from salesapp.domain.entities import Entity
    from salesapp.domain.products import ProductDraft
    from salesapp.services import attachments, clients, products
    from salesapp.ui.presentation.slides import Slides
    from salesapp.ui.products.photo import paint_photo
    from salesapp.ui.records.file_preview import FilePreview, PictureView
    from salesapp.ui.records.thumbnails import thumbnails

    kept = attachments.keep(picture)._replace(name=name)
    seen = []
    for entity, number in (
        (Entity.CLIENT, clients.create(ClientDraft("Агропак")).subject_id),
        (Entity.PRODUCT, products.create(ProductDraft("Болт")).subject_id),
    ):
        attachments.attach(entity, int(number or 0), [kept])
        dialog = FilePreview(window, links.attachments(entity, int(number or 0)))
        dialog.open()
        dialog.grab()
        seen.append("shown" if dialog.findChildren(PictureView) else "told")
        dialog.reject()
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    for _time in range(2):
        painter = QPainter(image)
        paint_photo(painter, QRect(0, 0, 200, 200), kept.sha256)
        painter.end()
        QThreadPool.globalInstance().waitForDone()
        QCoreApplication.processEvents()
    seen.append("small" if thumbnails.pixmap(kept.sha256) is not None else "none")
    data = picture.read_bytes()
    seen.append("printed" if read_picture(data) is not None else "left out")
    slides = Slides("Болты", [ProductPaper(name="Болт", photo=data)])
    slides.resize(800, 600)
    slides.grab()
    return seen


if __name__ == "__main__":
    sys.stdout.write(json.dumps(look(Path(sys.argv[1]))))
