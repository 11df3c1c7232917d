"""Sending the pages of a PDF to a printer of this machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from salesapp.documents.preview import page_count, page_sizes, render_page
from salesapp.domain.jobs import JobCancelled, JobControl, Silent

if TYPE_CHECKING:
    from salesapp.ui.outgoing.print_dialog import PrintDialog

POINTS_PER_INCH: Final = 72
MAX_DPI: Final = 300


def print_pdf(parent: QWidget | None, data: bytes, title: str) -> PrintDialog:
    """Show the pages and ask for printer, pages and copies; printing goes on beside the window."""
    from salesapp.ui.outgoing.print_dialog import PrintDialog

    dialog = PrintDialog(parent, data, title)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def new_printer(name: str, title: str, *, landscape: bool) -> QPrinter:
    """A printer of this machine by its name, with A4 sheets."""
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo()
    high = QPrinter.PrinterMode.HighResolution
    printer = QPrinter(high) if info.isNull() else QPrinter(info, high)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if landscape:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    return printer


def is_landscape(data: bytes) -> bool:
    """Whether the first page lies on its side."""
    width, height = page_sizes(data)[0]
    return width > height


def paint_pages(
    printer: QPrinter,
    data: bytes,
    pages: Sequence[int] | None = None,
    control: JobControl | None = None,
) -> None:
    """Paint pages, each as large as the sheet allows; may be called in any thread.

    Args:
        printer: Its number of copies is painted here when it cannot repeat by itself.
        data: The PDF.
        pages: Numbers from 1 in the order wanted; all without them.
        control: Sees the sheets go by; cancelled, the printer drops the document.

    Raises:
        OSError: The printer refused the document.
        JobCancelled: The user stopped it.
    """
    wanted = _sheets(printer, pages or range(1, page_count(data) + 1))
    watch = control or Silent()
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(None, "the printer refused the document")
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = min(printer.resolution(), MAX_DPI) / POINTS_PER_INCH
        for place, number in enumerate(wanted):
            watch.step(place, len(wanted))
            if place and not printer.newPage():
                raise OSError(None, "the printer takes no further page")
            _paint(painter, data, number, scale)
    except JobCancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise OSError(None, "the printer could not print the document")


def _sheets(printer: QPrinter, pages: Sequence[int]) -> list[int]:
    """The pages as often as they are wanted, unless the printer repeats them by itself."""
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return [page for _copy in range(copies) for page in pages]
    return [page for page in pages for _copy in range(copies)]


def _paint(painter: QPainter, data: bytes, number: int, scale: float) -> None:
    picture = render_page(data, number - 1, scale)
    image = QImage(
        picture.bgra,
        picture.width,
        picture.height,
        picture.width * 4,
        QImage.Format.Format_RGB32,
    )
    # A painter that records keeps the image, not the bytes under it.
    painter.drawImage(_fitted(painter.viewport(), image), image.copy())


def _fitted(sheet: QRect, image: QImage) -> QRect:
    """The largest rectangle of the shape of the image, at the top of the sheet."""
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = sheet.left() + (sheet.width() - size.width()) // 2
    return QRect(left, sheet.top(), size.width(), size.height())
