"""The search index while very many records are written at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from salesapp.db.connection import execute

_TABLES: Final = ("client_fts", "client_inn_fts", "contact_fts", "product_fts", "lead_fts")
_USUAL: Final = (("hashsize", 1_048_576), ("automerge", 4))
_BULK: Final = (("hashsize", 64 * 1_048_576), ("automerge", 0))
"""Words are gathered in memory and written in few large pieces: half the work of many."""


@contextmanager
def many_words() -> Iterator[None]:
    """Inside a transaction: write the words of many records at once."""
    _set(_BULK)
    yield
    # After an error the rollback brings the usual settings back.
    _set(_USUAL)


def _set(wanted: tuple[tuple[str, int], ...]) -> None:
    for table in _TABLES:
        for name, number in wanted:
            execute(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", name, number)  # noqa: S608 - names of ours
