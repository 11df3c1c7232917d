"""The days that were closed, and the records that their reports name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from salesapp.db.connection import row, rows, value
from salesapp.db.fields import moment_text, parse_moment
from salesapp.db.queries.money_sql import in_roubles
from salesapp.domain.money import div_half_up

MICRO: Final = 1_000_000


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
_SHIPPED: Final = """
SELECT sent.id, part.quantity_milli, line.total_minor, line.quantity_milli, agreed.currency,
    coalesce(agreed.rate_micro, 1000000),
    coalesce((SELECT sum(gone.quantity_milli) FROM shipment AS former
        JOIN shipment_line AS gone ON gone.shipment_id = former.id AND gone.key = part.key
        WHERE former.sales_order_id = sent.sales_order_id AND former.deleted_at IS NULL
          AND (former.shipped_on, former.id) < (sent.shipped_on, sent.id)), 0)
FROM shipment AS sent JOIN shipment_line AS part ON part.shipment_id = sent.id
JOIN sales_order AS agreed ON agreed.id = (
    SELECT id FROM sales_order WHERE root_id = sent.sales_order_id
      AND confirmed_at IS NOT NULL ORDER BY version DESC LIMIT 1)
JOIN sales_order_line AS line ON line.sales_order_id = agreed.id AND line.order_key = part.key
WHERE sent.shipped_on = ? AND sent.deleted_at IS NULL ORDER BY sent.id, part.id
"""
_PAPERS: Final = f"""
SELECT (SELECT coalesce(sum({in_roubles("offer.total_minor", "offer")}), 0) FROM offer
        WHERE sent_at >= ?1 AND sent_at < ?2 AND deleted_at IS NULL),
    (SELECT coalesce(sum({in_roubles("invoice.total_minor", "invoice")}), 0) FROM invoice
        WHERE issued_on = ?3 AND state = 'issued' AND deleted_at IS NULL)
"""  # noqa: S608 - constants
_COUNT: Final = "SELECT count(*) FROM day_close"
_CLIENTS_TOLD: Final = """
SELECT client.id, client.name FROM json_each(?) AS j CROSS JOIN client ON client.id = j.value
"""
_SHIPPED_TOLD: Final = """
SELECT sent.id, coalesce(client.name, ''), coalesce(made.number, ''), sent.document
FROM json_each(?) AS j CROSS JOIN shipment AS sent ON sent.id = j.value
JOIN sales_order AS made ON made.id = sent.sales_order_id
LEFT JOIN client ON client.id = sent.client_id
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


def shipments(day: date) -> list[list[Any]]:
    """Goods that left on a day: id, sum, currency, what it is worth in roubles.

    All shipments of a line together are the line to the kopeck: each is what has left by then less
    what had left before.
    """
    made: dict[int, list[Any]] = {}
    for shipment, much, total, whole, currency, rate, before in rows(_SHIPPED, day):
        share = div_half_up(total * (before + much), whole) - div_half_up(total * before, whole)
        known = made.setdefault(shipment, [shipment, 0, currency, rate])
        known[1] += share
    return [
        [shipment, amount, currency, div_half_up(amount * rate, MICRO)]
        for shipment, amount, currency, rate in made.values()
    ]


def paper_sums(since: datetime, until: datetime, day: date) -> tuple[int, int]:
    """What offers sent and invoices issued on a day (its two ends) come to, in roubles."""
    offers, invoices = row(_PAPERS, moment_text(since), moment_text(until), day) or (0, 0)
    return int(offers), int(invoices)


def count_closed() -> int:
    """How many days were ever closed."""
    return int(value(_COUNT))


def clients_told(ids: Iterable[int]) -> dict[int, str]:
    """Names of clients."""
    found = rows(_CLIENTS_TOLD, json.dumps(list(ids)))
    return {int(record_id): str(name) for record_id, name in found}


def shipments_told(ids: Iterable[int]) -> dict[int, tuple[str, str, str]]:
    """Client, number of the order and waybill of shipments."""
    found = rows(_SHIPPED_TOLD, json.dumps(list(ids)))
    return {int(one[0]): (str(one[1]), str(one[2]), str(one[3])) for one in found}


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
