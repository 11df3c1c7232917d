"""Showing a PDF as it will be printed, and sending it to a printer of this machine."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from salesapp.documents.preview import page_count, render_page
from salesapp.ui import theme

POINTS_PER_INCH: Final = 72
MAX_DPI: Final = 300
SCREEN_DPI: Final = 110
"""The preview keeps all its pages in memory: as sharp as a screen is enough."""


def print_pdf(parent: QWidget | None, data: bytes, title: str) -> bool:
    """Show the pages as they will be printed; False when the user thought better of it.

    Raises:
        OSError: The printer refused the document.
    """
    dialog = PrintPreview(parent, data, title)
    printed = dialog.exec() == PrintPreview.DialogCode.Accepted
    dialog.deleteLater()
    if dialog.trouble is not None:
        raise dialog.trouble
    return printed


class PrintPreview(QPrintPreviewDialog):
    """The pages with zoom; the button with the printer asks for printer, pages and copies."""

    def __init__(self, parent: QWidget | None, data: bytes, title: str) -> None:
        # The dialog only borrows the printer: it has to live as long.
        self._printer = _printer(title, landscape=_lies(data))
        super().__init__(self._printer, parent)
        self._data = data
        self.trouble: OSError | None = None
        self.setWindowTitle(title)
        self.resize(theme.px(900), theme.px(760))
        self.paintRequested.connect(self._paint)

    def _paint(self, printer: QPrinter) -> None:
        try:
            paint_pages(printer, self._data)
        except OSError as error:
            self.trouble = error
            self.reject()


def _lies(data: bytes) -> bool:
    """Whether the first page lies on its side."""
    page = render_page(data, 0, 0.1)
    return page.width > page.height


def _printer(title: str, *, landscape: bool) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if landscape:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    return printer


def paint_pages(printer: QPrinter, data: bytes) -> None:
    """Paint the chosen pages, each as large as the sheet allows."""
    last = page_count(data)
    first = max(1, printer.fromPage())
    if printer.toPage():
        last = min(last, printer.toPage())
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(None, "the printer refused the document")
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    on_screen = printer.paintEngine().type() is QPaintEngine.Type.Picture
    dpi = min(printer.resolution(), SCREEN_DPI if on_screen else MAX_DPI)
    for number in range(first, last + 1):
        if number > first:
            printer.newPage()
        picture = render_page(data, number - 1, dpi / POINTS_PER_INCH)
        image = QImage(
            picture.bgra,
            picture.width,
            picture.height,
            picture.width * 4,
            QImage.Format.Format_RGB32,
        )
        # A painter that records keeps the image, not the bytes under it.
        painter.drawImage(_fitted(painter.viewport(), image), image.copy())
    painter.end()


def _fitted(sheet: QRect, image: QImage) -> QRect:
    """The largest rectangle of the shape of the image, at the top of the sheet."""
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = sheet.left() + (sheet.width() - size.width()) // 2
    return QRect(left, sheet.top(), size.width(), size.height())
