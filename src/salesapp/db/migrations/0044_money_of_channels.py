"""Where money came from is counted out of indexes: payments of a period, set-offs, sources."""

from typing import Any

_STATEMENTS = (
    'DROP INDEX "payment_paid_on_amount_minor"',
    'CREATE INDEX "payment_paid_on_amount_minor_client_id_deleted_at"'
    ' ON "payment" ("paid_on", "amount_minor", "client_id", "deleted_at")',
    'DROP INDEX "allocation_payment_id"',
    'CREATE INDEX "allocation_payment_id_instalment_id_amount_minor"'
    ' ON "allocation" ("payment_id", "instalment_id", "amount_minor")',
    'CREATE INDEX client_by_source ON "client" ("id", "source") WHERE "source" <> \'\'',
)


def up(_migrator: object, db: Any) -> None:
    """Make the indexes."""
    for statement in _STATEMENTS:
        db.execute_sql(statement)
