"""Which rule planned an activity: what it planned is taken back when its reason is gone."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Add the column."""
    db.execute_sql('ALTER TABLE "activity" ADD COLUMN "rule" TEXT NOT NULL DEFAULT \'\'')
