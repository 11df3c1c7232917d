"""Files of a record have an order: the first picture of a product is its photo."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Those that are there keep their places by time."""
    db.execute_sql("ALTER TABLE file_link ADD COLUMN position INTEGER NOT NULL DEFAULT 0")
