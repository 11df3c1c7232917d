"""How tables were taken last time: remembered beside the journal, as it changes no record."""

from __future__ import annotations

from salesapp.db.connection import execute, value
from salesapp.db.fields import moment_text, now
from salesapp.db.journal import quiet

_PUT = """
INSERT INTO import_mapping (shape, used_at, options) VALUES (?, ?, ?)
ON CONFLICT (shape) DO UPDATE SET used_at = excluded.used_at, options = excluded.options
"""
_KEEP = """
DELETE FROM import_mapping WHERE id NOT IN
    (SELECT id FROM import_mapping ORDER BY used_at DESC, id DESC LIMIT 200)
"""


def options_of(shape: str) -> str | None:
    """The options of a shape as they were stored."""
    found = value("SELECT options FROM import_mapping WHERE shape = ?", shape)
    return None if found is None else str(found)


def put(shape: str, options: str) -> None:
    """Store the options of a shape; the oldest shapes are forgotten."""
    with quiet():
        execute(_PUT, shape, moment_text(now()), options)
        execute(_KEEP)
