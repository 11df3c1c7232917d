"""Statements of changes to pipelines, their stages and the reasons of refusal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from salesapp.db.connection import execute, executemany, rows, value
from salesapp.db.fields import moment_text
from salesapp.db.permits import DEAL_STAGE, Permit, permitted

_TABLES: Final = frozenset({"pipeline", "stage", "lost_reason"})
_ORDER: Final = """
UPDATE {table} SET position = ?2, rev = rev + 1, updated_at = ?3 WHERE id = ?1 AND position <> ?2
"""
_BINNED: Final = "SELECT id FROM deal WHERE stage_id = ? AND deleted_at IS NOT NULL"
_RELOCATE: Final = "UPDATE deal SET stage_id = ?, rev = rev + 1 WHERE id = ?"
_NOTE: Final = """
INSERT INTO stage_move (deal_id, from_stage_id, to_stage_id, moved_at, seconds_before, comment)
VALUES (?, ?, ?, ?, 0, ?)
"""
_GATE: Final = """
INSERT INTO stage_gate (stage_id, field, severity, position)
VALUES (?1, ?2, ?3, (SELECT coalesce(max(position), -1) + 1 FROM stage_gate WHERE stage_id = ?1))
ON CONFLICT (stage_id, field) DO UPDATE SET severity = excluded.severity
"""


def put_in_order(table: str, ids: Sequence[int], moment: datetime) -> None:
    """Give records their places; those that stay are not touched."""
    if table not in _TABLES:
        raise KeyError(table)
    sql = _ORDER.format(table=table)
    executemany(sql, [(one, place, moment_text(moment)) for place, one in enumerate(ids)])


def set_gate(stage_id: int, field: str, severity: str) -> None:
    """Let a stage demand a field."""
    execute(_GATE, stage_id, field, severity)


def set_condition(stage_id: int, code: str, text: str) -> None:
    """Write what a condition of a stage asks."""
    execute(
        "UPDATE stage_gate SET condition = ? WHERE stage_id = ? AND field = ?",
        text, stage_id, code,
    )  # fmt: skip


def drop_gate(stage_id: int, field: str) -> None:
    """Let a stage demand a field no more."""
    execute("DELETE FROM stage_gate WHERE stage_id = ? AND field = ?", stage_id, field)


def put_tasks_in_order(ids: Sequence[int]) -> None:
    """Give tasks of a stage their places."""
    sql = "UPDATE stage_task SET position = ?2 WHERE id = ?1 AND position <> ?2"
    executemany(sql, [(one, place) for place, one in enumerate(ids)])


def move_binned(source: int, into: int, moment: datetime, comment: str) -> None:
    """Bring deals out of the recycle bin's way: what comes back finds a stage that is there."""
    found = [int(deal_id) for (deal_id,) in rows(_BINNED, source)]
    move_closed(found, source, into, moment, comment)


def move_closed(
    deals: Sequence[int], source: int, into: int, moment: datetime, comment: str
) -> None:
    """Bring deals to another stage of their kind; nothing else of them changes."""
    with permitted([Permit(DEAL_STAGE, deal_id, into) for deal_id in deals]):
        executemany(_RELOCATE, [(into, deal_id) for deal_id in deals])
    executemany(_NOTE, [(one, source, into, moment_text(moment), comment) for one in deals])


def next_place(table: str, column: str, parent: int | None) -> int:
    """The place after the last one."""
    sql = f"SELECT coalesce(max(position), -1) + 1 FROM {table} WHERE {column} IS ?"  # noqa: S608 - names of ours
    return int(value(sql, parent))
