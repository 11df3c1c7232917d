"""What moved the balance of a client: invoices or shipments, credit notes, payments."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import rows
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.reconciliation import DebtBasis, Move, MoveKind

_INVOICES: Final = """
SELECT issued_on, 'invoice', coalesce(number, ''), total_minor FROM invoice
WHERE client_id = ?1 AND state = 'issued' AND issued_on <= ?2 AND currency = ?3
  AND deleted_at IS NULL
"""
_SHIPMENTS: Final = """
SELECT shipped.id, shipped.shipped_on, shipped.document, line.id, part.quantity_milli,
    line.total_minor, line.quantity_milli
FROM shipment AS shipped JOIN shipment_line AS part ON part.shipment_id = shipped.id
JOIN sales_order AS agreed ON agreed.id = (
    SELECT id FROM sales_order WHERE root_id = shipped.sales_order_id
      AND confirmed_at IS NOT NULL ORDER BY version DESC LIMIT 1)
JOIN sales_order_line AS line ON line.sales_order_id = agreed.id AND line.order_key = part.key
WHERE shipped.client_id = ?1 AND shipped.shipped_on <= ?2 AND agreed.currency = ?3
  AND shipped.deleted_at IS NULL
ORDER BY shipped.shipped_on, shipped.id, part.id
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
UNION SELECT agreed.currency FROM shipment AS sent
    JOIN sales_order AS agreed ON agreed.root_id = sent.sales_order_id
    WHERE sent.client_id = ?1 AND sent.deleted_at IS NULL AND agreed.confirmed_at IS NOT NULL
"""


def moves(client_id: int, until: date, currency: str, basis: DebtBasis) -> list[Move]:
    """All moves of a client up to a day, in one currency."""
    asked = (client_id, until.isoformat(), currency)
    owed = rows(_INVOICES, *asked) if basis is DebtBasis.INVOICES else _shipped(*asked)
    found = [*owed, *rows(_CREDITS, *asked), *rows(_PAYMENTS, *asked)]
    return [
        Move(date.fromisoformat(on), MoveKind(kind), str(number), int(amount))
        for on, kind, number, amount in found
        if amount
    ]


def _shipped(*asked: object) -> list[tuple[str, str, str, Minor]]:
    """Shipments with what they come to.

    All shipments of a line together are the line to the kopeck: each is what has left by then less
    what had left before.
    """
    gone: dict[int, int] = {}
    made: dict[int, tuple[str, str, Minor]] = {}
    for shipment, on, document, line, much, total, whole in rows(_SHIPMENTS, *asked):
        before = gone.get(line, 0)
        gone[line] = before + much
        share = div_half_up(total * gone[line], whole) - div_half_up(total * before, whole)
        made[shipment] = on, document, made.get(shipment, ("", "", 0))[2] + share
    return [(on, "shipment", document, amount) for on, document, amount in made.values()]


def currencies(client_id: int) -> list[str]:
    """Currencies a client has invoices, payments or shipments in, roubles first."""
    found = {str(one) for (one,) in rows(_CURRENCIES, client_id)}
    return sorted(found or {"RUB"}, key=lambda code: (code != "RUB", code))
