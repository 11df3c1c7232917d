"""The reports on sales: one table that shows any of them, as they are declared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries.channel_report import ReportRow
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.jobs import JobControl
from salesapp.domain.periods import Compared, Period
from salesapp.domain.sales_reports import TOTAL, Asked
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.costs import SETTING
from salesapp.ui.jobs import Job
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.error_block import ErrorBlock
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.skeleton import Skeleton
from salesapp.ui.reports.fixed import FixedReport, columns_of, line_name
from salesapp.ui.reports.report_view import ReportView
from salesapp.ui.reports.rows_dialog import RowsDialog
from salesapp.ui.reports.sales_reports import SALES
from salesapp.ui.reports.words import period_name
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translate


class SalesView(ReportView):
    """A report is chosen above the table; a number opens the records behind it."""

    compares = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = {one.id: one for one in SALES}
        self.report = SALES[0]
        self.lines: dict[int, Any] = {}
        self._chosen: dict[str, int] = {}
        self._period: Period | None = None
        self._asked: Asked | None = None
        self._job: Job | None = None
        self._focus_later = False
        """The table is to have the focus as soon as it is there."""
        self.choice = ComboInput([(one.id, translate("Reports", one.title)) for one in SALES])
        self.choice.setAccessibleName(self.tr("Report"))
        self.choice.set_value(self.report.id)
        self.narrow = ComboInput()
        self.narrow.setAccessibleName(self.tr("Of what"))
        self.note = Label("", "small", "text3", wrap=True)
        self.table = PagedTable(columns_of(self.report), self._fetch)
        self.table.fill_page()
        self.table.setAccessibleName(self.tr("Sales"))
        self._stack = QStackedWidget()
        self._nothing: dict[str, EmptyState] = {}
        self.failed = ErrorBlock(self.tr("The report could not be counted"))
        self.failed.retry.connect(self.reload)
        for part in (Skeleton(rows=8), self.table, self.failed):
            self._stack.addWidget(part)
        self._lay_out()
        self.choice.changed.connect(lambda: self.show_report(str(self.choice.value())))
        self.narrow.changed.connect(self._narrowed)
        self.table.opened.connect(lambda _line: self.open_rows(""))
        self.table.cell_clicked.connect(self._cell_clicked)
        self.table.sort_requested.connect(lambda _key, _down: self._show_lines())
        settings_file().changed.connect(self._setting_changed)
        self._dress()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.setSpacing(10)
        for box in (self.choice, self.narrow):
            box.setSizePolicy(box.sizePolicy().Policy.Fixed, box.sizePolicy().Policy.Fixed)
            head.addWidget(box)
        head.addWidget(self.note, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    # What the page asks

    @override
    def show_period(self, period: Period, compared: Compared | None) -> None:
        self._period = period
        self.reload()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(*self.report.touched):
            self._dress_narrow()
            self.reload()

    @override
    def focus_list(self) -> None:
        self._focus_later = self._stack.currentIndex() == 0
        shown = self._stack.currentWidget() is self.table
        (self.table if shown else self.choice).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("line")),
            ("Enter", self.tr("what is behind it")),
            ("Ctrl+Left", self.tr("earlier")),
            ("Ctrl+Right", self.tr("later")),
            ("Ctrl+E", self.tr("export")),
        ]

    @override
    def panes(self) -> list[QWidget]:
        return [self.choice, self.table]

    @override
    def list_table(self) -> PagedTable:
        return self.table

    @override
    def list_title(self) -> str:
        told = translate("Reports", self.report.title)
        if self.report.heading and self._period is not None:
            day = Asked(self._period, fmt.today()).until
            return translate("Reports", self.report.heading).format(day=fmt.day_long(day))
        many = self.narrow.isVisibleTo(self) and self.narrow.value()
        return f"{told}, {self.narrow.currentText()}" if many else told

    @override
    def kept(self) -> dict[str, Any]:
        return {"report": self.report.id, "of": dict(self._chosen)}

    @override
    def take_back(self, kept: dict[str, Any]) -> None:
        of = kept.get("of")
        if isinstance(of, dict):
            self._chosen = {str(key): one for key, one in of.items() if isinstance(one, int)}
        if kept.get("report") in self.known:
            self.report = self.known[str(kept["report"])]
        self._dress()

    # Commands

    def show_report(self, report_id: str) -> None:
        """Show a report of these days."""
        if report_id not in self.known or report_id == self.report.id:
            return
        self.report = self.known[report_id]
        self._dress()
        self.title_changed.emit()
        self.reload()

    def open_rows(self, figure: str) -> None:
        """The records behind a number of the current line; without one behind its main number."""
        line, asked, report = self.table.current_record(), self._asked, self.report
        if line is None or asked is None:
            return
        column = report.column(figure)
        title = f"{translate('Reports', column.title)}: {line_name(report, line)}"
        of_day = self.note.text() if report.heading else ""
        days = of_day or period_name(asked.period, fmt.today())
        behind = report.behind(asked, line, column.id)
        found = [row._replace(title=self._title_of(row)) for row in behind]
        day = translate("Reports", report.day) if report.day else ""
        dialog = RowsDialog(self, title, days, found, day=day)
        dialog.record_wanted.connect(self.record_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def reload(self) -> None:
        """Ask anew, beside the window."""
        if self._period is None:
            return
        if self._job is not None:
            self._job.cancel()
        report = self.report
        asked = Asked(self._period, fmt.today(), int(str(self.narrow.value() or 0)))

        def ask(_control: JobControl) -> Sequence[Any]:
            return report.ask(asked)

        job = Job(translate("Reports", report.title), ask, self, quiet=True)
        job.succeeded.connect(lambda found: self._show(job, report, asked, found))
        job.failed.connect(lambda _error: self._fail(job))
        self._job = job
        job.start()

    # Inside

    def _dress(self) -> None:
        """The columns, the question and the words of the report chosen."""
        was = self.choice.blockSignals(True)
        self.choice.set_value(self.report.id)
        self.choice.blockSignals(was)
        self._dress_narrow()
        self.lines = {}
        self.table.set_ids([])
        self.table.set_columns(columns_of(self.report))
        self.table.set_sorts([])
        self._stack.setCurrentIndex(0)
        self._tell_note(fmt.today())

    def _dress_narrow(self) -> None:
        choices = self.report.choices() if self.report.choices is not None else []
        was = self.narrow.blockSignals(True)
        self.narrow.set_choices(choices)
        known = [value for value, _text in choices]
        kept = self._chosen.get(self.report.id)
        self.narrow.set_value(kept if kept in known else next(iter(known), None))
        self.narrow.blockSignals(was)
        self.narrow.updateGeometry()
        self.narrow.setVisible(len([one for one in known if one]) > 1)

    def _tell_note(self, day: Any) -> None:
        chosen = self.narrow.value()
        by_choice = dict(self.report.notes)
        told = by_choice.get(chosen, "") if isinstance(chosen, int) else ""
        told = translate("Reports", told or self.report.note)
        self.note.setText(told.format(day=fmt.day_long(day)))

    def _show(self, job: Job, report: FixedReport, asked: Asked, found: Sequence[Any]) -> None:
        if job is not self._job or report is not self.report:
            return
        self._job, self._asked = None, asked
        self.lines = {line.id: line for line in found}
        self._tell_note(asked.until)
        had_focus, self._focus_later = self.table.hasFocus() or self._focus_later, False
        self._show_lines()
        self._stack.setCurrentWidget(self.table if found else self._empty())
        if had_focus:
            self.focus_list()

    def _fail(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._stack.setCurrentWidget(self.failed)

    def _show_lines(self) -> None:
        """The lines in the order wanted, the total last whatever it is."""
        key, down = self.table.sort()
        shown = [line for line in self.lines.values() if line.id != TOTAL]
        if key == "name":
            shown.sort(key=lambda line: line_name(self.report, line).casefold(), reverse=down)
        elif key:
            told = [line for line in shown if getattr(line, key) not in (None, "")]
            told.sort(key=lambda line: _order_of(getattr(line, key)), reverse=down)
            shown = told + [line for line in shown if getattr(line, key) in (None, "")]
        self.table.set_ids([*(line.id for line in shown), *(i for i in self.lines if i == TOTAL)])
        self.table.refresh()

    def _empty(self) -> EmptyState:
        report = self.report
        if report.id not in self._nothing:
            title, text = (translate("Reports", one) for one in report.nothing)
            made = EmptyState(title, text, icon="reports")
            self._nothing[report.id] = made
            self._stack.addWidget(made)
        return self._nothing[report.id]

    def _title_of(self, row: ReportRow) -> str:
        if row.entity is Entity.INVOICE:
            return self.tr("Invoice {number}").format(number=row.title)
        if row.entity is Entity.CREDIT:
            return self.tr("Credit note {number}").format(number=row.title)
        if row.entity is Entity.ORDER:
            told = self.tr("Shipment {document}") if row.title else self.tr("Shipment")
            return told.format(document=row.title)
        return row.title

    def _fetch(self, ids: Iterable[int]) -> list[Any]:
        return [self.lines[one] for one in ids if one in self.lines]

    def _narrowed(self) -> None:
        value = self.narrow.value()
        if isinstance(value, int):
            self._chosen[self.report.id] = value
            self.title_changed.emit()
            self.reload()

    def _cell_clicked(self, _row: object, column: str, _cell: QRect, _at: QPoint) -> None:
        name = column.removeprefix(f"{self.report.id}_")
        if any(one.id == name and one.opens for one in self.report.columns):
            self.open_rows(name)

    def _setting_changed(self, key: str) -> None:
        if key == SETTING:
            self.table.set_columns(columns_of(self.report))
            self.table.refresh()


def _order_of(value: Any) -> Any:
    """Texts as people sort them."""
    return value.casefold() if isinstance(value, str) else value
