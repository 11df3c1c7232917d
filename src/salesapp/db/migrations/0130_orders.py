"""Orders of clients with their versions, what was shipped of them, credit notes for returns.

What an instalment still asks for is what neither payments nor credits settled: the triggers of the
debts are written anew. What was taken back of an instalment becomes an advance again.
"""

from pathlib import Path
from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0130_orders.sql``; blank lines stand between them."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
