"""Papers of a deal that ask something of the client or of us, whatever becomes of the deal."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.domain.money import Minor

_OF_DEAL: Final = """
SELECT 'invoice', i.id, i.number, 1, sum(r.own_minor), i.currency FROM invoice AS i
JOIN receivable AS r ON r.invoice_id = i.id
WHERE i.deal_id = ?1 AND i.state = 'issued' AND i.deleted_at IS NULL
GROUP BY i.id HAVING sum(r.own_minor) > 0
UNION ALL
SELECT 'sales_order', o.id, o.number, o.version, o.total_minor, o.currency FROM sales_order AS o
WHERE o.deal_id = ?1 AND o.state = 'confirmed' AND o.deleted_at IS NULL
AND EXISTS (SELECT 1 FROM sales_order_line AS l WHERE l.sales_order_id = o.id
    AND l.quantity_milli > coalesce((SELECT sum(p.quantity_milli) FROM shipment AS s
        JOIN shipment_line AS p ON p.shipment_id = s.id
        WHERE s.sales_order_id = o.root_id AND s.deleted_at IS NULL AND p.key = l.order_key), 0))
UNION ALL
SELECT 'offer', o.id, o.number, o.version, o.total_minor, o.currency FROM offer AS o
WHERE o.deal_id = ?1 AND o.state IN ('sent', 'accepted') AND o.deleted_at IS NULL
AND (o.valid_until IS NULL OR o.valid_until >= ?2 OR o.state = 'accepted')
AND NOT EXISTS (SELECT 1 FROM sales_order AS made WHERE made.offer_id = o.id
    AND made.state = 'confirmed' AND made.deleted_at IS NULL)
"""
_ANY: Final = {
    "invoice": """
SELECT EXISTS (SELECT 1 FROM invoice
WHERE deal_id = ? AND state <> 'void' AND deleted_at IS NULL)
""",
    "sales_order": """
SELECT EXISTS (SELECT 1 FROM sales_order
WHERE deal_id = ? AND state <> 'cancelled' AND deleted_at IS NULL)
""",
}


class OpenPaper(NamedTuple):
    """An unpaid invoice with what is owed for it, an order not shipped, an offer that holds."""

    kind: str
    id: int
    number: str
    version: int
    amount_minor: Minor
    currency: str


def any_of_deal(kind: str, deal_id: int) -> bool:
    """Whether a deal has an invoice, or an order, that was not given up; drafts count."""
    return bool(value(_ANY[kind], deal_id))


def of_deal(deal_id: int, today: date) -> list[OpenPaper]:
    """Unpaid invoices first, then orders that were not shipped whole, then offers."""
    return [OpenPaper(*found) for found in rows(_OF_DEAL, deal_id, today.isoformat())]
