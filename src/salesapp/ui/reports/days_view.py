"""The closed days: each has its report, which leaves as paper, workbook, letter or text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from salesapp.domain.changes import Changes
from salesapp.domain.day_reports import DayReport
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobControl
from salesapp.domain.periods import Compared, Period
from salesapp.overriding import override
from salesapp.services.day_reports import reports
from salesapp.services.exports.write import write_book
from salesapp.services.letters import About
from salesapp.ui import format as fmt
from salesapp.ui.files import ask_save_path
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.splitter import Splitter
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.letters.attached import Chosen
from salesapp.ui.letters.compose import ComposeDialog, write_letter
from salesapp.ui.notices import notices
from salesapp.ui.outgoing.door import door_of
from salesapp.ui.outgoing.machine import job_failed
from salesapp.ui.outgoing.paper import Leaving
from salesapp.ui.outside import open_file
from salesapp.ui.own_copies import copy_of
from salesapp.ui.reports import day_papers
from salesapp.ui.reports.day_book import book_of
from salesapp.ui.reports.day_papers import state_words
from salesapp.ui.reports.day_words import word
from salesapp.ui.reports.report_view import ReportView
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.today.report_text import report_text, whole_percent
from salesapp.ui.work_calendar import work_calendar


class DaysView(ReportView):
    """The latest day first; what leaves is the marked days, else the current one."""

    compares = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reports: dict[int, DayReport] = {}
        self._period: Period | None = None
        self._job: Job | None = None
        self.table = PagedTable(self._columns(), self._fetch, markable=True)
        self.table.fill_page()
        self.table.setAccessibleName(self.tr("Closed days"))
        self.nothing = EmptyState(
            self.tr("No day was closed in this period"),
            self.tr("Close the day on the page “Today” (Ctrl+Shift+B): its report stands here."),
            icon="moon",
        )
        self._stack = QStackedWidget()
        self.side = self._make_side()
        split = Splitter([880, 380])
        split.addWidget(self.table)
        split.addWidget(self.side)
        split.place()
        self._stack.addWidget(split)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack, 1)
        self.table.current_changed.connect(self._show_current)
        self.table.marks_changed.connect(self._show_current)
        self.table.opened.connect(lambda _row: self.text.setFocus())

    def _make_side(self) -> QWidget:
        side = QWidget()
        self.name = Label("", "name", wrap=True)
        self.state = Label("", "small", "text3", wrap=True)
        self.text = TextArea(rows=12)
        self.text.setReadOnly(True)
        grows = QSizePolicy.Policy.Expanding
        self.text.setSizePolicy(grows, grows)
        self.text.setAccessibleName(self.tr("Report of the day"))
        self.pdf = Button(self.tr("PDF…"), icon="download", keys="Ctrl+S")
        self.book = Button(self.tr("Excel…"), icon="table")
        self.paper = Button(self.tr("Print"), icon="print", keys="Ctrl+P")
        self.letter = Button(self.tr("Letter"), icon="mail", keys="Ctrl+Shift+Return")
        self.copy = Button(self.tr("Copy the text"), icon="copy")
        for button, run in (
            (self.pdf, self.save_pdf),
            (self.book, self.save_book),
            (self.paper, self.print_reports),
            (self.letter, self.send),
            (self.copy, self.copy_text),
        ):
            button.clicked.connect(run)
        first, second = QHBoxLayout(), QHBoxLayout()
        for line, buttons in (
            (first, (self.pdf, self.book, self.paper)),
            (second, (self.letter, self.copy)),
        ):
            line.setSpacing(8)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
        box = QVBoxLayout(side)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addWidget(self.name)
        box.addWidget(self.state)
        box.addWidget(self.text, 1)
        box.addLayout(first)
        box.addLayout(second)
        return side

    def _columns(self) -> list[Column]:
        def count(name: str, title: str, width: int) -> Column:
            return Column(
                name,
                title,
                width,
                lambda one: fmt.number(getattr(one.figures, name)),
                "right",
                type=FieldType.NUMBER,
                value=lambda one: getattr(one.figures, name) * 1_000,
            )

        return [
            Column("day", word("day"), 84, lambda one: fmt.day_with_weekday(one.day), lead=True,
                   stretch=True, type=FieldType.DAY, value=lambda one: one.day),
            Column("closed_at", word("closed_at"), 98, lambda one: fmt.moment(one.closed_at),
                   tone=lambda one: "warn" if one.is_late else "text",
                   type=FieldType.MOMENT, value=lambda one: one.closed_at),
            Column("received", self.tr("Received, ₽"), 84,
                   lambda one: fmt.rubles_cell(one.figures.received_minor), "right",
                   type=FieldType.MONEY, value=lambda one: one.figures.received_minor),
            Column("shipped", self.tr("Shipped, ₽"), 86,
                   lambda one: fmt.rubles_cell(one.figures.shipped_minor), "right",
                   type=FieldType.MONEY, value=lambda one: one.figures.shipped_minor),
            Column("share", self.tr("% of plan"), 68, _share, "right", type=FieldType.PERCENT,
                   value=lambda one: one.figures.fact_bp if one.figures.plan_minor else None),
            count("calls", word("calls"), 54),
            count("meetings", word("meetings"), 66),
            count("offers", self.tr("Offers"), 50),
            count("invoices", self.tr("Invoices"), 62),
            count("leads", self.tr("Leads"), 46),
            Column("left", word("left"), 74, lambda one: fmt.number(one.after.left), "right",
                   tone=lambda one: "risk" if one.after.left else "text",
                   type=FieldType.NUMBER, value=lambda one: one.after.left * 1_000),
        ]  # fmt: skip

    # What the page asks

    @override
    def show_period(self, period: Period, compared: Compared | None) -> None:
        self._period = period
        self.reload()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.PLAN):
            self.reload()

    @override
    def focus_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("day")),
            ("Space", self.tr("mark")),
            ("Ctrl+S", self.tr("PDF")),
            ("Ctrl+P", self.tr("print")),
            ("Ctrl+Left", self.tr("earlier")),
            ("Ctrl+Right", self.tr("later")),
        ]

    @override
    def panes(self) -> list[QWidget]:
        return [self.table, self.text]

    @override
    def list_table(self) -> PagedTable:
        return self.table

    def chosen(self) -> list[DayReport]:
        """The marked days, else the current one."""
        current = self.table.current_id()
        ids = self.table.marked_ids() or ([] if current is None else [current])
        return [self._reports[one] for one in ids if one in self._reports]

    def reload(self) -> None:
        """Ask for the days anew."""
        period, calendar = self._period, work_calendar()
        if period is None:
            return
        if self._job is not None:
            self._job.cancel()

        def ask(_control: JobControl) -> list[DayReport]:
            return reports(period.first, period.last, calendar)

        job = Job(self.tr("Closed days"), ask, self, quiet=True)
        job.succeeded.connect(lambda found: self._show(job, found))
        self._job = job
        job.start()

    # Commands

    def save_pdf(self) -> None:
        """Save the reports as one PDF."""
        if (leaving := self._leaving()) is not None:
            door_of(self).save(leaving)

    def print_reports(self) -> None:
        """Show the sheets of the reports and print them."""
        if (leaving := self._leaving()) is not None:
            door_of(self).print(leaving)

    def save_book(self) -> None:
        """Save the figures, moves and money of the days as a workbook."""
        found = self.chosen()
        if not found:
            return
        path = ask_save_path(self, f"{_file_name(found)}.xlsx")
        if path is None:
            return
        sheets = book_of(found)
        told = self.tr("Saved: {name}").format(name=path.name)
        opens = self.tr("Open")
        job = Job(
            self.tr("Saving {name}").format(name=path.name),
            lambda _control: write_book(path, sheets),
            self,
        )
        job.succeeded.connect(lambda _done: notices.offer(told, opens, lambda: _open(path), self))
        job.failed.connect(lambda error: job_failed(self, error))
        job.start()

    def send(self) -> None:
        """Write a letter to the head with the reports in its text and as a PDF."""
        found, leaving = self.chosen(), self._leaving()
        if leaving is None:
            return
        title, text = day_papers.title_of(found), day_papers.text_of(found)

        def work(_control: JobControl) -> Chosen:
            return Chosen(leaving.name, path=copy_of(leaving.name, leaving.make()))

        job = Job(self.tr("Letter"), work, self)
        job.succeeded.connect(lambda chosen: self._write(chosen, title, text))
        job.failed.connect(lambda error: job_failed(self, error))
        job.start()

    def _write(self, chosen: Chosen, title: str, text: str) -> None:
        dialog = write_letter(self, About(), settings().report_to, [chosen])
        if not dialog.text_body.toPlainText().strip():
            dialog.subject.setText(title)
            dialog.text_body.setPlainText(text)
        dialog.when_done(self, lambda yes: _remember(dialog) if yes else None)

    def copy_text(self) -> None:
        """Copy the reports as a text for a messenger."""
        found = self.chosen()
        if found:
            QGuiApplication.clipboard().setText(day_papers.text_of(found))
            notices.tell(self.tr("The report is in the clipboard"))

    # Inside

    def _leaving(self) -> Leaving | None:
        found = self.chosen()
        if not found:
            return None
        day = fmt.today()
        return Leaving(f"{_file_name(found)}.pdf", lambda: day_papers.pdf_of(found, day))

    def _show(self, job: Job, found: list[DayReport]) -> None:
        if job is not self._job:
            return
        self._job = None
        self._reports = {one.day.toordinal(): one for one in found}
        had_focus = self.table.hasFocus()
        self.table.set_ids(self._reports)
        self.table.refresh()
        if found and self.table.current_id() is None:
            self.table.set_current_id(found[0].day.toordinal())
        self._stack.setCurrentIndex(0 if found else 1)
        self._show_current()
        if had_focus and found:
            self.focus_list()

    def _show_current(self) -> None:
        found = self.chosen()
        if not found:
            return
        one = found[0]
        if len(found) == 1:
            self.name.setText(day_papers.title_of(found))
            self.state.setText(state_words(one))
            self.text.set_value(report_text(one))
        else:
            self.name.setText(day_papers.title_of(found))
            self.state.setText(self.tr("%n day(s) go out together", "", len(found)))
            self.text.set_value(day_papers.text_of(found))
        self.selection_changed.emit()

    def _fetch(self, ids: Iterable[int]) -> list[DayReport]:
        return [self._reports[one] for one in ids if one in self._reports]


def _share(one: DayReport) -> str:
    return whole_percent(one.figures.fact_bp) if one.figures.plan_minor else fmt.DASH


def _file_name(found: list[DayReport]) -> str:
    return day_papers.title_of(found).replace(":", "").replace("–", "-")


def _open(path: Path) -> None:
    open_file(path)


def _remember(dialog: ComposeDialog) -> None:
    """Propose the same address for the next report."""
    settings_file().put("report_to", dialog.to.text().strip())
