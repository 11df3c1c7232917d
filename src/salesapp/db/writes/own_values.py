"""Statements about values of the user's own fields."""

from __future__ import annotations

from salesapp.db.connection import execute


def forget_values(field_id: int, record_id: int) -> None:
    """Take away what a record holds in a field."""
    execute("DELETE FROM custom_value WHERE field_id = ? AND record_id = ?", field_id, record_id)
