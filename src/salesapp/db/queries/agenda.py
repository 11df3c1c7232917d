"""What stands in the calendar: activities of a span of days, and those that take the same time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries.activities import ActivityRow, select
from salesapp.domain.activities import ActivityKind, minutes_of
from salesapp.domain.agenda import DAY_MINUTES, Block, clashes
from salesapp.domain.cadence import minute_of
from salesapp.domain.money import Minor
from salesapp.domain.recurrence import Frequency, Repeat

MOST: Final = 2_000
_DAYS: Final = (
    " AND activity.state IN ('planned', 'done') AND activity.due_on BETWEEN ? AND ?"
    " AND activity.subject <> '' ORDER BY activity.due_on, activity.due_time, activity.id LIMIT ?"
)

_SERIES: Final = """
SELECT series.frequency, series.every, series.weekdays, series.until_on, series.times,
    series.starts_on, activity.series_on, series.kind, series.subject, series.due_time,
    series.duration_min
FROM activity JOIN activity_series AS series ON series.id = activity.series_id
WHERE activity.series_id IS NOT NULL AND activity.state = 'planned'
    AND activity.deleted_at IS NULL
ORDER BY activity.series_id
"""

_PAYMENTS: Final = """
SELECT receivable.due_on, coalesce(client.name, ''), sum(receivable.open_minor)
FROM receivable LEFT JOIN client ON client.id = receivable.client_id
WHERE receivable.due_on BETWEEN ? AND ? AND receivable.open_minor > 0
GROUP BY receivable.due_on, receivable.client_id ORDER BY receivable.due_on, 3 DESC
"""
_SHIPMENTS: Final = """
SELECT deal.ship_on, coalesce(client.name, deal.title)
FROM deal INDEXED BY deal_ships LEFT JOIN client ON client.id = deal.client_id
WHERE deal.closed_on IS NULL AND deal.deleted_at IS NULL AND deal.ship_on BETWEEN ? AND ?
ORDER BY deal.ship_on, deal.id
"""


class Due(NamedTuple):
    """What is due on a day beside its activities: money to come in, goods to go."""

    payments: tuple[tuple[str, Minor], ...] = ()
    """Who is to pay, and how much in roubles."""
    shipments: tuple[str, ...] = ()
    """Whom goods go to."""


def due_of_days(since: date, until: date) -> dict[date, Due]:
    """Payments and shipments that are due on these days."""
    ends = since.isoformat(), until.isoformat()
    found: dict[date, Due] = {}
    for on, name, minor in rows(_PAYMENTS, *ends):
        day = date.fromisoformat(on)
        known = found.get(day, Due())
        found[day] = known._replace(payments=(*known.payments, (str(name), int(minor))))
    for on, name in rows(_SHIPMENTS, *ends):
        day = date.fromisoformat(on)
        known = found.get(day, Due())
        found[day] = known._replace(shipments=(*known.shipments, str(name)))
    return found


def of_days(since: date, until: date) -> list[ActivityRow]:
    """What is planned for these days and what was done of it, by day and time."""
    return select(_DAYS, since.isoformat(), until.isoformat(), MOST)


def block_of(one: ActivityRow) -> Block | None:
    """The time an activity takes; None when it has no time of its own."""
    if one.due_time is None:
        return None
    start = minute_of(one.due_time)
    minutes = minutes_of(ActivityKind(one.kind), one.duration_min)
    return Block(
        one.id,
        start,
        min(DAY_MINUTES, start + minutes),
        one.travel_before_min,
        one.travel_after_min,
    )


def clashing(day: date, block: Block) -> list[ActivityRow]:
    """Open activities of a day that take the same time as a block; itself left out by its id."""
    day_rows: Sequence[ActivityRow] = [
        one for one in of_days(day, day) if one.state == "planned" and one.id != block.id
    ]
    blocks = [found for one in day_rows if (found := block_of(one))]
    ids = clashes([*blocks, block]).get(block.id, [])
    return [one for one in day_rows if one.id in ids]


class SeriesRow(NamedTuple):
    """A rule with an open activity of it: what follows stands in the calendar as a shadow."""

    rule: Repeat
    starts_on: date
    on: date
    kind: str
    subject: str
    due_time: str | None
    duration_min: int


def open_series() -> list[SeriesRow]:
    """Every rule that goes on, by its open activity."""
    found = []
    for one in rows(_SERIES):
        frequency, every, weekdays, until_on, times, starts_on, on, *look = one
        rule = Repeat(
            Frequency(frequency),
            int(every),
            frozenset(int(sign) for sign in weekdays),
            date.fromisoformat(until_on) if until_on else None,
            times,
        )
        begun = date.fromisoformat(starts_on)
        found.append(SeriesRow(rule, begun, date.fromisoformat(on or starts_on), *look))
    return found
