"""What the printer gets is what the file holds, and what was chosen in the dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from salesapp.documents.preview import page_count, read_text, render_page
from salesapp.domain.jobs import JobCancelled
from salesapp.services import papers
from salesapp.ui import files, printing
from salesapp.ui.jobs import jobs
from salesapp.ui.offers.cells import Cell
from salesapp.ui.outgoing.print_dialog import AS_FILE, PrintDialog
from salesapp.ui.printing import paint_pages, print_pdf


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


@pytest.fixture
def printed(monkeypatch, tmp_path) -> Path:
    """A printer of this machine that prints into a file."""
    target = tmp_path / "printed.pdf"
    monkeypatch.setattr(
        "salesapp.ui.outgoing.print_dialog.QPrinterInfo.availablePrinterNames", lambda: ["Laser"]
    )
    monkeypatch.setattr(printing, "new_printer", lambda *_a, **_k: file_printer(target))
    return target


def ink(data: bytes, page: int) -> float:
    """How much ink the page takes."""
    greens = render_page(data, page, 1).bgra[1::4]
    return sum(255 - one for one in greens) / len(greens)


def quiet(qtbot) -> None:
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_every_sheet_is_printed_as_it_looks(paper, tmp_path) -> None:
    target = tmp_path / "printed.pdf"
    paint_pages(file_printer(target), paper)
    printed = target.read_bytes()
    assert page_count(printed) == page_count(paper) > 2
    for page in range(page_count(paper)):
        there, here = ink(printed, page), ink(paper, page)
        assert there == pytest.approx(here, rel=0.1)


def test_only_the_chosen_sheets_are_printed(paper, tmp_path) -> None:
    paint_pages(file_printer(tmp_path / "some.pdf"), paper, [2])
    assert page_count((tmp_path / "some.pdf").read_bytes()) == 1


def test_a_printer_that_cannot_repeat_gets_whole_copies(paper, tmp_path) -> None:
    printer = file_printer(tmp_path / "copies.pdf")
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()
    paint_pages(printer, paper, [1, 2])
    data = (tmp_path / "copies.pdf").read_bytes()
    assert page_count(data) == 4
    assert ink(data, 0) == pytest.approx(ink(data, 2), rel=0.01)
    assert ink(data, 0) != pytest.approx(ink(data, 1), rel=0.01)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_no_crash(paper, tmp_path) -> None:
    with pytest.raises(OSError, match="refused"):
        paint_pages(file_printer(tmp_path / "no folder" / "printed.pdf"), paper)


def test_printing_stops_when_it_is_cancelled(paper, tmp_path) -> None:
    class Stop:
        def step(self, done: int, _total: int, _note: str = "") -> None:
            if done == 1:
                raise JobCancelled

    with pytest.raises(JobCancelled):
        paint_pages(file_printer(tmp_path / "stopped.pdf"), paper, None, Stop())


def test_the_pages_are_seen_chosen_and_printed(paper, window, qtbot, printed) -> None:
    dialog = print_pdf(window, paper, "КП-0001")
    qtbot.waitUntil(lambda: dialog.view.data() == paper)
    assert dialog.printer.value() == "Laser"
    dialog.pages.setFocus()
    dialog.pages.setText("2-99")
    qtbot.keyClick(dialog.pages, Qt.Key.Key_Return)
    assert dialog.isVisible(), "there is no page 99"
    assert dialog.pages_field.error()
    dialog.pages.setText("2")
    dialog.copies.setText("3")
    qtbot.keyClick(dialog.pages, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    quiet(qtbot)
    assert page_count(printed.read_bytes()) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_in_trouble_is_explained(paper, window, qtbot, monkeypatch, tmp_path, printed):
    from salesapp.ui.kit.dialog import Dialog

    broken = tmp_path / "no folder" / "x.pdf"
    monkeypatch.setattr(printing, "new_printer", lambda *_a, **_k: file_printer(broken))
    dialog = print_pdf(window, paper, "КП-0001")
    dialog.accept()
    quiet(qtbot)
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in window.findChildren(Dialog) if one is not dialog)
    )


def test_without_a_printer_the_very_pages_are_saved(paper, window, qtbot, monkeypatch, tmp_path):
    dialog = print_pdf(window, paper, "КП-0001")
    assert isinstance(dialog, PrintDialog)
    assert dialog.printer.value() == AS_FILE
    assert not dialog.copies_field.isVisible()
    target = tmp_path / "КП-0001.pdf"
    monkeypatch.setattr(files, "ask_save_path", lambda _parent, _name: target)
    dialog.pages.setText("1")
    dialog.accept()
    quiet(qtbot)
    data = target.read_bytes()
    assert page_count(data) == 1
    assert read_text(data).splitlines()[0] == read_text(paper).splitlines()[0]
