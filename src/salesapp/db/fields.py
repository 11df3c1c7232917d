"""Field classes of the store: whole numbers and ISO text, nothing that rounds."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, Final

import peewee as pw

from salesapp.overriding import override


class _WholeField(pw.BigIntegerField):
    """An integer that refuses to be anything else."""

    @override
    def db_value(self, value: Any) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{self.name}: whole number expected, got {type(value).__name__}")
        return value


class MoneyField(_WholeField):
    """Minor units (kopecks)."""


class QuantityField(_WholeField):
    """Thousandths of a unit."""


class RateField(_WholeField):
    """Basis points: 22 % = 2200."""


class MeasureField(_WholeField):
    """A whole number whose unit another column names."""


class DayField(pw.TextField):
    """A local date without time, as ISO text."""

    @override
    def db_value(self, value: Any) -> str | None:
        if value is None:
            return None
        if isinstance(value, datetime) or not isinstance(value, date):
            raise TypeError(f"{self.name}: date expected, got {type(value).__name__}")
        return value.isoformat()

    @override
    def python_value(self, value: Any) -> date | None:
        return None if value is None else date.fromisoformat(value)


class MomentField(pw.TextField):
    """An aware moment, kept in UTC to the millisecond: sorts as text."""

    @override
    def db_value(self, value: Any) -> str | None:
        return None if value is None else moment_text(value)

    @override
    def python_value(self, value: Any) -> datetime | None:
        return None if value is None else parse_moment(value)


def moment_text(moment: datetime) -> str:
    """UTC text of an aware moment, e.g. ``2026-11-23T09:15:00.000Z``."""
    if moment.tzinfo is None:
        raise TypeError("moment without a time zone")
    utc = moment.astimezone(UTC)
    return utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z"


def parse_moment(text: str) -> datetime:
    """The moment written by `moment_text`."""
    return datetime.fromisoformat(text)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def day_begins(day: date) -> str:
    """The moment a day begins on the clock of this machine, as the store writes moments."""
    if day.year <= _NO_CLOCK:
        # Some systems know no local time then, and nothing in the store is so old.
        return day.isoformat()
    return moment_text(datetime.combine(day, time()).astimezone())


_NO_CLOCK: Final = 1970


def local_today() -> date:
    """Today on the clock of this machine: in the morning of the east it is not that of UTC."""
    return now().astimezone().date()


def moment_on(day: date) -> datetime:
    """The present moment of today; of another day, on which something is said to be done, noon."""
    moment = now()
    if moment.astimezone().date() == day:
        return moment
    return datetime.combine(day, time(12)).astimezone().astimezone(UTC)
