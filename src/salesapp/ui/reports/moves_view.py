"""The report on movements: who went from which class to which between two days."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import classes as queries
from salesapp.db.queries.channel_report import ReportRow
from salesapp.db.queries.classes import MoveLine
from salesapp.domain.changes import Changes
from salesapp.domain.classes import Dimension
from salesapp.domain.entities import Entity
from salesapp.domain.fields import FieldType
from salesapp.domain.jobs import JobControl
from salesapp.domain.periods import Compared, Period
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.costs import is_secret
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.skeleton import Skeleton
from salesapp.ui.kit.table_column import CellState, Column
from salesapp.ui.qualifying.class_words import class_name, dimension_name, is_better
from salesapp.ui.qualifying.recounting import recount
from salesapp.ui.reading_state import writes
from salesapp.ui.reports.report_view import ReportView
from salesapp.ui.reports.rows_dialog import RowsDialog
from salesapp.ui.reports.words import period_name


class MovesView(ReportView):
    """The largest streams first; a line opens its clients."""

    compares = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dimension = self._wanted = Dimension.LIFE
        """Of the lines that are shown; what is chosen beside it may still be counted."""
        self._lines: dict[int, MoveLine] = {}
        self._most = 1
        self._period: Period | None = None
        self._job: Job | None = None
        known = [one for one in Dimension if not is_secret(one.value)]
        self.choice = Segmented([(one, dimension_name(one), "") for one in known])
        self.counted = Label("", "small", "text3")
        self.again = Button(self.tr("Count anew"), icon="refresh", small=True)
        self.table = PagedTable(self._columns(), self._fetch)
        self.table.fill_page()
        self.table.setAccessibleName(self.tr("Movements of clients"))
        self.nothing = EmptyState(
            self.tr("Nobody has moved in these days"),
            self.tr("Classes are counted once a day; movements show from the second day on."),
            icon="reports",
        )
        self._stack = QStackedWidget()
        for part in (Skeleton(rows=8), self.table, self.nothing):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.setSpacing(10)
        head.addWidget(self.choice)
        head.addStretch(1)
        head.addWidget(self.counted)
        head.addWidget(self.again)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self.choice.changed.connect(self._chosen)
        writes(self.again).clicked.connect(self.recount)
        self.table.opened.connect(lambda _row: self.open_clients())
        self.table.cell_clicked.connect(self._cell_clicked)

    def _columns(self) -> list[Column]:
        return [
            Column(
                "source", self.tr("Was"), 200, lambda one: class_name(self.dimension, one.source)
            ),
            Column(
                "target",
                self.tr("Became"),
                220,
                lambda one: class_name(self.dimension, one.target),
                paint=self._paint_target,
                lead=True,
            ),
            Column(
                "clients",
                self.tr("Clients"),
                220,
                lambda one: fmt.number(one.clients),
                "right",
                paint=self._paint_clients,
                type=FieldType.NUMBER,
                value=lambda one: one.clients * 1000,
                stretch=True,
            ),
            Column(
                "revenue",
                self.tr("Paid in 12 months, ₽"),
                170,
                lambda one: fmt.rubles_cell(one.revenue_minor),
                "right",
                type=FieldType.MONEY,
                value=lambda one: one.revenue_minor,
            ),
        ]

    # What the page asks

    @override
    def show_period(self, period: Period, compared: Compared | None) -> None:
        self._period = period
        self.reload()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.CLIENT):
            self.reload()

    @override
    def focus_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("movement")),
            ("Enter", self.tr("clients")),
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

    def open_clients(self) -> None:
        """Show the clients of the current line."""
        line, period = self.table.current_record(), self._period
        if line is None or period is None:
            return
        found = queries.who_moved(self.dimension, period, line.source, line.target)
        title = self.tr("{source} → {target}").format(
            source=class_name(self.dimension, line.source),
            target=class_name(self.dimension, line.target),
        )
        rows = [
            ReportRow(
                place,
                Entity.CLIENT,
                one.id,
                one.name,
                one.city,
                one.last_on,
                one.revenue_minor,
                "",
            )
            for place, one in enumerate(found, start=1)
        ]
        dialog = RowsDialog(
            self, title, period_name(period, fmt.today()), rows, day=self.tr("Last purchase")
        )
        dialog.record_wanted.connect(self.record_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def recount(self) -> None:
        """Count the classes of all clients now."""
        job = recount(self)
        job.finished.connect(self.reload)

    def reload(self) -> None:
        """Ask for the movements anew."""
        period, dimension = self._period, self._wanted
        if period is None:
            return
        if self._job is not None:
            self._job.cancel()

        def ask(_control: JobControl) -> list[MoveLine]:
            return queries.moves(dimension, period)

        job = Job(self.tr("Movements of clients"), ask, self, quiet=True)
        job.succeeded.connect(lambda found: self._show(job, dimension, found))
        self._job = job
        job.start()

    # Inside

    def _show(self, job: Job, dimension: Dimension, found: list[MoveLine]) -> None:
        if job is not self._job:
            return
        self._job, self.dimension = None, dimension
        self._lines = {line.id: line for line in found}
        self._most = max((line.clients for line in found), default=1)
        had_focus = self.table.hasFocus()
        self.table.set_ids(self._lines)
        self.table.refresh()
        self._stack.setCurrentWidget(self.table if found else self.nothing)
        day = queries.counted_on()
        text = self.tr("Counted {day}").format(day=fmt.day(day, near=True)) if day else ""
        self.counted.setText(text)
        if had_focus and found:
            self.focus_list()

    def _fetch(self, ids: Iterable[int]) -> list[MoveLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    def _chosen(self, dimension: object) -> None:
        self._wanted = Dimension(str(dimension))
        self.reload()

    def _cell_clicked(self, _row: object, column: str, _cell: QRect, _at: QPoint) -> None:
        if column == "clients":
            self.open_clients()

    def _paint_target(
        self, painter: QPainter, rect: QRect, line: MoveLine, _state: CellState
    ) -> None:
        up = is_better(self.dimension, line.source, line.target)
        side = theme.px(14)
        spot = QRect(rect.left(), rect.top(), side, rect.height())
        draw_icon(painter, spot, "up" if up else "down", "ok" if up else "risk", 14)
        place = rect.adjusted(side + theme.px(8), 0, 0, 0)
        text = class_name(self.dimension, line.target)
        draw_text(painter, place, text, "strong", theme.tokens().text)

    def _paint_clients(
        self, painter: QPainter, rect: QRect, line: MoveLine, _state: CellState
    ) -> None:
        tokens = theme.tokens()
        number = QRect(rect.right() - theme.px(64), rect.top(), theme.px(64), rect.height())
        draw_text(painter, number, fmt.number(line.clients), "strong", tokens.text, RIGHT)
        room = rect.width() - theme.px(80)
        if room > 0:
            tall = theme.px(8)
            wide = max(theme.px(3), room * line.clients // self._most)
            top = rect.top() + (rect.height() - tall) // 2
            bar = QRect(rect.left(), top, wide, tall)
            up = is_better(self.dimension, line.source, line.target)
            draw_box(painter, bar, tokens.ok_fill if up else tokens.risk_fill, None, 3)
