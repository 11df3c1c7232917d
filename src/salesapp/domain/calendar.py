"""Working days of the five-day week («Производственный календарь»)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

_DAY = timedelta(days=1)
_SATURDAY = 5
# Days off by law in any year; transfers of a year unknown to the table cannot be guessed.
_HOLIDAYS = frozenset(
    {
        *((1, day) for day in range(1, 9)),
        (2, 23),
        (3, 8),
        (5, 1),
        (5, 9),
        (6, 12),
        (11, 4),
    }
)


class WorkCalendar:
    """Counts terms; ask `covers` to warn that a term leaves the known years.

    In unknown years days off are weekends and holidays of the law, without transfers.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        years: Mapping[str, Mapping[str, Any]] = data["years"]
        self._years = frozenset(int(year) for year in years)
        self._off = _days(years, "non_working_weekdays")
        self._on = _days(years, "working_weekends")
        self._short = _days(years, "short_days")

    @property
    def years(self) -> tuple[int, ...]:
        """Years the table knows, ascending."""
        return tuple(sorted(self._years))

    def covers(self, *days: date) -> bool:
        """Whether all the days lie in years the table knows."""
        return all(day.year in self._years for day in days)

    def is_working(self, day: date) -> bool:
        """Whether banks and offices work on the day."""
        weekend = day.weekday() >= _SATURDAY
        if day.year in self._years:
            return day in self._on if weekend else day not in self._off
        return not weekend and (day.month, day.day) not in _HOLIDAYS

    def is_holiday(self, day: date) -> bool:
        """Whether the law itself makes the day free, whatever weekday it is."""
        return (day.month, day.day) in _HOLIDAYS

    def is_short(self, day: date) -> bool:
        """Whether the day is working but an hour shorter."""
        return day in self._short

    def next_working_day(self, day: date) -> date:
        """The day itself when working, else the nearest one after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def add_working_days(self, start: date, count: int) -> date:
        """The `count`-th working day after the start; 0 gives the start, moved if it is off."""
        if count < 0:
            raise ValueError("a term cannot be negative")
        if not count:
            return self.next_working_day(start)
        day = start
        while count:
            day += _DAY
            count -= self.is_working(day)
        return day

    def add_calendar_days(self, start: date, count: int) -> date:
        """End of a term in calendar days; on a day off it moves to the next working day."""
        return self.next_working_day(start + timedelta(days=count))

    def count_working_days(self, after: date, until: date) -> int:
        """Working days in (after, until]."""
        length = (until - after).days
        return sum(self.is_working(after + timedelta(days=step)) for step in range(1, length + 1))


def _days(years: Mapping[str, Mapping[str, Any]], key: str) -> frozenset[date]:
    return frozenset(
        date.fromisoformat(day) for facts in years.values() for day in facts.get(key, ())
    )
