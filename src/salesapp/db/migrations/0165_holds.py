"""Why an order was agreed below a limit; the credit of a client; orders put on hold.

The trigger of confirmed orders is rewritten where it stands, so that what other steps added to it
is kept: the new columns are frozen with the old ones.
"""

from pathlib import Path
from typing import Any

TRIGGER = "sales_order_frozen_update"
KNOWN = "OR NEW.change_reason IS NOT OLD.change_reason"


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0165_holds.sql``, then freeze the new columns of orders."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    ((sql,),) = db.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (TRIGGER,)
    ).fetchall()
    if "guard_reason" in sql:
        return
    more = "".join(
        f"\n    OR NEW.{name} IS NOT OLD.{name}" for name in ("guard_reason", "credit_reason")
    )
    db.execute_sql(f"DROP TRIGGER {TRIGGER}")
    db.execute_sql(sql.replace(KNOWN, KNOWN + more, 1))
