"""Stores that took the second step before it knew why an offer was declined get the column."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Add the column where it is missing."""
    found = db.execute_sql("SELECT name FROM pragma_table_info('offer')").fetchall()
    if ("decline_reason",) not in found:
        db.execute_sql("ALTER TABLE offer ADD COLUMN decline_reason TEXT")
