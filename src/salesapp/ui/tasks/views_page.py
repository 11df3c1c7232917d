"""The views of the tasks: the list, or a day, a week or a month of the calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedWidget

from salesapp.db.queries.activities import ActivityRow
from salesapp.overriding import override
from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.agenda.bar import AgendaBar, View
from salesapp.ui.format import today
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.tasks.calendar import TaskCalendar
from salesapp.ui.tasks.calendar_side import CalendarSide
from salesapp.ui.tasks.commands_page import TaskCommandsPage
from salesapp.ui.tasks.filter_list import FilterList
from salesapp.ui.tasks.month import TaskMonth
from salesapp.ui.tasks.task_list import TaskList


class TaskViewsPage(TaskCommandsPage):
    """One of them is in view; the page fills them."""

    bar: AgendaBar
    list: TaskList
    filters: FilterList
    calendar: TaskCalendar
    month: TaskMonth
    calendar_side: CalendarSide
    side: SidePanel
    _stack: QStackedWidget

    @property
    @override
    def shown(self) -> TaskList | TaskCalendar | TaskMonth:
        """The list or the calendar, whichever is in view."""
        return self.list if self.view is View.LIST else self.agenda

    @property
    def agenda(self) -> TaskCalendar | TaskMonth:
        """The calendar in view, or the one that was."""
        return self.month if self.view is View.MONTH else self.calendar

    def _connect_agenda(self, one: TaskCalendar | TaskMonth) -> None:
        one.current_moved.connect(self._current_moved)
        one.days_changed.connect(self._days_changed)
        one.done_wanted.connect(lambda task: complete(self, task))
        one.opened.connect(lambda _task: self._open_in_calendar())
        one.create_wanted.connect(self._create_at)
        one.day_wanted.connect(self._show_day)
        one.menu_requested.connect(self._show_menu)
        self.calendar_side.kinds_left_out.connect(one.leave_out)

    @override
    def show_view(self, view: View) -> None:
        current = self.shown.current_row()
        if self.view is View.LIST:
            day = max((current.due_on if current else None) or today(), today())
        else:
            day = self.agenda.day_here()
        self._show_days(view, day)
        if current is not None:
            self.shown.set_current_id(current.id)
        if self.isVisible():
            self.shown.setFocus()

    @override
    def show_today(self) -> None:
        if self.view is not View.LIST:
            self.agenda.show_today()

    def _page(self, step: int) -> None:
        self.agenda.page(step)

    def _show_day(self, day: date) -> None:
        """Go into a day of the week or the month."""
        current = self.shown.current_id()
        self._show_days(View.DAY, day)
        if current is not None:
            self.shown.set_current_id(current)
        self.shown.setFocus()

    def _show_days(self, view: View, day: date) -> None:
        self.view = view
        self.filters.setVisible(view is View.LIST)
        if view is not View.LIST:
            self._stack.setCurrentWidget(self.agenda)
            self.agenda.show_days(view, day)
            self.side.set_demanded(on=True)
            self._show_late()
        else:
            self.side.set_demanded(on=False)
            self.bar.show_view(view, [day])
            self.reload()
        self.hints_changed.emit()

    def _days_changed(self) -> None:
        self.bar.show_view(self.view, self.agenda.days())
        self.calendar_side.show_day(self.agenda.day)
        self._show_calendar_counts()

    def _show_calendar_counts(self) -> None:
        self.bar.show_done(*self.agenda.done_counts())
        self.calendar_side.show_counts(self.agenda.counts)

    def _go_in_calendar(self, task: ActivityRow) -> bool:
        """Go to a task on its day; False where the calendar does not show it."""
        if task.due_on is None or self.agenda.set_current_id(task.id):
            return task.due_on is not None
        self._show_days(self.view, task.due_on)
        return self.agenda.set_current_id(task.id)

    def reload(self) -> None:
        """Ask the queries again, keeping the current task."""
        raise NotImplementedError

    def _show_late(self) -> None:
        raise NotImplementedError

    def _current_moved(self) -> None:
        raise NotImplementedError

    def _open_in_calendar(self) -> None:
        raise NotImplementedError

    def _show_menu(self, at: QPoint) -> None:
        raise NotImplementedError
