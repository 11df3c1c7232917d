"""The section "Tasks": filters, the list by days, the panel of the current task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.db.queries import activities
from salesapp.domain.changes import Changes, Entity
from salesapp.services import activities as activity_service
from salesapp.ui import theme
from salesapp.ui.activities.cancel_dialog import give_up
from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.activities.move_popover import ask_move
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.tasks.filter_list import FilterList
from salesapp.ui.tasks.groups import TaskFilter, counts_of, filter_name, items_of, tasks_of
from salesapp.ui.tasks.task_list import TaskList
from salesapp.ui.tasks.task_panel import WIDTH, TaskPanel

if TYPE_CHECKING:
    from salesapp.ui.tasks.task_form import TaskForm

_MENU = (
    "tasks.done", "tasks.move", "tasks.edit", "", "tasks.call", "tasks.open", "",
    "tasks.cancel", "tasks.delete",
)  # fmt: skip


class LateStrip(QWidget):
    """How many are overdue, and one button that moves them all to today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 12, 6)
        box.setSpacing(8)
        self.words = Label("", "strong", "risk")
        self.move_all = Button(self.tr("Move to today"), icon="right", small=True)
        box.addWidget(IconLabel("clock", "risk"))
        box.addWidget(self.words)
        box.addStretch(1)
        box.addWidget(self.move_all)

    def show_count(self, count: int) -> None:
        """Say how many; hidden for none."""
        self.words.setText(self.tr("Overdue: {count}").format(count=count))
        self.setVisible(count > 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().risk_bg)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().risk_line)
        painter.end()


class TasksPage(Page):
    """Space ends a task, M moves it, Enter opens whom it is about."""

    section = "tasks"

    def __init__(self) -> None:
        super().__init__()
        self._filter = TaskFilter.TODAY
        self._stale = True
        self.commands = ClientCommands(self)
        self.filters = FilterList()
        self.strip = LateStrip()
        self.list = TaskList()
        self.list.setAccessibleName(self.tr("Tasks"))
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
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self.side = SidePanel(middle, self.panel, width=WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.filters)
        whole.addWidget(self.side, 1)

    def _connect(self) -> None:
        self.filters.chosen.connect(self.show_filter)
        self.strip.move_all.clicked.connect(self.move_overdue)
        self.list.current_moved.connect(self._current_moved)
        self.list.done_wanted.connect(lambda one: complete(self, one))
        self.list.opened.connect(lambda _one: self._enter())
        self.list.menu_requested.connect(self._show_menu)
        self.panel.done_wanted.connect(self.complete_task)
        self.panel.call_wanted.connect(self.call_about_task)
        self.panel.move_wanted.connect(self._move_at)
        self.panel.edit_wanted.connect(self.edit_task)
        self.panel.left.connect(self._leave_panel)
        self.panel.client_wanted.connect(lambda one: self.record_wanted.emit(Entity.CLIENT, one))
        self.panel.deal_wanted.connect(lambda one: self.record_wanted.emit(Entity.DEAL, one))
        self.commands.record_wanted.connect(self.record_wanted)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Tasks")

    @override
    def subtitle(self) -> str:
        late = self.filters.rows[TaskFilter.OVERDUE].count()
        return self.tr("%n overdue", "", late) if late else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
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
        ids = self.list.selected_ids()
        return Selection.of(Entity.ACTIVITY, *ids) if ids else NO_SELECTION

    @override
    def allows(self, action_id: str) -> bool:
        task = self.list.current_row()
        if action_id in ("tasks.done", "tasks.move", "tasks.edit", "tasks.cancel"):
            return task is not None and task.state == "planned"
        if action_id == "tasks.call":
            return task is not None and bool(task.phone or task.client_id)
        if action_id == "tasks.open":
            return task is not None and bool(task.client_id or task.deal_id)
        if action_id == "tasks.overdue_today":
            return self.filters.rows[TaskFilter.OVERDUE].count() > 0
        return True

    @override
    def activate(self) -> None:
        if self._stale:
            self.reload()
        self.list.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(Entity.ACTIVITY, Entity.CLIENT, Entity.DEAL, Entity.CONTACT):
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
        if not self.list.set_current_id(record_id):
            for wanted in TaskFilter:
                if any(one.id == record_id for one in tasks_of(wanted, today())):
                    self.show_filter(wanted)
                    break
            self.list.set_current_id(record_id)
        self.panel.show_task(task)
        self.side.show_side()
        self.list.setFocus()
        return True

    @override
    def panes(self) -> list[QWidget]:
        return [self.filters.rows[self._filter], self.list, self.panel.done]

    @override
    def state(self) -> dict[str, Any]:
        return {"filter": self._filter.value, "side": self.side.state()}

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("filter") in set(TaskFilter):
            self._filter = TaskFilter(state["filter"])
            self.filters.show_filter(self._filter)
        if isinstance(state.get("side"), list):
            self.side.restore(state["side"])
        self._stale = True

    # Commands

    def new_task(self) -> None:
        """Add a task; for the client or deal it was called from."""
        from salesapp.ui.tasks.task_form import new_form

        asked, self.asked_for = self.asked_for, NO_SELECTION
        one = asked.one
        client_id = one if asked.entity is Entity.CLIENT else None
        deal_id = one if asked.entity is Entity.DEAL else None
        self._open_form(new_form(self, client_id, deal_id))

    def _open_form(self, form: TaskForm) -> None:
        form.finished.connect(form.deleteLater)
        form.saved.connect(self._show_saved)
        form.open()

    def complete_task(self) -> None:
        """Ask for the result of the current task."""
        current = self.list.current_id()
        if current is not None:
            complete(self, current)

    def cancel_task(self) -> None:
        """Give the current task up, for a reason."""
        current = self.list.current_id()
        if current is not None:
            give_up(self, current)

    def delete_task(self) -> None:
        """Put the current task into the bin; the message offers to undo it."""
        current, task = self.list.current_id(), self.list.current_row()
        if current is not None and task is not None:
            toast = self.tr("Deleted: {name}").format(name=task.subject)
            perform(self, lambda: activity_service.delete(current, today()), toast=toast)

    def move_task(self) -> None:
        """Move the chosen tasks to another day."""
        ids = self.list.selected_ids()
        if ids:
            ask_move(self.list.viewport(), self._row_place(), ids)

    def edit_task(self) -> None:
        """Change everything of the current task."""
        from salesapp.ui.tasks.task_form import change_form

        current = self.list.current_id()
        form = change_form(self, current) if current is not None else None
        if form is not None:
            self._open_form(form)

    def call_about_task(self) -> None:
        """Call whom the task is about."""
        task = self.list.current_row()
        if task is not None and task.client_id is not None:
            self.commands.call(task.client_id, task.phone)

    def open_owner(self) -> None:
        """Show the deal, else the client."""
        task = self.list.current_row()
        if task is None:
            return
        if task.deal_id is not None:
            self.record_wanted.emit(Entity.DEAL, task.deal_id)
        elif task.client_id is not None:
            self.record_wanted.emit(Entity.CLIENT, task.client_id)
        else:
            self.edit_task()

    def move_overdue(self) -> None:
        """Move everything overdue to today, each at its time."""
        from salesapp.services import activities as service
        from salesapp.ui.perform import perform

        ids = [one.id for one in activities.overdue(today())]
        if ids:
            words = self.tr("%n task(s) moved to today", "", len(ids))
            perform(self, lambda: service.reschedule_many(ids, today()), toast=words)
            self.list.setFocus()

    def show_filter(self, wanted: TaskFilter) -> None:
        """Show another filter."""
        self._filter = wanted
        self.filters.show_filter(wanted)
        self.reload()

    def reload(self) -> None:
        """Ask the queries again, keeping the current task."""
        self._stale = False
        now = today()
        for wanted, count in counts_of(now).items():
            self.filters.rows[wanted].set_count(count)
        late = self.filters.rows[TaskFilter.OVERDUE].count()
        shows_late = self._filter in (TaskFilter.TODAY, TaskFilter.OVERDUE, TaskFilter.WEEK)
        self.strip.show_count(late if shows_late else 0)
        had_focus = self.list.hasFocus() or self.strip.move_all.hasFocus()
        items = items_of(self._filter, now)
        self.list.show_items(items)
        self._stack.setCurrentWidget(self.list if items else self.nothing)
        text = self.tr("Filter: {name}").format(name=filter_name(self._filter))
        self.nothing.set_text(self.tr("Nothing here"), text)
        if had_focus and items:
            self.list.setFocus()
        self._follow.start()
        self.title_changed.emit(self.title(), self.subtitle())

    # Inside

    def _enter(self) -> None:
        if self.side.is_over and not self.side.is_side_shown():
            self._show_task()
            self.side.show_side()
            self.panel.done.setFocus()
        else:
            self.open_owner()

    def _current_moved(self) -> None:
        self._follow.start()
        self.selection_changed.emit()

    def _show_task(self) -> None:
        current = self.list.current_id()
        self.panel.show_task(activities.one(current) if current is not None else None)

    def _show_saved(self, changes: Changes) -> None:
        if changes.subject_id is not None:
            self.open_record(Entity.ACTIVITY, changes.subject_id)

    def _row_place(self) -> QRect:
        rect = self.list.visualRect(self.list.currentIndex())
        return QRect(rect.left() + theme.px(40), rect.top(), theme.px(160), rect.height())

    def _move_at(self, button: QWidget) -> None:
        current = self.list.current_id()
        if current is not None:
            ask_move(button, None, [current])

    def _show_menu(self, at: QPoint) -> None:
        self.context_menu(*_MENU).popup(at)

    def _leave_panel(self) -> None:
        self.side.hide_side()
        self.list.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())
