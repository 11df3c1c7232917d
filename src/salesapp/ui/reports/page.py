"""The section "Reports": which one, of which days, and the report itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, cast

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries.channel_report import Figure
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.output.list_page import ListPage
from salesapp.ui.output.source import ListSource, source_of
from salesapp.ui.qualifying.recounting import recount
from salesapp.ui.reports.channels_view import ChannelsView
from salesapp.ui.reports.days_view import DaysView
from salesapp.ui.reports.moves_view import MovesView
from salesapp.ui.reports.period_bar import PeriodBar
from salesapp.ui.reports.report_view import ReportView
from salesapp.ui.reports.response_view import ResponseView
from salesapp.ui.reports.sales_view import SalesView
from salesapp.ui.reports.words import period_name
from salesapp.ui.selection import Selection


class Report(NamedTuple):
    """A report of the section: its id, its name, what makes its view."""

    id: str
    title: str
    make: Callable[[], ReportView]


class ReportsPage(ListPage):
    """Views are made when they are first shown; all of them follow one period."""

    section = "reports"

    def __init__(self) -> None:
        super().__init__()
        self.reports = {one.id: one for one in self._reports()}
        self.tabs = Tabs([(one.id, one.title) for one in self.reports.values()])
        self.period = PeriodBar()
        self.export = Button(self.tr("Save"), icon="download", keys="Ctrl+E")
        self.export.clicked.connect(self.export_list)
        self._stack = QStackedWidget()
        self._views: dict[str, ReportView] = {}
        self._stale: set[str] = set()
        self._kept: dict[str, Any] = {}
        """States of views that were not made yet."""
        self._shown = next(iter(self.reports))
        self._lay_out()
        self.tabs.changed.connect(lambda name: self.show_report(str(name)))
        self.period.changed.connect(self._period_changed)
        self.show_report(self._shown)

    def _reports(self) -> list[Report]:
        return [
            Report("channels", self.tr("Channels"), ChannelsView),
            Report("answers", self.tr("Answers to leads"), ResponseView),
            Report("moves", self.tr("Movements of clients"), MovesView),
            Report("days", self.tr("Closed days"), DaysView),
            Report("sales", self.tr("Sales"), SalesView),
        ]

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 7, 16, 7)
        bar.setSpacing(12)
        bar.addWidget(self.period)
        bar.addStretch(1)
        bar.addWidget(self.export)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tabs)
        whole.addLayout(bar)
        whole.addWidget(self._stack, 1)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Reports")

    @override
    def subtitle(self) -> str:
        told = f"{self._name()}, {period_name(self.period.period, today())}"
        stretch = self.period.comparison() if self.view().compares else None
        if stretch is None or stretch.now.last == self.period.period.last:
            return told
        now, before = (period_name(one, today()) for one in stretch)
        return self.tr("{report}: {days} against {others}").format(
            report=told, days=now, others=before
        )

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return self.view().key_hints()

    @override
    def selection(self) -> Selection:
        return self.view().selection()

    @override
    def allows(self, action_id: str) -> bool:
        if action_id.startswith("reports.day_"):
            return self._shown == "days" and bool(self._days().chosen())
        if action_id.startswith("reports.sales_"):
            return True
        of_channels = action_id.startswith("reports.") and action_id not in _OF_ALL
        return not of_channels or self._shown == "channels"

    @override
    def primary_action(self) -> str | None:
        return "reports.channel" if self._shown == "channels" else None

    @override
    def activate(self) -> None:
        if self._shown in self._stale:
            self._refresh()
        self.view().focus_list()

    @override
    def apply_changes(self, changes: Changes) -> None:
        for name, view in self._views.items():
            if name == self._shown and self.isVisible():
                view.apply_changes(changes)
            else:
                self._stale.add(name)

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.CHANNEL:
            return False
        self.show_report("channels")
        return self._channels().show_channel(record_id)

    @override
    def panes(self) -> list[QWidget]:
        return [self.tabs.buttons()[0], *self.view().panes()]

    @override
    def state(self) -> dict[str, Any]:
        views = {name: view.kept() for name, view in self._views.items()}
        return {
            "report": self._shown,
            "period": self.period.state(),
            "views": {name: kept for name, kept in {**self._kept, **views}.items() if kept},
        }

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if isinstance(state.get("period"), dict):
            self.period.restore(state["period"])
            self._stale.update(self._views)
        if isinstance(state.get("views"), dict):
            self._kept = state["views"]
            for name, view in self._views.items():
                self._restore_view(name, view)
        if state.get("report") in self.reports:
            self.show_report(state["report"])

    @override
    def list_source(self) -> ListSource | None:
        name = self._name()
        days = period_name(self.period.period, today())
        return source_of(self.view().list_table(), f"{name}, {days}")

    # Commands

    def show_report(self, name: str) -> None:
        """Show a report."""
        self._shown = name
        self.tabs.set_value(name)
        if name not in self._views:
            view = self.reports[name].make()
            view.record_wanted.connect(self.record_wanted)
            view.selection_changed.connect(self.selection_changed)
            view.title_changed.connect(self._tell_title)
            self._restore_view(name, view)
            self.hear(view.list_table())
            self._views[name] = view
            self._stack.addWidget(view)
            self._stale.add(name)
        self._stack.setCurrentWidget(self.view())
        self.period.compared.setVisible(self.view().compares)
        if name in self._stale:
            self._refresh()
        self._tell_title()
        self.hints_changed.emit()
        self.selection_changed.emit()

    def view(self) -> ReportView:
        """The report shown."""
        return self._views[self._shown]

    def earlier(self) -> None:
        """The period before."""
        self.period.go(-1)

    def later(self) -> None:
        """The period after."""
        self.period.go(1)

    def recount_classes(self) -> None:
        """Count the classes of all clients now."""
        recount(self)

    def new_channel(self) -> None:
        """Add a channel."""
        self._channels().new_channel()

    def edit_channel(self) -> None:
        """Change the current channel."""
        self._channels().edit_channel()

    def new_cost(self) -> None:
        """Write down money spent on the current channel."""
        self._channels().new_cost()

    def sort_sources(self) -> None:
        """Say which channel the unknown sources mean."""
        self._channels().sort_sources()

    def show_leads(self) -> None:
        """The leads of the current line."""
        self._channels().open_rows(Figure.LEADS)

    def show_qualified(self) -> None:
        """The qualified leads of the current line."""
        self._channels().open_rows(Figure.QUALIFIED)

    def show_deals(self) -> None:
        """The new deals of the current line."""
        self._channels().open_rows(Figure.DEALS)

    def show_won(self) -> None:
        """The won deals of the current line."""
        self._channels().open_rows(Figure.WON)

    def show_revenue(self) -> None:
        """The payments of the current line."""
        self._channels().open_rows(Figure.REVENUE)

    def show_costs(self) -> None:
        """The costs of the current line."""
        self._channels().open_rows(Figure.COST)

    def show_days(self) -> None:
        """Show the closed days and their reports."""
        self.show_report("days")
        self.view().focus_list()

    def save_days(self) -> None:
        """Save the reports of days as a PDF."""
        self._days().save_pdf()

    def save_days_book(self) -> None:
        """Save the reports of days as a workbook."""
        self._days().save_book()

    def print_days(self) -> None:
        """Print the reports of days."""
        self._days().print_reports()

    def send_days(self) -> None:
        """Write a letter with the reports of days."""
        self._days().send()

    def copy_days(self) -> None:
        """Copy the reports of days as a text."""
        self._days().copy_text()

    def show_sales_funnel(self) -> None:
        """Show the funnel of the period."""
        self._show_sales("funnel")

    def show_sales_lost(self) -> None:
        """Show why deals were lost."""
        self._show_sales("lost")

    def show_sales_products(self) -> None:
        """Show what was sold of each product."""
        self._show_sales("products")

    def show_sales_clients(self) -> None:
        """Show what each client bought and paid."""
        self._show_sales("clients")

    def show_sales_ageing(self) -> None:
        """Show who owed how much, and how late."""
        self._show_sales("ageing")

    # Inside

    def _show_sales(self, report_id: str) -> None:
        self.show_report("sales")
        cast("SalesView", self._views["sales"]).show_report(report_id)
        self.view().focus_list()

    def _name(self) -> str:
        """What is shown, in a few words."""
        return self.view().list_title() or self.reports[self._shown].title

    def _tell_title(self) -> None:
        self.title_changed.emit(self.title(), self.subtitle())

    def _restore_view(self, name: str, view: ReportView) -> None:
        kept = self._kept.get(name)
        if isinstance(kept, dict):
            view.take_back(kept)

    def _days(self) -> DaysView:
        return cast("DaysView", self._views["days"])

    def _channels(self) -> ChannelsView:
        self.show_report("channels")
        return cast("ChannelsView", self._views["channels"])

    def _period_changed(self) -> None:
        self._stale = set(self._views)
        self._refresh()
        self._tell_title()

    def _refresh(self) -> None:
        self._stale.discard(self._shown)
        self.view().show_period(self.period.period, self.period.comparison())


_OF_ALL = frozenset({"reports.earlier", "reports.later", "reports.recount", "reports.days"})
