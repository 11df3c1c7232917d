"""Indexes that answer the orders of the list of clients without reading the clients themselves."""

from typing import Any

_STATEMENTS = (
    'DROP INDEX "client_city_name_key_id"',
    'CREATE INDEX "client_city_name_key_id_status_deleted_at"'
    ' ON "client" ("city", "name_key", "id", "status", "deleted_at")',
    'DROP INDEX "client_industry_name_key_id"',
    'CREATE INDEX "client_industry_name_key_id_status_deleted_at"'
    ' ON "client" ("industry", "name_key", "id", "status", "deleted_at")',
    "CREATE INDEX client_state_day ON client_state (next_on, next_time, client_id)",
)


def up(_migrator: object, db: Any) -> None:
    """Make the indexes of towns and industries cover what a list asks; add one of next steps."""
    for statement in _STATEMENTS:
        db.execute_sql(statement)
