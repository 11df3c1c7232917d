"""Working time to the second: own hours by weekday, lunch, days off, short days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final, NamedTuple

from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.errors import Rule, RuleError

DAY_MINUTES: Final = 24 * 60
_WEEKEND: Final = 5
_DAY: Final = timedelta(days=1)
_FARTHEST: Final = 3_700
"""Days looked ahead before a term is given up: nobody ever works."""


class DayHours(NamedTuple):
    """Hours of a weekday in minutes from midnight; equal ends mean: no work, no lunch."""

    start: int = 0
    end: int = 0
    lunch_start: int = 0
    lunch_end: int = 0

    @property
    def works(self) -> bool:
        """Whether there is work at all."""
        return self.end > self.start

    @property
    def minutes(self) -> int:
        """How long the work is, without lunch."""
        return sum(end - start for start, end in self.spans())

    @property
    def middle(self) -> int:
        """Where the second half of the day begins."""
        return (self.start + self.end) // 2

    def spans(self, *, shorter_by: int = 0) -> list[tuple[int, int]]:
        """Stretches of work, the day ending earlier by some minutes."""
        end = max(self.start, self.end - shorter_by)
        if self.lunch_end <= self.lunch_start:
            found = [(self.start, end)]
        else:
            found = [(self.start, min(self.lunch_start, end)), (self.lunch_end, end)]
        return [(one, other) for one, other in found if other > one]


_USUAL: Final = DayHours(9 * 60, 18 * 60, 13 * 60, 14 * 60)
SHORTER: Final = 60
"""Minutes by which a day before a holiday is shorter."""


@dataclass(frozen=True, slots=True)
class WorkHours:
    """Own hours, Monday first."""

    days: tuple[DayHours, ...] = (*(_USUAL,) * 5, DayHours(), DayHours())

    def usual(self) -> DayHours:
        """What holds on a weekend day that became a working one."""
        return next((day for day in self.days if day.works), DayHours())

    def starts(self, day: date) -> int:
        """The minute work begins on a day; that of other days when nobody works then."""
        own = self.days[day.weekday()]
        return own.start if own.works else self.usual().start


def check_hours(hours: WorkHours) -> WorkHours:
    """The hours, when they can be worked.

    Raises:
        RuleError: FIELD_INVALID (facts `day`, Monday is 0) when a day ends before it starts, or
            its lunch lies outside; FIELD_REQUIRED when there is no working day at all.
    """
    for place, day in enumerate(hours.days):
        lunch = day.lunch_end > day.lunch_start
        fine = 0 <= day.start <= day.end <= DAY_MINUTES and (
            not lunch or day.start <= day.lunch_start < day.lunch_end <= day.end
        )
        if not fine or day.lunch_end < day.lunch_start:
            raise RuleError(Rule.FIELD_INVALID, field="work_hours", day=place)
    if not any(day.spans() for day in hours.days):
        raise RuleError(Rule.FIELD_REQUIRED, field="work_hours")
    return hours


def dump_hours(hours: WorkHours) -> str:
    """The hours as text of a setting."""
    return json.dumps([list(day) for day in hours.days])


def load_hours(text: str) -> WorkHours:
    """The hours out of a setting; the usual ones when it is empty or broken."""
    try:
        days = tuple(DayHours(*(int(one) for one in day)) for day in json.loads(text))
        return check_hours(WorkHours(days)) if len(days) == 7 else WorkHours()
    except (ValueError, TypeError, OverflowError, RecursionError, RuleError):
        return WorkHours()


class WorkClock:
    """Counts working time; days are those of `zone`, of this machine without one."""

    def __init__(
        self, calendar: WorkCalendar, hours: WorkHours | None = None, zone: tzinfo | None = None
    ) -> None:
        self._calendar = calendar
        self._hours = hours or WorkHours()
        self._zone = zone
        self._known: dict[date, tuple[tuple[datetime, datetime], ...]] = {}

    def seconds_between(self, start: datetime, end: datetime) -> int:
        """Working seconds from one moment to another; 0 when the end comes first."""
        total = timedelta()
        day, last = self._day_of(start), self._day_of(end)
        while day <= last:
            for opens, closes in self._spans(day):
                total += max(timedelta(), min(closes, end) - max(opens, start))
            day += _DAY
        return int(total.total_seconds())

    def after(self, start: datetime, seconds: int) -> datetime:
        """The moment by which so many working seconds have gone by.

        Of no seconds: the moment itself when it is working time, else the next beginning of work.
        """
        left = timedelta(seconds=max(0, seconds))
        for opens, closes in self._ahead(start):
            begins = max(opens, start)
            if closes - begins >= left and (left or begins < closes):
                return begins + left
            left -= closes - begins
        return start + left

    def is_open(self, moment: datetime) -> bool:
        """Whether it is working time."""
        return any(opens <= moment < closes for opens, closes in self._spans(self._day_of(moment)))

    def opens(self, day: date) -> datetime:
        """The first working moment of a day, or of the next day with work."""
        return self.after(self._moment(day, 0), 0)

    def _ahead(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        day = self._day_of(start)
        for step in range(_FARTHEST):
            for opens, closes in self._spans(day + step * _DAY):
                if closes > start:
                    yield opens, closes

    def _spans(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        found = self._known.get(day)
        if found is None:
            shorter = SHORTER if self._calendar.is_short(day) else 0
            found = self._known[day] = tuple(
                (self._moment(day, one), self._moment(day, other))
                for one, other in self.hours_of(day).spans(shorter_by=shorter)
            )
        return found

    def hours_of(self, day: date) -> DayHours:
        """The hours of a day: transfers by the calendar, work on weekends by own hours."""
        own = self._hours.days[day.weekday()]
        if self._calendar.is_working(day):
            moved = day.weekday() >= _WEEKEND and not own.works
            return self._hours.usual() if moved else own
        if day.weekday() >= _WEEKEND and not self._calendar.is_holiday(day):
            return own
        return DayHours()

    def _day_of(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _moment(self, day: date, minutes: int) -> datetime:
        at = datetime.combine(day, time()) + timedelta(minutes=minutes)
        return at.replace(tzinfo=self._zone) if self._zone is not None else at.astimezone()


EVENING_MINUTES: Final = 30
"""So long before the end of work the day is proposed to be closed."""


def evening_has_come(now: datetime, hours: WorkHours) -> bool:
    """Whether the working day of a local moment ends within half an hour, or has ended."""
    day = hours.days[now.weekday()]
    return day.works and now.hour * 60 + now.minute >= day.end - EVENING_MINUTES
