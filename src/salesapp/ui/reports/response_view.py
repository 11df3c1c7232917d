"""The report on answers: medians and 90th percentiles by day and by how requests came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import response_report as queries
from salesapp.db.queries.channel_report import ReportRow
from salesapp.db.queries.response_report import Asked, Cut, ResponseLine
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobControl
from salesapp.domain.periods import Compared, Period
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.jobs import Job
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.skeleton import Skeleton
from salesapp.ui.kit.table_column import Column
from salesapp.ui.leads.heat_words import kind_name
from salesapp.ui.reports.report_view import ReportView
from salesapp.ui.reports.rows_dialog import RowsDialog
from salesapp.ui.reports.words import period_name

_OPENS: Final = frozenset({"asked", "answered", "in_time", "open", "median", "percentile"})


class ResponseView(ReportView):
    """The sum of all stands first; every number opens its leads."""

    compares = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cut = Cut.DAY
        self._found: list[Asked] = []
        self._lines: dict[int, ResponseLine] = {}
        self._period: Period | None = None
        self._job: Job | None = None
        self.choice = Segmented(
            [
                (Cut.DAY, self.tr("By day"), ""),
                (Cut.KIND, self.tr("By channel"), ""),
                (Cut.BOTH, self.tr("By day and channel"), ""),
            ]
        )
        self.choice.changed.connect(self._chosen)
        self.note = Label(
            self.tr("Working time from the request to the first answer; spam is left out."),
            "small",
            "text3",
        )
        self.table = PagedTable(self._columns(), self._fetch)
        self.table.setAccessibleName(self.tr("Answers"))
        self.table.opened.connect(lambda _row: self.open_leads("asked"))
        self.table.cell_clicked.connect(self._cell_clicked)
        self.nothing = EmptyState(
            self.tr("No requests came in these days"),
            self.tr("The clock runs from the request to the first call, letter or message."),
            icon="clock",
        )
        self._stack = QStackedWidget()
        for part in (Skeleton(rows=8), self.table, self.nothing):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.setSpacing(10)
        head.addWidget(self.choice)
        head.addStretch(1)
        head.addWidget(self.note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _columns(self) -> list[Column]:
        def count(name: str, title: str, value: object) -> Column:
            told = value if callable(value) else len
            return Column(
                name,
                title,
                110,
                lambda line: fmt.number(told(line)) if told(line) else fmt.DASH,
                "right",
                type=FieldType.NUMBER,
                value=lambda line: told(line) * 1000,
            )

        def spent(name: str, title: str) -> Column:
            return Column(
                name,
                title,
                150,
                lambda line: _time(getattr(line, name)),
                "right",
                tone=self._tone,
                type=FieldType.NUMBER,
                value=lambda line: _minutes(getattr(line, name)),
            )

        return [
            Column("day", self.tr("Day"), 170, self._day, lead=True),
            Column("kind", self.tr("Channel"), 180, self._kind, stretch=True),
            count("asked", self.tr("Requests"), lambda line: len(line.asked)),
            count("answered", self.tr("Answered"), lambda line: len(line.answered)),
            count("open", self.tr("No answer"), lambda line: len(line.asked) - len(line.answered)),
            spent("median", self.tr("Median, min")),
            spent("percentile", self.tr("90 % within, min")),
            Column(
                "in_time",
                self.tr("In time"),
                110,
                lambda line: fmt.percent(line.in_time_bp),
                "right",
                type=FieldType.PERCENT,
                value=lambda line: line.in_time_bp,
            ),
        ]

    # What the page asks

    @override
    def show_period(self, period: Period, compared: Compared | None) -> None:
        self._period = period
        self.reload()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.LEAD, Entity.ACTIVITY):
            self.reload()

    @override
    def focus_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("line")),
            ("Enter", self.tr("leads")),
            ("Ctrl+Left", self.tr("earlier")),
            ("Ctrl+Right", self.tr("later")),
            ("Ctrl+E", self.tr("export")),
        ]

    @override
    def panes(self) -> list[QWidget]:
        return [self.choice.buttons()[0], self.table]

    @override
    def list_table(self) -> PagedTable:
        return self.table

    # Commands

    def open_leads(self, figure: str) -> None:
        """The leads behind a figure of the current line."""
        line, period = self.table.current_record(), self._period
        if not isinstance(line, ResponseLine) or period is None:
            return
        found = _behind(line, figure)
        rows = [
            ReportRow(
                place, Entity.LEAD, one.lead_id, one.who or one.title, self._about(one), one.day,
                None, one.source,
            )
            for place, one in enumerate(found, start=1)
        ]  # fmt: skip
        title = ", ".join(part for part in (self._day(line), self._kind(line)) if part != fmt.DASH)
        dialog = RowsDialog(
            self, title, period_name(period, fmt.today()), rows, day=self.tr("Came on")
        )
        dialog.record_wanted.connect(self.record_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def reload(self) -> None:
        """Ask anew, beside the window."""
        period = self._period
        if period is None:
            return
        if self._job is not None:
            self._job.cancel()

        def ask(_control: JobControl) -> list[Asked]:
            return queries.asked(period)

        job = Job(self.tr("Answers"), ask, self, quiet=True)
        job.succeeded.connect(lambda found: self._show(job, found))
        self._job = job
        job.start()

    # Inside

    def _show(self, job: Job, found: list[Asked]) -> None:
        if job is not self._job:
            return
        self._job = None
        self._found = found
        self._show_lines()

    def _show_lines(self) -> None:
        told = queries.lines(self._found, self.cut)
        self._lines = {line.id: line for line in told}
        had_focus = self.table.hasFocus()
        self.table.set_ids(self._lines)
        self.table.refresh()
        self._stack.setCurrentWidget(self.table if told else self.nothing)
        if had_focus and told:
            self.focus_list()

    def _chosen(self, cut: object) -> None:
        self.cut = Cut(str(cut))
        self._show_lines()

    def _fetch(self, ids: Iterable[int]) -> list[ResponseLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    def _cell_clicked(self, _row: object, column: str, _cell: QRect, _at: QPoint) -> None:
        if column in _OPENS:
            self.open_leads(column)

    def _day(self, line: ResponseLine) -> str:
        if line.id == 1:
            return self.tr("All requests")
        return fmt.DASH if line.day is None else fmt.day_with_weekday(line.day)

    def _kind(self, line: ResponseLine) -> str:
        if line.kind is None and line.day is not None and self.cut is Cut.BOTH:
            return self.tr("all channels")
        return fmt.DASH if line.kind is None else kind_name(line.kind)

    def _tone(self, line: ResponseLine) -> str:
        bp = line.in_time_bp
        return "text" if bp is None or bp >= 8_000 else "warn" if bp >= 5_000 else "risk"

    def _about(self, one: Asked) -> str:
        if one.response_seconds is None:
            return self.tr("{title}, no answer yet").format(title=one.title)
        spent = fmt.timer(one.response_seconds)
        return self.tr("{title}, answered in {time}").format(title=one.title, time=spent)


def _behind(line: ResponseLine, figure: str) -> Sequence[Asked]:
    """The requests behind a figure."""
    if figure == "open":
        return [one for one in line.asked if one.response_seconds is None]
    if figure == "in_time":
        return [one for one in line.asked if one.in_time]
    if figure == "asked":
        return line.asked
    answered = [one for one in line.asked if one.response_seconds is not None]
    return sorted(answered, key=lambda one: -(one.response_seconds or 0))


def _time(seconds: int | None) -> str:
    return fmt.DASH if seconds is None else fmt.timer(seconds)


def _minutes(seconds: int | None) -> int | None:
    """Thousandths of minutes, for files."""
    return None if seconds is None else seconds * 1000 // 60
