"""The days that were closed, and the records that their reports name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.fields import moment_text, parse_moment


class ClosedDay(NamedTuple):
    """A closed day as it was written down."""

    id: int
    day: date
    closed_at: datetime
    counts: dict[str, Any]
    comments: dict[str, Any]
    reason: str


_CLOSED: Final = """
SELECT id, day_on, closed_at, counts, comments, reason FROM day_close
WHERE day_on BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY day_on DESC
"""
_MOVES: Final = """
SELECT move.id, deal.id, source.name, target.name, target.kind, deal.amount_minor, deal.currency
FROM stage_move AS move JOIN deal ON deal.id = move.deal_id AND deal.deleted_at IS NULL
JOIN stage AS target ON target.id = move.to_stage_id
JOIN stage AS source ON source.id = move.from_stage_id
WHERE move.moved_at >= ? AND move.moved_at < ? ORDER BY move.id DESC LIMIT ?
"""
_MONEY: Final = """
SELECT payment.id, payment.amount_minor, payment.currency, worth.amount_minor
FROM payment JOIN payment_roubles AS worth ON worth.id = payment.id
WHERE payment.paid_on = ? AND payment.deleted_at IS NULL ORDER BY payment.id LIMIT ?
"""
_MOVES_TOLD: Final = """
SELECT move.id, coalesce(client.name, ''), deal.title, move.comment, coalesce(reason.name, '')
FROM json_each(?) AS j CROSS JOIN stage_move AS move ON move.id = j.value
JOIN deal ON deal.id = move.deal_id LEFT JOIN client ON client.id = deal.client_id
LEFT JOIN lost_reason AS reason ON reason.id = move.lost_reason_id
"""
_MONEY_TOLD: Final = """
SELECT payment.id, coalesce(client.name, ''), payment.reference, payment.purpose
FROM json_each(?) AS j CROSS JOIN payment ON payment.id = j.value
LEFT JOIN client ON client.id = payment.client_id
"""


def closed_days(since: date, until: date) -> list[ClosedDay]:
    """Closed days between two days, the latest first."""
    return [
        ClosedDay(
            int(record_id),
            date.fromisoformat(str(day)),
            parse_moment(str(closed)),
            _object(counts),
            _object(comments),
            str(reason),
        )
        for record_id, day, closed, counts, comments, reason in rows(_CLOSED, since, until)
    ]


def moves(since: datetime, until: datetime, limit: int) -> list[list[Any]]:
    """Moves between two aware moments: id, deal, stages, kind of the stage, sum, currency."""
    found = rows(_MOVES, moment_text(since), moment_text(until), limit)
    return [list(one) for one in found]


def money(day: date, limit: int) -> list[list[Any]]:
    """Payments of a day: id, sum, currency, what it is worth in roubles."""
    return [list(one) for one in rows(_MONEY, day, limit)]


def moves_told(ids: Iterable[int]) -> dict[int, tuple[str, str, str, str]]:
    """Client, deal, comment and reason of refusal of moves."""
    found = rows(_MOVES_TOLD, json.dumps(list(ids)))
    return {int(one[0]): (str(one[1]), str(one[2]), str(one[3]), str(one[4])) for one in found}


def money_told(ids: Iterable[int]) -> dict[int, tuple[str, str, str]]:
    """Client, number and purpose of payments."""
    found = rows(_MONEY_TOLD, json.dumps(list(ids)))
    return {int(one[0]): (str(one[1]), str(one[2]), str(one[3])) for one in found}


def _object(text: object) -> dict[str, Any]:
    """A JSON object; days of the first versions kept a list of nothing."""
    found = json.loads(str(text or "{}"))
    return found if isinstance(found, dict) else {}
