"""Triggers and views of a store, held against those of this program.

A file of somebody else can bring its own, which act with every save, or lack the ones that keep
posted papers as they are. What a store has stands in ``migrations/objects.txt``, written by
``tools/freeze.py``.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from salesapp.db.connection import rows
from salesapp.domain.errors import Rule, RuleError

RECORD: Final = Path(__file__).with_name("migrations") / "objects.txt"
OBJECTS: Final = (
    "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"
)
GONE: Final = "-"
"""In place of a mark: only older versions have it."""
_MARK: Final = 16
_NAMED: Final = 5


def mark_of(kind: str, name: str, sql: str) -> str:
    """What tells an object from another of its name."""
    return hashlib.sha256(f"{kind} {name} {sql}".encode()).hexdigest()[:_MARK]


def marks() -> dict[str, str]:
    """The objects of the open store by name."""
    return {name: mark_of(kind, name, sql) for kind, name, sql in rows(OBJECTS)}


def known() -> dict[str, str]:
    """The marks of the newest version by name, `GONE` for what only older ones have."""
    pairs = (line.split() for line in RECORD.read_text("ascii").splitlines())
    return {name: mark for mark, name in pairs}


def strange(*, is_current: bool) -> list[str]:
    """Names of objects of the open store that the program has not made, or that are missing.

    Args:
        is_current: It has taken every step; of an older one only the names are known.
    """
    found, expected = marks(), known()
    if not is_current:
        return sorted(found.keys() - expected.keys())
    expected = {name: mark for name, mark in expected.items() if mark != GONE}
    return sorted(name for name in found.keys() | expected if found.get(name) != expected.get(name))


def refuse_strange(path: Path, *, is_current: bool) -> None:
    """See that nothing in the open store acts but what this program has put there.

    Raises:
        RuleError: STORE_MEDDLED with `strange`, the names of what is strange or missing.
    """
    if names := strange(is_current=is_current):
        raise RuleError(Rule.STORE_MEDDLED, path=str(path), strange=tuple(names[:_NAMED]))
