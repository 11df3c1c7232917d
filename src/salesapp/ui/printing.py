"""Sending a PDF to a printer of this machine."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from salesapp.documents.preview import page_count, render_page

POINTS_PER_INCH = 72
MAX_DPI = 300


def print_pdf(parent: QWidget | None, data: bytes, title: str) -> bool:
    """Ask for a printer and print; False when the user thought better of it."""
    printer = choose_printer(parent, title, page_count(data))
    if printer is None:
        return False
    paint_pages(printer, data)
    return True


def choose_printer(parent: QWidget | None, title: str, pages: int) -> QPrinter | None:
    """Ask which printer, which pages and how many copies."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


def paint_pages(printer: QPrinter, data: bytes) -> None:
    """Paint the chosen pages, each as large as the sheet allows."""
    last = page_count(data)
    first = max(1, printer.fromPage())
    if printer.toPage():
        last = min(last, printer.toPage())
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(None, "the printer refused the document")
    dpi = min(printer.resolution(), MAX_DPI)
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
        painter.drawImage(_fitted(painter.viewport(), image), image)
    painter.end()


def _fitted(sheet: QRect, image: QImage) -> QRect:
    """The largest rectangle of the shape of the image, at the top of the sheet."""
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = sheet.left() + (sheet.width() - size.width()) // 2
    return QRect(left, sheet.top(), size.width(), size.height())
