"""The whole store as text, to compare before and after."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from salesapp.db.connection import rows
from salesapp.db.subjects import RECORDED


@pytest.fixture
def dump(db) -> Callable[[], dict[str, list[tuple]]]:
    """Every row of every business table, the summaries and what the index finds."""

    def take() -> dict[str, list[tuple]]:
        tables = [*sorted(RECORDED), "client_state", "deal_state"]
        found = {table: rows(f"SELECT * FROM {table} ORDER BY 1") for table in tables}
        for table in ("client", "contact", "product"):
            rows(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")
        return found

    return take
