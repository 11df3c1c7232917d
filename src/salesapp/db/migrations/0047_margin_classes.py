"""ABC of clients by the margin they bring, beside the one by revenue."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Add the columns; the next count of the classes fills them."""
    db.execute_sql("ALTER TABLE client_class ADD COLUMN abc_margin TEXT NOT NULL DEFAULT ''")
    db.execute_sql("ALTER TABLE client_class ADD COLUMN margin_minor INTEGER")
    db.execute_sql("ALTER TABLE client_class ADD COLUMN costed_minor INTEGER NOT NULL DEFAULT 0")
    db.execute_sql("CREATE INDEX client_class_abc_margin_id ON client_class (abc_margin, id)")
    db.execute_sql(
        "ALTER TABLE client_class_history ADD COLUMN abc_margin TEXT NOT NULL DEFAULT ''"
    )
