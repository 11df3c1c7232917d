"""An index for the list of clients by the moment they were made."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Make it; new clients go to its end."""
    db.execute_sql('CREATE INDEX "client_created_at_id" ON "client" ("created_at", "id")')
