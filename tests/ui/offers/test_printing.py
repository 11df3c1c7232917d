"""What the printer gets is what the file holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication

from salesapp.documents.preview import page_count, render_page
from salesapp.services import papers
from salesapp.ui.offers.cells import Cell
from salesapp.ui.printing import PrintPreview, paint_pages, print_pdf


@pytest.fixture
def paper(new_offer, trade) -> bytes:
    """An offer long enough for several sheets."""
    editor = new_offer()
    line = editor.sheet.line_of(trade.bolt, 100_000)
    editor.sheet.insert(0, [line] * 90)
    editor.grid.go_to(0, Cell.QUANTITY)
    return papers.offer_pdf(editor.sheet.id)


def file_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFullPage(True)
    return printer


def ink(data: bytes, page: int) -> float:
    """How much ink the page takes."""
    greens = render_page(data, page, 1).bgra[1::4]
    return sum(255 - one for one in greens) / len(greens)


def test_every_sheet_is_printed_as_it_looks(paper, tmp_path) -> None:
    target = tmp_path / "printed.pdf"
    paint_pages(file_printer(target), paper)
    printed = target.read_bytes()
    assert page_count(printed) == page_count(paper) > 2
    for page in range(page_count(paper)):
        there, here = ink(printed, page), ink(paper, page)
        assert there == pytest.approx(here, rel=0.1)


def test_only_the_chosen_sheets_are_printed(paper, tmp_path) -> None:
    printer = file_printer(tmp_path / "some.pdf")
    printer.setFromTo(2, 2)
    paint_pages(printer, paper)
    assert page_count((tmp_path / "some.pdf").read_bytes()) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_no_crash(paper, tmp_path) -> None:
    with pytest.raises(OSError, match="refused"):
        paint_pages(file_printer(tmp_path / "no folder" / "printed.pdf"), paper)


def test_the_pages_are_seen_before_they_are_printed(paper, window, qtbot) -> None:
    seen: list[int] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintPreview)
        widget = dialog.findChild(QPrintPreviewWidget)
        seen.append(widget.pageCount())
        dialog.reject()

    QTimer.singleShot(1500, look)
    assert not print_pdf(window, paper, "КП-0001")
    assert seen == [page_count(paper)]
