"""The calendar of the tasks: asks for its days, and writes what is moved in it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import agenda
from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.cadence import clock
from salesapp.services import activities as service
from salesapp.services.work_time import hours, work_clock
from salesapp.ui.activities.words import minutes_words, when_words
from salesapp.ui.agenda.bar import View
from salesapp.ui.agenda.grid import DayGrid
from salesapp.ui.agenda.scene import WEEK, Scene, week_of
from salesapp.ui.format import today
from salesapp.ui.perform import perform
from salesapp.ui.work_calendar import work_calendar


class TaskCalendar(DayGrid):
    """A day or a week; `days_changed` tells which."""

    days_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = View.WEEK
        self.day = today()
        self.kinds: frozenset[str] = frozenset()
        """Kinds left out."""
        self.counts: dict[str, int] = {}
        self._fresh = True
        self.place_wanted.connect(self._put)
        self.paged.connect(self.page)
        self.today_wanted.connect(self.show_today)

    def days(self) -> list[date]:
        """The days shown."""
        return [self.day] if self.view is View.DAY else week_of(self.day)

    def show_days(self, view: View, day: date) -> None:
        """Show the day, or the week around it."""
        self.view, self.day = view, day
        self.reload()
        self.days_changed.emit()

    def page(self, step: int) -> None:
        """Go so many days or weeks on; the keys stay in their column."""
        column, minute = self.place.column, self.place.minute
        length = 1 if self.view is View.DAY else WEEK
        self.show_days(self.view, self.day + timedelta(days=step * length))
        self.stand_at(min(column, len(self.scene.days) - 1), minute)

    def show_today(self) -> None:
        """Go to today."""
        self.show_days(self.view, today())
        column = self.scene.column_of(today())
        if column is not None:
            self.stand_first(column)

    def day_here(self) -> date:
        """The day the keys stand on."""
        return self.scene.days[self.place.column].day

    def done_counts(self) -> tuple[int, int]:
        """How many of the days shown are done, of how many."""
        return self.scene.counts()

    def reload(self) -> None:
        """Ask for the days again."""
        calendar, days = work_calendar(), self.days()
        rows = agenda.of_days(days[0], days[-1])
        self.counts = counted(rows)
        scene = Scene(
            days,
            [one for one in rows if one.kind not in self.kinds],
            hours=hours(),
            hours_of=work_clock().hours_of,
            is_short=calendar.is_short,
        )
        shown = [one for one in agenda.open_series() if one.kind not in self.kinds]
        scene.add_shadows(shown, calendar.is_working)
        self.show_scene(scene)
        if self._fresh and self.isVisible():
            self._fresh = False
            self.scroll_to_work()

    def leave_out(self, kinds: frozenset[str]) -> None:
        """Show no activities of these kinds."""
        self.kinds = kinds
        self.reload()

    def _put(self, activity_id: int, day: date, minute: int | None, length: int | None) -> None:
        time = clock(minute) if minute is not None else None
        if length is not None:
            words = self.tr("It takes {time}").format(time=minutes_words(length))
        else:
            words = self.tr("Moved to {when}").format(when=when_words(day, time))
        perform(self, lambda: service.reschedule(activity_id, day, time, length), toast=words)


def counted(rows: list[ActivityRow]) -> dict[str, int]:
    """How many activities of each kind are to be done."""
    found: dict[str, int] = {}
    for one in rows:
        if one.state == "planned":
            found[one.kind] = found.get(one.kind, 0) + 1
    return found
