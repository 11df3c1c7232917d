"""A chain of hashes over posted records and the journal; it is written when the store opens."""

from typing import Any

_STATEMENTS = (
    """
CREATE TABLE "chain" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "form_id" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "link" BLOB NOT NULL
) STRICT""",
    'CREATE INDEX "chain_kind_record_id" ON "chain" ("kind", "record_id")',
    """
CREATE TABLE "chain_form" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "columns" TEXT NOT NULL
) STRICT""",
)
_FROZEN = ("chain", "chain_form")


def up(_migrator: object, db: Any) -> None:
    """Make the tables; their rows stay as they are."""
    for sql in _STATEMENTS:
        db.execute_sql(sql)
    for table in _FROZEN:
        refused = f"BEGIN SELECT RAISE(ABORT, 'frozen: {table}'); END"
        taken = f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"  # noqa: S608 - names of ours
        for name, when in (
            ("update", f"UPDATE ON {table}"),
            ("delete", f"DELETE ON {table}"),
            ("replace", f"INSERT ON {table} {taken}"),
        ):
            db.execute_sql(f"CREATE TRIGGER {table}_frozen_{name} BEFORE {when} {refused}")
