"""Printing a PDF: its pages as they will be printed, printer, pages and copies beside them."""

from __future__ import annotations

from typing import Final

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from salesapp.documents.preview import only_pages, page_count
from salesapp.domain.jobs import JobControl
from salesapp.domain.page_ranges import parse_pages, write_pages
from salesapp.exchange.files import write_safely
from salesapp.overriding import override
from salesapp.ui import files, printing, theme
from salesapp.ui.jobs import Job
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.notices import notices
from salesapp.ui.outgoing.machine import job_failed
from salesapp.ui.translate import translate

WIDTH: Final = 960
SIDE: Final = 280
MOST_COPIES: Final = 99
PAGES_MOST_TALL: Final = 620
AS_FILE: Final = "file"
BY_PRINTER, ONE_SIDE, LONG_EDGE, SHORT_EDGE = "printer", "one", "long", "short"
_SIDES: Final = {
    BY_PRINTER: QPrinter.DuplexMode.DuplexAuto,
    ONE_SIDE: QPrinter.DuplexMode.DuplexNone,
    LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


class PrintDialog(Dialog):
    """Printing itself goes on beside the window, with progress and Cancel in the status bar."""

    no_draft = "how a paper is printed this once"
    only_reads = True

    def __init__(self, parent: QWidget | None, data: bytes, title: str, note: str = "") -> None:
        super().__init__(parent, "", width=WIDTH)
        self.title.setText(self.tr("Print: {title}").format(title=title))
        self.setAccessibleName(self.title.text())
        self._data, self._name = data, title
        self._count = page_count(data)
        self._own_window = parent.window() if parent is not None else self._window
        self._build(note)
        self._show()

    def _build(self, note: str) -> None:
        self.view = PdfView(title=self.tr("%n sheet(s)", "", self._count))
        tall = self._window.height() - theme.px(200)
        self.view.setFixedHeight(max(theme.px(280), min(theme.px(PAGES_MOST_TALL), tall)))
        names = QPrinterInfo.availablePrinterNames()
        choices: list[tuple[object, str]] = [(name, name) for name in names]
        choices.append((AS_FILE, self.tr("PDF file")))
        usual = QPrinterInfo.defaultPrinterName()
        first = usual if usual in names else next(iter(names), AS_FILE)
        self.printer = ComboInput(choices, first)
        self.pages = TextInput(placeholder=self.tr("all"))
        self.pages_field = Field(
            self.tr("Pages"),
            self.pages,
            check=self._check_pages,
            hint=self.tr("For example 1-3, 5; empty: all"),
        )
        self.copies = WholeInput(1, least=1, most=MOST_COPIES)
        self.copies_field = Field(self.tr("Copies"), self.copies, required=True)
        self.collate = CheckBox(self.tr("Whole copies one after another"), on=True)
        self.sides = ComboInput(
            [
                (BY_PRINTER, self.tr("As the printer is set")),
                (ONE_SIDE, self.tr("One side")),
                (LONG_EDGE, self.tr("Both, turned by the long edge")),
                (SHORT_EDGE, self.tr("Both, turned by the short edge")),
            ],
            BY_PRINTER,
        )
        self.grey = CheckBox(self.tr("Without colours"))
        self.no_printer = Label(
            self.tr("This computer has no printer. The document can be saved as a PDF file."),
            "small",
            "warn",
            wrap=True,
        )
        self.no_printer.setVisible(not names)
        self.note = Label(note, "small", "warn", wrap=True)
        self.note.setVisible(bool(note))
        self.sides_field = Field(self.tr("Sides of the sheet"), self.sides)
        side = QWidget()
        side.setFixedWidth(theme.px(SIDE))
        side.setLayout(
            column(
                Field(self.tr("Printer"), self.printer), self.no_printer, self.pages_field,
                self.copies_field, self.collate, self.sides_field, self.grey, self.note, None,
                gap=12,
            )
        )  # fmt: skip
        self.body.addLayout(row(self.view, side, gap=16))
        self.add_cancel()
        self.system = self.add_button(self.tr("System dialog…"), icon="settings")
        self.system.clicked.connect(self.ask_system)
        self.main = self.add_primary(self.tr("Print"), icon="print")
        self.check_fields(self.pages_field, self.copies_field)
        self.printer.changed.connect(self._show)
        self.copies.changed.connect(self._show)
        self.set_check(self._leave)

    @override
    def open(self) -> None:
        super().open()
        # Now it has its size: drawn before, the pages would have to be drawn once more.
        self.view.set_data(self._data)
        (self.pages if self.copies_field.isHidden() else self.copies).setFocus()

    def chosen_pages(self) -> list[int]:
        """The pages to print, in the order wanted."""
        return parse_pages(self.pages.text(), self._count) or []

    def ask_system(self) -> None:
        """Choose everything in the dialog of the system, which prints when it is confirmed."""
        printer = self._printer()
        asked = QPrintDialog(printer, self._own_window)
        asked.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        asked.setOption(QPrintDialog.PrintDialogOption.PrintCollateCopies)
        asked.setMinMax(1, self._count)
        asked.setFromTo(1, self._count)
        if asked.exec() == QPrintDialog.DialogCode.Accepted:
            first, last = printer.fromPage() or 1, printer.toPage() or self._count
            self._print(printer, list(range(first, min(last, self._count) + 1)))
            self._finish(accepted=True)
        asked.deleteLater()

    # Inside

    def _leave(self) -> bool:
        if self.printer.value() == AS_FILE:
            return self._save()
        self._print(self._printer(), self.chosen_pages())
        return True

    def _printer(self) -> QPrinter:
        chosen = self.printer.value()
        name = "" if chosen == AS_FILE else str(chosen)
        landscape = printing.is_landscape(self._data)
        printer = printing.new_printer(name, self._name, landscape=landscape)
        printer.setCopyCount(self.copies.number() or 1)
        printer.setCollateCopies(self.collate.value())
        printer.setDuplex(_SIDES[str(self.sides.value())])
        if self.grey.value():
            printer.setColorMode(QPrinter.ColorMode.GrayScale)
        return printer

    def _print(self, printer: QPrinter, pages: list[int]) -> None:
        data, window = self._data, self._own_window

        def work(control: JobControl) -> int:
            printing.paint_pages(printer, data, pages, control)
            return len(pages)

        job = Job(self.tr("Printing {name}").format(name=self._name), work, window)
        told = self.tr("Sent to the printer: {name}").format(name=self._name)
        stopped = self.tr("Printing stopped: {name}").format(name=self._name)
        job.succeeded.connect(lambda _count: notices.tell(told))
        job.cancelled.connect(lambda: notices.tell(stopped))
        job.failed.connect(lambda error: job_failed(window, error))
        job.start()

    def _save(self) -> bool:
        """Without a printer the very pages are saved, not pictures of them."""
        path = files.ask_save_path(self, f"{self._name}.pdf")
        if path is None:
            return False
        data, pages, window = self._data, self.chosen_pages(), self._own_window
        every = pages == list(range(1, self._count + 1))

        def work(_control: JobControl) -> None:
            write_safely(path, data if every else only_pages(data, pages))

        job = Job(self.tr("Saving {name}").format(name=path.name), work, window)
        told = self.tr("Saved: {name}").format(name=path.name)
        job.succeeded.connect(lambda _nothing: notices.tell(told))
        job.failed.connect(lambda error: job_failed(window, error))
        job.start()
        return True

    def _check_pages(self, value: object) -> str:
        if parse_pages(str(value or ""), self._count) is not None:
            return ""
        every = write_pages(range(1, self._count + 1))
        told = translate("PrintDialog", "Write pages of {every}, for example 1-3, 5")
        return told.format(every=every)

    def _show(self) -> None:
        as_file = self.printer.value() == AS_FILE
        for part in (self.copies_field, self.collate, self.sides_field, self.grey):
            part.setVisible(not as_file)
        self.collate.setEnabled((self.copies.number() or 1) > 1)
        self.main.setText(self.tr("Save…") if as_file else self.tr("Print"))
        self.main.set_icon("download" if as_file else "print")
