"""Statements of the sample company that no intention of a user has."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from salesapp.db.connection import execute, rows, value
from salesapp.db.fields import moment_text

_POINT: Final = """
SELECT value FROM contact_point WHERE kind = ?1 AND (client_id = ?2 OR contact_id IN (
    SELECT contact_id FROM affiliation WHERE client_id = ?2)) ORDER BY id LIMIT 1
"""


def first_point(kind: str, client_id: int) -> str:
    """A telephone or e-mail of a client or of its people."""
    return str(value(_POINT, kind, client_id) or "")


def ids_of(table: str) -> list[int]:
    """Records that are not deleted."""
    sql = f"SELECT id FROM {table} WHERE deleted_at IS NULL ORDER BY id"  # noqa: S608 - names of ours
    return [int(one) for (one,) in rows(sql)]


def inn_of(client_id: int) -> str:
    """The ИНН of a client."""
    return str(value("SELECT inn FROM client WHERE id = ?", client_id) or "")


def deleted_on(table: str, record_id: int, moment: datetime) -> None:
    """Let a record have been deleted earlier."""
    sql = f"UPDATE {table} SET deleted_at = ? WHERE id = ?"  # noqa: S608 - names of ours
    execute(sql, moment_text(moment), record_id)
