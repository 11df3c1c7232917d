"""Statements of changes to what is kept of bank statements."""

from __future__ import annotations

from salesapp.db.connection import execute
from salesapp.domain.statements import RowKey

_CLAIM = """
INSERT INTO statement_row
    (payment_id, account, payer, number, drawn_on, amount_minor, file_name, notes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (account, drawn_on, number, payer, amount_minor) DO UPDATE
SET payment_id = excluded.payment_id, file_name = excluded.file_name, notes = excluded.notes
WHERE EXISTS (SELECT 1 FROM payment WHERE reverses_id = statement_row.payment_id)
"""
_ALIAS = """
INSERT INTO payer_alias (client_id, payer) VALUES (?, ?)
ON CONFLICT (payer) DO UPDATE SET client_id = excluded.client_id
"""


def claim(key: RowKey, payment_id: int, file_name: str, notes: str) -> bool:
    """Keep that a payment of a statement was booked; False when it is booked already.

    One whose payment was reversed may be booked again.
    """
    told = (key.account, key.payer, key.number, key.on.isoformat(), key.amount_minor)
    return execute(_CLAIM, payment_id, *told, file_name, notes) == 1


def remember_payer(client_id: int, payer: str) -> None:
    """Keep that an ИНН or an account pays for a client."""
    execute(_ALIAS, client_id, payer)
