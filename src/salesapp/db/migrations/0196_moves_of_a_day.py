"""Moves of deals are found by their day: the page of the day and its report ask for it."""

from pathlib import Path
from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Run the statement of ``0196_moves_of_a_day.sql``."""
    db.execute_sql(Path(__file__).with_suffix(".sql").read_text("utf-8"))
