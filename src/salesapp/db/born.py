# ruff: noqa: S608 - names of ours
"""What the triggers of new records do, done for many records at once.

A statement with triggers copies each page it is about to change, in case it must be taken back: for
records in their thousands that is more work than the writing. So they come in with the triggers of
the connection off, and one statement for all of them makes what the triggers would have made. The
search index is told by `db.fulltext`, around.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

import apsw

from salesapp.db.connection import database, execute, executemany

_THESE: Final = "IN (SELECT value FROM json_each(?))"
BORN: Final[dict[str, tuple[str, ...]]] = {
    "client": (
        "INSERT OR REPLACE INTO client_state (client_id, is_open, paused_until, weight)"
        " SELECT id, deleted_at IS NULL AND status IN ('prospect', 'active'), paused_until,"
        f" coalesce(nullif(category, ''), '~') FROM client WHERE id {_THESE}",
        "INSERT INTO day_count (kind, stage_id, edge_on, found)"
        " SELECT 'client_step', 0, coalesce(paused_until, ''), count(*) FROM client_state"
        f" WHERE client_id {_THESE} AND is_open = 1 AND next_on IS NULL GROUP BY 3"
        " ON CONFLICT (kind, stage_id, edge_on) DO UPDATE SET found = found + excluded.found",
        "INSERT OR IGNORE INTO client_class (id, life, abc, xyz, fit, revenue_minor, orders)"
        f" SELECT id, 'prospect', '', '', '', 0, 0 FROM client WHERE id {_THESE}",
    ),
    "contact": (),
    "product": (
        "INSERT INTO price_history (product_id, changed_on, price_minor)"
        " SELECT id, date('now', 'localtime'), price_minor FROM product"
        f" WHERE id {_THESE} AND price_minor IS NOT NULL"
        " ON CONFLICT (product_id, changed_on) DO UPDATE SET price_minor = excluded.price_minor",
        "INSERT OR REPLACE INTO product_state (product_id, known)"
        " SELECT id, price_minor IS NOT NULL AND cost_minor IS NOT NULL"
        f" FROM product WHERE id {_THESE}",
    ),
}
"""Statements that follow new records of a table, whose ids are given as JSON."""


def insert(table: str, sql: str, lines: Sequence[Sequence[Any]], ids: Sequence[int]) -> None:
    """Insert new records of a table of `BORN`, inside a block of `fulltext.many_words`.

    Args:
        table: Its name.
        sql: The statement for one record.
        lines: Its values for each of them.
        ids: Their ids.
    """
    connection = database.connection()
    listed = json.dumps(ids)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    try:
        executemany(sql, lines)
        for follows in BORN[table]:
            execute(follows, listed)
    finally:
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 1)
