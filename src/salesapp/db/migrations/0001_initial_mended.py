"""Stores that took the first step while it was still being written get what it became.

A step that stores had taken was written anew five times. Every other store is left as it is.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

INDEXES = (
    ("client_name_key_id_status_category_city_deleted_at", ("client_name_key_id",)),
    ("client_ogrn", ()),
    (
        "client_status_name_key_id_deleted_at",
        ("client_status_name_key_id", "client_deleted_at_status_name_key_id"),
    ),
    (
        "client_category_name_key_id_status_deleted_at",
        ("client_category_name_key_id", "client_deleted_at_category_name_key_id_status"),
    ),
)
"""Indexes of clients, and those that stood in their place."""

_STATES = """
INSERT INTO client_state (client_id, next_id, next_on, next_time, last_on, is_open, paused_until)
SELECT owner.id, step.id, step.due_on, step.due_time,
    (SELECT substr(max(done_at), 1, 10) FROM activity
     WHERE client_id = owner.id AND state = 'done' AND deleted_at IS NULL),
    owner.deleted_at IS NULL AND owner.status IN ('prospect', 'active'), owner.paused_until
FROM client AS owner
LEFT JOIN activity AS step ON step.id = (
    SELECT id FROM activity
    WHERE client_id = owner.id AND state = 'planned' AND deleted_at IS NULL
    ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
"""


def up(_migrator: object, db: Any) -> None:
    """Bring keys of other programs, the state of clients and the indexes to what they became."""
    if not _exists(db, "external_key"):
        _run(db, 'TABLE "external_key"', 'UNIQUE INDEX "external_key_', 'INDEX "external_key_')
        for table in _tables(db, "ext_source"):
            _move_keys(db, table)
    if "client_state" not in _tables(db, "is_open"):
        _remake_states(db)
    for name, former in INDEXES:
        if not _exists(db, name):
            _run(db, f'INDEX "{name}"')
        for one in former:
            db.execute_sql(f"DROP INDEX IF EXISTS {one}")


def _move_keys(db: Any, table: str) -> None:
    """Two columns of each table became one table for all of them."""
    db.execute_sql(
        "INSERT OR IGNORE INTO external_key (source, entity, ext_id, record_id)"  # noqa: S608
        f" SELECT ext_source, '{table}', ext_id, id FROM \"{table}\""
        " WHERE ext_source IS NOT NULL AND ext_id IS NOT NULL ORDER BY id"
    )
    db.execute_sql(f"DROP INDEX IF EXISTS {table}_ext_source_ext_id")
    for column in ("ext_source", "ext_id"):
        db.execute_sql(f'ALTER TABLE "{table}" DROP COLUMN {column}')


def _remake_states(db: Any) -> None:
    """The state of a client is counted from its steps: it is made anew, with its triggers."""
    more = db.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'client_state'"
        " AND name NOT IN ('client_state_next', 'client_state_last') AND sql IS NOT NULL"
    ).fetchall()
    triggers = db.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'client_state_*'"
    ).fetchall()
    for (name,) in triggers:
        db.execute_sql(f"DROP TRIGGER {name}")
    db.execute_sql("DROP TABLE client_state")
    _run(db, "TABLE client_state ", "INDEX client_state_")
    db.execute_sql(_STATES)
    _run(db, "TRIGGER client_state_")
    for (sql,) in more:
        db.execute_sql(sql)


def _run(db: Any, *made: str) -> None:
    """Run those statements of the first step that make these things."""
    for statement in _statements():
        if statement.startswith(tuple(f"CREATE {one}" for one in made)):
            db.execute_sql(statement)


def _statements() -> Iterator[str]:
    script = Path(__file__).with_name("0001_initial.sql").read_text("utf-8")
    return (one.strip() for one in script.split("\n\n"))


def _exists(db: Any, name: str) -> bool:
    return bool(db.execute_sql("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchall())


def _tables(db: Any, column: str) -> list[str]:
    """Tables that have a column."""
    found = db.execute_sql(
        "SELECT told.name FROM sqlite_master AS told JOIN pragma_table_info(told.name) AS has"
        " ON has.name = ? WHERE told.type = 'table' ORDER BY told.name",
        (column,),
    ).fetchall()
    return [str(name) for (name,) in found]
