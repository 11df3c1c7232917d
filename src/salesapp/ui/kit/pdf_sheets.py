"""The sheets of a PDF under each other: those drawn have a picture, the others are empty paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColorConstants, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from salesapp.documents.preview import Picture
from salesapp.overriding import override
from salesapp.ui import theme

_GAP: Final = 12
_MOST_KEPT: Final = 12


class PdfSheets(QWidget):
    """An old picture stays until the new one of its sheet comes: nothing flickers."""

    dragged = Signal()
    """The mouse takes a sheet away."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[QRect] = []
        self._images: dict[int, tuple[QImage, bytes]] = {}
        self._fresh: set[int] = set()
        self._pressed: QPoint | None = None
        self._draggable = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def clear(self) -> None:
        """Show nothing."""
        self._places, self._images, self._fresh = [], {}, set()
        self.setFixedSize(0, 0)
        self.update()

    def grow_old(self) -> None:
        """Another file comes: every picture has to be drawn anew."""
        self._fresh.clear()

    def is_fresh(self, page: int) -> bool:
        """Whether the picture of a page is of the file shown."""
        return page in self._fresh

    def in_view(self, visible: tuple[int, int]) -> list[int]:
        """The pages between two heights; the first one while nothing is known."""
        top, bottom = visible
        return [
            page
            for page, place in enumerate(self._places)
            if place.bottom() >= top and place.top() <= bottom
        ] or [0]

    def show_pages(
        self,
        sizes: Sequence[tuple[float, float]],
        pages: Mapping[int, Picture],
        scale: float,
        ratio: float,
    ) -> None:
        """Show pictures of some pages, drawn in a scale for screens of a pixel ratio.

        Args:
            sizes: Of all pages, in points.
            pages: The pictures by the number of the page from 0.
            scale: Pixels of the screen a point.
            ratio: Pixels of the screen a pixel of the window.
        """
        self._places = []
        top, step = 1, scale / ratio
        for wide, tall in sizes:
            size = QSize(round(wide * step), round(tall * step))
            self._places.append(QRect(QPoint(1, top), size))
            top += size.height() + 2 + _GAP
        for page, one in pages.items():
            image = QImage(
                one.bgra, one.width, one.height, one.width * 4, QImage.Format.Format_RGB32
            )
            image.setDevicePixelRatio(ratio)
            self._images.pop(page, None)
            self._images[page] = image, one.bgra
            self._fresh.add(page)
        self._forget()
        wide = max((place.width() for place in self._places), default=0)
        for place in self._places:
            place.moveLeft(1 + (wide - place.width()) // 2)
        self.setFixedSize(wide + 2, top - 1)
        self.update()

    def _forget(self) -> None:
        """Pages that are gone, and the pictures longest not drawn."""
        for page in [one for one in self._images if one >= len(self._places)]:
            del self._images[page]
        for page in list(self._images)[:-_MOST_KEPT]:
            del self._images[page]
        self._fresh &= self._images.keys()

    def set_draggable(self, on: bool) -> None:
        """Whether a sheet can be taken away."""
        self._draggable = on
        hand = Qt.CursorShape.OpenHandCursor if on else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(theme.tokens().border)
        for page, place in enumerate(self._places):
            if not place.intersects(event.rect()):
                continue
            painter.fillRect(place, QColorConstants.White)
            found = self._images.get(page)
            if found is not None:
                image = found[0]
                near = (image.deviceIndependentSize().toSize() - place.size()) / 2
                same = abs(near.width()) <= 1 and abs(near.height()) <= 1
                painter.drawImage(place.topLeft(), image) if same else painter.drawImage(
                    place, image
                )
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left and self._draggable else None
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        begin = self._pressed
        if begin is None or not self._places:
            return
        far = (event.position().toPoint() - begin).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit()
