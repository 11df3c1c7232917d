"""The check of one's own knowledge: cards and answers."""

from pathlib import Path
from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0116_self_check.sql``; blank lines stand between them."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
