"""Statements of changes to the credit of clients and to orders that wait."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.connection import execute
from salesapp.domain.money import Minor

_LIMIT: Final = """
INSERT INTO client_credit (client_id, limit_minor, stop_reason) VALUES (?1, ?2, '')
ON CONFLICT (client_id) DO UPDATE SET limit_minor = ?2 WHERE limit_minor IS NOT ?2
"""
_STOP: Final = """
INSERT INTO client_credit (client_id, stop_reason, stopped_on) VALUES (?1, ?2, ?3)
ON CONFLICT (client_id) DO UPDATE SET stop_reason = ?2, stopped_on = ?3
"""
_HOLD: Final = "INSERT INTO order_hold (sales_order_id, reason, held_on) VALUES (?, ?, ?)"
_RELEASE: Final = """
UPDATE order_hold SET released_on = ? WHERE sales_order_id = ? AND released_on IS NULL
"""


def keep_limit(client_id: int, limit_minor: Minor | None) -> None:
    """How much a client may owe; None: no limit."""
    execute(_LIMIT, client_id, limit_minor)


def keep_stop(client_id: int, reason: str, on: date | None) -> None:
    """Stop the shipments to a client, or let them go again (no day)."""
    execute(_STOP, client_id, reason, None if on is None else on.isoformat())


def hold(root_id: int, reason: str, on: date) -> None:
    """Let an order wait."""
    execute(_HOLD, root_id, reason, on.isoformat())


def release(root_id: int, on: date) -> None:
    """Let an order go on."""
    execute(_RELEASE, on.isoformat(), root_id)
