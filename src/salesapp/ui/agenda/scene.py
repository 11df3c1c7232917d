"""What the calendar shows: the activities of its days with their places in time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import takewhile
from typing import Final, NamedTuple

from salesapp.db.queries.activities import ActivityRow
from salesapp.db.queries.agenda import SeriesRow, block_of
from salesapp.domain.activities import ActivityKind, minutes_of
from salesapp.domain.agenda import DAY_MINUTES, Block, Lane, clashes, lanes
from salesapp.domain.cadence import minute_of
from salesapp.domain.recurrence import days_of
from salesapp.domain.work_hours import SHORTER, DayHours, WorkHours

WEEK: Final = 7

_USUAL: Final = WorkHours()


class Item(NamedTuple):
    """An activity with a time."""

    row: ActivityRow
    block: Block
    lane: Lane


class Shadow(NamedTuple):
    """An activity a rule will make later."""

    subject: str
    kind: str
    block: Block | None


@dataclass(slots=True)
class Day:
    """One column."""

    day: date
    hours: DayHours
    is_short: bool = False
    timed: list[Item] = field(default_factory=list)
    untimed: list[ActivityRow] = field(default_factory=list)
    shadows: list[Shadow] = field(default_factory=list)
    clashing: dict[int, list[int]] = field(default_factory=dict)
    planned_minutes: int = 0
    done: int = 0
    open: int = 0

    @property
    def is_working(self) -> bool:
        """Whether there is work on the day."""
        return self.hours.works

    @property
    def ends(self) -> int:
        """The minute work ends; a day before a holiday is shorter."""
        return self.hours.end - (SHORTER if self.is_short else 0)

    def rows(self) -> list[ActivityRow]:
        """Everything of the day, the untimed first."""
        return [*self.untimed, *(item.row for item in self.timed)]


class Scene:
    """The days shown; made anew whenever something changes."""

    def __init__(
        self,
        days: Sequence[date],
        rows: Iterable[ActivityRow] = (),
        *,
        hours: WorkHours = _USUAL,
        hours_of: Callable[[date], DayHours] = lambda day: _USUAL.days[day.weekday()],
        is_short: Callable[[date], bool] = lambda _day: False,
    ) -> None:
        self._hours = hours
        self.days = [Day(day, hours_of(day), is_short(day)) for day in days]
        self._by_id: dict[int, tuple[int, ActivityRow]] = {}
        places = {day: place for place, day in enumerate(days)}
        gathered: list[list[ActivityRow]] = [[] for _day in days]
        for row in rows:
            place = places.get(row.due_on) if row.due_on is not None else None
            if place is not None:
                gathered[place].append(row)
                self._by_id[row.id] = (place, row)
        for one, found in zip(self.days, gathered, strict=True):
            _fill(one, found)

    def add_shadows(self, series: Iterable[SeriesRow], is_working: Callable[[date], bool]) -> None:
        """Show what rules will make after their open activities."""
        last = self.days[-1].day if self.days else date.min
        places = {one.day: one for one in self.days}
        for one in series:
            coming = takewhile(
                lambda day: day <= last, days_of(one.rule, one.starts_on, is_working)
            )
            for day in coming:
                if day > one.on and day in places:
                    places[day].shadows.append(_shadow(one))

    def place_of(self, activity_id: int | None) -> int | None:
        """Which column an activity stands in."""
        found = self._by_id.get(activity_id) if activity_id is not None else None
        return found[0] if found else None

    @property
    def starts(self) -> int:
        """The minute the first work of the days shown begins."""
        found = [day.hours.start for day in self.days if day.is_working]
        return min(found, default=self._hours.usual().start)

    def starts_on(self, column: int) -> int:
        """The minute work begins in a column; that of other days where nobody works."""
        return self._hours.starts(self.days[column].day)

    def work_minutes(self, day: Day) -> int:
        """Minutes of work of a day; those of a usual one where nobody works."""
        return day.hours.minutes or self._hours.usual().minutes

    def row(self, activity_id: int | None) -> ActivityRow | None:
        """An activity shown."""
        found = self._by_id.get(activity_id) if activity_id is not None else None
        return found[1] if found else None

    def column_of(self, day: date) -> int | None:
        """Which column a day is."""
        return next((place for place, one in enumerate(self.days) if one.day == day), None)

    def item(self, activity_id: int) -> Item | None:
        """An activity with a time."""
        place = self.place_of(activity_id)
        if place is None:
            return None
        return next((one for one in self.days[place].timed if one.row.id == activity_id), None)

    def counts(self) -> tuple[int, int]:
        """How many are done, of how many."""
        done = sum(one.done for one in self.days)
        return done, done + sum(one.open for one in self.days)


def week_of(day: date) -> list[date]:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=step) for step in range(WEEK)]


def _fill(day: Day, rows: Sequence[ActivityRow]) -> None:
    blocks: list[Block] = []
    timed: list[tuple[ActivityRow, Block]] = []
    for row in rows:
        is_open = row.state == "planned"
        day.open += is_open
        day.done += not is_open
        if is_open:
            day.planned_minutes += minutes_of(ActivityKind(row.kind), row.duration_min)
        block = block_of(row)
        if block is None:
            day.untimed.append(row)
            continue
        timed.append((row, block))
        if is_open:
            blocks.append(block)
    day.untimed.sort(key=lambda one: (one.state != "planned", one.id))
    day.clashing = clashes(blocks)
    placed = lanes(block for _row, block in timed)
    day.timed = [Item(row, block, placed[row.id]) for row, block in timed]
    day.timed.sort(key=lambda item: (item.block.start, item.lane.place, item.row.id))


def _shadow(one: SeriesRow) -> Shadow:
    if one.due_time is None:
        return Shadow(one.subject, one.kind, None)
    start = minute_of(one.due_time)
    minutes = minutes_of(ActivityKind(one.kind), one.duration_min)
    return Shadow(one.subject, one.kind, Block(0, start, min(DAY_MINUTES, start + minutes)))
