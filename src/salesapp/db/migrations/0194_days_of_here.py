"""The summaries of days follow the clock of this place, and offers of ended deals wait no more.

A talk of the morning in Vladivostok was kept under the day before, that of Greenwich. How far the
clock of this place is from it stands in `summary_day` under ``clock``, for SQLite's `date`.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0194_days_of_here.sql``; blank lines stand between them."""
    offset = datetime.now().astimezone().utcoffset() or timedelta()
    shift = f"{offset // timedelta(minutes=1):+d} minutes"
    db.execute_sql("INSERT INTO summary_day (name, day) VALUES ('clock', ?)", (shift,))
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
