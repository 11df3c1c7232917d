"""The whole store as text, to compare before and after."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from salesapp.db.connection import rows
from salesapp.db.subjects import RECORDED
from tests.doubled import Harness

APART = {"test_operations", "test_each_command_once", "test_long_imports"}
"""They send commands three times by themselves; beside a child that imports no state stays."""


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


@pytest.fixture(autouse=True)
def thrice(request) -> Iterator[None]:
    """With ``SALESAPP_TWICE=FILE`` every command of these tests is sent three times."""
    told = os.environ.get("SALESAPP_TWICE", "")
    if not told or "db" not in request.fixturenames or Path(request.module.__file__).stem in APART:
        yield
        return
    with pytest.MonkeyPatch.context() as patch, Harness().on(patch) as harness:
        yield
    with Path(told).open("a", encoding="utf-8") as names:
        names.writelines(f"{name}\n" for name in harness.sent)
    assert harness.faults == []
