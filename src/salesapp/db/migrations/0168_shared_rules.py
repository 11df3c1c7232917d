"""One place for each rule about what is open, invoiced, shipped and returned.

The triggers of debts, orders and credit notes said each of them several times over; they ask views
now. The lines of posted orders and credit notes are frozen by one rule for both tables.
"""

from pathlib import Path
from typing import Any

LINES = (("sales_order_line", "sales_order"), ("credit_note_line", "credit_note"))
MERGED = "product_id"
"""The one column that may change: to the product another one was merged into."""

_RULE = """
CREATE TRIGGER {table}_frozen_update BEFORE UPDATE ON {table}
WHEN (SELECT state FROM {owner} WHERE id = OLD.{owner}_id) <> 'draft' AND (
    {changed}
    OR NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'product'
        AND from_id = OLD.{merged} AND into_id = NEW.{merged})
) BEGIN
    SELECT RAISE(ABORT, 'frozen: {owner}');
END
"""


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0168_shared_rules.sql``, then freeze the lines."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    for table, owner in LINES:
        found = db.execute_sql("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        db.execute_sql(f"DROP TRIGGER {table}_frozen_update")
        db.execute_sql(_frozen(table, owner, [name for (name,) in found if name != MERGED]))


def _frozen(table: str, owner: str, columns: list[str]) -> str:
    changed = "\n    OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in columns)
    return _RULE.format(table=table, owner=owner, changed=changed, merged=MERGED)
