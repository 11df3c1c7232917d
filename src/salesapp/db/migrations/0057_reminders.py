"""A reminder goes with its activity, also when the making of that activity is undone."""

from typing import Any

# Applying a changeset takes no actions of foreign keys: the row must be gone before.
_GONE = """
CREATE TRIGGER reminder_gone BEFORE DELETE ON activity BEGIN
    DELETE FROM reminder WHERE activity_id = OLD.id;
END
"""


def up(_migrator: object, db: Any) -> None:
    """Make the trigger."""
    db.execute_sql(_GONE)
