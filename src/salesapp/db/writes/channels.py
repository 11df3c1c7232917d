"""Statements of changes to channels and to where records come from."""

from __future__ import annotations

from typing import Final

from salesapp.db.connection import execute, value
from salesapp.domain.entities import Entity

_NAME: Final = """
INSERT INTO channel_name (key, channel_id) VALUES (?1, ?2)
ON CONFLICT (key) DO UPDATE SET channel_id = ?2 WHERE channel_id <> ?2
"""
_MARK: Final = {
    Entity.CLIENT: (
        "DELETE FROM campaign_mark WHERE client_id = ?",
        "INSERT INTO campaign_mark (client_id, campaign_id) VALUES (?, ?)",
    ),
    Entity.LEAD: (
        "DELETE FROM campaign_mark WHERE lead_id = ?",
        "INSERT INTO campaign_mark (lead_id, campaign_id) VALUES (?, ?)",
    ),
    Entity.DEAL: (
        "DELETE FROM campaign_mark WHERE deal_id = ?",
        "INSERT INTO campaign_mark (deal_id, campaign_id) VALUES (?, ?)",
    ),
}
_NEXT: Final = "SELECT coalesce(max(position), -1) + 1 FROM channel"


def add_name(key: str, channel_id: int) -> None:
    """Let a spelling mean a channel, whatever it meant before."""
    execute(_NAME, key, channel_id)


def drop_names(channel_id: int) -> None:
    """Let no spelling mean a channel any more."""
    execute("DELETE FROM channel_name WHERE channel_id = ?", channel_id)


def mark(entity: Entity, record_id: int, campaign_id: int | None) -> None:
    """Write which campaign brought a record; None for none."""
    forget, keep = _MARK[entity]
    execute(forget, record_id)
    if campaign_id is not None:
        execute(keep, record_id, campaign_id)


def next_position() -> int:
    """The place below the last channel."""
    return int(value(_NEXT))
