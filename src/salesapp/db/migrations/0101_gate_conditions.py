"""A stage demands conditions, too: a filter of deals kept beside what is demanded."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Add the column."""
    db.execute_sql("ALTER TABLE stage_gate ADD COLUMN condition TEXT NOT NULL DEFAULT ''")
