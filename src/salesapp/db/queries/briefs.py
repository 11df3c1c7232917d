"""What a brief of a meeting tells beyond the card of the client."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import rows

_GOODS: Final = """
SELECT line.name, line.unit, sum(line.quantity_milli), sum(line.amount_minor),
    max(invoice.issued_on)
FROM invoice JOIN invoice_line AS line ON line.invoice_id = invoice.id
WHERE invoice.client_id = ? AND invoice.state = 'issued' AND invoice.deleted_at IS NULL
GROUP BY coalesce(line.product_id, line.name), line.unit
ORDER BY sum(line.amount_minor) DESC LIMIT ?
"""
_OBJECTIONS: Final = """
SELECT one.text FROM heard_objection AS heard JOIN objection AS one ON one.id = heard.objection_id
WHERE heard.client_id = ? AND heard.outcome = 'open' AND heard.deleted_at IS NULL
ORDER BY heard.heard_at DESC LIMIT 3
"""


class BoughtRow(NamedTuple):
    """Goods a client has bought."""

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
