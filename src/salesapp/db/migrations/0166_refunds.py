"""Money given back to a client: a payment of its own kind that takes advances back.

What is left of a payment is told in one place, the view `payment_rest`; the summary of advances
follows it. The trigger of posted payments is rewritten where it stands.
"""

from pathlib import Path
from typing import Any

TRIGGER = "payment_frozen_update"
KNOWN = "NEW.reverses_id IS NOT OLD.reverses_id"
COLUMNS = ("reason", "kind", "invoice_id", "credit_note_id")


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0166_refunds.sql``, then freeze the new columns of payments."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    ((sql,),) = db.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (TRIGGER,)
    ).fetchall()
    missing = [name for name in COLUMNS if f"NEW.{name} " not in sql]
    more = "".join(f" OR NEW.{name} IS NOT OLD.{name}" for name in missing)
    db.execute_sql(f"DROP TRIGGER {TRIGGER}")
    db.execute_sql(sql.replace(KNOWN, KNOWN + more, 1))
