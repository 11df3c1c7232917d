"""What was posted stays as it is in the database itself, column by column, and against REPLACE.

The triggers of before named the columns that matter on paper; these name the rest. A row that is
posted cannot be pushed out by another one of the same key either: a connection that does not fire
triggers for replaced rows would lose it silently.
"""

from typing import Any

_PERMIT = (
    "NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'contact' AND from_id = OLD.contact_id"
    " AND into_id = NEW.contact_id)"
)
_VOIDED = "(OLD.state = 'issued' AND NEW.state = 'void')"
_PAPERS = (
    (
        "offer",
        ("id", "uid", "created_at", "deal_id", "ship_on", "language"),
        (
            f"(NEW.contact_id IS NOT OLD.contact_id AND {_PERMIT})",
            "(NEW.decline_reason IS NOT OLD.decline_reason AND NEW.state IS OLD.state)",
        ),
        (("organization_id", "number", "version"),),
    ),
    (
        "sales_order",
        ("id", "uid", "created_at", "deal_id"),
        (
            "((NEW.cancelled_at IS NOT OLD.cancelled_at OR NEW.cancel_reason IS NOT"
            " OLD.cancel_reason) AND NEW.state IS OLD.state)",
        ),
        (("organization_id", "year", "number", "version"),),
    ),
    (
        "invoice",
        (
            "id", "uid", "created_at", "deal_id", "offer_id", "ship_on", "language",
            "with_signature",
        ),
        (
            f"(NEW.state IS NOT OLD.state AND NOT {_VOIDED})",
            f"((NEW.voided_at IS NOT OLD.voided_at OR NEW.void_reason IS NOT OLD.void_reason)"
            f" AND NOT {_VOIDED})",
        ),
        (("organization_id", "year", "number"), ("organization_id", "year", "counter")),
    ),
    (
        "credit_note",
        ("id", "uid", "created_at", "deal_id"),
        (
            f"((NEW.voided_at IS NOT OLD.voided_at OR NEW.void_reason IS NOT OLD.void_reason)"
            f" AND NOT {_VOIDED})",
        ),
        (("organization_id", "year", "number"), ("organization_id", "year", "counter")),
    ),
)  # fmt: skip
"""Table, columns that never change once it is posted, other refusals, its unique numbers."""

_PARTS = (
    ("offer_line", "offer"),
    ("sales_order_line", "sales_order"),
    ("invoice_line", "invoice"),
    ("credit_note_line", "credit_note"),
    ("instalment", "invoice"),
)
_ROWS = (
    ("payment", ("uid",), (("reverses_id",),)),
    ("allocation", (), ()),
    ("credit_allocation", (), ()),
    ("day_close", ("uid",), (("day_on",),)),
    ("erasure", ("number",), ()),
    ("journal", (), (("operation_id",),)),
    ("number_series", (), ()),
)
"""Tables of which every row is posted: table, further keys, keys of which a second one is refused
as such."""
_FILES = (
    ("offer", "pdf_id"),
    ("sales_order", "pdf_id"),
    ("sales_order", "evidence_id"),
    ("invoice", "pdf_id"),
    ("credit_note", "pdf_id"),
)


def up(_migrator: object, db: Any) -> None:
    """Make the triggers."""
    for sql in _all():
        db.execute_sql(sql)


def _all() -> list[str]:
    made = []
    for table, columns, others, numbers in _PAPERS:
        changed = [*(f"NEW.{name} IS NOT OLD.{name}" for name in columns), *others]
        made.append(
            _trigger(
                f"{table}_sealed_update",
                f"BEFORE UPDATE ON {table}",
                f"OLD.state <> 'draft' AND ({' OR '.join(changed)})",
                f"frozen: {table}",
            )
        )
        keys = [("id",), ("uid",)]
        made.append(_replace(table, keys, f"{table}.state <> 'draft'", f"frozen: {table}"))
        made += _twice(table, numbers)
        made.append(_key(table, ("id", "uid")))
    for table, owner in _PARTS:
        posted = f"(SELECT state FROM {owner} WHERE id = {table}.{owner}_id) <> 'draft'"  # noqa: S608 - names of ours
        made += [_replace(table, [("id",)], posted, f"frozen: {owner}"), _key(table, ("id",))]
    for table, keys, singles in _ROWS:
        own = [("id",), *((key,) for key in keys)]
        made += [_replace(table, own, "1", f"frozen: {table}"), _key(table, ("id", *keys))]
        made += [
            _replace(table, [single], "1", f"refused: {table} twice", "_".join(single))
            for single in singles
        ]
    made += [
        _trigger(
            "payment_sealed_update",
            "BEFORE UPDATE ON payment",
            "NEW.created_at IS NOT OLD.created_at OR NEW.reason IS NOT OLD.reason",
            "frozen: payment",
        ),
        _trigger(
            "number_series_sealed_update",
            "BEFORE UPDATE ON number_series",
            "NEW.organization_id IS NOT OLD.organization_id OR NEW.kind IS NOT OLD.kind"
            " OR NEW.year IS NOT OLD.year",
            "frozen: number_series",
        ),
    ]
    look = _replace(
        "paper_look", [("id",), ("entity", "record_id")], "body <> ''", "frozen: paper_look"
    )
    return [*made, look, _key("paper_look", ("id",)), _key("stored_file", ("id",)), *_files()]


def _trigger(name: str, when: str, condition: str, message: str) -> str:
    return (
        f"CREATE TRIGGER {name} {when} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def _replace(
    table: str, keys: list[tuple[str, ...]], posted: str, message: str, name: str = "replace"
) -> str:
    """No new row takes the key of a posted one."""
    same = " OR ".join(
        "(" + " AND ".join(f"{table}.{one} = NEW.{one}" for one in key) + ")" for key in keys
    )
    return _trigger(
        f"{table}_sealed_{name}",
        f"BEFORE INSERT ON {table}",
        f"EXISTS (SELECT 1 FROM {table} WHERE ({same}) AND {posted})",  # noqa: S608 - names of ours
        message,
    )


def _key(table: str, columns: tuple[str, ...]) -> str:
    """A row never becomes another one."""
    changed = " OR ".join(f"NEW.{one} IS NOT OLD.{one}" for one in columns)
    return _trigger(
        f"{table}_sealed_key",
        f"BEFORE UPDATE OF {', '.join(columns)} ON {table}",
        changed,
        f"frozen: {table}",
    )


def _twice(table: str, numbers: tuple[tuple[str, ...], ...]) -> list[str]:
    """No row, new or changed, takes the number of a posted one."""
    made = []
    for place, number in enumerate(numbers):
        same = " AND ".join(f"{table}.{one} = NEW.{one}" for one in number)
        taken = (
            f"EXISTS (SELECT 1 FROM {table} WHERE {same}"  # noqa: S608 - names of ours
            f" AND {table}.id <> NEW.id AND {table}.state <> 'draft')"
        )
        message = f"refused: number of {table} twice"
        made += [
            _trigger(f"{table}_sealed_born_{place}", f"BEFORE INSERT ON {table}", taken, message),
            _trigger(
                f"{table}_sealed_number_{place}",
                f"BEFORE UPDATE OF {', '.join(number)} ON {table}",
                taken,
                message,
            ),
        ]
    return made


def _files() -> list[str]:
    """The stored file of a posted paper is the one that was printed."""
    posted = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE {column} = OLD.id AND state <> 'draft')"  # noqa: S608
        for table, column in _FILES
    )
    columns = ("id", "uid", "created_at", "deleted_at", "sha256", "name", "mime", "size")
    changed = " OR ".join(f"NEW.{one} IS NOT OLD.{one}" for one in columns)
    kept = posted.replace("OLD.id", "kept.id")
    replaced = (
        "EXISTS (SELECT 1 FROM stored_file AS kept WHERE (kept.id = NEW.id"  # noqa: S608
        f" OR kept.sha256 = NEW.sha256 OR kept.uid = NEW.uid) AND ({kept}))"
    )
    return [
        _trigger(
            "stored_file_sealed_update",
            "BEFORE UPDATE ON stored_file",
            f"({changed}) AND ({posted})",
            "frozen: stored_file",
        ),
        _trigger(
            "stored_file_sealed_delete",
            "BEFORE DELETE ON stored_file",
            posted,
            "frozen: stored_file",
        ),
        _trigger(
            "stored_file_sealed_replace",
            "BEFORE INSERT ON stored_file",
            replaced,
            "refused: stored_file twice",
        ),
    ]
