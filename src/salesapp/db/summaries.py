"""Summaries that follow the calendar: the turnover of twelve months moves on with each day."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import database, execute, value
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


def are_of(today: date) -> bool:
    """Whether the turnover kept beside the payments is the one of the year before today."""
    return bool(value(_SINCE) == year_before(today).isoformat())


def roll(today: date) -> None:
    """Move the turnover to the year before today: what grew too old goes out."""
    if not value(_KEPT) or are_of(today):
        return
    since = year_before(today).isoformat()
    with database.atomic("IMMEDIATE"):
        execute(_MOVE, since, value(_SINCE))
        execute("UPDATE summary_day SET day = ? WHERE name = 'turnover_since'", since)
