"""Changing one record: its revision, its moment of change, and who was faster."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from salesapp.db.connection import execute, row, value
from salesapp.db.fields import moment_text, now
from salesapp.domain.errors import Rule, RuleError


def touch(table: str, record_id: int, rev: int | None = None, **columns: object) -> None:
    """Write columns of a record, raise its revision and its moment of change.

    Args:
        table: Name of the table (ours, never typed).
        record_id: Which record.
        rev: The revision the user saw; None when the change does not depend on it.
        columns: New values by column name.

    Raises:
        RuleError: RECORD_GONE when deleted meanwhile, RECORD_CHANGED when `rev` is not current.
    """
    assignments = "".join(f"{name} = ?, " for name in columns)
    where = "id = ? AND deleted_at IS NULL" + ("" if rev is None else " AND rev = ?")
    sql = f"UPDATE {table} SET {assignments}rev = rev + 1, updated_at = ? WHERE {where}"  # noqa: S608 - names of ours
    key = (record_id,) if rev is None else (record_id, rev)
    if not execute(sql, *(_plain(value) for value in columns.values()), moment_text(now()), *key):
        require(table, record_id)
        raise RuleError(Rule.RECORD_CHANGED, table=table, id=record_id)


def require(table: str, record_id: int, columns: str = "id") -> tuple[Any, ...]:
    """The columns of a record that is not deleted.

    Raises:
        RuleError: RECORD_GONE.
    """
    sql = f"SELECT {columns} FROM {table} WHERE id = ? AND deleted_at IS NULL"  # noqa: S608 - names of ours
    found = row(sql, record_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, table=table, id=record_id)
    return found


def name_of(table: str, record_id: int | None) -> str:
    """The name of a record, deleted or not; empty when there never was one."""
    return str(value(f"SELECT name FROM {table} WHERE id = ?", record_id) or "")  # noqa: S608 - names of ours


def bury(table: str, record_id: int) -> None:
    """Delete a record softly: it stays for undo and for the papers that name it."""
    touch(table, record_id, deleted_at=now())


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return moment_text(value)
    return int(value) if isinstance(value, bool) else value
