"""Summaries that follow the calendar: the turnover of twelve months moves on with each day.

The days they keep are those of this place: `summary_day` tells under ``clock`` how far its clock is
from Greenwich, for SQLite's `date`. Triggers, questions and checks all ask there.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from salesapp.db.connection import database, execute, value
from salesapp.db.queries.day_sql import AWAITED, CLOCK, CLOCK_ROW, day_of
from salesapp.db.queries.money_sql import year_before

# The newest of what the summaries are made of: a store without it is not upgraded yet.
_KEPT: Final = "SELECT 1 FROM sqlite_master WHERE name = 'payment_roubles'"
_SINCE: Final = "SELECT day FROM summary_day WHERE name = 'turnover_since'"
_MOVE: Final = """
UPDATE client_money SET turnover_minor = turnover_minor + moved.amount_minor
FROM (SELECT client_id, sum(CASE WHEN ?1 > ?2 THEN -amount_minor ELSE amount_minor END)
          AS amount_minor FROM payment_roubles
      WHERE paid_on >= min(?1, ?2) AND paid_on < max(?1, ?2) AND deleted_at IS NULL
          AND client_id IS NOT NULL
      GROUP BY client_id) AS moved
WHERE client_money.client_id = moved.client_id
"""


def _last_talks(table: str, key: str) -> str:
    return (
        f"UPDATE {table} SET last_on = known.day"  # noqa: S608 - pieces of ours
        f" FROM (SELECT {key}, date(max(done_at), {CLOCK}) AS day FROM activity"
        f" WHERE state = 'done' AND deleted_at IS NULL AND {key} IS NOT NULL GROUP BY {key})"
        f" AS known WHERE known.{key} = {table}.{key} AND {table}.last_on IS NOT known.day"
    )


_DAYS_ANEW: Final = (
    _last_talks("client_state", "client_id"),
    _last_talks("deal_state", "deal_id"),
    f"""
UPDATE deal_board SET moved_on = max({day_of("deal.stage_since_at")},
    coalesce(state.last_on, ''))
FROM deal JOIN deal_state AS state ON state.deal_id = deal.id WHERE deal.id = deal_board.deal_id
""",  # noqa: S608 - constants
    "DELETE FROM day_count WHERE kind IN ('still', 'silent_offer')",
    """
INSERT INTO day_count (kind, stage_id, edge_on, found)
SELECT 'still', stage_id, moved_on, count(*) FROM deal_board WHERE is_open = 1 GROUP BY 2, 3
""",
    f"""
INSERT INTO day_count (kind, stage_id, edge_on, found)
SELECT 'silent_offer', 0, coalesce(date(sent_at, {CLOCK}), '~'), count(*)
FROM offer WHERE {AWAITED} GROUP BY 3
""",  # noqa: S608 - constants
)


def are_of(today: date) -> bool:
    """Whether the turnover kept beside the payments is the one of the year before today."""
    return bool(value(_SINCE) == year_before(today).isoformat())


def roll(today: date) -> None:
    """Move the turnover to the year before today, and the days to the clock of this place."""
    if not value(_KEPT):
        return
    follow_clock()
    if are_of(today):
        return
    since = year_before(today).isoformat()
    with database.atomic("IMMEDIATE"):
        execute(_MOVE, since, value(_SINCE))
        execute("UPDATE summary_day SET day = ? WHERE name = 'turnover_since'", since)


def follow_clock() -> None:
    """Keep the days of this place: the machine has travelled, or its clock was put on an hour."""
    offset = datetime.now().astimezone().utcoffset() or timedelta()
    shift = f"{offset // timedelta(minutes=1):+d} minutes"
    if value(CLOCK_ROW) in (shift, None):
        return
    with database.atomic("IMMEDIATE"):
        execute("UPDATE summary_day SET day = ? WHERE name = 'clock'", shift)
        for statement in _DAYS_ANEW:
            execute(statement)
