"""Statements that only the invented company needs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from salesapp.db.connection import execute, executemany


def past_prices(prices: Sequence[tuple[int, date, int]]) -> None:
    """Base prices of days gone by: product, day, price."""
    executemany(
        "INSERT OR IGNORE INTO price_history (product_id, changed_on, price_minor)"
        " VALUES (?, ?, ?)",
        [(product_id, on.isoformat(), price) for product_id, on, price in prices],
    )


def give_price_list(list_id: int, client_ids: Sequence[int]) -> None:
    """Let clients buy by a list."""
    sql = "UPDATE client SET price_list_id = ? WHERE id IN (SELECT value FROM json_each(?))"
    execute(sql, list_id, json.dumps(list(client_ids)))
