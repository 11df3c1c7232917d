"""What moved the balance of a client: invoices or shipments, credit notes, payments."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import rows
from salesapp.domain.reconciliation import DebtBasis, Move, MoveKind

_INVOICES: Final = """
SELECT issued_on, 'invoice', coalesce(number, ''), total_minor FROM invoice
WHERE client_id = ?1 AND state = 'issued' AND issued_on <= ?2 AND currency = ?3
  AND deleted_at IS NULL
"""
_SHIPMENTS: Final = """
SELECT shipped.shipped_on, 'shipment', shipped.document,
    sum((2 * line.total_minor * part.quantity_milli + line.quantity_milli)
        / (2 * line.quantity_milli))
FROM shipment AS shipped JOIN shipment_line AS part ON part.shipment_id = shipped.id
JOIN sales_order AS agreed ON agreed.id = (
    SELECT id FROM sales_order WHERE root_id = shipped.sales_order_id
      AND confirmed_at IS NOT NULL ORDER BY version DESC LIMIT 1)
JOIN sales_order_line AS line ON line.sales_order_id = agreed.id AND line.order_key = part.key
WHERE shipped.client_id = ?1 AND shipped.shipped_on <= ?2 AND agreed.currency = ?3
  AND shipped.deleted_at IS NULL
GROUP BY shipped.id
"""
_CREDITS: Final = """
SELECT issued_on, 'credit', coalesce(number, ''), total_minor FROM credit_note
WHERE client_id = ?1 AND state = 'issued' AND issued_on <= ?2 AND currency = ?3
  AND deleted_at IS NULL
"""
_PAYMENTS: Final = """
SELECT paid_on, CASE WHEN kind = 'refund' AND amount_minor < 0 THEN 'refund'
    WHEN kind = 'refund' THEN 'refund_back' WHEN amount_minor < 0 THEN 'reversal'
    ELSE 'payment' END, reference, abs(amount_minor)
FROM payment
WHERE client_id = ?1 AND paid_on <= ?2 AND currency = ?3 AND deleted_at IS NULL
"""
_CURRENCIES: Final = """
SELECT currency FROM invoice WHERE client_id = ?1 AND state = 'issued' AND deleted_at IS NULL
UNION SELECT currency FROM payment WHERE client_id = ?1 AND deleted_at IS NULL
"""


def moves(client_id: int, until: date, currency: str, basis: DebtBasis) -> list[Move]:
    """All moves of a client up to a day, in one currency."""
    first = _INVOICES if basis is DebtBasis.INVOICES else _SHIPMENTS
    found = [
        row
        for sql in (first, _CREDITS, _PAYMENTS)
        for row in rows(sql, client_id, until.isoformat(), currency)
    ]
    return [
        Move(date.fromisoformat(on), MoveKind(kind), str(number), int(amount))
        for on, kind, number, amount in found
        if amount
    ]


def currencies(client_id: int) -> list[str]:
    """Currencies a client has invoices or payments in, roubles first."""
    found = {str(one) for (one,) in rows(_CURRENCIES, client_id)}
    return sorted(found or {"RUB"}, key=lambda code: (code != "RUB", code))
