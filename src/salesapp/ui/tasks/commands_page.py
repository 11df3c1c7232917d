"""What can be done with the current task, in the list and in the calendar alike."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities
from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.activities import MOBILE
from salesapp.domain.cadence import clock
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.services import activities as service
from salesapp.ui.activities.calling import call_about
from salesapp.ui.activities.cancel_dialog import give_up
from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.activities.move_popover import ask_move
from salesapp.ui.activities.moving import give_days
from salesapp.ui.agenda.bar import View
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.format import today
from salesapp.ui.notices import notices
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.selection import NO_SELECTION

_ON_OPEN = ("tasks.done", "tasks.move", "tasks.edit", "tasks.cancel", "tasks.spread")

if TYPE_CHECKING:
    from salesapp.ui.tasks.task_form import TaskForm


class Shown(Protocol):
    """The list or the calendar: it has a current task."""

    def current_id(self) -> int | None:
        """Id of the current task."""
        ...

    def current_row(self) -> ActivityRow | None:
        """The current task."""
        ...

    def selected_ids(self) -> list[int]:
        """Ids of the tasks chosen."""
        ...

    def viewport(self) -> QWidget:
        """Where the tasks are painted."""
        ...

    def setFocus(self) -> None:  # noqa: N802 - as Qt has it
        """Take the keys."""
        ...


class TaskCommandsPage(Page):
    """The page says what is shown; the commands work on it."""

    view = View.LIST

    def __init__(self) -> None:
        super().__init__()
        self.commands = ClientCommands(self)
        self.commands.record_wanted.connect(self.record_wanted)

    @property
    def shown(self) -> Shown:
        """What is in view."""
        raise NotImplementedError

    def show_view(self, view: View) -> None:
        """Show the list, a day, a week or a month."""
        raise NotImplementedError

    def show_today(self) -> None:
        """Go to today in the calendar."""
        raise NotImplementedError

    def row_place(self) -> QRect:
        """The place of the current task in its viewport."""
        raise NotImplementedError

    def late_count(self) -> int:
        """How many tasks are overdue."""
        raise NotImplementedError

    @override
    def allows(self, action_id: str) -> bool:
        task = self.shown.current_row()
        if action_id in _ON_OPEN:
            return task is not None and task.state == "planned"
        if action_id == "tasks.call":
            return task is not None and bool(task.phone or task.client_id)
        if action_id in ("tasks.minutes", "tasks.brief"):
            return task is not None and task.kind in MOBILE and task.client_id is not None
        if action_id == "tasks.write":
            return task is not None and bool(task.client_id or task.lead_id)
        if action_id == "tasks.open":
            return task is not None and bool(task.client_id or task.deal_id or task.lead_id)
        if action_id == "tasks.today":
            return self.view is not View.LIST
        if action_id == "tasks.overdue_today":
            return self.late_count() > 0
        return True

    def show_list(self) -> None:
        """Show the list by days."""
        self.show_view(View.LIST)

    def show_day(self) -> None:
        """Show the calendar of a day."""
        self.show_view(View.DAY)

    def show_week(self) -> None:
        """Show the calendar of a week."""
        self.show_view(View.WEEK)

    def show_month(self) -> None:
        """Show the calendar of a month."""
        self.show_view(View.MONTH)

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
        current = self.shown.current_id()
        if current is not None:
            complete(self, current)

    def cancel_task(self) -> None:
        """Give the current task up, for a reason."""
        current = self.shown.current_id()
        if current is not None:
            give_up(self, current)

    def delete_task(self) -> None:
        """Put the current task into the bin; the message offers to undo it."""
        current, task = self.shown.current_id(), self.shown.current_row()
        if current is not None and task is not None:
            ends = task.series_id is not None and task.state == "planned"
            words = self.tr("Deleted, and repeated no more: {name}")
            toast = (words if ends else self.tr("Deleted: {name}")).format(name=task.subject)
            perform(self, lambda: service.delete(current, today()), toast=toast)

    def move_task(self) -> None:
        """Move the chosen tasks to another day."""
        ids = self.shown.selected_ids()
        if ids:
            ask_move(self.shown.viewport(), self.row_place(), ids)

    def edit_task(self) -> None:
        """Change everything of the current task."""
        from salesapp.ui.tasks.task_form import change_form

        current = self.shown.current_id()
        form = change_form(self, current) if current is not None else None
        if form is not None:
            self._open_form(form)

    def call_about_task(self) -> None:
        """Call whom the task is about."""
        task = self.shown.current_row()
        if task is not None and task.client_id is not None:
            self.commands.call(task.client_id, task.phone)
        elif task is not None and task.phone:
            call_about(self, task.id, task.phone)

    def write_about_task(self) -> None:
        """Write to whom the task is about; a planned letter is done by it."""
        from salesapp.services.letters import About
        from salesapp.ui.letters.compose import write_letter

        task = self.shown.current_row()
        if task is None or (task.client_id is None and task.lead_id is None):
            return
        does = task.id if task.kind == "letter" and task.state == "planned" else None
        about = About(task.client_id, task.deal_id, task.lead_id, task.contact_id, does)
        write_letter(self, about)

    def write_minutes(self) -> None:
        """Write the minutes of the current meeting; the results may go to the client."""
        from salesapp.ui.tasks.minutes_dialog import ask_minutes

        task = self.shown.current_row()
        dialog = ask_minutes(self, task.id) if task is not None else None
        if dialog is not None and task is not None:
            dialog.held.connect(partial(self._offer_results, task))

    def _offer_results(self, task: ActivityRow, text: str) -> None:
        if task.client_id is not None:
            told = self.tr("Send the results to the client?")
            notices.offer(told, self.tr("Write"), partial(self._write_results, task, text), self)

    def _write_results(self, task: ActivityRow, text: str) -> None:
        from salesapp.services.letters import About
        from salesapp.ui.letters.compose import write_letter

        about = About(task.client_id, task.deal_id, task.lead_id, task.contact_id)
        dialog = write_letter(self, about)
        subject = self.tr("Results of the meeting: {subject}")
        dialog.propose(subject.format(subject=task.subject), text)

    def print_brief(self) -> None:
        """Show and print what to know before the current meeting."""
        from salesapp.ui.tasks.brief import print_brief

        task = self.shown.current_row()
        if task is not None:
            print_brief(self, task.id)

    def open_owner(self) -> None:
        """Show the deal, else the client, else whoever asks."""
        task = self.shown.current_row()
        if task is None:
            return
        if task.deal_id is not None:
            self.record_wanted.emit(Entity.DEAL, task.deal_id)
        elif task.client_id is not None:
            self.record_wanted.emit(Entity.CLIENT, task.client_id)
        elif task.lead_id is not None:
            self.record_wanted.emit(Entity.LEAD, task.lead_id)
        else:
            self.edit_task()

    def spread_tasks(self) -> None:
        """Spread the chosen tasks over working days."""
        self.spread(self.shown.selected_ids())

    def spread_overdue(self) -> None:
        """Spread everything overdue over working days."""
        self.spread(activities.overdue_ids(today()))

    def spread(self, activity_ids: list[int]) -> None:
        """Ask for the days of tasks."""
        from salesapp.ui.tasks.spread_dialog import ask_spread

        ask_spread(self, activity_ids)

    def write_chosen(self) -> None:
        """Write the chosen tasks into a calendar file."""
        from salesapp.ui.tasks.calendar_files import write_ics

        write_ics(self, self.shown.selected_ids())

    def write_all(self) -> None:
        """Write all open tasks into a calendar file."""
        from salesapp.ui.tasks.calendar_files import write_ics

        write_ics(self, None)

    def take_events(self) -> None:
        """Take events from a calendar file."""
        from salesapp.ui.tasks.calendar_files import take_ics

        take_ics(self)

    def move_overdue(self) -> None:
        """Move everything overdue to today, each at its time."""
        ids = activities.overdue_ids(today())
        if ids:
            words = self.tr("%n task(s) moved to today", "", len(ids))
            give_days(self, dict.fromkeys(ids, today()), words)
            self.shown.setFocus()

    def _create_at(self, day: date, minute: int | None, minutes: int) -> None:
        from salesapp.ui.tasks.task_form import new_form

        time = clock(minute) if minute is not None else None
        self._open_form(new_form(self, day=day, time=time, minutes=minutes))

    def _show_saved(self, changes: Changes) -> None:
        if changes.subject_id is not None:
            self.open_record(Entity.ACTIVITY, changes.subject_id)

    def _move_at(self, button: QWidget) -> None:
        current = self.shown.current_id()
        if current is not None:
            ask_move(button, None, [current])
