"""The first telephone or address of a client or a person is read from an index alone."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Let the indexes of owners hold what lists sort by, and only the points of such owners."""
    for owner in ("client_id", "contact_id"):
        name = f"contact_point_{owner}"
        db.execute_sql(f'DROP INDEX "{name}"')
        db.execute_sql(
            f'CREATE INDEX "{name}" ON "contact_point"'
            f' ("{owner}", "kind", "position", "id", "value_norm") WHERE "{owner}" IS NOT NULL'
        )
