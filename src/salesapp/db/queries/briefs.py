"""What a brief of a meeting tells beyond the card of the client."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import rows
from salesapp.db.queries.money_sql import SOLD_TOTAL

_GOODS: Final = f"""
SELECT name, unit, sum(quantity_milli), sum(total_minor) AS worth_minor, max(issued_on) FROM (
    SELECT line.name, line.unit, line.product_id, sum(line.quantity_milli) AS quantity_milli,
        {SOLD_TOTAL} AS total_minor, paper.issued_on
    FROM invoice AS paper JOIN invoice_line AS line ON line.invoice_id = paper.id
    WHERE paper.client_id = ? AND paper.state = 'issued' AND paper.deleted_at IS NULL
    GROUP BY paper.id, coalesce(line.product_id, line.name), line.unit)
GROUP BY coalesce(product_id, name), unit ORDER BY worth_minor DESC LIMIT ?
"""  # noqa: S608 - pieces of ours
_OBJECTIONS: Final = """
SELECT one.text FROM heard_objection AS heard JOIN objection AS one ON one.id = heard.objection_id
WHERE heard.client_id = ? AND heard.outcome = 'open' AND heard.deleted_at IS NULL
ORDER BY heard.heard_at DESC LIMIT 3
"""


class BoughtRow(NamedTuple):
    """Goods a client has bought; the sum is in roubles, with VAT."""

    name: str
    unit: str
    quantity_milli: int
    amount_minor: int
    last_on: date


def bought(client_id: int, limit: int = 8) -> list[BoughtRow]:
    """What a client has bought most of, by invoices."""
    return [
        BoughtRow(name, unit, milli, minor, date.fromisoformat(on))
        for name, unit, milli, minor, on in rows(_GOODS, client_id, limit)
    ]


def open_objections(client_id: int) -> list[str]:
    """What a client has said against buying, not lifted yet."""
    return [str(text) for (text,) in rows(_OBJECTIONS, client_id)]
