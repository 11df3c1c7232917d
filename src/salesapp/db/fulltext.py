"""The search index while many records are written: their words come in at once, not row by row.

The triggers keep the index in step with each record. Yet each statement with triggers is a
savepoint, at which the index writes what it holds to the disk: row by row that is most of the work
of an import. So the triggers stand aside for the length of a block, and what came, went or changed
is told to the index at its end.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

import apsw

from salesapp.db.connection import execute, executemany, rows


class _Index(NamedTuple):
    """One index: of which table, of which column, and whether it holds records without words."""

    table: str
    column: str
    holds_empty: bool


_INDEXES: Final = {
    "client": _Index("client", "search_text", holds_empty=True),
    "contact": _Index("contact", "search_text", holds_empty=True),
    "product": _Index("product", "search_text", holds_empty=True),
    "deal": _Index("deal", "search_text", holds_empty=True),
    "lead": _Index("lead", "search_text", holds_empty=True),
    "client_inn": _Index("client", "inn", holds_empty=False),
}
"""Indexes whose triggers stand aside, by their names without ``_fts``."""
PERMIT: Final = "many_words"
"""While a row of this kind stands in `permit`, the triggers of the indexes stand aside."""
_LOCAL: Final = threading.local()


class Words:
    """What the indexes have to learn and to forget at the end of a block."""

    def __init__(self) -> None:
        self.changed: dict[str, set[int]] = {one.table: set() for one in _INDEXES.values()}
        """Records that are found by something else now, beside those that came."""
        self._come: dict[str, dict[int, str]] = {name: {} for name in _INDEXES}
        self._gone: dict[str, dict[int, str]] = {name: {} for name in _INDEXES}

    def come(self, name: str, found: Mapping[int, str]) -> None:
        """Records that were made, with what they are found by."""
        self._come[name].update(found)

    def moved(self, name: str, record_id: int, old: str, new: str) -> None:
        """A record is found by something else now."""
        if record_id not in self._come[name]:
            self._gone[name].setdefault(record_id, old)
        self._come[name][record_id] = new
        self.changed[_INDEXES[name].table].add(record_id)

    def texts(self) -> list[str]:
        """All that records are found by now and were not before."""
        return [
            text
            for name, come in self._come.items()
            if _INDEXES[name].column == "search_text"
            for text in come.values()
        ]

    def take(self, changeset: bytes) -> None:
        """What a changeset will do to the records when it is applied."""
        places: dict[str, list[tuple[str, int]]] = {}
        for name, index in _INDEXES.items():
            places.setdefault(index.table, []).append((name, _place(index.table, index.column)))
        for change in apsw.Changeset.iter(changeset):
            if change.name in places:
                old: Any = change.old
                new: Any = change.new
                record_id = (old or new)[0]
                for name, at in places[change.name]:
                    if old is not None and old[at] is not apsw.no_change:
                        self._gone[name][record_id] = old[at]
                    if new is not None and new[at] is not apsw.no_change:
                        self._come[name][record_id] = new[at]

    def write(self) -> None:
        """Tell the indexes; in the order of the ids, or they would write small pieces."""
        for name, index in _INDEXES.items():
            column = index.column
            if gone := _told(self._gone[name], index):
                executemany(
                    f"INSERT INTO {name}_fts ({name}_fts, rowid, {column})"  # noqa: S608 - names of ours
                    " VALUES ('delete', ?, ?)",
                    gone,
                )
            if come := _told(self._come[name], index):
                executemany(
                    f"INSERT INTO {name}_fts (rowid, {column}) VALUES (?, ?)",  # noqa: S608 - names of ours
                    come,
                )


def _told(found: Mapping[int, str], index: _Index) -> list[tuple[int, str]]:
    return sorted(one for one in found.items() if one[1] or index.holds_empty)


@contextmanager
def many_words() -> Iterator[Words]:
    """Inside a transaction: the triggers stand aside, the block tells what they would have done."""
    words = Words()
    _LOCAL.words = words
    try:
        yield from _standing_aside(words)
    finally:
        _LOCAL.words = None


def gathering() -> Words | None:
    """What the block around gathers, None outside of such a block."""
    found: Words | None = getattr(_LOCAL, "words", None)
    return found


def _standing_aside(words: Words) -> Iterator[Words]:
    execute("INSERT INTO permit (kind, from_id, into_id) VALUES (?, 0, 0)", PERMIT)
    yield words
    words.write()
    # After an error the rollback lets the triggers work again.
    execute("DELETE FROM permit WHERE kind = ?", PERMIT)


def _place(table: str, column: str) -> int:
    names = [name for (name,) in rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)]
    return names.index(column)
