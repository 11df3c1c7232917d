"""What a refund is of stays as it was posted."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Make the trigger."""
    db.execute_sql(
        "CREATE TRIGGER payment_sealed_refund BEFORE UPDATE ON payment"
        " WHEN NEW.kind IS NOT OLD.kind OR NEW.invoice_id IS NOT OLD.invoice_id"
        " OR NEW.credit_note_id IS NOT OLD.credit_note_id"
        " BEGIN SELECT RAISE(ABORT, 'frozen: payment'); END"
    )
