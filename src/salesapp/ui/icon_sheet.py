"""Icons drawn before, kept in one file: the next start need not read and draw the SVGs again.

The file begins with a line for each icon: key, time of the SVG in ns, width in px and offset with
tabs between them. After an empty line come the pixels, 32-bit ARGB premultiplied, row by row.
Whatever is wrong with it, it is left alone: the icons are drawn then.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage, QPixmap

from salesapp.paths import resource

MOST_BYTES = 400_000
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class IconSheet:
    """The icons of earlier starts, and those drawn in this one."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._known: dict[str, tuple[int, int, bytes]] = {}
        self._is_new = False

    def open(self, path: Path) -> None:
        """Take over the icons of a file, and keep new ones there from now on."""
        self._path = path
        self._known = {}
        try:
            head, _, pixels = path.read_bytes().partition(b"\n\n")
            for line in head.decode().splitlines():
                key, *numbers = line.split("\t")
                time, width, offset = map(int, numbers)
                data = pixels[offset : offset + 4 * width * width]
                if width > 0 and offset >= 0 and len(data) == 4 * width * width:
                    self._known[key] = (time, width, data)
        except (OSError, ValueError):
            self._known = {}

    def find(self, name: str, key: str, ratio: float) -> QPixmap | None:
        """The icon drawn before, if its SVG has not changed since."""
        if key not in self._known:
            return None
        time, width, data = self._known[key]
        if _time_of(name) != time:
            return None
        picture = QPixmap.fromImage(QImage(data, width, width, 4 * width, _FORMAT))
        picture.setDevicePixelRatio(ratio)
        return picture

    def add(self, name: str, key: str, picture: QPixmap) -> None:
        """Keep an icon that was drawn now, as long as the sheet is small."""
        if self._path is None or picture.width() != picture.height():
            return
        if sum(len(data) for _, _, data in self._known.values()) > MOST_BYTES:
            return
        image = picture.toImage().convertToFormat(_FORMAT)
        self._known[key] = (_time_of(name), image.width(), bytes(image.constBits()))
        self._is_new = True

    def save(self) -> None:
        """Write the file if an icon was added; a folder that cannot be written to is no trouble."""
        if self._path is None or not self._is_new:
            return
        from salesapp.domain.errors import RuleError
        from salesapp.exchange.files import write_safely

        rows, pixels = [], bytearray()
        for key, (time, width, data) in self._known.items():
            rows.append(f"{key}\t{time}\t{width}\t{len(pixels)}")
            pixels += data
        head = "\n".join(rows).encode()
        try:
            write_safely(self._path, head + b"\n\n" + bytes(pixels))
        except RuleError:
            return
        self._is_new = False


def _time_of(name: str) -> int:
    try:
        return (resource("icons") / f"{name}.svg").stat().st_mtime_ns
    except OSError:
        return 0


sheet = IconSheet()
