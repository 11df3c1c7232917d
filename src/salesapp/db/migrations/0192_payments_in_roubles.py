"""Payments in other currencies keep what they were worth in roubles: turnovers sum that."""

from pathlib import Path
from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0192_payments_in_roubles.sql``; blank lines stand between them."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
