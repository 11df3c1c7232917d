"""Statements of consents."""

from __future__ import annotations

from datetime import date

from salesapp.db.connection import execute, value


def withdraw(consent_id: int, on: date) -> int:
    """End a consent; how many rows it touched."""
    sql = "UPDATE consent SET withdrawn_on = ? WHERE id = ? AND withdrawn_on IS NULL"
    return execute(sql, on.isoformat(), consent_id)


def person_of(consent_id: int) -> int | None:
    """Whose consent it is."""
    found = value("SELECT contact_id FROM consent WHERE id = ?", consent_id)
    return int(found) if found is not None else None
