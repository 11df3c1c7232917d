"""Money of each client kept beside the papers, lists the user saved, an index of industries."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0006_lists.sql``; blank lines stand between them.

    The turnover of twelve months begins a year before today; it is moved on as days pass.
    """
    today = datetime.now(UTC).astimezone().date()
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    since = today.replace(year=today.year - 1, day=day).isoformat()
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.replace("{since}", since).split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
