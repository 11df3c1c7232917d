"""What a month shows: its weeks, and of each day the lines that have room."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple

from salesapp.db.queries.activities import ActivityRow
from salesapp.db.queries.agenda import Due
from salesapp.domain.dates import add_months
from salesapp.ui.agenda.scene import WEEK, Day, Scene, Shadow, week_of

_NOTHING: Final = Due()


class LineKind(Enum):
    """What a line of a day tells."""

    PAYMENT = "payment"
    SHIPMENT = "shipment"
    TASK = "task"
    SHADOW = "shadow"
    MORE = "more"


class Line(NamedTuple):
    """One line of a day."""

    kind: LineKind
    row: ActivityRow | None = None
    shadow: Shadow | None = None
    more: int = 0
    """How many lines have no room."""


class MonthScene:
    """The weeks of a month; made anew whenever something changes."""

    def __init__(self, month: date, scene: Scene, due: Mapping[date, Due]) -> None:
        self.month = month.replace(day=1)
        self.scene = scene
        self._due = due
        self._lines = [self._lines_of(day) for day in scene.days]

    @property
    def weeks(self) -> int:
        """How many rows there are."""
        return len(self.scene.days) // WEEK

    def is_of_month(self, day: date) -> bool:
        """Whether a day is of the month itself, not of the one before or after."""
        return (day.year, day.month) == (self.month.year, self.month.month)

    def due(self, day: date) -> Due:
        """Payments and shipments due on a day."""
        return self._due.get(day, _NOTHING)

    def lines(self, place: int) -> list[Line]:
        """Everything of a day."""
        return self._lines[place]

    def shown(self, place: int, room: int) -> list[Line]:
        """What has room of a day; the last line tells how many more there are."""
        lines = self._lines[place]
        if len(lines) <= room:
            return lines
        kept = lines[: max(0, room - 1)]
        return [*kept, Line(LineKind.MORE, more=len(lines) - len(kept))]

    def tasks(self, place: int) -> list[int]:
        """Ids of the activities of a day in the order they are shown."""
        return [one.row.id for one in self._lines[place] if one.row is not None]

    def counts(self) -> tuple[int, int]:
        """How many activities of the month are done, of how many."""
        days = [one for one in self.scene.days if self.is_of_month(one.day)]
        done = sum(one.done for one in days)
        return done, done + sum(one.open for one in days)

    def _lines_of(self, day: Day) -> list[Line]:
        due = self.due(day.day)
        rows = [item.row for item in day.timed] + day.untimed
        rows.sort(key=lambda one: one.state != "planned")
        return [
            *([Line(LineKind.PAYMENT)] if due.payments else []),
            *([Line(LineKind.SHIPMENT)] if due.shipments else []),
            *(Line(LineKind.TASK, row=one) for one in rows),
            *(Line(LineKind.SHADOW, shadow=one) for one in day.shadows),
        ]


def weeks_of(day: date) -> list[date]:
    """The days of all weeks that touch the month of a day, Monday to Sunday."""
    first = day.replace(day=1)
    last = add_months(first, 1) - timedelta(days=1)
    begin, end = week_of(first)[0], week_of(last)[-1]
    return [begin + timedelta(days=step) for step in range((end - begin).days + 1)]
