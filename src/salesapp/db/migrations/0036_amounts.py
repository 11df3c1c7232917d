"""Deals, papers and payments by their sums, papers by their numbers: the palette asks for them."""

from typing import Any

_SUMS = (
    ("deal", "amount_minor"),
    ("offer", "total_minor"),
    ("invoice", "total_minor"),
    ("payment", "amount_minor"),
)


def up(_migrator: object, db: Any) -> None:
    """Make the indexes."""
    for table, column in _SUMS:
        db.execute_sql(
            f"CREATE INDEX {table}_by_sum ON {table} ({column}, id) WHERE deleted_at IS NULL"
        )
    for table in ("offer", "invoice"):
        db.execute_sql(
            f"CREATE INDEX {table}_by_number ON {table} (number)"
            " WHERE deleted_at IS NULL AND number IS NOT NULL"
        )
