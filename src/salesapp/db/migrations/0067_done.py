"""What was done, by the moment: a day of a long life is found at once."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Make the index."""
    db.execute_sql(
        "CREATE INDEX activity_done ON activity (done_at, kind, id)"
        " WHERE state = 'done' AND deleted_at IS NULL"
    )
