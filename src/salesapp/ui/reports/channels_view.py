"""The report on channels: the table, the rows behind a number, the panel of a channel."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import channel_report, channels
from salesapp.db.queries.channel_report import TOTAL, UNKNOWN, ChannelLine, Figure
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.jobs import JobControl
from salesapp.domain.periods import Compared, Period
from salesapp.overriding import override
from salesapp.ui.costs import SETTING
from salesapp.ui.format import today
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.error_block import ErrorBlock
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.skeleton import Skeleton
from salesapp.ui.reports.channel_dialogs import ChannelDialog, SortDialog
from salesapp.ui.reports.channel_panel import ChannelPanel
from salesapp.ui.reports.channel_table import columns, figure_of, fit_columns, make_table
from salesapp.ui.reports.report_view import ReportView
from salesapp.ui.reports.rows_dialog import RowsDialog
from salesapp.ui.reports.words import figure_name, line_name, period_name
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.settings import settings_file

DIGITS = tuple(Figure)
"""Figures opened by the digits 1 to 6."""


class ChannelsView(ReportView):
    """Counted in the background; what was shown stays until the new figures are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[int, ChannelLine] = {}
        self._period: Period | None = None
        self._compared: Compared | None = None
        self._job: Job | None = None
        self.table = make_table(self._fetch)
        self.table.setAccessibleName(self.tr("Channels"))
        self.panel = ChannelPanel()
        self.panel.hide()
        self.sort_button = Button("", "link", icon="warn", small=True)
        self.sort_button.clicked.connect(self.sort_sources)
        self.told = Label(
            self.tr(
                "Leads by the day they came, deals by the day they were made or won, money by the"
                " day it was paid."
            ),
            "small",
            "text3",
            elide=True,
        )
        self.failed = ErrorBlock(self.tr("The figures could not be counted"))
        self.failed.retry.connect(self.reload)
        self._stack = QStackedWidget()
        for part in (Skeleton(rows=10), self.table, self.failed):
            self._stack.addWidget(part)
        self._lay_out()
        settings_file().changed.connect(self._setting_changed)
        self.table.cell_clicked.connect(self._cell_clicked)
        self.table.opened.connect(self._open_line)
        self.table.current_changed.connect(self._moved)
        self.table.menu_requested.connect(self._menu)
        self.table.removed.connect(lambda _row: self.delete_channel())
        self.panel.closed.connect(self.close_panel)
        self.table.viewport().installEventFilter(self)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 6)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.sort_button)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._stack, 1)
        left.addLayout(foot)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(left, 1)
        line.addWidget(self.panel)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            fit_columns(self.table)
        return False

    def _setting_changed(self, name: str) -> None:
        if name == SETTING:
            self.table.set_columns(columns())
            fit_columns(self.table)

    # What the page asks

    @override
    def show_period(self, period: Period, compared: Compared | None) -> None:
        self._period, self._compared = period, compared
        self.reload()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.CHANNEL, Entity.LEAD, Entity.DEAL, Entity.PAYMENT, Entity.CLIENT):
            self.reload()

    @override
    def focus_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def selection(self) -> Selection:
        line = self._line()
        if line is None or line.id <= 0:
            return NO_SELECTION
        return Selection.of(Entity.CHANNEL, line.id)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("channel")),
            ("Enter", self.tr("about the channel")),
            ("1", self.tr("leads")),
            ("6", self.tr("costs")),
            ("Ctrl+Left", self.tr("earlier")),
            ("Ctrl+E", self.tr("export")),
        ]

    @override
    def panes(self) -> list[QWidget]:
        return [self.table, *([self.panel.edit] if self.panel.isVisible() else [])]

    @override
    def list_table(self) -> PagedTable:
        return self.table

    # Commands

    def open_rows(self, figure: Figure) -> None:
        """Show the rows behind a figure of the current line."""
        line, period = self._line(), self._period
        if line is None or period is None:
            return
        found = channel_report.behind(figure, line, period)
        title = self.tr("{figure}: {channel}").format(
            figure=figure_name(figure), channel=line_name(line)
        )
        days = period_name(period, today())
        dialog = RowsDialog(self, title, days, found)
        dialog.record_wanted.connect(self._open_record)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def new_channel(self) -> None:
        """Add a channel."""
        dialog = ChannelDialog(self)
        dialog.when_done(self, lambda done: self._made(dialog.made) if done else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit_channel(self) -> None:
        """Change the current channel."""
        if self._show_current():
            self.panel.change()

    def delete_channel(self) -> None:
        """Take the current channel off the register."""
        if self._show_current():
            self.panel.remove()

    def new_cost(self) -> None:
        """Write down money spent on the current channel."""
        if self._show_current():
            self.panel.cost.click()

    def sort_sources(self) -> None:
        """Say which channel the unknown sources mean."""
        dialog = SortDialog(self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_channel(self, channel_id: int) -> bool:
        """Show a channel in the panel; False when it is gone."""
        if channels.one(channel_id) is None or self._period is None:
            return False
        self.table.set_current_id(channel_id)
        self.panel.show_channel(channel_id, self._period)
        self.panel.show()
        return True

    def close_panel(self) -> None:
        """Put the panel away."""
        self.panel.hide()
        self.focus_list()

    def reload(self) -> None:
        """Count the figures anew."""
        period, compared = self._period, self._compared
        before = None if compared is None else compared.before
        if period is None:
            return
        stretch = period.compared(today())
        runs = stretch is not None and stretch.now.last < period.last
        so_far = stretch.now if stretch is not None and runs else None
        if self._job is not None:
            self._job.cancel()
        self._stack.setCurrentIndex(1 if self._lines else 0)

        def count(_control: JobControl) -> tuple[list[ChannelLine], int]:
            return channel_report.table(period, before, so_far), len(channels.unknown_sources())

        job = Job(self.tr("Channels"), count, self, quiet=True)
        job.succeeded.connect(lambda found: self._show(job, found))
        job.failed.connect(lambda _error: self._fail(job))
        self._job = job
        job.start()

    # Inside

    def _show(self, job: Job, found: tuple[list[ChannelLine], int]) -> None:
        if job is not self._job:
            return
        self._job = None
        lines, unknown = found
        self._lines = {line.id: line for line in lines}
        had_focus = self.table.hasFocus()
        self.table.set_ids(self._lines)
        self.table.refresh()
        self._stack.setCurrentWidget(self.table)
        self.sort_button.setVisible(unknown > 0)
        self.sort_button.setText(self.tr("%n source(s) to be sorted", "", unknown))
        if had_focus:
            self.focus_list()
        shown = self.panel.channel_id()
        if self.panel.isVisible() and shown is not None and self._period is not None:
            self.panel.setVisible(self.panel.show_channel(shown, self._period))
        self.selection_changed.emit()

    def _fail(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._stack.setCurrentWidget(self.failed)

    def _fetch(self, ids: Iterable[int]) -> list[ChannelLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    def _line(self) -> ChannelLine | None:
        current = self.table.current_id()
        return None if current is None else self._lines.get(current)

    def _cell_clicked(self, _row: object, column: str, _cell: QRect, _at: QPoint) -> None:
        figure = figure_of(column)
        if figure is not None:
            self.open_rows(figure)

    def _open_line(self, row_id: object) -> None:
        if row_id == UNKNOWN:
            self.sort_sources()
        elif isinstance(row_id, int) and row_id > 0:
            self.show_channel(row_id)
            self.panel.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.open_rows(Figure.LEADS)

    def _moved(self, row_id: object) -> None:
        if self.panel.isVisible() and isinstance(row_id, int) and row_id > TOTAL:
            self.show_channel(row_id)
        self.selection_changed.emit()

    def _show_current(self) -> bool:
        line = self._line()
        return line is not None and line.id > 0 and self.show_channel(line.id)

    def _made(self, channel_id: int | None) -> None:
        if channel_id is not None:
            self.show_channel(channel_id)

    def _open_record(self, entity: Entity, record_id: int) -> None:
        if entity is Entity.CHANNEL:
            self.show_channel(record_id)
        else:
            self.record_wanted.emit(entity, record_id)

    def _menu(self, row_id: object, at: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for digit, figure in enumerate(DIGITS, start=1):
            menu.add(
                figure_name(figure),
                lambda one=figure: self.open_rows(one),  # type: ignore[misc]
                icon="list",
                keys=str(digit),
            )
        menu.addSeparator()
        if isinstance(row_id, int) and row_id > 0:
            menu.add(self.tr("Change the channel"), self.edit_channel, icon="edit", keys="F2")
            menu.add(self.tr("New cost"), self.new_cost, icon="pay", keys="N")
            menu.add(
                self.tr("Delete"), self.delete_channel, icon="trash", keys="Delete", danger=True
            )
        elif row_id == UNKNOWN:
            menu.add(self.tr("Sort the sources"), self.sort_sources, icon="merge")
        menu.popup(at)
