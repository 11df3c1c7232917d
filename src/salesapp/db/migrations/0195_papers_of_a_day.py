"""What left and what was sent on a day is found by the day: the report of each day asks for it."""

from pathlib import Path
from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0195_papers_of_a_day.sql``; blank lines stand between them."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
