"""What is told of a broken rule, for who looks into it."""

from __future__ import annotations

from typing import Any

from salesapp.db.connection import rows

_NEWEST = (
    "SELECT id, at, action, subject, undoes_id, about_id FROM journal ORDER BY id DESC LIMIT 40"
)


def newest() -> str:
    """The last entries of the journal."""
    return "\n".join(map(str, rows(_NEWEST)))


def apart(found: dict[int, Any], expected: dict[int, Any]) -> str:
    """What two accounts say differently, key by key."""
    keys = sorted(found.keys() | expected)
    differ = [one for one in keys if found.get(one) != expected.get(one)]
    return "\n".join(f"{one}: {found.get(one)}, not {expected.get(one)}" for one in differ)


def money_of(clients: list[int]) -> str:
    """The papers and the money of clients."""
    among = ", ".join(map(str, clients)) or "NULL"
    told = rows(f"SELECT id, name, deleted_at FROM client WHERE id IN ({among})")
    for table in ("invoice", "payment"):
        told += rows(f"SELECT '{table}', * FROM {table} WHERE client_id IN ({among})")
    for table in ("credit_note", "allocation", "refund_part"):
        told += rows(f"SELECT '{table}', * FROM {table}")
    return "\n".join(str(one)[:400] for one in told)
