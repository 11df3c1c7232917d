"""The section "Tasks": the list by days or the calendar, the panel of the current task."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import activities
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.agenda.bar import AgendaBar, View
from salesapp.ui.agenda.geometry import HOURS
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.tasks.calendar import TaskCalendar
from salesapp.ui.tasks.calendar_side import CalendarSide
from salesapp.ui.tasks.filter_list import FilterList
from salesapp.ui.tasks.groups import (
    TaskFilter,
    counts_of,
    filter_name,
    items_of,
    late_names,
    tasks_of,
)
from salesapp.ui.tasks.late_strip import LateStrip
from salesapp.ui.tasks.month import TaskMonth
from salesapp.ui.tasks.task_list import TaskList
from salesapp.ui.tasks.task_panel import WIDTH, TaskPanel
from salesapp.ui.tasks.views_page import TaskViewsPage

_SHOWN = (Entity.ACTIVITY, Entity.CLIENT, Entity.DEAL, Entity.CONTACT, Entity.SETTING)
_MENU = (
    "tasks.done", "tasks.move", "tasks.spread", "tasks.edit", "",
    "tasks.call", "tasks.write", "tasks.brief", "tasks.minutes", "tasks.open", "",
    "tasks.cancel", "tasks.delete",
)  # fmt: skip


class TasksPage(TaskViewsPage):
    """Space ends a task, M moves it, Enter opens whom it is about."""

    section = "tasks"

    def __init__(self) -> None:
        super().__init__()
        self._filter = TaskFilter.TODAY
        self._apart: int | None = None
        self._stale = True
        self.filters = FilterList()
        self.strip = LateStrip()
        self.list = TaskList()
        self.list.setAccessibleName(self.tr("Tasks"))
        self.bar = AgendaBar()
        self.calendar = TaskCalendar()
        self.month = TaskMonth()
        for one in (self.calendar, self.month):
            one.setAccessibleName(self.tr("Calendar of the tasks"))
        self.calendar_side = CalendarSide()
        self.panel = TaskPanel()
        self.nothing = EmptyState(self.tr("Nothing here"), "", icon="check")
        add = self.nothing.add_button(
            Button(self.tr("New task"), "primary", icon="plus", keys="Ctrl+T")
        )
        add.clicked.connect(self.new_task)
        self._lay_out()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(30)
        self._follow.timeout.connect(self._show_task)
        self._connect()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.calendar)
        self._stack.addWidget(self.month)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self.side = SidePanel(middle, self.panel, width=WIDTH, parent=self)
        parts = QHBoxLayout()
        parts.setSpacing(0)
        parts.addWidget(self.filters)
        parts.addWidget(self.calendar_side)
        parts.addWidget(self.side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(parts, 1)
        self.bar.show_view(self.view, [today()])

    def _connect(self) -> None:
        self.filters.chosen.connect(self.show_filter)
        self.side.side_shown.connect(self._fit_month)
        self.strip.move_all.clicked.connect(self.move_overdue)
        self.strip.spread.clicked.connect(self.spread_overdue)
        self.list.current_moved.connect(self._current_moved)
        self.list.done_wanted.connect(lambda one: complete(self, one))
        self.list.opened.connect(lambda _one: self._enter())
        self.list.menu_requested.connect(self._show_menu)
        self.bar.view_chosen.connect(self.show_view)
        self.bar.paged.connect(self._page)
        self.bar.today_wanted.connect(self.show_today)
        self._connect_agenda(self.calendar)
        self._connect_agenda(self.month)
        self.calendar_side.day_picked.connect(lambda day: self._show_days(self.view, day))
        self.panel.done_wanted.connect(self.complete_task)
        self.panel.call_wanted.connect(self.call_about_task)
        self.panel.move_wanted.connect(self._move_at)
        self.panel.edit_wanted.connect(self.edit_task)
        self.panel.left.connect(self._leave_panel)
        self.panel.client_wanted.connect(lambda one: self.record_wanted.emit(Entity.CLIENT, one))
        self.panel.deal_wanted.connect(lambda one: self.record_wanted.emit(Entity.DEAL, one))
        self.panel.lead_wanted.connect(lambda one: self.record_wanted.emit(Entity.LEAD, one))

    @override
    def late_count(self) -> int:
        return self.filters.rows[TaskFilter.OVERDUE].count()

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Tasks")

    @override
    def subtitle(self) -> str:
        late = self.late_count()
        return self.tr("%n overdue", "", late) if late else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if self.view is View.MONTH:
            return [
                ("Enter", self.tr("the day")),
                ("Shift+Down", self.tr("task")),
                ("Ctrl+Right", self.tr("another day")),
                ("Ins", self.tr("new here")),
                ("PgDown", self.tr("next month")),
                ("T", self.tr("today")),
            ]
        if self.view is not View.LIST:
            return [
                ("Ctrl+Up", self.tr("earlier")),
                ("Ctrl+Right", self.tr("another day")),
                ("Ctrl+Shift+Down", self.tr("longer")),
                ("Ins", self.tr("new here")),
                ("Space", self.tr("done")),
                ("PgDown", self.tr("next days")),
            ]
        return [
            ("Up+Down", self.tr("task")),
            ("Space", self.tr("done")),
            ("M", self.tr("another day")),
            ("P", self.tr("call")),
            ("Enter", self.tr("client or deal")),
            ("F2", self.tr("change")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "tasks.new"

    @override
    def selection(self) -> Selection:
        ids = self.shown.selected_ids()
        return Selection.of(Entity.ACTIVITY, *ids) if ids else NO_SELECTION

    @override
    def to_call(self) -> Selection:
        ids = self.shown.selected_ids()
        if len(ids) < 2 and self.view is View.LIST:
            late = self._filter is TaskFilter.TODAY  # of today, with all that is late
            ids = [] if late else [one.id for one in tasks_of(self._filter, today())]
        return Selection.of(Entity.ACTIVITY, *ids) if ids else NO_SELECTION

    @override
    def activate(self) -> None:
        if self._stale:
            self.reload()
        self.shown.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        due = (Entity.INVOICE, Entity.PAYMENT) if self.view is View.MONTH else ()
        if not changes.touches(*_SHOWN, *due):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        task = activities.one(record_id) if entity is Entity.ACTIVITY else None
        if task is None:
            return False
        self.reload()
        if self.view is not View.LIST and not self._go_in_calendar(task):
            self.show_view(View.LIST)
        if self.view is View.LIST and not self.list.set_current_id(record_id):
            self._bring(record_id)
        self.panel.show_task(task)
        if self.view is View.LIST:
            self.side.show_side()
        self.shown.setFocus()
        return self.shown.current_id() == record_id

    def _bring(self, activity_id: int) -> None:
        """Go to a task by the filter that holds it; where none does, it joins the list apart."""
        holds = (
            wanted
            for wanted in TaskFilter
            if any(one.id == activity_id for one in tasks_of(wanted, today()))
        )
        self.show_filter(next(holds, self._filter), apart=activity_id)
        self.list.set_current_id(activity_id)

    @override
    def panes(self) -> list[QWidget]:
        if self.view is not View.LIST:
            return [self.bar.views, self.calendar_side.month, self.agenda, self.panel.done]
        return [self.bar.views, self.filters.rows[self._filter], self.list, self.panel.done]

    @override
    def state(self) -> dict[str, Any]:
        return {
            "filter": self._filter.value,
            "side": self.side.state(),
            "view": self.view.value,
            "left_out": sorted(self.calendar_side.left_out()),
            "hour": self.calendar.hour,
        }

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("filter") in set(TaskFilter):
            self._filter = TaskFilter(state["filter"])
            self.filters.show_filter(self._filter)
        if isinstance(state.get("side"), list):
            self.side.restore(state["side"])
        if isinstance(state.get("left_out"), list):
            self.calendar_side.leave_out(frozenset(map(str, state["left_out"])))
        if isinstance(state.get("hour"), int):
            self.calendar.hour = max(HOURS[0], min(HOURS[1], state["hour"]))
        if state.get("view") in set(View):
            self.show_view(View(state["view"]))
        self._stale = True

    # Views

    @override
    def _open_in_calendar(self) -> None:
        self._show_task()
        if self.side.is_side_shown():
            self.edit_task()
        else:
            self.side.show_side()
            self.panel.done.setFocus()

    def show_filter(self, wanted: TaskFilter, apart: int | None = None) -> None:
        """Show another filter, and a task it may not hold."""
        self._filter, self._apart = wanted, apart
        self.filters.show_filter(wanted)
        if self.view is not View.LIST:
            self._show_days(View.LIST, today())
        self.reload()

    @override
    def reload(self) -> None:
        """Ask the queries again, keeping the current task."""
        self._stale = False
        now = today()
        for wanted, count in counts_of(now).items():
            self.filters.rows[wanted].set_count(count)
        self._show_late()
        if self.view is not View.LIST:
            self.agenda.reload()
            self._show_calendar_counts()
            self._follow.start()
            self.title_changed.emit(self.title(), self.subtitle())
            return
        had_focus = self.list.hasFocus() or self.strip.move_all.hasFocus()
        items = items_of(self._filter, now, self._apart)
        self.list.show_items(items)
        self._stack.setCurrentWidget(self.list if items else self.nothing)
        text = self.tr("Filter: {name}").format(name=filter_name(self._filter))
        self.nothing.set_text(self.tr("Nothing here"), text)
        if had_focus and items:
            self.list.setFocus()
        self._follow.start()
        self.title_changed.emit(self.title(), self.subtitle())

    # Inside

    @override
    def _show_late(self) -> None:
        late = self.late_count()
        listed = self._filter in (TaskFilter.TODAY, TaskFilter.OVERDUE, TaskFilter.WEEK)
        if self.view is View.LIST:
            self.strip.show_count(late if listed else 0)
            return
        rows = activities.overdue(today(), 4) if late else []
        self.strip.show_count(late, late_names(rows))

    def _enter(self) -> None:
        if self.side.is_over and not self.side.is_side_shown():
            self._show_task()
            self.side.show_side()
            self.panel.done.setFocus()
        else:
            self.open_owner()

    @override
    def _current_moved(self) -> None:
        self._follow.start()
        self.selection_changed.emit()

    def _show_task(self) -> None:
        current = self.shown.current_id()
        self.panel.show_task(activities.one(current) if current is not None else None)

    @override
    def row_place(self) -> QRect:
        if self.view is not View.LIST:
            return self.agenda.current_rect()
        rect = self.list.visualRect(self.list.currentIndex())
        return QRect(rect.left() + theme.px(40), rect.top(), theme.px(160), rect.height())

    @override
    def _show_menu(self, at: QPoint) -> None:
        self.context_menu(*_MENU).popup(at)

    def _fit_month(self) -> None:
        self.calendar_side.fit(self.side, on=self.view is not View.LIST)

    def _leave_panel(self) -> None:
        self.side.hide_side()
        self.shown.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())
