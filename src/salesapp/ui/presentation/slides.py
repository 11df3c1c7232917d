"""Goods on the whole screen, one a slide: for a meeting, without a network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from salesapp.documents import texts
from salesapp.documents.papers import Language
from salesapp.documents.presentation_papers import ProductPaper
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.records.pictures import read_within

_NEXT = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Down,
    Qt.Key.Key_Space,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp)
_SECTIONS = 2
_LINES = 4
_ROOM = QSize(2_560, 2_560)
"""No screen shows more of a photo."""


class Slides(QWidget):
    """Arrows turn, P hides and shows the prices, Esc ends; a click goes on."""

    ended = Signal()

    def __init__(
        self, title: str, products: Sequence[ProductPaper], language: Language = "ru"
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = title
        self._products = list(products)
        self._language = language
        self._photos = [_pixmap(one.photo) for one in products]
        self.place = 0
        self.prices_shown = True
        self.setCursor(Qt.CursorShape.BlankCursor)

    def go(self, by: int) -> None:
        """Turn slides; the ends stay where they are."""
        self.place = min(max(self.place + by, 0), len(self._products) - 1)
        self.setAccessibleName(self._products[self.place].name)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.ended.emit()
            self.close()
        elif key in _NEXT:
            self.go(1)
        elif key in _BACK:
            self.go(-1)
        elif key == Qt.Key.Key_Home:
            self.go(-len(self._products))
        elif key == Qt.Key.Key_End:
            self.go(len(self._products))
        elif physical_key(event) == "P":
            self.prices_shown = not self.prices_shown
            self.update()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.go(1 if event.button() == Qt.MouseButton.LeftButton else -1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.tokens().surface)
        unit = max(1, min(self.width() // 16, self.height() // 9))
        product = self._products[self.place]
        left = self._paint_photo(painter, unit)
        room = QRect(left, unit, self.width() - left - unit, self.height() - 2 * unit)
        self._paint_words(painter, room, product, unit)
        self._paint_foot(painter, unit)
        painter.end()

    def _paint_photo(self, painter: QPainter, unit: int) -> int:
        """The photo at the left; where the words may begin."""
        photo = self._photos[self.place]
        if photo is None:
            return unit
        box = QRect(unit, unit, 6 * unit, self.height() - 2 * unit - unit // 2)
        draw_box(painter, box, theme.tokens().surface2, None, 8)
        size = photo.size().scaled(box.size() * 0.92, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.drawPixmap(place, photo)
        return box.right() + unit

    def _paint_words(self, painter: QPainter, room: QRect, one: ProductPaper, unit: int) -> None:
        tokens = theme.tokens()
        y = room.top()

        def write(
            text: str, size: float, colour: str, *, bold: bool = False, gap: float = 0
        ) -> None:
            nonlocal y
            if not text or y >= room.bottom():
                return
            font = QFont(theme.font("base"))
            font.setPixelSize(max(10, int(unit * size)))
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(tokens.color(colour))
            place = QRect(room.left(), y, room.width(), room.bottom() - y)
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
            painter.drawText(place, flags, text)
            y += painter.fontMetrics().boundingRect(place, flags, text).height() + int(unit * gap)

        write(one.wanted, 0.26, "accent_text", gap=0.1)
        write(one.name, 0.62, "text", bold=True, gap=0.12)
        write(one.pitch, 0.36, "text2", gap=0.3)
        if one.price_minor is not None and self.prices_shown:
            money = texts.with_sign(one.price_minor, one.currency, self._language)
            write(money, 0.62, "accent_text", bold=True)
            write(one.price_note, 0.22, "text3", gap=0.12)
            write("   ".join(f"{about}: {price}" for about, price in one.tiers), 0.26, "text2",
                  gap=0.3)  # fmt: skip
        for label, told in one.facts[: 2 * _LINES]:
            write(f"{label}: {told}", 0.28, "text", gap=0.04)
        y += int(unit * 0.2)
        for heading, lines in one.sections[:_SECTIONS]:
            if room.bottom() - y < unit:
                break
            write(heading, 0.3, "accent_text", bold=True, gap=0.04)
            for line in lines.splitlines()[:_LINES]:
                write(f"•  {line}", 0.28, "text", gap=0.04)

    def _paint_foot(self, painter: QPainter, unit: int) -> None:
        font = QFont(theme.font("base"))
        font.setPixelSize(max(10, int(unit * 0.2)))
        painter.setFont(font)
        painter.setPen(theme.tokens().color("text3"))
        place = QRect(unit, self.height() - unit, self.width() - 2 * unit, unit // 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, self._title)
        where = f"{self.place + 1} / {len(self._products)}"
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, where)


def _pixmap(data: bytes | None) -> QPixmap | None:
    if data is None:
        return None
    buffer = QBuffer()
    buffer.setData(data)
    photo = read_within(QImageReader(buffer), _ROOM)
    return None if photo.isNull() else QPixmap.fromImage(photo)
