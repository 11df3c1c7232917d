"""Triggers and views of a store, held against those of this program.

A file of somebody else can bring its own, which act with every save, or lack the ones that keep
posted papers as they are. What each version of a store has stands in ``migrations/objects.txt``,
written by ``tools/freeze.py``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.domain.errors import Rule, RuleError

RECORD: Final = Path(__file__).with_name("migrations") / "objects.txt"
OBJECTS: Final = (
    "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"
)
TAKEN: Final = "SELECT name FROM schema_migration ORDER BY name"
_HAS_STEPS: Final = "SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'"
_MARK: Final = 16
_NAMED: Final = 5


class Known(NamedTuple):
    """An object as the steps of the store make it: since one step, up to the one before another."""

    first: int
    last: int
    """0 for one that is still there."""
    mark: str
    name: str


def mark_of(kind: str, name: str, sql: str) -> str:
    """What tells an object from another of its name."""
    return hashlib.sha256(f"{kind} {name} {sql}".encode()).hexdigest()[:_MARK]


def marks() -> dict[str, str]:
    """The objects of the open store by name."""
    return {name: mark_of(kind, name, sql) for kind, name, sql in rows(OBJECTS)}


def strange() -> list[str]:
    """Names of objects of the open store that are not as its steps made them, or are missing."""
    steps = len(rows(TAKEN)) if value(_HAS_STEPS) else 0
    expected = {one.name: one.mark for one in known() if _is_there(one, steps)}
    found = marks()
    return sorted(name for name in found.keys() | expected if found.get(name) != expected.get(name))


def refuse_strange(path: Path) -> None:
    """See that nothing in the open store acts but what this program has put there.

    Raises:
        RuleError: STORE_MEDDLED with `strange`, the names of what is strange or missing.
    """
    if names := strange():
        raise RuleError(Rule.STORE_MEDDLED, path=str(path), strange=tuple(names[:_NAMED]))


def known() -> Iterator[Known]:
    """The record of all versions."""
    return read(RECORD.read_text("ascii"))


def read(text: str) -> Iterator[Known]:
    """A record as it is written."""
    for line in text.splitlines():
        first, last, mark, name = line.split()
        yield Known(int(first), int(last), mark, name)


def _is_there(one: Known, steps: int) -> bool:
    return one.first <= steps and not 0 < one.last <= steps
