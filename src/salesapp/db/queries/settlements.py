"""What moved the balance of a client: invoices or shipments, credit notes, payments."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Final

from salesapp.db.connection import rows
from salesapp.domain.money import Minor, div_half_up
from salesapp.domain.reconciliation import (
    DebtBasis,
    Move,
    MoveKind,
    NotedLine,
    came_back,
    lessens,
)

_INVOICES: Final = """
SELECT issued_on, 'invoice', coalesce(number, ''), total_minor FROM invoice
WHERE client_id = ?1 AND state = 'issued' AND issued_on <= ?2 AND currency = ?3
  AND deleted_at IS NULL
"""
LINE_IN_FORCE: Final = """
SELECT told.id FROM sales_order AS version
    JOIN sales_order_line AS told ON told.sales_order_id = version.id
        AND told.order_key = part.key
    WHERE version.root_id = {sent}.sales_order_id AND version.confirmed_at IS NOT NULL
    ORDER BY date(version.confirmed_at, 'localtime') > {sent}.shipped_on,
        iif(date(version.confirmed_at, 'localtime') > {sent}.shipped_on, 1, -1) * version.version
    LIMIT 1
"""
"""The line of the order in force on the day goods left: of a `part` of the shipment {sent}."""
_SHIPMENTS: Final = f"""
SELECT shipped.id, shipped.shipped_on, shipped.document, shipped.sales_order_id, part.key,
    part.quantity_milli, line.total_minor, line.quantity_milli
FROM shipment AS shipped JOIN shipment_line AS part ON part.shipment_id = shipped.id
JOIN sales_order_line AS line ON line.id = ({LINE_IN_FORCE.format(sent="shipped")})
JOIN sales_order AS agreed ON agreed.id = line.sales_order_id
WHERE shipped.client_id = ?1 AND shipped.shipped_on <= ?2 AND agreed.currency = ?3
  AND shipped.deleted_at IS NULL
ORDER BY shipped.shipped_on, shipped.id, part.id
"""  # noqa: S608 - constants
"""Goods go at the price of the version that was in force on the day they left."""
_CREDITS: Final = """
SELECT issued_on, 'credit', coalesce(number, ''), total_minor FROM credit_note
WHERE client_id = ?1 AND state = 'issued' AND issued_on <= ?2 AND currency = ?3
  AND deleted_at IS NULL
"""
_INVOICED: Final = """
SELECT paper.issued_on, paper.sales_order_id, line.order_key, line.quantity_milli
FROM invoice AS paper JOIN invoice_line AS line ON line.invoice_id = paper.id
WHERE paper.client_id = ?1 AND paper.state = 'issued' AND paper.issued_on <= ?2
  AND paper.currency = ?3 AND paper.deleted_at IS NULL
  AND paper.sales_order_id IS NOT NULL AND line.order_key IS NOT NULL
"""
_NOTED: Final = """
SELECT note.id, note.issued_on, coalesce(note.number, ''), paper.sales_order_id, line.order_key,
    back.quantity_milli, back.total_minor
FROM credit_note AS note JOIN credit_note_line AS back ON back.credit_note_id = note.id
JOIN invoice_line AS line ON line.id = back.invoice_line_id
JOIN invoice AS paper ON paper.id = line.invoice_id
WHERE note.client_id = ?1 AND note.state = 'issued' AND note.issued_on <= ?2
  AND note.currency = ?3 AND note.deleted_at IS NULL
  AND paper.sales_order_id IS NOT NULL AND line.order_key IS NOT NULL
ORDER BY note.issued_on, note.id, back.id
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
    if basis is DebtBasis.INVOICES:
        owed = [*rows(_INVOICES, *asked), *rows(_CREDITS, *asked)]
    else:
        owed = [*_shipped(*asked), *_noted(*asked)]
    found = [*owed, *rows(_PAYMENTS, *asked)]
    return [
        Move(date.fromisoformat(on), MoveKind(kind), str(number), int(amount))
        for on, kind, number, amount in found
        if amount
    ]


def _noted(*asked: object) -> list[tuple[str, str, str, Minor]]:
    """Credit notes with what they lessen of the debt for goods that left."""
    noted = rows(_NOTED, *asked)
    if not noted:
        return []
    left: defaultdict[tuple[int, int], list[tuple[str, int]]] = defaultdict(list)
    for _id, on, _document, root, key, much, *_line in rows(_SHIPMENTS, *asked):
        left[root, key].append((on, much))
    invoiced: defaultdict[tuple[int, int], list[tuple[str, int]]] = defaultdict(list)
    for on, root, key, much in rows(_INVOICED, *asked):
        invoiced[root, key].append((on, much))
    returned: defaultdict[tuple[int, int], int] = defaultdict(int)
    counted: defaultdict[tuple[int, int], int] = defaultdict(int)
    made: dict[int, tuple[str, str, Minor]] = {}
    for note, on, number, root, key, much, total in noted:
        goods = root, key
        line = NotedLine(
            much,
            total,
            sum(part for day, part in left[goods] if day <= on),
            sum(part for day, part in invoiced[goods] if day <= on),
            returned[goods],
            counted[goods],
        )
        returned[goods] += much
        counted[goods] += came_back(line)
        made[note] = on, number, made.get(note, ("", "", 0))[2] + lessens(line)
    return [(on, "credit", number, amount) for on, number, amount in made.values()]


def _shipped(*asked: object) -> list[tuple[str, str, str, Minor]]:
    """Shipments with what they come to.

    All shipments of a line together are the line to the kopeck: each is what has left by then less
    what had left before.
    """
    gone: dict[tuple[int, int], int] = {}
    made: dict[int, tuple[str, str, Minor]] = {}
    for shipment, on, document, root, key, much, total, whole in rows(_SHIPMENTS, *asked):
        before = gone.get((root, key), 0)
        gone[root, key] = before + much
        share = div_half_up(total * gone[root, key], whole) - div_half_up(total * before, whole)
        made[shipment] = on, document, made.get(shipment, ("", "", 0))[2] + share
    return [(on, "shipment", document, amount) for on, document, amount in made.values()]


def currencies(client_id: int) -> list[str]:
    """Currencies a client has invoices, payments or shipments in, roubles first."""
    found = {str(one) for (one,) in rows(_CURRENCIES, client_id)}
    return sorted(found or {"RUB"}, key=lambda code: (code != "RUB", code))
