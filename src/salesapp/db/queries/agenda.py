"""What stands in the calendar: activities of a span of days, and those that take the same time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from salesapp.db.queries.activities import ActivityRow, select
from salesapp.domain.activities import ActivityKind, minutes_of
from salesapp.domain.agenda import DAY_MINUTES, Block, clashes
from salesapp.domain.cadence import minute_of

MOST: Final = 2_000
_DAYS: Final = (
    " AND activity.state IN ('planned', 'done') AND activity.due_on BETWEEN ? AND ?"
    " AND activity.subject <> '' ORDER BY activity.due_on, activity.due_time, activity.id LIMIT ?"
)


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
    rows: Sequence[ActivityRow] = [one for one in of_days(day, day) if one.state == "planned"]
    blocks = [found for one in rows if one.id != block.id and (found := block_of(one))]
    ids = clashes([*blocks, block]).get(block.id, [])
    return [one for one in rows if one.id in ids]
