"""Somebody else who holds the store for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw


@contextmanager
def another_writes(store: Path) -> Iterator[None]:
    """Whoever wants to write in the block is refused."""
    other = apsw.Connection(str(store))
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
