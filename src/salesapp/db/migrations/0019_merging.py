"""Duplicates and merges: what is suspected, what was decided, and the link of a paper that moves.

A posted paper stays as it was issued; only the record it points at may become another one, and
only from a merged record to its survivor (or back, by undo) while `permit` says so. The triggers
are rewritten where they stand, so that what later steps added to them is kept.
"""

from pathlib import Path
from typing import Any

RECORDS = ("client", "contact", "product")


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0019_merging.sql``, then open the triggers for a merge."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    for name, table, sql in _frozen_updates(db):
        opened = _opened(db, table, sql)
        if opened != sql:
            db.execute_sql(f"DROP TRIGGER {name}")
            db.execute_sql(opened)


def _frozen_updates(db: Any) -> list[tuple[str, str, str]]:
    found = db.execute_sql(
        "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"
        " AND sql LIKE '%BEFORE UPDATE%' AND sql LIKE '%frozen: %' AND tbl_name <> 'journal'"
    )
    return list(found.fetchall())


def _opened(db: Any, table: str, sql: str) -> str:
    """The trigger, letting the link of a merged record pass."""
    for record in RECORDS:
        column = f"{record}_id"
        changed = f"NEW.{column} IS NOT OLD.{column}"
        if changed in sql:
            sql = sql.replace(changed, f"({changed} AND {_not_permitted(record, column)})")
    if table.endswith("_line"):
        columns = [str(name) for (name,) in db.execute_sql(
            "SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,)
        ).fetchall()]  # fmt: skip
        if "product_id" in columns and "NEW.product_id" not in sql:
            others = " OR ".join(
                f"NEW.{name} IS NOT OLD.{name}" for name in columns if name != "product_id"
            )
            unpermitted = _not_permitted("product", "product_id")
            sql = sql.replace(" BEGIN", f" AND ({others} OR {unpermitted}) BEGIN", 1)
    return sql


def _not_permitted(record: str, column: str) -> str:
    return (
        f"NOT EXISTS (SELECT 1 FROM permit WHERE kind = '{record}'"  # noqa: S608 - names of ours
        f" AND from_id = OLD.{column} AND into_id = NEW.{column})"
    )
