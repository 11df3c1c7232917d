"""The month of the tasks: asks for its days, and writes what is moved in it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import agenda
from salesapp.domain.dates import add_months
from salesapp.services import activities as service
from salesapp.services.work_time import hours, work_clock
from salesapp.ui.activities.words import when_words
from salesapp.ui.agenda.bar import View
from salesapp.ui.agenda.month import MonthView
from salesapp.ui.agenda.month_scene import MonthScene, weeks_of
from salesapp.ui.agenda.scene import Scene
from salesapp.ui.format import today
from salesapp.ui.perform import perform
from salesapp.ui.tasks.calendar import counted
from salesapp.ui.work_calendar import work_calendar


class TaskMonth(MonthView):
    """The weeks of a month; `days_changed` tells that it is another one."""

    days_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds: frozenset[str] = frozenset()
        """Kinds left out."""
        self.counts: dict[str, int] = {}
        self.move_wanted.connect(self._put)
        self.paged.connect(self.page)
        self.today_wanted.connect(self.show_today)
        self.day_moved.connect(lambda day: self.show_days(View.MONTH, day))

    def days(self) -> list[date]:
        """The days shown."""
        return weeks_of(self.scene.month)

    def show_days(self, _view: View, day: date) -> None:
        """Show the month of a day, the keys on it."""
        row = self.current_row()
        self.day = day
        if row is None or row.due_on != day:
            self._current = None
        self._ask(day)
        self.days_changed.emit()

    def page(self, step: int) -> None:
        """Go so many months on."""
        self.show_days(View.MONTH, add_months(self.day, step))

    def show_today(self) -> None:
        """Go to today."""
        self.show_days(View.MONTH, today())

    def reload(self) -> None:
        """Ask for the days again."""
        self._ask(self.scene.month)

    def leave_out(self, kinds: frozenset[str]) -> None:
        """Show no activities of these kinds."""
        self.kinds = kinds
        self.reload()

    def done_counts(self) -> tuple[int, int]:
        """How many of the month are done, of how many."""
        return self.scene.counts()

    def _ask(self, month: date) -> None:
        calendar, days = work_calendar(), weeks_of(month)
        rows = agenda.of_days(days[0], days[-1])
        self.counts = counted(
            [one for one in rows if one.due_on and one.due_on.month == month.month]
        )
        scene = Scene(
            days,
            [one for one in rows if one.kind not in self.kinds],
            hours=hours(),
            hours_of=work_clock().hours_of,
            is_short=calendar.is_short,
        )
        shown = [one for one in agenda.open_series() if one.kind not in self.kinds]
        scene.add_shadows(shown, calendar.is_working)
        self.show_scene(MonthScene(month, scene, agenda.due_of_days(days[0], days[-1])))

    def _put(self, activity_id: int, day: date) -> None:
        """Give an activity another day, at its time; the month in view stays, if it is there."""
        row = self.scene.scene.row(activity_id)
        time = row.due_time if row is not None else None
        words = self.tr("Moved to {when}").format(when=when_words(day, time))
        done = perform(self, lambda: service.reschedule(activity_id, day, time), toast=words)
        if done is not None and day not in self.days():
            self.show_days(View.MONTH, day)
            self.set_current_id(activity_id)
