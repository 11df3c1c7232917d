"""The record an action was about: a command that is sent twice answers as it did at first."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Add the column; entries of before do not know it."""
    db.execute_sql('ALTER TABLE "journal" ADD COLUMN "about_id" INTEGER')
