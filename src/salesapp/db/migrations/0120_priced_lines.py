"""Priced lines of documents: sums off, kinds, choices, notes, how a price was found; rates.

The triggers of posted papers are rewritten where they stand, so that what other steps added to
them is kept: the new columns are frozen with the old ones.
"""

from typing import Any

LINE_COLUMNS = (
    ("discount_minor", "INTEGER NOT NULL DEFAULT 0"),
    ("kind", "TEXT NOT NULL DEFAULT 'goods'"),
    ("standing", "TEXT NOT NULL DEFAULT 'firm'"),
    ("variant", "INTEGER NOT NULL DEFAULT 0"),
    ("note", "TEXT NOT NULL DEFAULT ''"),
    ("price_trace", "TEXT NOT NULL DEFAULT ''"),
)
HEAD_COLUMNS = (
    ("discount_minor", "INTEGER NOT NULL DEFAULT 0"),
    ("rate_micro", "INTEGER"),
    ("rate_on", "TEXT"),
    ("guard_reason", "TEXT NOT NULL DEFAULT ''"),
)
TABLES = (
    ("offer_line", LINE_COLUMNS),
    ("invoice_line", LINE_COLUMNS),
    ("offer", HEAD_COLUMNS),
    ("invoice", HEAD_COLUMNS),
)
KNOWN = "NEW.discount_bp IS NOT OLD.discount_bp"


def up(_migrator: object, db: Any) -> None:
    """Add the columns and freeze them."""
    for table, columns in TABLES:
        for name, kind in columns:
            db.execute_sql(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {kind}')
        names = [name for name, _kind in columns]
        if not table.endswith("_line"):
            names.append("rounding")
        more = "".join(f" OR NEW.{name} IS NOT OLD.{name}" for name in names)
        trigger = f"{table}_frozen_update"
        ((sql,),) = db.execute_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (trigger,)
        ).fetchall()
        if KNOWN in sql:
            db.execute_sql(f"DROP TRIGGER {trigger}")
            db.execute_sql(sql.replace(KNOWN, KNOWN + more, 1))
    db.execute_sql(
        "CREATE INDEX offer_rates ON offer (currency, drawn_on)"
        " WHERE rate_micro IS NOT NULL AND deleted_at IS NULL"
    )
