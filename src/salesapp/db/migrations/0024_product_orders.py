"""Covering indexes: the list of goods by name and by price, and the counts of manufacturers."""

from typing import Any

_INDEXES = (
    ("name_key", "id", "category_id", "stock_milli", "lead_days", "price_minor", "manufacturer"),
    ("price_minor", "name_key", "id", "category_id", "stock_milli", "lead_days", "manufacturer"),
    ("manufacturer", "category_id", "stock_milli", "lead_days", "price_minor"),
)


def up(_migrator: object, db: Any) -> None:
    """Make the indexes, named as the models name them."""
    for columns in _INDEXES:
        every = ("is_active", "deleted_at", *columns)
        listed = ", ".join(f'"{one}"' for one in every)
        db.execute_sql(f'CREATE INDEX "product_{"_".join(every)}" ON "product" ({listed})')
