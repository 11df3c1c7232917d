"""The cell that was being typed in the lines of a document."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.connection import row

_ONE: Final = 'SELECT "row", "column", name, words FROM half_typed WHERE subject = ?'


class HalfTyped(NamedTuple):
    """Row from 0 and column of the cell, the name of its line, and what was typed."""

    row: int
    column: str
    name: str
    words: str


def of(subject: str) -> HalfTyped | None:
    """What waits for a document, told as ``invoice:7``."""
    found = row(_ONE, subject)
    return None if found is None else HalfTyped._make(found)
