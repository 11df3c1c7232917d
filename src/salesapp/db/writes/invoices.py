"""Statements of changes to invoices."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db.connection import execute, executemany
from salesapp.domain.schedules import InstalmentDraft

_CLEAR = "DELETE FROM instalment WHERE invoice_id = ?"
_INSERT = "INSERT INTO instalment (invoice_id, position, due_on, amount_minor) VALUES (?, ?, ?, ?)"


def replace_schedule(invoice_id: int, parts: Sequence[InstalmentDraft]) -> None:
    """Write all instalments of a draft anew."""
    execute(_CLEAR, invoice_id)
    lines = [
        (invoice_id, position, part.due_on, part.amount_minor)
        for position, part in enumerate(parts)
    ]
    executemany(_INSERT, lines)
