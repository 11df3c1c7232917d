"""Properties of all goods: what is described so needs no group."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Let a property stand without a group."""
    db.execute_sql("ALTER TABLE attribute ALTER COLUMN category_id DROP NOT NULL")
