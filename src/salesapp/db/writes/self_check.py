"""Statements of the check of knowledge."""

from __future__ import annotations

from salesapp.db.connection import execute
from salesapp.domain.self_check import Memory


def remember(product_id: int, key: str, aspect: str, memory: Memory) -> None:
    """Write what is remembered of a card."""
    due = memory.due_on.isoformat() if memory.due_on else None
    execute(
        "INSERT INTO check_card (product_id, key, aspect, streak, asked, missed, due_on)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (product_id, key) DO UPDATE SET"
        " aspect = excluded.aspect, streak = excluded.streak, asked = excluded.asked,"
        " missed = excluded.missed, due_on = excluded.due_on",
        product_id, key, aspect, memory.streak, memory.asked, memory.missed, due,
    )  # fmt: skip
